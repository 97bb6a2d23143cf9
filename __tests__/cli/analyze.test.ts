import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import stringWidth from 'string-width';
import { folder, jsonLines, stance, stanceBytes, testFolder } from '../helpers/cli.js';
import { taught } from '../helpers/taught.js';

const ROW = [
  'documents',
  'statements',
  'touching',
  'coded',
  'pro',
  'anti',
  'mixed',
  'mention',
  'accuse',
  'score',
  'low',
  'high',
];
const ASH = `---
date: 2021-05-07
outlet: The Elm
---

Foreign Minister Ann Ash of Norway said on Friday: "Human rights are universal and must be protected."

"No country may change borders by force," Ash added.
`;
const BIRCH = `---
date: 2022-01-03
outlet: The Oak
---

"Multilateralism is not dead," said Bo Birch, a diplomat. Ash said that human rights must be upheld everywhere.
`;

const EXTRA = `dimension: frontiers
title: Frontiers
poles:
  pro:
    terms: ["change borders by force"]
  anti:
    terms: ["open borders"]
`;
const corpus = testFolder({
  'ash.md': ASH,
  'birch.md': BIRCH,
  'lists/extra.yaml': EXTRA,
  ...taught('dignity.yaml', 'dignity', { pro: ['human rights'], anti: ['borders'], neither: ['multilateralism'] }),
});
const articles = () => [`${corpus.path}/*.md`];
const dignity = () => ['--lexicon', `${corpus.path}/dignity.yaml`];
const json = async (...argv: string[]) =>
  JSON.parse((await stance(['analyze', ...articles(), '--format', 'json', ...argv])).stdout);

