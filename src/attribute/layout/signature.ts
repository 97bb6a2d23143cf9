import { K } from '../../english/kinds.js';
import type { Attribution } from '../../types/saying.js';
import { TAG } from '../../types/text.js';
import type { View } from '../view.js';

const { PROPN } = TAG;
const DASH = /^[-\u2013\u2014\u2015]{1,2}$/;

/** Whose words something is, and what says so. */
export type Credit = Pick<Attribution, 'source' | 'cue'>;

/** "— Ana Kovacs": a dash at a token, and a name that ends the line or is followed by a comma or bracket. */
export function signatureAt(
  { article, chunkFirst, chunkLast, chunkOf, kind, reader }: View,
  dash: number,
  end: number,
): Credit | undefined {
  if (dash + 1 >= end || !DASH.test(reader.text(dash))) return undefined;
  const chunk = chunkOf[dash + 1];
  if (chunk < 0 || chunkFirst[chunk] !== dash + 1 || article.tokens.tag[dash + 1] !== PROPN) return undefined;
  const next = chunkLast[chunk];
  if (next < end && kind[next] !== K.stop && kind[next] !== K.comma && kind[next] !== K.bracket) return undefined;
  return { source: reader.span(dash + 1, next), cue: reader.span(dash, dash + 1) };
}
