/** The recipes of docs/networks.md are run as they stand there, where their programs are installed; those that are not are skipped. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stance, stanceShell } from '../helpers/cli.js';
import { ROOT } from '../helpers/sources.js';

const page = readFileSync(join(ROOT, 'docs/networks.md'), 'utf8');
const commands = [...page.matchAll(/^ {4}npx (stance network .*)$/gm)].map(([, line]) => line!.split(/ {2,}/)[0]!);
const recipes = [...page.matchAll(/^## (.+)\n(?:(?!^## )[\s\S])*?^```(\w+)\n([\s\S]*?)^```$/gm)].map(
  ([, title, language, text]) => ({ title: title!, language: language!, text: text! }),
);

const PYTHON = process.env.STANCE_PYTHON ?? 'python3';
const works = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
const hasIgraph = works('Rscript', '-e', 'library(igraph)');

/** By heading, whether what a recipe needs is here, and how it is run so that a warning is an error. */
const RUN: Record<string, { isHere: boolean; run: (text: string) => [string, ...string[]] }> = {
  igraph: { isHere: hasIgraph, run: (text) => ['Rscript', '-e', `options(warn = 2); pdf(NULL)\n${text}`] },
  networkx: { isHere: works(PYTHON, '-c', 'import networkx'), run: (text) => [PYTHON, '-W', 'error', '-c', text] },
  rDNA: { isHere: works('Rscript', '-e', '1'), run: (text) => ['Rscript', '-e', `options(warn = 2)\n${text}`] },
};

let work: string;
const outcomes: { line: string; status: number; stderr: string }[] = [];
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'stance-networks-'));
  cpSync(join(ROOT, 'corpus'), join(work, 'corpus'), { recursive: true });
  for (const line of commands) outcomes.push({ line, ...(await stanceShell(`npx ${line}`, work)) });
  await stanceShell('npx stance network corpus/ --format eventlist > dna.csv', work);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('docs/networks.md', () => {
  it('has commands that work', () => {
    expect(commands.length).toBeGreaterThan(4);
    for (const { line, status, stderr } of outcomes) {
      const warnings = stderr.split('\n').filter((text) => /^(?:error|warning)/.test(text));
      const expected = line.includes('--window') ? [expect.stringContaining('undated-statement')] : [];
      expect({ line, status, warnings }).toEqual({ line, status: 0, warnings: expected });
    }
  });

  it('has a recipe for each program', () => expect(recipes.map(({ title }) => title)).toEqual(Object.keys(RUN)));

  for (const { title, text } of recipes) {
    const { isHere, run } = RUN[title]!;
    (isHere ? it : it.skip)(`${title}${isHere ? '' : ' (skipped: not installed)'}`, () => {
      const [command, ...argv] = run(text);
      const { status, stderr } = spawnSync(command, argv, { cwd: work, encoding: 'utf8' });
      expect({ status, stderr: status ? stderr : '' }).toEqual({ status: 0, stderr: '' });
    });
  }

  (works('Rscript', '-e', '1') ? it : it.skip)(
    'rDNA’s congruence from the event list is that of our network',
    async () => {
      const { text } = recipes.find(({ title }) => title === 'rDNA')!;
      const print = `${text}\ncat(sum(congruence) - sum(diag(congruence)))`;
      await stanceShell(
        'npx stance network corpus/ --format eventlist --duplicates include --mixed drop > dna.csv',
        work,
      );
      const { stdout } = spawnSync('Rscript', ['-e', print], { cwd: work, encoding: 'utf8' });
      const options = [
        '--project',
        'actor',
        '--agreement',
        'congruence',
        '--duplicates',
        'include',
        '--mixed', // the event list has both sides of a mixed position, of which DNA counts each in full, and we half
        'drop',
        '--joint',
        '--format',
        'json',
      ];
      const { edges } = JSON.parse((await stance(['network', 'corpus/', ...options], { cwd: work })).stdout);
      const sum = (edges as { weight: number }[]).reduce((all, { weight }) => all + weight, 0);
      expect(sum).toBeGreaterThan(10);
      expect(Number(stdout)).toBe(2 * sum);
    },
  );
});
