import { type CompiledEnglish, compileEnglish, type EnglishArticle, readEnglish } from '../../english/english.js';
import type { WordClasses } from '../../english/word-classes.js';
import type { KnowledgeFile } from '../../knowledge/file.js';
import { type Lexicon, noExamples, type Term } from '../../knowledge/lexicon.js';
import { compileScorer, type Scorer } from '../../score/score.js';
import { Vocabulary } from '../../segment/vocabulary.js';
import type { LocalActor } from '../../types/saying.js';
import type { Statement } from '../../types/stance.js';
import type { Sentence } from '../../types/text.js';
import type { PackedArticle, PackedLexicon, PackedStatement, PackedTerm, WorkbenchData } from '../data.js';
import { unpackedTokens } from '../pack/article.js';

/** A document whose statements can be scored. */
export interface OpenDocument {
  readonly id: string;
  readonly article: EnglishArticle;
  /** As they were before they were scored; the same objects are scored again and again by way of copies. */
  readonly statements: readonly Statement[];
  readonly packed: readonly PackedStatement[];
  readonly counted: readonly number[];
  readonly actors: readonly LocalActor[];
  readonly sides: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The data of a page, ready to be scored. */
export interface Opened {
  readonly scorer: Scorer;
  readonly documents: readonly OpenDocument[];
}

export function opened({ documents, knowledge, words }: WorkbenchData): Opened {
  const vocabulary = new Vocabulary();
  const classes = Object.fromEntries(
    Object.entries(knowledge.classes).map(([name, list]) => [name, new Set(list)]),
  ) as unknown as WordClasses;
  const english = compileEnglish({ classes, kinds: knowledge.kinds });
  const { predicates, reader, stanceConfidence } = knowledge;
  const lexicons = knowledge.lexicons.map(lexiconOf);
  return {
    scorer: compileScorer(lexicons, predicates, reader, vocabulary, english, { stanceConfidence }),
    documents: documents.flatMap(({ id, article }) =>
      article ? [openDocument(id, article, words, vocabulary, english)] : [],
    ),
  };
}

/** Stands for the file of an entry: nothing is reported of entries that were checked when the page was made. */
export const NO_FILE: KnowledgeFile<unknown> = {
  path: '',
  sha256: '',
  data: {},
  at: (_, diagnostic) => ({ level: 'error', ...diagnostic }),
};

/** A term with what stands for its place in a file. */
export const unpackedTerm = (term: PackedTerm): Term => ({ ...term, path: [], file: NO_FILE });

function lexiconOf({ dimension, title, description, labels, terms, occurring, learned, veto }: PackedLexicon): Lexicon {
  return {
    ...{ dimension, title, description, labels, learned, veto: [...veto] },
    terms: occurring.map((place) => unpackedTerm(terms[place])),
    tests: [],
    readExamples: noExamples,
    path: '',
    sha256: '',
  };
}

function openDocument(
  id: string,
  packed: PackedArticle,
  words: readonly string[],
  vocabulary: Vocabulary,
  english: CompiledEnglish,
): OpenDocument {
  const { document, blocks, passed, actors, sides, statements, counted } = packed;
  const quotations = [...packed.quotations];
  const tokens = unpackedTokens(packed.tokens, document.text, packed.sentences, quotations, words, vocabulary);
  const article = {
    ...{ document, tokens, quotations, vocabulary },
    blocks: [...blocks],
    passed: [...passed],
    paragraphs: [],
    sentences: sentencesOf(packed.sentences),
  };
  return {
    id,
    article: readEnglish(article, english),
    packed: statements,
    statements: statements.map((statement, i) => unscored(statement, id, i)),
    counted,
    actors: actors as readonly LocalActor[],
    sides: new Map(sides.map(([key, names]) => [key, new Set(names)])),
  };
}

function unscored({ linked: _, given: __, override: ___, ...statement }: PackedStatement, document: string, i: number) {
  return { ...statement, id: `${document}#${i + 1}`, document, rule: '', hits: [], stances: {} };
}

/** Sentences as scoring asks of them: their tokens. */
function sentencesOf(sizes: readonly number[]): Sentence[] {
  let last = 0;
  return sizes.map((size) => {
    const first = last;
    last += size;
    return { first, last, start: 0, end: 0, paragraph: 0 };
  });
}
