import { CLAUSE } from '../../english/clause-cues.js';
import { GROUP } from '../../english/verb-groups.js';
import type { Term } from '../../knowledge/lexicon.js';
import { TAG } from '../../types/text.js';
import type { Composed } from '../compose/compose.js';
import type { Match } from '../match/overlaps.js';
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

/**
 * What the reader knows of a hit, blind to the dimension: what acts on it, as seen from one side. `side` is 1 for pro, -1 for anti; a
 * feature says whether things speak for this side ("own") or for the other.
 */
export function hitFeatures(s: Sentence, { match, term, composed }: ComposedHit, side: 1 | -1): string[] {
  const first = s.at[match.first];
  const last = s.at[match.last - 1] + 1;
  const { agent, bits, ground, negated, outermost, sign } = composed;
  const means = sign === 0 ? 'none' : sign === side ? 'own' : 'other';
  const named = roleOf(term, side);
  const length = lengthOf(s);
  const features = [
    // in a short sentence composition is seldom wrong
    `means=${means} length=${length}`,
    `means=${means} ground=${ground} length=${length}`,
    `means=${means} role=${named} length=${length}`,
    `means=${means}`,
    `means=${means} role=${named}`,
    `means=${means} ground=${ground}`,
    `means=${means} agent=${agent}`,
    `means=${means} ground=${ground} agent=${agent}`,
    `role=${named}`,
    `role=${named} ground=${ground} agent=${agent}`,
    `role=${named} words=${Math.min(last - first, 4)}`,
    `means=${means} clause=${CLAUSE_NAMES[s.clauses.clauseKind[s.clauses.clauseOf[first]]]}`,
  ];
  if (outermost) features.push(`means=${means} outermost=${outermost}`, `role=${named} outermost=${outermost}`);
  if (negated) features.push(`means=${means} negated`);
  for (const [mood, bit] of MOODS) if (bits & bit) features.push(`means=${means} ${mood}`);
  for (const { kind, factor } of composed.effects)
    features.push(`role=${named} effect=${kind}${factor < 0 ? ' turned' : ''}`);
  addNeighbours(s, first, last, named, means, features);
  return features;
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

function addNeighbours(
  s: Sentence,
  first: number,
  last: number,
  role: string,
  means: string,
  features: string[],
): void {
  const clause = s.clauses.clauseOf[first];
  for (let t = first - 1; t >= s.low && t >= first - REACH; t--)
    addOperators(s, t, first - t, 'before', clause, role, features);
  for (let t = last; t < s.high && t < last + REACH; t++)
    addOperators(s, t, t - last + 1, 'after', clause, role, features);
  for (let k = 1; k <= WINDOW; k++) {
    features.push(
      `role=${role} word-${k}=${placeholder(s, first - k)}`,
      `role=${role} word+${k}=${placeholder(s, last - 1 + k)}`,
    );
    if (k === 1) features.push(`means=${means} word-1=${placeholder(s, first - 1)}`);
  }
}

function addOperators(
  s: Sentence,
  t: number,
  distance: number,
  where: string,
  clause: number,
  role: string,
  features: string[],
): void {
  const operator = s.operator(t);
  if (!operator || (where === 'before' ? operator.last - 1 !== t : operator.first !== t)) return;
  const near = distance <= 2 ? 'next' : distance <= 5 ? 'near' : 'far';
  const isSame = s.clauses.clauseOf[t] === clause ? 'same' : 'another';
  for (const effect of new Set(operator.readings.map((one) => one.effect))) {
    features.push(`role=${role} ${effect} ${where} ${near}`, `role=${role} ${effect} ${where} ${isSame} clause`);
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
