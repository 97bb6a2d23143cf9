import { compare } from '../../base/order.js';
import type { EnglishArticle } from '../../english/english.js';
import type { LinkedActor, LinkOf } from '../../link/types.js';
import type { Report } from '../../report/report.js';
import type { Scorer } from '../../score/score.js';
import type { RowOptions } from '../../table/options.js';
import type { Repeats } from '../../table/repeats.js';
import { groups } from '../../table/rows.js';
import type { CountedDocuments } from '../../tally/counted.js';
import type { DocumentTally } from '../../tally/tally.js';
import type { LocalActor } from '../../types/saying.js';
import type { Statement } from '../../types/stance.js';
import type { Document } from '../../types/text.js';
import type { PackedArticle, PackedDocument, PackedTable, PackedTally, WorkbenchData } from '../data.js';
import { packedTokens, WordNumbers } from './article.js';
import { packedKnowledge, type ScoringKnowledge } from './knowledge.js';
import { Met } from './met.js';
import { type Corrected, packedStatements } from './statements.js';

/** A document that was read, and what became of its statements. */
export interface ReadAgain {
  readonly article: EnglishArticle;
  /** Not scored. */
  readonly statements: readonly Statement[];
  readonly actors: readonly LocalActor[];
  readonly sides: ReadonlyMap<string, ReadonlySet<string>>;
  readonly corrected: Corrected;
  /** Corrected, with the speakers' names in the corpus. */
  readonly linked: readonly Statement[];
  /** The places of the statements that are counted. */
  readonly counted: readonly number[];
}

/** What a workbench is packed from. */
export interface Packing {
  /** By id, those with statements. */
  readonly documents: ReadonlyMap<string, ReadAgain>;
  readonly tally: CountedDocuments;
  readonly links: LinkOf;
  readonly repeats: Repeats;
  readonly rows: RowOptions;
  readonly knowledge: ScoringKnowledge;
  readonly scorer: Scorer;
  readonly report: Pick<Report, 'title' | 'dates' | 'provenance' | 'articles'>;
}

export function packWorkbench(packing: Packing): WorkbenchData {
  const { documents, tally, knowledge, scorer } = packing;
  const { title, dates, provenance, articles } = packing.report;
  const words = new WordNumbers();
  const met = new Met(scorer);
  const packed = Array.from(tally.sorted(), ([id, counts]): PackedDocument => {
    const read = documents.get(id);
    if (read) met.add(read.article, read.statements, read.actors);
    return { id, ...(read && { article: packedArticle(read, words) }), tally: packedTally(counts) };
  });
  return {
    knowledge: packedKnowledge(knowledge, met),
    documents: packed,
    table: packedTable(packing),
    report: { title, dates, provenance, articles },
    words: words.words,
  };
}

function packedArticle(read: ReadAgain, words: WordNumbers): PackedArticle {
  const { article, statements, actors, sides, corrected, linked, counted } = read;
  const { document, blocks, passed, quotations, sentences } = article;
  return {
    document: shownDocument(document),
    ...{ blocks, passed, quotations, counted },
    sentences: sentences.map(({ first, last }) => last - first),
    tokens: packedTokens(article, words),
    statements: packedStatements(statements, corrected, linked),
    actors: actors.map(({ key, type, affiliation }) => ({ key, type, affiliation })),
    sides: [...sides].map(([key, names]) => [key, [...names]]),
  };
}

/** What the page shows of a document, and its text. */
function shownDocument({ id, text, title, date, outlet, metadata }: Document): Document {
  const url = Object.hasOwn(metadata, 'url') ? { url: metadata.url } : undefined;
  return { id, text, title, date, outlet, metadata: { ...url } };
}

function packedTally(tally: DocumentTally): PackedTally {
  const { fields, actors, statements, characters, passed, narration, overrides } = tally;
  return {
    fields: [...fields],
    actors: actors.filter(({ affiliation }) => affiliation !== undefined),
    statements: statements.map((statement) => ({ ...statement, sketch: [] })),
    ...{ characters, passed, narration, overrides },
  };
}

/** Links are those that the rows ask for: which statements a row counts does not depend on how they are scored. */
function packedTable({ tally, links, repeats, rows }: Packing): PackedTable {
  const asked = new Map<string, LinkedActor>();
  const noted: LinkOf = (key) => {
    const actor = links(key);
    if (actor) asked.set(key, actor);
    return actor;
  };
  groups(tally, noted, rows, repeats);
  const counted = [...tally.sorted()];
  const statements = counted.reduce((sum, [, document]) => sum + document.statements.length, 0);
  const { numbers } = repeats;
  return {
    links: [...asked].sort(([a], [b]) => compare(a, b)),
    repeated: laterOnes(statements, (number) => numbers.statement(number)),
    copies: laterOnes(counted.length, (number) => numbers.document(number)),
    options: { ...rows, formula: rows.formula.name },
  };
}

/** The numbers up to `count` that have another one for their first, with it. */
const laterOnes = (count: number, firstOf: (number: number) => number): [number: number, first: number][] =>
  Array.from({ length: count }, (_, number): [number, number] => [number, firstOf(number)]).filter(
    ([number, first]) => number !== first,
  );
