/** Whatever an option selects: what is not there is an error with status 2 and a suggestion, and what is there works. */
import { describe, expect, it } from '@jest/globals';
import { stance, testFolder } from '../helpers/cli.js';

const row = (id: string, date: string, text: string) => JSON.stringify({ id, date, text });
const ASH = 'Foreign Minister Ann Ash of Norway said on Friday: "We must defend human rights and the rule of law."';
const OBI = 'Minister Ben Obi condemned Russia on Friday. "Russia violates human rights," Mr. Obi said.';

const work = testFolder({
  'news.jsonl': [row('one', '2019-03-01', ASH), row('two', '2019', OBI), row('three', '2021-05-07', ASH)].join('\n'),
  'set/a.txt': `${ASH}\n`,
  'set/deep/b.txt': `${ASH}\n`,
  'dated.csv': `date,text\n13/04/2019,"${ASH.replaceAll('"', '""')}"\n02/05/2019,"${OBI.replaceAll('"', '""')}"\n`,
  'other.csv': `n,utterance,note\n1,"${ASH.replaceAll('"', '""')}",x\n`,
  'speech.csv': `n,speech\n1,"${ASH.replaceAll('"', '""')}"\n`,
});
const run = (...argv: string[]) => stance(argv, { cwd: work.path });

describe('a command that is none', () => {
  it.each([
    [['help', 'nope'], "unknown command 'nope'. There are analyze, "],
    [['help', 'analyse'], 'Did you mean "analyze"?'],
    [['kwik', '--help'], 'Did you mean "kwic"?'],
    [['lexicon', 'chekc'], 'Did you mean "check"?'],
    [['help', 'lexicon', 'shwo'], 'Did you mean "show"?'],
    [['actors', 'lists', '-h'], 'Did you mean "list"?'],
    [['-q', 'analyse', 'news.jsonl'], 'Did you mean "analyze"?'],
    [['lexicon', '-q', 'shwo'], 'Did you mean "show"?'],
  ])('%j is an error with a suggestion', async (argv, says) => {
    const { status, stdout, stderr } = await run(...argv);
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(says) });
  });

  it.each([
    [['help', 'kwic'], 'Usage: stance kwic'],
    [['help', 'lexicon', 'check'], 'Usage: stance lexicon check'],
    [['lexicon', 'help', 'check'], 'Usage: stance lexicon check'],
    [['help', 'lexicon'], 'Usage: stance lexicon'],
    [['help'], 'Usage: stance'],
    [['-q', 'help', 'kwic'], 'Usage: stance kwic'],
    [['lexicon', '-q', 'help', 'show'], 'Usage: stance lexicon show'],
    [['help', 'help'], 'Usage: stance'],
  ])('%j prints help', async (argv, says) => {
    const { status, stdout } = await run(...argv);
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining(says) });
  });
});

describe('a choice that is none', () => {
  it.each([
    [['plot', 'heta', 'news.jsonl'], 'heat'],
    [['analyze', 'news.jsonl', '--format', 'cvs'], 'csv'],
    [['analyze', 'news.jsonl', '--sort', 'statement'], 'statements'],
    [['statements', 'news.jsonl', '--kind', 'dirct'], 'direct'],
    [['network', 'news.jsonl', '--project', 'actors'], 'actor'],
    [['completion', 'zhs'], 'zsh'],
  ])('%j suggests the one that was meant', async (argv, meant) => {
    const { status, stdout, stderr } = await run(...argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`Did you mean "${meant}"?`);
  });
});

