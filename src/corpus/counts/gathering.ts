import type { Gathered } from '../../tally/counted.js';
import type { Records } from '../../tally/kept/records.js';
import { type Said, SaidList } from '../../tally/kept/said.js';
import { Sketches } from '../../tally/kept/sketches.js';
import type { DocumentTally } from '../../tally/tally.js';
import { addTotals, noTotals } from '../../tally/totals.js';
import { DiskRecords } from './disk-records.js';

/** Words of 32 bits in a SHA-256, and bytes and hexadecimal digits in each. */
const WORDS = 8;
const BYTES = 4;
const DIGITS = 8;
/** Digests that are sorted at a time. */
const SORTED = 500_000;

/** Lists of records of which all but few lie on disk. */
export const onDisk = (width: number): Records => new DiskRecords(width);

/** What is gathered of documents as they are added, so that they need not be read again for it. */
export class Gathering implements Gathered {
  readonly totals = noTotals();
  private readonly sha256 = onDisk(WORDS);
  private readonly bytes = Buffer.alloc(BYTES * WORDS);
  private readonly word = new Uint32Array(WORDS);
  private sketched: Sketches | undefined;

  constructor(private readonly documents: () => Iterable<readonly [id: string, document: DocumentTally]>) {}

  /** Adds a document; in any order. */
  add(document: DocumentTally): void {
    this.sketched = undefined;
    this.count(document);
  }

  /** Adds a document in the order of the ids, as all others are. */
  addInOrder(document: DocumentTally): void {
    this.count(document);
    this.sketched ??= noSketches();
    this.sketched.add(document);
  }

  private count(document: DocumentTally): void {
    addTotals(this.totals, document);
    this.bytes.write(document.sha256, 'hex');
    for (let i = 0; i < WORDS; i++) this.word[i] = this.bytes.readUInt32BE(BYTES * i);
    this.sha256.add(this.word);
  }

  sketches(): Sketches {
    if (!this.sketched) {
      this.sketched = noSketches();
      for (const [, document] of this.documents()) this.sketched.add(document);
    }
    return this.sketched;
  }

  spoken(): Iterable<readonly Said[]> {
    return this.sketches().spoken();
  }

  *digests(): Generator<string> {
    const parts = Math.ceil(this.sha256.length / SORTED);
    for (let part = 0; part < parts; part++) {
      const found: string[] = [];
      for (const block of this.sha256.blocks())
        for (let from = 0; from < block.length; from += WORDS)
          if (Math.floor((block[from] / 2 ** 32) * parts) === part)
            found.push(hexadecimal(block.subarray(from, from + WORDS)));
      yield* found.sort();
    }
  }
}

const noSketches = (): Sketches => new Sketches(onDisk, new SaidList(onDisk));

const hexadecimal = (words: Uint32Array): string =>
  Array.from(words, (word) => word.toString(16).padStart(DIGITS, '0')).join('');
