import { createHash } from 'node:crypto';
import { countNarration } from '../attribute/rules/speech.js';
import { compare } from '../base/order.js';
import type { LocalActor } from '../types/saying.js';
import type { DocumentResult, Statement, Value } from '../types/stance.js';
import type { TargetRelation, TargetValue } from '../types/target.js';
import type { Document } from '../types/text.js';
import { NameIndex } from './name-index.js';
import { sketch } from './sketches/sketch.js';
import { DocumentWords } from './sketches/words.js';

/** Words hashed together, and hashes kept, for statements and for documents. */
const STATEMENT_RUN = 2;
export const STATEMENT_SKETCH = 8;
const DOCUMENT_RUN = 5;
export const DOCUMENT_SKETCH = 32;
/** Fewer words ("that is not so") can be said twice without being a repetition. */
const MIN_REPEATED = 5;

/** What is counted of one statement. */
export interface StatementTally {
  /** Local keys of its speakers, sorted; empty if nobody could be identified. */
  keys: string[];
  /** Words of its content. */
  words: number;
  /** Whether all of it is in quotation marks. */
  direct: boolean;
  /** Whether it is what somebody said or wrote. */
  said: boolean;
  /** To find repetitions in other documents; empty if the statement is too short, or part of a speech. */
  sketch: number[];
  /** By dimension, with the value and whether it accuses others. */
  stances: [dimension: string, value: Value, accuses: boolean][];
  /** Whom it speaks of, once each; only where that was asked for. */
  targets?: TargetTally[];
}

/** What is counted of one target: its local key and name, how it is spoken of, and whether words there refer to it. */
export type TargetTally = [
  key: string,
  name: string,
  value: TargetValue,
  relation: TargetRelation,
  explicit: boolean,
  confidence: number,
];

/** What is counted of one document. All counts are integers. */
export interface DocumentTally {
  /** What `--by` can name: title, date, outlet, speaker, also under the file's own names for them, and all metadata. */
  fields: Map<string, string>;
  /** Of id, text and fields: goes into the digest of the inputs. */
  sha256: string;
  /** UTF-16 units. */
  characters: number;
  /** UTF-16 units passed over because they are not the article's prose. */
  passed: number;
  /** Sentences in the article's own voice, which no other count includes. */
  narration: number;
  actors: LocalActor[];
  statements: StatementTally[];
  /** To find copies of one report. */
  sketch: number[];
  /** The overrides that found their statement here, by their place in the file. */
  overrides: number[];
  /** Statements that judge, but of whom could not be told; only where targets were asked for. */
  untold?: number;
  /** The number in each statement's id, where ties of networks are to name their statements. */
  numbers?: readonly number[];
  /** The entries that hit in each statement, with their dimensions, where networks are to have them for nodes. */
  terms?: readonly (readonly (readonly [dimension: string, term: string])[])[];
}

/**
 * Counts by document, under local keys, and an index of all names. Tallies can be merged in any order and grouping with the same
 * result. Who is who across documents is decided later, by `link`, from the complete index.
 */
export class Tally {
  readonly documents = new Map<string, DocumentTally>();
  readonly names = new NameIndex();
  private inOrder: readonly (readonly [string, DocumentTally])[] | undefined;

  add(result: DocumentResult): void {
    this.insert(result.article.document.id, tallyDocument(result));
  }

  merge(other: Tally): void {
    for (const [id, document] of other.documents) this.insert(id, document);
  }

  /** Throws if a document with this id has been counted already. */
  insert(id: string, document: DocumentTally): void {
    if (this.documents.has(id)) throw new Error(`document "${id}" was counted already`);
    this.documents.set(id, document);
    this.names.add(document.actors);
    this.inOrder = undefined;
  }

  /** Puts other counts in the place of those of a document, under the same names. */
  replace(id: string, document: DocumentTally): void {
    this.documents.set(id, document);
    this.inOrder = undefined;
  }

  sorted(): readonly (readonly [string, DocumentTally])[] {
    this.inOrder ??= [...this.documents].sort(([a], [b]) => compare(a, b));
    return this.inOrder;
  }
}

