import { getOrInsert } from '../../base/order.js';
import type { StatementTally } from '../tally.js';
import type { MakeRecords, Records } from './records.js';

/** A statement as far as rows of speakers count it. */
export type Said = Pick<StatementTally, 'words'> & {
  readonly keys: readonly string[];
  /** The place of its keys among the lists of keys, each of which is there once; only where statements were gathered. */
  readonly speakers?: number;
  readonly stances: readonly StatementTally['stances'][number][];
};

/** Where things stand in a record; a number of words can have more than 32 bits. */
const AT = { document: 0, keys: 1, stances: 2, words: 3, moreWords: 4 } as const;
const WIDTH = 5;
const HIGH = 2 ** 32;

/** All statements, document by document, as far as rows of speakers count them: 20 bytes each. */
export class SaidList {
  private readonly records: Records;
  private readonly record = new Uint32Array(WIDTH);
  /** What statements say, each list once; most say nothing on any dimension. */
  private readonly stances: StatementTally['stances'][] = [[]];
  private readonly places = new Map<string, number>();

  constructor(make: MakeRecords) {
    this.records = make(WIDTH);
  }

  /** `keys` is the place of its list of local keys. */
  add(document: number, keys: number, { words, stances }: StatementTally): void {
    const { record } = this;
    record[AT.document] = document;
    record[AT.keys] = keys;
    record[AT.stances] = stances.length ? this.placeOf(stances) : 0;
    record[AT.words] = words % HIGH;
    record[AT.moreWords] = Math.floor(words / HIGH);
    this.records.add(record);
  }

  /**
   * The statements of each document, in order; the list and what is in it are used again for the next document.
   *
   * @param documents How many documents there are.
   * @param keys The lists of local keys. A statement has the very list that stands there.
   */
  *each(documents: number, keys: readonly (readonly string[])[]): Generator<readonly Said[]> {
    const made: { -readonly [Field in keyof Said]: Said[Field] }[] = [];
    const here: Said[] = [];
    let document = 0;
    for (const block of this.records.blocks())
      for (let from = 0; from < block.length; from += WIDTH) {
        for (; document < block[from + AT.document]; document++) {
          yield here;
          here.length = 0;
        }
        if (here.length === made.length) made.push({ keys: [], speakers: 0, words: 0, stances: [] });
        const said = made[here.length];
        said.speakers = block[from + AT.keys];
        said.keys = keys[said.speakers];
        said.words = block[from + AT.words] + HIGH * block[from + AT.moreWords];
        said.stances = this.stances[block[from + AT.stances]];
        here.push(said);
      }
    for (; document < documents; document++) {
      yield here;
      here.length = 0;
    }
  }

  private placeOf(stances: StatementTally['stances']): number {
    let text = '';
    for (const [dimension, value, accuses] of stances)
      text += `${dimension.length} ${dimension}${value}${accuses ? '!' : '.'}`;
    return getOrInsert(this.places, text, () => this.stances.push(stances) - 1);
  }
}
