import { Lines, type Source } from './lines.js';
import { TemporaryFile } from './temporary.js';

/** Documents in the order of their ids, a line each as parts have them, up to a line that is no document's or the end. */
export interface Run {
  readonly source: Source;
  /** Where the first document's line begins, in bytes. */
  readonly start: number;
}

/** A document's line, with its line end, as it comes out of several runs; it is overwritten when the next one is asked for. */
export interface RunLine {
  id: string;
  line: Buffer;
  /** The place of its run among all, and its number among the lines of that run that are documents, from 0. */
  run: number;
  number: number;
}

/** What is read of a run at a time, and of all runs together, in bytes. */
const LEAST_BLOCK = 1 << 14;
const MOST_BLOCK = 1 << 18;
const BLOCKS = 1 << 25;

const ID = Buffer.from('{"id":"');
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** The id with which a document's line begins; undefined of any other line. */
export function idOf(line: Buffer): string | undefined {
  if (!startsWith(line, ID)) return undefined;
  let isPlain = true;
  let end = ID.length;
  for (; line[end] !== QUOTE; end++) {
    if (end >= line.length) return undefined;
    if (line[end] !== BACKSLASH) continue;
    isPlain = false;
    end++;
  }
  if (isPlain) return line.toString('utf8', ID.length, end);
  try {
    return JSON.parse(line.toString('utf8', ID.length - 1, end + 1)) as string;
  } catch {
    return undefined;
  }
}

export function startsWith(line: Buffer, start: Buffer): boolean {
  for (let at = 0; at < start.length; at++) if (line[at] !== start[at]) return false;
  return true;
}

/** The lines of several runs, in the order of their ids; of one id, those of the earlier run first. */
export function* merged(runs: readonly Run[]): Generator<RunLine> {
  const heap: Reading[] = [];
  const block = Math.max(LEAST_BLOCK, Math.min(MOST_BLOCK, BLOCKS / runs.length));
  for (const [place, run] of runs.entries()) {
    const reading = new Reading(run, place, block);
    if (reading.advance()) push(heap, reading);
  }
  while (heap.length) {
    const [first] = heap;
    yield first.current;
    if (first.advance()) sink(heap);
    else pop(heap);
  }
}

/** A run of these lines, in a temporary file. */
export function written(lines: Iterable<Uint8Array>): Run {
  const source = new TemporaryFile();
  for (const line of lines) source.append(line);
  return { source, start: 0 };
}

/** A run on its way. */
class Reading {
  readonly current: RunLine;
  private readonly lines: Lines;

  constructor({ source, start }: Run, place: number, block: number) {
    this.lines = new Lines(source, start, block);
    this.current = { id: '', line: Buffer.alloc(0), run: place, number: -1 };
  }

  advance(): boolean {
    const line = this.lines.next();
    const id = line && idOf(line);
    if (!line || id === undefined) return false;
    const { current } = this;
    current.id = id;
    current.line = line;
    current.number++;
    return true;
  }
}

const isBefore = ({ current: a }: Reading, { current: b }: Reading): boolean =>
  a.id === b.id ? a.run < b.run : a.id < b.id;

function push(heap: Reading[], reading: Reading): void {
  let at = heap.push(reading) - 1;
  while (at && isBefore(heap[at], heap[(at - 1) >> 1])) at = swap(heap, at, (at - 1) >> 1);
}

function pop(heap: Reading[]): void {
  const last = heap.pop()!;
  if (!heap.length) return;
  heap[0] = last;
  sink(heap);
}

/** Moves the first one down to where it belongs. */
function sink(heap: Reading[]): void {
  for (let at = 0; ; ) {
    let least = at;
    for (let child = 2 * at + 1; child <= 2 * at + 2 && child < heap.length; child++)
      if (isBefore(heap[child], heap[least])) least = child;
    if (least === at) return;
    at = swap(heap, at, least);
  }
}

function swap(heap: Reading[], a: number, b: number): number {
  [heap[a], heap[b]] = [heap[b], heap[a]];
  return b;
}