describe('names that nobody has', () => {
  it.each([
    [['statements', 'news.jsonl', '--target', 'Rusia'], 'unknown-target', 'Did you mean "Russia"?'],
    [['targets', 'news.jsonl', '--target', 'Rusia'], 'unknown-target', 'Did you mean "Russia"?'],
    [['targets', 'news.jsonl', '--target', 'Russia', '--target', 'Atlantis'], 'unknown-target', 'stance targets'],
    [['sample', 'news.jsonl', '--actor', 'Asch', '--out', 'none'], 'unknown-actor', 'Did you mean "Ash"?'],
    [['show', 'news.jsonl', '--document', 'thre'], 'unknown-document', 'Did you mean "three"?'],
  ])('%j', async (argv, code, hint) => {
    const { status, stderr } = await run(...argv);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(`error ${code} `) });
    expect(stderr).toContain(hint);
  });

  it('are not suggested for names with which they share nothing', async () => {
    expect((await run('show', 'news.jsonl', '--document', '9')).stderr).not.toContain('Did you mean');
  });

  it('are no matter where somebody has them', async () => {
    for (const command of ['statements', 'targets'])
      expect(await run(command, 'news.jsonl', '--target', 'russia')).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('periods', () => {
  const column = async (by: string) => {
    const { stdout } = await run('analyze', 'news.jsonl', '--by', by, '--dimension', 'human-rights', '--format', 'csv');
    return stdout
      .trim()
      .split('\n')
      .map((line) => line.split(',')[0]);
  };

  it.each([
    ['period:2020', ['period_2020', 'before 2020', 'from 2020']],
    ['period:2019:2021-05', ['period_2019_2021_05', '2019 to before 2021-05', 'from 2021-05']],
    ['period:2019-03-02', ['period_2019_03_02', 'before 2019-03-02', 'from 2019-03-02', '']],
    ['decade', ['decade', '2010s', '2020s']],
  ])('by %s are in order of time', async (by, values) => {
    expect(await column(by)).toEqual(values);
  });

  it('count together what the whole counts', async () => {
    const statements = async (by: string) => {
      const { stdout } = await run('analyze', 'news.jsonl', '--by', by, '--duplicates', 'keep', '--format', 'ndjson');
      const lines = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, string | number>);
      const groups = new Map(lines.map((one) => [one[by], Number(one.statements)]));
      return [...groups.values()].reduce((sum, one) => sum + one, 0);
    };
    expect(await statements('period:2020')).toBe(await statements('decade'));
    expect(await statements('period:2019-03-01:2020')).toBe(await statements('year'));
  });

  it.each(['period', 'period:', 'period:soon', 'period:2021:2019', 'period:2019:2019', 'periods:2019'])(
    '%j are not named so',
    async (by) => {
      const { status, stderr } = await run('analyze', 'news.jsonl', '--by', by);
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: expect.stringMatching(/error unknown-key .*\n {2}hint: .*--by period:2017/),
      });
    },
  );

  it('that dates are too inexact for are said to be so', async () => {
    const { stderr } = await run('analyze', 'news.jsonl', '--by', 'month');
    expect(stderr).toMatch(/1 of 3 documents has no month.*\n {2}hint: .*not exact enough/);
  });
});

describe('fields and dates', () => {
  it('a format that some dates contradict is a warning for each of them', async () => {
    const { status, stderr } = await run('analyze', 'dated.csv', '--date-format', 'mdy');
    expect(status).toBe(0);
    expect(stderr.match(/warning other-date-format/g)).toHaveLength(1);
    expect(stderr).toContain('“13/04/2019”');
  });

  it.each([['dmy'], ['%d/%m/%Y']])('one that fits is none: %s', async (format) => {
    expect((await run('analyze', 'dated.csv', '--date-format', format)).stderr).toBe('');
  });

  it('the field that holds the longest text is suggested', async () => {
    const { status, stderr } = await run('analyze', 'other.csv');
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('--text-field "utterance"') });
    expect((await run('analyze', 'other.csv', '--text-field', 'utterance')).status).toBe(0);
  });

  it('a column of speeches is read as text', async () => {
    expect(await run('analyze', 'speech.csv')).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('without a lexicon', () => {
  it('says so', async () => {
    const { status, stderr } = await run('analyze', 'news.jsonl', '--no-bundled');
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('warning no-lexicon ') });
    expect(stderr).not.toContain('few-touched');
  });
});

describe('sources without a name that are hidden', () => {
  it('are counted in the foot', async () => {
    const text = 'Officials said that human rights matter. Ann Ash said that democracy is under attack.';
    const from = (how: string) => stance(['analyze', '-', '--unnamed', how], { cwd: work.path, stdin: text });
    expect((await from('hide')).stdout).toContain('1 statement of sources without a name is left out');
    expect((await from('group')).stdout).not.toContain('left out, as');
  });
});

describe('stance sample', () => {
  it.each([
    ['set', 'set'],
    ['set', 'set/coding'],
    ['.', 'coding'],
    ['set/', './set/deep/../new'],
    ['set/**', 'set/x/y'],
    ['set/*.*', 'set'],
  ])('of %s writes no sheets to %s, where they would be read', async (input, out) => {
    const { status, stderr } = await run('sample', input, '--out', out);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('error output-among-inputs ') });
  });

  it.each([
    ['set', 'set-coding'],
    ['set/a.txt', 'set/coding'],
    ['set/*.txt', 'set/sheets'],
    ['set/deep', 'set/beside'],
  ])('of %s writes sheets to %s', async (input, out) => {
    expect(await run('sample', input, '--out', out, '--form', 'csv')).toMatchObject({ status: 0, stderr: '' });
  });
});
