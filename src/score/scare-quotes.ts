import { TAG } from '../types/text.js';
import { isMark, isNoun } from './grammar.js';
import { hasEffect, reading } from './operators.js';
import type { Reckoning } from './reckoning.js';
import type { Operator } from './unit.js';

/** Whose word it is, if not the speaker's. */
const THEIRS = new Set(['their', 'your', 'its', 'his', 'her']);

/**
 * Quotation marks that keep a word at a distance: 'their "X"', '"X" of theirs', in somebody's own words and around the hit alone. In a
 * statement that is quoted in part the marks are the reporter's, and so is "their". "They trample on their 'X'" blames the trampling.
 */
export function scareQuotes({ unit, found, indirect }: Reckoning): Operator | undefined {
  const open = found.first - 1;
  if (indirect || open < 0 || !isMark(unit, open) || !isMark(unit, found.last)) return undefined;
  if (unit.word(open) === '-' || unit.word(found.last) === '-' || isNoun(unit, found.last + 1)) return undefined;
  const marked = { first: open, last: found.last + 1, readings: [] };
  if (unit.word(found.last + 1) === 'of' && /^(?:theirs|yours|his|hers)$/.test(unit.word(found.last + 2)))
    return marked;
  if (!THEIRS.has(unit.word(open - 1))) return undefined;
  const before = unit.operator(open - 2);
  const acts = hasEffect(before, 'harm') || hasEffect(before, 'support') || reading(before, 'verbs', 'endorse');
  const isOwner = unit.tag(open - 1) === TAG.PRON || unit.tag(open - 1) === TAG.DET;
  return acts || !isOwner ? undefined : marked;
}
