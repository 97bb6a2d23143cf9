import { turn } from './turn.js';

/** Milliseconds of work between two looks at what the browser has to do. */
const SLICE = 12;

/**
 * Work that is done once the page was painted, in small pieces. `pieces` is a generator that ends when nothing is left to do; it is begun
 * again for what is asked for later.
 */
export function later(pieces) {
  let rest;

  async function run() {
    let from = performance.now();
    while (rest && !rest.next().done) {
      if (performance.now() - from < SLICE) continue;
      await turn();
      from = performance.now();
    }
    rest = undefined;
  }

  return {
    /** Has the work done soon. */
    begin() {
      if (rest) return;
      rest = pieces();
      requestAnimationFrame(() => setTimeout(run));
    },
  };
}
