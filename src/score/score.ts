import type { EnglishArticle } from '../english/english.js';
import type { LocalActor } from '../types/saying.js';
import type { Statement } from '../types/stance.js';
import { composeHits } from './compose/compose-hits.js';
import { cueEffect } from './compose/cue.js';
import { isSaid, type Kept, StanceBuilder } from './decide.js';
import { findMatches } from './match/matches.js';
import { type Reading, SentenceReader } from './reader/sentence-reader.js';
import { ReasonFinder } from './reasons.js';
import type { Scorer } from './scorer.js';
import { Screen } from './screen.js';
import { Sentence } from './sentence/sentence.js';
import { Units } from './sentence/units.js';

export type { Kept } from './decide.js';
export { compileScorer, type Scorer, type ScoringOptions } from './scorer.js';

export interface ScoreOptions {
  /** Everybody in the document: tells which sources are documents. */
  actors?: readonly LocalActor[];
  /** By the key of a speaker: the names, folded, of the state that they speak for. */
  sides?: ReadonlyMap<string, ReadonlySet<string>>;
  /** What is kept of how each stance was decided. */
  keep?: Kept;
  /** Only these statements, by index; all if absent. Nested ones are read with those that they are in, whether they are among them or not. */
  only?: ReadonlySet<number>;
  /** Told of each sentence of a statement, which is only lent, and what it says, as `StanceBuilder.replay` takes it. */
  onSentence?: (statement: number, sentence: Sentence, readings: readonly Reading[]) => void;
}

/**
 * Fills `hits` and `stances` of every statement. Sentence by sentence of its content: the lexicons' entries are found, what acts on each is
 * worked out, the reader and the learned words say how likely each side is, and the likeliest sentence decides.
 */
export function score(
  article: EnglishArticle,
  statements: Statement[],
  scorer: Scorer,
  { actors, sides, keep, only, onSentence }: ScoreOptions = {},
): void {
  const units = new Units(article, statements, actors);
  const sentence = new Sentence(article, scorer.operators);
  const cueWords = new Sentence(article, scorer.operators);
  const reader = new SentenceReader(scorer);
  const screen = onSentence ? undefined : new Screen(units, scorer, reader);
  const finder = keep && new ReasonFinder(scorer);
  for (const [index, statement] of statements.entries()) {
    if (only && !only.has(index)) continue;
    const screened = screen?.screen(index, statement, sentence);
    if (screened?.dimensions.length === 0) {
      statement.hits = [];
      statement.stances = {};
      continue;
    }
    const builder = new StanceBuilder(scorer, statement, keep, finder);
    sentence.isTold = statement.kind === 'indirect' || statement.kind === 'mixed';
    sentence.side = sides?.get(statement.speakers[0]?.id);
    let place = 0;
    units.forEachSentence(index, sentence, (said, isFirst) => {
      const matches = screened ? screened.matches[place++] : findMatches(sentence, scorer);
      if (screened && !matches.length && !isSaid(statement)) return;
      // later sentences under one cue are clauses of their own: only a question reaches them
      const isCued = matches.length > 0 && (isFirst || said.cueClass === 'question');
      const cue = isCued ? cueEffect(said, cueWords) : undefined;
      const hits = composeHits(sentence, matches, scorer, cue);
      finder?.begin();
      const readings = reader.read(sentence, hits, screened?.dimensions);
      onSentence?.(index, sentence, readings);
      builder.add(sentence, hits, readings);
    });
    builder.finish();
  }
}
