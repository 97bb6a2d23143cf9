import { compare } from '../../base/order.js';

/** The dates of documents, as exact as they were given, so that first and last ones are found by comparing whole numbers. */
export interface Calendar {
  /** In order, each once. */
  readonly dates: readonly string[];
  /** The place of each document's date among them; -1 where none is known. */
  readonly placeOf: Int32Array;
}

export function calendarOf(documents: readonly { readonly date: string }[]): Calendar {
  const dates = [...new Set(documents.map(({ date }) => date))].filter(Boolean).sort(compare);
  const places = new Map(dates.map((date, place) => [date, place]));
  return { dates, placeOf: Int32Array.from(documents, ({ date }) => places.get(date) ?? -1) };
}
