import type { Draft } from '../types.js';
import { type DateOrder, isAmbiguous, orderShownBy } from './dates.js';

/** What may be held back while a date is looked for that tells the order, in UTF-16 units. */
const MOST_HELD = 64 * 1024 * 1024;
/** What a draft costs besides its text. */
const DRAFT = 1024;

/** A draft, and the order of day and month in its file's dates, as far as it is known. */
export interface OrderedDraft {
  draft: Draft;
  order?: DateOrder;
}

/** How the dates of a file are found. */
export interface DateColumn {
  /** The date of a draft, as it is written. */
  dateOf(draft: Draft): string | undefined;
  /** Reads the file again from its beginning; absent where it can be read once only. */
  again?(): AsyncIterable<Draft>;
}

/**
 * The drafts of a file, with the order of day and month that all its dates together show: one 13/04/2021 settles what 05/04/2021 is.
 * Where dates of both orders stand in a file there is no order. A file is read again as soon as a date is met that can be read in
 * two ways; of a pipe, drafts are held back until another date tells.
 */
export async function* withDateOrder(drafts: AsyncIterable<Draft>, column: DateColumn): AsyncGenerator<OrderedDraft> {
  const shown = new Set<DateOrder>();
  const { dateOf, again } = column;
  let held: Draft[] = [];
  let size = 0;
  let hasLooked = false;
  for await (const draft of drafts) {
    const date = dateOf(draft);
    note(shown, date);
    const isOpen = date !== undefined && isAmbiguous(date);
    if (isOpen && again && !hasLooked) {
      hasLooked = true;
      for await (const other of again()) note(shown, dateOf(other));
    }
    held.push(draft);
    const waits = !again && !shown.size && (isOpen || held.length > 1);
    if (waits) size += sizeOf(draft);
    if (waits && size <= MOST_HELD) continue;
    yield* ordered(held, shown);
    held = [];
    size = 0;
  }
  yield* ordered(held, shown);
}

const sizeOf = ({ body, record }: Draft): number => DRAFT + (body?.length ?? JSON.stringify(record).length);

function note(shown: Set<DateOrder>, date: string | undefined): void {
  const order = date === undefined ? undefined : orderShownBy(date);
  if (order) shown.add(order);
}

function* ordered(drafts: readonly Draft[], shown: ReadonlySet<DateOrder>): Generator<OrderedDraft> {
  const order = shown.size === 1 ? [...shown][0] : undefined;
  for (const draft of drafts) yield { draft, order };
}
