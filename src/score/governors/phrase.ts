import type { EffectClass } from '../../knowledge/load/shared.js';
import { TAG } from '../../types/text.js';
import { effectOf, PHRASE_FORMS } from '../sentence/effects.js';
import { hasEffect, reading } from '../sentence/operator.js';
import type { Sentence } from '../sentence/sentence.js';
import type { Path } from './path.js';

const { ADP, ADV, CCONJ, PUNCT } = TAG;
export const isQuote = (word: string): boolean => /^["“”'‘’-]$/.test(word);

/** Whether punctuation ends a phrase: all but commas, quotation marks and hyphens. */
export const isStop = (s: Sentence, t: number): boolean =>
  s.tag(t) === PUNCT && s.word(t) !== ',' && !isQuote(s.word(t));

/** Effects of phrases that act on what follows. */
export const ACTING: ReadonlySet<EffectClass | undefined> = new Set<EffectClass>([
  'support',
  'harm',
  'end',
  'fail',
  'withdraw',
  'endorse',
  'oppose',
  'demand',
  'worry',
  'negate',
  'distance',
  'topic',
  'realise',
  'commit',
  'neglect',
  'deny',
  'suffer',
  'concede',
]);

/** "Against hunger, against disease and against X": the first of several phrases with the same preposition; else the token itself. */
export function firstInSeries(s: Sentence, t: number): number {
  const word = s.word(t);
  if (s.tag(t) !== ADP || word === 'of') return t;
  for (let at = t; ; ) {
    let k = at - 1;
    while (s.tag(k) === CCONJ || s.word(k) === ',') k--;
    if (k === at - 1 || s.chunkAt(k) < 0) return at;
    const earlier = s.chunkStart(k) - 1;
    if (s.word(earlier) !== word) return at;
    at = earlier;
  }
}

/** Whether a phrase that ends at a token acts on what follows: "against X", "without X". */
export function phraseActs(path: Path, t: number): boolean {
  const { s } = path;
  const operator = s.operator(t);
  if (operator?.last !== t + 1) return false;
  if (reading(operator, 'phrases', 'negate')) {
    path.add('phrase', operator, undefined, { negated: true });
    return true;
  }
  const effect = s.tag(t) === ADV ? undefined : effectOf(operator, PHRASE_FORMS);
  if (!ACTING.has(effect)) return false;
  const isNeeded = s.word(operator.first) === 'without' && isNegative(path, operator.first);
  path.add('phrase', operator, isNeeded ? 'prevail' : effect);
  return true;
}

/** "No peace without X", "without X, nothing …": whether a sentence says no. */
function isNegative({ hit, s }: Path, except: number): boolean {
  const isApart = (t: number): boolean => t !== except && (t < hit.first || t >= hit.last);
  return s.some(s.low, s.high, (t) => isApart(t) && hasEffect(s.operator(t), 'negate'));
}
