import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { filesIn } from '../../src/cache/paths.js';
import { isBuilt, jsonLines, type Outcome, stance, testFolder } from '../helpers/cli.js';
import { ROOT } from '../helpers/sources.js';

const article = (i: number): string =>
  `The harbour of ${['Tema', 'Takoradi', 'Lome'][i % 3]} was closed on day ${i}.\n\n“Human rights must be protected,” Ada Obi${i % 4}, the foreign minister, said. ` +
  `She warned that ${i} ships would not wait.\n\nKofi Mensah told reporters that his country rejects torture and will sign treaty ${i}.\n`;
const LEXICON = 'dimension: ports\nvalues: [ships]\nclaims: { pro: [would not wait] }\n';
const work = testFolder({
  ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`in/${i}.txt`, article(i)])),
  'ports.yaml': LEXICON,
  'actors.yaml': 'actors:\n  - { id: obi1, name: Ada Obi1, type: person }\n',
  'plain-file': 'not a folder',
});
// of twelve articles, what was read of each and the counts of all make 13 entries
let caches = 0;
const newCache = () => join(work.path, `cache-${++caches}`);
const inCache = (cache: string | undefined, argv: string[]): Promise<Outcome> =>
  stance(argv, { cwd: work.path, env: cache === undefined ? {} : { STANCE_CACHE: cache } });
const ANALYZE = ['analyze', 'in', '--format', 'json', '--lexicon', 'ports.yaml'];
/** With the same command twice, the second time from the cache. */
const sameTwice = async (argv: string[], cache = newCache()): Promise<void> => {
  const anew = await inCache(undefined, argv);
  expect(anew.stdout.length).toBeGreaterThan(50);
  expect(await inCache(cache, argv)).toEqual(anew);
  expect(await inCache(cache, argv)).toEqual(anew);
};

describe('with a cache, the same bytes', () => {
  it.each([
    [['analyze', 'in', '--format', 'json']],
    [['analyze', 'in', '--partial']],
    [['statements', 'in', '--format', 'ndjson', '--reasons', '--narration']],
    [['statements', 'in', '--format', 'csv', '--long']],
    [['show', 'in/1.txt', 'in/2.txt']],
    [['explain', 'Mensah', 'in']],
    [['diff', 'in', '--lexicon', 'ports.yaml']],
    [['kwic', 'ships', 'in']],
  ])('%j', async (argv) => {
    await sameTwice(argv);
  });

  it('after the edit of a lexicon, for which nothing is read anew', async () => {
    const cache = newCache();
    await inCache(cache, ANALYZE);
    const before = filesIn(cache).map(({ path }) => path);
    expect(before).toHaveLength(13);
    writeFileSync(join(work.path, 'ports.yaml'), LEXICON.replace('ships', 'ship'));
    try {
      expect(await inCache(cache, ANALYZE)).toEqual(await inCache(undefined, ANALYZE));
      expect(filesIn(cache).map(({ path }) => path)).toEqual(before);
    } finally {
      writeFileSync(join(work.path, 'ports.yaml'), LEXICON);
    }
  });

  it('after an edit of actors, by which all is read anew', async () => {
    const cache = newCache();
    await inCache(cache, ANALYZE);
    const withActors = [...ANALYZE, '--actors', 'actors.yaml'];
    expect(await inCache(cache, withActors)).toEqual(await inCache(undefined, withActors));
    expect(filesIn(cache)).toHaveLength(26);
  });

  it('after documents were edited and renamed', async () => {
    const cache = newCache();
    await inCache(cache, ANALYZE);
    cpSync(join(work.path, 'in'), join(work.path, 'moved'), { recursive: true });
    writeFileSync(join(work.path, 'moved/3.txt'), `${article(3)}“No,” Ada Obi3 said.\n`);
    const argv = ['statements', 'moved', '--format', 'ndjson'];
    expect(await inCache(cache, argv)).toEqual(await inCache(undefined, argv));
    expect(filesIn(cache)).toHaveLength(14);
  });

  it('where no document can be read', async () => {
    const cache = newCache();
    expect(await inCache(cache, ['analyze', 'gone'])).toEqual(await inCache(undefined, ['analyze', 'gone']));
    expect(existsSync(cache)).toBe(false);
  });
});

describe('a cache is not written', () => {
  it.each([
    ['--no-cache', [...ANALYZE, '--no-cache'], {}],
    ['no home', ANALYZE, {}],
    ['a command that keeps nothing', ['text', 'in'], { HOME: 'home' }],
  ])('with %s', async (_, argv, env: Record<string, string>) => {
    const home = join(work.path, `home-${++caches}`);
    mkdirSync(home);
    await stance(argv, { cwd: work.path, env: env.HOME || argv.includes('--no-cache') ? { HOME: home } : {} });
    expect(readdirSync(home)).toEqual([]);
  });

  it.each(['off', '0', 'no'])('with STANCE_CACHE=%s, and no folder is called so', async (word) => {
    const home = join(work.path, `home-${++caches}`);
    mkdirSync(home);
    const env = { HOME: home, STANCE_CACHE: word };
    expect((await stance(ANALYZE, { cwd: work.path, env })).stderr).toBe((await inCache(undefined, ANALYZE)).stderr);
    expect([...readdirSync(home), ...readdirSync(work.path).filter((name) => name === word)]).toEqual([]);
  });

  it('but it is, in the user’s own folder, without any word', async () => {
    const home = join(work.path, `home-${++caches}`);
    mkdirSync(home);
    await stance(ANALYZE, { cwd: work.path, env: { HOME: home, XDG_CACHE_HOME: join(home, 'x') } });
    expect(filesIn(join(home, 'x', 'stance'))).toHaveLength(13);
  });
});

