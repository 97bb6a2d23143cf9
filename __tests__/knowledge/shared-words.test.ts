import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { EFFECTS, FORMS, isSharedWords } from '../../src/knowledge/load/shared.js';
import { jsonLines, stance, testFolder } from '../helpers/cli.js';

const TEXT =
  'Ada Obi said that the cabinet would defang human rights. Ada Obi said that they betrayed human rights. Ada Obi said that the cabinet upholds human rights.\n';
const work = testFolder({
  'in/t.txt': TEXT,
  'words/harm.yaml': 'effects:\n  support: { verbs: [{ term: defang, note: as we use it }] }\nremove: [betray]\n',
  'words/mine.yaml': 'dimension: ports\nclaims: { pro: [open port] }\n',
  'one.yaml': 'effect: oppose\ndescription: Says no to it.\nverbs: [uphold]\n',
  'unknown.yaml': 'effects:\n  harms: { verbs: [gut] }\n',
  'form.yaml': 'effects:\n  harm: { verb: [gut] }\n',
  'term.yaml': 'effects:\n  harm: { verbs: ["(gut", gut, gut] }\nremove: [betrey]\n',
  'broken.yaml': 'effects:\n  harm: { verbs: [gut\n',
  'topics.yaml': 'effect: [outcome, result]\ncause: [reason]\n',
});
const inWork = (...argv: string[]) => stance(argv, { cwd: work.path });

/** What acts on the hits of each statement. */
async function effects(...argv: string[]): Promise<string[]> {
  const { stdout } = await inWork('statements', 'in', '--format', 'ndjson', '--dimension', 'human-rights', ...argv);
  return jsonLines(stdout).map(({ hits }) =>
    hits[0].effects.map((one: { kind: string; note: string }) => `${one.kind}: ${one.note}`).join('; '),
  );
}

describe('shared words of the user’s own', () => {
  it('count in place of ours, and are left out where they are removed', async () => {
    expect(await effects()).toEqual(['end: ended or kept away', 'harm: done harm', 'support: done good']);
    expect(await effects('--lexicon', 'words')).toEqual([
      'support: done good, by a word of your own',
      '',
      'support: done good',
    ]);
  });

  it('are read from a file like ours too', async () => {
    expect((await effects('--lexicon', 'one.yaml'))[2]).toBe('oppose: disapproved, by a word of your own');
    expect(await effects('--lexicon', 'one.yaml', '--lexicon', 'words')).toContain(
      'support: done good, by a word of your own',
    );
  });

  it('are named in explain, and are a file that the result rests on', async () => {
    const { stdout } = await inWork('explain', 'Obi', 'human-rights', 'in', '--lexicon', 'words');
    expect(stdout).toContain('done good, by a word of your own');
    expect((await inWork('explain', 'Obi', 'human-rights', 'in')).stdout).not.toContain('of your own');
    const { lexicons } = JSON.parse((await inWork('analyze', 'in', '--lexicon', 'words', '--format', 'json')).stdout);
    expect(lexicons.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining(['words/harm.yaml', 'words/mine.yaml', 'lexicons/shared/harm.yaml']),
    );
  });

  it('can be set as other lexicons are, and are what diff compares', async () => {
    const env = { STANCE_LEXICON: join(work.path, 'words') };
    const set = await stance(['statements', 'in', '--format', 'ndjson'], { cwd: work.path, env });
    expect(set.stdout).toContain('by a word of your own');
    const { stdout } = await inWork('diff', 'in', '--lexicon', 'words/harm.yaml');
    expect(stdout).toContain('human rights');
  });

  it.each([
    ['unknown.yaml', 'unknown.yaml:2:3 error unknown-key', 'unknown key "harms"'],
    ['form.yaml', 'form.yaml:2:11 error unknown-key', 'Known keys here: verbs, nouns'],
    ['term.yaml', 'term.yaml:2:19 error bad-term', '"(gut"'],
    ['term.yaml', 'warning duplicate-term', '"gut" stands twice'],
    ['term.yaml', 'term.yaml:3:10 warning nothing-removed', 'Did you mean "betray"?'],
    ['broken.yaml', 'broken.yaml:', 'error'],
  ])('of %s are reported with their place', async (file, place, message) => {
    const { status, stdout } = await inWork('lexicon', 'check', file);
    expect(status).toBe(1);
    expect(stdout).toContain(place);
    expect(stdout).toContain(message);
    expect((await inWork('analyze', 'in', '--lexicon', file)).status).toBe(2);
  });

  it('are counted by check', async () => {
    const { status, stdout } = await inWork('lexicon', 'check', 'words');
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: '1 dimension, 1 entry, 1 shared word of your own: 0 errors, 0 warnings\n',
    });
  });

  it('are told from lexicons and dictionaries', async () => {
    expect(isSharedWords('effects:\n  harm:\n    verbs: [gut]\n')).toBe(true);
    expect(isSharedWords('# mine\neffect: harm\ndescription: x\n')).toBe(true);
    for (const other of [
      'effect: [a, b]\n',
      'effects:\n  - a\n',
      'dimension: a\nvalues: [effects]\n',
      'cause: [effect]\n',
      'side effects:\n  a: [b]\n',
      '',
    ])
      expect(isSharedWords(other)).toBe(false);
    expect((await inWork('lexicon', 'list', '--lexicon', 'topics.yaml')).stdout).toContain('effect');
  });

  it('have a schema that knows every effect and every form', () => {
    const url = new URL('../../lexicons/schema/shared-words.json', import.meta.url);
    const { properties, $defs } = JSON.parse(readFileSync(url, 'utf8'));
    expect(Object.keys(properties.effects.properties).sort()).toEqual([...EFFECTS].sort());
    expect(Object.keys($defs.words.properties)).toEqual([...FORMS]);
  });
});
