import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { folder, isBuilt, stance } from '../helpers/cli.js';

const BIN = fileURLToPath(new URL('../../bin/stance.js', import.meta.url));
const COMMANDS = ['analyze', 'statements', 'show', 'text'];

describe('stance', () => {
  it.each([[], ...COMMANDS.map((command) => [command])])(
    '%s --help begins with examples',
    async (...argv: string[]) => {
      const { status, stdout, stderr } = await stance([...argv, '--help']);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(/^Examples:\n {2}stance \w+/);
      for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
    },
  );

  it('prints its version', async () => {
    expect((await stance(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('guesses what an unknown command meant, on stderr, and ends with 2', async () => {
    const { status, stdout, stderr } = await stance(['analyse', 'corpus/']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Did you mean "analyze"?');
  });

  it('without arguments prints its help on stderr and ends with 2', async () => {
    const { status, stdout, stderr } = await stance([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/Examples:/);
  });
});

(isBuilt ? describe : describe.skip)('the executable (as built)', () => {
  it('runs in a process of its own, out of the clone', () => {
    const corpus = folder({ 'a.txt': 'Foreign Minister Ann Ash said: "Human rights are universal."\n' });
    const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'analyze', '.'], {
      cwd: corpus.path,
      encoding: 'utf8',
      env: { ...process.env, FORCE_COLOR: '0' }, // jest sets it for its workers
    });
    corpus.remove();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Positions as quoted in these documents\n/);
  });

  it('ends quietly when its reader goes away', async () => {
    const line = JSON.stringify({ text: 'Foreign Minister Ann Ash said: "Human rights are universal."' });
    const corpus = folder({ 'many.jsonl': `${line}\n`.repeat(3000) });
    const child = spawn(process.execPath, [BIN, 'statements', corpus.path, '--format', 'ndjson'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.once('close', resolve));
    corpus.remove();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('ends with 130 when interrupted', async () => {
    const child = spawn(process.execPath, [BIN, 'analyze', '-'], { stdio: ['pipe', 'pipe', 'pipe'] });
    // more than a pipe holds: once all is written, the program runs and reads
    await new Promise((resolve) => child.stdin.write('Ann Ash said: "Human rights"\n'.repeat(10_000), resolve));
    child.kill('SIGINT');
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(130);
  });
});
