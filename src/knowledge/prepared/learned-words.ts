import { getOrInsert } from '../../base/order.js';
import type { Flat } from './flat.js';
import { NONE, type WordColumns, WordList, wordColumns } from './word-list.js';
import { startsOf } from './word-lists.js';

/** The learned words of some models together. A *row* stands for a lemma, or a pair of lemmas in order, that one of them knows. */
interface Columns extends WordColumns {
  /** By lemma: the row of the lemma alone, or -1. */
  readonly single: Int32Array;
  /** Pairs by the hash of their lemmas: one more than the pair's row, 0 for none; as many as a power of two. */
  readonly pairs: Int32Array;
  /** By row: its lemmas; the second is -1 for a lemma alone. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** By row: where its cells begin; one more than there are rows. */
  readonly cells: Int32Array;
  /** By cell: `2 * model + (anti ? 1 : 0)`, and the weight, in 16 bits where that is enough for all. */
  readonly column: Int32Array;
  readonly weight: Int16Array | Int32Array;
}

/** So many bits, less one, say of a pair's hash whether any pair has it: a look-up of most pairs stays in the processor's nearest memory. */
const HASHES = (1 << 18) - 1;

/** Looks up learned words without a string or an object for each of them; a hundred thousand are ready as soon as they are read. */
export class LearnedWords {
  private readonly list: WordList;
  private readonly columns: Columns;
  /** Bits that say which hashes pairs have; made when they are first asked for. */
  private hashes: Int32Array | undefined;

  constructor(
    columns: Flat['columns'],
    /** Of how many models. */
    readonly models: number,
  ) {
    this.columns = columns as unknown as Columns;
    this.list = new WordList(this.columns);
  }

  get rows(): number {
    return this.columns.first.length;
  }

  /** A lemma's number, or NONE. */
  lemma(text: string): number {
    return this.list.find(text);
  }

  /** The row of a lemma, alone or before another one; NONE for what no model knows. `second` below zero stands for none. */
  row(first: number, second: number): number {
    const { columns } = this;
    if (second < 0) return columns.single[first];
    const hash = hashPair(first, second);
    if (!this.mayHave(hash)) return NONE;
    const mask = columns.pairs.length - 1;
    for (let slot = hash & mask; columns.pairs[slot] !== 0; slot = (slot + 1) & mask) {
      const row = columns.pairs[slot] - 1;
      if (columns.first[row] === first && columns.second[row] === second) return row;
    }
    return NONE;
  }

  /** False for the hash of no pair. */
  private mayHave(hash: number): boolean {
    this.hashes ??= this.hashBits();
    return (this.hashes[(hash & HASHES) >> 5] & (1 << (hash & 31))) !== 0;
  }

  private hashBits(): Int32Array {
    const { first, second } = this.columns;
    const bits = new Int32Array((HASHES + 1) >> 5);
    for (let row = 0; row < first.length; row++) {
      if (second[row] < 0) continue;
      const hash = hashPair(first[row], second[row]);
      bits[(hash & HASHES) >> 5] |= 1 << (hash & 31);
    }
    return bits;
  }

  /** Room for the weights of all rows, one row after the other, of `width` each. */
  emptyWeights(width: number): Int16Array | Int32Array {
    const { weight } = this.columns;
    return new (weight instanceof Int16Array ? Int16Array : Int32Array)(this.rows * width);
  }

  /** Puts the weights of a row into its place among all; `places` are those of the columns, or -1. */
  fillWeights(all: Int16Array | Int32Array, row: number, places: Int32Array, width: number): void {
    const { cells, column, weight } = this.columns;
    for (let k = cells[row]; k < cells[row + 1]; k++) {
      const place = places[column[k]];
      if (place >= 0) all[row * width + place] = weight[k];
    }
  }
}

/** A model, as far as it is about words. */
interface Weighed {
  words: Readonly<Record<string, readonly [number, number]>>;
}

/** The columns of LearnedWords for some models. Entries are no words. */
export function columnsOf(models: readonly (Weighed | undefined)[]): Flat['columns'] {
  const lemmas = new Map<string, number>();
  const rows = new Map<string, Row>();
  const lemmaOf = (text: string): number => getOrInsert(lemmas, text, () => lemmas.size);
  models.forEach((model, index) => {
    for (const [feature, weights] of Object.entries(model?.words ?? {})) {
      if (feature[0] === '<') continue;
      const row = getOrInsert(rows, feature, () => {
        const [first, second] = lemmasOf(feature);
        return { first: lemmaOf(first), second: second === undefined ? NONE : lemmaOf(second), cells: [] };
      });
      weights.forEach((weight, side) => {
        if (weight) row.cells.push([2 * index + side, weight]);
      });
    }
  });
  return packed([...lemmas.keys()], [...rows.values()]);
}

interface Row {
  first: number;
  second: number;
  cells: [column: number, weight: number][];
}

function packed(lemmas: readonly string[], rows: readonly Row[]): Flat['columns'] {
  const single = new Int32Array(lemmas.length).fill(NONE);
  const pairs = new Int32Array(2 ** Math.ceil(Math.log2(2 * rows.length + 2)));
  const cells = startsOf(rows.map((row) => row.cells));
  const mask = pairs.length - 1;
  rows.forEach(({ first, second }, index) => {
    if (second === NONE) {
      single[first] = index;
      return;
    }
    let slot = hashPair(first, second) & mask;
    while (pairs[slot] !== 0) slot = (slot + 1) & mask;
    pairs[slot] = index + 1;
  });
  const all = rows.flatMap((row) => row.cells);
  return {
    ...wordColumns(lemmas),
    single,
    pairs,
    cells,
    first: Int32Array.from(rows, ({ first }) => first),
    second: Int32Array.from(rows, ({ second }) => second),
    column: Int32Array.from(all, ([column]) => column),
    weight: narrow(Int32Array.from(all, ([, weight]) => weight)),
  };
}

const narrow = (weights: Int32Array): Int16Array | Int32Array =>
  weights.every((one) => one === (one << 16) >> 16) ? Int16Array.from(weights) : weights;

/** "free harbour" as two lemmas. */
function lemmasOf(feature: string): [string, string?] {
  const blank = feature.indexOf(' ');
  return blank < 0 ? [feature] : [feature.slice(0, blank), feature.slice(blank + 1)];
}

function hashPair(first: number, second: number): number {
  const hash = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) >>> 0;
}
