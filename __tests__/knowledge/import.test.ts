import { describe, expect, it } from '@jest/globals';
import { exportLexicons } from '../../src/knowledge/convert/export.js';
import { importDictionary } from '../../src/knowledge/convert/import.js';
import type { Category } from '../../src/knowledge/convert/imported.js';
import { parseKnowledge } from '../../src/knowledge/file.js';

/** "name(term, term*2; child(term))" */
const outline = (categories: Category[]): string =>
  categories
    .map(({ name, terms, children }) => {
      const own = terms.map(({ term, weight }) => (weight ? `${term}*${weight}` : term)).join(', ');
      return `${name}(${[own, outline(children)].filter(Boolean).join('; ')})`;
    })
    .join(' ');
const read = (text: string, path: string) => {
  const { categories, problems } = importDictionary(text, path);
  return { outline: outline(categories), problems: problems.map(({ line, code }) => `${line ?? '-'} ${code}`) };
};

describe('importDictionary', () => {
  it('reads LIWC with stray tabs, blank lines, tags and a term on two lines', () => {
    const text =
      '%\r\n1\tgood\r\n 2 \tbad\r\n%\r\n\r\nfine\t\t1\t\r\nlike\t(02 134)1/2\r\nkind\t<of>1\r\nfine\t2\r\nin the way 2\r\nlost\t9\r\n';
    expect(read(text, 'x.dic')).toEqual({
      outline: 'good(fine, like, kind) bad(like, fine, in the way)',
      problems: ['11 unknown-category', '- condition'],
    });
  });

  it('reads nested LIWC categories', () => {
    expect(read('%\n1\tmood\n\t2\tgood\n3\tother\n%\nfine\t2\nodd\t3\n', 'x.dic').outline).toBe(
      'mood(good(fine)) other(odd)',
    );
  });

  it('reads flat LIWC categories side by side', () => {
    expect(read('%\n1\tgood\n2\tbad\n%\nfine*\t1\nill\t2\n', 'x.dic').outline).toBe('good(fine*) bad(ill)');
  });

  it.each([
    ['no percent signs', 'fine\t1\n'],
    ['nothing', ''],
  ])('says that a file with %s is no LIWC dictionary', (_, text) => {
    expect(read(text, 'x.dic').problems.at(-1)).toBe('- not-liwc');
  });

  it('reads LIWC-22 tables with marks and weights', () => {
    expect(read('\uFEFFDicTerm,good,bad\nfine,X,\nill*,,0.5\n"so, so",x,x\nodd,?,\n', 'x.dicx')).toEqual({
      outline: 'good(fine, so, so) bad(ill**0.5, so, so)',
      problems: ['5 bad-value'],
    });
  });

  it('reads Lexicoder', () => {
    const text =
      '<?xml version="1.0"?>\n<dictionary style="Lexicoder" name="d">\n <cnode name="NEGATIVE"><pnode name="a lie"></pnode><pnode name="ill*"/></cnode><cnode name="POSITIVE"><pnode name="fine &amp; well"/></cnode>\n</dictionary>';
    expect(read(text, 'x.lc3')).toEqual({
      outline: 'x(; NEGATIVE(a lie, ill*) POSITIVE(fine & well))'.replace('(; ', '('),
      problems: [],
    });
  });

  it('reads Yoshikoder, whose outermost category is the dictionary', () => {
    const text =
      '<dictionary style="080406"><cnode name="d"><cnode name="a"><pnode name="x"/><cnode name="b"><pnode name="y" score="2"/></cnode></cnode></cnode></dictionary>';
    expect(read(text, 'x.ykd').outline).toBe('a(x; b(y*2))');
  });

  it('says on which line of a Yoshikoder file something is missing, and reads what was cut off', () => {
    const text =
      '<dictionary>\n<!-- <pnode/>\n --><cnode name="d">\n<cnode name="a"><pnode name="x"/>\n<pnode/></cnode>\n<cnode><pnode name="y"/></cnode><cnode name="b"><pnode name="z"/>';
    expect(read(text, 'x.ykd')).toEqual({ outline: 'a(x) b(z)', problems: ['5 no-name', '6 no-name'] });
  });

  it('reads WordStat: indentation, brackets, joined words; rules are named', () => {
    const text =
      'GOOD\n\tFINE (1)\n\tIN_GOOD_FAITH (2)\n\tVERY\n\t\tSUPERB (1)\n\t@RULE [x NEAR y] (1)\nBAD\n\tILL* (1)\n';
    expect(read(text, 'x.cat')).toEqual({
      outline: 'GOOD(fine, in good faith*2; VERY(superb)) BAD(ill*)',
      problems: ['6 rule'],
    });
  });

  it('reads tables of term, pole and weight; a negative weight is the other pole', () => {
    expect(read('Word,Weight,Note\nfine,2,good\nill,-1,\n,3,\nodd,many,\n', 'moods.csv')).toEqual({
      outline: 'moods(; pro(fine*2) anti(ill))'.replace('(; ', '('),
      problems: ['5 bad-value'],
    });
  });

  it('joins keys that stand twice in YAML', () => {
    expect(read('a: [x]\nb: {c: [y]}\na: [z_w, x]\n', 'x.yml')).toEqual({
      outline: 'a(x, z w) b(c(y))',
      problems: ['3 duplicate-key'],
    });
  });

  it('reads what is sound in broken YAML, and says where the rest is', () => {
    const { outline, problems } = read('a:\n  - x\n  - "y\nb:\n  - z\n', 'x.yml');
    expect(outline).toMatch(/^a\(x/);
    expect(problems[0]).toMatch(/^\d+ missing-char$/);
  });

  it('reads Lexicoder with lines of +category, which may stand twice', () => {
    expect(read('stray\n+macro\nbail out\n budget* \n\n+micro\nrent\n+macro\ninflation\n', 'x.lc3')).toEqual({
      outline: 'macro(bail out, budget*, inflation) micro(rent)',
      problems: ['1 no-category', '8 duplicate-key'],
    });
  });

  it('reads LIWC terms whose categories go on in the next line', () => {
    expect(read('%\n1\ta\n2\tb\n%\nhappy*\t2\n\t1\nsad\n2\nlone\n', 'x.dic')).toEqual({
      outline: 'a(happy*) b(happy*, sad)',
      problems: ['9 no-category'],
    });
  });

  it('reads tables with semicolons, and rows whose quotation marks do not match', () => {
    const { outline, problems } = read(
      'term;pole;weight\nfine;pro;2\n"open (""a";pro;1\n"br"oken;pro;1\nill;anti;1\n',
      'm.csv',
    );
    expect(outline.replace('(; ', '(')).toBe('m(pro(fine*2, open ("a, "br"oken) anti(ill))');
    expect(problems).toEqual(['4 bad-quotes']);
  });

  it('makes one dimension of categories that are poles', () => {
    expect(read('positive: [x]\nnegative: [y]\nother: [z]\n', 'moods.yml').outline.replace('(; ', '(')).toBe(
      'moods(positive(x) negative(y)) other(z)',
    );
  });

  it.each([
    ['x.docx', '- unknown-format'],
    ['x', '- unknown-format'],
    ['x.lc3', '1 not-a-dictionary'],
    ['x.ykd', '1 not-a-dictionary'],
    ['x.csv', '1 missing-column'],
  ])('refuses %s', (path, problem) => {
    expect(read('<html></html>', path).problems).toEqual([problem]);
  });
});

describe('exportLexicons', () => {
  it('takes a word that is all wildcard for a gap, and for nothing at the ends', () => {
    const { categories } = importDictionary('a: ["not *", "free * fair"]\n', 'm.yml');
    expect(exportLexicons(categories, 'm.yml')[0].yaml).toMatch(/term: not, [\s\S]*term: free \.\.\. fair,/);
  });

  it('writes files that our own loader accepts, and names what it cannot hold', () => {
    const { categories } = importDictionary(
      'dimension,term,pole,weight\nMy Moods,fine (day),pro,2\nMy Moods,*,anti,1\nMy Moods,sky,,\n',
      'm.csv',
    );
    const [lexicon] = exportLexicons(categories, 'm.csv');
    expect(lexicon.dimension).toBe('my-moods');
    expect(lexicon.refused.map(({ term }) => term)).toEqual(['*']);
    const { file, diagnostics } = parseKnowledge<{ claims: { pro: unknown[] }; values: unknown[] }>(
      lexicon.yaml,
      'm.yaml',
      'lexicon',
    );
    expect(diagnostics).toEqual([]);
    expect(file?.data.claims.pro).toEqual([{ term: 'fine day', weight: 2, form: 'exact' }]);
    expect(file?.data.values).toEqual([{ term: 'sky', form: 'exact' }]);
  });
});
