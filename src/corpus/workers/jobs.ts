import { availableParallelism, totalmem } from 'node:os';
import type { Diagnostic } from '../../base/errors.js';

/** What workers can be given. */
export interface Machine {
  cores: number;
  /** In bytes. */
  memory: number;
}

/** Memory of a worker on long articles, in bytes. */
const WORKER = 512 * 1024 * 1024;

/**
 * UTF-16 units of text, some 300,000 words, from which workers pay: each takes two seconds to load and to get going, as this process does.
 */
export const JOBS_PAY_FROM = 2_000_000;

/** How many workers to use if so many are wanted, 0 for one per core; and a warning if the machine cannot give so many. */
export function jobsFor(wanted: number, machine = thisMachine()): { jobs: number; problem?: Diagnostic } {
  const { cores, memory } = machine;
  const most = Math.max(1, Math.min(cores, Math.floor(memory / WORKER)));
  if (wanted === 0) return { jobs: most };
  if (wanted <= most) return { jobs: wanted };
  const has =
    most < cores ? `memory for ${most}, at ${WORKER / 2 ** 20} MB each` : `${cores} ${cores === 1 ? 'core' : 'cores'}`;
  const problem: Diagnostic = {
    level: 'warning',
    code: 'fewer-jobs',
    message: `${wanted} jobs are wanted, but this machine has ${has}: ${most} ${most === 1 ? 'is' : 'are'} used`,
    hint: 'The results are the same. Use 0 for as many as the machine has.',
  };
  return { jobs: most, problem };
}

function thisMachine(): Machine {
  const { constrainedMemory } = process as { constrainedMemory?: () => number };
  const allowed = constrainedMemory?.() ?? 0; // of a container; 0, or more than there is, where nothing limits it
  return { cores: availableParallelism(), memory: Math.min(totalmem(), allowed > 0 ? allowed : Infinity) };
}
