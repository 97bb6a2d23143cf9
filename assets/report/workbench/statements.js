import { one } from '../parts/dom.js';
import { parsed } from '../parts/packed.js';

const { parts } = stanceWorkbench;
/** So many statements are shown with what decided at once; of more it is filled in afterwards. */
const AT_ONCE = 40;

/** The statements as they follow the edits. */
export function statements(workbench, page) {
  /** By document, the statements that show what was before; and those that show what is so, without what decided. */
  const stale = new Map();
  const bare = new Map();
  /** Those that were shown since the list was told. */
  const fresh = new Set();

  const add = (into, at, place) => into.set(at, (into.get(at) ?? new Set()).add(place));
  const sizeOf = (places) => [...places.values()].reduce((sum, { size }) => sum + size, 0);

  function show(shown, isWhole, report) {
    const item = document.getElementById(`s${shown.anchor}`);
    if (!item) return;
    const made = parsed(parts.statement(isWhole ? page.withReasons(shown) : shown, report)).firstElementChild;
    const isOpen = one('details', item)?.open;
    Object.assign(item.dataset, made.dataset);
    item.replaceChildren(...made.childNodes);
    if (isOpen && one('details', item)) one('details', item).open = true;
    fresh.add(item);
  }

  /** Takes one after the other of the statements that wait, as they are when their turn comes. */
  function* taken(from) {
    while (from.size) {
      const [[at, places]] = from;
      const [place] = places;
      places.delete(place);
      if (!places.size) from.delete(at);
      const open = workbench.documents[at];
      const index = open.counted.indexOf(place);
      if (index >= 0) yield { at, place, shown: page.shown(open).statements[index] };
    }
  }

  return {
    /** Some statements come to something else. */
    add(places) {
      for (const [at, here] of places) for (const place of here) add(stale, at, place);
    },
    /** What statements with a position need to have one is another figure now. */
    addDecided() {
      for (const [at, all] of workbench.rescorer.scored.entries())
        for (const [place, { stances }] of all.entries())
          if (Object.values(stances).some(({ value }) => value !== 'mention')) add(bare, at, place);
    },
    get isStale() {
      return stale.size > 0 || fresh.size > 0;
    },
    get isBare() {
      return bare.size > 0;
    },
    /** Shows the statements that wait for it, one by one. */
    *change(report) {
      const isWhole = sizeOf(stale) <= AT_ONCE;
      for (const { at, place, shown } of taken(stale)) {
        show(shown, isWhole, report);
        if (!isWhole) add(bare, at, place);
        yield;
      }
      if (!fresh.size) return;
      document.dispatchEvent(new CustomEvent('report-changed', { detail: new Set(fresh) }));
      fresh.clear();
    },
    /** Fills in what decided, one by one; `first` is what goes before, whenever there is something. */
    *fill(report, first) {
      for (const { shown } of taken(bare)) {
        show(shown, true, report);
        yield;
        yield* first();
      }
    },
  };
}
