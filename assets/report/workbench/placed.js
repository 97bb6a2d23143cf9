import { all, one } from '../parts/dom.js';

/** A piece of the page with everything in its place that waits in templates. */
export function placed(fresh) {
  for (const waiting of all('template[data-into]', fresh)) {
    one(waiting.dataset.into, fresh).append(waiting.content);
    waiting.remove();
  }
  return fresh;
}
