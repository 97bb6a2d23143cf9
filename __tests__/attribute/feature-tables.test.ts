import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { propose } from '../../src/attribute/candidates/cascade.js';
import { startColumns } from '../../src/attribute/candidates/start.js';
import { CUE } from '../../src/attribute/features/cue.js';
import { END } from '../../src/attribute/features/end.js';
import {
  Features,
  hashPair,
  hashQuadruple,
  hashTriple,
  mix,
  score,
  seedOf,
} from '../../src/attribute/features/features.js';
import { RANK } from '../../src/attribute/features/rank.js';
import { SOURCE } from '../../src/attribute/features/source.js';
import { START } from '../../src/attribute/features/start.js';
import { FeatureTable } from '../../src/attribute/features/table.js';
import { eachRanked } from '../../src/attribute/judge/rescore.js';
import { TREE_FEATURES } from '../../src/attribute/judge/tree-features.js';
import { view } from '../../src/attribute/view.js';
import { K } from '../../src/english/kinds.js';
import { articleOf } from '../helpers/article.js';
import { attributor } from '../helpers/attribution.js';

const TABLES = { cue: CUE, source: SOURCE, start: START, end: END, rank: RANK };
type AnyTable = FeatureTable<string>;
const tables = Object.entries(TABLES) as unknown as [string, AnyTable][];

/** One line a template, with the condition of its group. */
function linesOf(name: string, { groups }: AnyTable): string[] {
  return groups.flatMap(({ when, unless, eachBit, templates }) => {
    const condition = when ? ` when ${when}` : unless ? ` unless ${unless}` : eachBit ? ` each ${eachBit}` : '';
    return templates.map(([id, ...columns]) => `${name}${condition} ${id} ${columns.join(' ')}`);
  });
}

const viewOf = (text: string) => {
  const article = articleOf(text);
  return view(article, attributor.words(article.vocabulary));
};

const TEXT =
  'The mayor of Oslo was accused by Ana Kovacs on Monday of hiding the report, and warned that it was late. ' +
  '“The bridge,” Kovacs told the court on Tuesday that week, “is shut and we want it open.” ' +
  'According to officials, who said it was late, the talks failed: nobody, said Lund, a doctor, “came to the old harbour at all”. ' +
  'It was late, officials said on Tuesday in a ruling. Obi said he hopes to win and vowed to go on. Late it was, he added.';

describe('feature tables', () => {
  it('keep what models were trained with: add to feature-templates.txt, change nothing there', () => {
    const frozen = readFileSync(new URL('./feature-templates.txt', import.meta.url), 'utf8')
      .trimEnd()
      .split('\n');
    const lines = tables.flatMap(([name, table]) => linesOf(name, table));
    expect([...lines, `trees ${TREE_FEATURES.join(' ')}`]).toEqual(frozen);
  });

  it.each(tables)('use no number, no combination of columns and no column name twice: %s', (_, { columns, groups }) => {
    const templates = groups.flatMap(({ templates }) => templates);
    const keys = templates.map(([id, ...names]) => `${id}/${names.length}`); // 60 of the cue is two widths
    const combinations = templates.map(([, ...names]) => names.join(' '));
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(combinations).size).toBe(combinations.length);
    expect(new Set(columns).size).toBe(columns.length);
  });

  it.each(tables)('have no column that no template or condition uses: %s', (_, { columns, groups }) => {
    const used = new Set(
      groups.flatMap(({ when, unless, eachBit, templates }) => [
        when,
        unless,
        ...(eachBit ?? []),
        ...templates.flatMap(([, ...names]) => names),
      ]),
    );
    expect(columns.filter((column) => !used.has(column))).toEqual([]);
  });

  it('have every column filled', () => {
    const UNFILLED = 0x5eed;
    for (const [, { values }] of tables) values.fill(UNFILLED, 1);
    const columns = viewOf(TEXT);
    const proposals = propose(columns, attributor.grammar, attributor.model.parts);
    eachRanked(columns, attributor.grammar, proposals, () => {});
    CUE.addTo(new Features()); // the column of a bit is filled where the bits are taken apart
    for (const [name, table] of tables)
      expect([name, table.columns.filter((column) => table.values[table.at[column]] === UNFILLED)]).toEqual([name, []]);
  });

  it('give the features that one works out by hand', () => {
    const columns = viewOf('Kovacs said the bridge was shut.');
    const site = { i: 1, end: 2, source: 0 };
    const out = new Features();
    startColumns(columns, attributor.grammar.entries, site)(2);
    START.addTo(out);
    const { kind, lemma, lower } = columns;
    const side = 8 + 3; // behind the cue, in its sentence
    const edge = mix(kind[1], K.the);
    expect(out.ids[0]).toBe(hashPair(seedOf(1), side, edge));
    expect(out.ids[1]).toBe(hashTriple(seedOf(2), side, kind[0], edge));
    expect(out.ids[3]).toBe(hashTriple(seedOf(4), side, 0, kind[1]));
    expect(out.ids[8]).toBe(hashPair(seedOf(12), lower[2], side));
    expect(out.ids[14]).toBe(hashPair(seedOf(21), side, lemma[1])); // nothing between
    expect(out.ids[17]).toBe(hashQuadruple(seedOf(30), 0, 0, side, 10)); // no quotation
    expect(out.count).toBe(13 + 4 + 11 + 3 + 1 + 1 + 5);
  });

  it('mix as the trained model expects', () => {
    expect([
      hashPair(seedOf(1), 2, 3),
      hashTriple(seedOf(1), 2, 3, 4),
      hashQuadruple(seedOf(1), 2, 3, 4, 5),
      mix(2, 3),
    ]).toEqual([-853310894, 753172801, -1530936510, -1455816674]);
  });
});

