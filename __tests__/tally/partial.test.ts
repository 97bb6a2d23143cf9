import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { StanceError } from '../../src/base/errors.js';
import { documentLine } from '../../src/tally/part-line.js';
import { PARTIAL_SCHEMA, PartEnd, type PartialHead, writePartial } from '../../src/tally/partial.js';
import { type DocumentTally, Tally } from '../../src/tally/tally.js';
import { readPart, sealed } from '../helpers/parts.js';
import { result } from '../helpers/results.js';

const HEAD: PartialHead = {
  schema: PARTIAL_SCHEMA,
  tool: { name: 'stance', version: '1.0.0' },
  lexicons: [{ path: 'a.yaml', sha256: 'a'.repeat(64) }],
  options: { where: [{ field: 'lang', equal: true, value: 'en' }], bundled: true, bundledActors: true, fields: {} },
  diagnostics: [{ level: 'warning', code: 'empty-file', message: 'nothing in it', file: 'e.txt' }],
};
const tally = new Tally();
for (const id of ['b', 'a', 'B', '__proto__'])
  tally.add(result(id, [{ by: 'Ann Ash', stances: { law: 'pro accuse' } }], { date: '2021-05-07', desk: 'world' }));
const written = [...writePartial(HEAD, tally)];
const lines = written.map((line) => line.toString().slice(0, -1));

function problem(given: readonly string[]) {
  try {
    readPart(given);
  } catch (error) {
    return (error as StanceError).diagnostic;
  }
  return undefined;
}

const document = JSON.parse(lines[1]);
/** The part with another first document. */
const withDocument = (changed: object) => sealed([lines[0], JSON.stringify(changed), ...lines.slice(2, -1)]);

