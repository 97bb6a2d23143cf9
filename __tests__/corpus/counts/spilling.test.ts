import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CountedCorpus } from '../../../src/corpus/counts/counted-corpus.js';
import { DiskRecords } from '../../../src/corpus/counts/disk-records.js';
import { Lines, type Source } from '../../../src/corpus/counts/lines.js';
import { idOf, merged, written } from '../../../src/corpus/counts/run.js';
import { SpillingTally } from '../../../src/corpus/counts/spilling-tally.js';
import { rowOptions } from '../../../src/table/options.js';
import { type CountedDocuments, digestsOf, sketchesOf, totalsOf } from '../../../src/tally/counted.js';
import { MemoryRecords } from '../../../src/tally/kept/records.js';
import { documentLine } from '../../../src/tally/part-line.js';
import { type DocumentTally, Tally, tallyDocument } from '../../../src/tally/tally.js';
import { engine } from '../../helpers/bundled.js';
import { result, type Said } from '../../helpers/results.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const WORDS = ['rules bind the strong and the weak alike here', 'no border may be moved by force of arms today'];
const said: fc.Arbitrary<Said> = fc.record({
  by: fc.constantFrom('Ann Ash', 'Bo Birch', 'Birch', ''),
  content: fc.constantFrom(...WORDS, `that ${WORDS[0]}`, 'not so'),
  stances: fc.constantFrom<Record<string, string>[]>({}, { law: 'pro' }, { law: 'anti accuse', rights: 'mention' }),
});
/** Documents with ids that no simple order of bytes, or quotation marks, would get right. */
const documents = fc
  .uniqueArray(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a"b', 'a\\', '\ud800', 'é', '\u{1f30a}')), {
    maxLength: 30,
  })
  .chain((ids) => fc.tuple(...ids.map((id) => fc.tuple(fc.constant(id), fc.array(said, { maxLength: 4 })))))
  .map((all) =>
    all.map(([id, statements]): [string, DocumentTally] => [
      id,
      {
        ...tallyDocument(result(id, statements, { date: '2021-05-07', outlet: `o${id.length % 3}` })),
        sha256: sha256(id),
      },
    ]),
  );

const filled = <T extends { insert(id: string, document: DocumentTally): void }>(
  tally: T,
  all: readonly [string, DocumentTally][],
): T => {
  for (const one of all) tally.insert(...one);
  return tally;
};

/** Sketches are read into one object, so each is copied; lists of keys may have other places. */
const sketchesIn = (counted: CountedDocuments) => {
  const sketches = sketchesOf(counted);
  return Array.from(sketches.statements.each(), ({ number, document, keys, length, hashes }) => ({
    ...{ number, document, keys: sketches.keys[keys], hashes: [...hashes.subarray(0, length)] },
  }));
};