describe('a broken cache is never an error', () => {
  it('damage of every entry is mended, silently', async () => {
    const cache = newCache();
    const anew = await inCache(cache, ANALYZE);
    const folders: string[] = [];
    for (const [i, { path }] of filesIn(cache).entries()) {
      if (i % 3 === 0) truncateSync(path, 10 * i);
      else if (i % 3 === 1) writeFileSync(path, 'nonsense'.repeat(i));
      else {
        rmSync(path);
        mkdirSync(path);
        folders.push(path);
      }
    }
    const again = await inCache(cache, ANALYZE);
    expect([again.status, again.stdout]).toEqual([anew.status, anew.stdout]);
    expect(again.stderr).toBe(anew.stderr);
    for (const folder of folders) rmSync(folder, { recursive: true }); // only their owner takes them away
    expect(await inCache(cache, ['analyze', 'in/0.txt'])).toEqual(await inCache(undefined, ['analyze', 'in/0.txt']));
  });

  it('one warning where nothing can be written, and how to go on', async () => {
    const anew = await inCache(undefined, ANALYZE);
    const { status, stdout, stderr } = await inCache(join(work.path, 'plain-file', 'deep'), ANALYZE);
    expect({ status, stdout }).toEqual({ status: anew.status, stdout: anew.stdout });
    expect(stderr.match(/warning/g)).toHaveLength((anew.stderr.match(/warning/g) ?? []).length + 1);
    expect(stderr).toMatch(/cache-not-written.*\n.*--no-cache/);
  });

  it('a small limit evicts, and nothing else changes', async () => {
    const cache = newCache();
    const anew = await inCache(undefined, ANALYZE);
    for (let time = 0; time < 2; time++)
      expect(await inCache(cache, [...ANALYZE, '--cache-size', '30KB'])).toEqual(anew);
    expect(filesIn(cache).length).toBeLessThanOrEqual(7);
  });
});

describe('stance cache', () => {
  it('tells where it is and what it holds, and clears it', async () => {
    const cache = newCache();
    await inCache(cache, ANALYZE);
    const info = async () => jsonLines((await inCache(cache, ['cache', 'info', '--format', 'ndjson'])).stdout)[0];
    expect(await info()).toMatchObject({ folder: cache, isOn: true, entries: 13, bytes: expect.any(Number) });
    expect((await inCache(cache, ['cache', 'info'])).stdout).toMatch(/13 entries/);
    expect(await inCache(cache, ['cache', 'clear'])).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(cache)).toBe(false);
    expect(await info()).toMatchObject({ entries: 0, bytes: 0, oldest: null });
    expect(await inCache(cache, ['cache', 'clear'])).toMatchObject({ status: 0, stderr: '' });
  });

  it('says so where there is none, or where it is off', async () => {
    expect((await inCache(undefined, ['cache', 'info'])).stdout).toMatch(/none/);
    expect((await inCache(undefined, ['cache', 'clear'])).status).toBe(0);
    expect((await stance(['cache', 'info'], { env: { HOME: work.path, STANCE_CACHE: 'off' } })).stdout).toMatch(
      /in use +no/,
    );
  });

  it('is where the doctor says', async () => {
    const cache = newCache();
    const line = async (env: Record<string, string>) =>
      (await stance(['doctor', '--format', 'csv'], { cwd: work.path, env })).stdout
        .split('\n')
        .find((one) => one.includes(',cache,'));
    expect(await line({ STANCE_CACHE: cache })).toContain(cache);
    expect(await line({ STANCE_CACHE: 'off' })).toMatch(/^ok,cache,switched off/);
    expect(await line({})).toMatch(/^ok,cache,none/);
  });
});

