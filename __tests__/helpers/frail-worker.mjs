// A worker whose documents say how it ends: for tests of what becomes of the others.
import { serve } from '../../dist/corpus/workers/serve.js';

let done = 0;

/** Grows until the heap is full. */
function fill() {
  const all = [];
  for (;;) all.push(new Array(1000).fill(all.length));
}

function count({ id, text }) {
  if (text.includes('EXIT')) process.exit(3);
  if (text.includes('ABORT')) process.abort();
  if (text.includes('KILL')) process.kill(process.pid, 'SIGKILL');
  if (text.includes('HEAP')) fill();
  if (text.includes('SECOND') && done > 0) process.exit(4);
  done++;
  return { result: { tally: id, statements: [], tokens: text.length } };
}

serve(() => (documents) => documents.map(count));
