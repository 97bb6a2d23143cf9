import { TAG } from '../types/text.js';
import type { Unit } from './unit.js';

/** The farthest that a word acts, in words. */
export const REACH = 24;
export const DEONTIC = new Set(['must', 'should', 'shall', 'ought']);
export const FUTURE = new Set(['will', "'ll", 'wo']);
export const COPULAS = new Set([
  'be',
  'being',
  'remain',
  'become',
  'seem',
  'go',
  'stay',
  'stand',
  'represent',
  'constitute',
  'form',
  'prove',
]);
/** "X continues to be …": what stands behind "to be" is said of the subject. */
export const RAISING = new Set([
  'continue',
  'have',
  'need',
  'deserve',
  'remain',
  'come',
  'begin',
  'cease',
  'appear',
  'seem',
  'ought',
  'be',
]);
export const MODALS = new Set(['can', 'could', 'may', 'might', 'would', 'ca', "'d"]);

/** Prepositions that take what follows out of a verb's reach: "break rules with X". */
export const ADJUNCT = new Set([
  'with',
  'by',
  'during',
  'at',
  'after',
  'before',
  'through',
  'under',
  'despite',
  'within',
  'outside',
  'amid',
  'as',
  'like',
  'than',
  'since',
  'until',
  'via',
]);

/** Whether an object may begin here, so that the verb before is active. */
export function opensObject(unit: Unit, p: number): boolean {
  if (p >= unit.count) return false;
  const tag = unit.tag(p);
  return (
    tag === TAG.DET || tag === TAG.NOUN || tag === TAG.PROPN || tag === TAG.ADJ || tag === TAG.PRON || tag === TAG.NUM
  );
}

export const isNoun = (unit: Unit, p: number): boolean =>
  p >= 0 && (unit.tag(p) === TAG.NOUN || unit.tag(p) === TAG.PROPN);

export function isMark(unit: Unit, p: number): boolean {
  return unit.tag(p) === TAG.PUNCT && /^["\u201c\u201d'\u2018\u2019`\u00ab\u00bb-]+$/.test(unit.word(p));
}
