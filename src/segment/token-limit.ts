import { StanceError } from '../base/errors.js';
import type { Span } from '../types/text.js';

/** Most tokens of a document, unless another limit is set: some five times as many as a long novel has. */
export const MAX_TOKENS = 1_000_000;

const WORD = /[\p{L}\p{M}\p{N}]/u;
const BLANK = /\s/;

/**
 * Throws a StanceError if the blocks have more tokens than `most`, before memory is taken for them. Counted are words, as runs of
 * letters and digits, and every other sign: not exactly the tokens that the text is cut into, and rarely fewer.
 */
export function checkTokens(text: string, blocks: readonly Span[], most: number): void {
  const characters = blocks.reduce((sum, { start, end }) => sum + end - start, 0);
  if (characters <= most) return; // no token is empty
  if (countAtMost(text, blocks, most) <= most) return;
  throw new StanceError({
    code: 'too-many-tokens',
    message: `it has more than ${most} tokens`,
    hint: 'Cut it into smaller documents, or allow more with --max-tokens.',
  });
}

/** Stops counting above `most`. */
function countAtMost(text: string, blocks: readonly Span[], most: number): number {
  let count = 0;
  for (const { start, end } of blocks) {
    let inWord = false;
    for (let i = start; i < end && count <= most; i++) {
      const isWord = WORD.test(text[i]);
      if (isWord ? !inWord : !BLANK.test(text[i])) count++;
      inWord = isWord;
    }
  }
  return count;
}
