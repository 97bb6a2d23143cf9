// The offline coding form: one unit a screen. It is put into the page as it stands, so it names nothing outside of it.
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const VALUES = ['pro', 'anti', 'mixed', 'mention', 'none', 'unclear'];
  const CODED = ['value', 'speaker_ok', 'content_ok', 'sure', 'note'];
  const STORE = `stance ${data.sample} ${data.coder}`;
  const get = (id) => document.getElementById(id);

  /** By unit, what was coded: only the fields that hold something. */
  let codes = {};
  let at = 0;
  const undone = [];
  let isDownloaded = true;

  function load() {
    try {
      const saved = JSON.parse(localStorage.getItem(STORE) ?? '{}');
      codes = saved.codes ?? {};
    } catch {
      say('This browser does not keep what you code. Download it before you close the page.');
    }
    const first = data.rows.findIndex((row) => !codedAs(row));
    at = first < 0 ? 0 : first;
  }

  function save() {
    isDownloaded = false;
    try {
      localStorage.setItem(STORE, JSON.stringify({ codes }));
    } catch {
      say('This browser does not keep what you code. Download it before you close the page.');
    }
  }

  const say = (text) => {
    get('status').textContent = text;
  };
  const row = () => data.rows[at];
  const codeOf = ({ unit }) => codes[unit] ?? {};
  const codedAs = (one) => codeOf(one).value ?? '';

  function set(field, value) {
    const { unit } = row();
    const before = codeOf(row())[field] ?? '';
    if (before === value) return false;
    undone.push({ at, field, before });
    codes[unit] = { ...codes[unit], [field]: value };
    save();
    return true;
  }

  function undo() {
    const last = undone.pop();
    if (!last) {
      say('There is nothing to undo.');
      return;
    }
    at = last.at;
    const { unit } = row();
    codes[unit] = { ...codes[unit], [last.field]: last.before };
    save();
    show();
    say(`Undone: ${last.field} of unit ${at + 1} is ${last.before || 'empty'} again.`);
  }

  function code(value) {
    set('value', value);
    const next = nextOpen();
    const said = `Unit ${at + 1}: ${value}.`;
    if (next === undefined) {
      show();
      say(`${said} All ${data.rows.length} units are coded. Download the sheet.`);
      return;
    }
    at = next;
    show();
    say(said);
  }

  /** The next unit without a value, from here on and then from the start. */
  function nextOpen() {
    for (let step = 1; step <= data.rows.length; step++) {
      const place = (at + step) % data.rows.length;
      if (!codedAs(data.rows[place])) return place;
    }
    return undefined;
  }

  function move(step) {
    at = Math.min(data.rows.length - 1, Math.max(0, at + step));
    show();
    say(`Unit ${at + 1} of ${data.rows.length}.`);
  }

  function show() {
    const one = row();
    const done = data.rows.filter(codedAs).length;
    get('progress').value = done;
    get('done').textContent = `${done} of ${data.rows.length} coded`;
    get('place').textContent = `Unit ${at + 1} of ${data.rows.length}`;
    get('dimension').textContent = data.titles[one.dimension] ?? one.dimension;
    for (const name of ['before', 'text', 'after']) get(name).textContent = one[name];
    get('source').textContent = [one.document, one.date].filter(Boolean).join(', ');
    get('speaker').textContent = one.speaker || 'not named';
    get('machine').hidden = !one.machine;
    get('machine').textContent = one.machine ? `The program says: ${one.machine}` : '';
    const coded = codeOf(one);
    for (const value of VALUES) get(`value-${value}`).checked = coded.value === value;
    for (const name of ['speaker_ok', 'content_ok', 'sure']) get(name).value = coded[name] ?? '';
    get('note').value = coded.note ?? '';
    get('previous').disabled = at === 0;
    get('next').disabled = at === data.rows.length - 1;
    for (const section of document.querySelectorAll('[data-dimension]'))
      section.hidden = section.dataset.dimension !== one.dimension;
  }

  const cell = (text) => {
    const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
  };

  function csv() {
    const lines = data.rows.map((one) =>
      data.columns.map((column) => cell(CODED.includes(column) ? (codeOf(one)[column] ?? '') : (one[column] ?? ''))),
    );
    return `\ufeff${[data.columns, ...lines].map((line) => line.join(',')).join('\n')}\n`;
  }

  function download() {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([csv()], { type: 'text/csv;charset=utf-8' }));
    link.download = data.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    isDownloaded = true;
    say(`Saved as ${data.file}. Put it into the folder of the sample.`);
  }

  const KEYS = {
    ArrowLeft: () => move(-1),
    ArrowRight: () => move(1),
    u: undo,
    d: download,
    n: () => get('note').focus(),
  };
  for (const [i, value] of VALUES.entries()) KEYS[i + 1] = () => code(value);

  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || !get('shortcuts').checked) return;
    if (target.id === 'note') {
      if (key === 'Enter' || key === 'Escape') get('text').focus();
      return;
    }
    const isChoosing = target.tagName === 'SELECT' || target.type === 'radio';
    if (
      !Object.hasOwn(KEYS, key) ||
      (isChoosing && key.startsWith('Arrow')) ||
      (target.tagName === 'SELECT' && key.length === 1 && !/\d/.test(key))
    )
      return;
    event.preventDefault();
    KEYS[key]();
  });
  for (const value of VALUES)
    get(`value-${value}`).addEventListener('change', () => {
      set('value', value);
      show();
    });
  for (const name of ['speaker_ok', 'content_ok', 'sure'])
    get(name).addEventListener('change', ({ target }) => set(name, target.value));
  get('note').addEventListener('change', ({ target }) => set('note', target.value));
  get('previous').addEventListener('click', () => move(-1));
  get('next').addEventListener('click', () => move(1));
  get('undo').addEventListener('click', undo);
  get('download').addEventListener('click', download);
  window.addEventListener('beforeunload', (event) => {
    if (!isDownloaded && !canKeep()) event.preventDefault();
  });

  function canKeep() {
    try {
      return localStorage.getItem(STORE) !== null;
    } catch {
      return false;
    }
  }

  get('progress').max = data.rows.length;
  load();
  if (data.rows.length) show();
  else say('This sheet has no units.');
})();
