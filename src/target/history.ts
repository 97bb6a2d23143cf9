import { compare, getOrInsert } from '../base/order.js';
import type { Candidate } from './candidates.js';
import type { Unit } from './units.js';

/** How a speaker speaks of somebody in the whole document. */
export interface Held {
  candidate: Candidate;
  /** How far it is told to do what is bad, less what is bad for it; plus what the words around its names say. */
  score: number;
}

/** How much the words around names count beside the parts that their bearers have. */
const WORDS = 0.3;

/** By speaker, and by the key of an actor: how the speaker speaks of it in the whole document. */
export type History = ReadonlyMap<string, ReadonlyMap<string, Held>>;

export function historyOf(units: readonly Unit[]): History {
  interface Sum {
    candidate: Candidate;
    parts: number;
    words: number;
    count: number;
  }
  const sums = new Map<string, Map<string, Sum>>();
  for (const { named, speaker } of units) {
    const own = getOrInsert(sums, speaker, () => new Map<string, Sum>());
    for (const { bad, candidate, good, part } of named) {
      const sum = getOrInsert(own, candidate.key, () => ({ candidate, parts: 0, words: 0, count: 0 }));
      sum.parts += (part.doer - part.victim) / 1000;
      sum.words += (bad - good) / 1000;
      sum.count++;
    }
  }
  const scored = ({ candidate, parts, words, count }: Sum): Held => ({
    candidate,
    score: parts + (WORDS * words) / (1 + Math.sqrt(count)),
  });
  return new Map(
    [...sums].map(([speaker, own]) => [speaker, new Map([...own].map(([key, sum]) => [key, scored(sum)]))]),
  );
}

/** Of whom a speaker speaks worst; the first in the alphabet of those that are equal. */
export function worstOf(history: ReadonlyMap<string, Held> | undefined): Held | undefined {
  let worst: Held | undefined;
  for (const held of history?.values() ?? []) {
    const isWorse =
      !worst ||
      held.score > worst.score ||
      (held.score === worst.score && compare(held.candidate.key, worst.candidate.key) < 0);
    if (isWorse) worst = held;
  }
  return worst;
}
