import v8 from 'node:v8';

/** Of Node, the latest version known to have the flags below: others complain of flags that they do not have. */
const LATEST_KNOWN = 20;

/**
 * How much of a function V8 runs, in bytes of its code, before it looks whether to optimise it. Six times as much as by itself: the program is
 * thousands of functions, and compiling them while little is known of them, and again, takes longer than most corpora. Measured for the first
 * 20,000 words: 38 % less CPU; for 160,000: 17 %; where all is optimised: the same.
 */
const BUDGET = 400_000;

/**
 * By how much the heap may grow, in per cent of what is in use, before V8 looks for garbage there again. By itself it lets the heap become
 * twice as large, so that the peak grows with the corpus.
 */
const GROWTH = 20;
/** Documents after which all is loaded: looking for garbage earlier finds little. */
const LOADED_AFTER = 100;

/**
 * To be called before the program is loaded. Young garbage is collected by one thread: several that help each other take more CPU for it
 * than they save time, 7 % of that of a run over known documents.
 */
export function setFlags(): void {
  setFlag(`--interrupt-budget=${BUDGET}`);
  setFlag('--no-parallel-scavenge');
}

/** Keeps the heap small from some documents on; to be called after each. */
export function heapKeeper(): () => void {
  let documents = 0;
  return () => {
    if (++documents === LOADED_AFTER) setFlag(`--heap-growing-percent=${GROWTH}`);
  };
}

function setFlag(flag: string): void {
  if (Number.parseInt(process.versions.node, 10) <= LATEST_KNOWN) v8.setFlagsFromString(flag);
}
