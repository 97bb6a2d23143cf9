import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { BUNDLED } from '../../src/knowledge/file.js';
import { WEIGHT } from '../../src/resolve/discourse/salience.js';

const ROOT = new URL('../../', import.meta.url);
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
    const code = readdirSync(new URL('src/score/', ROOT), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => read(`src/score/${name}`))
      .join('\n');
    const printed = [...code.matchAll(/\b(?:note|turn|strike|scaleBy)\(\s*'([a-z]+)'|\{\s*kind: '([a-z]+)', span/g)];
    const kinds = new Set(printed.map(([, called, pushed]) => called ?? pushed));
    for (const kind of ['strengthen', 'weaken', 'cue']) kinds.add(kind);
    expect(firstColumn(page, 'effect')).toEqual([...kinds].sort());
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
