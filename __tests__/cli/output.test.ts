import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { isBuilt, stance, testFolder } from '../helpers/cli.js';

const TEXT = 'Foreign Minister Ann Ash of Norway said on Friday that human rights must be protected everywhere.\n';
const work = testFolder({
  'in/a.txt': TEXT,
  'in/b.txt': `${TEXT}Officials said that nothing had been decided.\n`,
  'out/keep': '',
});
const at = (name: string) => join(work.path, name);
const text = (name: string) => readFileSync(at(name), 'utf8');
const inWork = (...argv: string[]) => stance(argv, { cwd: work.path });

describe('--output', () => {
  it.each([
    ['analyze', 'txt', 'table'],
    ['analyze', 'csv', 'csv'],
    ['analyze', 'json', 'json'],
    ['analyze', 'ndjson', 'ndjson'],
    ['analyze', 'jsonl', 'ndjson'],
    ['analyze', 'md', 'markdown'],
    ['analyze', 'tex', 'latex'],
    ['analyze', 'CSV', 'csv'],
    ['statements', 'txt', 'text'],
    ['statements', 'json', 'json'],
    ['statements', 'csv', 'csv'],
  ])('of %s writes what .%s stands for', async (command, ending, format) => {
    const { status, stdout, stderr } = await inWork(command, 'in', '--output', `out/x.${ending}`);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(text(`out/x.${ending}`)).toBe((await inWork(command, 'in', '--format', format)).stdout);
  });

  it('writes Parquet, though not to a terminal', async () => {
    const { status } = await stance(['statements', 'in', '-o', 'out/x.parquet'], { cwd: work.path, terminal: 80 });
    expect(status).toBe(0);
    expect(readFileSync(at('out/x.parquet')).subarray(0, 4).toString()).toBe('PAR1');
  });

  it.each([
    ['show', 'in/a.txt'],
    ['explain', 'Ash', 'in'],
    ['kwic', 'human rights', 'in'],
    ['text', 'in/a.txt'],
    ['formats'],
    ['actors', 'list', 'in'],
    ['lexicon', 'list'],
    ['lexicon', 'check', '--no-tests', 'human-rights'],
    ['lexicon', 'show', 'human-rights'],
    ['lexicon', 'coverage', 'in'],
    ['analyze', '--partial', 'in'],
  ])('is there for %s %s', async (...argv) => {
    const printed = await inWork(...argv);
    const { status, stdout } = await inWork(...argv, '-o', 'out/printed');
    expect({ status, stdout }).toEqual({ status: printed.status, stdout: '' });
    expect(printed.stdout).not.toBe('');
    expect(text('out/printed')).toBe(printed.stdout);
  });

  it('lets --format win over the ending, and says so', async () => {
    const { status, stderr } = await inWork('analyze', 'in', '--format', 'ndjson', '-o', 'out/rows.csv');
    expect(status).toBe(0);
    expect(stderr).toMatch(/^out\/rows\.csv warning other-ending .*ndjson/);
    expect(JSON.parse(text('out/rows.csv').split('\n')[0])).toHaveProperty('dimension');
    expect((await inWork('analyze', 'in', '--format', 'ndjson', '-o', 'out/rows.log')).stderr).toBe('');
  });

  it('wins over a format of the settings', async () => {
    await stance(['analyze', 'in', '-o', 'out/set.csv'], { cwd: work.path, env: { STANCE_FORMAT: 'json' } });
    expect(text('out/set.csv')).toMatch(/^actor,name/);
    await stance(['analyze', 'in', '-o', 'out/set'], { cwd: work.path, env: { STANCE_FORMAT: 'json' } });
    expect(JSON.parse(text('out/set'))).toHaveProperty('rows');
  });

  it.each([
    ['analyze', 'in', '-o', 'out/no.xlsx'],
    ['analyze', 'in', '-o', 'out/no.csv.gz'],
    ['statements', 'in', '-o', 'out/no.tex'],
    ['explain', 'Ash', 'in', '-o', 'out/no.csv'],
    ['show', 'in/a.txt', '-o', 'out/no.json'],
    ['kwic', 'human rights', 'in', '-o', 'out/no.parquet'],
  ])('refuses an ending that %s does not write', async (...argv) => {
    const { status, stderr } = await inWork(...argv);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^out\/no\.\S+ error unknown-ending .*\n {2}hint: It writes \.txt/);
    expect(readdirSync(at('out')).filter((name) => name.startsWith('no.'))).toEqual([]);
  });

  it('leaves a file as it was where the command fails or finds nothing', async () => {
    writeFileSync(at('out/old.txt'), 'of yesterday');
    expect((await inWork('analyze', 'in', '--dimension', 'nope', '-o', 'out/old.txt')).status).toBe(2);
    expect((await inWork('analyze', 'in', '--since', '2031', '-o', 'out/old.txt')).status).toBe(1);
    expect((await inWork('analyze', 'in', '--tpo', '-o', 'out/old.txt')).status).toBe(2);
    expect(text('out/old.txt')).toBe('of yesterday');
    expect((await inWork('analyze', 'in', '-o', 'out/old.txt')).status).toBe(0);
    expect(text('out/old.txt')).toContain('Ann Ash');
    expect(readdirSync(at('out')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('never replaces what the command reads', async () => {
    writeFileSync(at('words.yaml'), 'dimension: ports\nclaims: { pro: [open port] }\n');
    for (const argv of [
      ['analyze', 'in/a.txt', '-o', 'in/a.txt'],
      ['show', 'in/a.txt', '-o', './in/../in/a.txt'],
      ['analyze', 'in', '-o', 'in/a.txt'],
      ['statements', 'in', '-o', 'in/a.txt'],
      ['analyze', 'in', '--lexicon', 'words.yaml', '--format', 'csv', '-o', 'words.yaml'],
    ]) {
      const { status, stderr } = await inWork(...argv);
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('error output-is-input') });
    }
    expect(text('in/a.txt')).toBe(TEXT);
    expect(text('words.yaml')).toContain('open port');
  });

  it('warns where the next run would read it', async () => {
    const { status, stderr } = await inWork('analyze', 'in', '-o', 'in/rows.csv');
    rmSync(at('in/rows.csv'));
    expect(status).toBe(0);
    expect(stderr).toContain('output-among-inputs');
    expect((await inWork('analyze', 'in', '-o', 'rows.csv')).stderr).toBe('');
    expect((await inWork('analyze', 'in', '-o', 'in/rows.tex')).stderr).toBe('');
    rmSync(at('in/rows.tex'));
  });

  it('of - is standard output, and of a folder an error', async () => {
    expect((await inWork('formats', '-o', '-')).stdout).toContain('.docx');
    expect((await inWork('formats', '-o', 'out')).stderr).toMatch(/^out error write-failed .*folder/);
    expect((await inWork('formats', '-o', 'nowhere/x.txt')).stderr).toContain('the folder does not exist');
    const watching = await inWork('analyze', 'in', '--watch', '-o', 'out/w.txt');
    expect(watching.status).toBe(2);
    expect(existsSync(at('out/w.txt'))).toBe(false);
  });

  const linux = process.platform === 'linux' && isBuilt;
  (linux ? it : it.skip)('writes to pipes and devices, keeps the mode of a file, and reports a full disk', () => {
    const bin = fileURLToPath(new URL('../../bin/stance.js', import.meta.url));
    const shell = (script: string) =>
      spawnSync('sh', ['-c', `stance() { "${process.execPath}" "${bin}" "$@"; }\n${script}`], {
        cwd: work.path,
        encoding: 'utf8',
      });
    expect(shell('mkfifo p; cat p > through & stance statements in -f ndjson -o p; wait').status).toBe(0);
    expect(text('through').trim().split('\n').length).toBeGreaterThan(1);
    expect(shell('stance formats -o /dev/full')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no space'),
    });
    writeFileSync(at('out/secret.csv'), '');
    chmodSync(at('out/secret.csv'), 0o600);
    expect(shell('stance formats -o out/secret.csv; stat -c %a out/secret.csv').stdout.trim()).toBe('600');
  });
});

