import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { jsonLines, stance, testFolder } from '../helpers/cli.js';
import { careful, codeSheets, readKeyFile } from '../helpers/coders.js';

const corpus = fileURLToPath(new URL('../../corpus', import.meta.url));
const where = testFolder({});
const at = (...parts: string[]) => join(where.path, ...parts);
const run = (...argv: string[]) => stance(argv, { cwd: where.path });
const json = async (...argv: string[]) => JSON.parse((await run(...argv)).stdout);

const SAMPLE = ['sample', 'corpus', '--coders', 'anna,ben', '--form', 'csv'];
const ONE = ['--dimension', 'human-rights'];

beforeAll(async () => {
  cpSync(corpus, at('corpus'), { recursive: true });
  await run(...SAMPLE, '--n', '120', '--out', 'coding');
  codeSheets(at('coding'), careful);
});

describe('stance sample', () => {
  it('writes the key, the codebook and a sheet for each coder, and says what to do next', async () => {
    const { status, stdout, stderr } = await run(
      'sample',
      'corpus',
      '--n',
      '30',
      '--coders',
      'a.b,Åsa',
      '--out',
      'x/new',
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const name of [
      'key.json',
      'codebook.md',
      'codebook.html',
      'sheet-a.b.csv',
      'sheet-Åsa.xlsx',
      'sheet-Åsa.html',
    ])
      expect({ name, isThere: existsSync(at('x/new', name)) }).toEqual({ name, isThere: true });
    expect(stdout).toContain('30 units drawn');
    expect(stdout).toContain('stance validate x/new');
  });

  it('draws the same bytes again, also in worker processes', async () => {
    await run(...SAMPLE, '--n', '120', '--out', 'again', '--jobs', '2');
    expect(readFileSync(at('again/key.json'), 'utf8')).toBe(readFileSync(at('coding/key.json'), 'utf8'));
  });

  it('adds units to a sample: those it has stay, with their numbers, coders and sheets', async () => {
    await run(...SAMPLE, '--n', '60', '--out', 'grow');
    const before = readKeyFile(at('grow'));
    const sheet = readFileSync(at('grow/sheet-anna.csv'), 'utf8');
    const { status, stdout } = await run('sample', 'corpus', '--n', '90', '--extend', 'grow', '--form', 'csv');
    expect({ status, says: stdout.split('\n')[0] }).toEqual({
      status: 0,
      says: expect.stringContaining('30 units drawn, 90 in all'),
    });
    const after = readKeyFile(at('grow'));
    expect(after.units.slice(0, 60)).toEqual(before.units);
    expect(after.id).toBe(before.id);
    expect(new Set(after.units.map(({ unit }) => unit)).size).toBe(90);
    expect(readFileSync(at('grow/sheet-anna.csv'), 'utf8')).toBe(sheet);
    codeSheets(at('grow'), careful);
    const { coders, gold } = await json('validate', 'grow', '--format', 'json');
    expect(coders.map(({ name, missing }: { name: string; missing: number }) => [name, missing])).toEqual([
      ['anna', 0],
      ['ben', 0],
    ]);
    expect(gold.coded + gold.ties.length).toBe(90);
    const whole = await run(...SAMPLE, '--n', '90', '--out', 'at-once');
    expect(whole.status).toBe(0);
    const places = (folder: string) =>
      readKeyFile(at(folder))
        .units.map(({ statement, dimension }) => `${statement} ${dimension}`)
        .sort();
    expect(places('at-once')).toEqual(places('grow'));
  });

  it.each<[string, string[], string]>([
    ['nowhere to write', ['--n', '5'], 'error: --out'],
    ['a folder that holds a sample', ['--out', 'coding'], 'file-exists'],
    ['an extension that adds nothing', ['--extend', 'coding', '--n', '20'], 'smaller-sample'],
    [
      'an extension of other documents',
      ['--extend', 'coding', '--n', '200', '--since', '2021-05-01'],
      'changed-population',
    ],
    ['an extension of nothing', ['--extend', 'corpus', '--n', '200'], 'no-sample'],
    ['a stratum that there is not', ['--out', 'y', '--strata', 'dimension,mood'], '"mood" is not one of'],
    ['a coder who would leave the folder', ['--out', 'y', '--coders', '../x'], "cannot be part of a file's name"],
    ['a coder whose name ends in a number of a sheet', ['--out', 'y', '--coders', 'anna-2'], 'cannot be part'],
    ['two coders of one name', ['--out', 'y', '--coders', 'anna,Anna'], '"Anna" is there twice'],
    ['a dimension that there is not', ['--out', 'y', '--dimension', 'human-right'], 'unknown-dimension'],
  ])('refuses %s', async (_, more, says) => {
    const key = readFileSync(at('coding/key.json'), 'utf8');
    const { status, stderr } = await run('sample', 'corpus', ...more);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(says) });
    expect(readFileSync(at('coding/key.json'), 'utf8')).toBe(key);
  });

  it('draws of actors, by actor, and says where there is nothing', async () => {
    const { status } = await run(
      ...SAMPLE,
      ...ONE,
      '--actor',
      'Lavrov,Blinken',
      '--strata',
      'actor,value',
      '--n',
      '30',
      '--out',
      'actors',
    );
    expect(status).toBe(0);
    const { units, strata } = readKeyFile(at('actors'));
    expect(new Set(units.flatMap(({ actors }) => actors))).toEqual(new Set(['sergei-lavrov', 'antony-blinken']));
    expect(strata.every(({ keys }) => Object.keys(keys).join() === 'actor,value')).toBe(true);
    const none = await run(...SAMPLE, '--actor', 'Nobody At All', '--out', 'none');
    expect({ status: none.status, isThere: existsSync(at('none')) }).toEqual({ status: 2, isThere: false });
    expect(none.stderr).toContain('error unknown-actor ');
  });

  it('draws sentences, the article’s own voice among them', async () => {
    await run(...SAMPLE, ...ONE, '--unit', 'sentence', '--n', '40', '--out', 'recall');
    const { units } = readKeyFile(at('recall'));
    expect(units.filter(({ kind }) => kind === 'narration').length).toBeGreaterThan(5);
    expect(units.every(({ speaker }) => speaker === '')).toBe(true);
    codeSheets(at('recall'), careful);
    expect((await run('validate', 'recall')).stdout).toContain('each a sentence');
    const { stderr, stdout } = await run('analyze', 'corpus', '--validation', 'recall', '--format', 'json');
    expect(stderr).toContain('sample-of-sentences');
    expect(stdout).not.toContain('"corrected"');
  });

  it('hides names with --pool, and shows half with --blind half', async () => {
    await run(...SAMPLE, '--n', '80', '--pool', '--blind', 'half', '--out', 'half');
    const sheet = readFileSync(at('half/sheet-anna.csv'), 'utf8');
    expect(sheet).toMatch(/,Speaker \d+,/);
    expect(sheet.split('\n')[0]).toMatch(/,machine$/);
    codeSheets(at('half'), (unit, random, coder) => (unit.shown ? unit.machine.value : careful(unit, random, coder)));
    const { anchoring } = await json('validate', 'half', '--format', 'json');
    expect(anchoring.shown.value).toBe(1);
    expect(anchoring.difference.value).toBeGreaterThan(0);
    expect((await run('validate', 'half')).stdout).toContain('Anchoring:');
    expect((await json('validate', 'coding', '--format', 'json')).anchoring).toBeNull();
  });
});

