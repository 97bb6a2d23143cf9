import { plain } from '../base/plain.js';
import type { Group } from '../table/rows.js';
import type { TargetRow, TargetValue } from '../types/target.js';

/** A group as the page's address names it: its keys, each encoded, so that a link to a figure stays right when rows are added. */
export const keyOf = ({ keys }: Pick<Group, 'keys'>): string => Object.values(keys).map(encoded).join('|');

/** An actor's id as the page's address has it: that of a group of this actor alone. */
export const keyOfActor = (id: string): string => keyOf({ keys: { actor: id } });

/** What the address of the page says for the statements behind a figure. */
export function fragment(group: Pick<Group, 'keys'>, dimension?: string, period?: string): string {
  const parts = [
    `a=${encoded(keyOf(group))}`,
    ...(dimension === undefined ? [] : [`d=${encoded(dimension)}`]),
    ...(period === undefined ? [] : [`t=${encoded(period)}`]),
  ];
  return `#${parts.join('&')}`;
}

/** The same for what somebody says of somebody, all of it or what has one value. */
export function spokenFragment({ source, target }: Pick<TargetRow, 'source' | 'target'>, value?: TargetValue): string {
  const how = value === undefined ? '' : `&h=${value}`;
  return `#a=${encoded(keyOfActor(source))}&o=${encoded(keyOfActor(target))}${how}`;
}

/** For addresses and attributes: half of a surrogate pair, which cannot be encoded, becomes U+FFFD. */
export const encoded = (text: string): string => encodeURIComponent(plain(text).replace(/\p{Cs}/gu, '\ufffd'));
