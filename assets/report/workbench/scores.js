import { all, one } from '../parts/dom.js';
import { parsed } from '../parts/packed.js';
import { differences, markCells } from './differences.js';
import { placed } from './placed.js';

const { keyOf, parts } = stanceWorkbench;

/** The table of scores as it follows the edits: only the rows that change are written anew, all where others come or go. */
export function scores(start) {
  const before = new Map(start.groups.map((group) => [keyOf(group), group]));
  /** By group, what is otherwise than at the start. */
  const found = new Map();
  let shape = parts.shape(start);

  const rows = () => new Map(all('#heat tr[data-key]').map((row) => [row.dataset.key, row]));

  function replaceRows(keys, report) {
    const shown = rows();
    for (const group of report.groups) {
      const key = keyOf(group);
      const row = keys.has(key) && shown.get(key);
      if (!row) continue;
      const fresh = parsed(`<table>${parts.row(group, report)}</table>`).querySelector('tr');
      markCells(fresh, found.get(key) ?? [], report);
      row.replaceChildren(...fresh.cells);
    }
    document.dispatchEvent(new Event('rows-changed'));
  }

  function replaceAll(report) {
    one('#table').replaceWith(placed(parsed(parts.table(report))));
    const shown = rows();
    for (const [key, here] of found) if (shown.has(key)) markCells(shown.get(key), here, report);
    document.dispatchEvent(new Event('table-changed'));
  }

  return {
    /** Shows some groups as they are now. Returns the dimensions on which their rows are others than before. */
    change(changed, report) {
      const dimensions = new Set();
      const keys = new Set();
      for (const { was, now } of changed) {
        const key = keyOf(now);
        const here = differences(now, before.get(key));
        if (here.length) found.set(key, here);
        else found.delete(key);
        const fresh = differences(now, was);
        for (const { dimension } of fresh) dimensions.add(dimension);
        if (fresh.length) keys.add(key);
      }
      const last = shape;
      shape = parts.shape(report);
      if (shape !== last) replaceAll(report);
      else if (keys.size) replaceRows(keys, report);
      return dimensions;
    },
    /** All rows that are others than at the start, in the order of the groups. */
    found: (report) => (found.size ? report.groups.flatMap((group) => found.get(keyOf(group)) ?? []) : []),
  };
}
