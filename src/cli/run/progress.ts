import { SingleBar } from 'cli-progress';
import { count } from '../../render/text/numbers.js';
import type { Streams } from '../streams.js';

/** How far a long run is: drawn on a terminal's stderr only, and only once a run takes longer than a moment. */
export interface Progress {
  step(words: number): void;
  /** Makes room for a line on stderr; the next step draws again. */
  clear(): void;
  stop(): void;
}

const PATIENCE = 800;
const EVERY = 100;

export function createProgress({ stderr, env }: Streams): Progress {
  if (!stderr.isTTY || env.TERM === 'dumb') return { step() {}, clear() {}, stop() {} };
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
      if (now - began < PATIENCE || now - drawn < EVERY) return;
      drawn = now;
      const speed = count(Math.round((1000 * words) / (now - began)));
      if (!bar) {
        const format = 'documents read: {value} ({speed} words/s)';
        bar = new SingleBar({ stream: stderr, format, hideCursor: false, clearOnComplete: true });
        bar.start(0, documents, { speed });
      }
      bar.update(documents, { speed });
    },
    clear: stop,
    stop,
  };
}