describe('stance analyze', () => {
  it('prints a table on stdout, nothing else, and ends with 0', async () => {
    const { status, stdout, stderr } = await stance(['analyze', ...articles(), ...dignity()]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Positions as quoted in these documents\n/);
    expect(stdout).toMatch(/Ann Ash/);
    expect(stdout).toMatch(/dignity/);
    expect(stdout).toMatch(/^0 of 4 statements touch no dimension\.$/m);
    for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
  });

  it('joins a surname to the full name of another document', async () => {
    const { rows } = await json('--dimension', 'dignity', ...dignity());
    expect(rows[0]).toMatchObject({ name: 'Ann Ash', documents: 2, pro: 2, anti: 1 });
  });

  it.each(['analyze', 'statements', 'explain Ash'])(
    '%s ends with an error for a dimension that no lexicon has',
    async (words) => {
      const argv = [...words.split(' '), ...articles()];
      const mistyped = await stance([...argv, '--dimension', 'human-rihgts']);
      expect(mistyped.stderr).toMatch(
        /^error unknown-dimension .*"human-rihgts"\n {2}hint: Did you mean "human-rights"/,
      );
      const strange = await stance([...argv, '--dimension', 'fishing']);
      expect(strange.stderr).toMatch(/hint: The dimensions are .*human-rights/);
      expect((await stance([...argv, '--dimension', 'human-rights'])).stderr).toBe('');
    },
  );

  it('prints one envelope with the contract’s keys, in order', async () => {
    const envelope = await json();
    expect(Object.keys(envelope)).toEqual([
      'schema',
      'tool',
      'inputs',
      'lexicons',
      'options',
      'rows',
      'unresolved',
      'diagnostics',
    ]);
    expect(envelope.tool).toEqual({ name: 'stance', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
    expect(envelope.inputs).toMatchObject({ documents: 2, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(envelope.lexicons).toContainEqual({
      path: 'lexicons/stances/human-rights.yaml',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(Object.keys(envelope.rows[0])).toEqual(['actor', 'name', 'dimension', ...ROW]);
  });

  it('prints the same rows as NDJSON and as CSV', async () => {
    const { rows } = await json();
    const ndjson = await stance(['analyze', ...articles(), '--format', 'ndjson']);
    expect(jsonLines(ndjson.stdout)).toEqual(rows);
    const csv = await stance(['analyze', ...articles(), '--format', 'csv', '--bom']);
    expect(csv.stdout.startsWith('\ufeffactor,name,dimension,documents,')).toBe(true);
    const records = parse(csv.stdout, { columns: true, bom: true }) as Record<string, string>[];
    const asText = (row: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value === null ? '' : String(value)]));
    expect(records).toEqual(rows.map(asText));
  });

  it('prints the same rows as Parquet, but not on a terminal', async () => {
    const { rows } = await json();
    const bytes = await stanceBytes(['analyze', ...articles(), '--format', 'parquet']);
    const file = new Uint8Array(bytes).buffer;
    expect(await parquetReadObjects({ file })).toEqual(rows);
    const terminal = await stance(['analyze', ...articles(), '--format', 'parquet'], { terminal: 80 });
    expect(terminal).toMatchObject({ status: 2, stdout: '' });
    expect(terminal.stderr).toMatch(/error binary-output/);
  });

  it('groups by outlet and year, and selects by date and field', async () => {
    const { rows } = await json('--by', 'outlet,year', '--dimension', 'human-rights');
    expect(rows.map(({ outlet, year }: Record<string, string>) => [outlet, year]).sort()).toEqual([
      ['The Elm', '2021'],
      ['The Oak', '2022'],
    ]);
    expect((await json('--until', '2021')).inputs.documents).toBe(1);
    expect((await json('--since', '2021-05-08')).inputs.documents).toBe(1);
    expect((await json('--where', 'outlet=The Oak')).inputs.documents).toBe(1);
    expect((await json('--where', 'outlet!=The Oak', '--since', '2022')).inputs.documents).toBe(0);
  });

  it('counts only statements of the kinds and the confidence asked for', async () => {
    const said = async (...argv: string[]) => (await json(...argv)).unresolved.of;
    const all = await said();
    const direct = await said('--kind', 'direct');
    expect(direct).toBeGreaterThan(0);
    expect(direct).toBeLessThan(all);
    expect(await said('--min-confidence', '0')).toBe(all);
    expect(await said('--min-confidence', '1')).toBeLessThan(all);
    expect((await stance(['analyze', ...articles(), '--kind', 'loud'])).status).toBe(2);
    expect((await stance(['analyze', ...articles(), '--min-confidence', '90'])).status).toBe(2);
  });

  it('counts a user’s own lexicon beside ours, or alone', async () => {
    const dimensions = (rows: { dimension: string }[]) => new Set(rows.map(({ dimension }) => dimension));
    const lexicon = ['--lexicon', `${corpus.path}/lists`];
    expect(dimensions((await json(...lexicon)).rows)).toContain('frontiers');
    expect(dimensions((await json(...lexicon)).rows)).toContain('human-rights');
    expect([...dimensions((await json(...lexicon, '--no-bundled')).rows)]).toEqual(['frontiers']);
    expect(dimensions((await json()).rows)).not.toContain('frontiers');
  });

  it('says the same bytes for the same documents in another order or under other names of the inputs', async () => {
    const [a, b] = [`${corpus.path}/ash.md`, `${corpus.path}/birch.md`];
    const one = await stance(['analyze', a, b, '--format', 'json']);
    const other = await stance(['analyze', b, a, '--format', 'json']);
    expect(other.stdout).toBe(one.stdout);
    expect((await json()).rows).toEqual(JSON.parse(one.stdout).rows);
  });

  it('takes a side from the probability asked for, and records it', async () => {
    const counted = async (...argv: string[]) => {
      const { rows, options } = await json('--no-bundled', ...dignity(), ...argv);
      return { coded: rows[0].coded, recorded: options.stanceConfidence };
    };
    expect(await counted()).toEqual({ coded: 3, recorded: undefined });
    expect(await counted('--stance-confidence', '0.9')).toEqual({ coded: 3, recorded: 0.9 });
    expect(await counted('--stance-confidence', '0.96')).toEqual({ coded: 0, recorded: 0.96 });
    for (const wrong of ['2', '-0.1', 'high']) {
      const { status, stderr } = await stance(['analyze', ...articles(), '--stance-confidence', wrong]);
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(/must be a number from 0 to 1/) });
    }
  });

  it('says how many statements no dimension touches, and warns where hardly any is touched', async () => {
    const lines = Array.from({ length: 40 }, (_, i) => `"The ferry number ${i} was late," said Ann Ash.\n`);
    const strange = folder({
      'a.txt': `${lines.join('\n')}\n"The rights of man are old," said Ann Ash.\n`,
      ...taught('x.yaml', 'dignity', { pro: ['rights of man'] }),
    });
    const argv = ['analyze', `${strange.path}/a.txt`, '--no-bundled', '--lexicon', `${strange.path}/x.yaml`];
    const { stdout, stderr, status } = await stance(argv);
    const { unresolved, diagnostics } = JSON.parse((await stance([...argv, '--format', 'json'])).stdout);
    strange.remove();
    expect(status).toBe(0);
    expect(stdout).toMatch(/^40 of 41 statements touch no dimension\.$/m);
    expect(stderr).toMatch(
      /^warning few-touched 2 % of the statements touch any dimension: the lexicons may not be made for this corpus$/m,
    );
    expect(unresolved).toMatchObject({ of: 41, untouched: 40 });
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'few-touched' }));
  });

  it('leaves out options that cannot change the result', async () => {
    const plain = await json();
    expect(await json('--width', '132', '--color')).toEqual(plain);
    expect((await json('--score', 'logit')).options).not.toEqual(plain.options);
  });

  it('goes on past a file that cannot be read, names it, and ends with 2', async () => {
    const bad = folder({ 'good.txt': 'The minister said human rights matter.', 'bad.jsonl': '{"text": \n' });
    const { status, stdout, stderr } = await stance(['analyze', bad.path]);
    bad.remove();
    expect(status).toBe(2);
    expect(stdout).toMatch(/1 document,/);
    expect(stderr).toMatch(/bad\.jsonl:1(?::\d+)? error [a-z-]+ /);
  });

  it('ends with 2 and a hint on wrong usage', async () => {
    for (const argv of [
      ['analyze'],
      ['analyze', 'x', '--format', 'pdf'],
      ['analyze', 'x', '--top', '-1'],
      ['analyse', 'x'],
      ['analyze', 'x', '--since', 'May'],
    ]) {
      const { status, stdout, stderr } = await stance(argv);
      expect({ argv, status, stdout }).toEqual({ argv, status: 2, stdout: '' });
      expect(stderr).toMatch(/^error: /);
    }
  });

  it('ends with 2 where an input does not exist', async () => {
    const { status, stdout, stderr } = await stance(['analyze', 'no-such-folder']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/no-such-folder/);
  });

  it('reports a broken lexicon of yours with its place and stops, unless it is not needed', async () => {
    const bad = folder({ 'bad.yaml': 'dimension: x\npoles:\n  pro:\n    termz: [a]\n' });
    const broken = ['--lexicon', `${bad.path}/bad.yaml`];
    const { status, stdout, stderr } = await stance(['analyze', ...articles(), ...broken]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/bad\.yaml:4:5 error unknown-key/);
    expect(stderr).toMatch(/error broken-knowledge nothing was analysed/);
    const other = await stance([
      'analyze',
      ...articles(),
      ...broken,
      '--dimension',
      'human-rights',
      '--format',
      'ndjson',
    ]);
    expect(other.status).toBe(2);
    expect(other.stdout).toMatch(/human-rights/);
    expect((await stance(['analyze', ...articles(), '--lexicon', 'missing.yaml'])).stdout).toBe('');
    bad.remove();
  });

  it('reports a key that no document has, and refuses a name that rows use', async () => {
    const { stderr, status } = await stance(['analyze', ...articles(), '--by', 'desk']);
    expect(stderr).toMatch(/error unknown-key .*"desk".*\n.*hint: .*Fields here: date, outlet/);
    expect(status).toBe(2);
    expect((await stance(['analyze', ...articles(), '--by', 'score'])).status).toBe(2);
  });

  it('takes options from stance.yaml beside the corpus, variables over it, flags over both', async () => {
    const project = folder({
      'stance.yaml': 'by: outlet\nlexicon: lists/extra.yaml\n',
      'texts/ash.md': ASH,
      'lists/extra.yaml': EXTRA,
    });
    const run = async (argv: string[], env: Record<string, string> = {}) =>
      JSON.parse((await stance(['analyze', `${project.path}/texts`, '--format', 'json', ...argv], { env })).stdout);
    const settled = await run([]);
    expect(settled.options.by).toEqual(['outlet']);
    expect(settled.rows.map(({ dimension }: { dimension: string }) => dimension)).toContain('frontiers');
    expect((await run([], { STANCE_BY: 'year' })).options.by).toEqual(['year']);
    expect((await run(['--by', 'actor'], { STANCE_BY: 'year' })).options.by).toEqual(['actor']);
    project.remove();
  });

  it('says where stance.yaml is wrong', async () => {
    const project = folder({ 'stance.yaml': 'bye: outlet\n', 'ash.md': ASH });
    const { status, stderr } = await stance(['analyze', project.path]);
    project.remove();
    expect(status).toBe(2);
    expect(stderr).toMatch(/stance\.yaml:1:1 error unknown-key unknown key "bye"/);
  });

  it('colours on a terminal only, unless told otherwise', async () => {
    const coloured = async (argv: string[], setting = {}) =>
      (await stance(['analyze', ...articles(), ...argv], setting)).stdout.includes('\u001b[');
    expect(await coloured([])).toBe(false);
    expect(await coloured([], { terminal: 80 })).toBe(true);
    expect(await coloured(['--color'])).toBe(true);
    expect(await coloured(['--no-color'], { terminal: 80 })).toBe(false);
    expect(await coloured([], { terminal: 80, env: { NO_COLOR: '1' } })).toBe(false);
    expect(await coloured([], { terminal: 80, env: { TERM: 'dumb' } })).toBe(false);
    expect(await coloured(['--no-color'], { env: { FORCE_COLOR: '1' } })).toBe(true);
    expect(await coloured([], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).toBe(true);
  });

  it('reads standard input', async () => {
    const { status, stdout } = await stance(['analyze', '-', '--format', 'json', '--by', 'document'], { stdin: BIRCH });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).rows[0].document).toBe('stdin');
  });
});
