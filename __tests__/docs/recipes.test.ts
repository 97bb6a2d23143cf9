/** Every recipe of docs/recipes.md is run as it stands there, where its program is installed; those that are not are named as skipped. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Outcome, stanceShell } from '../helpers/cli.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs/recipes.md'), 'utf8');
const [files, ...recipes] = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
  language: language as Language,
  text: text!,
}));

type Language = 'sh' | 'python' | 'sql' | 'r';

const works = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
const DUCKDB = 'import duckdb, sys; print(duckdb.sql(sys.argv[1]))';
const hasDuckdb = works('duckdb', '-version');

/** What a recipe needs, and how it is run. */
const LANGUAGES: Record<Language, { needs: string; isHere: boolean; run: (text: string) => [string, ...string[]] }> = {
  sh: { needs: 'jq', isHere: works('jq', '--version'), run: (text) => ['sh', '-c', text] },
  python: {
    needs: 'python3 with pandas and pyarrow',
    isHere: works('python3', '-c', 'import pandas, pyarrow'),
    run: (text) => ['python3', '-c', text],
  },
  sql: {
    needs: 'duckdb',
    isHere: hasDuckdb || works('python3', '-c', 'import duckdb'),
    run: (text) => (hasDuckdb ? ['duckdb', '-c', text] : ['python3', '-c', DUCKDB, text]),
  },
  r: {
    needs: 'R with jsonlite',
    isHere: works('Rscript', '-e', 'library(jsonlite)'),
    run: (text) => ['Rscript', '-e', text],
  },
};

let work: string;
const made: Outcome[] = [];
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'stance-recipes-'));
  cpSync(join(root, 'corpus'), join(work, 'corpus'), { recursive: true });
  for (const line of files!.text.trim().split('\n')) made.push(await stanceShell(line.replace(/\s+#.*/, ''), work));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('docs/recipes.md', () => {
  it('makes the files that the recipes read', () => {
    expect(made.length).toBeGreaterThan(2);
    for (const { status, stderr } of made) expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const read = recipes.flatMap(({ text }) => text.match(/\b(?:rows|statements)\.(?:csv|ndjson|parquet)/g) ?? []);
    expect(new Set(read)).toEqual(new Set(files!.text.match(/\b(?:rows|statements)\.\w+/g)));
  });

  it('has recipes in four languages', () => {
    expect(new Set(recipes.map(({ language }) => language))).toEqual(new Set(Object.keys(LANGUAGES)));
  });

  for (const [i, { language, text }] of recipes.entries()) {
    const { needs, isHere, run } = LANGUAGES[language];
    const name = `recipe ${i + 1}, ${language}: ${text.trim().split('\n')[0]}`;
    if (!isHere) it.skip(`${name} (skipped: ${needs} is not installed)`, () => {});
    else
      it(name, () => {
        const [command, ...args] = run(text);
        const { status, stdout, stderr } = spawnSync(command, args, { cwd: work, encoding: 'utf8' });
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        expect(stdout).toContain('Blinken');
      });
  }
});
