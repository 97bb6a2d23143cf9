import { setImmediate } from 'node:timers/promises';

/** Longest time without a turn of the event loop, in milliseconds, if each item takes less. */
const PATIENCE = 50;

/**
 * The same items. Now and then the event loop turns in between, so that signals, timers and other work of the process get their
 * chance even where all items are at hand and nothing has to be waited for.
 */
export async function* withTurns<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
  let turned = performance.now();
  for await (const item of items) {
    if (performance.now() - turned > PATIENCE) {
      await setImmediate();
      turned = performance.now();
    }
    yield item;
  }
}
