import { digest } from '../../tally/digest.js';
import type { Tally } from '../../tally/tally.js';

/** What is drawn at random depends on the documents alone. */
export const seedOf = (tally: Tally): number => Number.parseInt(digest(tally).slice(0, 8), 16);
