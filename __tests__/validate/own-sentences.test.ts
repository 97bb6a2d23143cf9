/** The project's own sentences that were coded twice, as sheets: `stance validate` finds the α that lexicons/examples/README.md prints. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Code } from '../../src/validate/codes.js';
import { renderKey } from '../../src/validate/sample/key.js';
import { jsonLines, stance, testFolder } from '../helpers/cli.js';
import { madeKey } from './made-key.js';

const FOLDER = fileURLToPath(new URL('../../lexicons/examples', import.meta.url));
const README = readFileSync(join(FOLDER, 'README.md'), 'utf8');
const VALIDITY = readFileSync(fileURLToPath(new URL('../../docs/validity.md', import.meta.url)), 'utf8');
const DIMENSIONS = [...README.matchAll(/^\| ([a-z-]+) \| (\.\d\d) \|/gm)].map(([, dimension, alpha]) => ({
  dimension: dimension!,
  alpha: alpha!,
}));

interface Sentence {
  id: string;
  document: string;
  stances: Record<string, Code>;
  second?: { stances: Record<string, Code> };
}
const twice: Sentence[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => jsonLines(readFileSync(join(FOLDER, name), 'utf8')) as Sentence[])
  .filter(({ second }) => second);

const where = testFolder({});

/** A sample of these sentences on all dimensions, and the sheets of both coders. */
function write(sentences: readonly Sentence[]): void {
  const dimensions = DIMENSIONS.map(({ dimension }) => dimension).filter((name) => name !== 'all');
  const pairs = sentences.flatMap((sentence) => dimensions.map((dimension) => ({ sentence, dimension })));
  const key = madeKey(pairs.map(() => ''));
  const units = key.units.map((unit, i) => ({
    ...unit,
    document: pairs[i]!.sentence.document,
    dimension: pairs[i]!.dimension,
  }));
  writeFileSync(join(where.path, 'key.json'), renderKey({ ...key, units, dimensions }));
  const codes = { ann: (one: Sentence) => one.stances, ben: (one: Sentence) => one.second!.stances };
  for (const [coder, of] of Object.entries(codes)) {
    const lines = pairs.map(({ sentence, dimension }, i) => `${units[i]!.unit},${of(sentence)[dimension] ?? 'none'}`);
    writeFileSync(join(where.path, `sheet-${coder}.csv`), `unit,value\n${lines.join('\n')}\n`);
  }
}

interface Agreed {
  dimension: string;
  alpha: { position: { value: number } };
}
async function alphas(): Promise<Map<string, string>> {
  const { stdout } = await stance(['validate', '.', '--format', 'json'], { cwd: where.path });
  const { agreement } = JSON.parse(stdout) as { agreement: Agreed[] };
  const written = (value: number) => value.toFixed(2).replace(/^0/, '');
  return new Map(agreement.map(({ dimension, alpha }) => [dimension || 'all', written(alpha.position.value)]));
}

describe('the sentences coded twice', () => {
  it('are as many as the page says', () => {
    expect(DIMENSIONS.length).toBe(11);
    expect(twice.length).toBeGreaterThan(1200);
  });

  describe('of the first 6,900', () => {
    let found: Map<string, string>;
    beforeAll(async () => {
      write(twice.filter(({ id }) => id.startsWith('s')));
      found = await alphas();
    });
    it.each(DIMENSIONS.map(({ dimension, alpha }) => [dimension, alpha]))('agree on %s by %s', (dimension, alpha) => {
      expect(found.get(dimension)).toBe(alpha);
    });
  });

  it('agree by .91 of those added later', async () => {
    write(twice.filter(({ id }) => !id.startsWith('s')));
    expect(README).toContain('α .91 over all dimensions');
    expect((await alphas()).get('all')).toBe('.91');
  });

  it('have the same α in docs/validity.md', () => {
    const { alpha } = DIMENSIONS.find(({ dimension }) => dimension === 'all')!;
    expect(VALIDITY).toContain(`through \`stance validate\` as on that page (${alpha} and .91)`);
  });
});
