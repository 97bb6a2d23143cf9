import { digest } from '../../tally/digest.js';
import type { Counted } from '../../tally/counted.js';

/** What is drawn at random depends on the documents alone. */
export const seedOf = (tally: Counted): number => Number.parseInt(digest(tally).slice(0, 8), 16);
