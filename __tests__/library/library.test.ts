import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as library from '../../src/index.js';
import {
  analyze,
  type Diagnostic,
  type Document,
  type Engine,
  open,
  rows,
  StanceError,
  statements,
  toJson,
} from '../../src/index.js';
import { jsonLines, stance, testFolder } from '../helpers/cli.js';
import { taught } from '../helpers/taught.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TEXT = 'Foreign Minister Ann Ash of Norway said on Friday: "We must defend our lighthouses."\n';
const files = testFolder({
  'a.txt': TEXT,
  'dated/b.jsonl': `${JSON.stringify({ id: 'b', body: TEXT, published: '2021-05-07', lang: 'en' })}\n`,
  ...taught('mine.yaml', 'harbours', { pro: ['lighthouse'] }),
  'warned.yaml': 'dimension: piers\nconcepts: [ pier, pier ]\n',
  'broken.yaml': 'dimension: harbours\nconceptz: [ lighthouse ]\n',
  'overrides.yaml': 'overrides:\n  - document: a.txt\n    words: words that nobody said\n    strike: true\n',
});

let engine: Engine;
beforeAll(async () => {
  engine = await open();
});
const command = async (...argv: string[]) => (await stance(argv, { cwd: ROOT })).stdout;
const ann = (id: string, more: Partial<Document> = {}): Document => ({ id, text: TEXT, ...more });

