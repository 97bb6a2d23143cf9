import { all, element, one } from './dom.js';

/** What a column is sorted by: names, counts, scores. */
function figure(row, column) {
  const cell = row.cells[column];
  if (column === 0) return cell.textContent;
  const written = column === 1 ? cell.textContent.replaceAll(',', '') : cell.dataset.s;
  return written ? Number(written) : undefined;
}

const compared = (a, b) => (typeof a === 'string' ? (a < b ? -1 : a > b ? 1 : 0) : a - b);

/** Rows without a figure come last in both directions. */
function sortRows(body, column, direction) {
  const rows = [...body.rows].map((row, i) => ({ row, i, value: figure(row, column) }));
  rows.sort((a, b) => {
    if (a.value === undefined || b.value === undefined)
      return Number(a.value === undefined) - Number(b.value === undefined) || a.i - b.i;
    return direction * compared(a.value, b.value) || a.i - b.i;
  });
  body.append(...rows.map(({ row }) => row));
}

function sortable(table) {
  const heads = [...table.tHead.rows[0].cells];
  for (const [column, head] of heads.entries()) {
    const button = element('button', { type: 'button' }, ...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const isDown = head.getAttribute('aria-sort') !== 'descending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
      for (const body of table.tBodies) sortRows(body, column, isDown ? -1 : 1);
    });
  }
}

/** The rows beyond the first are behind a button. */
function foldable(more) {
  const button = element('button', { type: 'button' });
  const fold = (isFolded) => {
    more.hidden = isFolded;
    button.textContent = isFolded ? `Show ${more.rows.length} more` : 'Show fewer';
    button.setAttribute('aria-expanded', String(!isFolded));
  };
  fold(true);
  button.addEventListener('click', () => fold(!more.hidden));
  one('#table .tools').append(button);
  return fold;
}

/** Sorting, folding and searching of the table of scores. */
export function scoreTable() {
  const table = one('#heat');
  if (!table) return;
  const more = one('tbody.more', table);
  const fold = more && foldable(more);
  one('#find').addEventListener('input', ({ target }) => {
    const wanted = target.value.toLowerCase();
    fold?.(!wanted);
    for (const row of all('tbody tr', table)) row.hidden = !row.cells[0].textContent.toLowerCase().includes(wanted);
  });
  sortable(table);
}
