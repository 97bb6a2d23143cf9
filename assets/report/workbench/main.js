/* The workbench of the page: what edits of the lexicons do to it. `stanceWorkbench` is the program, which stands before this script. */
import { button, element, one, turn, unpacked } from './dom.js';
import { panel } from './panel.js';
import { shownPage } from './shown.js';

/** Milliseconds of work between two looks at what the browser has to do. */
const SLICE = 40;

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
    panel(place, workbench, shownPage(workbench));
    place.dataset.ready = '';
  }),
);
