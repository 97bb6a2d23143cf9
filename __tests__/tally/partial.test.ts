import { describe, expect, it } from '@jest/globals';
import { PARTIAL_SCHEMA, type PartialHead, parseDocument, parseHead, writePartial } from '../../src/tally/partial.js';
import { Tally } from '../../src/tally/tally.js';
import { result } from '../helpers/results.js';

const HEAD: PartialHead = {
  schema: PARTIAL_SCHEMA,
  tool: { name: 'stance', version: '1.0.0' },
  lexicons: [{ path: 'a.yaml', sha256: 'abc' }],
  options: { where: 'lang=en' },
  diagnostics: [],
};
const tally = new Tally();
for (const id of ['b', 'a', 'B'])
  tally.add(result(id, [{ by: 'Ann Ash', stances: { law: 'pro accuse' } }], { date: '2021-05-07', desk: 'world' }));
const lines = [...writePartial(HEAD, tally)];

describe('a partial result', () => {
  it('is its head and one line a document, in the order of their ids', () => {
    expect(lines.every((line) => line.endsWith('\n') && line.indexOf('\n') === line.length - 1)).toBe(true);
    expect(lines.slice(1).map((line) => JSON.parse(line).id)).toEqual(['B', 'a', 'b']);
  });

  it('comes back as it was written', () => {
    expect(parseHead(lines[0], 'part.jsonl')).toEqual(HEAD);
    for (const [i, line] of lines.slice(1).entries()) {
      const { id, document } = parseDocument(line, 'part.jsonl', i + 2);
      expect(document).toEqual(tally.documents.get(id));
    }
  });

  it.each([
    ['{"schema":"stance-partial/0"}', 'not-a-partial'],
    ['{}', 'not-a-partial'],
    ['null', 'not-a-partial'],
    ['{"schema":', 'invalid-json'],
  ])('is refused with its place: %s', (line, code) => {
    expect(() => parseHead(line, 'part.jsonl')).toThrow(
      expect.objectContaining({ diagnostic: expect.objectContaining({ code, file: 'part.jsonl', line: 1 }) }),
    );
  });

  it('names the line of a document that is cut', () => {
    expect(() => parseDocument(lines[1].slice(0, 20), 'part.jsonl', 7)).toThrow(
      expect.objectContaining({ diagnostic: expect.objectContaining({ code: 'invalid-json', line: 7 }) }),
    );
  });
});
