import { plain } from '../base/plain.js';
import type { Group } from '../table/rows.js';

/** A group as the page's address names it: its keys, each encoded, so that a link to a figure stays right when rows are added. */
export const keyOf = ({ keys }: Pick<Group, 'keys'>): string => Object.values(keys).map(encoded).join('|');

/** What the address of the page says for the statements behind a figure. */
export function fragment(group: Pick<Group, 'keys'>, dimension?: string, period?: string): string {
  const parts = [
    `a=${encoded(keyOf(group))}`,
    ...(dimension === undefined ? [] : [`d=${encoded(dimension)}`]),
    ...(period === undefined ? [] : [`t=${encoded(period)}`]),
  ];
  return `#${parts.join('&')}`;
}

/** For addresses and attributes: half of a surrogate pair, which cannot be encoded, becomes U+FFFD. */
export const encoded = (text: string): string => encodeURIComponent(plain(text).replace(/\p{Cs}/gu, '\ufffd'));
