// CPU time of a piece of work, and how it grows with the size of its input.

/** No size is run after one that took so many milliseconds of CPU: what is quadratic would take hours. */
const PATIENCE = 5000;
/** Work that takes fewer milliseconds at the largest size costs nothing that anybody would notice, and cannot be timed. */
export const NOTICED = 80;
/** The share of the largest time below which a smaller one is timed too badly to be fitted. */
const TINY = 0.5;

/** Milliseconds of CPU that a call takes. Threads of the garbage collector are included. */
export function cpuOf(call) {
  const before = process.cpuUsage();
  const result = call();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: (user + system) / 1000 };
}

/**
 * One more run at each size: puts milliseconds of each part into `times`, by part, one for each size, where they are less than what is
 * there. `prepare` makes the input of a size; `run` takes it and returns milliseconds by part.
 */
export function timeOnce(sizes, prepare, run, times) {
  for (const [at, size] of sizes.entries()) {
    const input = prepare(size);
    globalThis.gc?.();
    let spent = 0;
    for (const [part, ms] of Object.entries(run(input))) {
      const known = times.get(part) ?? [];
      known[at] = Math.min(known[at] ?? Number.POSITIVE_INFINITY, ms);
      times.set(part, known);
      spent += ms;
    }
    if (spent > PATIENCE) return;
  }
}

/** The slope of log(time) over log(size), by least squares; undefined where the work is too small to be timed. */
export function exponent(sizes, times) {
  if (times.at(-1) < NOTICED) return undefined;
  if (times.length < 2) return Number.POSITIVE_INFINITY; // the smallest took too long already
  const points = times.map((ms, i) => [Math.log(sizes[i]), Math.log(Math.max(ms, TINY))]);
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(([size]) => size)), mean(points.map(([, ms]) => ms))];
  const over = points.reduce((sum, [size, ms]) => sum + (size - x) * (ms - y), 0);
  return over / points.reduce((sum, [size]) => sum + (size - x) ** 2, 0);
}
