import type { NetworkOptions } from '../options.js';
import { mondayOf } from './days.js';

/** The stretch of time in which a repetition does not count; undefined where all count. A date that is not exact enough stands for its document. */
export function periodOf(
  duplicates: NetworkOptions['duplicates'],
  id: string,
  date: string,
  day?: number,
): string | undefined {
  const ofDocument = `document ${id}`;
  switch (duplicates) {
    case 'document':
      return ofDocument;
    case 'week':
      return day === undefined ? ofDocument : `week ${mondayOf(day)}`;
    case 'month':
      return date.length < 7 ? ofDocument : date.slice(0, 7);
    case 'year':
      return date.length < 4 ? ofDocument : date.slice(0, 4);
    case 'once':
      return '';
    default:
      return undefined;
  }
}
