import type { Span } from '../types/text.js';

const WORD = /[\p{L}\p{N}]+(?:['\u2019\-.&][\p{L}\p{N}]+)*/gu;

export const toSpan = ([start, end]: [number, number]): Span => ({ start, end });
export const wordsOf = (text: string): Span[] =>
  Array.from(text.matchAll(WORD), ({ index, 0: word }) => ({ start: index, end: index + word.length }));

/** The words that spans cover by half or more. */
export function touched(words: readonly Span[], spans: readonly Span[]): Set<number> {
  const found = new Set<number>();
  for (const { start, end } of spans) {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle].end <= start) low = middle + 1;
      else high = middle;
    }
    for (; low < words.length && words[low].start < end; low++) {
      const word = words[low];
      if ((Math.min(end, word.end) - Math.max(start, word.start)) * 2 >= word.end - word.start) found.add(low);
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
