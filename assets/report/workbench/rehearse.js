/** Entries that are tried, each of its own dimension as long as there are some. */
const MOST = 6;

// Safari has no idle time to give
const inIdleTime = (work) => (globalThis.requestIdleCallback ?? setTimeout)(work);

/** The frequent entries of all dimensions, in turns. */
function entriesOf(workbench) {
  const lists = workbench.lexicons.map(({ dimension }) =>
    workbench.listed(dimension).map(({ term }) => ({ dimension, term })),
  );
  const turns = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: turns }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
}

/** Tries edits out while the browser has nothing to do, so that the first one of the reader is as fast as the others. */
export function rehearse(workbench, page) {
  const entries = entriesOf(workbench).slice(0, MOST);
  const next = () => {
    const entry = entries.shift();
    if (entry && page.rehearse(entry.dimension, entry.term)) inIdleTime(next);
  };
  inIdleTime(next);
}
