import { firstIndex } from '../base/search.js';
import type { Span } from '../types/text.js';

const WORD = /[\p{L}\p{N}]+(?:['\u2019\-.&][\p{L}\p{N}]+)*/gu;

export const toSpan = ([start, end]: [number, number]): Span => ({ start, end });
export const wordsOf = (text: string): Span[] =>
  Array.from(text.matchAll(WORD), ({ index, 0: word }) => ({ start: index, end: index + word.length }));

/** The words that spans cover by half or more. */
export function touched(words: readonly Span[], spans: readonly Span[]): Set<number> {
  const found = new Set<number>();
  for (const { start, end } of spans) {
    for (let i = firstIndex(words, (word) => word.end > start); i < words.length && words[i].start < end; i++) {
      const word = words[i];
      if ((Math.min(end, word.end) - Math.max(start, word.start)) * 2 >= word.end - word.start) found.add(i);
    }
  }
  return found;
}

export function common(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let n = 0;
  for (const x of a) if (b.has(x)) n++;
  return n;
}

/** The last word of one lies in the other. */
export function sameSource(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size > 0 && b.size > 0 && (b.has(Math.max(...a)) || a.has(Math.max(...b)));
}

/** Every word of the shorter name is in the longer. */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [nameWords(a), nameWords(b)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.length > 0 && short.every((word) => long.includes(word));
}

const nameWords = (name: string): string[] =>
  [
    ...name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}]+/gu),
  ].map(([word]) => word);