/** The diagnostic of the error that something throws, or rejects with. */
async function problemOf(act: () => unknown): Promise<Diagnostic> {
  try {
    await act();
  } catch (error) {
    if (error instanceof StanceError) return error.diagnostic;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('the library', () => {
  it('has six functions and the error that they throw, and no more', () => {
    expect(Object.keys(library).sort()).toEqual([
      'StanceError',
      'analyze',
      'open',
      'rows',
      'statements',
      'targets',
      'toJson',
    ]);
  });

  it('shows nothing of the engine', () => {
    expect(Object.keys(engine)).toEqual([]);
    expect(JSON.stringify(engine)).toBe('{}');
  });

  it('gives the JSON, the rows and the statements that the commands print', async () => {
    const corpus = await analyze(engine, join(ROOT, 'corpus'));
    expect(toJson(corpus)).toBe(await command('analyze', 'corpus', '--format', 'json'));
    expect(rows(corpus)).toEqual(JSON.parse(toJson(corpus)).rows);
    const options = ['--by', 'type,year', '--score', 'logit', '--top', '2', '--sort', 'name', '--duplicates', 'keep'];
    expect(toJson(corpus, { by: ['type', 'year'], score: 'logit', top: 2, sort: 'name', duplicates: 'keep' })).toBe(
      await command('analyze', 'corpus', '--format', 'json', ...options),
    );
    expect(JSON.parse(JSON.stringify(statements(corpus)))).toEqual(
      jsonLines(await command('statements', 'corpus', '--format', 'ndjson')),
    );
    expect(JSON.parse(JSON.stringify(statements(corpus, { link: 'corpus', actors: ['blinken'] })))).toEqual(
      jsonLines(await command('statements', 'corpus', '--format', 'ndjson', '--link', 'corpus', '--actor', 'blinken')),
    );
  });

  it('records the options that chose documents and statements as the command does', async () => {
    const options = ['--since', '2021', '--where', 'language!=fr', '--kind', 'direct', '--min-confidence', '0.5'];
    const corpus = await analyze(engine, [join(ROOT, 'corpus')], {
      since: '2021',
      where: [{ field: 'language', value: 'fr', equal: false }],
      kind: ['direct'],
      minConfidence: 0.5,
    });
    const printed = await command('analyze', 'corpus', '--format', 'json', ...options);
    expect(JSON.parse(printed).unresolved.of).toBeGreaterThan(0);
    expect(toJson(corpus)).toBe(printed);
    const listed = await command('statements', 'corpus', '--format', 'ndjson', ...options);
    expect(JSON.parse(JSON.stringify(statements(corpus)))).toEqual(jsonLines(listed));
  });

  it('takes documents of one’s own, one by one', async () => {
    async function* articles() {
      yield ann('x', { date: '7 May 2021', metadata: { lang: 'en' } });
      yield ann('y', { speaker: 'Bo  Berg' });
    }
    const mine = await open({ lexicons: ['mine.yaml'], bundled: false, cwd: files.path });
    const corpus = await analyze(mine, articles());
    expect(corpus.diagnostics).toEqual([]);
    expect(rows(corpus, { by: ['actor', 'date', 'lang'] })).toContainEqual(
      expect.objectContaining({ name: expect.stringContaining('Ann Ash'), date: '2021-05-07', lang: 'en', pro: 1 }),
    );
    const said = statements(corpus).map(({ document, speakers, hits }) => [document, speakers[0].name, hits.length]);
    expect(said).toEqual([
      ['x', 'Ann Ash', 1],
      ['y', 'Bo Berg', 0], // all of the document, but not what it quotes
      ['y', 'Ann Ash', 1],
    ]);
    expect(statements(corpus)[0].hits[0].contribution).toBe(1);
  });

  it('reads files by their fields, from the folder that the engine was opened in', async () => {
    const mine = await open({ lexicons: ['mine.yaml'], bundled: false, cwd: files.path });
    const corpus = await analyze(mine, 'dated', { fields: { text: 'body', date: 'published' }, since: '2021-05' });
    expect(rows(corpus, { by: ['year'] })).toMatchObject([{ year: '2021', dimension: 'harbours', coded: 1 }]);
    expect(rows(await analyze(mine, 'dated', { fields: { text: 'body' }, until: '2020' }))).toEqual([]);
  });

  it('gives reasons if asked to, and takes a side from the probability asked for', async () => {
    const valuesAt = async (stanceConfidence?: number) => {
      const mine = await open({ lexicons: ['mine.yaml'], bundled: false, cwd: files.path, stanceConfidence });
      const corpus = await analyze(mine, [ann('x')], { reasons: true });
      expect(JSON.parse(toJson(corpus)).options.stanceConfidence).toBe(stanceConfidence);
      return statements(corpus)[0].stances.harbours;
    };
    expect(await valuesAt()).toMatchObject({
      value: 'pro',
      p: 0.953,
      reasons: { side: 'pro', sum: 3, threshold: 0.5 },
    });
    expect(await valuesAt(0.96)).toMatchObject({ value: 'mention', p: 0.047, reasons: { threshold: 0.96 } });
  });

  it('keeps the counts alone if asked to', async () => {
    const corpus = await analyze(engine, [ann('x')], { statements: false });
    expect(JSON.parse(toJson(corpus)).unresolved.of).toBe(1);
    expect((await problemOf(() => statements(corpus))).code).toBe('no-statements');
  });

  it('lists the article’s own voice if asked to', async () => {
    const article = { id: 'x', text: 'The old pier burned down in May.' };
    expect(statements(await analyze(engine, [article]))).toEqual([]);
    const [only] = statements(await analyze(engine, [article], { narration: true }));
    expect(only).toMatchObject({ kind: 'narration', speakers: [] });
  });

  it('analyses twice with one engine as with two', async () => {
    const first = toJson(await analyze(engine, [ann('x')]));
    await analyze(engine, join(ROOT, 'corpus'));
    expect(toJson(await analyze(engine, [ann('x')]))).toBe(first);
  });
});

describe('problems', () => {
  it.each([
    ['unknown-option', () => open({ lexicon: [] } as object), 'open() has no option "lexicon"', /"lexicons"/],
    ['unknown-option', () => open({ colour: true } as object), 'open() has no option "colour"', /Its options are lexi/],
    ['bad-option', () => open({ lexicons: 'a.yaml' } as object), 'lexicons must be an array of strings', undefined],
    ['unknown-option', () => analyze(engine, [], { sinse: '2021' } as object), /no option "sinse"/, /"since"/],
    ['bad-option', () => open({ stanceConfidence: 90 }), 'stanceConfidence must be a number from 0 to 1', undefined],
    ['bad-option', () => analyze(engine, [], { since: 'May' }), /since must be a string YYYY/, undefined],
    ['bad-option', () => analyze(engine, [], { kind: ['dirct'] } as object), /kind must be one of/, /"direct"/],
    ['bad-option', () => analyze(engine, [], { minConfidence: 2 }), /a number from 0 to 1/, undefined],
    ['bad-option', () => analyze(engine, [], { fields: { txt: 'a' } } as object), /fields must be/, /"text"/],
    [
      'bad-option',
      () => analyze(engine, [], { where: ['a=b'] } as object),
      /where must be an array of/,
      /field: 'lang'/,
    ],
    ['bad-option', () => analyze(engine, [], { jobs: -1 }), /a whole number from 0 up/, undefined],
    ['not-an-engine', () => analyze(open() as never, []), /takes an engine first/, /await open\(\)/],
    ['not-a-corpus', () => rows({} as never), /rows\(\) takes a corpus first/, /await analyze/],
    ['not-a-document', () => analyze(engine, 3 as never), /paths, or an iterable of documents/, undefined],
    ['not-a-document', () => analyze(engine, ['a.txt', ann('x')] as never), /"a\.txt" is not a document/, undefined],
    ['not-a-document', () => analyze(engine, [ann(' ')]), /id of a document must not be empty/, undefined],
    ['not-a-document', () => analyze(engine, [{ id: 'x' }] as never), /text of a document must be a string/, undefined],
    ['not-a-document', () => analyze(engine, [ann('x', { titel: 'a' } as object)]), /no field "titel"/, /"title"/],
    ['not-a-document', () => analyze(engine, [ann('x', { desk: 'a' } as object)]), /no field "desk"/, /metadata/],
  ])('%s, case %#', async (code, act, message, hint) => {
    const problem = await problemOf(act);
    expect(problem).toMatchObject({ level: 'error', code });
    if (typeof message === 'string') expect(problem.message).toBe(message);
    else expect(problem.message).toMatch(message);
    if (hint) expect(problem.hint).toMatch(hint);
  });

  it('names a formula that was mistyped, and a column that cannot be grouped by', async () => {
    const corpus = await analyze(engine, []);
    expect(await problemOf(() => rows(corpus, { score: 'logits' } as object))).toMatchObject({
      hint: 'Did you mean "logit"?',
    });
    expect((await problemOf(() => toJson(corpus, { by: ['score'] }))).code).toBe('reserved-key');
  });

  it('takes undefined for an option that is not given', async () => {
    const corpus = await analyze(engine, [ann('x')], { since: undefined, where: undefined, jobs: undefined });
    expect(rows(corpus, { by: undefined, top: undefined })).toEqual(rows(corpus));
    expect(statements(corpus, { actors: undefined })).toHaveLength(1);
  });

  it('rejects with the error in a file, and says where it is', async () => {
    const told: Diagnostic[] = [];
    const onDiagnostic = (diagnostic: Diagnostic) => told.push(diagnostic);
    const problem = await problemOf(() => open({ lexicons: ['broken.yaml'], cwd: files.path, onDiagnostic }));
    expect(problem).toMatchObject({ code: 'unknown-key', file: 'broken.yaml', line: 2, column: 1 });
    expect(told).toContainEqual(problem);
    expect((await problemOf(() => open({ lexicons: ['missing.yaml'] }))).code).toBe('no-such-file');
  });

  it('hands on warnings and keeps them, and goes on', async () => {
    const warned = await open({ lexicons: ['warned.yaml'], overrides: 'overrides.yaml', cwd: files.path });
    const told: Diagnostic[] = [];
    const onDiagnostic = (diagnostic: Diagnostic) => told.push(diagnostic);
    const input = [ann('x', { date: 'last week' }), ann('x'), ann('z', { text: ' ' }), ann('y')];
    const corpus = await analyze(warned, input, { onDiagnostic });
    const codes = ['unclear-date', 'duplicate-id', 'empty-text', 'override-unmatched'];
    expect(told.map(({ code }) => code)).toEqual(codes);
    const all = corpus.diagnostics.map(({ code }) => code);
    expect(all.slice(-4)).toEqual(codes);
    expect(all.length).toBeGreaterThan(4); // the entry that warned.yaml has twice
    expect(statements(corpus).map(({ document }) => document)).toEqual(['x', 'y']);
    expect(JSON.parse(toJson(corpus)).diagnostics).toHaveLength(all.length);
    rows(corpus, { by: ['yaer'] });
    expect(told.at(-1)).toMatchObject({ code: 'unknown-key' });
    statements(corpus, { dimensions: ['soveriegnty'] });
    expect(told.at(-1)).toMatchObject({ code: 'unknown-dimension', hint: 'Did you mean "sovereignty"?' });
    expect(corpus.diagnostics).toHaveLength(all.length);
    expect(JSON.parse(toJson(corpus)).diagnostics).toHaveLength(all.length);
  });

  it('says nothing of documents that are as they should be', async () => {
    const corpus = await analyze(engine, [ann('x', { date: '2021-05-07', title: undefined })]);
    expect(corpus.diagnostics).toEqual([]);
  });
});
