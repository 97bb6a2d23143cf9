import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stanceShell } from './cli.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A file that a page tells its reader to save: its first line is a comment with the name. */
interface PageFile {
  name: string;
  text: string;
}

/** Commands of one block, and what the block after it says that they print together. */
interface PageStep {
  commands: string[];
  printed?: string;
}

export function readPage(page: string): { files: PageFile[]; steps: PageStep[] } {
  const files: PageFile[] = [];
  const steps: PageStep[] = [];
  for (const [, language, text] of page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)) {
    const name = /^# ([\w./-]+\.\w+)\n/.exec(text!)?.[1];
    if (language === 'sh') {
      const lines = text!.replaceAll('\\\n', ' ').trim().split('\n');
      steps.push({ commands: lines.map((line) => line.replace(/(?:^|\s+)# .*/, '').trim()).filter(Boolean) });
    } else if (language === 'text') steps.at(-1)!.printed = text!;
    else if (name) files.push({ name, text: text! });
  }
  return { files, steps };
}

/**
 * Lines of an excerpt that the output lacks. `…` alone stands for left-out lines, and at the end of a line for its rest; lines with
 * nothing left out between them must follow one another.
 */
export function missingLines(excerpt: string, output: string): string[] {
  const lines = output.split('\n').map((line) => line.trimEnd());
  let next = 0;
  let anywhere = true;
  for (const wanted of excerpt.trimEnd().split('\n')) {
    if (wanted === '…') {
      anywhere = true;
      continue;
    }
    const isWanted = (line: string) => line === wanted || (/.…$/.test(wanted) && line.startsWith(wanted.slice(0, -1)));
    const found = anywhere
      ? lines.findIndex((line, i) => i >= next && isWanted(line))
      : isWanted(lines[next] ?? '')
        ? next
        : -1;
    if (found < 0) return [wanted];
    next = found + 1;
    anywhere = false;
  }
  return [];
}

const works = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;

/** The program that a command needs and that is not here. */
function missingProgram(command: string, files: readonly PageFile[]): string | undefined {
  const [program, script] = command.split(' ');
  if (!/^(?:python3|Rscript|jq)$/.test(program!)) return undefined;
  if (!works(program!, '--version')) return program;
  const text = files.find(({ name }) => name === script)?.text ?? '';
  return /^import matplotlib/m.test(text) && !works('python3', '-c', 'import matplotlib')
    ? 'python3 with matplotlib'
    : undefined;
}

/** Exit statuses that are no failure: `diff` found a difference. */
const STATUSES: Record<string, number> = { 'npx stance diff': 1 };

async function runCommand(command: string, cwd: string): Promise<string> {
  const { status, stdout, stderr } = command.startsWith('npx stance ')
    ? await stanceShell(command, cwd)
    : spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' });
  const expected = Object.entries(STATUSES).find(([start]) => command.startsWith(start))?.[1] ?? 0;
  expect({ command, status, stderr }).toEqual({ command, status: expected, stderr: '' });
  return stdout;
}

/** Tests a page of docs/: its files are saved, its commands run in order, and what they print is compared with the page. */
export function testPage(path: string): void {
  const { files, steps } = readPage(readFileSync(join(root, path), 'utf8'));
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stance-page-'));
    for (const name of ['corpus', 'docs/tutorial', 'docs/validation'])
      cpSync(join(root, name), join(folder, name), { recursive: true });
    for (const { name, text } of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe(path, () => {
    it('has commands, and shows what some of them print', () => {
      expect(steps.length).toBeGreaterThan(4);
      expect(steps.filter(({ printed }) => printed).length).toBeGreaterThan(2);
    });

    for (const { commands, printed } of steps) {
      const missing = commands.map((command) => missingProgram(command, files)).find(Boolean);
      if (missing) it.skip(`${commands[0]} (skipped: ${missing} is not installed)`, () => {});
      else
        it(commands[0]!, async () => {
          let output = '';
          for (const command of commands) output += await runCommand(command, folder);
          if (printed && missingLines(printed, output).length)
            throw new Error(`not printed: ${missingLines(printed, output)[0]}\n\nbut:\n${output}`);
        });
    }
  });
}
