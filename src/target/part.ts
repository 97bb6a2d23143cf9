import { GROUP } from '../english/verb-groups.js';
import type { Sentence } from '../score/sentence/sentence.js';
import type { Candidate } from './candidates.js';
import { type Link, linksOf } from './links.js';
import { effectsAt, isOpposing, type Side, sideAt } from './words.js';

/** What part an actor has in a sentence: in thousandths, how far it does what is bad, and how far that is done to it. */
export interface Part {
  doer: number;
  victim: number;
  /** Words that judge it, as tokens. */
  words: number[];
  /** How it stands to the first word on which it hangs: `subject`, `of`; empty for none. */
  role: string;
  /** "Norway must stop" */
  isBound: boolean;
  /** The verb on which it hangs is the speaker's: "we thank Norway". */
  isSpeakers: boolean;
  /** What is bad is done to it, or it suffers. */
  isVictim: boolean;
}

/** Of a link to the word itself, and to a word on which that one hangs. */
const WEIGHT = { near: 1000, far: 500 } as const;
/** How much a word after a verb counts beside the verb itself, in thousandths: "commits aggression". */
const AFTER = 700;
const REACH = 12;
const DOING: ReadonlySet<string> = new Set(['subject', 'owner', 'agent']);
const DONE: ReadonlySet<string> = new Set(['object', 'patient', 'against', 'of', 'in', 'to', 'on']);
const HIT: ReadonlySet<string> = new Set(['on', 'against', 'patient']);
const HAVING: ReadonlySet<string> = new Set(['subject', 'owner', 'object', 'of']);

export const NO_PART: Readonly<Part> = {
  doer: 0,
  victim: 0,
  words: [],
  role: '',
  isBound: false,
  isSpeakers: false,
  isVictim: false,
};

/** The part that an actor has in a sentence, by the words on which its names hang. */
export function partOf(s: Sentence, { places }: Candidate): Part {
  const part: Part = { ...NO_PART, words: [] };
  const seen = new Set<string>();
  for (const place of places)
    for (const [depth, link] of linksOf(s, place).entries()) {
      if (!part.role) part.role = roleOf(link);
      addLink(s, part, link, depth ? WEIGHT.far : WEIGHT.near, seen);
      if (link.kind === 'prepositional' && link.preposition !== 'of') break; // "the war in Norway killed thousands"
    }
  return part;
}

export const roleOf = ({ kind, preposition }: Link): string => (kind === 'prepositional' ? preposition : kind);

function addLink(s: Sentence, part: Part, link: Link, weight: number, seen: Set<string>): void {
  const { group, kind, token } = link;
  const role = roleOf(link);
  const isNegated = group >= 0 && (s.groups.groupBits[group] & GROUP.negated) !== 0;
  if (effectsAt(s, token).includes('suffer')) {
    part.isVictim = true; // "Norway suffers", "the suffering of Norway"
    return;
  }
  const side = sideAt(s, token);
  const isFight = kind === 'subject' && isAgainst(s, token);
  if (side && !isFight && !(kind === 'subject' && isOpposing(s, token)))
    count(part, role, side, isNegated, weight, token, seen);
  if (group < 0) return;
  if (s.groups.groupBits[group] & GROUP.necessity && kind === 'subject') part.isBound = true;
  if (s.groups.groupPerson[group] === 1 && kind !== 'subject') part.isSpeakers = true;
  if (kind !== 'subject' || side === 'good' || isFight || isOpposing(s, token)) return; // "Norway helped the victims of the attack"
  for (const t of after(s, group)) {
    if (s.word(t) === 'against' || effectsAt(s, t).includes('suffer')) break; // "Norway fights against terror"
    const said = sideAt(s, t);
    if (said) count(part, `${role}+`, said, isNegated, Math.round((weight * AFTER) / 1000), t, seen);
  }
}

/** "Norway fought against terrorism" */
const isAgainst = (s: Sentence, token: number): boolean => s.word((s.operator(token)?.last ?? 0) - 1) === 'against';

/** The words of a verb's clause after it. */
export function* after(s: Sentence, group: number): Generator<number> {
  const { groupFirst, groupLast } = s.groups;
  const clause = s.clauses.clauseOf[groupFirst[group]];
  const limit = Math.min(s.high, groupLast[group] + REACH);
  for (let t = groupLast[group]; t < limit && s.clauses.clauseOf[t] === clause; t++) yield t;
}

/** Counts a role with a side once, however many words have it; of a verb that is denied, nothing bad. */
function count(
  part: Part,
  role: string,
  side: Side,
  isNegated: boolean,
  weight: number,
  token: number,
  seen: Set<string>,
): void {
  const kind = role.replace('+', '');
  if (side === 'bad' && isNegated) return;
  if (side === 'bad' && DOING.has(kind)) part.words.push(token);
  const once = `${role}:${side}:${isNegated}:${weight}`;
  if (seen.has(once)) return;
  seen.add(once);
  if (side === 'bad' && DOING.has(kind)) part.doer += weight;
  else if (side === 'bad' && DONE.has(kind)) {
    part.victim += weight;
    if (HIT.has(kind)) part.isVictim = true;
  } else if (side === 'good' && HAVING.has(kind)) part.victim += weight / 2;
}
