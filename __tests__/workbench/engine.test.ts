/** The workbench as a page has it, against the program: whatever is edited, both give the same figures. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { generator } from '../../src/base/random.js';
import { stance, testFolder } from '../helpers/cli.js';
import { bundledEngine, openWorkbench, unpackedHtml } from '../helpers/workbench.js';

const CORPUS = resolve('corpus');
const work = testFolder({
  'harbours.yaml': `dimension: harbours
labels: { pro: open, anti: closed }
lists: { ship: [ship, boat] }
values: [free passage, open harbour]
wrongs: [blockade]
deeds: [{ wrong: seize, to: <ship> }]
claims: { anti: [keep the boats out] }
`,
  'sovereignty.yaml': 'dimension: sovereignty\nextends: sovereignty\nadd: { values: [dignity] }\nveto: [nation]\n',
  'news.json': JSON.stringify([
    {
      id: 'a',
      date: '2020-01-02',
      outlet: 'Herald',
      text: 'Minister Ada Obi said: "We want free passage, and we condemn the blockade of our coast." Karl Lund said that they will seize the ship.',
    },
    { id: 'b', outlet: 'Post', text: '"Keep the boats out," said Minister Karl Lund. He spoke of dignity.' },
    { id: 'c', text: 'It rained.' },
  ]),
  'corrections.yaml': `overrides:
  - { document: a, words: free passage, speaker: Ada Obi, values: { harbours: anti, sovereignty: pro } }
  - { document: b, words: Keep the boats out, values: { harbours: none } }
`,
});

const analyzed = async (argv: string[], cwd = work.path) =>
  (await stance(['analyze', ...argv, '--format', 'csv'], { cwd })).stdout;
const workbenchOf = async (argv: string[], cwd = work.path) =>
  openWorkbench((await stance(['report', ...argv, '--workbench'], { cwd })).stdout);

describe('without edits', () => {
  let page: string;
  beforeAll(async () => {
    page = (await stance(['report', CORPUS, '--workbench', '--articles', 'all'])).stdout;
  });

  it('it makes the parts of its own page, letter by letter', () => {
    const { shown, parts } = openWorkbench(page);
    const report = shown.report();
    const html = unpackedHtml(page);
    const has = (part: string) => expect([html.includes(part), part.slice(0, 200)]).toEqual([true, part.slice(0, 200)]);
    for (const part of [parts.head, parts.findings, parts.table]) has(part(report));
    const statements = report.documents.flatMap((document) => document.statements);
    expect(statements.length).toBeGreaterThan(90);
    for (const one of statements) has(parts.statement(shown.withReasons(one), report));
    for (const document of report.documents) has(parts.article(document));
  });

  it('the page has the same bytes each time, and says what the workbench weighs', async () => {
    const again = (await stance(['report', CORPUS, '--workbench', '--articles', 'all'])).stdout;
    expect(again).toBe(page);
    const [, kilobytes] = /adds ([\d,]+) kB/.exec(page)!;
    const plain = (await stance(['report', CORPUS, '--articles', 'all'])).stdout;
    const added = (Buffer.byteLength(page) - Buffer.byteLength(plain)) / 1000;
    expect(Math.abs(added - Number(kilobytes))).toBeLessThan(5);
    expect(plain).not.toContain('bench-data');
  });

  it.each([
    [['news.json', '--lexicon', 'harbours.yaml']],
    [['news.json', '--lexicon', 'harbours.yaml', '--overrides', 'corrections.yaml']],
    [['news.json', '--lexicon', 'harbours.yaml', '--lexicon', 'sovereignty.yaml', '--no-bundled-actors']],
    [['news.json', '--lexicon', 'harbours.yaml', '--by', 'outlet,year', '--unnamed', 'rows']],
    [[CORPUS, '--by', 'affiliation', '--sort', 'coded']],
    [[CORPUS, '--score', 'salience', '--duplicates', 'keep']],
    [[CORPUS, '--stance-confidence', '0.7', '--min-confidence', '0.8', '--speech']],
    [[CORPUS, '--kind', 'direct', '--actor', 'Lavrov', '--dimension', 'un-centrism,sovereignty']],
  ])('rows are those of analyze with %j', async (argv) => {
    const rows = await analyzed(argv);
    expect(rows.split('\n').length).toBeGreaterThan(1);
    expect((await workbenchOf(argv)).rows()).toBe(rows);
  });
});

describe('with edits', () => {
  let bench: ReturnType<typeof openWorkbench>;
  let start: string;
  beforeAll(async () => {
    bench = await workbenchOf([CORPUS]);
    start = bench.rows();
  });

  /** Rows of analyze with the lexicons that the page saves for these dimensions. */
  async function saved(dimensions: string[], argv: string[] = []): Promise<string> {
    const lexicons = dimensions.flatMap((dimension) => {
      const file = join(work.path, `${dimension}.saved.yaml`);
      writeFileSync(file, bench.workbench.file(dimension, 'stance analyze'));
      return ['--lexicon', file];
    });
    return analyzed([CORPUS, ...lexicons, ...argv]);
  }

  /** Rows of analyze with a lexicon that vetoes an entry. */
  function vetoed(dimension: string, term: string): Promise<string> {
    const file = join(work.path, `${dimension}.vetoed.yaml`);
    const veto = JSON.stringify(`<${term}>`);
    writeFileSync(file, `dimension: ${dimension}\nextends: ${dimension}\nveto: [${veto}]\n`);
    return analyzed([CORPUS, '--lexicon', file]);
  }

  it('an entry that is switched off counts as one that is removed or vetoed, and counts again when it is on', async () => {
    const { workbench, rows } = bench;
    const random = generator(7);
    let moved = 0;
    for (const { dimension } of workbench.lexicons) {
      const listed = workbench.listed(dimension);
      const { term } = listed[Math.floor(random() * listed.length)];
      workbench.switch(dimension, term, true);
      const edited = rows();
      expect(edited).toBe(await saved([dimension]));
      expect(edited).toBe(await vetoed(dimension, term));
      if (edited !== start) moved++;
      workbench.switch(dimension, term, false);
      expect(rows()).toBe(start);
    }
    expect(moved).toBeGreaterThan(1);
  });

  it('edits of several lexicons and of the threshold add up, in any order', async () => {
    const { workbench, rows } = bench;
    workbench.decideFrom(0.8);
    workbench.switch('un-centrism', 'United Nations', true);
    workbench.add({ dimension: 'coalitions', place: 'claims anti', text: '(special-interest|exclusive) club' });
    workbench.add({ dimension: 'coalitions', place: 'wrongs', text: 'narrow partnership' });
    workbench.add({ dimension: 'un-centrism', place: 'values', text: 'the Charter' });
    const edited = rows();
    expect(edited).not.toBe(start);
    expect(edited).toBe(await saved(['coalitions', 'un-centrism'], ['--stance-confidence', '0.8']));
    for (const entry of [...workbench.edits.added]) workbench.withdraw(entry);
    workbench.switch('un-centrism', 'United Nations', false);
    expect(rows()).not.toBe(start);
    workbench.decideFrom(undefined);
    expect(rows()).toBe(start);
  });

  it.each([
    ['values', 'cooperation'],
    ['wrongs', 'tension'],
    ['claims pro', 'we ... together'],
    ['claims anti', 'their own (business|affair)'],
    ['deeds right', 'respect | defend: rights | law'],
    ['deeds wrong', 'torture: people'],
    ['deeds wrong', 'divide'],
    ['values', 'no <state>'],
    ['exclusions', 'human rights'],
  ] as const)('an entry added to the %s counts as it does in a file: %s', async (place, text) => {
    const { workbench, rows } = bench;
    const entry = { dimension: 'human-rights', place, text };
    expect(workbench.add(entry)).not.toHaveProperty('message');
    expect(rows()).toBe(await saved(['human-rights']));
    workbench.withdraw(entry);
    expect(rows()).toBe(start);
  });

  it('a statement that changes is shown with what decided now', () => {
    const { parts, shown, workbench } = bench;
    const places = workbench.switch('un-centrism', 'United Nations', true) as ReadonlyMap<number, ReadonlySet<number>>;
    expect(places.size).toBeGreaterThan(1);
    const report = shown.report();
    const texts = report.documents
      .flatMap((document) => document.statements)
      .map((one) => parts.statement(shown.withReasons(one), report));
    expect(texts.join('')).not.toContain('entry United Nations');
    workbench.switch('un-centrism', 'United Nations', false);
  });

  it.each([
    ['', 'values', 'empty'],
    ['  ', 'claims pro', 'empty'],
    ['peace ...', 'values', 'gap'],
    ['(a|b', 'values', '"(a|b"'],
    ['no <planet> may', 'values', '<planet>'],
    ['*', 'wrongs', '"*"'],
    ['torture', 'values', 'both poles'],
    ['a: b: c', 'deeds right', 'no deed'],
    [': people', 'deeds wrong', 'no deed'],
  ] as const)('the entry "%s" is refused among the %s, and nothing changes', (text, place, reason) => {
    const { workbench, rows } = bench;
    const problem = workbench.add({ dimension: 'human-rights', place, text });
    expect(problem).toHaveProperty('message', expect.stringContaining(reason));
    expect(workbench.edits.added).toEqual([]);
    expect(rows()).toBe(start);
  });

  it('an entry is not added twice, nor switched on beside one that contradicts it', () => {
    const { workbench, rows } = bench;
    const entry = { dimension: 'human-rights', place: 'values', text: 'torture' } as const;
    workbench.switch('human-rights', 'torture', true);
    expect(workbench.add(entry)).not.toHaveProperty('message');
    expect(workbench.add(entry)).toHaveProperty('message', '"torture" was added already');
    expect(workbench.switch('human-rights', 'torture', false)).toHaveProperty(
      'message',
      expect.stringContaining('both poles'),
    );
    expect(workbench.edits.isOff('human-rights', 'torture')).toBe(true);
    workbench.withdraw(entry);
    workbench.switch('human-rights', 'torture', false);
    expect(rows()).toBe(start);
  });
});

