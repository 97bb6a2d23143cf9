import { compare, getOrInsert } from '../base/order.js';
import type { Candidate } from './candidates.js';
import type { Reading, Unit } from './units.js';

/** How a speaker speaks of a side in the whole document: of a state or body, and of those who belong to it. */
export interface Held {
  /** The state or body itself where it is named, else whoever is named first. */
  candidate: Candidate;
  /** How far the side is told to do what is bad, less what is bad for it; plus what the words around its names say. */
  score: number;
  /** In how many sentences it is named. */
  count: number;
}

/** How much the words around names count beside the parts that their bearers have. */
const WORDS = 0.3;
/** A side that is named more seldom is not the one that a speech is about. */
const OFTEN = 2;

/** By speaker, and by the key of a side: how the speaker speaks of it in the whole document. */
export type History = ReadonlyMap<string, ReadonlyMap<string, Held>>;

interface Sum extends Omit<Held, 'score'> {
  parts: number;
  words: number;
}

export function historyOf(units: readonly Unit[]): History {
  const sums = new Map<string, Map<string, Sum>>();
  for (const { named, speaker } of units) {
    const own = getOrInsert(sums, speaker, () => new Map<string, Sum>());
    for (const reading of named) addTo(own, reading);
  }
  const scored = ({ candidate, count, parts, words }: Sum): Held => ({
    candidate,
    count,
    score: parts + (WORDS * words) / (1 + Math.sqrt(count)),
  });
  return new Map(
    [...sums].map(([speaker, own]) => [speaker, new Map([...own].map(([side, sum]) => [side, scored(sum)]))]),
  );
}

function addTo(sums: Map<string, Sum>, { bad, candidate, good, part }: Reading): void {
  const sum = getOrInsert(sums, candidate.side, () => ({ candidate, parts: 0, words: 0, count: 0 }));
  if (candidate.key === candidate.side) sum.candidate = candidate;
  sum.parts += (part.doer - part.victim) / 1000;
  sum.words += (bad - good) / 1000;
  sum.count++;
}

/** Of which side that is named often a speaker speaks worst; the first in the alphabet of those that are equal. */
export function worstOf(history: ReadonlyMap<string, Held> | undefined): Held | undefined {
  let worst: Held | undefined;
  for (const held of history?.values() ?? []) {
    if (held.count < OFTEN || held.candidate.type === 'person' || held.candidate.type === 'group') continue;
    const isWorse =
      !worst ||
      held.score > worst.score ||
      (held.score === worst.score && compare(held.candidate.key, worst.candidate.key) < 0);
    if (isWorse) worst = held;
  }
  return worst;
}
