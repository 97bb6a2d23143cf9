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
    const { article, endorsement, nested, statements } = this;
    const statement = statements[index];
    const inner = nested.get(index) ?? [];
    let isFirst = true;
    const next = (): void => {
      if (part.count) each(statement, isFirst);
      if (part.count) isFirst = false;
      part.begin();
    };
    const { tokens } = article;
    const holes = inner.flatMap((one) => holesOf(statements[one])).sort((a, b) => a.start - b.start);
    let hole = 0;
    let sentence = -1;
    part.begin();
    for (const span of statement.content) {
      const [first, last] = tokensIn(article, span);
      for (let token = first; token < last; token++) {
        const start = tokens.start[token];
        while (hole < holes.length && holes[hole].end <= start) hole++;
        if (hole < holes.length && holes[hole].start <= start) continue;
        if (tokens.sentence[token] !== sentence) {
          next();
          sentence = tokens.sentence[token];
        }
        part.push(token);
      }
    }
    next();
    for (const one of inner) if (endorsement.covers(statement, statements[one])) this.forEachSentence(one, part, each);
  }
}

const holesOf = ({ content, cue }: Statement): Span[] => (cue ? [...content, cue] : content);
