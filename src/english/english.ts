import type { Vocabulary } from '../segment/vocabulary.js';
import type { Article } from '../types/text.js';
import { type Clauses, findClauses } from './clauses.js';
import { compileKinds, KindTable } from './kind-table.js';
import type { KindWords } from './kinds.js';
import { findChunks, type NounChunks } from './noun-chunks.js';
import { readKinds, type TokenKinds } from './token-kinds.js';
import { findVerbGroups, type VerbGroups } from './verb-groups.js';
import type { WordClasses } from './word-classes.js';

export { AHEAD } from './token-kinds.js';

/** What lexicons/english/ says. */
export interface EnglishKnowledge {
  classes: WordClasses;
  kinds: KindWords;
}

/** The same, compiled; one for a run. */
export interface CompiledEnglish {
  readonly classes: WordClasses;
  /** The kinds of a vocabulary's words, kept from article to article. */
  kindsOf(vocabulary: Vocabulary): Uint8Array;
}

/** One article's tokens as English: what the stages after segmentation read of them. Each part is worked out once. */
export class English {
  readonly classes: WordClasses;
  private known: TokenKinds | undefined;
  private nouns: NounChunks | undefined;
  private groups: VerbGroups | undefined;
  private parts: Clauses | undefined;

  constructor(
    private readonly article: Article,
    private readonly reader: CompiledEnglish,
  ) {
    this.classes = reader.classes;
  }

  get kinds(): TokenKinds {
    this.known ??= readKinds(this.article, this.reader.kindsOf(this.article.vocabulary), this.classes);
    return this.known;
  }

  get chunks(): NounChunks {
    this.nouns ??= findChunks(this.article, this.kinds.kind);
    return this.nouns;
  }

  verbGroups(): VerbGroups {
    this.groups ??= findVerbGroups(this.article, this.kinds.kind, this.chunks, this.classes);
    return this.groups;
  }

  clauses(): Clauses {
    this.parts ??= findClauses(this.article, this.kinds.kind, this.chunks, this.verbGroups(), this.classes);
    return this.parts;
  }
}

export interface EnglishArticle extends Article {
  readonly english: English;
}

export function compileEnglish({ classes, kinds }: EnglishKnowledge): CompiledEnglish {
  const known = compileKinds(kinds);
  const tables = new WeakMap<Vocabulary, KindTable>();
  return {
    classes,
    kindsOf(vocabulary) {
      const table = tables.get(vocabulary) ?? new KindTable(vocabulary, known);
      tables.set(vocabulary, table);
      return table.refresh();
    },
  };
}

export const readEnglish = (article: Article, reader: CompiledEnglish): EnglishArticle => ({
  ...article,
  english: new English(article, reader),
});
