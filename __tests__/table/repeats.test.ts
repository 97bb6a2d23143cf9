import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hashString } from '../../src/base/hash.js';
import { fold } from '../../src/segment/vocabulary.js';
import { DEFAULT_ROW_OPTIONS, type RowOptions } from '../../src/table/options.js';
import { findRepeats } from '../../src/table/repeats.js';
import { rows } from '../../src/table/rows.js';
import { similarity, sketch } from '../../src/tally/sketches/sketch.js';
import { DocumentWords, wordHashes } from '../../src/tally/sketches/words.js';
import { Tally } from '../../src/tally/tally.js';
import { noLinks, result, type Said } from '../helpers/results.js';

const WORDS = 'the shared rules of the house must bind the strong and the weak alike';
const said = (content: string, by = 'Ann Ash', kind: Said['kind'] = 'direct'): Said => ({
  by,
  kind,
  content,
  stances: { rights: 'pro' },
});
const tallyOf = (...documents: [string, Said[]][]): Tally => {
  const tally = new Tally();
  for (const [id, all] of documents) tally.add(result(id, all, { outlet: `outlet ${id}` }));
  return tally;
};
const pro = (tally: Tally, options: Partial<RowOptions> = {}) =>
  rows(tally, noLinks(), { ...DEFAULT_ROW_OPTIONS, ...options }).map((row) => row.pro);
const repeatsIn = (tally: Tally): string[] =>
  [...tally.documents].flatMap(([id, { statements }]) =>
    statements.flatMap((_, i) => (findRepeats(tally, noLinks()).isRepeat(id, i) ? [`${id}#${i + 1}`] : [])),
  );

describe('repeats', () => {
  it('counts the same words of one speaker in two documents once, or twice where they are kept', () => {
    const tally = tallyOf(['a', [said(WORDS)]], ['b', [said(`“${WORDS.toUpperCase()}.”`)]]);
    expect(repeatsIn(tally)).toEqual(['b#1']);
    expect(pro(tally)).toEqual([1]);
    expect(pro(tally, { duplicates: 'keep' })).toEqual([2]);
  });

  it('sees near-identical words', () => {
    const tally = tallyOf(['a', [said(WORDS)]], ['b', [said(`that ${WORDS}`)]]);
    expect(repeatsIn(tally)).toEqual(['b#1']);
  });

  it.each([
    ['another speaker', [said(WORDS, 'Bo Birch')]],
    ['other words', [said('nobody has the right to move a border by force of arms')]],
    ['the same words turned round', [said('alike weak the and strong the bind must house the of rules shared the')]],
    ['part of a speech', [said(WORDS, 'Ann Ash', 'speech')]],
  ])('leaves %s alone', (_, other) => {
    expect(repeatsIn(tallyOf(['a', [said(WORDS)]], ['b', other]))).toEqual([]);
  });

  it('leaves short phrases and what is said twice in one document alone', () => {
    expect(repeatsIn(tallyOf(['a', [said('that is not so')]], ['b', [said('that is not so')]]))).toEqual([]);
    expect(repeatsIn(tallyOf(['a', [said(WORDS), said(WORDS)]]))).toEqual([]);
  });

  it('counts for each of the groups that a repetition stands in', () => {
    const tally = tallyOf(['a', [said(WORDS)]], ['b', [said(WORDS)]]);
    expect(pro(tally, { by: ['outlet'] })).toEqual([1, 1]);
  });

  it('does not depend on the order of documents', () => {
    const documents: [string, Said[]][] = [
      ['a', [said(WORDS), said('another thing that was said that day by her')]],
      ['b', [said(`${WORDS} today`)]],
      ['c', [said(WORDS, 'Bo Birch'), said(WORDS)]],
    ];
    const forwards = findRepeats(tallyOf(...documents), noLinks());
    const backwards = findRepeats(tallyOf(...[...documents].reverse()), noLinks());
    for (const [id, all] of documents)
      all.forEach((_, i) => {
        expect(backwards.statement(id, i)).toBe(forwards.statement(id, i));
      });
  });

  it('makes copies of one report one cluster, and nothing else', () => {
    const report = Array.from(
      { length: 30 },
      (_, i) => `sentence ${i} says something of its own, number ${i * 7}`,
    ).join('. ');
    const tally = tallyOf(
      ['a', [said(report)]],
      ['b', [said(`${report}. And one more line at the end of it.`)]],
      ['c', [said(WORDS)]],
    );
    const repeats = findRepeats(tally, noLinks());
    expect(['a', 'b', 'c'].map((id) => repeats.document(id))).toEqual(['a', 'a', 'c']);
  });
});

const hashesOf = (text: string): number[] => wordHashes(text, [{ start: 0, end: text.length }]);
const hashes = (words: readonly string[]): number[] => hashesOf(words.join(' '));