describe('counting again what an edit touches', () => {
  it.each([
    [[]],
    [['--by', 'outlet,year']],
    [['--by', 'affiliation', '--sort', 'coded']],
    [['--sort', 'score', '--unnamed', 'rows']],
    [['--sort', 'time', '--by', 'actor,year']],
    [['--score', 'salience', '--duplicates', 'keep']],
    [['--min-statements', '5', '--top', '3']],
  ])('gives the rows of counting all, with %j', async (argv) => {
    const { rows, shown, workbench } = await workbenchOf([CORPUS, ...argv]);
    const random = generator(11);
    const start = rows();
    const entries = workbench.lexicons.flatMap(({ dimension }) =>
      workbench.listed(dimension).map(({ term }) => ({ dimension, term })),
    );
    let moved = 0;
    for (let i = 0; i < 12; i++) {
      const { dimension, term } = entries[Math.floor(random() * entries.length)];
      workbench.switch(dimension, term, random() < 0.7);
      if (i % 4 === 3) workbench.decideFrom(random());
      const { changed } = shown.follow();
      const edited = rows();
      expect(edited).toBe(bundledEngine().pageOf(workbench).report().csv);
      if (changed.length && edited !== start) moved++;
    }
    expect(moved).toBeGreaterThan(2);
    expect(shown.follow().changed).toEqual([]);
  });

  it('counts no group that an entry says nothing of', async () => {
    const { shown, workbench } = await workbenchOf([CORPUS]);
    workbench.switch('un-centrism', 'United Nations', true);
    const { changed, report } = shown.follow();
    expect(changed.length).toBeGreaterThan(1);
    expect(changed.length).toBeLessThan(report.groups.length);
    expect(changed.every(({ was, now }) => was.name === now.name && was.statements === now.statements)).toBe(true);
  });

  it('a deed occurs where both its parts do, and not where the verb alone does', async () => {
    const { workbench } = await workbenchOf(['news.json', '--lexicon', 'harbours.yaml']);
    const occurring = (dimension: string) =>
      workbench.listed(dimension).map(({ term, statements }) => [term, statements]);
    expect(occurring('harbours')).toContainEqual(['seize: <ship>', 1]);
    workbench.add({ dimension: 'harbours', place: 'deeds wrong', text: 'condemn: planet' });
    expect(occurring('harbours')).not.toContainEqual(['condemn: planet', expect.anything()]);
  });
});

