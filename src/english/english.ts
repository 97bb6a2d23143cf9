import type { Vocabulary } from '../segment/vocabulary.js';
import type { Article } from '../types/text.js';
import { BySentence } from './by-sentence.js';
import { ClauseFinder, type Clauses } from './clauses.js';
import { compileKinds, KindTable } from './kind-table.js';
import type { KindWords } from './kinds.js';
import { findChunks, type NounChunks } from './noun-chunks.js';
import { readKinds, type TokenKinds } from './token-kinds.js';
import { GroupFinder, type VerbGroups } from './verb-groups.js';
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
  private groups: BySentence<GroupFinder> | undefined;
  private parts: BySentence<ClauseFinder> | undefined;

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

  /** The verb groups, with those of the sentences of tokens `first` to `last` (not included) among them. */
  verbGroups(first = 0, last = this.article.tokens.count): VerbGroups {
    this.groups ??= new BySentence(
      this.article,
      new GroupFinder(this.article, this.kinds.kind, this.chunks, this.classes),
    );
    this.groups.read(first, last);
    return this.groups.reader.groups;
  }

  /** The clauses, with those of the sentences of tokens `first` to `last` (not included) among them. */
  clauses(first = 0, last = this.article.tokens.count): Clauses {
    const groups = this.verbGroups(first, last);
    this.parts ??= new BySentence(
      this.article,
      new ClauseFinder(this.article, this.kinds.kind, this.chunks, groups, this.classes),
    );
    this.parts.read(first, last);
    return this.parts.reader.clauses;
  }
}

export interface EnglishArticle extends Article {
  readonly english: English;
}

export function compileEnglish({ classes, kinds }: EnglishKnowledge): CompiledEnglish {
  const known = compileKinds(kinds);
  const tables = new WeakMap<Vocabulary, KindTable>();
  return {
    classes: { ...classes }, // what is filled name by name is a dictionary to V8, and slow to read; a copy is not
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