describe('stance validate', () => {
  it('prints the tables and a paragraph for the methods section', async () => {
    const { status, stdout, stderr } = await run('validate', 'coding');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const part of [
      'Agreement between the coders',
      'α position',
      'The program against the coders',
      'For the methods section',
      'seed 1',
    ])
      expect(stdout).toContain(part);
  });

  it.each([
    ['coding', []],
    ['half', ['--method', 'rogan-gladen', '--all']],
  ])('prints JSON as the schema has it: %s', async (folder, more) => {
    const schema = JSON.parse(
      readFileSync(fileURLToPath(new URL('../../schema/validation.json', import.meta.url)), 'utf8'),
    );
    const check = new Ajv2020({ allErrors: true }).compile(schema);
    const result = await json('validate', folder, '--format', 'json', ...more);
    expect([check(result), check.errors]).toEqual([true, null]);
    expect(check({ ...result, coders: [{ name: 1 }] })).toBe(false);
  });

  it('lists disagreements of the tuning half alone, unless all are asked for', async () => {
    const some = await json('validate', 'coding', '--format', 'json');
    const all = await json('validate', 'coding', '--format', 'json', '--all');
    expect(new Set(some.errors.map(({ half }: { half: string }) => half))).toEqual(new Set(['tune']));
    expect(all.errors.length).toBeGreaterThan(some.errors.length);
    const { stdout } = await run('validate', 'coding', '--errors');
    expect(stdout).toContain(some.errors[0].unit);
    expect(stdout).not.toContain(all.errors.find(({ half }: { half: string }) => half === 'test').unit);
  });

  it('writes CSV, Markdown, ReCal and examples to learn from', async () => {
    expect((await run('validate', 'coding', '--format', 'csv')).stdout).toMatch(
      /^what,dimension,group,measure,value,low,high,n\n/,
    );
    expect((await run('validate', 'coding', '--format', 'markdown')).stdout).toMatch(
      /^\*\*Agreement between the coders\*\*\n\n\| dimension/,
    );
    const recal = (await run('validate', 'coding', '--format', 'recal')).stdout.trim().split('\n');
    expect(recal).toHaveLength(50);
    expect(recal.every((line) => /^[1-5],[1-5]$/.test(line))).toBe(true);
    const examples = jsonLines((await run('validate', 'coding', '--format', 'examples', ...ONE)).stdout);
    expect(examples.length).toBeGreaterThan(3);
    expect(examples.every(({ dimension, text, expect: value }) => dimension === 'human-rights' && text && value)).toBe(
      true,
    );
  });

  it('lets an adjudicated code win, and leaves ties out', async () => {
    cpSync(at('coding'), at('settled'), { recursive: true });
    codeSheets(at('settled'), (_unit, _random, coder) => (coder === 'anna' ? 'pro' : 'none'));
    const tied = await json('validate', 'settled', '--format', 'json');
    expect(tied.gold.ties).toHaveLength(50);
    writeFileSync(
      at('settled/adjudicated.csv'),
      `unit,value\n${tied.gold.ties
        .slice(0, 3)
        .map((unit: string) => `${unit},anti\n`)
        .join('')}`,
    );
    const { gold, coders, confusion } = await json('validate', 'settled', '--format', 'json');
    expect(gold.ties).toHaveLength(47);
    expect(coders).toHaveLength(2);
    expect(
      confusion
        .filter(({ human }: { human: string }) => human === 'anti')
        .reduce((sum: number, { n }: { n: number }) => sum + n, 0),
    ).toBe(3);
  });

  it('says loudly that one coder is no agreement, and goes on', async () => {
    cpSync(at('coding'), at('alone'), { recursive: true });
    rmSync(at('alone/sheet-ben.csv'));
    const { status, stderr, stdout } = await run('validate', 'alone', '--format', 'json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('one-coder') });
    expect(JSON.parse(stdout).agreement).toEqual([]);
    expect(JSON.parse(stdout).machine.length).toBeGreaterThan(2);
  });

  it('gives null, and AC1, where every code is one value', async () => {
    cpSync(at('coding'), at('same'), { recursive: true });
    codeSheets(at('same'), () => 'none');
    const { agreement } = await json('validate', 'same', '--format', 'json');
    expect(agreement[0].alpha.nominal.value).toBeNull();
    expect(agreement[0].ac1).toBe(1);
  });

  it('finds a sheet whatever its format and the name that a browser gives it', async () => {
    cpSync(at('coding'), at('named'), { recursive: true });
    renameSync(at('named/sheet-anna.csv'), at('named/sheet-anna (1).csv'));
    const [mine, named] = [
      await json('validate', 'coding', '--format', 'json'),
      await json('validate', 'named', '--format', 'json'),
    ];
    expect(named).toEqual(mine);
  });

  it('prints nothing that it cannot know before anything is coded', async () => {
    await run(...SAMPLE, '--n', '40', '--out', 'empty');
    const { status, stderr, stdout } = await run('validate', 'empty');
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('nothing-coded') });
    expect(stdout).not.toContain('NaN');
  });

  it.each(['text', 'markdown', 'json'])('tells of no coding before anything is coded: %s', async (format) => {
    await run(...SAMPLE, '--n', '20', '--out', `uncoded-${format}`);
    const { stdout } = await run('validate', `uncoded-${format}`, '--format', format);
    expect(stdout).not.toMatch(/by a common codebook|double sampling|κ|\d people/);
    expect(stdout).toMatch(format === 'text' ? /0 units have a value/ : /Nobody has coded them yet/);
  });

  it('names those alone who coded', async () => {
    await run(...SAMPLE, '--n', '30', '--overlap', '30', '--out', 'one-coded');
    codeSheets(at('one-coded'), (unit, random, coder) => (coder === 'anna' ? careful(unit, random, coder) : ''));
    const { stdout } = await run('validate', 'one-coded', '--width', '200');
    expect(stdout).toMatch(/1 person coded them by a common codebook \(anna coded \d+\)/);
    expect(stdout.replace(/\s+/g, ' ')).toContain('With one coder, agreement is not known.');
    expect((await run('validate', 'coding', '--width', '200')).stdout).toContain('2 people coded them');
  });

  it('stance plot agreement says so too', async () => {
    await run(...SAMPLE, '--n', '20', '--out', 'unplotted');
    const { status, stdout, stderr } = await run('plot', 'agreement', 'unplotted');
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(
        /^warning nothing-coded no sheet in unplotted .*\n {2}hint: Fill in the column value/,
      ),
    });
  });

  it.each([
    ['not JSON', '{', 'broken-key'],
    ['another file', '{"schema":"stance-analysis/1"}', 'broken-key'],
    [
      'no units',
      '{"schema":"stance-sample/1","strata":[],"units":[null],"dimensions":[],"coders":[],"options":{},"population":{}}',
      'broken-key',
    ],
  ])('refuses a key that is %s', async (_, text, code) => {
    cpSync(at('coding'), at('key'), { recursive: true });
    writeFileSync(at('key/key.json'), text);
    const { status, stderr } = await run('validate', 'key');
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(`key.json error ${code}`) });
  });
});

