import { all, element, one, save } from '../parts/dom.js';
import { button } from './button.js';
import { inWords } from './differences.js';

const PLACES = {
  values: 'value: a good thing to the pro side',
  wrongs: 'wrong: a bad thing to the pro side',
  'claims pro': 'claim, pro',
  'claims anti': 'claim, anti',
  'deeds right': 'deed, right — verbs: objects',
  'deeds wrong': 'deed, wrong — verbs: objects',
  exclusions: 'exclusion: never counts',
};
/** Rows that are named; of others only the number. */
const MOST = 12;

const counted = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;
const labelled = (text, field) => element('label', {}, `${text} `, field);
const option = (value, text) => element('option', { value }, text);

/** Whether an edit was refused: then it has a message. */
const isProblem = (result) => result !== undefined && 'message' in result;

/** Fills the panel, and has the page follow what is done in it. */
export function panel(place, workbench, page) {
  const titles = new Map(workbench.lexicons.map(({ dimension, title }) => [dimension, title || dimension]));
  const dimension = element('select', { name: 'dimension' }, ...[...titles].map(([id, title]) => option(id, title)));
  const search = element('input', { type: 'search', name: 'find', autocomplete: 'off' });
  const entries = element('ul', { className: 'entries' });
  const legend = element('legend');
  const threshold = element('input', { type: 'range', name: 'threshold', min: 0, max: 1, step: 0.01, value: 0.5 });
  const needed = element('output', {});
  const term = element('input', { name: 'term', autocomplete: 'off', required: true });
  const where = element('select', { name: 'place' }, ...Object.entries(PLACES).map(([id, text]) => option(id, text)));
  const problem = element('p', { className: 'problem', role: 'alert' });
  const edits = element('ul', { className: 'edits' });
  const files = element('div', { className: 'files' });
  const status = element('p', { role: 'status', className: 'bench-status' });
  const changes = element('ul', { className: 'changes' });
  const title = (id) => titles.get(id);

  function apply(result, more) {
    problem.textContent = isProblem(result) ? [result.message, result.hint].filter(Boolean).join('. ') : '';
    checkEntries();
    if (isProblem(result)) return;
    const statements = [...result.values()].reduce((sum, { size }) => sum + size, 0);
    say(page.change(result, more), statements);
    listEdits();
  }

  function say(found, statements) {
    const rows = counted(found.length, 'figure');
    status.textContent = `${counted(statements, 'statement')} changed by this edit. Against the start: ${rows} of the table changed.`;
    const shown = found.slice(0, MOST).map(({ group, dimension: id, was, now }) => {
      return element('li', {}, element('b', {}, group.name), ` on ${title(id)}: ${inWords(was)} → ${inWords(now)}`);
    });
    const more = found.length - shown.length;
    changes.replaceChildren(...shown, ...(more > 0 ? [element('li', {}, `and ${more} more`)] : []));
  }

  function listEntries() {
    const wanted = search.value.toLowerCase();
    const listed = workbench.listed(dimension.value);
    const { occurring, terms } = workbench.lexicons.find((one) => one.dimension === dimension.value);
    legend.textContent = `${counted(listed.length, 'entry').replace('entrys', 'entries')} of ${title(dimension.value)} found in these documents, ${terms.length - occurring.length} not found`;
    entries.replaceChildren(
      ...listed
        .filter((entry) => entry.term.toLowerCase().includes(wanted))
        .map((entry) => {
          const box = element('input', { type: 'checkbox', value: entry.term, checked: !entry.isOff });
          const about = `${entry.section.replace(/s$/, '')}${entry.section === 'claims' ? `, ${entry.pole}` : ''} · ${counted(entry.statements, 'statement')}`;
          return element(
            'li',
            {},
            element('label', {}, box, ' ', element('span', {}, entry.term), ' ', element('small', {}, about)),
          );
        }),
    );
  }

  /** Which entries count, after an edit: nothing else in the list is otherwise. */
  function checkEntries() {
    for (const box of all('input', entries)) box.checked = !workbench.edits.isOff(dimension.value, box.value);
  }

  function edit(text, undo) {
    return element(
      'li',
      {},
      `${text} `,
      button('Undo', () => {
        undo();
        (one('button', edits) ?? dimension).focus();
      }),
    );
  }

  function listEdits() {
    const edited = [...titles.keys()].filter((id) => workbench.edits.isEdited(id));
    const isOther = workbench.threshold !== workbench.data.knowledge.stanceConfidence;
    edits.replaceChildren(
      ...edited.flatMap((id) => {
        const { off, added } = workbench.edits.of(id);
        return [
          ...off.map((one) => edit(`${title(id)}: off “${one}”`, () => apply(workbench.switch(id, one, false)))),
          ...added.map((one) =>
            edit(`${title(id)}: added “${one.text}” (${one.place})`, () => apply(workbench.withdraw(one))),
          ),
        ];
      }),
      ...(isOther
        ? [edit(`Threshold ${thresholdText()}`, () => decideFrom(workbench.data.knowledge.stanceConfidence))]
        : []),
    );
    const isAny = edited.length > 0 || isOther;
    if (!isAny) edits.replaceChildren(element('li', {}, 'None yet: switch an entry off, or add one.'));
    files.replaceChildren(
      ...edited.map((id) =>
        button(`Save lexicon ${workbench.fileName(id)}`, () =>
          save(workbench.fileName(id), 'application/yaml', workbench.file(id, command(edited))),
        ),
      ),
      ...(isAny ? [element('p', {}, 'The same figures: ', element('code', {}, command(edited)))] : []),
    );
  }

  const thresholdText = () => (workbench.threshold === undefined ? 'as learned' : String(workbench.threshold));

  function command(edited) {
    const { threshold: now } = workbench;
    const isReset = now === undefined && workbench.data.knowledge.stanceConfidence !== undefined;
    const confidence = isReset
      ? ', without --stance-confidence'
      : now === undefined
        ? ''
        : ` --stance-confidence ${now}`;
    return `stance analyze …${edited.map((id) => ` --lexicon ${workbench.fileName(id)}`).join('')}${confidence}`;
  }

  function decideFrom(confidence) {
    apply(workbench.decideFrom(confidence), { isThreshold: true });
    showThreshold();
  }

  function showThreshold() {
    needed.value = thresholdText();
    if (workbench.threshold !== undefined) threshold.value = workbench.threshold;
  }

  let isWaiting = false;
  threshold.addEventListener('input', () => {
    needed.value = threshold.value;
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      decideFrom(Number(threshold.value));
    });
  });
  dimension.addEventListener('change', () => {
    search.value = '';
    listEntries();
  });
  search.addEventListener('input', listEntries);
  entries.addEventListener('change', ({ target }) =>
    apply(workbench.switch(dimension.value, target.value, !target.checked)),
  );
  const adding = element(
    'form',
    { className: 'bench-row' },
    labelled('Add an entry', term),
    labelled('as', where),
    element('button', {}, 'Add'),
  );
  adding.addEventListener('submit', (event) => {
    event.preventDefault();
    const result = workbench.add({ dimension: dimension.value, place: where.value, text: term.value.trim() });
    if (!isProblem(result)) term.value = '';
    apply(result);
  });

  place.replaceChildren(
    element(
      'div',
      {},
      element('div', { className: 'bench-row' }, labelled('Dimension', dimension), labelled('Find an entry', search)),
      element('fieldset', {}, legend, entries),
      adding,
      problem,
    ),
    element(
      'div',
      {},
      element(
        'div',
        { className: 'bench-row' },
        labelled('A side counts from a probability of', threshold),
        needed,
        button('Reset', () => decideFrom(undefined)),
      ),
      element('h3', {}, 'Your edits'),
      edits,
      files,
      element('h3', {}, 'What they change'),
      status,
      changes,
    ),
  );
  listEntries();
  listEdits();
  showThreshold();
  status.textContent = 'Nothing yet.';
  dimension.focus();
}
