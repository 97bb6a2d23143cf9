import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isCollection, isScalar, parse, parseDocument, visit } from 'yaml';
import { BUNDLED } from '../../src/knowledge/file.js';

const files = readdirSync(BUNDLED, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .sort();

/** Plain scalars that libyaml and PyYAML refuse within brackets. */
function refused(text: string): string[] {
  const found: string[] = [];
  visit(parseDocument(text), {
    Scalar(_, node, path) {
      const isInBrackets = path.some((parent) => isCollection(parent) && parent.flow);
      if (isScalar(node) && node.type === 'PLAIN' && isInBrackets && /[?:]/.test(String(node.value)))
        found.push(String(node.value));
    },
  });
  return found;
}

const reads = (text: string, version: '1.1' | '1.2'): unknown => parse(text, { version });

describe('a lexicon file reads the same with a YAML 1.1 reader', () => {
  it('finds them', () => expect(files.length).toBeGreaterThan(60));

  it.each(files)('%s', (name) => {
    const text = readFileSync(`${BUNDLED}${name}`, 'utf8');
    expect(reads(text, '1.1')).toEqual(reads(text, '1.2'));
    expect(refused(text)).toEqual([]);
  });

  it.each(['a: [no]', 'a: [y, n]', 'on: 1', '- yes', 'a: 2020-01-01', 'a: 12:30'])('would notice %s', (text) =>
    expect(reads(text, '1.1')).not.toEqual(reads(text, '1.2')),
  );

  it.each(['a: ["no"]', 'a: [nothing]', '"on": 1'])('has nothing against %s', (text) =>
    expect(reads(text, '1.1')).toEqual(reads(text, '1.2')),
  );

  it('knows what is refused within brackets only', () => {
    expect(refused('a: [organi?ation, "b?d"]\nb: organi?ation')).toEqual(['organi?ation']);
  });
});
