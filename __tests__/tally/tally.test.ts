import { describe, expect, it } from '@jest/globals';
import { digest } from '../../src/tally/digest.js';
import { retally, Tally, tallyDocument } from '../../src/tally/tally.js';
import type { DocumentResult } from '../../src/types/stance.js';
import { result, type Said } from '../helpers/results.js';

const WORDS = 'the shared rules of the house must bind the strong and the weak alike';
const tallied = (
  said: Said[],
  fields: Record<string, string> = {},
  change: (one: DocumentResult) => void = () => {},
) => {
  const one = result('a', said, fields);
  change(one);
  return tallyDocument(one);
};

describe('the tally of a document', () => {
  it('holds its fields, those of the metadata too, and none that is empty', () => {
    const { fields } = tallied([], { date: '2021-05-07', title: 'Talks', outlet: 'The Elm', desk: 'world' });
    expect(Object.fromEntries(fields)).toEqual({
      date: '2021-05-07',
      title: 'Talks',
      outlet: 'The Elm',
      desk: 'world',
    });
    expect([...tallied([]).fields]).toEqual([]);
    const speech = tallied([], {}, ({ article }) => {
      article.document.speaker = 'Ann Ash';
    });
    expect(Object.fromEntries(speech.fields)).toEqual({ speaker: 'Ann Ash' });
  });

  it('counts the characters read, and those that were passed over', () => {
    const { characters, passed } = tallied([{ by: 'Ann Ash', content: 'one two three' }], {}, ({ article }) => {
      article.passed = [
        { start: 0, end: 4, reason: 'caption' },
        { start: 8, end: 9, reason: 'caption' },
      ] as unknown as typeof article.passed;
    });
    expect([characters, passed]).toEqual(['one two three. '.length, 5]);
  });

  it('knows speakers by their keys, each once and in order', () => {
    const { statements } = tallied([{ by: ['Cy Cedar', 'Ann Ash', 'Cy Cedar'] }, { by: '' }]);
    expect(statements.map(({ keys }) => keys)).toEqual([['ann-ash', 'cy-cedar'], []]);
  });

  it('counts the words of a statement, and whether all of it is quoted', () => {
    const { statements } = tallied([
      { by: 'Ann Ash', content: 'It’s the U.S.-made one, “no. 5” – isn’t it?' },
      { by: 'Ann Ash', content: '—', kind: 'mixed' },
      { by: 'Ann Ash', content: 'yes', kind: 'indirect' },
    ]);
    expect(statements.map(({ words, direct }) => [words, direct])).toEqual([
      [8, true],
      [0, false],
      [1, false],
    ]);
  });

  it('has the value of each dimension, and whether it accuses', () => {
    const { statements } = tallied([{ by: 'Ann Ash', stances: { law: 'anti accuse', rights: 'mention' } }]);
    expect(statements[0].stances).toEqual([
      ['law', 'anti', true],
      ['rights', 'mention', false],
    ]);
  });

  it('leaves out narration and what a researcher struck', () => {
    const said: Said[] = [
      { by: 'Ann Ash', content: 'one one one' },
      { by: '', kind: 'narration', content: 'two two' },
      { by: 'Bo Birch', content: 'three' },
    ];
    const { statements } = tallied(said, {}, (one) => {
      one.statements[0].override = 'struck';
      one.overrides = [4];
    });
    expect(statements.map(({ keys, words }) => [...keys, words])).toEqual([['bo-birch', 1]]);
    expect(tallied(said).statements).toHaveLength(2);
    expect(tallied(said).overrides).toEqual([]);
    expect(tallied(said, {}, (one) => Object.assign(one, { overrides: [4] })).overrides).toEqual([4]);
  });

  it('can be told again only from five words on, and not in a speech', () => {
    const known = (content: string, kind: Said['kind'] = 'direct') =>
      tallied([{ by: 'Ann Ash', content, kind }]).statements[0].sketch.length > 0;
    expect(known('that is not so, no')).toBe(true);
    expect(known('that is not so')).toBe(false);
    expect(known(WORDS, 'speech')).toBe(false);
    expect(known(WORDS, 'indirect')).toBe(true);
  });
});

