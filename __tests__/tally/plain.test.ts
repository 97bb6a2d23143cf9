import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { StanceError } from '../../src/base/errors.js';
import { documentLine } from '../../src/tally/part-line.js';
import { PartReader } from '../../src/tally/part-reader.js';
import { PlainDocuments } from '../../src/tally/plain/documents.js';
import type { DocumentTally } from '../../src/tally/tally.js';
import { ACTOR_TYPES } from '../../src/types/saying.js';

const word = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('Ada Obi', 'Erdoğan', '', 'a"b', 'back\\slash', 'line\nend', '\ud800', '中國', 'x'.repeat(70)),
);
const count = fc.oneof(fc.nat({ max: 300 }), fc.maxSafeNat());
const sketchOf = fc.array(fc.nat({ max: 2 ** 32 - 1 }), { maxLength: 32 });
const statement = fc.record({
  ...{ keys: fc.array(word, { maxLength: 3 }), words: count, direct: fc.boolean(), said: fc.boolean() },
  sketch: sketchOf,
  stances: fc.array(fc.tuple(fc.constantFrom('law', 'ports'), fc.constantFrom('pro', 'mention'), fc.boolean())),
});
const actor = fc.record(
  {
    ...{ key: word, name: word, type: fc.constantFrom(...ACTOR_TYPES), known: fc.boolean() },
    mentions: fc.nat({ max: 999_999_999_999_999 }),
    ...{ role: word, affiliation: word, candidates: fc.array(word, { maxLength: 3 }) },
  },
  { requiredKeys: ['key', 'name', 'type', 'known', 'mentions'] },
);
const tallied = fc.record({
  ...{ fields: fc.array(fc.tuple(word, word), { maxLength: 4 }).map((all) => new Map(all)) },
  ...{ sha256: fc.constantFrom('a'.repeat(64), '0123456789abcdef'.repeat(4)), characters: count, passed: count },
  ...{ narration: count, sketch: sketchOf, overrides: fc.array(count, { maxLength: 2 }) },
  ...{ actors: fc.array(actor, { maxLength: 5 }), statements: fc.array(statement, { maxLength: 5 }) },
}) as fc.Arbitrary<DocumentTally>;

const EMPTY: DocumentTally = {
  ...{ fields: new Map(), sha256: 'a'.repeat(64), characters: 1, passed: 1, narration: 1, sketch: [] },
  ...{ overrides: [], actors: [], statements: [] },
};
const ADA = { key: 'ada-obi', name: 'Ada Obi', type: 'person', known: false, mentions: 2 } as const;

/** What a part's reader makes of a line; undefined where it refuses it. */
function asJson(line: Buffer): DocumentTally | undefined {
  try {
    return new PartReader('part.jsonl').documentAt(line, 2);
  } catch (error) {
    if (error instanceof StanceError) return undefined;
    throw error;
  }
}

const lineOf = (id: string, document: DocumentTally): Buffer => Buffer.from(`${documentLine(id, document)}\n`);

describe('a document that is read from the bytes of its line', () => {
  it('is the one that was written, whatever was read before', () => {
    const plain = new PlainDocuments();
    fc.assert(
      fc.property(word, tallied, (id, document) => {
        const line = lineOf(id, document);
        expect(plain.read(line)).toEqual(asJson(line));
        expect(plain.read(line)).toEqual(asJson(line)); // now by what is remembered
      }),
      { numRuns: 300 },
    );
  });

  it('has its numbers, where statements are numbered', () => {
    fc.assert(
      fc.property(tallied, (document) => {
        const line = lineOf('d', { ...document, numbers: document.statements.map((_, i) => 3 * i) });
        expect(new PlainDocuments().read(line)).toEqual(asJson(line));
      }),
    );
  });

  it('is not taken from a line that JSON would not give, nor otherwise than JSON would give it', () => {
    const plain = new PlainDocuments();
    const bytes = fc.constantFrom(...Buffer.from('"\\,[]{}: 019=-+/.aA\n\0\x1f\xff', 'latin1'));
    const change = fc.record({ at: fc.nat(), byte: bytes, kind: fc.constantFrom('put', 'insert', 'lose', 'cut') });
    fc.assert(
      fc.property(tallied, fc.array(change, { minLength: 1, maxLength: 2 }), (document, changes) => {
        plain.read(lineOf('d', document)); // what is remembered must not hide the change
        let line = lineOf('d', document).subarray(0, -1);
        for (const { at, byte, kind } of changes) {
          const place = at % line.length;
          const rest = line.subarray(place + (kind === 'put' || kind === 'lose' ? 1 : 0));
          const middle = kind === 'put' || kind === 'insert' ? [byte] : [];
          line = Buffer.concat([line.subarray(0, place), Buffer.from(middle), kind === 'cut' ? Buffer.alloc(0) : rest]);
        }
        line = Buffer.concat([line, Buffer.from('\n')]);
        const read = plain.read(line);
        if (read) expect(read).toEqual(asJson(line));
      }),
      { numRuns: 1500 },
    );
  });

  it('is not taken from a line that is cut, though what was read before goes on in the same way', () => {
    const plain = new PlainDocuments();
    const line = lineOf('d', EMPTY);
    expect(plain.read(line)).toEqual(EMPTY);
    expect(plain.read(line.subarray(0, -2))).toBeUndefined();
    expect(plain.read(line)).toEqual(EMPTY);
  });

  it('is not taken from a line with a dimension that has no name', () => {
    const line = Buffer.from(lineOf('d', EMPTY).toString().replace('"dimensions":[]', '"dimensions":[""]'));
    expect(new PlainDocuments().read(line)).toBeUndefined();
    expect(asJson(line)).toBeUndefined();
  });

  it('is not that of an actor who is written nearly alike', () => {
    const plain = new PlainDocuments();
    const line = lineOf('d', { ...EMPTY, actors: [ADA] });
    const from = line.indexOf('["ada-obi"');
    expect(plain.read(line)?.actors).toEqual([ADA]);
    for (let at = from; line[at] !== 0x5d; at++) {
      const changed = Buffer.from(line);
      changed[at] ^= 1;
      expect([at, plain.read(changed) ?? 'refused']).toEqual([at, asJson(changed) ?? 'refused']);
      expect(plain.read(line)?.actors).toEqual([ADA]);
    }
  });

  it.each([
    ['targets', { statements: [{ targets: [['x', 'X', 'negative', 'accuse', true, 5]] }] }],
    ['entries', { terms: [[['law', 'court']]], statements: [{}] }],
    ['judgements that were not told', { untold: 3 }],
    ['more mentions than can be', { actors: [{ ...ADA, mentions: 2 ** 52 }] }],
  ])('is left to JSON where it has %s', (_, changed) => {
    const one = { keys: [], words: 1, direct: true, said: true, sketch: [], stances: [] };
    const document = { ...EMPTY, ...changed } as unknown as DocumentTally;
    const statements = document.statements.map((more) => ({ ...one, ...more }));
    const line = lineOf('d', { ...document, statements });
    const plain = new PlainDocuments();
    expect(plain.read(line)).toBeUndefined();
    expect(plain.document(line)).toEqual(asJson(line));
  });
});
