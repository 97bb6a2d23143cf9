import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { isBuilt, stance, testFolder } from '../helpers/cli.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TERMS = Array.from({ length: 3000 }, (_, i) => `harbour number ${i},ports`).join('\n');
const CONCEPTS =
  'dimension: ports\ntitle: Ports\nlabels: {pro: for, anti: against}\npoles:\n  pro: {terms: [open the port]}\n';

const work = testFolder({
  'ports.csv': `term,category\n${TERMS}\n`,
  'old.yaml': CONCEPTS,
  'mine.yaml': '# edited for weeks\n',
  'out/ports.yaml': '# edited for weeks\n',
  'gold.jsonl': '',
});
const linux = process.platform === 'linux' && isBuilt;

/** Runs a shell script in the test folder; in it `stance` is the program as built. */
function shell(script: string) {
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', `stance() { "${process.execPath}" "${ROOT}bin/stance.js" "$@"; }\n${script}`],
    {
      cwd: work.path,
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

const oneError = (cause: string, place = '') => ({
  status: 2,
  stderr: expect.stringMatching(new RegExp(`^${place}error write-failed cannot write.*${cause}.*\n {2}hint: .+\n$`)),
});

describe('files that exist', () => {
  const text = (name: string) => readFileSync(join(work.path, name), 'utf8');
  const inWork = (...argv: string[]) => stance(argv, { cwd: work.path });

  it.each([
    ['lexicon', 'new', 'Ports', '--out', 'mine.yaml'],
    ['lexicon', 'convert', 'ports.csv', '--out', 'out'],
    ['lexicon', 'convert', 'old.yaml', '--out', 'out'],
    ['train', 'gold.jsonl', '--output', 'mine.yaml'],
  ])('are not replaced by %s %s %s', async (...argv) => {
    const { status, stdout, stderr } = await inWork(...argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^(?:mine\.yaml|out\/ports\.yaml) error file-exists .*\n {2}hint: .*--force/);
    expect([text('mine.yaml'), text('out/ports.yaml')]).toEqual(Array(2).fill('# edited for weeks\n'));
    expect(readdirSync(join(work.path, 'out'))).toEqual(['ports.yaml']);
  });

  it('are replaced with --force, and others beside them stay', async () => {
    expect((await inWork('lexicon', 'new', 'Ports', '--out', 'forced.yaml')).status).toBe(0);
    expect((await inWork('lexicon', 'new', 'Quays', '--out', 'forced.yaml', '--force')).status).toBe(0);
    expect(text('forced.yaml')).toMatch(/dimension: quays/);
    expect((await inWork('lexicon', 'convert', 'ports.csv', '--out', 'again')).status).toBe(0);
    expect((await inWork('lexicon', 'convert', 'old.yaml', '--out', 'again', '--force')).status).toBe(0);
    expect(readdirSync(join(work.path, 'again'))).toEqual(['ports.examples.yaml', 'ports.yaml']);
    expect(text('again/ports.yaml')).toMatch(/open the port/);
  });

  it('are written through a link, which stays', async () => {
    symlinkSync(join(work.path, 'target.yaml'), join(work.path, 'link.yaml'));
    expect((await inWork('lexicon', 'new', 'Ports', '--out', 'target.yaml')).status).toBe(0);
    expect((await inWork('lexicon', 'new', 'Quays', '--out', 'link.yaml', '--force')).status).toBe(0);
    expect(text('target.yaml')).toMatch(/dimension: quays/);
  });

  it.each([
    [['lexicon', 'new', 'Ports', '--out', 'none/new.yaml'], 'none/new.yaml', 'the folder does not exist'],
    [['lexicon', 'new', 'Ports', '--out', 'mine.yaml/new.yaml'], 'mine.yaml/new.yaml', 'a part of the path is a file'],
    [['lexicon', 'convert', 'ports.csv', '--out', 'gold.jsonl'], 'gold.jsonl', 'in the way'],
    [['lexicon', 'new', 'Ports', '--out', 'out', '--force'], 'out', 'this is a folder'],
    [['train', 'gold.jsonl', '-o', 'none/m.bin'], 'none/m.bin', 'the folder does not exist'],
    [['lexicon', 'new', 'Ports', '--out', `${'x'.repeat(300)}.yaml`], 'x{300}.yaml', 'the name is too long'],
  ])('%j cannot be written', async (argv, place, cause) => {
    const { status, stdout, stderr } = await inWork(...argv);
    expect(stdout).toBe('');
    expect({ status, stderr }).toEqual(oneError(cause, `${place} `));
  });
});

(linux ? describe : describe.skip)('standard output (as built)', () => {
  it.each([
    ['lexicon new Ports > /dev/full', 'no space is left there'],
    ['--help > /dev/full', 'no space is left there'],
    ['lexicon list --format csv > /dev/full', 'no space is left there'],
    ['lexicon new Ports >&-', 'it is closed'],
    ['--version >&-', 'it is closed'],
  ])('%s is an error', (command, cause) => {
    expect(shell(`stance ${command}`)).toMatchObject(oneError(cause));
  });

  it.each([
    ['lexicon new Ports > /dev/null', ''],
    ['lexicon new Ports > printed.yaml && grep -c dimension: printed.yaml', '1\n'],
    ['lexicon new Ports >> appended; stance lexicon new Quays >> appended; grep -c ^dimension: appended', '2\n'],
    ['lexicon new Ports | head -c 1', '#'],
    ['lexicon new Ports --out /dev/null && test -c /dev/null', ''],
    ['lexicon new Ports --out /dev/stdout | head -c 1', '#'],
    ['lexicon new Ports 2>&- | head -c 1', '#'],
  ])('%s is none', (command, stdout) => {
    expect(shell(`stance ${command}`)).toMatchObject({ status: 0, stderr: '', stdout });
  });

  it('names TMPDIR where statements cannot wait', () => {
    const { status, stdout, stderr } = shell(
      `TMPDIR=/none/at/all stance statements ${ROOT}corpus/london-talks.md --link corpus`,
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^\/none\/at\/all error write-failed .*folder does not exist\n {2}hint: .*TMPDIR/);
  });
});

const canMount = linux && spawnSync('unshare', ['-rm', 'true']).status === 0;

(canMount ? describe : describe.skip)('a full disk (as built)', () => {
  /** In a folder `disk` of 16 kB. */
  const onSmallDisk = (script: string) =>
    shell(`mkdir -p disk; unshare -rm sh -c 'mount -t tmpfs -o size=16k tmpfs disk || exit 99
      stance() { "${process.execPath}" "${ROOT}bin/stance.js" "$@"; }
      ${script}'`);

  it('is an error where only the beginning of the output fits', () => {
    const { status, stderr } = onSmallDisk(`stance analyze ${ROOT}corpus --format json > disk/rows.json`);
    expect({ status, stderr }).toEqual(oneError('no space is left there'));
  });

  it('leaves nothing under the final name, nor beside it', () => {
    const { stdout, stderr } = onSmallDisk('stance lexicon convert ports.csv --out disk; echo $?; ls -A disk');
    expect(stdout).toBe('2\n');
    expect({ status: 2, stderr }).toEqual(oneError('no space is left there', 'disk/ports.yaml '));
  });

  it('leaves a file that should have been replaced', () => {
    const { stdout } = onSmallDisk(
      'echo mine > disk/ports.yaml; stance lexicon convert ports.csv --out disk --force; echo $?; ls -A disk; cat disk/ports.yaml',
    );
    expect(stdout).toBe('2\nports.yaml\nmine\n');
  });

  it('is told from a disk that can only be read', () => {
    const { stdout, stderr } = onSmallDisk(
      'mount -o remount,ro disk; stance lexicon new Ports --out disk/a.yaml; echo $?; stance lexicon convert old.yaml --out disk/b; echo $?',
    );
    expect(stdout).toBe('2\n2\n');
    expect(
      stderr.match(/^disk\/(?:a\.yaml|b) error write-failed cannot write: that disk can only be read\n {2}hint: /gm),
    ).toHaveLength(2);
  });

  it('does no harm where there is room', () => {
    const { stdout } = onSmallDisk('stance lexicon convert old.yaml --out disk; echo $?; ls -A disk');
    expect(stdout).toBe('0\nports.yaml\n');
  });
});

it('no draft is left in the folder', () => {
  expect(existsSync(work.path) && statSync(work.path).isDirectory()).toBe(true);
  expect((readdirSync(work.path, { recursive: true }) as string[]).filter((name) => /\.tmp$/.test(name))).toEqual([]);
});
