import { all, one } from './dom.js';

/** What the address may say: group, dimension, value, mode, kind, document, period, of whom and how they speak, words. */
const FIELDS = ['a', 'd', 'v', 'm', 'k', 'f', 't', 'o', 'h', 'q'];
const SAYS = new RegExp(`^#[${FIELDS.join('')}]=`);

/** The name in a value of the address, as far as it says it. */
function nameOf(value) {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Whether an address names statements. */
export const isSelection = (hash) => SAYS.test(hash);

/** How many statements the figure counts that leads to an address; undefined where none does. */
function countedBy(hash) {
  const link = all('#heat a, #targets a').find((one) => one.getAttribute('href') === hash);
  return link && (link.dataset.n ?? one('.n', link.closest('tr'))?.textContent);
}

const itemOf = (element) => ({
  element,
  groups: new Set(element.dataset.g.split(' ')),
  values: element.dataset.v.split(' ').map((value) => value.split(':')),
  spoken: (element.dataset.o ?? '').split(' ').map((one) => one.split(':')),
  kind: element.dataset.k,
  file: element.dataset.f,
});

/**
 * The list of statements with its filters, whose state is in the address. `periods` has, by period and group, the number under which
 * statements name the group in that period; `pairs`, by the numbers under which statements name them, who speaks of whom.
 */
export function statementList(periods, pairs) {
  const form = one('form.tools');
  const fields = FIELDS.map((name) => form.elements[name]).filter(Boolean);
  const items = all('#list > li').map(itemOf);
  const sources = new Set(Object.values(pairs?.ends ?? {}).map(([source]) => source));

  function setForm(hash) {
    const state = new URLSearchParams(isSelection(hash) ? hash.slice(1) : '');
    for (const field of fields) {
      const value = state.get(field.name) ?? '';
      field.value = value;
      // the statements of whom the page has no room for are not named in it, either
      if (field.value !== value) field.append(new Option(nameOf(value), value, false, true));
    }
  }

  /** The groups of which a statement must be in one; undefined if it may be in any. */
  function groupsWanted({ a, t }) {
    if (t) return a ? [periods[t]?.[a]].map(String) : Object.values(periods[t] ?? {}).map(String);
    if (!a || isOther(a)) return undefined;
    return [form.elements.a.selectedOptions[0]?.dataset.i];
  }

  /** Whether it is somebody who speaks of others and is no group of the page. */
  const isOther = (a) => form.elements.a.selectedOptions[0]?.dataset.i === undefined && sources.has(a);

  /** The pairs of which a statement must be in one; undefined if it may be in any or none. Where speakers are no groups, groups say nothing of them. */
  function pairsWanted({ a, o, h }) {
    if (!pairs || !(o || h || (a && isOther(a)))) return undefined;
    const source = a && (pairs.areGroups || isOther(a)) ? a : undefined;
    const found = Object.entries(pairs.ends).filter(([, [by, of]]) => (!source || by === source) && (!o || of === o));
    return new Set(found.map(([pair]) => pair));
  }

  function matches({ element, groups, values, spoken, kind, file }, wanted) {
    const isValue = ([dimension, value, mode]) =>
      (!wanted.d || dimension === wanted.d) &&
      (!wanted.v || value === wanted.v || (wanted.v === 'position' && value && value !== 'mention')) &&
      (!wanted.m || (mode === wanted.m && value !== 'mention'));
    return (
      (!wanted.groups || wanted.groups.some((group) => groups.has(group))) &&
      (!(wanted.d || wanted.v || wanted.m) || values.some(isValue)) &&
      (!wanted.pairs || spoken.some(([pair, how]) => wanted.pairs.has(pair) && (!wanted.h || how === wanted.h))) &&
      (!wanted.k || kind === wanted.k) &&
      (!wanted.f || file === wanted.f) &&
      (!wanted.q || element.textContent.toLowerCase().includes(wanted.q))
    );
  }

  /** Shows the statements that the form selects. Returns the first of them. */
  function apply() {
    const wanted = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    wanted.groups = groupsWanted(wanted);
    wanted.pairs = pairsWanted(wanted);
    wanted.q = wanted.q.toLowerCase();
    let shown = 0;
    let first;
    for (const item of items) {
      const isShown = matches(item, wanted);
      item.element.hidden = !isShown;
      if (isShown) shown++;
      if (isShown) first ??= item.element;
    }
    const chosen = fields
      .filter(({ value, selectedOptions }) => value && selectedOptions)
      .map(({ selectedOptions: [option] }) => option.textContent);
    // the page may have no room for all that a figure counts
    const counted = countedBy(location.hash) ?? String(shown);
    const number = counted === String(shown) ? counted : `${shown} of ${counted}`;
    one('#status').textContent = [`${number} ${counted === '1' ? 'statement' : 'statements'}`, ...chosen].join(' · ');
    return first;
  }

  function remember() {
    const state = new URLSearchParams(fields.filter(({ value }) => value).map(({ name, value }) => [name, value]));
    history.replaceState(null, '', `${location.pathname}${location.search}${state.size ? `#${state}` : ''}`);
    apply();
  }

  form.addEventListener('input', remember);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(remember));
  document.addEventListener('report-changed', ({ detail }) => {
    for (const item of items) if (detail.has(item.element)) Object.assign(item, itemOf(item.element));
    apply();
  });
  return {
    /** Shows what an address names, and returns the first of it. */
    show(hash) {
      setForm(hash);
      return apply();
    },
  };
}
