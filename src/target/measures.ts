import type { Held } from './history.js';
import type { Reading, Unit } from './units.js';

/** How an actor that a sentence does not name comes to be meant: it was named in one of the last sentences, or is the one spoken of worst. */
export type Carried = 'last' | 'worst';

const PLACE: ReadonlySet<string> = new Set(['in', 'at', 'to', 'from', 'with']);
/** Parts and scores beyond these count no more. */
const MOST = { part: 2, score: 3 } as const;

export interface Situation {
  unit: Unit;
  reading: Reading;
  held: Held | undefined;
  worst: Held | undefined;
  /** Set where the sentence does not name the actor. */
  carried?: Carried;
}

/** What decides whether a sentence criticises an actor, by name; nothing tells who it is. */
export function measuresOf({ carried, held, reading, unit, worst }: Situation): Record<string, number> {
  const { candidate, part } = reading;
  const named = unit.named.filter((one) => one === reading || one.candidate.type !== 'group'); // a group takes no actor's place
  const isCarried = carried ? 1 : 0;
  const bads = Math.log1p(unit.badWords.length);
  const score = Math.max(-MOST.score, Math.min(MOST.score, held?.score ?? -1));
  const isWorst = held && worst && held.candidate.side === worst.candidate.side ? 1 : 0;
  const is = (test: boolean): number => (test ? 1 : 0);
  return {
    bad: reading.bad / 1000,
    good: reading.good / 1000,
    doer: Math.min(part.doer / 1000, MOST.part),
    victim: Math.min(part.victim / 1000, MOST.part),
    'bad words': bads,
    'good words': Math.log1p(unit.goodWords),
    length: Math.log1p(unit.tokens.length),
    carried: isCarried,
    people: is(candidate.places[0]?.via === 'affiliation'),
    first: is(named.length > 1 && named[0] === reading),
    last: is(named.length > 1 && named[named.length - 1] === reading),
    only: is(named.length === 1 && !carried),
    again: is(candidate.places.length > 1),
    score,
    'score × bad words': score * bads,
    worst: isWorst,
    'worst, carried': isWorst * isCarried,
    'worst × bad words': isWorst * bads,
    'carried × bad words': isCarried * bads,
    pronoun: is(carried !== undefined && unit.pronoun >= 0),
    alone: is(carried !== undefined && named.length === 0),
    subject: is(part.role === 'subject'),
    owner: is(part.role === 'owner'),
    object: is(part.role === 'object'),
    agent: is(part.role === 'agent'),
    place: is(PLACE.has(part.role)),
    bound: is(part.isBound),
    'first person': is(unit.hasFirstPerson),
    speakers: is(part.isSpeakers),
    others: Math.min(named.length, 4),
  };
}
