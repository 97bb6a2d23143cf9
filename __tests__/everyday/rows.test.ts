import { describe, expect, it } from '@jest/globals';
import { jsonLines, stance, testFolder } from '../helpers/cli.js';

const TITLE = 'Lund: torture must end, and human rights must be upheld';
const BODY =
  'Kari Lund spoke in Oslo on Monday about many different things and did not stay there long.\n\n"Sovereignty must be respected," she said.';
const work = testFolder({
  'a.txt': `${TITLE}\n\n${BODY}\n`,
  'b.md': `# ${TITLE}\n\n${BODY}\n`,
  'c.md': `---\ntitle: "${TITLE}"\n---\n\n${BODY}\n`,
  'd.json': JSON.stringify({ title: TITLE, text: BODY }),
  'e.json': JSON.stringify({ title: TITLE, text: `${TITLE}\n\n${BODY}` }),
  'f.html': `<html><head><title>${TITLE}</title></head><body><article><h1>${TITLE}</h1>${BODY.split('\n\n')
    .map((p) => `<p>${p}</p>`)
    .join('')}</article></body></html>`,
  'first.txt':
    'Kari Lund said that torture must end.\n\nShe said on Monday in Oslo that human rights must be upheld everywhere.\n',
  'time.jsonl': ['2021-02', '2020-11-03', '2019', '2021-01-05', '2021-01-06']
    .map((date) => JSON.stringify({ date, text: 'Ada Obi said that human rights must be upheld.' }))
    .join('\n'),
});
const lines = async (...argv: string[]) =>
  jsonLines((await stance([...argv, '--format', 'ndjson'], { cwd: work.path })).stdout);
const speakers = async (text: string) =>
  jsonLines((await stance(['statements', '-', '--format', 'ndjson'], { stdin: text })).stdout).map(
    ({ speakers: [one] }) => one?.name,
  );

describe('headlines', () => {
  it.each(['a.txt', 'b.md', 'c.md', 'd.json', 'e.json', 'f.html'])('count alike in %s', async (file) => {
    const found = await lines('statements', file);
    expect(found.map(({ content }) => content[0].text)).toEqual([
      expect.stringMatching(/Sovereignty must be respected/),
    ]);
    expect(await lines('analyze', file)).toMatchObject([{ dimension: 'sovereignty', statements: 1 }]);
  });

  it('are no first sentences', async () => {
    expect(await lines('statements', 'first.txt')).toHaveLength(2);
  });
});

describe('sources without a name', () => {
  const TEXT =
    'Officials said that human rights must be upheld. Some said that torture must end. The report said that human rights were violated. Ada Obi said that sovereignty must be respected.\n';
  const names = async (...argv: string[]) => {
    const { stdout } = await stance(['analyze', '-', '--format', 'ndjson', ...argv], { stdin: TEXT });
    return [...new Set(jsonLines(stdout).map(({ name }) => name))];
  };

  it('are one group below the people', async () => {
    expect(await names()).toEqual(['Ada Obi', 'unnamed sources']);
    const { stdout } = await stance(['analyze', '-'], { stdin: TEXT });
    expect(stdout).toMatch(/unnamed sources +3 /);
    expect(stdout).toMatch(/--unnamed rows shows each/);
  });

  it('have rows, or none, where that is asked for', async () => {
    expect(await names('--unnamed', 'rows')).toEqual(expect.arrayContaining(['Ada Obi', 'officials', 'report']));
    expect(await names('--unnamed', 'hide')).toEqual(['Ada Obi']);
    expect(await names('--actor', 'officials')).toEqual(['officials']);
    const { stdout } = await stance(['analyze', '-', '--by', 'type', '--format', 'ndjson'], { stdin: TEXT });
    expect(jsonLines(stdout).map(({ type }) => type)).toEqual(
      expect.arrayContaining(['person', 'unnamed', 'document']),
    );
  });
});

describe('nobody and everybody', () => {
  it.each(['Nobody', 'No one', 'No minister', 'None of the ministers', 'Everyone', 'Everybody in the hall'])(
    '%s is no speaker',
    async (source) => {
      expect(await speakers(`${source} said that human rights must be upheld.\n`)).toEqual([undefined]);
    },
  );

  it('speaks in nobody’s words either', async () => {
    expect(await speakers('Kari Lund was there. "Nobody wants torture. Human rights matter," she said.\n')).toEqual([
      'Kari Lund',
    ]);
  });

  it.each([
    ['Officials said that human rights must be upheld.', 'officials'],
    ['Someone said that human rights must be upheld.', 'someone'],
    ['Noah Lund said that human rights must be upheld.', 'Noah Lund'],
  ])('%s', async (text, name) => {
    expect(await speakers(`${text}\n`)).toEqual([name]);
  });
});

describe('a definite office', () => {
  const ARTICLE = (source: string) =>
    `Ada Obi, the environment secretary, met Jan Nowak, the Polish minister for trade, and Bo Lund, the shadow environment secretary, in London. Kari Ash, the mayor of Elmtown, came too.\n\n${source} said that human rights must be upheld.\n`;
  it.each([
    ['The environment secretary', 'Ada Obi'],
    ['The Polish minister', 'Jan Nowak'],
    ['The shadow secretary', 'Bo Lund'],
    ['The mayor of Elmtown', 'Kari Ash'],
    ['The mayor', 'Kari Ash'],
    ['The mayor of Oakville', 'mayor of Oakville'],
    ['A secretary', 'secretary'],
  ])('%s is %s', async (source, name) => {
    expect((await speakers(ARTICLE(source))).at(-1)).toBe(name);
  });
});

describe('rows by time', () => {
  it.each([
    ['year', ['2019', '2020', '2021']],
    ['date', ['2019', '2020-11-03', '2021-01-05', '2021-01-06', '2021-02']],
    ['month', ['2020-11', '2021-01', '2021-02', '']],
  ])('by %s are in its order', async (key, order) => {
    const rows = await lines('analyze', 'time.jsonl', '--by', key, '--duplicates', 'keep');
    expect(rows.map((row) => row[key])).toEqual(order);
    const { stdout } = await stance(['analyze', 'time.jsonl', '--by', key, '--duplicates', 'keep'], { cwd: work.path });
    const found = order.filter(Boolean).map((value) => stdout.indexOf(`\n${value} `));
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });

  it('are in another one where that is asked for', async () => {
    const rows = await lines('analyze', 'time.jsonl', '--by', 'year', '--sort', 'statements', '--duplicates', 'keep');
    expect(rows[0].year).toBe('2021');
  });
});

describe('--no-bundled', () => {
  it('leaves out lexicons, and --no-bundled-actors the actors', async () => {
    const used = async (...argv: string[]): Promise<string[]> => {
      const { stdout } = await stance(['analyze', 'd.json', '--format', 'json', ...argv], { cwd: work.path });
      return JSON.parse(stdout).lexicons.map(({ path }: { path: string }) => path.split('/')[1]);
    };
    expect(await used('--no-bundled')).toContain('actors');
    expect(await used('--no-bundled')).not.toContain('stances');
    expect(await used('--no-bundled-actors')).toContain('stances');
    expect(await used('--no-bundled-actors')).not.toContain('actors');
  });
});