describe('--quiet and --verbose', () => {
  const cut = testFolder({ 'a.txt': TEXT, 'b.docx': 'no document at all' });

  it('leave errors and the exit status as they are', async () => {
    const [loud, quiet] = [await stance(['analyze', cut.path]), await stance(['analyze', cut.path, '-q'])];
    expect(quiet.status).toBe(loud.status);
    expect(quiet.status).toBe(2);
    expect(quiet.stdout).toBe(loud.stdout);
    expect(quiet.stderr).toContain('error');
  });

  it('say no warnings, where nothing was found either', async () => {
    const nothing = ['analyze', at('in'), '--since', '2031'];
    expect((await stance(nothing)).stderr).toContain('warning');
    const quiet = await stance([...nothing, '--quiet']);
    expect({ status: quiet.status, stderr: quiet.stderr }).toEqual({ status: 1, stderr: '' });
    expect((await stance(nothing, { env: { STANCE_QUIET: '1' } })).stderr).toBe('');
  });

  it('keep warnings in results', async () => {
    const argv = ['analyze', at('in'), '--by', 'year', '--format', 'json'];
    const [loud, quiet] = [await stance(argv), await stance([...argv, '-q'])];
    expect(JSON.parse(loud.stdout).diagnostics).not.toEqual([]);
    expect(quiet.stdout).toBe(loud.stdout);
  });

  it('tell what is read, with which lexicons, and how long it takes', async () => {
    const [plain, verbose] = [await inWork('analyze', 'in'), await inWork('analyze', 'in', '--verbose')];
    expect(verbose.stdout).toBe(plain.stdout);
    expect(plain.stderr).toBe('');
    for (const line of [
      /^read +a\.txt \(98 characters\)$/m,
      /^lexicon +human-rights \(\d+ entries, lexicons\/stances\//m,
    ])
      expect(verbose.stderr).toMatch(line);
    expect(verbose.stderr).toMatch(/^time .*attribute \d+\.\d\d s, .*all \d+\.\d\d s$/m);
    expect((await inWork('formats', '-v')).status).toBe(0);
    expect((await inWork('formats', '-v', '-q')).status).toBe(2);
  });
});