describe('a partial result', () => {
  it('is its head, one line a document in the order of their ids, and an end', () => {
    expect(written.every((line) => line.toString().indexOf('\n') === line.length - 1)).toBe(true);
    expect(lines.slice(1, -1).map((line) => JSON.parse(line).id)).toEqual(['B', '__proto__', 'a', 'b']);
    expect(JSON.parse(lines[5])).toEqual({ documents: 4, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('comes back as it was written', () => {
    const { head, documents } = readPart(lines);
    expect(head).toEqual(HEAD);
    expect(new Map(documents)).toEqual(new Map(tally.documents));
  });

  it('holds every count, however large, and every form of an actor', () => {
    const word = fc.string({ minLength: 1, unit: 'grapheme' });
    const count = fc.nat({ max: Number.MAX_SAFE_INTEGER });
    const sketchOf = fc.array(fc.nat({ max: 2 ** 32 - 1 }), { maxLength: 32 });
    const stance = fc.tuple(word, fc.constantFrom('pro', 'anti', 'mixed', 'mention'), fc.boolean());
    const statement = fc.record({
      ...{ keys: fc.array(word), words: count, direct: fc.boolean(), said: fc.boolean(), sketch: sketchOf },
      stances: fc.array(stance),
    });
    const actor = fc.record(
      {
        ...{ key: word, name: word, type: fc.constantFrom('person', 'state'), known: fc.boolean(), mentions: count },
        ...{ role: word, affiliation: word, candidates: fc.array(word) },
      },
      { requiredKeys: ['key', 'name', 'type', 'known', 'mentions'] },
    );
    const tallied = fc.record({
      ...{ fields: fc.array(fc.tuple(word, word)).map((all) => new Map(all)), sha256: fc.constant('a'.repeat(64)) },
      ...{ characters: count, passed: count, narration: count, sketch: sketchOf, overrides: fc.array(count) },
      ...{ actors: fc.array(actor), statements: fc.array(statement) },
    }) as fc.Arbitrary<DocumentTally>;
    fc.assert(
      fc.property(tallied, fc.boolean(), (one, isNumbered) => {
        const document =
          isNumbered && one.statements.length ? { ...one, numbers: one.statements.map((_, i) => i + 1) } : one;
        const lines = sealed([JSON.stringify(HEAD), documentLine('d', document)]);
        expect(readPart(lines).documents.get('d')).toEqual(document);
      }),
    );
  });

  it('ends with the digest of its lines, however long they are and however they are given', () => {
    const length = fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: 200_000 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(length, fc.boolean()), { maxLength: 12 }), (given) => {
        const end = new PartEnd();
        const all = given.map(([length, isText], i) => ({ line: `${String(i).repeat(length)}\n`, isText }));
        for (const { line, isText } of all) end.addLine(isText ? line : Buffer.from(line));
        const sha256 = createHash('sha256').update(all.map(({ line }) => line).join(''));
        expect(JSON.parse(end.line(3))).toEqual({ documents: 3, sha256: sha256.digest('hex') });
      }),
      { numRuns: 50 },
    );
  });

  it('may hold no document', () => {
    expect(readPart([...writePartial(HEAD, new Tally())].map((line) => line.toString().trim())).documents.size).toBe(0);
    expect(readPart(sealed([lines[0]])).documents.size).toBe(0);
  });

  it.each([['{"schema":"stance-partial/1"}'], ['{}'], ['null'], ['[]'], ['{"schema":'], [''], ['\u001f\u008b']])(
    'is something else: %s',
    (line) => {
      expect(problem([line])).toMatchObject({ code: 'not-a-partial', file: 'part.jsonl', line: 1 });
    },
  );

  it('is not whole where it was cut at the end of a line', () => {
    expect(problem([])).toMatchObject({ code: 'not-a-partial' });
    for (let kept = 1; kept < lines.length; kept++)
      expect(problem(lines.slice(0, kept))).toMatchObject({ code: 'incomplete-part', file: 'part.jsonl', line: kept });
  });

  it.each([
    ['a line is lost', lines.toSpliced(2, 1), 5],
    ['a line is there twice', lines.toSpliced(2, 0, lines[2]), 4],
    ['two lines are swapped', [lines[0], lines[2], lines[1], ...lines.slice(3)], 3],
    ['a figure was changed', lines.with(1, lines[1].replace('"Ann Ash"', '"Ann Ashe"')), 6],
    ['a line follows the end', [...lines, lines[2]], 7],
    ['the end is there twice', [...lines, lines[5]], 7],
    ['a line is cut', lines.with(2, lines[2].slice(0, 40)), 3],
    ['the end has another number', lines.with(5, lines[5].replace('4', '5')), 6],
  ])('is damaged where %s', (_, given, line) => {
    expect(problem(given)).toMatchObject({ code: 'damaged-part', file: 'part.jsonl', line });
  });

  it.each([
    [{ ...document, id: undefined }, '"id" is missing'],
    [{ ...document, sha256: 'f00d' }, '"sha256"'],
    [{ ...document, numbers: 5 }, '"numbers"'],
    [{ ...document, numbers: '' }, 'a number is missing'],
    [{ ...document, numbers: document.numbers.slice(0, 24) }, 'a number is missing'],
    [{ ...document, numbers: `${document.numbers.replace(/=+$/, '')}AAAA` }, 'a number too many'],
    [{ ...document, numbers: Buffer.alloc(12, 0xff).toString('base64') }, 'a number is too large'],
    [{ ...document, dimensions: [] }, 'a number names nothing'],
    [{ ...document, fields: [['desk']] }, '"fields.0"'],
    [{ ...document, fields: { desk: 'world' } }, '"fields"'],
    [{ ...document, actors: [document.actors[0].with(2, 'robot')] }, '"actors.0.2"'],
    [{ ...document, actors: [document.actors[0].with(4, 1.5)] }, '"actors.0.4"'],
    [{ ...document, actors: [[...document.actors[0], null, null, null, 'more']] }, '"actors.0'],
    [{ ...document, actors: [] }, 'a number names nothing'],
    [{ ...document, actors: null }, '"actors"'],
    [{ ...document, more: 1 }, 'unknown key "more"'],
    [[], 'must be a map of keys and values'],
  ])('is refused for what does not fit the schema, though its end fits: %j', (changed, words) => {
    expect(problem(withDocument(changed))).toMatchObject({
      code: 'damaged-part',
      line: 2,
      message: expect.stringContaining(words),
    });
  });

  it.each([
    [{ ...document, fields: [] }],
    [{ ...document, keys: ['bo'] }],
    [{ ...document, actors: [[...document.actors[0], 'constructor', null, ['x', 'y']]] }],
    [{ ...document, id: 'A\nb' }],
  ])('is taken with anything that the schema allows: %j', (changed) => {
    expect(readPart(withDocument(changed)).documents.size).toBe(4);
  });

  it('with a thousand mistakes reports the first', () => {
    const { message } = problem(withDocument({ ...document, keys: Array(100_000).fill(1) }))!;
    expect(message).toMatch(/^"keys\.0": must be text, not 1$/);
  });
});
