import { describe, expect, it } from '@jest/globals';
import { jsonLines, stance, testFolder } from '../helpers/cli.js';

const said = (who: string, what: string) => `${who} said that ${what} must be upheld everywhere.`;
const work = testFolder({
  'news.csv': [
    'key,paper,issued,body',
    `a,The Elm,2021-03-04,"${said('Ada Obi', 'human rights')}"`,
    `b,The Oak,2022-03-04,"${said('Bo Lund', 'sovereignty')}"`,
  ].join('\n'),
  'undated.csv': `id,year,text\n1,2019,"${said('Ada Obi', 'human rights')}"\n2,2018.0,"${said('Ada Obi', 'sovereignty')}"\n`,
  'plain/a.txt': said('Ada Obi', 'human rights'),
  'keyless/a.txt': said('Ada Obi', 'human rights'),
  'keyless/stance.yaml': 'by: []\n',
  'keyless/empty/README.md': 'about',
  'plain/b.pages': 'x',
  'plain/c.PAGES': 'x',
  'plain/README.md': 'about',
  'plain/mine.yaml': 'dimension: x',
  'plain/.hidden.pages': 'x',
});
const FIELDS = ['--text-field', 'body', '--outlet-field', 'paper', '--date-field', 'issued', '--id-field', 'key'];
const run = (command: string, ...argv: string[]) =>
  stance([command, 'news.csv', ...FIELDS, ...argv], { cwd: work.path });

describe('an unknown value of a selector is an error with a suggestion', () => {
  it.each([
    ['--dimension', 'humanrights', 'unknown-dimension', 'human-rights'],
    ['--where', 'paper=The Oka', 'unknown-value', 'The Oak'],
    ['--where', 'papr=The Oak', 'unknown-field', 'paper'],
    ['--by', 'mont', 'unknown-key', 'month'],
    ['--by', 'isued', 'unknown-key', 'issued'],
    ['--actor', 'Obbi', 'unknown-actor', 'Obi'],
  ])('%s %s', async (option, value, code, meant) => {
    const { status, stdout, stderr } = await run('analyze', option, value);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`error ${code} .*\n {2}hint: .*Did you mean "${meant}"`));
  });

  it.each(['2024-13', '2024-02-30', '24', '2024-1', '2024-00'])('--since %s', async (date) => {
    expect((await run('analyze', '--since', date)).status).toBe(2);
  });

  it.each(['statements', 'explain Ada', 'kwic human'])('%s', async (words) => {
    const [command, ...rest] = words.split(' ');
    const argv = [command, ...rest, 'news.csv', ...FIELDS, '--where', 'paper=The Ash'];
    const { status, stderr } = await stance(argv, { cwd: work.path });
    expect(status).toBe(2);
    expect(stderr).toMatch(/unknown-value.*\n {2}hint: .*The Elm, The Oak/);
  });

  it('a word before the inputs of explain is a dimension or a file', async () => {
    const { status, stderr } = await stance(['explain', 'Obi', 'sovereinty', 'plain'], { cwd: work.path });
    expect(status).toBe(2);
    expect(stderr).toMatch(/"sovereinty" is neither a dimension nor a file.*\n {2}hint: Did you mean "sovereignty"/);
  });

  it.each([
    [
      ['explain', 'Obi', 'sovereinty'],
      /"sovereinty" is neither .*\n {2}hint: Did you mean "sovereignty".*Documents come last/,
    ],
    [['explain', 'Obi', 'sovereignty'], /missing-input no documents are named behind the dimension/],
    [['explain', 'Ada', 'Obi', 'plain'], /"Obi" is neither .*\n {2}hint: .*quotation marks/],
    [['kwic', '--misses', 'sovereinty', 'plain'], /"sovereinty" is neither .*\n {2}hint: Did you mean "sovereignty"/],
    [['kwic', '--misses', 'sovereignty'], /missing-input no documents are named behind the dimension/],
    [['kwic', 'rights'], /missing-input no documents are named\n {2}hint: .*stance kwic TERM INPUT/],
    [['kwic', 'plain'], /"plain" is taken for the term/],
  ])('%j', async (argv, told) => {
    const { status, stdout, stderr } = await stance(argv, { cwd: work.path });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(told);
  });

  it.each([
    [['explain', 'Obi', 'plain']],
    [['explain', 'Obi', 'plain/*.txt']],
    [['explain', 'Obi', 'human-rights', 'plain']],
    [['kwic', '--misses', 'sovereignty', 'plain']],
    [['kwic', '--misses', 'plain/a.txt', '--no-bundled']],
    [['kwic', 'sovereinty|rights', 'plain']],
  ])('%j is as it should be', async (argv) => {
    const { stderr } = await stance(argv, { cwd: work.path });
    expect(stderr).not.toMatch(/unknown-dimension|missing-input|not-found/);
  });

  it.each([
    ['--top', ['', ' ', '0x10', '1e2', '+3', '3.0', '-1', 'three', '99999999999999999999']],
    ['--min-confidence', ['', ' ', '1.5', '-0.1', 'half', 'NaN']],
  ])('%s is a plain number', async (option, values) => {
    for (const value of values) {
      const { status, stderr } = await run('analyze', option, value);
      expect({ value, status }).toEqual({ value, status: 2 });
      expect(stderr).toMatch(/It must be a (?:whole )?number/);
    }
  });

  it.each([
    ['analyze', '--by', ''],
    ['analyze', '--by', ' , ,'],
    ['analyze', '--dimension', ''],
    ['statements', '--actor', ','],
    ['explain', '', 'plain'],
    ['explain', ' ', 'plain'],
    ['analyze', '--force'],
    ['lexicon', 'new', ''],
    ['lexicon', 'new', '///'],
  ])('%s %s %j is refused', async (...argv) => {
    const { status, stdout, stderr } = await stance([...argv, 'plain'].slice(0, argv[0] === 'lexicon' ? 3 : 4), {
      cwd: work.path,
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/must|missing/);
    expect(stderr).not.toMatch(/internal-error/);
  });

  it('no keys in a settings file are our own', async () => {
    const { stdout } = await stance(['analyze', 'keyless/a.txt', '--format', 'csv'], { cwd: work.path });
    expect(stdout).toMatch(/^actor,name,dimension/);
  });

  it('doctor names an input that is not there', async () => {
    const { status, stdout } = await stance(['doctor', 'missing', 'plain/*.txt'], { cwd: work.path });
    expect(status).toBe(2);
    expect(stdout).toMatch(/^error +input +missing: no such file/m);
    expect(stdout).not.toMatch(/plain.*no such/);
  });

  it('text of an empty folder is nothing found', async () => {
    expect((await stance(['text', 'keyless/empty'], { cwd: work.path })).status).toBe(1);
    expect((await stance(['text', 'plain/a.txt'], { cwd: work.path })).status).toBe(0);
  });

  it('show --document', async () => {
    const { status, stderr } = await stance(['show', 'undated.csv', '--document', '3'], { cwd: work.path });
    expect(status).toBe(2);
    expect(stderr).toMatch(/unknown-document.*\n {2}hint: .*1, 2/);
  });
});

