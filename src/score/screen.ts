import type { Statement } from '../types/stance.js';
import { isSaid } from './decide.js';
import type { Match } from './match/match.js';
import { findMatches } from './match/matches.js';
import type { SentenceReader } from './reader/sentence-reader.js';
import type { Scorer } from './scorer.js';
import type { Sentence } from './sentence/sentence.js';
import type { Units } from './sentence/units.js';

/** What is known of a statement before anything is worked out: on which dimensions it has hits or a stance, and the entries of each sentence. */
export interface Screened {
  /** In their order. */
  readonly dimensions: readonly number[];
  readonly matches: readonly (readonly Match[])[];
}

/** Finds the few dimensions of each statement on which anything is to be decided: no entry of the others hits, nor do their learned words speak. */
export class Screen {
  constructor(
    private readonly units: Units,
    private readonly scorer: Scorer,
    private readonly reader: SentenceReader,
  ) {}

  /** `sentence` is one of the article to work with. */
  screen(index: number, statement: Statement, sentence: Sentence): Screened {
    const { reader, scorer, units } = this;
    const found = new Set<number>();
    const all: (readonly Match[])[] = [];
    units.forEachSentence(index, sentence, () => {
      const matches = findMatches(sentence, scorer);
      all.push(matches);
      for (const { term } of matches) found.add(scorer.dimensionOf[term]);
      if (isSaid(statement)) reader.addSpoken(sentence, found);
    });
    return { dimensions: [...found].sort((a, b) => a - b), matches: all };
  }
}