describe('a table', () => {
  const table = new FeatureTable(
    ['a', 'b', 'c', 'bits', 'bit'],
    [
      {
        templates: [
          [1, 'a', 'b', 'c'],
          [2, 'a'],
        ],
      },
      { when: 'c', templates: [[3, 'a', 'b']] },
      { unless: 'c', templates: [[4, 'a', 'b', 'c', 'a']] },
      { eachBit: ['bits', 'bit'], templates: [[5, 'bit', 'a']] },
    ],
  );
  const idsOf = (c: number, bits: number): number[] => {
    const { at, values } = table;
    [values[at.a], values[at.b], values[at.c], values[at.bits]] = [7, -8, c, bits];
    const out = new Features();
    table.addTo(out);
    return [...out.ids.subarray(0, out.count)];
  };

  it('gives its features in order, whatever their width', () => {
    expect(idsOf(9, 0)).toEqual([
      hashTriple(seedOf(1), 7, -8, 9),
      hashPair(seedOf(2), 7, 0),
      hashPair(seedOf(3), 7, -8),
    ]);
  });

  it('gives the score of its features, whatever the values', () => {
    const weights = {
      bits: 8,
      scale: 0.5,
      bias: 1,
      table: Int8Array.from({ length: 256 }, (_, n) => ((n * 37) % 255) - 127),
    };
    const value = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 60, maxLength: 60 }), fc.nat(5), (drawn, zeros) => {
        for (const one of [table, ...tables.map(([, own]) => own)]) {
          for (let n = 1; n < one.values.length; n++) one.values[n] = n % 6 === zeros ? 0 : drawn[n % drawn.length];
          const out = new Features();
          one.addTo(out);
          const expected = score(weights, out);
          expect(one.score(weights)).toBe(expected);
        }
      }),
    );
  });

  it('leaves out groups whose condition is not met', () => {
    expect(idsOf(0, 0)).toEqual([
      hashTriple(seedOf(1), 7, -8, 0),
      hashPair(seedOf(2), 7, 0),
      hashQuadruple(seedOf(4), 7, -8, 0, 7),
    ]);
  });

  it('repeats a group for each bit that is set, and for no other', () => {
    expect(idsOf(1, 0b101).slice(3)).toEqual([hashPair(seedOf(5), 0, 7), hashPair(seedOf(5), 2, 7)]);
    expect(idsOf(1, 0)).toHaveLength(3);
  });
});
