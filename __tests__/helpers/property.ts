import fc from 'fast-check';

/**
 * How properties are tried: the same cases in every run, so that a change alone decides whether it passes. `FUZZ=5000 npm test`
 * looks for new counterexamples among so many random cases; a failure prints the seed.
 */
const runs = Number(process.env.FUZZ ?? 0);
fc.configureGlobal(runs > 0 ? { numRuns: runs } : { seed: 1, numRuns: 200 });
