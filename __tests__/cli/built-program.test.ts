import { spawnSync } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isBuilt, testFolder } from '../helpers/cli.js';
import { ROOT } from '../helpers/sources.js';

const GERMAN =
  'Der Minister sagte am Montag, dass die Regierung alle Verträge einhalten und keine Waffen liefern werde. Das teilte sein Haus mit.\n';
const work = testFolder({
  'deutsch.txt': GERMAN,
  'page.html': '<html><body><article><p>“Torture is a crime,” Ada Obi, the minister, said.</p></article></body></html>',
  'talk.srt': '1\n00:00:01,000 --> 00:00:04,000\nADA OBI: Torture is a crime.\n',
  'note.rtf': '{\\rtf1\\ansi “Torture is a crime,” Ada Obi, the minister, said.\\par}',
  'right.yaml': 'dimension: ports\nvalues: [torture]\n',
  'wrong.yaml': 'dimension: ports\nvalues: [{ never: torture }]\n',
  'english.txt': '“Torture is a crime,” Ada Obi, the minister, said.\n',
});
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

const stance = (argv: readonly string[], stdout: number | 'pipe' = 'pipe') =>
  spawnSync(process.execPath, [join(ROOT, 'bin/stance.js'), ...argv], {
    cwd: work.path,
    env: { ...process.env, STANCE_CACHE: 'off' },
    encoding: 'utf8',
    stdio: ['ignore', stdout, 'pipe'],
  });

(isBuilt ? describe : describe.skip)('the program in one file', () => {
  it('imports packages that it does not contain', () => {
    const { status, stderr } = stance(['statements', 'deutsch.txt', 'english.txt', '--format', 'csv']);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^\S*deutsch\.txt warning not-english left out: it is in German\n.*\n$/);
  });

  it('reads and writes with packages that lie beside it', () => {
    const right = { status: 0, stderr: '' };
    expect(stance(['statements', '*lish.txt', '--quiet', '-o', 'said.parquet'])).toMatchObject(right);
    expect(stance(['analyze', 'page.html', '--quiet', '-o', 'rows.parquet'])).toMatchObject(right);
    expect(stance(['plot', 'scores', 'page.html', '--quiet', '-o', 'plot.svg'])).toMatchObject(right);
    expect(readFileSync(join(work.path, 'rows.parquet')).toString('latin1', 0, 4)).toBe('PAR1');
    expect(readFileSync(join(work.path, 'plot.svg'), 'utf8')).toMatch(/^<svg /);
    for (const input of ['page.html', 'talk.srt', 'note.rtf'])
      expect(stance(['text', input, '--quiet']).stdout).toContain('Torture is a crime');
  });

  it('says what is wrong with a lexicon, and nothing of one in which nothing is', () => {
    const wrong = stance(['analyze', 'english.txt', '--lexicon', 'wrong.yaml']);
    expect({ status: wrong.status, isTold: /wrong\.yaml:2:\d+ error/.test(wrong.stderr) }).toEqual({
      status: 2,
      isTold: true,
    });
    expect(stance(['analyze', 'english.txt', '--lexicon', 'right.yaml', '--quiet'])).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  it('says nothing where nothing is wrong', () => {
    const { status, stderr, stdout } = stance(['statements', 'english.txt', '--format', 'csv', '--quiet']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Ada Obi');
  });
});

(isBuilt ? describe : describe.skip)('the version', () => {
  it('is printed alone', () => {
    expect(stance(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('is the same beside other options', () => {
    expect(stance(['--version', '--quiet'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  (existsSync('/dev/full') ? it : it.skip)('is no success where it cannot be written', () => {
    const { status, stderr } = stance(['--version'], openSync('/dev/full', 'w'));
    expect({ status, isTold: stderr.includes('write-failed') }).toEqual({ status: 2, isTold: true });
  });
});