describe('stance analyze --validation', () => {
  beforeAll(async () => {
    await run(...SAMPLE, ...ONE, '--n', '95', '--overlap', '95', '--out', 'rights');
    codeSheets(at('rights'), (unit, random) => careful(unit, random, ''));
  });
  const rows = async (...more: string[]) =>
    (await json('analyze', 'corpus', ...ONE, '--format', 'json', '--validation', 'rights', ...more)).rows;

  it('adds a corrected score where enough was coded, and says elsewhere how much is needed', async () => {
    const byType = await rows('--by', 'type');
    const corrected = byType.map(({ corrected: own }: { corrected: { score: number | null } }) => own);
    expect(corrected.some(({ score }: { score: number | null }) => score !== null)).toBe(true);
    for (const { score, coding, needed, coded } of corrected) {
      if (score === null) expect(needed).toBeGreaterThan(coded);
      else expect(coding[0] <= score && score <= coding[1]).toBe(true);
    }
  });

  it('changes no count and no counted score', async () => {
    const plain = await json('analyze', 'corpus', ...ONE, '--format', 'json');
    const without = (await rows()).map(({ corrected: _, ...row }: Record<string, unknown>) => row);
    expect(without).toEqual(plain.rows);
  });

  it('prints the score that was counted where people agree with the program on everything', async () => {
    cpSync(at('rights'), at('perfect'), { recursive: true });
    await run(...SAMPLE, ...ONE, '--n', '1000', '--overlap', '1000', '--out', 'perfect', '--force');
    codeSheets(at('perfect'), ({ machine }) => machine.value);
    const { rows: all } = await json('analyze', 'corpus', ...ONE, '--format', 'json', '--validation', 'perfect');
    expect(all.length).toBeGreaterThan(3);
    for (const { score, corrected } of all) if (score !== null) expect(corrected.score).toBe(score);
  });

  it('records the sample, the codes and the agreement', async () => {
    const { options } = await json('analyze', 'corpus', '--format', 'json', '--validation', 'rights');
    expect(options.validation).toEqual({
      sample: readKeyFile(at('rights')).id,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      n: 95,
      alpha: 1,
    });
  });

  it('has columns of its own in CSV and in the table, and none without a validation', async () => {
    const csv = (await run('analyze', 'corpus', ...ONE, '--format', 'csv', '--validation', 'rights')).stdout;
    expect(csv.split('\n')[0]).toMatch(
      /,high,corrected_score,corrected_low,corrected_high,coding_low,coding_high,units_coded,units_needed,dsl_pro,dsl_anti$/,
    );
    expect((await run('analyze', 'corpus', ...ONE, '--format', 'csv')).stdout.split('\n')[0]).toMatch(/,high$/);
    expect((await run('analyze', 'corpus', ...ONE, '--validation', 'rights')).stdout).toMatch(
      /corrected +the score by what people coded/,
    );
  });

  it('goes on after a lexicon was edited: the strata stay as drawn', async () => {
    writeFileSync(
      at('own.yaml'),
      'dimension: human-rights\nextends: human-rights\nclaims:\n  anti: [human rights and human dignity]\n',
    );
    const { stdout, status } = await run(
      'analyze',
      'corpus',
      ...ONE,
      '--format',
      'json',
      '--by',
      'type',
      '--validation',
      'rights',
      '--lexicon',
      'own.yaml',
    );
    expect(status).toBe(0);
    expect(
      JSON.parse(stdout).rows.some(({ corrected }: { corrected?: { score: number } }) => corrected?.score != null),
    ).toBe(true);
  });

  it('leaves out coded units whose document changed, and says so', async () => {
    cpSync(at('corpus'), at('changed'), { recursive: true });
    const path = at('changed/london-talks.md');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(' the ', ' that '));
    const { stderr } = await run('analyze', 'changed', ...ONE, '--validation', 'rights');
    expect(stderr).toContain('changed-document');
    expect(stderr).toContain('outside-sample');
  });

  it('corrects nothing where coders hardly agree, unless it is forced to', async () => {
    cpSync(at('rights'), at('low'), { recursive: true });
    codeSheets(at('low'), (_, random, coder) =>
      coder === 'anna' ? (['pro', 'none'] as const)[Math.floor(2 * random())]! : 'none',
    );
    const low = (...more: string[]) =>
      run('analyze', 'corpus', ...ONE, '--format', 'json', '--validation', 'low', ...more);
    const refused = await low();
    expect(refused.stderr).toContain('low-agreement');
    expect(refused.stdout).not.toContain('"corrected"');
    expect((await low('--force')).stdout).toContain('"corrected"');
  });

  it('fits the schemas of rows and results', async () => {
    const schema = (name: string) =>
      JSON.parse(readFileSync(fileURLToPath(new URL(`../../schema/${name}.json`, import.meta.url)), 'utf8'));
    const check = new Ajv2020({ allErrors: true, schemas: [schema('row')] }).compile(schema('analysis'));
    expect([
      check(await json('analyze', 'corpus', ...ONE, '--format', 'json', '--validation', 'rights')),
      check.errors,
    ]).toEqual([true, null]);
  });

  it('gives regressions outcomes whose mean is the corrected share', async () => {
    const argv = ['statements', 'corpus', '--format', 'ndjson', '--validation', 'perfect'];
    codeSheets(at('perfect'), ({ machine }) => (machine.value === 'mention' ? 'anti' : machine.value));
    const all = jsonLines((await run(...argv)).stdout);
    const mean = (of: (one: Record<string, never>) => number) => all.reduce((sum, one) => sum + of(one), 0);
    const said = (value: string) => mean(({ stances }) => Number(stances['human-rights']?.['value'] === value));
    expect(mean(({ dsl }) => dsl['human-rights']['anti'])).toBeCloseTo(said('anti') + said('mention'), 6);
    expect(mean(({ dsl }) => dsl['human-rights']['pro'])).toBeCloseTo(said('pro'), 6);
    const weighted = jsonLines((await run(...argv.slice(0, -1), 'rights')).stdout).map(
      ({ dsl }) => dsl['human-rights'],
    );
    expect(weighted.some(({ pro, coded }) => coded && pro !== 0 && pro !== 1)).toBe(true);
    expect(weighted.every(({ pro, anti, coded }) => coded || [pro, anti].every((one) => one === 0 || one === 1))).toBe(
      true,
    );
    expect((await run('statements', 'corpus', '--validation', 'rights')).status).toBe(2);
  });

  it.each(['--partial', '--watch'])('refuses %s beside it', async (other) => {
    expect((await run('analyze', 'corpus', '--validation', 'rights', other)).status).toBe(2);
  });
});
