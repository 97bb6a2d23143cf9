import { widened } from '../base/lists.js';
import { emptySketch, type KeptSketch, type SketchList } from '../tally/kept/sketches.js';
import { similarity } from '../tally/sketches/sketch.js';
import { Twice } from './twice.js';

/** Two sketches are the same only if they share one of this many smallest hashes. */
const KEYS = 4;
/** One that nothing repeats is compared with at most this many others: where so many are so alike, most of them repeat something. */
const MOST_COMPARED = 100;
/** Most lists of first ones; keys that share a list cost a comparison. */
const MOST_LISTS = 2 ** 24;
const MOST_COUNTED = 255;
const NONE = -1;

/**
 * Finds, for sketches in their order, the first one that each repeats: of those of its group in other documents that share enough of it
 * and one of its smallest hashes, the one with the smallest such hash, then the one that came first. Memory grows with the number of
 * sketches that share a hash with another.
 */
export class Firsts {
  private readonly twice: Twice;
  /** By key, the first and the last entry of a list, from 1, and how many there are, up to a limit. */
  private heads = new Uint32Array();
  private tails = new Uint32Array();
  private counts = new Uint8Array();
  /** Entries: the place of a first one, its key, and the next entry of its list. */
  private places = new Uint32Array(1024);
  private keys = new Uint32Array(1024);
  private next = new Uint32Array(1024);
  private entries = 0;
  private readonly other: KeptSketch;

  /**
   * @param enough The least share of their words that makes two the same, 0 to 1.
   * @param groupOf Tells the group of a sketch, a whole number of 32 bits.
   */
  constructor(
    private readonly list: SketchList,
    private readonly enough: number,
    private readonly groupOf: (sketch: KeptSketch) => number,
  ) {
    this.twice = new Twice(KEYS * list.length);
    this.other = emptySketch(list.size);
  }

  /** Calls `found` with each sketch that repeats another, and with the first one. */
  run(found: (number: number, first: number) => void): void {
    for (const sketch of this.list.each()) {
      const group = this.groupOf(sketch);
      for (let i = 0; i < sketch.length && i < KEYS; i++) this.twice.add(mixed(sketch.hashes[i], group));
    }
    this.makeLists(this.twice.count);
    let place = 0;
    for (const sketch of this.list.each()) {
      const first = this.match(sketch, place++);
      if (first !== NONE) found(sketch.number, first);
    }
  }

  private makeLists(keys: number): void {
    const lists = Math.min(MOST_LISTS, 2 ** Math.ceil(Math.log2(keys + 1)));
    this.heads = new Uint32Array(lists);
    this.tails = new Uint32Array(lists);
    this.counts = new Uint8Array(lists);
  }

  /** The number of the first one that this one repeats; if there is none, it is entered as a first one. */
  private match(sketch: KeptSketch, place: number): number {
    if (!this.mayRepeat(sketch)) return NONE;
    const keys = this.keysOf(sketch);
    const first = this.firstOf(sketch, keys);
    if (first === NONE) {
      for (const key of keys) if (key !== NONE) this.enter(key, place);
      return NONE;
    }
    this.list.read(first, this.other);
    return this.other.number;
  }

  /** Whether another sketch has one of its keys; most have none. */
  private mayRepeat(sketch: KeptSketch): boolean {
    const group = this.groupOf(sketch);
    for (let i = 0; i < sketch.length && i < KEYS; i++) if (this.twice.has(mixed(sketch.hashes[i], group))) return true;
    return false;
  }

  /** Its keys, in the order of its hashes; `NONE` in the place of one that no other sketch has. */
  private keysOf(sketch: KeptSketch): number[] {
    const group = this.groupOf(sketch);
    const keys: number[] = [];
    for (let i = 0; i < sketch.length && i < KEYS; i++) {
      const key = mixed(sketch.hashes[i], group);
      keys.push(this.twice.has(key) ? key : NONE);
    }
    return keys;
  }

  /** Short lists are looked through first, so that rare hashes find what frequent ones are too many for. */
  private firstOf(own: KeptSketch, keys: readonly number[]): number {
    const lists = keys
      .map((key, rank) => ({ list: key & (this.heads.length - 1), rank, key }))
      .filter(({ key, list }) => key !== NONE && this.heads[list]);
    lists.sort((a, b) => this.counts[a.list] - this.counts[b.list] || a.rank - b.rank);
    let best = NONE;
    let bestRank = KEYS;
    let compared = 0;
    for (const { list, rank, key } of lists)
      for (let entry = this.heads[list]; entry && compared < MOST_COMPARED; entry = this.next[entry - 1]) {
        const place = this.places[entry - 1];
        if (rank > bestRank || (rank === bestRank && place >= best)) break;
        compared++;
        if (this.keys[entry - 1] !== key) continue;
        this.list.read(place, this.other);
        if (this.rankOf(own, this.other) !== rank || !this.isSame(own, this.other)) continue;
        best = place;
        bestRank = rank;
        break;
      }
    return best;
  }

  /** Which of the smallest hashes of a sketch is the first that the other has among its own; `KEYS` where they cannot be the same. */
  private rankOf(own: KeptSketch, other: KeptSketch): number {
    if (own.document === other.document || this.groupOf(own) !== this.groupOf(other)) return KEYS;
    for (let i = 0; i < KEYS && i < own.length; i++)
      for (let j = 0; j < KEYS && j < other.length; j++) if (own.hashes[i] === other.hashes[j]) return i;
    return KEYS;
  }

  private isSame(own: KeptSketch, other: KeptSketch): boolean {
    const common = similarity(own.hashes, other.hashes, this.list.size, own.length, other.length);
    return common >= this.enough;
  }

  private enter(key: number, place: number): void {
    const list = key & (this.heads.length - 1);
    if (this.entries === this.places.length) {
      const room = 2 * this.entries;
      this.places = widened(this.places, room);
      this.keys = widened(this.keys, room);
      this.next = widened(this.next, room);
    }
    this.keys[this.entries] = key;
    this.places[this.entries++] = place;
    if (this.heads[list]) this.next[this.tails[list] - 1] = this.entries;
    else this.heads[list] = this.entries;
    this.tails[list] = this.entries;
    if (this.counts[list] < MOST_COUNTED) this.counts[list]++;
  }
}

/** A hash and a group as a key: the same hash in two groups is two keys. */
function mixed(hash: number, group: number): number {
  let key = hash ^ Math.imul(group, 0x9e3779b1);
  key = Math.imul(key ^ (key >>> 16), 0x85ebca6b);
  key = Math.imul(key ^ (key >>> 13), 0xc2b2ae35);
  return (key ^ (key >>> 16)) >>> 0;
}
