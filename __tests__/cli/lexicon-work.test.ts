import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseKnowledge } from '../../src/knowledge/file.js';
import { lexiconTemplate } from '../../src/knowledge/template.js';
import { stance, testFolder } from '../helpers/cli.js';
import { taught } from '../helpers/taught.js';

const TEXT = `Foreign Minister Ann Ash of Norway said on Friday: "We must defend human rights." She added: "We must uphold democracy."

"We must protect human rights everywhere," Ash said.
`;
const files = testFolder({
  'a.txt': TEXT,
  ...taught('mine/dignity.yaml', 'dignity', { pro: ['human rights'] }),
  ...taught('mine/votes.yaml', 'votes', { pro: ['democracy'] }),
});
const lexicon = (...argv: string[]) => stance(['lexicon', ...argv], { cwd: files.path });

describe('stance lexicon new', () => {
  it('begins a lexicon that has nothing wrong with it', async () => {
    expect((await lexicon('new', 'Climate: action', '--out', 'climate.yaml')).status).toBe(0);
    expect(readFileSync(join(files.path, 'climate.yaml'), 'utf8')).toMatch(/^dimension: climate-action$/m);
    const { status, stdout } = await lexicon('check', 'climate.yaml');
    expect({ status, stdout }).toEqual({ status: 0, stdout: '1 dimension, 7 entries: 0 errors, 0 warnings\n' });
    expect((await lexicon('test', 'climate.yaml')).stdout).toBe('5 tests, 0 failures\n');
  });

  it('never writes over a file', async () => {
    const { status, stderr } = await lexicon('new', 'Climate', '--out', 'a.txt');
    expect(status).toBe(2);
    expect(stderr).toMatch(/file-exists/);
    expect(readFileSync(join(files.path, 'a.txt'), 'utf8')).toBe(TEXT);
  });

  it('takes any title', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (title) => {
        fc.pre(title.trim() !== '');
        const { diagnostics } = parseKnowledge(lexiconTemplate('d', title), 'd.yaml', 'lexicon');
        expect(diagnostics).toEqual([]);
      }),
    );
  });
});

describe('stance lexicon influence', () => {
  const from = ['a.txt', '--min-statements', '1', '--no-bundled', '--lexicon', 'mine'];

  it('says which entries carry a score, and what is left without them', async () => {
    const { status, stdout } = await lexicon('influence', ...from, '--dimension', 'dignity');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Ann Ash on dignity: \+\.67 from 2 positions; no score without the first 3$/m);
    expect(stdout).toMatch(/^ *100 % +2 +\+12\.00 +no score +human rights/m);
    expect(stdout).not.toMatch(/votes/);
  });

  it('prints an entry a line', async () => {
    const { stdout } = await lexicon('influence', ...from, '--format', 'csv', '--actor', 'ash');
    expect(stdout).toMatch(/^actor,name,dimension,score,without_top,rank,term,hits,shift,share,without\n/);
    expect(stdout).toMatch(/^[\w-]+,Ann Ash,dignity,0\.667,,1,human rights,2,12,1,$/m);
  });

  it('ends with 1 if no score has enough positions, 2 if nobody is called so', async () => {
    expect((await lexicon('influence', 'a.txt', '--min-statements', '50')).status).toBe(1);
    expect((await lexicon('influence', ...from, '--actor', 'nobody')).status).toBe(2);
  });
});
