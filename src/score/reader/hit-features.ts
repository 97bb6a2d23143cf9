import { CLAUSE } from '../../english/clause-cues.js';
import { GROUP } from '../../english/verb-groups.js';
import type { Term } from '../../knowledge/lexicon.js';
import { TAG } from '../../types/text.js';
import type { Composed } from '../compose/compose.js';
import type { Match } from '../match/match.js';
import type { Sentence } from '../sentence/sentence.js';

/** A hit with what acts on it. */
export interface ComposedHit {
  match: Match;
  term: Term;
  composed: Composed;
}

/** How far around a hit operators are looked for, in words. */
const REACH = 8;
/** How many words on each side are features by themselves. */
const WINDOW = 2;
const MOODS: readonly (readonly [string, number])[] = [
  ['future', GROUP.future],
  ['necessity', GROUP.necessity],
  ['possibility', GROUP.possibility],
  ['perfect', GROUP.perfect],
  ['passive', GROUP.passive],
];

/** What a feature says of the side that it is seen from: what the hit means, what its entry stands for, or both. */
export type Mark = 'means' | 'role' | 'both';
/** What is seen of a hit, whichever side it is seen from: with a mark of the side before it, it is a feature. */
export type Sight = readonly (readonly [Mark, string])[];
type Emit = (mark: Mark, seen: string) => void;

/** The marks of a hit from a side: 1 for pro, -1 for anti. They say whether things speak for this side ("own") or for the other. */
export function marksOf({ composed: { sign }, term }: ComposedHit, side: 1 | -1): Readonly<Record<Mark, string>> {
  const means = `means=${sign === 0 ? 'none' : sign === side ? 'own' : 'other'}`;
  const role = `role=${roleOf(term, side)}`;
  return { means, role, both: `${means} ${role}` };
}

/** What the reader knows of a hit, blind to the dimension: what acts on it, as seen from one side. */
export function hitFeatures(s: Sentence, hit: ComposedHit, side: 1 | -1): string[] {
  const marks = marksOf(hit, side);
  return sightOf(s, hit).map(([mark, seen]) => marks[mark] + seen);
}

/** All that is seen of a hit; what comes twice counts once. */
export function sightOf(s: Sentence, { match, composed }: ComposedHit): Sight {
  const first = s.at[match.first];
  const last = s.at[match.last - 1] + 1;
  const { agent, bits, effects, ground, negated, outermost } = composed;
  const length = ` length=${lengthOf(s)}`;
  const why = ` ground=${ground}`;
  const who = ` agent=${agent}`;
  const sight: [Mark, string][] = [
    // in a short sentence composition is seldom wrong
    ['means', length],
    ['means', why + length],
    ['both', length],
    ['means', ''],
    ['both', ''],
    ['means', why],
    ['means', who],
    ['means', why + who],
    ['role', ''],
    ['role', why + who],
    ['role', ` words=${Math.min(last - first, 4)}`],
    ['means', ` clause=${CLAUSE_NAMES[s.clauses.clauseKind[s.clauses.clauseOf[first]]]}`],
  ];
  const emit: Emit = (mark, seen) => sight.push([mark, seen]);
  if (outermost) emit('means', ` outermost=${outermost}`);
  if (outermost) emit('role', ` outermost=${outermost}`);
  if (negated) emit('means', ' negated');
  for (const [mood, bit] of MOODS) if (bits & bit) emit('means', ` ${mood}`);
  for (const { kind, factor } of effects) emit('role', ` effect=${kind}${factor < 0 ? ' turned' : ''}`);
  addNeighbours(s, first, last, emit);
  return sight;
}

/** Bounds of the lengths of sentences that features tell apart, in tokens. */
const LENGTHS = [12, 18, 26, 40];
const lengthOf = (s: Sentence): number => LENGTHS.find((length) => s.count <= length) ?? 99;

const CLAUSE_NAMES = Object.keys(CLAUSE);

/** What an entry stands for, from a side: "own value", "other claim". */
function roleOf({ pole, role, valence }: Term, side: 1 | -1): string {
  const isOwn = (pole === 'pro') === (side === 1);
  const kind =
    role === 'concept'
      ? valence > 0
        ? 'value'
        : 'wrong'
      : role === 'deed'
        ? valence > 0
          ? 'right'
          : 'deed'
        : 'claim';
  return `${isOwn ? 'own' : 'other'} ${kind}`;
}

function addNeighbours(s: Sentence, first: number, last: number, emit: Emit): void {
  for (let t = first - 1; t >= s.low && t >= first - REACH; t--)
    if (s.operator(t)?.last === t + 1) addOperator(s, t, first, 'before', first - t, emit);
  for (let t = last; t < s.high && t < last + REACH; t++)
    if (s.operator(t)?.first === t) addOperator(s, t, first, 'after', t - last + 1, emit);
  for (let k = 1; k <= WINDOW; k++) {
    const before = ` word-${k}=${placeholder(s, first - k)}`;
    emit('role', before);
    emit('role', ` word+${k}=${placeholder(s, last - 1 + k)}`);
    if (k === 1) emit('means', before);
  }
}

function addOperator(s: Sentence, t: number, hit: number, where: string, distance: number, emit: Emit): void {
  const { clauseOf } = s.clauses;
  const near = distance <= 2 ? 'next' : distance <= 5 ? 'near' : 'far';
  const clause = clauseOf[t] === clauseOf[hit] ? 'same' : 'another';
  for (const effect of new Set(s.operator(t)!.readings.map((one) => one.effect))) {
    emit('role', ` ${effect} ${where} ${near}`);
    emit('role', ` ${effect} ${where} ${clause} clause`);
  }
}

/** A lemma, or a stand-in for names, numbers and the edge of the sentence. */
function placeholder(s: Sentence, t: number): string {
  const tag = s.tag(t);
  if (tag < 0) return '#edge';
  if (tag === TAG.PROPN) return '#name';
  if (tag === TAG.NUM) return '#number';
  return s.lemma(t);
}