describe('nothing that could be read', () => {
  const german =
    'Der Minister sagte, dass die Menschenrechte in allen Staaten geachtet werden müssen. Das ist eine wichtige Frage für unsere Zukunft.';

  it.each([
    [
      'is explained by what was said before',
      ['analyze', '-'],
      german,
      /not-english[\s\S]*no document could be read\n {2}hint: The messages before/,
    ],
    ['of a missing file, too', ['analyze', 'missing.txt'], '', /not-found[\s\S]*no document could be read/],
  ])('%s', async (_, argv, stdin, told) => {
    const { stderr } = await stance(argv, { cwd: work.path, stdin });
    expect(stderr).toMatch(told);
    expect(stderr).not.toContain('Check the paths');
  });
});

describe('what is known is no error', () => {
  it.each([
    ['--where', 'paper=The Oak'],
    ['--where', 'outlet=The Oak'],
    ['--where', 'key=b'],
    ['--where', 'issued=2022-03-04'],
    ['--where', 'paper!=The Elm'],
    ['--since', '2022'],
    ['--actor', 'lund'],
    ['--dimension', 'sovereignty'],
  ])('%s %s', async (option, value) => {
    const { status, stdout, stderr } = await run('analyze', option, value, '--format', 'ndjson');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(jsonLines(stdout)).toMatchObject([{ name: 'Bo Lund', dimension: 'sovereignty' }]);
  });

  it('a value that must not be, and that nobody has, is a warning', async () => {
    const { status, stderr } = await run('analyze', '--where', 'paper!=The Ash');
    expect(status).toBe(0);
    expect(stderr).toMatch(/warning unknown-value/);
  });

  it('rows by a column under its own name are those by ours', async () => {
    const [own, ours] = [
      await run('analyze', '--by', 'paper', '--format', 'csv'),
      await run('analyze', '--by', 'outlet', '--format', 'csv'),
    ];
    expect(own.stdout.replace('paper', 'outlet')).toBe(ours.stdout);
    expect(own.stdout).toMatch(/The Elm/);
  });
});

