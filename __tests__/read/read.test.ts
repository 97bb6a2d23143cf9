import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { read, readIn, useFolder } from './folder.js';

useFolder();

describe('inputs', () => {
  it('reads folders with all in them, by name, without hidden files, other formats and readmes', async () => {
    const { ids, codes } = await read({
      'b.txt': 'b',
      'Z.txt': 'z',
      'sub/a.txt': 'a',
      'ä.txt': 'ae',
      '.hidden.txt': 'no',
      '.git/x.txt': 'no',
      'notes.xyz': 'no',
      'README.md': 'no',
    });
    expect(ids).toEqual(['Z.txt', 'b.txt', 'sub/a.txt', 'ä.txt']);
    expect(codes).toEqual(['other-formats']);
  });

  it('gives the same order whatever the order of the inputs, and reads a file named twice once', async () => {
    const files = { 'x/1.txt': '1', 'y/2.txt': '2', '3.txt': '3' };
    const one = await read(files, ['x', '3.txt', 'y']);
    const two = await read(files, ['y', '3.txt', 'x/1.txt', 'x']);
    expect(one.ids).toEqual(['1.txt', '2.txt', '3.txt']);
    expect(two.ids).toEqual(one.ids);
  });

  it('lengthens names that clash by as many folders as it takes', async () => {
    const { ids } = await read({ 'p/x/a.txt': '1', 'q/x/a.txt': '2', 'r/b.txt': '3' }, [
      'p/x/a.txt',
      'q/x/a.txt',
      'r/b.txt',
    ]);
    expect(ids).toEqual(['b.txt', 'p/x/a.txt', 'q/x/a.txt']);
  });

  it('expands patterns', async () => {
    const { ids, codes } = await read({ 'a/1.txt': '1', 'a/2.md': '2', 'b/3.txt': '3' }, ['*/*.txt', 'c/*.txt']);
    expect(ids).toEqual(['1.txt', '3.txt']);
    expect(codes).toEqual(['no-match']);
  });

  it('reports what is missing, unknown or empty, and reads the rest', async () => {
    const { ids, diagnostics } = await read({ 'a.txt': 'text', 'e.txt': ' \n', 'p.pages': 'x', 'none/x.xyz': '' }, [
      'nothing.txt',
      'p.pages',
      'none',
      'e.txt',
      'a.txt',
    ]);
    expect(ids).toEqual(['a.txt']);
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
      ['not-found', 'nothing.txt'],
      ['unknown-format', 'p.pages'],
      ['other-formats', 'none'],
      ['empty-folder', 'none'],
      ['empty-file', 'e.txt'],
    ]);
  });

  const isRoot = process.getuid?.() === 0; // who may read everything
  (isRoot ? it.skip : it)('says of a folder that cannot be read just that', async () => {
    const { cwd } = await read({ 'shut/a.txt': 'a', 'open/b.txt': 'b' }, []);
    chmodSync(join(cwd, 'shut'), 0);
    const { codes, ids } = await readIn(cwd, ['shut', 'open']);
    chmodSync(join(cwd, 'shut'), 0o700);
    expect({ codes, ids }).toEqual({ codes: ['unreadable-folder'], ids: ['b.txt'] });
  });

  it('does not follow a link to a folder, so that a loop ends', async () => {
    const { ids, cwd } = await read({ 'a.txt': 'a' });
    expect(ids).toEqual(['a.txt']);
    symlinkSync(cwd, join(cwd, 'loop'));
    const again = await readIn(cwd, ['.']);
    expect(again.ids).toEqual(['a.txt']);
    expect(again.codes).toEqual(['link-to-folder']);
  });

  it('sniffs standard input', async () => {
    const stdin = (text: string | Uint8Array) => ({ stdin: Readable.from([Buffer.from(text)]) });
    expect((await read({}, ['-'], stdin('Plain words.'))).documents).toMatchObject([
      { id: 'stdin', text: 'Plain words.' },
    ]);
    expect((await read({}, ['-'], stdin('{"text":"a"}\n{"text":"b","id":"x"}\n'))).ids).toEqual(['stdin#1', 'x']);
    expect((await read({}, ['-'], stdin('[{"text":"a"},\n{"text":"b"}]'))).ids).toEqual(['stdin#1', 'stdin#2']);
    expect((await read({}, ['-'], stdin('{\n "text": "a"}'))).ids).toEqual(['stdin']);
    expect((await read({}, ['-'], stdin('[Applause] {sic}'))).ids).toEqual(['stdin']);
    expect((await read({}, ['-'], stdin(gzipSync('Packed.')))).documents[0].text).toBe('Packed.');
    expect((await read({}, ['-'], stdin(''))).codes).toEqual(['empty-file']);
  });
});

