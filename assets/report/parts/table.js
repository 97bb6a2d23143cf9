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

/** How the table is shown, whatever it holds: what is looked for, whether all rows are shown, the column that sorts them and how. */
const view = { wanted: '', isFolded: true, column: -1, direction: -1 };

function sort(table) {
  const heads = [...table.tHead.rows[0].cells];
  for (const head of heads) head.removeAttribute('aria-sort');
  heads[view.column].setAttribute('aria-sort', view.direction < 0 ? 'descending' : 'ascending');
  for (const body of table.tBodies) sortRows(body, view.column, view.direction);
}

function sortable(table) {
  const heads = [...table.tHead.rows[0].cells];
  for (const [column, head] of heads.entries()) {
    const button = element('button', { type: 'button' }, ...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      view.direction = head.getAttribute('aria-sort') === 'descending' ? 1 : -1;
      view.column = column;
      sort(table);
    });
  }
  if (view.column >= 0 && view.column < heads.length) sort(table);
}

/** Shows the rows that are looked for; those beyond the first where they are unfolded or something is looked for. */
function select(table) {
  for (const row of all('tbody tr', table)) row.hidden = !row.cells[0].textContent.toLowerCase().includes(view.wanted);
  const more = one('tbody.more', table);
  if (!more) return;
  const button = one('#table .tools button');
  more.hidden = view.isFolded && !view.wanted;
  button.hidden = view.wanted !== '';
  button.textContent = more.hidden ? `Show ${more.rows.length} more` : 'Show fewer';
  button.setAttribute('aria-expanded', String(!more.hidden));
}

/** The rows beyond the first are behind a button. */
function foldable(table, more) {
  const button = element('button', { type: 'button' });
  button.addEventListener('click', () => {
    view.isFolded = !more.hidden;
    select(table);
  });
  one('#table .tools').append(button);
}

function setUp() {
  const table = one('#heat');
  if (!table) return;
  for (const tools of all('#table .tools')) tools.hidden = false;
  const more = one('tbody.more', table);
  if (more) foldable(table, more);
  const find = one('#find');
  find.value = view.wanted;
  find.addEventListener('input', () => {
    view.wanted = find.value.toLowerCase();
    select(table);
  });
  sortable(table);
  select(table);
}

/** Sorting, folding and searching of the table of scores, also of another one that takes its place, and of rows that do. */
export function scoreTable() {
  setUp();
  document.addEventListener('table-changed', setUp);
  document.addEventListener('rows-changed', () => {
    const table = one('#heat');
    if (view.column >= 0) sort(table);
    select(table);
  });
}
