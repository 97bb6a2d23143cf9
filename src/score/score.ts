import type { EnglishArticle } from '../english/english.js';
import type { Statement } from '../types/stance.js';
import type { CueEffect } from './compose.js';
import { composeHits } from './compose-hits.js';
import { cueEffect } from './cue.js';
import { StanceBuilder } from './decide.js';
import { findMatches } from './matches.js';
import type { Scorer } from './scorer.js';
import { Sentence } from './sentence.js';
import { SentenceReader } from './sentence-reader.js';
import { forEachSentence, holesOf } from './units.js';

export { compileScorer, type Scorer } from './scorer.js';

/**
 * Fills `hits` and `stances` of every statement. Sentence by sentence of its content: the lexicons' entries are found, what acts on each is
 * worked out, the reader and the learned words say how likely each side is, and the likeliest sentence decides.
 */
export function score(article: EnglishArticle, statements: Statement[], scorer: Scorer): void {
  const holes = holesOf(statements);
  const sentence = new Sentence(article, scorer.operators);
  const cueWords = new Sentence(article, scorer.operators);
  const reader = new SentenceReader(scorer);
  statements.forEach((statement, index) => {
    const builder = new StanceBuilder(scorer, statement);
    let cue: CueEffect | undefined;
    let isFirst = true;
    forEachSentence(article, statement, holes.get(index) ?? [], sentence, () => {
      const matches = findMatches(sentence, scorer);
      if (matches.length && isFirst) cue = cueEffect(statement, cueWords);
      // later sentences under one cue are clauses of their own: only a question reaches them
      else if (!isFirst && cue?.cueClass !== 'question') cue = undefined;
      isFirst = false;
      const hits = composeHits(sentence, matches, scorer, cue);
      builder.add(sentence, hits, reader.read(sentence, hits));
    });
    builder.finish();
  });
}