describe('encodings', () => {
  const text = 'Zoë said: “Fine – all of it.”';
  const textOf = async (bytes: Uint8Array) => (await read({ 'a.txt': bytes })).documents[0]?.text;
  const windows1252 = Buffer.from('Zo\xeb said: \x93Fine \x96 all of it.\x94', 'latin1');

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE with a byte order mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 BE with a byte order mark', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16 LE without', Buffer.from(text, 'utf16le')],
    ['UTF-16 BE without', Buffer.from(text, 'utf16le').swap16()],
    ['Windows-1252', windows1252],
    ['gzipped Windows-1252', gzipSync(windows1252)],
  ])('reads %s', async (_name, bytes) => {
    expect(await textOf(bytes)).toBe(text);
  });

  it('keeps characters whole across chunks, and finds late Windows-1252', async () => {
    const long = `${'é'.repeat(100_001)}x${'–'.repeat(50_000)}`;
    expect(await textOf(Buffer.from(long))).toBe(long);
    expect(await textOf(Buffer.concat([Buffer.from('x'.repeat(200_000)), windows1252]))).toBe(
      'x'.repeat(200_000) + text,
    );
  });

  it('keeps damaged UTF-8 as UTF-8', async () => {
    expect(await textOf(Buffer.concat([Buffer.from('Zoë – “a” '), Buffer.from([0xff]), Buffer.from(' é')]))).toBe(
      'Zoë – “a” \ufffd é',
    );
  });

  it('refuses binary data', async () => {
    const { codes, ids } = await read({
      'a.txt': Buffer.from([1, 2, 0, 0, 0, 3, 4, 0, 7, 8, 9]),
      'b.txt': '%PDF-1.7 …',
      'c.txt': 'sound',
      'd.csv': Buffer.from('PK\u0003\u0004….'),
    });
    expect(codes).toEqual(['binary-file', 'binary-file', 'binary-file']);
    expect(ids).toEqual(['c.txt']);
  });

  it('keeps line ends', async () => {
    expect(await textOf(Buffer.from('a\r\nb\rc'))).toBe('a\r\nb\rc');
  });
});

describe('tables', () => {
  it('reads rows with their fields, the rest as metadata', async () => {
    const { documents } = await read({
      'a.csv':
        'ID,Headline,content,published,source,country\n7,A title,"One, ""two""\nthree",2021-05-07T10:00:00Z,Daily,UA\n',
    });
    expect(documents).toEqual([
      {
        id: '7',
        title: 'A title',
        text: 'One, "two"\nthree',
        date: '2021-05-07',
        outlet: 'Daily',
        metadata: { country: 'UA' },
        columns: { ID: 'document', Headline: 'title', published: 'date', source: 'outlet' },
      },
    ]);
  });

  it('takes other names for fields where asked to, and a speaker only then', async () => {
    const files = { 'a.tsv': 'key\tspeech\tspeaker\tdate\nk1\tWe "shall\tAda Lovelace\t7 May 2021\n' };
    const fields = { id: 'key', text: 'speech' };
    const silent = await read(files, ['a.tsv'], { fields });
    expect(silent.documents).toEqual([
      {
        id: 'k1',
        text: 'We "shall',
        date: '2021-05-07',
        metadata: { speaker: 'Ada Lovelace' },
        columns: { key: 'document' },
      },
    ]);
    const asked = await read(files, ['a.tsv'], { fields: { ...fields, speaker: 'speaker' } });
    expect(asked.documents[0].speaker).toBe('Ada Lovelace');
  });

  it('names broken rows by line and reads the others', async () => {
    const { ids, diagnostics } = await read({
      'a.csv': 'title;text\r\nt;"first\r\nrow"\r\nonly one\r\n\r\nt;;\r\nt;third\r\nt;"open\r\nt;last\r\n',
    });
    expect(ids).toEqual(['a.csv#2', 'a.csv#7', 'a.csv#9']);
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([
      ['broken-row', 4],
      ['broken-row', 6],
      ['broken-row', 8],
    ]);
  });

  it('reports a missing column once', async () => {
    const { codes, diagnostics } = await read({ 'a.csv': `a,b\n${'1,2\n'.repeat(30)}` });
    expect(codes).toEqual(['missing-field', 'missing-field']);
    expect(diagnostics[0]).toMatchObject({ file: 'a.csv', line: 2, hint: expect.stringContaining('--text-field') });
    expect(diagnostics[1].message).toContain('29 more');
  });

  it('makes ids of their own for records that share one', async () => {
    const { ids, diagnostics } = await read({ 'a.csv': 'id,text\nx,1\nx,2\n', 'b.csv': 'id,text\nx,3\na.csv,4\n' });
    expect(ids).toEqual(['x', 'a.csv#3', 'b.csv#2', 'b.csv#3']);
    expect(diagnostics.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['duplicate-id', 'a.csv', 3],
      ['duplicate-id', 'b.csv', 2],
      ['duplicate-id', 'b.csv', 3],
    ]);
  });
});

