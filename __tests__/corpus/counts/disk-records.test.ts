import { describe, expect, it } from '@jest/globals';
import { DiskRecords } from '../../../src/corpus/counts/disk-records.js';
import { MemoryRecords } from '../../../src/tally/kept/records.js';

/** So wide that few fit in memory: of 4,300, the last hundred lie on disk. */
const WIDTH = 1000;
const MANY = 4300;

const recordOf = (number: number): Uint32Array => new Uint32Array(WIDTH).map((_, i) => number * 7919 + i);

function filled(count: number): DiskRecords {
  const records = new DiskRecords(WIDTH);
  for (let number = 0; number < count; number++) records.add(recordOf(number));
  return records;
}

/** The first integer of each record, as all are gone through. */
function firsts(records: DiskRecords | MemoryRecords): number[] {
  const found: number[] = [];
  for (const block of records.blocks()) for (let at = 0; at < block.length; at += WIDTH) found.push(block[at]);
  return found;
}

describe('records beyond what is kept in memory', () => {
  it('come back in their order, and at any place', () => {
    const records = filled(MANY);
    expect(records).toHaveLength(MANY);
    expect(firsts(records)).toEqual(Array.from({ length: MANY }, (_, number) => recordOf(number)[0]));
    const found = new Uint32Array(WIDTH);
    for (const place of [0, 4193, 4194, 4195, MANY - 1]) {
      records.read(place, found);
      expect(found).toEqual(recordOf(place));
    }
  });

  it('can be added after others were read', () => {
    const records = filled(4200);
    const found = new Uint32Array(WIDTH);
    for (let number = 4200; number < 4210; number++) {
      records.read(number - 1, found);
      expect(found).toEqual(recordOf(number - 1));
      records.add(recordOf(number));
    }
    expect(firsts(records).slice(-3)).toEqual([4207, 4208, 4209].map((number) => recordOf(number)[0]));
  });

  it('are the same as records in memory where few were added', () => {
    const inMemory = new MemoryRecords(WIDTH);
    for (let number = 0; number < 5; number++) inMemory.add(recordOf(number));
    expect(firsts(filled(5))).toEqual(firsts(inMemory));
    expect(firsts(filled(0))).toEqual([]);
  });
});