describe('a lexicon of the user', () => {
  it('is extended as the file that it is', async () => {
    const argv = ['news.json', '--lexicon', 'sovereignty.yaml', '--lexicon', 'harbours.yaml'];
    const { rows, workbench } = await workbenchOf(argv);
    workbench.switch('harbours', 'seize: <ship>', true);
    workbench.switch('sovereignty', 'dignity', true);
    const files = ['harbours', 'sovereignty'].flatMap((dimension) => {
      writeFileSync(join(work.path, workbench.fileName(dimension)), workbench.file(dimension, ''));
      return ['--lexicon', workbench.fileName(dimension)];
    });
    expect(workbench.file('harbours', '')).toContain('extends: "harbours.yaml"');
    expect(workbench.fileName('harbours')).toBe('harbours-edited.yaml');
    expect(workbench.fileName('un-centrism')).toBe('un-centrism-edited.yaml');
    expect(rows()).toBe(await analyzed([...argv, ...files]));
    expect(rows()).not.toBe(await analyzed(argv));
  });

  it('values that people gave stay as they are', async () => {
    const argv = ['news.json', '--lexicon', 'harbours.yaml', '--overrides', 'corrections.yaml'];
    const { rows, workbench } = await workbenchOf(argv);
    const start = rows();
    for (const { term } of workbench.listed('harbours')) workbench.switch('harbours', term, true);
    writeFileSync(join(work.path, 'harbours.saved.yaml'), workbench.file('harbours', ''));
    expect(rows()).toBe(await analyzed([...argv, '--lexicon', 'harbours.saved.yaml']));
    expect(rows()).toContain('harbours');
    expect(rows()).not.toBe(start);
  });
});

describe('a workbench is refused', () => {
  it.each([
    [['--articles', 'none'], 'whole text'],
    [['--quote-limit', '20'], 'whole text'],
    [['--statements', '10'], 'all statements'],
    [['--network'], 'networks'],
    [['--targets'], 'does not depend on lexicons'],
    [['--validation', 'coding'], 'corrected scores'],
  ])('with %j', async (argv, reason) => {
    const { status, stderr, stdout } = await stance(['report', 'news.json', '--workbench', ...argv], {
      cwd: work.path,
    });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('workbench-option');
    expect(stderr).toContain(reason);
    if (argv[0] !== '--validation')
      expect((await stance(['report', 'news.json', ...argv], { cwd: work.path })).status).toBe(0);
  });
});
