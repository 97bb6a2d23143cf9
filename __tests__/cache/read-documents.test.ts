import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { describe, expect, it } from '@jest/globals';
import { EntryFiles } from '../../src/cache/entry-files.js';
import { filesIn } from '../../src/cache/paths.js';
import { ReadDocuments } from '../../src/cache/read-documents.js';
import { type DocumentOptions, readStatements, scoreStatements } from '../../src/pipeline.js';
import { Vocabulary } from '../../src/segment/vocabulary.js';
import type { Document } from '../../src/types/text.js';
import { engine } from '../helpers/bundled.js';
import { testFolder } from '../helpers/cli.js';

const work = testFolder({});
const LIMIT = 1e9;
const documents: Document[] = [
  {
    id: 'harbour',
    text: 'Ada Obi, the Ghanaian minister, said on Monday that “human rights must be protected”. She warned that the ships would not wait.',
    metadata: { desk: 'sea' },
    date: '2024-03-01',
  },
  {
    id: 'speech',
    text: 'We reject torture. I said that yesterday, and “nobody listened”.',
    metadata: {},
    speaker: 'Kofi Mensah',
  },
  { id: 'bare', text: 'No one spoke.', metadata: {} },
  {
    id: 'odd',
    text: '\ud800 said “so \u{1f30a} it is”, Lena O’Neill’s aide added.\r\n\r\n',
    metadata: { '\udc00': '' },
  },
];
let folders = 0;
const cacheWith = (program = 'p', knowledge = 'k', folder = join(work.path, String(folders))) =>
  new ReadDocuments({ folder, limit: LIMIT }, program, knowledge);
const fresh = () => {
  folders++;
  return cacheWith();
};
const columns = ({ article }: ReturnType<typeof readStatements>) => {
  const { tokens, vocabulary } = article;
  const words = (['form', 'lower', 'lemma'] as const).map((name) =>
    Array.from(tokens[name], (id) => vocabulary.text(id)),
  );
  return [
    words,
    ...[tokens.start, tokens.end, tokens.tag, tokens.sentence, tokens.quotation].map((one) => Array.from(one)),
  ];
};
/** All that later stages can see. */
const seen = (read: ReturnType<typeof readStatements>) => {
  const { vocabulary: _v, english: _e, tokens: _t, ...article } = read.article;
  return [
    article,
    read.statements,
    read.actors,
    [...read.sides].map(([key, names]) => [key, [...names]]),
    columns(read),
  ];
};

describe('what was read of a document', () => {
  it.each(documents)('comes back as it was, for words with other numbers too: $id', (document) => {
    const cache = fresh();
    const read = readStatements(document, engine, { narration: true });
    cache.keep(read, { narration: true });
    const vocabulary = new Vocabulary();
    for (const word of ['said', 'rights', 'zebra']) vocabulary.id(word);
    const again = cache.take(document, { narration: true }, { ...engine, vocabulary });
    expect(again && seen(again)).toEqual(seen(read));
    expect(Object.keys(again!.article).sort()).toEqual(Object.keys(read.article).sort());
  });

  it.each(documents)('is scored as if it were read anew, with reasons: $id', (document) => {
    const cached = { ...engine, cache: fresh() };
    const anew = scoreStatements(readStatements(document, engine), engine, 'reasons');
    for (let time = 0; time < 2; time++)
      expect(scoreStatements(readStatements(document, cached), cached, 'reasons').statements).toEqual(anew.statements);
    expect(filesIn(join(work.path, String(folders)))).toHaveLength(1);
  });

  it('is found under another id, and has that id then', () => {
    const cache = fresh();
    cache.keep(readStatements(documents[0], engine), {});
    const renamed = { ...documents[0], id: 'sea/harbour' };
    expect(seen(cache.take(renamed, {}, engine)!)).toEqual(seen(readStatements(renamed, engine)));
  });

  it.each<[string, Partial<Document>]>([
    ['text', { text: `${documents[0].text} ` }],
    ['date', { date: '2024-03-02' }],
    ['speaker', { speaker: 'Ada Obi' }],
    ['title', { title: 'Ships' }],
    ['emphasis', { emphasis: [{ start: 0, end: 3, bold: true }] }],
    ['metadata', { metadata: { desk: 'land' } }],
  ])('is not that of a document with another %s', (_, change) => {
    const cache = fresh();
    cache.keep(readStatements(documents[0], engine), {});
    expect(cache.take({ ...documents[0], ...change }, {}, engine)).toBeUndefined();
    expect(cache.take(documents[0], {}, engine)).toBeDefined();
  });

  it.each<[DocumentOptions, boolean]>([
    [{ narration: true }, false],
    [{ maxTokens: 5 }, false],
    [{ narration: false }, true],
    [{ keep: 'reasons' }, true],
  ])('with the options %j: %s', (options, isFound) => {
    const cache = fresh();
    cache.keep(readStatements(documents[0], engine), {});
    expect(cache.take(documents[0], options, engine) !== undefined).toBe(isFound);
  });

  it.each([
    ['program', 'q', 'k'],
    ['set of knowledge files', 'p', 'l'],
  ])('is not used by another %s', (_, program, knowledge) => {
    fresh().keep(readStatements(documents[0], engine), {});
    expect(cacheWith(program, knowledge).take(documents[0], {}, engine)).toBeUndefined();
    expect(cacheWith().take(documents[0], {}, engine)).toBeDefined();
  });

  it('holds no text, only words', () => {
    fresh().keep(readStatements(documents[0], engine), {});
    const [{ path }] = filesIn(join(work.path, String(folders)));
    const key = path.split(/[\\/]/).slice(-2).join('');
    const entry = deserialize(new EntryFiles(join(work.path, String(folders))).read(key)!);
    expect(JSON.stringify(entry)).not.toContain('human rights must');
  });

  it('is read anew where the entry is none, though its checksum is right', () => {
    const cache = fresh();
    cache.keep(readStatements(documents[0], engine), {});
    const [{ path }] = filesIn(join(work.path, String(folders)));
    const key = path.split(/[\\/]/).slice(-2).join('');
    new EntryFiles(join(work.path, String(folders))).write(key, Buffer.from('not a value'));
    expect(cache.take(documents[0], {}, engine)).toBeUndefined();
  });

  it('is told once where it cannot be kept, and no more is tried', () => {
    const inTheWay = join(work.path, 'file');
    writeFileSync(inTheWay, '');
    const errors: unknown[] = [];
    const cache = new ReadDocuments({ folder: inTheWay, limit: LIMIT }, 'p', 'k', (error) => errors.push(error));
    for (const document of documents) cache.keep(readStatements(document, engine), {});
    expect(errors).toMatchObject([{ code: expect.stringMatching(/ENOTDIR|EEXIST/) }]);
    rmSync(inTheWay);
    cache.keep(readStatements(documents[0], engine), {});
    expect(filesIn(inTheWay)).toEqual([]);
    expect(() => cache.close()).not.toThrow();
  });
});