(isBuilt && process.platform !== 'win32' ? describe : describe.skip)('processes that share a cache (as built)', () => {
  const BIN = join(ROOT, 'bin/stance.js');
  const argv = ['statements', 'in', '--format', 'ndjson', '--lexicon', 'ports.yaml'];
  let anew: string;
  const environment = (cache: string) => ({ ...process.env, STANCE_CACHE: cache });
  const built = (cache: string, more: string[] = []) =>
    spawnSync(process.execPath, [BIN, ...argv, ...more], { cwd: work.path, env: environment(cache), encoding: 'utf8' });
  const started = (cache: string): Promise<string> =>
    new Promise((done) => {
      const run = spawn(process.execPath, [BIN, ...argv], { cwd: work.path, env: environment(cache) });
      let text = '';
      run.stdout.setEncoding('utf8').on('data', (more: string) => {
        text += more;
      });
      run.on('close', () => done(text));
    });
  beforeAll(() => {
    anew = built('off').stdout;
  });

  it('give the same bytes with two workers, and keep what these read', () => {
    const cache = newCache();
    expect(built(cache, ['--jobs', '2']).stdout).toBe(anew);
    expect(filesIn(cache)).toHaveLength(12);
    expect(built(cache, ['--jobs', '2']).stdout).toBe(anew);
    expect(built(cache).stdout).toBe(anew);
  });

  it('count the same, with two workers and after an edit', () => {
    const cache = newCache();
    const counting = (name: string, lexicon: string, ...more: string[]) => {
      writeFileSync(join(work.path, 'edited.yaml'), lexicon);
      const options = ['analyze', 'in', '--partial', '--lexicon', 'edited.yaml', ...more];
      return spawnSync(process.execPath, [BIN, ...options], {
        cwd: work.path,
        env: environment(name),
        encoding: 'utf8',
      });
    };
    const edited = LEXICON.replace('ships', 'ship');
    const [before, after] = [LEXICON, edited].map((lexicon) => counting('off', lexicon).stdout);
    expect(before).not.toBe(after);
    expect(counting(cache, LEXICON, '--jobs', '2').stdout).toBe(before);
    expect(filesIn(cache)).toHaveLength(13);
    expect(counting(cache, edited).stdout).toBe(after);
    expect(counting(cache, edited, '--jobs', '2').stdout).toBe(after);
    expect(counting(cache, LEXICON).stdout).toBe(before);
    expect(filesIn(cache)).toHaveLength(13);
  });

  it('give the same bytes when they run at once', async () => {
    const cache = newCache();
    expect(await Promise.all([started(cache), started(cache)])).toEqual([anew, anew]);
    expect(filesIn(cache).map(({ isUnfinished }) => isUnfinished)).toEqual(Array(12).fill(false));
  });

  it.each(['SIGKILL', 'SIGINT'] as const)(
    'give the same bytes after a run was ended by %s while it wrote',
    async (signal) => {
      const cache = newCache();
      const run = spawn(process.execPath, [join(ROOT, 'dist/bundle/process.js'), ...argv], {
        cwd: work.path,
        env: environment(cache),
        stdio: 'ignore',
      });
      const ended = new Promise((done) => run.on('close', done));
      while (run.exitCode === null && run.signalCode === null && filesIn(cache).length < 3)
        await new Promise((done) => setTimeout(done, 1));
      run.kill(signal);
      await ended;
      expect(filesIn(cache).length).toBeGreaterThan(0);
      expect(built(cache).stdout).toBe(anew);
      expect(filesIn(cache).filter(({ isUnfinished }) => !isUnfinished)).toHaveLength(12);
    },
  );

  it('read from a folder that can only be read', () => {
    const cache = newCache();
    built(cache);
    const shards = readdirSync(join(cache, 'statements')).map((name) => join(cache, 'statements', name));
    const all = [...shards, join(cache, 'statements'), cache];
    for (const path of all) chmodSync(path, 0o500);
    try {
      const { status, stdout, stderr } = built(cache, ['--narration']);
      expect({ status, stderr: stderr.match(/warning cache-/g)?.length ?? 0 }).toEqual({
        status: 0,
        stderr: process.getuid?.() === 0 ? 0 : 1,
      });
      expect(stdout.length).toBeGreaterThan(anew.length);
      expect(built(cache).stdout).toBe(anew);
    } finally {
      for (const path of all) chmodSync(path, 0o700);
    }
  });

  it('go on where no file can grow, as on a full disk', () => {
    const cache = newCache();
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-c', `ulimit -f 1; exec "$0" "$@"`, process.execPath, BIN, ...argv],
      {
        cwd: work.path,
        env: environment(cache),
        encoding: 'utf8',
      },
    );
    expect({ status, isSame: stdout === anew }).toEqual({ status: 0, isSame: true });
    expect(stderr.match(/cache-not-written/g)).toHaveLength(1);
    expect(filesIn(cache)).toEqual([]);
  });

  it('do not use what another version kept', () => {
    const cache = newCache();
    built(cache);
    const copy = join(work.path, 'other-version');
    for (const name of ['bin', 'dist', 'lexicons', 'package.json', 'schema'])
      cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    const program = join(copy, 'dist/bundle/process.js');
    writeFileSync(program, `${readFileSync(program, 'utf8')}\n// another version\n`);
    const run = spawnSync(process.execPath, [join(copy, 'bin/stance.js'), ...argv], {
      cwd: work.path,
      env: environment(cache),
      encoding: 'utf8',
    });
    expect(run.stdout).toBe(anew);
    expect(filesIn(cache)).toHaveLength(24);
  });
});
