import { describe, expect, it } from '@jest/globals';
import { stance, testFolder } from '../helpers/cli.js';

const at = testFolder({
  'api.json': JSON.stringify({
    status: 'ok',
    articles: [
      {
        source: { name: 'Harwich Post' },
        publishedAt: '2021-03-02T08:00:00Z',
        content: 'Olga Brandt said: "The ferry sails."',
      },
      {
        source: { name: 'Harwich Post' },
        publishedAt: '2021-03-03T08:00:00Z',
        content: 'Nils Roth said: "The bridge is shut."',
      },
    ],
  }),
  'letters.txt':
    'Re "The ferry must go" (editorial, March 2):\n\nTo the Editor:\n\nHuman rights are universal.\n\nOlga Brandt\nHarwich\n\nTo the Editor:\n\nThe treaty violates our sovereignty.\n\nNils Roth\nDover\n',
  'site.json': JSON.stringify([
    {
      id: 7,
      title: { rendered: 'Ferry' },
      content: { rendered: '<p>Olga Brandt said: &#8220;The ferry sails.&#8221;</p>' },
    },
  ]),
  'entities.txt': 'Olga Brandt said: &quot;The ferry sails.&quot;\n',
  'rows.csv': 'id,text\n1,"Olga Brandt said: \\"The ferry sails.\\""\n2,"Nils Roth said it was ""shut""."\n',
  'cut.txt':
    'Trade Minister Olga Brandt said on Wed-\nnesday that the ferry was un-\nder repair.\n\n“Human rights are univer-\nsal,” she added.\n',
  'speakers.tsv':
    'ID\tSpeaker_name\ttext\n1\tBrandt, Olga Maria\tHuman rights are universal.\n2\tOlga Maria Brandt\tDemocracy must be defended.\n3\tRoth, Nils\tWe reject foreign interference.\n',
});

/** "Olga Brandt: The ferry sails." for each statement. */
async function statements(...argv: string[]): Promise<string[]> {
  const { stdout } = await stance(['statements', '--format', 'ndjson', ...argv], { cwd: at.path });
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { speakers: { name: string }[]; content: { text: string }[] })
    .map(
      ({ content, speakers }) =>
        `${speakers.map(({ name }) => name).join(' + ')}: ${content.map(({ text }) => text.replace(/\s+/g, ' ')).join(' ')}`,
    );
}

describe('files as they are found', () => {
  it.each([
    ['records one level down', ['api.json'], ['Olga Brandt: "The ferry sails."', 'Nils Roth: "The bridge is shut."']],
    [
      'letters with their signers',
      ['letters.txt'],
      ['Olga Brandt: Human rights are universal.', 'Nils Roth: The treaty violates our sovereignty.'],
    ],
    ['HTML in a field', ['--text-field', 'content.rendered', 'site.json'], ['Olga Brandt: “The ferry sails.”']],
    ['entities in plain text', ['entities.txt'], ['Olga Brandt: "The ferry sails."']],
    [
      'backslashes before quotation marks',
      ['rows.csv'],
      ['Olga Brandt: "The ferry sails."', 'Nils Roth: it was "shut"'],
    ],
    [
      'words cut at the ends of lines',
      ['cut.txt'],
      ['Olga Brandt: that the ferry was under repair', 'Olga Brandt: “Human rights are universal,”'],
    ],
  ])('%s', async (_, argv, expected) => {
    expect(await statements(...argv)).toEqual(expected);
  });

  it('names with the family name first are one actor', async () => {
    const { stdout } = await stance(['analyze', 'speakers.tsv', '--speaker-field', 'Speaker_name', '--format', 'csv'], {
      cwd: at.path,
    });
    const names = new Set(
      stdout
        .split('\n')
        .slice(1)
        .filter(Boolean)
        .map((line) => line.split(',')[1]),
    );
    expect([...names].sort()).toEqual(['Nils Roth', 'Olga Maria Brandt']);
  });
});
