/* The page's own script: filters whose state is in the address, sorting and searching of the table, saving of the rows. */
(() => {
  const one = (selector) => document.querySelector(selector);
  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const form = one('form.tools');
  const itemOf = (element) => ({
    element,
    groups: element.dataset.g.split(' '),
    values: element.dataset.v.split(' ').map((value) => value.split(':')),
    kind: element.dataset.k,
    file: element.dataset.f,
  });
  const items = all('#list > li').map(itemOf);
  const FIELDS = ['a', 'd', 'v', 'm', 'k', 'f', 'q'];
  let cameFrom;

  for (const tools of all('.tools')) tools.hidden = false;

  const stateOf = (hash) => (/^#[admvkfq]=/.test(hash) ? new URLSearchParams(hash.slice(1)) : new URLSearchParams());

  function setForm(state) {
    for (const name of FIELDS) form.elements[name].value = state.get(name) ?? '';
  }

  function matches({ element, groups, values, kind, file }, wanted) {
    const isValue = ([dimension, value, mode]) =>
      (!wanted.d || dimension === wanted.d) &&
      (!wanted.v || value === wanted.v || (wanted.v === 'position' && value && value !== 'mention')) &&
      (!wanted.m || (mode === wanted.m && value !== 'mention'));
    return (
      (!wanted.a || groups.includes(wanted.group)) &&
      (!(wanted.d || wanted.v || wanted.m) || values.some(isValue)) &&
      (!wanted.k || kind === wanted.k) &&
      (!wanted.f || file === wanted.f) &&
      (!wanted.q || element.textContent.toLowerCase().includes(wanted.q))
    );
  }

  /** Shows the statements that the form selects. Returns the first of them. */
  function apply() {
    const wanted = Object.fromEntries(FIELDS.map((name) => [name, form.elements[name].value]));
    wanted.group = form.elements.a.selectedOptions[0]?.dataset.i;
    wanted.q = wanted.q.toLowerCase();
    let shown = 0;
    let first;
    for (const item of items) {
      const isShown = matches(item, wanted);
      item.element.hidden = !isShown;
      if (isShown) shown++;
      if (isShown && !first) first = item.element;
    }
    const chosen = FIELDS.slice(0, 6)
      .map((name) => form.elements[name])
      .filter((field) => field.value)
      .map((field) => field.selectedOptions[0].textContent);
    one('#status').textContent = [`${shown} ${shown === 1 ? 'statement' : 'statements'}`, ...chosen].join(' · ');
    return first;
  }

  function focus(element) {
    if (element.tagName !== 'A') element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }

  /** Shows one statement, or its place in an article. */
  function reveal(target) {
    const folded = target.closest('details');
    if (folded) folded.open = true;
    const item = target.closest('#list > li');
    if (item) item.hidden = false;
    focus(target);
    target.scrollIntoView({ block: 'center' });
  }

  function followAddress() {
    const { hash } = location;
    const target = /^#[st]\d/.test(hash) ? document.getElementById(hash.slice(1)) : undefined;
    if (target) return reveal(target);
    if (hash && !/^#[admvkfq]=/.test(hash)) return;
    setForm(stateOf(hash));
    const first = apply();
    if (hash) focus(first ?? one('#h-statements'));
    else cameFrom?.focus();
    if (hash) one('#status').scrollIntoView();
  }

  function rememberState() {
    const state = new URLSearchParams();
    for (const name of FIELDS) if (form.elements[name].value) state.set(name, form.elements[name].value);
    history.replaceState(null, '', `${location.pathname}${location.search}${state.size ? `#${state}` : ''}`);
    apply();
  }

  form.addEventListener('input', rememberState);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(rememberState));
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (!link) return;
    cameFrom = link;
    if (link.getAttribute('href') === location.hash) followAddress();
  });
  addEventListener('hashchange', followAddress);

  let table;
  /** How the table is shown, whatever it holds: the column that it is sorted by, whether all rows are shown, which are looked for. */
  const view = { column: -1, direction: -1, isFolded: true, wanted: '' };

  const figure = (row, column) => {
    const cell = row.cells[column];
    if (column === 0) return cell.textContent;
    const written = column === 1 ? cell.textContent.replaceAll(',', '') : cell.dataset.s;
    return written ? Number(written) : undefined;
  };
  const compared = (a, b) => (typeof a === 'string' ? (a < b ? -1 : a > b ? 1 : 0) : a - b);

  function sort() {
    const { column, direction } = view;
    const heads = table.tHead.rows[0].cells;
    for (const head of heads) head.removeAttribute('aria-sort');
    heads[column].setAttribute('aria-sort', direction < 0 ? 'descending' : 'ascending');
    for (const body of table.tBodies) {
      const rows = [...body.rows].map((row, i) => ({ row, i, value: figure(row, column) }));
      rows.sort((a, b) => {
        if (a.value === undefined || b.value === undefined)
          return Number(a.value === undefined) - Number(b.value === undefined) || a.i - b.i;
        return direction * compared(a.value, b.value) || a.i - b.i;
      });
      body.append(...rows.map(({ row }) => row));
    }
  }

  /** Shows the rows that are looked for; beyond the first twelve only where these are unfolded. */
  function select() {
    for (const row of all('tbody tr', table))
      row.hidden = !row.cells[0].textContent.toLowerCase().includes(view.wanted);
    const more = table.querySelector('tbody.more');
    const button = one('#table .tools button');
    if (!more) return;
    more.hidden = view.isFolded && !view.wanted;
    button.textContent = more.hidden ? `Show ${more.rows.length} more` : 'Show fewer';
    button.setAttribute('aria-expanded', String(!more.hidden));
  }

  function setUpTable() {
    table = one('#heat');
    if (!table) return;
    if (table.querySelector('tbody.more')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.addEventListener('click', () => {
        view.isFolded = !table.querySelector('tbody.more').hidden;
        select();
      });
      one('#table .tools').append(button);
    }
    one('#find').value = view.wanted;
    one('#find').addEventListener('input', ({ target }) => {
      view.wanted = target.value.toLowerCase();
      select();
    });
    for (const [column, head] of [...table.tHead.rows[0].cells].entries()) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        view.direction = head.getAttribute('aria-sort') === 'descending' ? 1 : -1;
        view.column = column;
        sort();
      });
    }
    if (view.column >= 0 && view.column < table.tHead.rows[0].cells.length) sort();
    select();
  }
  setUpTable();

  /** The workbench put another table in place, and changed these statements. */
  document.addEventListener('report-changed', ({ detail }) => {
    for (const tools of all('#table .tools')) tools.hidden = false;
    setUpTable();
    for (const item of items) if (detail.has(item.element)) Object.assign(item, itemOf(item.element));
    apply();
  });

  one('#save')?.addEventListener('click', () => {
    const { csv } = JSON.parse(one('#rows').textContent);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
    link.download = 'rows.csv';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });

  if (new URLSearchParams(location.search).has('all')) for (const folded of all('.article')) folded.open = true;
  if (location.hash) followAddress();
})();
