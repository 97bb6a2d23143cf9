import { execFileSync } from 'node:child_process';
import { appendFileSync, createWriteStream, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readDocuments } from '../../src/read/read.js';
import { read, readIn, useFolder } from './folder.js';

useFolder();

const folder = async () => (await read({ 'good.txt': 'Good.', 'other.txt': 'Other.' })).cwd;

describe('what is not a file', () => {
  it('is passed over in folders and named: pipes, sockets', async () => {
    const cwd = await folder();
    execFileSync('mkfifo', [join(cwd, 'pipe.txt'), join(cwd, 'pipe.yaml')]);
    const server = createServer().listen(join(cwd, 'socket.txt'));
    const { ids, diagnostics } = await readIn(cwd, ['.']);
    server.close();
    expect(ids).toEqual(['good.txt', 'other.txt']);
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
      ['not-a-file', 'pipe.txt'],
      ['not-a-file', 'pipe.yaml'],
      ['not-a-file', 'socket.txt'],
    ]);
  });

  it('is refused where a device is named, and read where a pipe is named', async () => {
    const cwd = await folder();
    execFileSync('mkfifo', [join(cwd, 'pipe'), join(cwd, 'pipe.csv')]);
    for (const [name, text] of [
      ['pipe', '{"text":"a"}\n{"text":"b"}\n'],
      ['pipe.csv', 'text,n\nc,1\n'],
    ])
      createWriteStream(join(cwd, name)).end(text);
    const { ids, codes } = await readIn(cwd, ['/dev/zero', 'pipe', 'pipe.csv', 'good.txt']);
    expect(ids).toEqual(['good.txt', 'pipe#1', 'pipe#2', 'pipe.csv#2']);
    expect(codes).toEqual(['not-a-file']);
  });
});

describe('links', () => {
  it('that dangle or loop are named, the rest is read', async () => {
    const cwd = await folder();
    symlinkSync('nowhere.txt', join(cwd, 'dangling.txt'));
    symlinkSync('loop.txt', join(cwd, 'loop.txt'));
    symlinkSync('gone', join(cwd, '2021'));
    symlinkSync('good.txt', join(cwd, 'alias.txt'));
    const { ids, diagnostics } = await readIn(cwd, ['.']);
    expect(ids).toEqual(['alias.txt', 'other.txt']);
    expect(diagnostics.map(({ code, level, file }) => [code, level, file])).toEqual([
      ['dangling-link', 'warning', '2021'],
      ['dangling-link', 'error', 'dangling.txt'],
      ['looping-link', 'error', 'loop.txt'],
    ]);
    expect((await readIn(cwd, ['loop.txt', 'dangling.txt', 'good.txt'])).codes).toEqual([
      'looping-link',
      'dangling-link',
    ]);
  });
});

describe('names', () => {
  it('that are not UTF-8 are passed over and named', async () => {
    const cwd = await folder();
    const bytes = (name: string) => Buffer.concat([Buffer.from(`${cwd}/`), Buffer.from(name, 'latin1')]);
    writeFileSync(bytes('caf\xe9.txt'), 'Lost.');
    mkdirSync(bytes('d\xff'));
    writeFileSync(join(cwd, 'sound\ufffd.txt'), 'Its name has that character.');
    writeFileSync(join(cwd, 'café.txt'), 'Sound.');
    const { ids, diagnostics } = await readIn(cwd, ['.']);
    expect(ids).toEqual(['café.txt', 'good.txt', 'other.txt', 'sound\ufffd.txt']);
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
      ['unreadable-name', 'caf\ufffd.txt'],
      ['unreadable-name', 'd\ufffd'],
    ]);
  });
});

describe('files that vanish or change while they are read', () => {
  async function readWhile(change: (cwd: string) => void) {
    const { cwd } = await read({ 'a.jsonl': '{"text":"1"}\n'.repeat(40_000), 'b.txt': 'b', 'c.txt': 'c' });
    const ids: string[] = [];
    const codes: string[] = [];
    for await (const { id } of readDocuments(['.'], { cwd }, ({ code, file }) => codes.push(`${code} ${file}`))) {
      if (!ids.length) change(cwd);
      ids.push(id);
    }
    return { ids, codes };
  }

  it('are named, the rest is read', async () => {
    const { ids, codes } = await readWhile((cwd) => {
      appendFileSync(join(cwd, 'a.jsonl'), '{"text":"3"}\n');
      rmSync(join(cwd, 'b.txt'));
    });
    expect(ids.filter((id) => !id.startsWith('a'))).toEqual(['c.txt']);
    expect(ids.length).toBeGreaterThan(40_000);
    expect(codes).toEqual(['changed-file a.jsonl', 'unreadable-file b.txt']);
  });

  it('are not waited for where they became pipes', async () => {
    const { ids, codes } = await readWhile((cwd) => {
      rmSync(join(cwd, 'b.txt'));
      execFileSync('mkfifo', [join(cwd, 'b.txt')]);
    });
    expect(ids.slice(40_000)).toEqual(['c.txt']);
    expect(codes).toEqual(['not-a-file b.txt']);
  });

  it('are read without an error where nothing changes', async () => {
    const { ids, codes } = await readWhile(() => {});
    expect(ids.slice(40_000)).toEqual(['b.txt', 'c.txt']);
    expect(codes).toEqual([]);
  });
});
