import type { Statement } from '../types/stance.js';
import { isSaid } from './decide.js';
import { findMatches } from './match/matches.js';
import type { SentenceReader } from './reader/sentence-reader.js';
import type { Scorer } from './scorer.js';
import type { Sentence } from './sentence/sentence.js';
import type { Units } from './sentence/units.js';

/** Finds the few dimensions of each statement on which anything is to be decided: no entry of the others hits, nor do their learned words speak. */
export class Screen {
  constructor(
    private readonly units: Units,
    private readonly scorer: Scorer,
    private readonly reader: SentenceReader,
  ) {}

  /** The dimensions on which a statement has hits or a stance, in their order. `sentence` is one of the article to work with. */
  dimensionsOf(index: number, statement: Statement, sentence: Sentence): readonly number[] {
    const { reader, scorer, units } = this;
    const found = new Set<number>();
    units.forEachSentence(index, sentence, () => {
      for (const { term } of findMatches(sentence, scorer)) found.add(scorer.dimensionOf[term]);
      if (isSaid(statement)) reader.addSpoken(sentence, found);
    });
    return found.size ? [...found].sort((a, b) => a - b) : NONE;
  }
}

const NONE: readonly number[] = [];
