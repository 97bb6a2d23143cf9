import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { stance, testFolder } from '../helpers/cli.js';

const MODEL = fileURLToPath(new URL('../../lexicons/attribution/model.bin', import.meta.url));
const LEXICON = 'dimension: peace\nvalues: [peace]\n';
const GOLD = `${JSON.stringify({ id: 'a', text: 'Ann Lee said that peace will come.', attributions: [] })}\n`;

const work = testFolder({
  'a.txt': 'Ann Lee said that peace will come.\n',
  'peace.yaml': LEXICON,
  'gold.jsonl': GOLD,
});

beforeAll(() => {
  mkdirSync(join(work.path, 'folder'));
  execFileSync('mkfifo', [join(work.path, 'pipe'), join(work.path, 'pipe.yaml'), join(work.path, 'part')]);
  symlinkSync('/dev/zero', join(work.path, 'link'));
  symlinkSync('peace.yaml', join(work.path, 'linked.yaml'));
  symlinkSync(MODEL, join(work.path, 'linked.bin'));
  writeFileSync(join(work.path, 'gold.gz'), gzipSync(GOLD));
});

const ANALYZE = ['analyze', 'a.txt'];
/** Where the name of a file stands that is read whole. */
const PLACES: readonly (readonly [string, (name: string) => string[]])[] = [
  ['--lexicon', (name) => [...ANALYZE, '--lexicon', name]],
  ['--actors', (name) => [...ANALYZE, '--actors', name]],
  ['--overrides', (name) => [...ANALYZE, '--overrides', name]],
  ['--model', (name) => [...ANALYZE, '--model', name]],
  ['lexicon check', (name) => ['lexicon', 'check', name]],
  ['lexicon test', (name) => ['lexicon', 'test', name]],
  ['lexicon learn --examples', (name) => ['lexicon', 'learn', 'peace.yaml', '--examples', name]],
  ['actors check', (name) => ['actors', 'check', name]],
  ['diff', (name) => ['diff', 'a.txt', '--lexicon', 'peace.yaml', '--lexicon', name]],
  ['evaluate', (name) => ['evaluate', name]],
  ['train', (name) => ['train', name, '-o', 'out.bin']],
  ['merge', (name) => ['merge', name]],
];
/** `pipe` has no writer: whoever opens it waits for ever. */
const NOT_FILES = ['/dev/zero', 'link', 'pipe', 'folder'];

const isStream = (place: string, name: string): boolean => place === 'merge' && name === 'pipe';

describe('a device, pipe or folder in place of a file', () => {
  // each place with two of them: they go through the same function
  const cases = PLACES.flatMap(([place, argv], i) =>
    NOT_FILES.filter((name, j) => (i + j) % 2 === 0 && !isStream(place, name)).map((name) => ({
      place,
      name,
      argv: argv(name),
    })),
  );
  it.each(cases)('is an error that names it: $place $name', async ({ argv, name }) => {
    const { status, stdout, stderr } = await stance(argv, { cwd: work.path });
    const said = argv.includes('check') ? stdout : stderr;
    expect(status).toBeGreaterThan(0);
    expect(said).toMatch(new RegExp(`^\\S*${name}\\b.* error [a-z-]+ `, 'm'));
    expect(said).not.toContain('internal-error');
  });

  it('does not count as a settings file', async () => {
    const folder = join(work.path, 'settings');
    mkdirSync(folder);
    execFileSync('mkfifo', [join(folder, 'stance.yaml')]);
    writeFileSync(join(folder, 'a.txt'), 'Ann Lee said that peace will come.\n');
    const { status, stderr } = await stance(['analyze', folder], { cwd: work.path });
    expect(status).toBe(2);
    expect(stderr).toMatch(/stance\.yaml.* error unreadable-file/);
  });
});

describe('files that are read whole', () => {
  it.each([
    ['a lexicon through a link', [...ANALYZE, '--lexicon', 'linked.yaml']],
    ['a model through a link', [...ANALYZE, '--lexicon', 'peace.yaml', '--model', 'linked.bin']],
    ['annotations', ['evaluate', 'gold.jsonl']],
    ['packed annotations', ['evaluate', 'gold.gz']],
    ['a lexicon', ['lexicon', 'check', 'peace.yaml']],
  ])('are read: %s', async (_, argv) => {
    const { status, stderr } = await stance(argv, { cwd: work.path });
    expect(stderr).not.toContain('error');
    expect(status).toBe(0);
  });

  it('a part may come through a pipe', async () => {
    const { stdout: part } = await stance([...ANALYZE, '--partial'], { cwd: work.path });
    writeFileSync(join(work.path, 'whole.jsonl'), part);
    const writer = spawn('sh', ['-c', 'cat whole.jsonl > part'], { cwd: work.path });
    const merged = await stance(['merge', 'part', '--by', 'document'], { cwd: work.path });
    writer.kill();
    expect(merged.stderr).toBe('');
    expect(merged.stdout).toBe((await stance(['merge', 'whole.jsonl', '--by', 'document'], { cwd: work.path })).stdout);
  });
});
