import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll } from '@jest/globals';
import { type Output, run } from '../../src/cli/main.js';

export interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
}

interface Setting {
  cwd?: string;
  stdin?: string;
  env?: Record<string, string>;
  /** Columns of a terminal; piped where absent. */
  terminal?: number;
}

class Sink extends Writable {
  private readonly chunks: Buffer[] = [];
  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.chunks.push(chunk);
    done();
  }
  get bytes(): Buffer {
    return Buffer.concat(this.chunks);
  }
}

async function execute(
  program: typeof run,
  argv: string[],
  { cwd = process.cwd(), stdin = '', env = {}, terminal }: Setting,
): Promise<{ status: number; stdout: Buffer; stderr: Buffer }> {
  const [stdout, stderr] = [new Sink(), new Sink()];
  if (terminal) Object.assign(stdout, { isTTY: true, columns: terminal } satisfies Partial<Output>);
  const status = await program(argv, { stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr, env, cwd });
  return { status, stdout: stdout.bytes, stderr: stderr.bytes };
}

const decoded = ({ status, stdout, stderr }: Awaited<ReturnType<typeof execute>>): Outcome => ({
  status,
  stdout: stdout.toString('utf8'),
  stderr: stderr.toString('utf8'),
});

/** Runs a command line in this process, on streams of its own. */
export async function stance(argv: string[], setting: Setting = {}): Promise<Outcome> {
  return decoded(await execute(run, argv, setting));
}

/** The bytes that a command line prints. */
export async function stanceBytes(argv: string[]): Promise<Buffer> {
  return (await execute(run, argv, {})).stdout;
}

/** The bytes and the exit status of a command line in a folder. */
export const stanceBytesIn = (argv: string[], cwd: string): Promise<{ status: number; stdout: Buffer }> =>
  execute(run, argv, { cwd });

const MAIN = new URL('../../dist/cli/main.js', import.meta.url);
/** Whether the program was built from these sources. */
export const isBuilt = existsSync(MAIN) && !process.env.MUTANT;

/** As `stance`, but with the program as built: its threads run JavaScript. */
export async function stanceBuilt(argv: string[], setting: Setting = {}): Promise<Outcome> {
  const main: { run: typeof run } = await import(MAIN.href);
  return decoded(await execute(main.run, argv, setting));
}

/**
 * Runs a command of the documentation, `npx stance … > file`, in this process.
 * Anything else that a shell would do is not understood.
 */
export async function stanceShell(command: string, cwd: string): Promise<Outcome> {
  const [, words, file] = /^npx stance ((?:"[^"$`\\]*"|[\w\s./,=-])+?)(?: > (\S+))?$/.exec(command) ?? [];
  if (words === undefined) throw new Error(`cannot run ${command}`);
  const argv = [...words.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
  const outcome = await execute(run, argv, { cwd });
  if (!file) return decoded(outcome);
  writeFileSync(join(cwd, file), outcome.stdout);
  return { ...decoded(outcome), stdout: '' };
}

/** A temporary folder with these files; `remove` when done. */
export function folder(files: Record<string, string>): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'stance-test-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Call at the top of a test file: a folder with these files, made before its tests and removed after them. */
export function testFolder(files: Record<string, string>): { readonly path: string } {
  let made: ReturnType<typeof folder>;
  beforeAll(() => {
    made = folder(files);
  });
  afterAll(() => made.remove());
  return {
    get path() {
      return made.path;
    },
  };
}

/** What was printed as one JSON object a line. */
export const jsonLines = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
