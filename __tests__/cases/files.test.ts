import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  'factiva.html':
    '<html><head><title>Factiva</title></head><body><div class="article enArticle"><div id="hd"><span class="enHeadline">Ferry sails</span></div><div>12 words</div><div>2 March 2021</div><div>Harwich Post</div><div>HARPO</div><div>English</div><p class="articleParagraph enarticleParagraph">Trade Minister Olga Brandt said: "The ferry sails."</p><p>Document HARPO00020210302eh320000a</p></div><div class="article enArticle"><div id="hd"><span class="enHeadline">Bridge shut</span></div><div>9 words</div><div>9 March 2021</div><div>Dover Star</div><div>DOVST</div><div>English</div><p class="articleParagraph enarticleParagraph">"The bridge is shut," the minister said.</p><p>Document DOVST00020210309eh390000b</p></div></body></html>',
  'debate.xml':
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div><note type="speaker">Olga Brandt</note><u who="#BrandtOlga"><seg>The ferry sails.</seg></u></div></body></text></TEI>',
  'deutsch.txt':
    'Ministerin Olga Brandt sagte am Montag: „Die Fähre fährt wieder, und wir freuen uns sehr darüber.“ Das gelte für alle, so Brandt.\n',
  'readout.txt':
    'Vice President Olga Brandt met today with Prime Minister Nils Roth of Denmark. They condemned the coup. They also discussed ferries.\n',
  'colours.lc3':
    '+negative#00FF00\n late\n half hearted*\n+positive#FF0000\n punctual*\n+neg_positive#0000FF\n not good\n',
  'levels.yml':
    "EUROPE:\n  NORTH:\n    'DK': [Denmark, Danish*]\n    'SE': [Sweden]\nAFRICA:\n  EAST:\n    'KE': [Kenya]\n",
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
    [
      'an export of two articles, without what stands around them',
      ['factiva.html'],
      ['Olga Brandt: "The ferry sails."', 'minister: "The bridge is shut,"'],
    ],
    ['speeches marked in XML', ['debate.xml'], ['Olga Brandt: The ferry sails.']],
    ['two who met', ['readout.txt'], ['Olga Brandt + Nils Roth: the coup', 'Olga Brandt + Nils Roth: ferries']],
    ['no text in German', ['deutsch.txt'], []],
  ])('%s', async (_, argv, expected) => {
    expect(await statements(...argv)).toEqual(expected);
  });

  it('a warning where a text is not English', async () => {
    const { stderr } = await stance(['statements', 'deutsch.txt'], { cwd: at.path });
    expect(stderr).toContain('not-english');
    expect(stderr).toContain('German');
  });

  it('a dictionary with colours as one lexicon with two poles', async () => {
    const { stderr } = await stance(['lexicon', 'convert', 'colours.lc3', '--out', 'colours'], { cwd: at.path });
    expect(stderr).toContain('neg_positive');
    const [, name, ...more] = readdirSync(join(at.path, 'colours')).sort();
    expect(more).toEqual([]);
    const lexicon = readFileSync(join(at.path, 'colours', name), 'utf8');
    expect(lexicon).toMatch(/pro: positive\n\s+anti: negative/);
    expect(lexicon).not.toContain('#00ff00');
  });

  it('a dictionary of three levels at the level asked for', async () => {
    await stance(['lexicon', 'convert', 'levels.yml', '--level', '3', '--out', 'levels'], { cwd: at.path });
    const names = readdirSync(join(at.path, 'levels')).filter((name) => !name.includes('.examples.'));
    expect(names.sort()).toEqual(['dk.yaml', 'ke.yaml', 'se.yaml']);
  });

  it('one actor for a name with the family name first or last', async () => {
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
