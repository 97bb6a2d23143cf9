/* The workbench of the page: what edits of the lexicons do to it. `stanceWorkbench` is the program, which stands before this script. */
import { element, one } from '../parts/dom.js';
import { unpacked } from '../parts/packed.js';
import { button } from './button.js';
import { panel } from './panel.js';
import { rehearse } from './rehearse.js';
import { shownPage } from './shown.js';
import { turn } from './turn.js';

/** Milliseconds of work between two looks at what the browser has to do. */
const SLICE = 40;

/** Waits until the page has everything in its place. */
async function pageReady() {
  if ('ready' in document.documentElement.dataset) return;
  await new Promise((done) => document.addEventListener('ready', done, { once: true }));
}

async function opened(place) {
  const progress = element('progress', { max: 1, value: 0, ariaLabel: 'Reading the statements' });
  place.replaceChildren(progress);
  const workbench = stanceWorkbench.open(await unpacked(one('#bench-data')));
  let from = performance.now();
  for (const done of workbench.prepare()) {
    if (performance.now() - from < SLICE) continue;
    progress.value = done / workbench.documents.length;
    await turn();
    from = performance.now();
  }
  return workbench;
}

const place = one('#bench');
place.replaceChildren(
  button('Open the workbench', async () => {
    const workbench = await opened(place);
    await pageReady();
    const page = shownPage(workbench);
    panel(place, workbench, page);
    place.dataset.ready = '';
    rehearse(workbench, page);
  }),
);