describe('counts on disk', () => {
  it.each([0, 4000, 1e9])('are those in memory, with %d bytes in memory', (inMemory) => {
    fc.assert(
      fc.property(documents, (all) => {
        const here = filled(new Tally(), all);
        const there = filled(new SpillingTally(inMemory), [...all].reverse());
        expect([...there.sorted()]).toEqual([...here.sorted()]);
        expect([...there.sorted()]).toEqual([...here.sorted()]);
        expect(totalsOf(there)).toEqual(totalsOf(here));
        expect([...digestsOf(there)]).toEqual([...digestsOf(here)]);
        expect(sketchesIn(there)).toEqual(sketchesIn(here));
        for (const by of [
          ['actor'],
          ['type'],
          ['type', 'actor'],
          ['actor', 'outlet'],
          ['affiliation', 'month'],
          ['document'],
        ]) {
          const options = rowOptions({ by, unnamed: 'rows' });
          const rows = new CountedCorpus(there, engine.resolver).rows(options);
          expect(rows).toEqual(new CountedCorpus(here, engine.resolver).rows(options));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('take documents after they were asked for', () => {
    const one = (id: string): [string, DocumentTally] => [
      id,
      tallyDocument(result(id, [{ by: 'Ann Ash', content: WORDS[0] }])),
    ];
    const tally = filled(new SpillingTally(0), [one('b')]);
    expect(sketchesOf(tally).documents.length).toBe(1);
    filled(tally, [one('a')]);
    expect(sketchesOf(tally).documents.length).toBe(2);
    expect([...tally.sorted()].map(([id]) => id)).toEqual(['a', 'b']);
  });

  it('refuse an id that was counted already', () => {
    const one: [string, DocumentTally] = ['a', tallyDocument(result('a', []))];
    expect(() => [...filled(new SpillingTally(0), [one, one]).sorted()]).toThrow('counted already');
  });
});

describe('records', () => {
  it('come back from disk as from memory, one by one and all in a row', () => {
    const width = 5;
    const [disk, memory] = [new DiskRecords(width), new MemoryRecords(width)];
    const count = (16 * 1024 ** 2) / 20 + 30_000; // more than stay in memory
    const record = new Uint32Array(width);
    for (let i = 0; i < count; i++) {
      record.fill(i * 2654435761);
      disk.add(record);
      memory.add(record);
    }
    let place = 0;
    for (const block of disk.blocks())
      for (let from = 0; from < block.length; from += width) {
        memory.read(place++, record);
        if (record.some((value, i) => value !== block[from + i])) throw new Error(`record ${place} differs`);
      }
    expect(place).toBe(memory.length);
    for (const at of [0, 838_859, 838_860, 838_861, disk.length - 1]) {
      const [one, other] = [new Uint32Array(width), new Uint32Array(width)];
      disk.read(at, one);
      memory.read(at, other);
      expect([...one]).toEqual([...other]);
    }
  });
});

const sourceOf = (bytes: Buffer, step: number): Source => ({
  read: (at, into) => bytes.copy(into, 0, at, Math.min(at + step, at + into.length)),
  close: () => {},
});

describe('lines', () => {
  it('are those of the text, however it is read', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.nat({ max: 5000 }).map((length) => 'x'.repeat(length)),
    );
    fc.assert(
      fc.property(
        fc.array(line.map((text) => text.replaceAll('\n', ' '))),
        fc.integer({ min: 1, max: 300 }),
        (all, step) => {
          const bytes = Buffer.from(all.map((one) => `${one}\n`).join(''));
          const lines = new Lines(sourceOf(Buffer.concat([bytes, Buffer.from('cut')]), step), 0, 64);
          const found: string[] = [];
          for (let one = lines.next(); one; one = lines.next()) found.push(one.toString('latin1'));
          expect(found.join('')).toBe(bytes.toString('latin1'));
          expect(found.length).toBe(all.length);
        },
      ),
    );
  });

  it('begin with the id of their document', () => {
    const document = tallyDocument(result('x', []));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (id) => {
        expect(idOf(Buffer.from(`${documentLine(id, document)}\n`))).toBe(id);
      }),
    );
    for (const other of ['', '{}', '{"id":', '{"id":"', '{"id":"a', '{"id":"a\\"', '{"documents":1}', ' {"id":"a"}'])
      expect(idOf(Buffer.from(other))).toBeUndefined();
  });

  it('of several runs come in the order of their ids, those of one id by run', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 8 }), (all) => {
        const runs = all.map((ids) => written(ids.sort().map((id) => Buffer.from(`{"id":${JSON.stringify(id)}}\n`))));
        const found = Array.from(merged(runs), ({ id, run }) => [id, run]);
        const expected = all
          .flatMap((ids, run) => ids.map((id): [string, number] => [id, run]))
          .sort(([a, i], [b, j]) => (a < b ? -1 : a > b ? 1 : i - j));
        expect(found).toEqual(expected);
        for (const { source } of runs) source.close();
      }),
    );
  });
});
