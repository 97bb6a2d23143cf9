import { spawn } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { isBuilt, testFolder } from '../helpers/cli.js';

const BIN = fileURLToPath(new URL('../../bin/stance.js', import.meta.url));
const files = testFolder({ 'tmp/.keep': '' });

/** Starts a run, sends it a signal once it works, and gives how it ended and after how long. */
async function stopped(signal: NodeJS.Signals, argv: string[]) {
  const run = spawn(process.execPath, [BIN, ...argv], {
    cwd: files.path,
    env: { ...process.env, TMPDIR: join(files.path, 'tmp') },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<number | null>((resolve) => run.on('exit', resolve));
  run.stdout.resume();
  await new Promise((resolve) => setTimeout(resolve, 6000));
  const began = performance.now();
  run.kill(signal);
  return { status: await ended, took: performance.now() - began };
}

(isBuilt ? describe : describe.skip)('a run that is stopped (as built)', () => {
  it.each([
    ['SIGINT', 130, ['analyze', 'big.json']],
    ['SIGTERM', 143, ['analyze', 'big.json']],
    ['SIGTERM', 143, ['analyze', 'big.json', '--jobs', '2']],
    ['SIGINT', 130, ['statements', 'big.json', '--link', 'corpus']],
    ['SIGTERM', 143, ['analyze', 'giant.txt']], // one document: the event loop does not turn
  ] as const)('%s ends it with %d: %p', async (signal, status, argv) => {
    if (!existsSync(join(files.path, 'big.json'))) {
      const say = (i: number) => `Minister Ann Ash of Norway said on day ${i} that war number ${i} must end.\n\n`;
      const records = Array.from({ length: 15_000 }, (_, i) => ({ id: String(i), text: say(i).repeat(11) }));
      writeFileSync(join(files.path, 'big.json'), JSON.stringify(records));
      writeFileSync(
        join(files.path, 'giant.txt'),
        'Minister Ann Ash of Norway said that the war must end. '.repeat(30_000),
      );
    }
    const end = await stopped(signal, [...argv]);
    expect(end.status).toBe(status);
    expect(end.took).toBeLessThan(5000); // a second on a machine that does nothing else
    expect(readdirSync(join(files.path, 'tmp'))).toEqual(['.keep']);
  });
});
