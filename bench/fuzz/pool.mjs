// Gives cases to a few long-lived processes, and ends those that do not answer.
import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** CPU seconds and bytes that no case may take. */
const MOST_SECONDS = 20;
const MOST_MEMORY = 2 ** 30;
/** Seconds of CPU after which a case is ended, and seconds in all, of which a busy machine may need many. */
const PATIENCE = { cpu: 40, all: 300 };
/** A process that has grown, or has run so many cases, is replaced, so that one case is not blamed for what others left. */
const GROWN = 700 * 2 ** 20;
const CASES = 2000;

/** Of the clock by which Linux counts CPU, in a second. */
const TICKS = 100;

const CHILD = fileURLToPath(new URL('./child.mjs', import.meta.url));
const FLAGS = ['--max-old-space-size=1024'];

class Child {
  cases = 0;
  memory = 0;
  stderr = '';
  constructor(root) {
    this.process = fork(CHILD, [root], { execArgv: FLAGS, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    this.process.stderr.on('data', (chunk) => {
      this.stderr = (this.stderr + chunk).slice(-2000);
    });
  }

  /** What the process says of a case; a problem where it dies or does not answer. */
  run(task) {
    this.cases++;
    return new Promise((resolve) => {
      const end = (answer) => {
        clearInterval(timer);
        this.process.removeAllListeners('message').removeAllListeners('exit');
        resolve(answer);
      };
      const giveUp = (problem) => {
        end({ problems: [problem], isDead: true });
        this.process.kill('SIGKILL');
      };
      const { pid } = this.process;
      const begun = { all: Date.now() / 1000, cpu: cpuOf(pid) };
      const timer = setInterval(() => {
        if (cpuOf(pid) - begun.cpu > PATIENCE.cpu) giveUp(`no end after ${PATIENCE.cpu} seconds of CPU`);
        else if (Date.now() / 1000 - begun.all > PATIENCE.all) giveUp('no end: it waits for something');
        else if (memoryOf(pid) > 1.5 * MOST_MEMORY) giveUp('memory without end');
      }, 500);
      this.process.once('message', (answer) => {
        this.memory = answer.memory;
        end(answer);
      });
      this.process.once('exit', (code, signal) => {
        const why = /FATAL ERROR: .*|^\w*Error.*/m.exec(this.stderr)?.[0] ?? '';
        end({ problems: [`the process died: ${signal ?? code} ${why}`], isDead: true });
      });
      this.process.send(task);
    });
  }

  get isUsed() {
    return this.memory > GROWN || this.cases >= CASES;
  }

  end() {
    if (this.process.connected) this.process.disconnect();
  }
}

/** Bytes that a process holds now; 0 where the system does not say. */
function memoryOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** Seconds of CPU that a process has used; 0 where the system does not say. */
function cpuOf(pid) {
  try {
    const after = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return (Number(after[11]) + Number(after[12])) / TICKS;
  } catch {
    return 0;
  }
}

/** Runs all cases in so many processes; gives the failures by what went wrong, as names of cases, and what the largest took. */
export async function attack(tasks, jobs) {
  const found = { failures: new Map(), seconds: 0, slowest: '0 s', largest: '0 MB' };
  const most = { seconds: 0, memory: 0 };
  const root = mkdtempSync(join(tmpdir(), 'stance-fuzz-'));
  let next = 0;
  const work = async () => {
    let child;
    while (next < tasks.length) {
      const task = tasks[next++];
      if (child && (child.isUsed || child.isDead)) {
        child.end();
        child = undefined;
      }
      child ??= new Child(root);
      let answer = await child.run(task);
      child.isDead = answer.isDead;
      // what takes long, takes memory or dies is tried again alone: the machine may be busy, and memory may be full of other cases
      if (isSuspect(answer)) answer = await alone(task, root);
      note(task, answer);
    }
    child?.end();
  };
  const note = ({ kind, number }, { problems, seconds = 0, memory = 0 }) => {
    const name = `${kind}:${number}`;
    found.seconds += seconds;
    if (seconds > most.seconds) [most.seconds, found.slowest] = [seconds, `${seconds.toFixed(1)} s (${name})`];
    if (memory > most.memory) [most.memory, found.largest] = [memory, `${Math.round(memory / 2 ** 20)} MB (${name})`];
    if (seconds > MOST_SECONDS) problems.push(`over ${MOST_SECONDS} seconds`);
    if (memory > MOST_MEMORY) problems.push('over 1 GB');
    for (const problem of problems) found.failures.set(problem, [...(found.failures.get(problem) ?? []), name]);
  };
  try {
    await Promise.all(Array.from({ length: jobs }, work));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return found;
}

const isSuspect = ({ seconds, memory, isDead }) => isDead || seconds > MOST_SECONDS || memory > MOST_MEMORY;

async function alone(task, root) {
  const child = new Child(root);
  const answer = await child.run(task);
  child.end();
  return answer;
}
