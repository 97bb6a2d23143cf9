import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { jsonLines, stance, testFolder } from '../helpers/cli.js';

const work = testFolder({
  'in/stance.yaml': 'by: [actor, year]\nlexicon: [words.yaml, rights.yaml]\ntop: 3\n',
  'in/words.yaml': 'effects:\n  harm: { verbs: [gut] }\n',
  'in/rights.yaml': 'dimension: human-rights\nclaims: { pro: [equal dignity] }\n',
  'ports.yaml': 'dimension: ports\nclaims: { pro: [open port] }\n',
  'bad.yaml': 'dimension: ports\nvalues: 3\n',
  'home/stance/stance.yaml': 'top: 9\nscore: logit\n',
  'broken/stance.yaml': 'tpo: 3\n',
});
const doctor = (argv: string[], env: Record<string, string> = {}) =>
  stance(['doctor', '--format', 'ndjson', ...argv], { cwd: work.path, env });
const found = async (...args: Parameters<typeof doctor>): Promise<string[]> =>
  jsonLines((await doctor(...args)).stdout).map(({ status, check, detail }) => `${status} ${check}: ${detail}`);

describe('stance doctor', () => {
  it('says that all works, and with what', async () => {
    const { status, stdout, stderr } = await stance(['doctor'], { cwd: work.path });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^ok +program +stance \d+\.\d+\.\d+, Node \d+/);
    expect(stdout).toMatch(/\nok +analysis +a sentence was analysed/);
    expect(stdout).toMatch(/\n\nEverything works\.\n$/);
    expect(stdout).not.toMatch(/^(?:warning|error)/m);
    for (const check of [
      'settings',
      'lexicons',
      'shared words',
      'actors',
      'attribution model',
      'prepared knowledge',
      'cache',
    ])
      expect(stdout).toMatch(new RegExp(`^ok +${check} `, 'm'));
  });

  it('says which settings count, and what they stand in place of', async () => {
    const all = await found(['in'], { STANCE_BY: 'outlet', XDG_CONFIG_HOME: join(work.path, 'home') });
    const [project, own] = ['in', 'home/stance'].map((folder) => join(work.path, folder, 'stance.yaml'));
    expect(all).toContain(`ok settings: ${project}, ${own}`);
    expect(all).toContain(`ok setting: by: outlet, by STANCE_BY, in place of actor, year of ${project}`);
    expect(all).toContain(`ok setting: top: 3, by ${project}, in place of 9 of ${own}`);
    expect(all).toContain(`ok setting: score: logit, by ${own}`);
  });

  it('says which lexicons are used, and which stand in place of ours', async () => {
    const all = await found(['in']);
    expect(all).toContain('ok lexicon: human-rights (1 entry), in/rights.yaml, in place of ours');
    expect(all.find((one) => one.startsWith('ok shared words'))).toMatch(/ of ours, 1 of your own$/);
    const other = await found(['--lexicon', 'ports.yaml']);
    expect(other).toContain('ok lexicon: ports (1 entry), ports.yaml');
    expect(other.find((one) => one.startsWith('ok shared words'))).toMatch(/ 0 of your own$/);
  });

  it('warns of variables that set nothing', async () => {
    const all = await found([], { STANCE_LEXIKON: 'x', STANCE_OUTPUT: 'y', STANCE_DATE_FIELD: 'day', OTHER: 'z' });
    expect(all.filter((one) => one.startsWith('warning'))).toEqual([
      'warning setting: STANCE_LEXIKON sets nothing. Did you mean "STANCE_LEXICON"?',
      expect.stringContaining('STANCE_OUTPUT sets nothing'),
    ]);
    expect(all).toContain('ok setting: date-field: day, by STANCE_DATE_FIELD');
  });

  it.each([
    [['--lexicon', 'bad.yaml'], 'error your files: 1 mistake', 'bad.yaml:2:9 error bad-value must be a list, not 3'],
    [['--lexicon', 'none.yaml'], 'error your files: 1 mistake', 'none.yaml error no-such-file'],
    [['--model', 'none.bin'], 'error attribution model: there is no file', 'none.bin error unreadable-model'],
    [['--model', 'ports.yaml'], 'error analysis: a sentence cannot be analysed', ''],
    [['broken'], 'error your files: 1 mistake', 'stance.yaml:1:1 error unknown-key'],
  ])('is 2 where %j is broken', async (argv, finding, problem) => {
    const { status, stdout, stderr } = await doctor(argv);
    expect(status).toBe(2);
    expect(jsonLines(stdout).map((one) => `${one.status} ${one.check}: ${one.detail}`)).toContainEqual(
      expect.stringContaining(finding),
    );
    expect(stderr).toContain(problem);
    expect((await stance(['doctor', ...argv], { cwd: work.path })).stdout).toMatch(/\d of \d+ are broken\.\n$/);
  });
});