export function tallyDocument({ article, statements, actors, overrides = [] }: DocumentResult): DocumentTally {
  const { document, passed } = article;
  const counted = statements.filter(({ override }) => override !== 'struck');
  const spoken = counted.filter(isSpoken);
  const fields = fieldsOf(document);
  const words = new DocumentWords(document.text, article.blocks);
  const sha256 = digest(document, fields);
  return {
    fields: withColumns(fields, document),
    sha256,
    characters: document.text.length,
    passed: passed.reduce((sum, { start, end }) => sum + end - start, 0),
    narration: countNarration(article, spoken),
    actors,
    statements: spoken.map((statement) => tallyStatement(statement, words)),
    sketch: sketch(words.hashes, DOCUMENT_RUN, DOCUMENT_SKETCH),
    overrides,
    ...(spoken.some(({ targets }) => targets) && { untold: spoken.filter(({ untold }) => untold).length }),
  };
}

/** Whether a statement counts for a speaker: not in the article's own voice, and not in its headline. */
const isSpoken = ({ kind, headline }: Statement): boolean => kind !== 'narration' && !headline;

/** The tally of a document after its statements were scored again on some dimensions. */
export function retally(
  before: DocumentTally,
  { statements }: DocumentResult,
  dimensions: ReadonlySet<string>,
): DocumentTally {
  const spoken = statements.filter((statement) => statement.override !== 'struck' && isSpoken(statement));
  const again = before.statements.map((tally, i) => {
    const found = positions(spoken[i].stances).filter(([dimension]) => dimensions.has(dimension));
    const kept = tally.stances.filter(([dimension]) => !dimensions.has(dimension));
    if (!found.length && kept.length === tally.stances.length) return tally; // as for most statements
    return { ...tally, stances: [...kept, ...found] };
  });
  return { ...before, statements: again };
}

/** The tally of a document with stances on more dimensions, in the order of all `dimensions`. */
export function withStances(
  before: DocumentTally,
  { statements }: DocumentResult,
  dimensions: readonly string[],
): DocumentTally {
  const spoken = statements.filter((statement) => statement.override !== 'struck' && isSpoken(statement));
  const order = new Map(Object.keys(Object.fromEntries(dimensions.map((one) => [one, 0]))).map((one, i) => [one, i]));
  const again = before.statements.map((tally, i) => {
    const found = positions(spoken[i].stances);
    if (!found.length) return tally; // as for most statements
    return { ...tally, stances: [...tally.stances, ...found].sort(([a], [b]) => order.get(a)! - order.get(b)!) };
  });
  return { ...before, statements: again };
}

function positions(stances: Statement['stances']): StatementTally['stances'] {
  return Object.entries(stances).map(([dimension, { value, mode }]) => [dimension, value, mode === 'accuse']);
}

function tallyStatement(
  { speakers, content, kind, said, stances, targets }: Statement,
  document: DocumentWords,
): StatementTally {
  const words = document.hashesIn(content);
  const isRepeatable = kind !== 'speech' && words.length >= MIN_REPEATED;
  return {
    keys: [...new Set(speakers.map(({ id }) => id))].sort(compare),
    words: words.length,
    direct: kind === 'direct',
    said,
    sketch: isRepeatable ? sketch(words, STATEMENT_RUN, STATEMENT_SKETCH) : [],
    stances: positions(stances),
    ...(targets && {
      targets: targets.map(
        ({ id, name, value, relation, explicit, confidence }): TargetTally => [
          ...([id, name, value, relation, explicit, confidence] as const),
        ],
      ),
    }),
  };
}

function fieldsOf({ metadata, title, date, outlet, speaker }: Document): Map<string, string> {
  const fields = new Map(Object.entries(metadata));
  for (const [name, value] of Object.entries({ title, date, outlet, speaker })) if (value) fields.set(name, value);
  return fields;
}

/** Adds the names that the file has for our fields. */
function withColumns(fields: Map<string, string>, { id, columns = {} }: Document): Map<string, string> {
  for (const [own, field] of Object.entries(columns)) {
    const value = field === 'document' ? id : fields.get(field);
    if (value !== undefined && !fields.has(own)) fields.set(own, value);
  }
  return fields;
}

function digest({ id, text }: Document, fields: ReadonlyMap<string, string>): string {
  const sorted = [...fields].sort(([a], [b]) => compare(a, b));
  return createHash('sha256')
    .update(JSON.stringify([id, text, sorted]))
    .digest('hex');
}
