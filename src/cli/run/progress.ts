import { createRequire } from 'node:module';
import type { SingleBar } from 'cli-progress';
import { count } from '../../render/text/numbers.js';
import type { Streams } from '../streams.js';

// loaded only where a bar is drawn
const load = createRequire(import.meta.url);
const library = (): typeof import('cli-progress') => load('cli-progress');

/** Progress of a long run, drawn on stderr if that is a terminal, and only after a moment. */
export interface Progress {
  step(words: number): void;
  /** Removes the bar, so that a line can be printed; the next step draws it again. */
  clear(): void;
  stop(): void;
}

/** When the bar first appears, and how often it is drawn, in milliseconds. */
const DELAY = 800;
const INTERVAL = 100;

export function createProgress({ stderr, env, verbosity }: Streams): Progress {
  if (!stderr.isTTY || env.TERM === 'dumb' || verbosity) return { step() {}, clear() {}, stop() {} };
  const began = Date.now();
  let drawn = 0;
  let documents = 0;
  let words = 0;
  let bar: SingleBar | undefined;
  const stop = () => {
    bar?.stop();
    bar = undefined;
  };
  return {
    step(more) {
      documents++;
      words += more;
      const now = Date.now();
      if (now - began < DELAY || now - drawn < INTERVAL) return;
      drawn = now;
      const speed = count(Math.round((1000 * words) / (now - began)));
      if (!bar) {
        const format = 'documents read: {value} ({speed} words/s)';
        bar = new (library().SingleBar)({ stream: stderr, format, hideCursor: false, clearOnComplete: true });
        bar.start(0, documents, { speed });
      }
      bar.update(documents, { speed });
    },
    clear: stop,
    stop,
  };
}
