// Measures other processes: passes of a process that stays, and whole processes.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const PROGRAM = fileURLToPath(new URL('../../dist/bundle/process.js', import.meta.url));
export const BIN = fileURLToPath(new URL('../../bin/stance.js', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Prints what a process of Node used, when it ends. */
const TOLD = `process.on('exit',()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();require('fs').writeSync(2,'USED '+JSON.stringify({cpu:(u+s)/1e6,memory:m/1024})+'\\n')})`;
const HOOK = `data:text/javascript,${encodeURIComponent(`import{createRequire}from'node:module';const require=createRequire('/');${TOLD}`)}`;

/** A process that answers each line with a measurement. */
export class Pass {
  constructor(command, args) {
    this.child = spawn(command, args, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  async measure() {
    this.child.stdin.write('\n');
    const { value, done } = await this.lines.next();
    if (done) throw new Error('a measured process ended');
    return JSON.parse(value);
  }

  async end() {
    this.child.stdin.end();
    await once(this.child, 'close');
  }
}

/** CPU in seconds, wall in seconds, memory in MB of one process of Node, and what it prints. */
export function nodeProcess(args, { env = {}, input } = {}) {
  const from = performance.now();
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', HOOK, ...args], {
    ...{ cwd: root, input, maxBuffer: 2 ** 30 },
    env: { ...process.env, STANCE_CACHE: 'off', ...env },
  });
  const wall = (performance.now() - from) / 1000;
  const [, told] = /USED (\{.*\})\n/.exec(stderr.toString()) ?? [];
  if (!told) throw new Error(`node ${args.join(' ')} ended with status ${status}: ${stderr}`);
  return { ...JSON.parse(told), wall, stdout };
}

/** CPU and wall of a command with all processes that it starts, as bash tells them. */
export function command(args, env = {}) {
  const script = 'TIMEFORMAT="USED %U %S %R"; time "$@" > /dev/null 2>&1';
  const { stderr } = spawnSync('bash', ['-c', script, 'bash', process.execPath, ...args], {
    cwd: root,
    env: { ...process.env, STANCE_CACHE: 'off', LC_ALL: 'C', ...env },
  });
  const [, user, system, wall] = /USED ([\d.]+) ([\d.]+) ([\d.]+)/.exec(stderr.toString()).map(Number);
  return { cpu: user + system, wall };
}
