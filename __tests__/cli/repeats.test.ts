/** `statements` says which statements repeat another, so that who counts its rows counts what `analyze` counts. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { stance, testFolder } from '../helpers/cli.js';
import '../helpers/property.js';

const SAID = [
  'Ann Ash of Norway said: "We must defend human rights in every country of the world."',
  'Ann Ash said: "The sovereignty of our neighbours must be respected by everybody here."',
  'Ben Obi said: "The rule of law and our democracy are under attack in the capital."',
  'Ben Obi told reporters: "Our friends in the United Nations should be strengthened now."',
];
const HEADLINE = 'Ash: we must defend human rights';

type Row = Record<string, string>;
const work = testFolder({});
const table = async (documents: readonly string[], ...more: string[]): Promise<Row[]> => {
  const stdin = documents.map((text, i) => `${JSON.stringify({ id: `d${i}`, outlet: `o${i % 2}`, text })}\n`).join('');
  const { stdout } = await stance(['statements', '-', '--input-format', 'jsonl', '--format', 'csv', ...more], {
    cwd: work.path,
    stdin,
  });
  return parse(stdout, { columns: true }) as Row[];
};
const analyzed = async (documents: readonly string[]): Promise<Row[]> => {
  const stdin = documents.map((text, i) => `${JSON.stringify({ id: `d${i}`, text })}\n`).join('');
  const argv = ['analyze', '-', '--input-format', 'jsonl', '--format', 'csv'];
  return parse((await stance(argv, { cwd: work.path, stdin })).stdout, { columns: true }) as Row[];
};

describe('the column repeats', () => {
  let rows: Row[];
  beforeAll(async () => {
    rows = await table([`${SAID[0]} ${SAID[2]}`, SAID[1], `${HEADLINE}\n\n${SAID[3]} ${SAID[0]}`]);
  });
  const saying = (words: string) => rows.filter(({ content }) => content.includes(words));

  it('has the id of the first statement that says the same', () => {
    const [first, second] = saying('human rights in every country');
    expect([first.repeats, second.repeats]).toEqual(['', first.statement]);
    expect(rows.some(({ statement }) => statement === second.repeats)).toBe(true);
  });

  it('is empty for what is said once', () => {
    for (const words of ['sovereignty', 'rule of law', 'United Nations'])
      expect(saying(words).map(({ repeats }) => repeats)).toEqual(['']);
  });

  it('is in both forms, and is the same whatever is listed', async () => {
    const documents = [SAID[0], SAID[0]];
    for (const more of [['--long'], ['--dimension', 'human-rights'], ['--actor', 'Ash'], ['--narration']])
      expect((await table(documents, ...more)).map(({ repeats }) => repeats)).toEqual(['', 'd0#1']);
  });

  it('is empty where another says the same, or the same document does', async () => {
    const [one] = SAID;
    expect((await table([one, one.replace('Ann Ash', 'Eva Elm')])).every(({ repeats }) => !repeats)).toBe(true);
    expect((await table([`${one} ${one}`])).every(({ repeats }) => !repeats)).toBe(true);
  });

  it('leaves as many statements as analyze counts, whatever the documents', async () => {
    const document = fc.array(fc.constantFrom(...SAID), { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(document, { minLength: 1, maxLength: 5 }), async (documents) => {
        const listed = await table(documents);
        const counts = new Map<string, Set<string>>();
        for (const { actor, repeats, statement } of listed)
          counts.set(actor, (counts.get(actor) ?? new Set()).add(repeats || statement));
        for (const { actor, statements } of await analyzed(documents))
          expect({ actor, statements: String(counts.get(actor)?.size) }).toEqual({ actor, statements });
      }),
      { numRuns: 15 },
    );
  });
});
