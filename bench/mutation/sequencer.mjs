// Runs test files in the order in which bench/mutation.mjs names them.
import TestSequencer from '@jest/test-sequencer';

const order = (process.env.TESTS ?? '').split(',');

export default class extends TestSequencer {
  sort(tests) {
    const rank = ({ path }) => order.findIndex((name) => path.endsWith(name));
    return [...tests].sort((a, b) => rank(a) - rank(b));
  }

  // keeps no record of durations and failures: these runs are no measure
  cacheResults() {}
}
