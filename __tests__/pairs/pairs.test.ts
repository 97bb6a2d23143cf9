import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Part, readPairs, writePairs, writeReported } from './pairs.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { templates, fillers } = readPairs();
const pairs = writePairs(templates, fillers);
const cells = Object.values(templates.families).flat();
const dimensions = Object.entries(fillers);
const furtherWordings = Object.values(templates.more).flatMap((cell) => Object.values(cell).flat());
const duplicates = (list: string[]) => list.filter((one, i) => list.indexOf(one) !== i);
const wordings = (part: Part) => cells.flatMap((cell) => cell[part]);

describe('the templates of the pairs', () => {
  it('expect a value that a sentence can have, and have wordings in both parts', () => {
    for (const { cell, expect: expected, learn, check } of cells) {
      expect([cell, ['pro', 'anti', 'mention'].includes(expected)]).toEqual([cell, true]);
      expect([cell, Math.min(learn.length, check.length) > 0]).toEqual([cell, true]);
    }
  });

  it('have a cell once in a family', () => {
    for (const list of Object.values(templates.families)) expect(duplicates(list.map(({ cell }) => cell))).toEqual([]);
  });

  it('share no wording and no verb between the parts', () => {
    const known = new Set([...wordings('learn'), ...furtherWordings]);
    expect(wordings('check').filter((one) => known.has(one))).toEqual([]);
    for (const verb of Object.values(templates.verbs))
      for (const [kind, list] of Object.entries(verb.check)) {
        const learnt = new Set(verb.learn[kind].map(([base]) => base));
        expect(list.map(([base]) => base).filter((base) => learnt.has(base))).toEqual([]);
      }
  });

  it('name only known families and cells in more.yaml', () => {
    for (const [family, list] of Object.entries(templates.more)) {
      const known = templates.families[family].map(({ cell }) => cell);
      expect(Object.keys(list).filter((cell) => !known.includes(cell))).toEqual([]);
    }
  });

  it('are about one thing each', () => {
    for (const wording of [...wordings('learn'), ...wordings('check'), ...furtherWordings]) {
      const things = new Set([...wording.matchAll(/\{([XJPWDR])[.}]/g)].map(([, slot]) => slot));
      expect([wording, things.size]).toEqual([wording, 1]);
    }
  });
});

describe('the fillers of the pairs', () => {
  it.each(dimensions)('%s has things of each kind, and a lexicon', (_, { values, wrongs, deeds, rights, lexicon }) => {
    expect(values.length).toBeGreaterThanOrEqual(4);
    expect(wrongs.length).toBeGreaterThanOrEqual(3);
    expect(deeds.length).toBeGreaterThanOrEqual(2);
    expect(rights.length).toBeGreaterThanOrEqual(1);
    expect(existsSync(root + lexicon)).toBe(true);
  });

  it('are of kinds that every verb knows', () => {
    for (const { values } of Object.values(fillers))
      for (const { kind } of values)
        for (const verb of Object.values(templates.verbs)) {
          expect(verb.learn[kind]).toBeDefined();
          expect(verb.check[kind]).toBeDefined();
        }
  });

  it.each(dimensions)('%s has all forms of its deeds', (_, { deeds, rights }) => {
    for (const { forms, noun } of deeds) expect([forms.length, typeof noun]).toEqual([4, 'string']);
    for (const { forms } of rights) expect(forms).toHaveLength(3);
  });
});

describe('the sentences of the pairs', () => {
  it('are written out the same each time', () => {
    expect(writePairs(templates, fillers)).toEqual(pairs);
  });

  it('are whole sentences without open slots', () => {
    expect(pairs.filter(({ text }) => !/^[A-Z][^{}]*[.?!]$/.test(text) || /undefined| {2}/.test(text))).toEqual([]);
  });

  it('are different from each other', () => {
    expect(duplicates(pairs.map(({ text }) => text))).toEqual([]);
  });

  it('are as many in both parts but for the further wordings to learn from, and enough', () => {
    const count = (part: Part) => pairs.filter((one) => one.part === part && !one.unseen).length;
    const more = pairs.filter(({ template }) => template.includes('/more/')).length;
    expect(more).toBeGreaterThan(count('check'));
    expect(count('learn') - more).toBe(count('check'));
    expect(count('check')).toBeGreaterThan(700);
    expect(pairs.filter(({ unseen }) => unseen).length).toBeGreaterThan(400);
  });

  it('of unseen lexicons are never to learn from', () => {
    expect(pairs.filter(({ unseen, part }) => unseen && part === 'learn')).toEqual([]);
  });
});

/** Shares from 0 to 1: what is reached at least (right), and at most (turned, and quiet sentences with a position). */
interface Bounds {
  pairs: Record<string, { right: number; turned: number }>;
  reported: Bounds['pairs'];
  quiet: { signs: number };
}
const bounds: Bounds = JSON.parse(readFileSync(new URL('figures.json', import.meta.url), 'utf8'));
/** What a script of bench/ prints as JSON. */
const figures = (script: string) =>
  JSON.parse(execFileSync(process.execPath, [`bench/${script}`, '--json'], { cwd: root, encoding: 'utf8' }));

describe('the values of the pairs', () => {
  let part: Bounds['pairs'];
  beforeAll(() => {
    part = figures('pairs.mjs').part;
  });

  it.each(Object.entries(bounds.pairs))('%s', (name, { right, turned }) => {
    expect(part[name].right).toBeGreaterThanOrEqual(right);
    expect(part[name].turned).toBeLessThanOrEqual(turned);
  });
});

describe('what news reports', () => {
  const reported = writeReported(templates, fillers);
  const sentences = reported.map(({ text }) => text);

  it('is whole sentences without open slots, in which the minister is named, each once', () => {
    expect(sentences.filter((text) => !/^[A-Z][^{}]*[.?!]$/.test(text) || /undefined| {2}/.test(text))).toEqual([]);
    expect(sentences.filter((text) => !text.includes('Ada Obi'))).toEqual([]);
    expect(duplicates(sentences)).toEqual([]);
  });

  it('expects a mention of more than one sentence in seven', () => {
    const mentions = reported.filter((one) => one.expect === 'mention');
    expect(mentions.length / reported.length).toBeGreaterThan(0.15);
  });

  let found: Bounds['pairs'];
  beforeAll(() => {
    found = figures('reported.mjs');
  });
  it.each(Object.entries(bounds.reported))('comes to its value: %s', (name, { right, turned }) => {
    expect(found[name].right).toBeGreaterThanOrEqual(right);
    expect(found[name].turned).toBeLessThanOrEqual(turned);
  });
});

describe('the quiet sentences', () => {
  interface Quiet {
    id: string;
    text: string;
    area: string;
  }
  const sentences: Quiet[] = readFileSync(`${root}bench/quiet/sentences.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

  it('are 150 of each area, of 8 to 35 words, each once', () => {
    const areas = [...new Set(sentences.map(({ area }) => area))];
    expect(areas.map((area) => sentences.filter((one) => one.area === area).length)).toEqual([150, 150, 150, 150]);
    expect(duplicates(sentences.map(({ id }) => id))).toEqual([]);
    expect(duplicates(sentences.map(({ text }) => text))).toEqual([]);
    const words = sentences.map(({ text }) => text.split(' ').length);
    expect(Math.min(...words)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...words)).toBeLessThanOrEqual(35);
  });

  it('get few positions', () => {
    const { signs, sentences: all } = figures('quiet.mjs').all;
    expect(signs / all).toBeLessThanOrEqual(bounds.quiet.signs);
  });
});
