import { compare } from '../base/order.js';
import { generator } from '../base/random.js';

/** A hit with the text around it, or a whole statement that nothing hit; strings without line ends. */
export interface Context {
  document: string;
  statement: string;
  actor: string;
  /** Empty for a whole statement. */
  dimension: string;
  term: string;
  /** In thousandths, pro positive. */
  contribution: number;
  start: number;
  end: number;
  left: string;
  keyword: string;
  right: string;
}

/** So many of them, drawn with a seed, in the order they had; all where there are no more. */
export function sample<T>(items: readonly T[], size: number, seed: number): T[] {
  if (!size || items.length <= size) return [...items];
  const random = generator(seed);
  const places = items.map((_, i) => i);
  for (let i = 0; i < size; i++) {
    const j = i + Math.floor(random() * (places.length - i));
    [places[i], places[j]] = [places[j], places[i]];
  }
  return places
    .slice(0, size)
    .sort((a, b) => a - b)
    .map((place) => items[place]);
}

export const CONTEXT_ORDERS = ['document', 'left', 'keyword', 'right', 'actor'] as const;
export type ContextOrder = (typeof CONTEXT_ORDERS)[number];

/** Sorted by what stands right after, right before (the nearest word first), by the words found or who says them; else as in the text. */
export function sortContexts(contexts: readonly Context[], order: ContextOrder): Context[] {
  if (order === 'document') return [...contexts];
  const backwards = (text: string) => text.split(' ').reverse().join(' ');
  const keyOf = (context: Context) => (order === 'left' ? backwards(context.left) : context[order]).toLowerCase();
  const keyed = contexts.map((context) => ({ context, key: keyOf(context).replace(/^[^\p{L}\p{N}]+/u, '') }));
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ context }) => context); // a stable sort: ties stay in order
}
