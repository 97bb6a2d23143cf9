import { compare } from '../base/order.js';
import { oneLine } from '../base/plain.js';
import { generator } from '../base/random.js';
import type { Statement, Value } from '../types/stance.js';
import type { Span } from '../types/text.js';

/** A hit with the text around it, or a whole statement without a hit. Strings have no line ends. */
export interface Context {
  document: string;
  statement: string;
  /** Empty until speakers are linked. */
  actor: string;
  /** Empty for a whole statement. */
  dimension: string;
  term: string;
  /** What the statement is on that dimension; a mention where it has no hit. */
  value: Value;
  /** How the words around the hit are read, in thousandths, pro positive; not what decides the value. */
  contribution: number;
  start: number;
  end: number;
  left: string;
  keyword: string;
  right: string;
}

/** Characters kept on either side; no terminal shows more. */
const AROUND = 160;

/** The hits of a statement on a dimension, or on all, each with the text around it. */
export function contextsOf(statement: Statement, text: string, dimension?: string): Context[] {
  return hitsOn(statement, dimension).map(({ dimension, term, contribution, start, end }) => ({
    ...{ document: statement.document, statement: statement.id, actor: '' },
    ...{ dimension, term, value: statement.stances[dimension]?.value ?? 'mention', contribution, start, end },
    left: oneLine(text.slice(Math.max(0, start - AROUND), start)),
    keyword: oneLine(text.slice(start, end)),
    right: oneLine(text.slice(end, end + AROUND)),
  }));
}

/** The whole statement where it has no hit on a dimension, or on any; else nothing. */
export function missesOf(statement: Statement, text: string, dimension?: string): Context[] {
  if (hitsOn(statement, dimension).length) return [];
  const { document, id, content } = statement;
  const textOf = ({ start, end }: Span): string => oneLine(text.slice(start, end));
  return [
    {
      ...{ document, statement: id, actor: '', dimension: '', term: '', value: 'mention' as const, contribution: 0 },
      ...{ start: content[0].start, end: content[content.length - 1].end },
      ...{ left: '', keyword: content.map(textOf).join(' … '), right: '' },
    },
  ];
}

const hitsOn = ({ hits }: Statement, dimension: string | undefined) =>
  dimension === undefined ? hits : hits.filter((hit) => hit.dimension === dimension);

/** At most `size` of the items, drawn with a seed and in their order; all where `size` is 0. */
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

/** Sorted by the text to the right, the text to the left (nearest word first), the words found or the actor; else as in the text. */
export function sortContexts(contexts: readonly Context[], order: ContextOrder): Context[] {
  if (order === 'document') return [...contexts];
  const backwards = (text: string) => text.split(' ').reverse().join(' ');
  const keyOf = (context: Context) => (order === 'left' ? backwards(context.left) : context[order]).toLowerCase();
  const keyed = contexts.map((context) => ({ context, key: keyOf(context).replace(/^[^\p{L}\p{N}]+/u, '') }));
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ context }) => context); // a stable sort: ties stay in order
}
