import { describe, expect, it } from '@jest/globals';
import { jsonLines, stance, testFolder } from '../helpers/cli.js';
import { taught } from '../helpers/taught.js';

const TEXT = `Foreign Minister Ann Ash of Norway said on Friday: "We must defend open harbours." She added: "We must uphold quiet lighthouses."

"We must protect open harbours and boats," said Bo Berg, the harbour master.
`;
const files = testFolder({
  'a.txt': TEXT,
  ...taught('old.yaml', 'harbours', { pro: ['open harbours'] }),
  ...taught('new.yaml', 'harbours', { anti: ['open harbours'], pro: ['quiet lighthouses'] }),
  ...taught('notes.yaml', 'harbours', { pro: ['open harbours'] }),
  'notes.yaml': 'dimension: harbours\n# the same\nconcepts: [ { term: open harbours, note: n } ]\n',
  'broken.yaml': 'dimension: harbours\nconcepts: [ open\n',
});
const diff = (...lexicons: string[]) =>
  stance(['diff', 'a.txt', '--no-bundled', ...lexicons.flatMap((one) => ['--lexicon', one])], { cwd: files.path });

describe('stance diff', () => {
  it('says which hits, scores and places move, and by which entries', async () => {
    const { status, stdout } = await diff('old.yaml', 'new.yaml');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^Statements with a different value: 3 of 3\.$/m);
    expect(stdout).toMatch(/^harbours +2 → 2 +2 +−3\.62 +open harbours$/m);
    expect(stdout).toMatch(/^harbours +0 → 1 +1 +\+\.91 +quiet lighthouses$/m);
    expect(stdout).toMatch(/^Ann Ash +harbours +1 → 2 +\+\.50 → 0 +1$/m);
    expect(stdout).toMatch(/^Bo Berg +harbours +1 +\+\.50 → −\.50 +1 → 2$/m);
    expect(stdout).toMatch(/^ {4}by −1\.81 open harbours · \+\.91 quiet lighthouses$/m);
  });

  it('is the other way round the other way round', async () => {
    const { stdout } = await diff('new.yaml', 'old.yaml');
    expect(stdout).toMatch(/^harbours +1 → 0 +1 +−\.91 +quiet lighthouses$/m);
  });

  it('finds nothing where nothing that counts differs', async () => {
    expect(await diff('old.yaml', 'notes.yaml')).toEqual({
      status: 0,
      stdout: 'Statements with a different value: 0 of 3.\nNo entry finds or adds anything else than before.\n',
      stderr: '',
    });
  });

  it('compares one lexicon to none', async () => {
    expect((await diff('old.yaml')).stdout).toMatch(/^harbours +0 → 2 +2 +\+1\.81 +open harbours$/m);
  });

  it('prints objects for scripts', async () => {
    const { stdout } = await stance(
      ['diff', 'a.txt', '--no-bundled', '--lexicon', 'old.yaml', '--lexicon', 'new.yaml', '--format', 'ndjson'],
      { cwd: files.path },
    );
    const records = jsonLines(stdout);
    expect(records.filter(({ kind }) => kind === 'entry')).toHaveLength(2);
    expect(records.find(({ name }) => name === 'Bo Berg')).toMatchObject({
      kind: 'row',
      before: { coded: 1, score: 0.5, place: 1 },
      after: { coded: 1, score: -0.5, place: 2 },
    });
  });

  it('ends with 2 without lexicons, with three, and with a broken one', async () => {
    expect((await diff()).stderr).toMatch(/two-lexicons/);
    expect((await diff('old.yaml', 'new.yaml', 'notes.yaml')).status).toBe(2);
    const broken = await diff('old.yaml', 'broken.yaml');
    expect(broken.status).toBe(2);
    expect(broken.stderr).toMatch(/broken\.yaml:\d+:\d+ error/);
  });
});
