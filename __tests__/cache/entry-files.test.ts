import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EntryFiles } from '../../src/cache/entry-files.js';
import { entryPath } from '../../src/cache/paths.js';
import { testFolder } from '../helpers/cli.js';

const work = testFolder({});
const key = (digit: string): string => digit.repeat(64);
const files = () => new EntryFiles(work.path);
const isPosix = process.platform !== 'win32';

describe('the files of entries', () => {
  it('give back what was written, and what was written last', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 300 }), (first, second) => {
        files().write(key('a'), first);
        expect(Buffer.from(first).equals(files().read(key('a'))!)).toBe(true);
        files().write(key('a'), second);
        expect(Buffer.from(second).equals(files().read(key('a'))!)).toBe(true);
      }),
    );
  });

  it('know nothing of what was never written', () => {
    expect(files().read(key('0'))).toBeUndefined();
  });

  it('notice every kind of damage, and can be written again', () => {
    const content = Buffer.from('Ada Obi said that the river was high. '.repeat(20));
    const path = entryPath(work.path, key('b'));
    fc.assert(
      fc.property(
        fc.constantFrom('flip', 'cut', 'add', 'zero'),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (how, where, bits) => {
          files().write(key('b'), content);
          const bytes = readFileSync(path);
          const at = where % bytes.length;
          if (how === 'flip') bytes[at] ^= bits;
          const from = Buffer.from(bytes);
          if (how === 'zero') from.fill(0, at);
          writeFileSync(path, how === 'cut' ? from.subarray(0, at) : from);
          if (how === 'add') appendFileSync(path, Buffer.alloc(1 + (where % 50), bits));
          expect(files().read(key('b'))).toBeUndefined();
          files().write(key('b'), content);
          expect(files().read(key('b'))?.equals(content)).toBe(true);
        },
      ),
    );
  });

  it('do not give one entry for another', () => {
    files().write(key('c'), Buffer.from('one'));
    files().write(key('d'), Buffer.from('two'));
    renameSync(entryPath(work.path, key('c')), entryPath(work.path, key('d')));
    expect(files().read(key('d'))).toBeUndefined();
  });

  it('do not wait for a pipe, and do not read a folder', () => {
    const path = entryPath(work.path, key('e'));
    mkdirSync(path, { recursive: true });
    expect(files().read(key('e'))).toBeUndefined();
    expect(files().write(key('e'), Buffer.from('x'))).toBe(0);
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    rmSync(path, { recursive: true });
    if (!isPosix) return;
    execFileSync('mkfifo', [path]);
    expect(files().read(key('e'))).toBeUndefined();
  });

  it('are for their owner alone', () => {
    if (!isPosix) return;
    // in a process of its own, as the mask is the whole process's
    const module = new URL('../../dist/cache/entry-files.js', import.meta.url).href;
    const program = `process.umask(0); const { EntryFiles } = await import('${module}');
      new EntryFiles(${JSON.stringify(work.path)}).write('${key('f')}', Buffer.from('words'));`;
    execFileSync(process.execPath, ['--input-type=module', '--eval', program]);
    const path = entryPath(work.path, key('f'));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    expect(statSync(join(work.path, 'statements')).mode & 0o777).toBe(0o700);
  });

  it('count as new again when they are used, once a day', () => {
    files().write(key('9'), Buffer.from('words'));
    const path = entryPath(work.path, key('9'));
    const old = new Date(Date.now() - 3 * 24 * 3600 * 1000);
    utimesSync(path, old, old);
    files().read(key('9'));
    expect(Date.now() - statSync(path).mtimeMs).toBeLessThan(3600 * 1000);
    const recent = new Date(Date.now() - 3600 * 1000);
    utimesSync(path, recent, recent);
    files().read(key('9'));
    expect(Math.round(statSync(path).mtimeMs)).toBe(recent.getTime());
  });

  it('throw what the system says where nothing can be written', () => {
    writeFileSync(join(work.path, 'plain'), '');
    const inFile = new EntryFiles(join(work.path, 'plain'));
    expect(() => inFile.write(key('1'), Buffer.from('x'))).toThrow(/ENOTDIR|EEXIST/);
    expect(inFile.read(key('1'))).toBeUndefined();
  });
});
