/** How much a model may learn. */
export interface LearnOptions {
  /** L2 penalties of the reader and of the words, on a sum of log-losses. */
  readerL2: number;
  wordsL2: number;
  /** Features met in fewer sentences are left out. */
  minCount: number;
  /** A word whose weights are both below this is not kept; in thousandths. */
  least: number;
}

export const OPTIONS: LearnOptions = { readerL2: 33, wordsL2: 3.3, minCount: 3, least: 108 };

/** A user's file is small, and so are weights that rest on few sentences. */
export const OWN_OPTIONS: LearnOptions = { ...OPTIONS, least: 20 };

/** With fewer sentences that speak for a side, its words are not learned: the reader alone decides. */
export const FEWEST = 5;
