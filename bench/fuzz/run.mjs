// Runs a command line, in this process or in one of its own, and says what came of it.
import { spawn } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { run } from '../../dist/cli/main.js';

const PROGRAM = fileURLToPath(new URL('../../bin/stance.js', import.meta.url));

class Sink extends Writable {
  chunks = [];
  columns = 100;
  _write(chunk, _encoding, done) {
    this.chunks.push(chunk);
    done();
  }
  get text() {
    return Buffer.concat(this.chunks).toString('utf8');
  }
}

/** `{ status, stdout, stderr }` of a command line in a folder. */
export async function inProcess({ argv, stdin = '' }, cwd) {
  const [stdout, stderr] = [new Sink(), new Sink()];
  const status = await run(argv, { stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr, env: {}, cwd });
  return { status, stdout: stdout.text, stderr: stderr.text };
}

/** The same, in a process of its own, with a gigabyte of memory for its data. */
export async function spawned({ argv, stdin = '' }, cwd) {
  const env = { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, NODE_OPTIONS: '--max-old-space-size=1024' };
  const child = spawn(process.execPath, [PROGRAM, ...argv], { cwd, env });
  child.stdin.on('error', () => {}); // it ended without reading
  child.stdin.end(stdin);
  const [stdout, stderr] = [[], []];
  child.stdout.on('data', (chunk) => stdout.push(chunk));
  child.stderr.on('data', (chunk) => stderr.push(chunk));
  const status = await new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal)));
  return { status, stdout: Buffer.concat(stdout).toString('utf8'), stderr: Buffer.concat(stderr).toString('utf8') };
}
