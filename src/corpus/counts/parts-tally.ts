import { StanceError } from '../../base/errors.js';
import type { Counted } from '../../tally/counted.js';
import { NameIndex } from '../../tally/name-index.js';
import { PlainDocuments } from '../../tally/plain/documents.js';
import type { DocumentTally } from '../../tally/tally.js';
import { Gathering } from './gathering.js';
import { Lines } from './lines.js';
import type { Part } from './part.js';
import { idOf, merged, type Run, type RunLine, written } from './run.js';

/** Files that are read at once; more parts are joined into fewer, in temporary files, first. */
const MOST_OPEN = 256;
/** The line of a part's first document, from 1. */
const FIRST_LINE = 2;

/** A part that has something wrong with a document, although its end fits. */
export class UnusablePart extends Error {
  constructor(
    readonly part: Part,
    readonly problem: StanceError,
  ) {
    super();
  }
}

/** The counts of partial results, read from their files in the order of the ids whenever they are needed. */
export class PartsTally implements Counted {
  readonly names = new NameIndex();
  readonly gathered = new Gathering(() => this.sorted());
  private readonly plain = new PlainDocuments();
  private readonly runs: readonly Run[];

  /**
   * Reads all parts once. Throws `UnusablePart`, or `duplicate-document` where two parts have the same one.
   *
   * @param isOnlyChecked Nothing is gathered, as the lines alone are wanted.
   */
  constructor(
    private readonly parts: readonly Part[],
    isOnlyChecked = false,
  ) {
    this.runs = parts.length > MOST_OPEN ? this.joinedParts() : parts;
    const documents = this.runs === parts ? this.checked(parts) : this.unique(this.runs);
    for (const { document } of documents) {
      if (isOnlyChecked) continue;
      this.names.add(document.actors);
      this.gathered.addInOrder(document);
    }
  }

  *sorted(): Generator<readonly [string, DocumentTally]> {
    for (const { id, line } of merged(this.runs)) yield [id, this.plain.document(line)];
  }

  *lines(): Generator<Uint8Array> {
    for (const { line } of merged(this.runs)) yield line;
  }

  private joinedParts(): Run[] {
    const runs: Run[] = [];
    for (let from = 0; from < this.parts.length; from += MOST_OPEN) {
      const some = this.parts.slice(from, from + MOST_OPEN);
      const checked = this.checked(some);
      function* lines() {
        for (const { line } of checked) yield line;
      }
      runs.push(written(lines()));
      for (const { source } of some) source.close();
    }
    return runs;
  }

  /** The documents of some parts, none of them twice, each checked against the schema. */
  private *checked(parts: readonly Part[]): Generator<{ line: Buffer; document: DocumentTally }> {
    for (const { line, run, number } of this.distinct(parts)) {
      const part = parts[run];
      try {
        yield { line, document: this.plain.read(line) ?? part.reader.documentAt(line, number + FIRST_LINE) };
      } catch (error) {
        throw error instanceof StanceError ? new UnusablePart(part, error) : error;
      }
    }
  }

  private *unique(runs: readonly Run[]): Generator<{ document: DocumentTally }> {
    for (const { line } of this.distinct(runs)) yield { document: this.plain.document(line) };
  }

  private *distinct(runs: readonly Run[]): Generator<RunLine> {
    let before: string | undefined;
    for (const found of merged(runs)) {
      if (found.id === before) throw this.duplicate(found.id);
      before = found.id;
      yield found;
    }
  }

  /** Names the last part that has a document. */
  private duplicate(id: string): StanceError {
    let file: string | undefined;
    let line = 0;
    for (const { name, source, start } of this.parts) {
      const lines = new Lines(source, start);
      let number = FIRST_LINE;
      for (let one = lines.next(); one; one = lines.next()) {
        if (idOf(one) === id) [file, line] = [name, number];
        number++;
      }
    }
    return new StanceError({
      code: 'duplicate-document',
      message: `the document "${id}" is also in another part`,
      file,
      line,
      hint: 'Each document must be in one part only.',
    });
  }
}
