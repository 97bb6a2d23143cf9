import { createWriteStream, fstatSync, readSync, statSync } from 'node:fs';
import { devNull } from 'node:os';
import process from 'node:process';
import { Writable } from 'node:stream';
import type { Output, Streams } from './streams.js';

const STDOUT = 1;

/** The streams, variables and working folder of this process. */
export function processStreams(): Streams {
  const { stdin, stderr, env } = process;
  const stdout = standardOutput();
  // errors are handled where something is written; without listeners they would end the process
  stdout.on('error', () => {});
  stderr.on('error', () => {});
  return { stdin, stdout, stderr, env, cwd: process.cwd() };
}

/**
 * `process.stdout`, but for two cases in which it loses output without an error: into a file it writes once and does not look
 * whether all was written, as on a full disk it is not; and where standard output is closed it writes to nowhere.
 */
function standardOutput(): Output {
  if (process.stdout.isTTY) return process.stdout;
  if (isClosed()) return closedOutput();
  const stat = fstatSync(STDOUT);
  if (stat.isFile() || stat.isCharacterDevice()) return createWriteStream('', { fd: STDOUT, autoClose: false });
  return process.stdout;
}

/**
 * Whether the process was started without standard output (`>&-`). Node then opens the null device in its place, to read and to
 * write, whereas `> /dev/null` is only open to write.
 */
function isClosed(): boolean {
  try {
    const { rdev } = fstatSync(STDOUT);
    if (process.platform === 'win32' || rdev === 0 || rdev !== statSync(devNull).rdev) return false;
    return readSync(STDOUT, new Uint8Array(1)) === 0;
  } catch {
    return false;
  }
}

function closedOutput(): Writable {
  return new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error('standard output is closed'), { code: 'EBADF' }));
    },
  });
}
