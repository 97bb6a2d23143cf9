import { DOCUMENT_SKETCH, type DocumentTally, STATEMENT_SKETCH } from '../tally.js';
import { inMemory, type MakeRecords, type Records } from './records.js';
import type { Said, SaidList } from './said.js';

/** Where things stand in a record. */
const AT = { number: 0, document: 1, keys: 2, length: 3, hashes: 4 } as const;

/** The sketch of a document or a statement, as it is read back into the same object again and again. */
export interface KeptSketch {
  /** Its number among the documents or statements. */
  number: number;
  document: number;
  /** Its speakers' local keys, as a place in `keys`; 0 for a document. */
  keys: number;
  /** How many of the hashes there are. */
  length: number;
  readonly hashes: Uint32Array;
}

export const emptySketch = (size: number): KeptSketch => ({
  ...{ number: 0, document: 0, keys: 0, length: 0 },
  hashes: new Uint32Array(size),
});

/** Sketches of one kind, in the order in which they were added. */
export class SketchList {
  private readonly records: Records;
  private readonly record: Uint32Array;

  /** @param size Most hashes of a sketch. */
  constructor(
    make: MakeRecords,
    readonly size: number,
  ) {
    this.record = new Uint32Array(AT.hashes + size);
    this.records = make(this.record.length);
  }

  get length(): number {
    return this.records.length;
  }

  add(number: number, document: number, keys: number, sketch: readonly number[]): void {
    const { record } = this;
    record[AT.number] = number;
    record[AT.document] = document;
    record[AT.keys] = keys;
    record[AT.length] = Math.min(sketch.length, this.size);
    for (let i = 0; i < record[AT.length]; i++) record[AT.hashes + i] = sketch[i];
    this.records.add(record);
  }

  read(place: number, into: KeptSketch): void {
    this.records.read(place, this.record);
    fill(into, this.record, 0);
  }

  /** All in their order, each in the same object. */
  *each(): Generator<KeptSketch> {
    const found = emptySketch(this.size);
    for (const block of this.records.blocks())
      for (let from = 0; from < block.length; from += this.record.length) {
        fill(found, block, from);
        yield found;
      }
  }
}

/** What repetitions are found by: the sketches of all documents and of the statements that can be repeated. */
export class Sketches {
  readonly documents: SketchList;
  readonly statements: SketchList;
  /** The lists of local keys that statements have, each once. */
  readonly keys: (readonly string[])[] = [];
  /** How many statements there are, with a sketch or without. */
  allStatements = 0;
  private readonly places = new Map<string, number>();

  /** @param said Where to keep what statements say as well. */
  constructor(
    make: MakeRecords = inMemory,
    private readonly said?: SaidList,
  ) {
    this.documents = new SketchList(make, DOCUMENT_SKETCH);
    this.statements = new SketchList(make, STATEMENT_SKETCH);
  }

  /** Adds a document; they must come in the order of their ids. */
  add({ sketch, statements }: DocumentTally): void {
    const number = this.documents.length;
    for (const said of statements) {
      const place = this.allStatements++;
      if (!said.sketch.length && !this.said) continue;
      const keys = this.placeOf(said.keys);
      if (said.sketch.length) this.statements.add(place, number, keys, said.sketch);
      this.said?.add(number, keys, said);
    }
    this.documents.add(number, number, 0, sketch);
  }

  /** What was kept of the statements of each document, in order; see `SaidList`. */
  spoken(): Iterable<readonly Said[]> {
    return this.said?.each(this.documents.length, this.keys) ?? [];
  }

  private placeOf(keys: readonly string[]): number {
    const text = keys.length === 1 ? keys[0] : keys.join('\n');
    const known = this.places.get(text);
    if (known !== undefined) return known;
    const place = this.keys.push(keys) - 1;
    this.places.set(text, place);
    return place;
  }
}

/** Fills a sketch with the record that begins at `from`. What follows its last hash is left as it is. */
function fill(found: KeptSketch, records: Uint32Array, from: number): void {
  found.number = records[from + AT.number];
  found.document = records[from + AT.document];
  found.keys = records[from + AT.keys];
  found.length = records[from + AT.length];
  for (let i = 0; i < found.length; i++) found.hashes[i] = records[from + AT.hashes + i];
}
