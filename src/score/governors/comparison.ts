import type { EffectClass } from '../../knowledge/load/shared.js';
import { hasEffect } from '../sentence/operator.js';
import type { Sentence } from '../sentence/sentence.js';

/** How far before "than" its comparative is looked for, in words. */
const NEAR = 7;

/** What a comparison says of what comes after it: it is put first, put last, or below something else. */
export interface Comparison {
  effect: EffectClass;
  first: number;
}

/** "Nothing is more important than X", "no worse enemy than X", "few things are as precious as X"; undefined for "rather than X". */
export function comparisonBefore(s: Sentence, t: number): Comparison | undefined {
  const word = s.word(t);
  if (word !== 'than' && word !== 'as') return undefined;
  const first = comparativeBefore(s, t, word === 'as');
  if (first < 0) return undefined;
  const isBad = s.some(first, t, (k) => s.is(k, 'worse') || s.is(k, 'bane') || hasEffect(s.operator(k), 'bad'));
  if (isBad) return { effect: 'bad', first };
  const { clauseFirst, clauseOf } = s.clauses;
  const isFirst = s.some(Math.max(clauseFirst[clauseOf[t]], s.low), t, (k) => hasEffect(s.operator(k), 'negate'));
  if (isFirst) return { effect: 'prevail', first };
  return word === 'as' ? undefined : { effect: 'outrank', first };
}

/** The comparative that a "than" belongs to, or the first "as" of two; -1 for none. */
function comparativeBefore(s: Sentence, t: number, isAs: boolean): number {
  for (let k = t - 1; k >= s.low && k >= t - NEAR; k--) {
    const word = s.word(k);
    if (isAs ? word === 'as' || word === 'so' : isMore(s, k, t) || isComparative(s, k)) return k;
  }
  return -1;
}

/** "More important than", "matters more than"; "it takes more than X" compares no worth. */
const isMore = (s: Sentence, k: number, t: number): boolean =>
  s.word(k) === 'more' && (k < t - 1 || hasEffect(s.operator(k), 'prevail'));

/** "Greater", "worse": the lemma of a comparative is the word without its ending. */
function isComparative(s: Sentence, t: number): boolean {
  return s.is(t, 'worse') || (/.{2}er$/.test(s.word(t)) && hasEffect(s.operator(t), 'good')) || s.word(t) === 'greater';
}
