import type { Counted } from '../../tally/counted.js';
import { digest } from '../../tally/digest.js';

/** What is drawn at random depends on the documents alone. */
export const seedOf = (tally: Counted): number => Number.parseInt(digest(tally).slice(0, 8), 16);