describe('the hashes of words', () => {
  /** The same by regular expressions. */
  const slowly = (text: string): number[] =>
    (text.match(/[\p{L}\p{N}][\p{L}\p{N}'\u2019.-]*/gu) ?? []).map((word) =>
      hashString(fold(word).replace(/[.'-]+$/, '')),
    );
  const piece = fc.oneof(
    fc.constantFrom(
      'a',
      'Z',
      '7',
      "'",
      '\u2019',
      '-',
      '.',
      ' ',
      ',',
      '“',
      '”',
      '—',
      'é',
      'İ',
      'ʼ',
      '北',
      '𝒜',
      '😀',
      '½',
      '\n',
    ),
    fc.string({ maxLength: 3 }),
  );

  it('are those of its words, of whatever letters', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        expect(hashesOf(text)).toEqual(slowly(text));
      }),
      { numRuns: 500 },
    );
  });

  it('join no words across stretches, and read none outside', () => {
    expect(
      wordHashes('abc def', [
        { start: 0, end: 2 },
        { start: 4, end: 7 },
      ]),
    ).toEqual(hashes(['ab', 'def']));
  });
});

describe('the hashes of a statement’s words', () => {
  const piece = fc.constantFrom(
    'ash ',
    'don’t',
    'Élan.',
    'x-ray',
    '. ',
    '’',
    "'s",
    '“',
    '” ',
    'é',
    '北京',
    '7,5',
    '\n',
    '-',
  );
  const place = fc.nat({ max: 40 });

  it('are the same, whether they are taken from the document’s or read anew', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }),
        fc.array(place, { minLength: 2, maxLength: 6 }),
        fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 3 }),
        (pieces, cuts, contents) => {
          const text = pieces.join('');
          const within = (at: number): number => Math.min(at, text.length);
          const ordered = cuts.map(within).sort((a, b) => a - b);
          const blocks = ordered
            .slice(1)
            .flatMap((end, i) => (i % 2 || end === ordered[i] ? [] : [{ start: ordered[i], end }]));
          const spans = contents.map(([a, b]) => ({ start: within(Math.min(a, b)), end: within(Math.max(a, b)) }));
          expect(new DocumentWords(text, blocks).hashesIn(spans)).toEqual(wordHashes(text, spans));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('are those of the document where the statement is all of it', () => {
    const text = 'We don’t sail. They do.';
    const words = new DocumentWords(text, [{ start: 0, end: text.length }]);
    expect(words.hashesIn([{ start: 0, end: text.length }])).toEqual(words.hashes);
  });
});

describe('sketch', () => {
  const text = fc.array(fc.constantFrom('ash', 'birch', 'cedar', 'oak', 'pine', 'elm', 'yew', 'fir'), {
    maxLength: 60,
  });

  it('estimates the share of runs in common', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const runs = (words: string[]) => new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`));
        const [runsA, runsB] = [runs(a), runs(b)];
        const union = new Set([...runsA, ...runsB]);
        const truth = union.size ? [...runsA].filter((run) => runsB.has(run)).length / union.size : 0;
        // with all hashes kept the estimate is the truth
        expect(similarity(sketch(hashes(a), 2, 1000), sketch(hashes(b), 2, 1000), 1000)).toBeCloseTo(truth);
      }),
    );
  });

  it('is ascending, without doubles, of the size asked for at most', () => {
    fc.assert(
      fc.property(text, (words) => {
        const found = sketch(hashes(words), 2, 8);
        expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
        expect(found.length).toBeLessThanOrEqual(8);
        expect(found).toEqual(sketch(hashes(words), 2, 1000).slice(0, 8));
      }),
    );
  });

  it('passes over case and punctuation', () => {
    expect(sketch(hashesOf('The rules, he said, BIND us.'), 2, 8)).toEqual(
      sketch(hashesOf('the rules he said bind us'), 2, 8),
    );
  });
});

describe('repeats by the rarest hashes', () => {
  /** What comparing each sketch with all before it finds, by shared key, then in order. */
  function slowly(documents: readonly (readonly number[])[], enough: number): (string | undefined)[] {
    const known = new Map<number, number[]>();
    return documents.map((own, i) => {
      const keys = own.slice(0, 4);
      for (const key of keys)
        for (const first of known.get(key) ?? [])
          if (similarity(documents[first], own, 32) >= enough) return `d${String(first).padStart(3, '0')}`;
      for (const key of keys) known.set(key, [...(known.get(key) ?? []), i]);
      return undefined;
    });
  }

  it('are those that comparing each with all finds', () => {
    const hashes = fc
      .uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 })
      .map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(fc.array(hashes, { maxLength: 40 }), (sketches) => {
        const tally = new Tally();
        for (const [i, own] of sketches.entries()) {
          const id = `d${String(i).padStart(3, '0')}`;
          const [[, counts]] = tallyOf([id, []]).documents;
          tally.insert(id, { ...counts, sketch: own });
        }
        const repeats = findRepeats(tally, noLinks());
        const expected = slowly(sketches, 0.5);
        for (const [i, first] of expected.entries()) {
          const id = `d${String(i).padStart(3, '0')}`;
          expect(repeats.document(id)).toBe(first ?? id);
        }
      }),
    );
  });
});
