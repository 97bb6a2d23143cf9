import { compare } from '../../base/order.js';
import type { Counted } from '../../tally/counted.js';
import { NameIndex } from '../../tally/name-index.js';
import { documentLine } from '../../tally/part-line.js';
import { PlainDocuments } from '../../tally/plain/documents.js';
import type { DocumentTally } from '../../tally/tally.js';
import { Gathering } from './gathering.js';
import { merged, type Run, written } from './run.js';

/** How much is kept in memory, in bytes of memory as far as they can be told, and the size of a document and of what is in it. */
const IN_MEMORY = 4 * 1024 ** 2;
const DOCUMENT = 1024;
const PART = 400;
/** Runs that are made one when there are as many. */
const MOST_RUNS = 32;

/** Counts by document of which all but the latest lie in temporary files, sorted. In all else it is like `Tally`. */
export class SpillingTally implements Counted {
  readonly names = new NameIndex();
  readonly gathered = new Gathering(() => this.sorted());
  private latest: [string, DocumentTally][] = [];
  private size = 0;
  private runs: Run[] = [];
  private readonly plain = new PlainDocuments();

  /** @param inMemory How much is kept in memory, in bytes. */
  constructor(private readonly inMemory = IN_MEMORY) {}

  insert(id: string, document: DocumentTally): void {
    this.names.add(document.actors);
    this.gathered.add(document);
    this.latest.push([id, document]);
    this.size += DOCUMENT + PART * (document.actors.length + document.statements.length);
    if (this.size > this.inMemory) this.spill();
  }

  /** Throws if two documents have one id. */
  *sorted(): Generator<readonly [string, DocumentTally]> {
    this.latest.sort(([a], [b]) => compare(a, b));
    if (!this.runs.length) {
      yield* this.latest;
      return;
    }
    this.spill();
    let before: string | undefined;
    for (const { id, line } of merged(this.runs)) {
      if (id === before) throw new Error(`document "${id}" was counted already`);
      before = id;
      yield [id, this.plain.document(line)];
    }
  }

  private spill(): void {
    if (!this.latest.length) return;
    const lines = this.latest.sort(([a], [b]) => compare(a, b)).map((entry) => `${documentLine(...entry)}\n`);
    this.runs.push(written(lines.map((line) => Buffer.from(line))));
    this.latest = [];
    this.size = 0;
    if (this.runs.length === MOST_RUNS) this.runs = [joined(this.runs)];
  }
}

/** Several runs as one, in a temporary file. */
function joined(runs: readonly Run[]): Run {
  function* lines() {
    for (const { line } of merged(runs)) yield line;
  }
  const run = written(lines());
  for (const { source } of runs) source.close();
  return run;
}
