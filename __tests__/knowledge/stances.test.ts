import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Diagnostic } from '../../src/base/errors.js';
import { loadStances } from '../../src/knowledge/load/stances.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stances-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function load(files: Record<string, string>) {
  const diagnostics: Diagnostic[] = [];
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const lexicons = loadStances(paths, (diagnostic) => diagnostics.push(diagnostic));
  const places = diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`);
  return { lexicons, diagnostics, places };
}

describe('loadStances', () => {
  it('reads poles, concepts and exclusions with their options', () => {
    const { lexicons, places } = load({
      'a.yaml':
        'dimension: skies\npoles:\n  pro: { label: open, terms: [free skies] }\n  anti: { terms: [{ term: sky toll, weight: 2 }] }\n' +
        'concepts:\n  - open skies\n  - { term: raid*, valence: negative }\n  - { term: tollgate, pole: anti }\nexclusions: [Skies Club]\n',
    });
    expect(places).toEqual([]);
    expect(
      lexicons[0].terms.map(({ term, role, weight, valence, pole }) => [term, role, weight, valence, pole]),
    ).toEqual([
      ['free skies', 'pro', 1, 1, 'pro'],
      ['sky toll', 'anti', 2, 1, 'anti'],
      ['open skies', 'concept', 1, 1, 'pro'],
      ['raid*', 'concept', 1, -1, 'pro'],
      ['tollgate', 'concept', 1, 1, 'anti'],
      ['Skies Club', 'exclusion', 1, 1, 'pro'],
    ]);
  });

  it('writes out the lists that entries name, the file’s own before the bundled ones', () => {
    const { lexicons, places } = load({
      'a.yaml':
        'dimension: a\nlists: { toll: [fee, levy] }\nconcepts:\n  - no <toll>\n  - (<toll>|price) of air\n  - <border> post\n  - <tolls> of air\n',
    });
    expect(places).toEqual(['7:5 unknown-list']);
    expect(lexicons[0].terms.map(({ term, pattern }) => [term, pattern])).toEqual([
      ['no <toll>', 'no (fee|levy)'],
      ['(<toll>|price) of air', '((fee|levy)|price) of air'],
      ['<border> post', expect.stringMatching(/^\(border\|.*\) post$/)],
    ]);
  });

  it('reports every problem with its line and column, and keeps what can be used', () => {
    const { lexicons, places } = load({
      'a.yaml':
        'dimension: a\npoles:\n  pro: { terms: [up, up, "(x"] }\n  anti: { terms: [up] }\nconcepts:\n  - river\n',
    });
    expect(places).toEqual(['3:22 duplicate-term', '3:26 bad-term', '4:19 both-poles']);
    expect(lexicons[0].terms.map(({ term }) => term)).toEqual(['up', 'up', 'up', 'river']);
  });

  it.each([
    ['a weight of nothing', 'dimension: a\nconcepts:\n  - { term: x, weight: 0 }\n', '3:24 bad-value'],
    ['an unknown key', 'dimension: a\nconcept: [x]\n', '2:1 unknown-key'],
    ['no YAML', 'dimension: a\nconcepts: [x\n', undefined],
    ['a term that is all wildcard', 'dimension: a\nconcepts: ["*"]\n', '2:12 bad-term'],
    ['a gap at the end', 'dimension: a\nconcepts: ["x ..."]\n', '2:12 bad-term'],
    ['an unknown base', 'dimension: a\nextends: nothing\n', '2:10 unknown-base'],
  ])('says where %s stands, and reads the other files', (_, text, place) => {
    const { lexicons, places } = load({ 'a.yaml': text, 'b.yaml': 'dimension: b\nconcepts: [y]\n' });
    if (place) expect(places).toContain(place);
    else expect(places.length).toBeGreaterThan(0);
    expect(lexicons.map(({ dimension }) => dimension)).toEqual(['b']);
  });

  it('extends another dimension: adds, and leaves out what is named', () => {
    const { lexicons, places } = load({
      'a.yaml': 'dimension: a\nconcepts: [x, y]\n',
      'b.yaml': 'dimension: b\nextends: a\nadd: { anti: [z] }\nremove: [y, q]\n',
    });
    expect(lexicons[1].terms.map(({ term, role }) => [term, role])).toEqual([
      ['x', 'concept'],
      ['z', 'anti'],
    ]);
    expect(places).toEqual(['4:13 nothing-removed']);
  });

  it('does not go round in circles', () => {
    const { lexicons, places } = load({
      'a.yaml': 'dimension: a\nextends: b.yaml\nconcepts: [x]\n',
      'b.yaml': 'dimension: b\nextends: a.yaml\nconcepts: [y]\n',
    });
    expect(lexicons).toEqual([]);
    expect(places.some((place) => place.endsWith('extends-itself'))).toBe(true);
  });

  it('takes the later of two files for one dimension', () => {
    const { lexicons } = load({ 'a.yaml': 'dimension: a\nconcepts: [x]\n', 'c.yaml': 'dimension: a\nconcepts: [y]\n' });
    expect(lexicons.map(({ terms }) => terms.map(({ term }) => term))).toEqual([['y']]);
  });

  it('reads a plain dictionary: poles by their names, everything else as concepts', () => {
    const { lexicons, places } = load({
      'd.yaml': 'Trade:\n  positive: [free trade*, open]\n  negative: [tariff]\nRivers:\n  - river\n  - deep: [lake]\n',
    });
    expect(places).toEqual([]);
    expect(
      lexicons.map(({ dimension, terms }) => [dimension, terms.map(({ term, role }) => `${role} ${term}`)]),
    ).toEqual([
      ['trade', ['pro free trade*', 'pro open', 'anti tariff']],
      ['rivers', ['concept river', 'concept lake']],
    ]);
  });
});
