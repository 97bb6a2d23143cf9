import { createHash } from 'node:crypto';
import type { Document, DocumentResult, LocalActor, Stance, Statement } from '../types.js';
import { NameIndex } from './name-index.js';
import { compare, getOrInsert } from './order.js';

/** Statements on one dimension, by value; `accuse` counts those of the coded ones that accuse others. */
export interface Counts {
  pro: number;
  anti: number;
  mixed: number;
  mention: number;
  accuse: number;
}

/** What one set of joint speakers said in one document. */
export interface SpeakersTally {
  /** Local keys, sorted; empty where nobody could be resolved. */
  keys: string[];
  statements: number;
  /** Words of their contents. */
  words: number;
  dimensions: Map<string, Counts>;
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
  /** Statements of the article's own voice; they are in no other count. */
  narration: number;
  direct: number;
  /** Statements with a position on a dimension, and those of them that accuse others. */
  coded: number;
  accusing: number;
  actors: LocalActor[];
  speakers: SpeakersTally[];
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
  const bySpeakers = new Map<string, SpeakersTally>();
  for (const statement of spoken) {
    const keys = [...new Set(statement.speakers.map(({ id }) => id))].sort(compare);
    const said = getOrInsert(bySpeakers, keys.join('\n'), () => ({
      keys,
      statements: 0,
      words: 0,
      dimensions: new Map(),
    }));
    said.statements++;
    said.words += countWords(document.text, statement);
    countStances(said.dimensions, statement);
  }
  const coded = spoken.filter((statement) => stancesOf(statement).some(isCoded));
  const accusing = coded.filter((statement) =>
    stancesOf(statement).some((one) => isCoded(one) && one.mode === 'accuse'),
  );
  return {
    fields: fieldsOf(document),
    sha256: digest(document),
    characters: document.text.length,
    passed: passed.reduce((sum, { start, end }) => sum + end - start, 0),
    narration: counted.length - spoken.length,
    direct: spoken.filter(({ kind }) => kind === 'direct').length,
    coded: coded.length,
    accusing: accusing.length,
    actors,
    speakers: [...bySpeakers.values()],
    overrides,
  };
}

const stancesOf = (statement: Statement): Stance[] => Object.values(statement.stances);
const isCoded = ({ value }: Stance): boolean => value !== 'mention';

function countStances(dimensions: Map<string, Counts>, statement: Statement): void {
  for (const [dimension, stance] of Object.entries(statement.stances)) {
    const counts = getOrInsert(dimensions, dimension, () => ({ pro: 0, anti: 0, mixed: 0, mention: 0, accuse: 0 }));
    counts[stance.value]++;
    if (isCoded(stance) && stance.mode === 'accuse') counts.accuse++;
  }
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'\u2019.-]*/gu;

function countWords(text: string, { content }: Statement): number {
  return content.reduce((sum, { start, end }) => sum + (text.slice(start, end).match(WORD)?.length ?? 0), 0);
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
