import type { EnglishArticle } from '../../english/english.js';
import type { Predicate } from '../../knowledge/load/shared.js';
import { cueEffect } from '../../score/compose/cue.js';
import type { Scorer } from '../../score/score.js';
import { Sentence } from '../../score/sentence/sentence.js';
import { Units } from '../../score/sentence/units.js';
import type { LocalActor } from '../../types/saying.js';
import type { Statement } from '../../types/stance.js';

/** What occurs in the statements of documents: nothing else of the knowledge can count there. */
export class Met {
  /** Lemmas. */
  readonly lemmas = new Set<string>();
  /** Learned lemmas and pairs of them, as `WordModel.words` names them. */
  readonly features = new Set<string>();
  /** Words that act on entries. */
  readonly predicates = new Set<Predicate>();
  /** Entries, by their places among all. */
  readonly terms = new Set<number>();

  constructor(private readonly scorer: Scorer) {}

  add(article: EnglishArticle, statements: readonly Statement[], actors: readonly LocalActor[]): void {
    const { operators } = this.scorer;
    const units = new Units(article, statements, actors);
    const sentence = new Sentence(article, operators);
    const cue = new Sentence(article, operators);
    for (const lemma of new Set(article.tokens.lemma)) this.lemmas.add(article.vocabulary.text(lemma));
    for (const [index, statement] of statements.entries()) {
      units.forEachSentence(index, sentence, () => this.addSentence(sentence));
      if (cueEffect(statement, cue)) this.addOperators(cue);
    }
  }

  private addSentence(sentence: Sentence): void {
    const { matcher, model, terms, vocabulary } = this.scorer;
    this.addOperators(sentence);
    matcher.match(sentence.article.tokens, sentence.at, sentence.count, (entry) => {
      if (entry < terms.length) this.terms.add(entry);
    });
    model.features.emit(sentence, (first, second) => {
      if (model.table.rowOf(first, second) < 0) return;
      const lemma = vocabulary.text(first);
      this.features.add(second < 0 ? lemma : `${lemma} ${vocabulary.text(second)}`);
    });
  }

  private addOperators(words: Sentence): void {
    for (const { readings } of words.allOperators()) for (const one of readings) this.predicates.add(one);
  }
}