describe('JSON', () => {
  it('reads JSON Lines, reports broken lines with their place and goes on', async () => {
    const { documents, diagnostics } = await read({
      'a.jsonl.gz': gzipSync(
        '{"id":1,"text":"one\u2028still one"}\n\n{"id":2 "text":3}\n[1]\n{"id":3,"text":["two","three"]}',
      ),
    });
    expect(documents.map(({ id, text }) => [id, text])).toEqual([
      ['1', 'one\u2028still one'],
      ['3', 'two\n\nthree'],
    ]);
    expect(diagnostics).toMatchObject([
      { code: 'invalid-json', file: 'a.jsonl.gz', line: 3, column: 9 },
      { code: 'invalid-json', line: 4 },
    ]);
  });

  it('reads one object, an array, and JSON Lines under a wrong name', async () => {
    const { ids, codes } = await read({
      'a.json': '{"text": "a", "n": {"deep": 1}}',
      'b.json': '[{"text": "b"}, 5, {"text": ""}, {"text": "c"}]',
      'c.json': '{"text": "d"}\n{"text": "e"}\n',
    });
    expect(ids).toEqual(['a.json', 'b.json#1', 'b.json#4', 'c.json#1', 'c.json#2']);
    expect(codes).toEqual(['not-a-record', 'empty-text']);
  });

  it('looks into objects inside objects', async () => {
    const record = { content: { rendered: 'The text.' }, source: { id: null, name: 'Daily' }, list: [{ a: 1 }], n: 0 };
    const fields = { text: 'content.rendered', outlet: 'source.name' };
    const { documents } = await read({ 'a.json': JSON.stringify([record]) }, ['.'], { fields });
    expect(documents).toEqual([
      {
        id: 'a.json#1',
        text: 'The text.',
        outlet: 'Daily',
        metadata: { n: '0' },
        columns: { 'source.name': 'outlet' },
      },
    ]);
  });

  it('says where a file stops being JSON', async () => {
    const { diagnostics } = await read({ 'a.json': '{\n  "text": "a"\n  "id": 1\n}' });
    expect(diagnostics).toMatchObject([{ code: 'invalid-json', file: 'a.json', line: 3, column: 3 }]);
  });

  it('keeps fields with dangerous names as plain data', async () => {
    const { documents } = await read({ 'a.jsonl': '{"text":"a","__proto__":"x","constructor":"y"}' });
    expect(Object.entries(documents[0].metadata)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('reports damaged gzip after what could be read', async () => {
    const whole = gzipSync(`${'{"text":"a"}\n'.repeat(10)}${Math.random()}`);
    const { codes } = await read({ 'a.jsonl.gz': whole.subarray(0, whole.length - 12) });
    expect(codes).toContain('broken-gzip');
  });
});
