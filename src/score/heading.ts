import type { EffectClass, Form } from '../knowledge/load/shared.js';
import { TAG } from '../types/text.js';
import { isNoun } from './grammar.js';
import { hasEffect, reading } from './operators.js';
import type { Reckoning } from './reckoning.js';

/** What opens a list behind what it is a list of. */
const OPENERS = new Set([':', '-', '\u2013', '\u2014', '--']);
/** How far before that its name may stand, in words. */
const NEAR = 6;
/** Whose list it may be: not the speaker's. */
const THEIRS = new Set(['their', 'your', 'his', 'her']);
const VALUED: readonly (readonly [Form, EffectClass])[] = [
  ['nouns', 'endorse'],
  ['nouns', 'support'],
  ['adjectives', 'good'],
];

/** "Our common goals: peace and X", "principles - X among them": what is on a list of valued things is valued. `p`: the mark that opens the list. */
export function underHeading(r: Reckoning, p: number): boolean {
  const { unit } = r;
  if (r.acted || r.found.valence < 0 || p < 0 || !OPENERS.has(unit.word(p))) return false;
  for (let q = p - 1; q >= 0 && q >= p - NEAR; q--) {
    const operator = unit.operator(q);
    if (unit.tag(q) === TAG.PUNCT || hasEffect(operator, 'other') || hasEffect(operator, 'negate')) return false;
    if (!isNoun(unit, q) || !operator || !VALUED.some(([form, effect]) => reading(operator, form, effect))) continue;
    for (let d = q - 1; d >= 0 && d >= q - 3; d--) if (THEIRS.has(unit.word(d))) return false; // "their common values: …"
    r.turn('judgement', operator, 'named as what is valued', 1, true);
    return true;
  }
  return false;
}
