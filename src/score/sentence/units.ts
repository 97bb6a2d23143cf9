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
    const inner = nested.get(index) ?? NONE;
    this.forEachOwn(statements[index], new Holes(inner.flatMap((one) => holesOf(statements[one]))), part, each);
    for (const one of inner)
      if (endorsement.covers(statements[index], statements[one])) this.forEachSentence(one, part, each);
  }

  /** The sentences of a statement's content without what stands in holes. */
  private forEachOwn(
    statement: Statement,
    holes: Holes,
    part: Sentence,
    each: (said: Statement, isFirst: boolean) => void,
  ): void {
    const { sentence, start } = this.article.tokens;
    let isFirst = true;
    part.begin();
    for (const span of statement.content) {
      const [first, last] = tokensIn(this.article, span);
      for (let token = first; token < last; token++) {
        if (holes.have(start[token])) continue;
        if (part.count && sentence[token] !== sentence[part.low]) {
          each(statement, isFirst);
          isFirst = false;
          part.begin();
        }
        part.push(token);
      }
    }
    if (part.count) each(statement, isFirst);
    part.begin();
  }
}

/** Stretches that are left out of a text that is read from its beginning on. */
class Holes {
  private at = 0;

  constructor(private readonly spans: Span[]) {
    spans.sort((a, b) => a.start - b.start);
  }

  /** Whether what begins at a character is left out; each call is for a later one than the call before. */
  have(start: number): boolean {
    const { spans } = this;
    while (this.at < spans.length && spans[this.at].end <= start) this.at++;
    return this.at < spans.length && spans[this.at].start <= start;
  }
}

const NONE: readonly never[] = [];
const holesOf = ({ content, cue }: Statement): Span[] => (cue ? [...content, cue] : content);