describe('nothing found says why', () => {
  it.each([
    [['analyze'], ['--since', '2030'], /leaves out all of 2 documents read, dated 2021-03-04 to 2022-03-04/],
    [
      ['statements'],
      ['--actor', 'Obi', '--dimension', 'sovereignty'],
      /no statement by “Obi” with --dimension sovereignty/,
    ],
    [['analyze'], ['--min-statements', '9'], /no row with --min-statements 9 in 2 documents: 2 statements/],
    [['kwic', 'zebra*'], [], /no context of “zebra\*” in 2 documents/],
  ])('%j %j', async ([command, ...first], argv, why) => {
    const { status, stderr } = await stance([command, ...first, 'news.csv', ...FIELDS, ...argv], { cwd: work.path });
    expect(status).toBe(1);
    expect(stderr).toMatch(why);
    expect(stderr).toMatch(/hint: \S/);
  });
});

describe('what was not read is said', () => {
  it('files of other formats, by ending, once on standard error and in the foot', async () => {
    const { status, stdout, stderr } = await stance(['analyze', 'plain', '--width', '120'], { cwd: work.path });
    expect(status).toBe(0);
    expect(stderr).toMatch(/^plain warning other-formats files of other formats were not read: 2 \.pages\n/);
    expect(stdout).toMatch(/plain: files of other formats were not read: 2 \.pages\./);
  });

  it('documents without a date where a time is asked for', async () => {
    const { stderr } = await stance(['analyze', 'plain/a.txt', '--by', 'month'], { cwd: work.path });
    expect(stderr).toMatch(/warning undated-document 1 of 1 documents has no month/);
  });

  it('a field year serves years, and no months', async () => {
    const { stdout, stderr } = await stance(['analyze', 'undated.csv', '--by', 'year', '--format', 'csv'], {
      cwd: work.path,
    });
    expect(stderr).toBe('');
    expect(stdout.split('\n').map((line) => line.slice(0, 4))).toEqual(['year', '2018', '2019', '']);
    const since = await stance(
      ['analyze', 'undated.csv', '--since', '2019', '--by', 'document', '--format', 'ndjson'],
      { cwd: work.path },
    );
    expect(jsonLines(since.stdout)).toMatchObject([{ document: '1' }]);
  });
});

describe('texts of one speaker each', () => {
  const speech = (country: string) =>
    `${country},"We support human rights. We condemn aggression. We will uphold the Charter. We demand justice for all nations. I say that sovereignty matters. We reaffirm our commitment to peace. We call for reform. We welcome the report. We believe that trade helps. I declare that we stand ready."`;
  const SPEECHES = ['country,text', ...['NOR', 'CUB', 'FRA', 'IND'].map(speech)].join('\n');
  const told = async (stdin: string, ...argv: string[]) => (await stance(['analyze', '-', ...argv], { stdin })).stderr;

  it('that no field names get a warning, with the fields that there are', async () => {
    expect(await told(SPEECHES)).toMatch(
      /warning many-unresolved .*\n {2}hint: .*--speaker-field.*Fields here: .*country/,
    );
  });

  it.each([
    ['that a field names', SPEECHES, ['--speaker-field', 'country']],
    [
      'of whom news tells',
      `text\n${'"Ada Obi said that human rights must be upheld. She condemned the war."\n'.repeat(20)}`,
      [],
    ],
    ['that are few', `country,text\n${speech('NOR').slice(0, 60)}"\n`, []],
  ])('%s get none', async (_, stdin, argv) => {
    expect(await told(stdin, ...argv)).not.toContain('many-unresolved');
  });
});

describe('standard input', () => {
  const TABLE = `headline;text\nOne;"${said('Ada Obi', 'human rights')} She left."\n`;
  const names = async (stdin: string, ...argv: string[]) =>
    jsonLines((await stance(['statements', '-', '--format', 'ndjson', ...argv], { stdin })).stdout).map(
      ({ document }) => document,
    );

  it('may be a table', async () => {
    expect(await names(TABLE)).toEqual(['stdin#2']);
    expect(await names(TABLE.replaceAll(';', ','))).toEqual(['stdin#2']);
    expect(await names(TABLE.replace('text', 'words'), '--text-field', 'words')).toEqual(['stdin#2']);
    expect(await names(`a\ttext\n1\t${said('Ada Obi', 'human rights')}\n`, '--input-format', 'tsv')).toEqual([
      'stdin#2',
    ]);
  });

  it('is prose where its first line only looks a little like one', async () => {
    const prose = `Rights, text, law.\n\n${said('Ada Obi', 'human rights')}\n`;
    expect(await names(prose)).toEqual(['stdin']);
    expect(await names(TABLE, '--input-format', 'txt')).toEqual(['stdin']);
  });
});
