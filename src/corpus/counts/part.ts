import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { StanceError } from '../../base/errors.js';
import { causeOf, OwnError } from '../../base/problems/causes.js';
import { PartReader } from '../../tally/part-reader.js';
import { PartEnd, type PartialHead } from '../../tally/partial.js';
import { Lines, type Source } from './lines.js';
import { idOf, type Run, startsWith } from './run.js';
import { TemporaryFile } from './temporary.js';

/** A partial result in a file that was read to its end and found whole; its documents were not looked at yet. */
export interface Part extends Run {
  /** As the user named it. */
  readonly name: string;
  readonly head: PartialHead;
  readonly reader: PartReader;
}

const LAST = Buffer.from('{"documents":');

/** Opens a partial result. Throws a StanceError if it cannot be read, or is not whole. */
export async function openPart(path: string, name: string): Promise<Part> {
  let source: Source | undefined;
  try {
    source = await sourceOf(path);
    const part = checked(source, name);
    if (source instanceof FileSource) source.close(); // of thousands of parts few can be open at once
    return part;
  } catch (error) {
    source?.close();
    if (error instanceof StanceError) throw error;
    throw new StanceError({ code: 'unreadable-file', message: causeOf(error), file: name });
  }
}

/** Something that can be read again and again: what comes from a pipe is kept in a temporary file. */
async function sourceOf(path: string): Promise<Source> {
  const stats = statSync(path);
  if (stats.isFile()) return new FileSource(path);
  if (stats.isDirectory()) throw new OwnError('it is a folder, not a file');
  if (!stats.isFIFO() && !stats.isSocket()) throw new OwnError('it is a device, not a file'); // one that never ends fills the disk
  const kept = new TemporaryFile();
  for await (const chunk of createReadStream(path)) kept.append(chunk as Buffer);
  return kept;
}

/** Compares the digest of the lines with that at their end. Only where something is wrong are they read with care, to say what. */
function checked(source: Source, name: string): Part {
  const lines = new Lines(source);
  const reader = new PartReader(name);
  const first = lines.next();
  if (first) reader.take(textOf(first));
  const { head } = reader;
  const start = first?.length ?? 0;
  if (!isWhole(lines, first ?? Buffer.alloc(0))) explain(source, name);
  return { name, head, reader, source, start };
}

/** Whether the lines after the first are documents in the order of their ids, and end as they should. */
function isWhole(lines: Lines, first: Buffer): boolean {
  const end = new PartEnd();
  end.addLine(first);
  let documents = 0;
  let before: string | undefined;
  for (let line = lines.next(); line; line = lines.next()) {
    if (startsWith(line, LAST)) return line.toString() === `${end.line(documents)}\n` && !lines.next();
    const id = idOf(line);
    if (id === undefined || (before !== undefined && id <= before)) return false;
    before = id;
    documents++;
    end.addLine(line);
  }
  return false;
}

/** Throws what is wrong with a part. */
function explain(source: Source, name: string): never {
  const lines = new Lines(source);
  const reader = new PartReader(name);
  for (let line = lines.next(); line; line = lines.next()) reader.take(textOf(line));
  reader.finish();
  throw new StanceError({
    code: 'damaged-part',
    message: 'its lines are not as they were written',
    file: name,
    hint: 'Make the part again.',
  });
}

const textOf = (line: Buffer): string => line.toString('utf8', 0, line.length - 1);

/** A file that is there to be read again, opened when it is first read. */
class FileSource implements Source {
  private file: number | undefined;

  constructor(private readonly path: string) {}

  read(at: number, into: Uint8Array): number {
    this.file ??= openSync(this.path, 'r');
    return readSync(this.file, into, 0, into.length, at);
  }

  /** It can be read again all the same. */
  close(): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
  }
}
