import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkLexicon } from '../../src/knowledge/check.js';
import { BUNDLED, parseKnowledge } from '../../src/knowledge/file.js';
import { reportLimits } from '../../src/knowledge/limits.js';
import { lexiconOfText } from '../../src/knowledge/load/stances.js';
import { WEIGHT } from '../../src/resolve/discourse/salience.js';
import { EFFECT_RULES } from '../../src/score/sentence/effects.js';

const ROOT = new URL('../../', import.meta.url);
/** Effects that decide no sign, and those of clauses. */
const OTHER_EFFECTS = ['say', 'witness', 'topic', 'negate'];
const EFFECTS_OF_CLAUSES = ['condition', 'concede', 'topic'];
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

/** The first column of the table under a heading row that begins with `head`. */
function firstColumn(markdown: string, head: string): string[] {
  const lines = markdown.split('\n');
  const from = lines.findIndex((line) => line.startsWith(`| ${head} |`)) + 2;
  const rows = lines.slice(from, lines.indexOf('', from));
  return [...new Set(rows.flatMap((row) => row.split('|')[1].trim().split(', ')))].sort();
}

describe('docs/lexicon-format.md', () => {
  const page = read('docs/lexicon-format.md');

  it('lists the effects that scoring prints, and no others', () => {
    const printed = [...Object.keys(EFFECT_RULES), ...OTHER_EFFECTS, ...EFFECTS_OF_CLAUSES, 'negation', 'cue'];
    expect(firstColumn(page, 'effect')).toEqual([...new Set(printed)].sort());
  });

  it('shows lexicons that load, and are within the limits', () => {
    const blocks = [...page.matchAll(/```yaml\n(dimension: [\s\S]*?)```/g)].map(([, text]) => text);
    const found: string[] = [];
    for (const text of blocks.filter((block) => !/^examples:/m.test(block))) {
      const lexicon = lexiconOfText(text, 'page.yaml', ({ message }) => found.push(message));
      if (!lexicon) continue;
      checkLexicon(lexicon, ({ message }) => found.push(message));
      reportLimits(lexicon, ({ message }) => found.push(message));
    }
    for (const text of blocks.filter((block) => /^examples:/m.test(block)))
      found.push(...parseKnowledge(text, 'page.examples.yaml', 'examples').diagnostics.map(({ message }) => message));
    expect(found).toEqual([]);
    expect(blocks).toHaveLength(3);
  });

  it('lists the files of lexicons/shared/, and no others', () => {
    const files = readdirSync(`${BUNDLED}shared`).map((name) => name.replace('.yaml', ''));
    expect(firstColumn(page, 'file')).toEqual(files.sort());
  });
});

describe('docs/actors.md', () => {
  it.each(Object.values(WEIGHT))('names the weight %s of the salience', (weight) => {
    const [salience] = /\*\*Salience\.\*\*[^\n]*/.exec(read('docs/actors.md')) ?? [];
    expect(salience?.match(/\d+(?:\.\d+)?/g)).toContain(String(weight));
  });
});
