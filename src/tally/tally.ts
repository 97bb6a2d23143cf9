import { createHash } from 'node:crypto';
import { narration } from '../attribute/rules/speech.js';
import { compare } from '../base/order.js';
import type { LocalActor } from '../types/saying.js';
import type { DocumentResult, Statement, Value } from '../types/stance.js';
import type { Document } from '../types/text.js';
import { NameIndex } from './name-index.js';
import { sketch, wordsOf } from './sketch.js';

/** Words that are hashed together, and how many hashes are kept. */
const STATEMENT_RUN = 2;
export const STATEMENT_SKETCH = 8;
const DOCUMENT_RUN = 5;
export const DOCUMENT_SKETCH = 32;
/** Shorter contents ("that is not so") may be said twice. */
const MIN_REPEATED = 5;

/** One statement, as far as it counts. */
export interface StatementTally {
  /** Local keys of its speakers, sorted; empty where nobody could be resolved. */
  keys: string[];
  /** Words of its content. */
  words: number;
  /** All in quotation marks. */
  direct: boolean;
  /** By which repetitions in other documents are known; empty where it is too short to tell, or part of a speech. */
  sketch: number[];
  /** Dimension, value, and whether it accuses others. */
  stances: [dimension: string, value: Value, accuses: boolean][];
}

/** What one document adds to the whole. All counts are integers. */
export interface DocumentTally {
  /** What `--by` and `--where` can name: date, outlet and every metadata field. */
  fields: Map<string, string>;
  /** Of id, text and fields: the document's part in the digest of the inputs. */
  sha256: string;
  /** UTF-16 units, and how many of them were passed over as not the article's prose. */
  characters: number;
  passed: number;
  /** Sentences in the article's own voice; they are in no other count. */
  narration: number;
  actors: LocalActor[];
  statements: StatementTally[];
  /** By which copies of one report are known. */
  sketch: number[];
  /** Which overrides found their statement here, by their place in the file. */
  overrides: number[];
}

/**
 * A fold over documents that merges in any order and grouping to the same result: integers only, under local keys.
 * Who is who across documents is settled later, by `link`, from the complete name index.
 */
export class Tally {
  readonly documents = new Map<string, DocumentTally>();
  readonly names = new NameIndex();

  add(result: DocumentResult): void {
    this.insert(result.article.document.id, tallyDocument(result));
  }

  merge(other: Tally): void {
    for (const [id, document] of other.documents) this.insert(id, document);
  }

  /** Throws where a document of this id was counted already. */
  insert(id: string, document: DocumentTally): void {
    if (this.documents.has(id)) throw new Error(`document "${id}" was counted already`);
    this.documents.set(id, document);
    this.names.add(document.actors);
  }
}

export function tallyDocument({ article, statements, actors, overrides = [] }: DocumentResult): DocumentTally {
  const { document, passed } = article;
  const counted = statements.filter(({ override }) => override !== 'struck');
  const spoken = counted.filter(({ kind }) => kind !== 'narration');
  const prose = article.blocks.map(({ start, end }) => document.text.slice(start, end)).join('\n');
  return {
    fields: fieldsOf(document),
    sha256: digest(document),
    characters: document.text.length,
    passed: passed.reduce((sum, { start, end }) => sum + end - start, 0),
    narration: narration(article, spoken).length,
    actors,
    statements: spoken.map((statement) => tallyStatement(statement, document.text)),
    sketch: sketch(wordsOf(prose), DOCUMENT_RUN, DOCUMENT_SKETCH),
    overrides,
  };
}

/** The tally of a document whose statements were scored again on some dimensions. */
export function retally(
  before: DocumentTally,
  { statements }: DocumentResult,
  dimensions: ReadonlySet<string>,
): DocumentTally {
  const spoken = statements.filter(({ kind, override }) => kind !== 'narration' && override !== 'struck');
  const again = before.statements.map((tally, i) => {
    const found = positions(spoken[i].stances).filter(([dimension]) => dimensions.has(dimension));
    const kept = tally.stances.filter(([dimension]) => !dimensions.has(dimension));
    if (!found.length && kept.length === tally.stances.length) return tally; // most statements
    return { ...tally, stances: [...kept, ...found] };
  });
  return { ...before, statements: again };
}

function positions(stances: Statement['stances']): StatementTally['stances'] {
  return Object.entries(stances).map(([dimension, { value, mode }]) => [dimension, value, mode === 'accuse']);
}

function tallyStatement({ speakers, content, kind, stances }: Statement, text: string): StatementTally {
  const words = content.flatMap(({ start, end }) => wordsOf(text.slice(start, end)));
  const isRepeatable = kind !== 'speech' && words.length >= MIN_REPEATED;
  return {
    keys: [...new Set(speakers.map(({ id }) => id))].sort(compare),
    words: words.length,
    direct: kind === 'direct',
    sketch: isRepeatable ? sketch(words, STATEMENT_RUN, STATEMENT_SKETCH) : [],
    stances: positions(stances),
  };
}

function fieldsOf({ metadata, title, date, outlet, speaker }: Document): Map<string, string> {
  const fields = new Map(Object.entries(metadata));
  for (const [name, value] of Object.entries({ title, date, outlet, speaker })) if (value) fields.set(name, value);
  return fields;
}

function digest(document: Document): string {
  const fields = [...fieldsOf(document)].sort(([a], [b]) => compare(a, b));
  return createHash('sha256')
    .update(JSON.stringify([document.id, document.text, fields]))
    .digest('hex');
}
