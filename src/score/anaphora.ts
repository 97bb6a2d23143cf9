import { TAG } from '../types/text.js';
import { hasEffect } from './operators.js';
import type { Unit } from './unit.js';

/** A pronoun, or "this practice", that may take up a concept named before: positions `first` to `last` of a unit. */
export interface Pronoun {
  first: number;
  last: number;
  /** Undefined where the noun after "this" does not tell. */
  plural: boolean | undefined;
  /** May take up what the sentence before named: begins the unit, or is "this practice". */
  opens: boolean;
  /** "this practice" takes up a bad thing, "this principle" a good one. */
  valence: 1 | -1 | undefined;
  /** After "but" or "yet": what it says counts more than what was said before. */
  contrasts: boolean;
}

const SINGULAR = new Set(['it', 'this', 'that']);
const PLURAL = new Set(['they', 'them', 'these', 'those', 'both']);
const CONTRAST = new Set(['but', 'yet', 'however']);
/** A pronoun within so many words of the beginning opens the unit. */
const OPENING = 6;

/** The pronouns of a unit that may stand for a thing; "it" in "it is essential to …" stands for none. */
export function findPronouns(unit: Unit): Pronoun[] {
  const found: Pronoun[] = [];
  for (let p = 0; p < unit.count; p++) {
    const word = unit.word(p);
    const isSingular = SINGULAR.has(word);
    if (!isSingular && !PLURAL.has(word) && word !== 'such') continue;
    const next = unit.operator(p + 1);
    const points = word !== 'it' && word !== 'they' && word !== 'them' && word !== 'both';
    const isNoun = points && p + 1 < unit.count && (unit.tag(p + 1) === TAG.NOUN || unit.tag(p + 1) === TAG.ADJ);
    const takesUp = hasEffect(next, 'anaphor') ? 1 : hasEffect(next, 'misdeed') ? -1 : 0;
    if (isNoun && (word === 'that' || !takesUp)) continue;
    if (word === 'such' && !isNoun) continue;
    if (!isNoun && isExpletive(unit, p)) continue;
    const { kind } = unit.clauses[unit.clause[p]];
    if (kind === 'condition' || kind === 'concede') continue;
    const last = isNoun ? p + 2 : p + 1;
    const before = unit.word(p - 1) === ',' ? unit.word(p - 2) : unit.word(p - 1);
    found.push({
      first: p,
      last,
      plural: isNoun ? undefined : !isSingular,
      opens: isNoun || (word === 'it' && p < OPENING),
      valence: isNoun ? (takesUp as 1 | -1) : undefined,
      contrasts: CONTRAST.has(before),
    });
  }
  return found;
}

/** A cheap look: whether anything in the unit could take up what the sentence before named. */
export function mayTakeUp(unit: Unit): boolean {
  for (let p = 0; p < unit.count; p++) {
    const word = unit.word(p);
    if (word === 'this' || word === 'such' || (p < OPENING && word === 'it')) return true;
  }
  return false;
}

/** "it is essential to …", "it is clear that …" */
function isExpletive(unit: Unit, p: number): boolean {
  if (unit.word(p) === 'that' && !(unit.finite[p + 1] === 1 && p === 0)) return true;
  if (unit.word(p) !== 'it') return false;
  for (let q = p + 1; q < unit.count && q < p + 9; q++) {
    const word = unit.word(q);
    if (
      (word === 'that' || word === 'to' || word === 'for' || word === 'when' || word === 'if') &&
      unit.tag(q - 1) !== TAG.ADV
    )
      return true;
    if (unit.tag(q) === TAG.PUNCT && word !== ',') return false;
  }
  return false;
}

/** Whether the phrase that ends before `last` is a plural, by its last word: "human rights", not "hegemony" or "access". */
export function isPlural(unit: Unit, last: number): boolean {
  const word = unit.word(last - 1);
  return word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('is');
}
