import type { Pole } from '../../types/stance.js';
import { poleOf } from '../load/dictionary.js';
import type { Category, ImportProblem } from './imported.js';

/** Two names that end a dimension, the pro side first: virtue and vice. */
export type PolePair = readonly [pro: string, anti: string];

/**
 * Categories that are named for poles become the two ends of one dimension: alone (“positive”, “negative”), which takes the name given, or with a word
 * before or after (“care.virtue”, “HarmVice”), which names the dimension. Without a pair, the usual names count, and with another word only where
 * both ends are there. Negated ends, as in Lexicoder (“neg_positive”), count for the other side and are named in `problems`.
 */
export function joinPoles(
  categories: readonly Category[],
  name: string,
  pair: PolePair | undefined,
  problems: ImportProblem[],
): Category[] {
  markPoles(categories, pair, problems);
  const places = categories.map((one) => placeOf(one, pair));
  const isWhole = (base: string): boolean =>
    pair !== undefined || new Set(places.filter((place) => place?.base === base).map((place) => place?.pole)).size > 1;
  const joined: Category[] = [];
  const byBase = new Map<string, Category>();
  categories.forEach((one, i) => {
    const place = places[i];
    if (!place || (place.base && !isWhole(place.base))) {
      joined.push(one);
      return;
    }
    let into = byBase.get(place.base);
    if (!into) {
      into = { name: place.base || name, terms: [], children: [] };
      byBase.set(place.base, into);
      joined.push(into);
    }
    one.pole = place.pole;
    into.children.push(one);
  });
  return joined;
}

/** Sets the pole of categories at any depth that are named for nothing but a pole. */
function markPoles(categories: readonly Category[], pair: PolePair | undefined, problems: ImportProblem[]): void {
  for (const one of categories) {
    one.pole ??= namedPole(one.name, pair);
    if (!one.pole) turn(one, pair, problems);
    markPoles(one.children, pair, problems);
  }
}

function turn(one: Category, pair: PolePair | undefined, problems: ImportProblem[]): void {
  const [first, ...rest] = wordsOf(one.name);
  const pole = rest.length && NEGATED.has(first.toLowerCase()) ? namedPole(rest.join(' '), pair) : undefined;
  if (!pole) return;
  one.pole = pole === 'pro' ? 'anti' : 'pro';
  problems.push({
    code: 'negated-category',
    message: `"${one.name}" holds negations, so its entries count as ${one.pole}`,
    hint: 'Negations are found without them, too: its entries may be left out.',
  });
}

const NEGATED = new Set(['neg', 'negated', 'not', 'non', 'no']);

function placeOf(one: Category, pair: PolePair | undefined): { base: string; pole: Pole } | undefined {
  if (one.pole) return { base: '', pole: one.pole };
  const words = wordsOf(one.name);
  if (words.length < 2) return undefined;
  const last = namedPole(words[words.length - 1], pair);
  if (last) return { base: words.slice(0, -1).join(' '), pole: last };
  const first = namedPole(words[0], pair);
  return first && { base: words.slice(1).join(' '), pole: first };
}

/** The pole that a name is, if it is one. */
export function namedPole(name: string, pair: PolePair | undefined): Pole | undefined {
  if (!pair) return poleOf(name);
  const index = pair.findIndex((pole) => pole.toLowerCase() === name.trim().toLowerCase());
  return index < 0 ? undefined : index === 0 ? 'pro' : 'anti';
}

/** "care.virtue", "care_virtue", "CareVirtue" → care, virtue. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .split(/[\s._:/-]+/)
    .filter(Boolean);