describe('the digest of a document', () => {
  const said: Said[] = [{ by: 'Ann Ash' }];
  const { sha256 } = tallied(said, { date: '2021-05-07', desk: 'world' });

  it('is the same for the same text and fields, in whatever order', () => {
    expect(tallied(said, { desk: 'world', date: '2021-05-07' }).sha256).toBe(sha256);
  });

  it('is another for another text, id or field', () => {
    expect(tallied([{ by: 'Ann Ash', words: 6 }], { date: '2021-05-07', desk: 'world' }).sha256).not.toBe(sha256);
    expect(tallied(said, { date: '2021-05-08', desk: 'world' }).sha256).not.toBe(sha256);
    expect(tallyDocument(result('b', said, { date: '2021-05-07', desk: 'world' })).sha256).not.toBe(sha256);
  });

  it('does not depend on who is thought to speak', () => {
    const struck = tallied(said, { date: '2021-05-07', desk: 'world' }, (one) => {
      one.statements = [];
    });
    expect(struck.sha256).toBe(sha256);
  });
});

describe('a tally', () => {
  const one = result('a', [{ by: 'Ann Ash' }]);
  const two = result('b', [{ by: 'Bo Birch' }]);
  const of = (...all: DocumentResult[]): Tally => {
    const tally = new Tally();
    for (const each of all) tally.add(each);
    return tally;
  };

  it('merges to what one run over everything gives', () => {
    const merged = of(one);
    merged.merge(of(two));
    expect(merged.documents).toEqual(of(one, two).documents);
    expect(merged.names.entries()).toEqual(of(two, one).names.entries());
  });

  it('refuses a document that it holds', () => {
    expect(() => of(one).merge(of(two, one))).toThrow(/"a" was counted already/);
  });

  it('has one digest for the same documents in any order, another for others', () => {
    expect(digest(of(one, two))).toBe(digest(of(two, one)));
    expect(digest(of(one))).not.toBe(digest(of(one, two)));
    expect(digest(of(one))).not.toBe(digest(of(two)));
  });
});

describe('scoring again', () => {
  const said: Said[] = [
    { by: 'Ann Ash', stances: { law: 'pro', rights: 'pro' } },
    { by: '', kind: 'narration' },
    { by: 'Bo Birch', stances: { law: 'anti' } },
    { by: 'Cy Cedar', stances: { rights: 'mention' } },
  ];
  const before = tallied(said);
  const again = (change: (one: DocumentResult) => void, ...dimensions: string[]) => {
    const scored = result('a', said);
    change(scored);
    return retally(before, scored, new Set(dimensions));
  };
  const clear = (one: DocumentResult) => {
    for (const statement of one.statements) statement.stances = {};
  };

  it('changes the dimensions that were scored again, of all statements', () => {
    expect(again(clear, 'law').statements.map(({ stances }) => stances)).toEqual([
      [['rights', 'pro', false]],
      [],
      [['rights', 'mention', false]],
    ]);
  });

  it('adds a dimension that is new', () => {
    const { statements } = again((one) => {
      one.statements[2].stances.trade = { ...one.statements[2].stances.law, mode: 'accuse' };
    }, 'trade');
    expect(statements[1].stances).toEqual([
      ['law', 'anti', false],
      ['trade', 'anti', true],
    ]);
    expect(statements[0]).toBe(before.statements[0]);
  });

  it('leaves everything else as it was', () => {
    expect(again(clear)).toEqual(before);
    expect(again(() => {}, 'law', 'rights')).toEqual({
      ...before,
      statements: before.statements.map((one) => ({ ...one, stances: expect.arrayContaining(one.stances) })),
    });
    const { statements, ...others } = again(clear, 'law');
    expect(others).toEqual({ ...before, statements: undefined, ...others });
    expect(statements.map(({ keys, words }) => [keys, words])).toEqual(
      before.statements.map(({ keys, words }) => [keys, words]),
    );
  });
});
