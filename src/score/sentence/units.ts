import { getOrInsert } from '../../base/order.js';
import type { EnglishArticle } from '../../english/english.js';
import type { LocalActor } from '../../types/saying.js';
import type { Statement } from '../../types/stance.js';
import type { Span } from '../../types/text.js';
import { Endorsement } from './endorsement.js';
import type { Sentence } from './sentence.js';
import { tokensIn } from './tokens-in.js';

/**
 * What counts as a statement's own words, sentence by sentence: its content without the content and cues of statements nested in it, and
 * after that the content of those nested ones that its speaker stands behind.
 */
export class Units {
  private readonly nested = new Map<number, number[]>();
  private readonly endorsement: Endorsement;

  constructor(
    private readonly article: EnglishArticle,
    private readonly statements: readonly Statement[],
    actors: readonly LocalActor[] = [],
  ) {
    this.endorsement = new Endorsement(article, actors);
    for (const [index, { within }] of statements.entries())
      if (within !== undefined) getOrInsert(this.nested, within, () => []).push(index);
  }

  /** Fills `part` with each sentence in turn and calls `each` with the statement that it is in; `isFirst` says whether it is the first of that. */
  forEachSentence(index: number, part: Sentence, each: (said: Statement, isFirst: boolean) => void): void {
    const { endorsement, nested, statements } = this;
    const statement = statements[index];
    const inner = (nested.get(index) ?? []).map((one) => ({ one, nested: statements[one] }));
    const { sentence } = this.article.tokens;
    let isFirst = true;
    const end = (): void => {
      if (part.count) {
        each(statement, isFirst);
        isFirst = false;
      }
      part.begin();
    };
    part.begin();
    for (const token of this.tokensOf(
      statement,
      inner.map((one) => one.nested),
    )) {
      if (part.count && sentence[token] !== sentence[part.low]) end();
      part.push(token);
    }
    end();
    for (const { nested: said, one } of inner)
      if (endorsement.covers(statement, said)) this.forEachSentence(one, part, each);
  }

  /** The tokens of a statement's content without those of statements nested in it. */
  private *tokensOf({ content }: Statement, inner: readonly Statement[]): Generator<number> {
    const { start } = this.article.tokens;
    const holes = inner.flatMap(holesOf).sort((a, b) => a.start - b.start);
    let hole = 0;
    for (const span of content) {
      const [first, last] = tokensIn(this.article, span);
      for (let token = first; token < last; token++) {
        while (hole < holes.length && holes[hole].end <= start[token]) hole++;
        if (hole === holes.length || holes[hole].start > start[token]) yield token;
      }
    }
  }
}

const holesOf = ({ content, cue }: Statement): Span[] => (cue ? [...content, cue] : content);
