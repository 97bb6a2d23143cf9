import { describe, expect, it } from '@jest/globals';
import { findQuotations } from '../../src/segment/quotations.js';
import { lines } from '../helpers/article.js';

/** The quotations of a text as [text, closed]; nested ones are indented by '>'. */
function quoted(text: string): string[] {
  const found = findQuotations(text, lines(text));
  return found.map(
    ({ start, end, parent, closed }) => `${parent >= 0 ? '> ' : ''}${text.slice(start, end)}${closed ? '' : ' …'}`,
  );
}

describe('findQuotations', () => {
  it.each([
    ['curly marks', 'She said “no.” Then “yes.”', ['“no.”', '“yes.”']],
    ['straight marks', 'She said "no." Then "yes," twice.', ['"no."', '"yes,"']],
    ['doubled marks', "He called it ``a farce'' again.", ["``a farce''"]],
    ['doubled straight marks', "He called it ''a farce'' again.", ["''a farce''"]],
    ['doubled curly marks', 'He called it “a farce,’’ and ‘‘a crime’’ too.', ['“a farce,’’', '‘‘a crime’’']],
    ['angle marks', 'He said «we agree» and left.', ['«we agree»']],
    ['small angle marks', 'He said ‹we agree› and ›we go‹ today.', ['‹we agree›', '›we go‹']],
    [
      'small low marks',
      '‚We agree‘, he said. „She said ‚no‘ to us“, he said.',
      ['‚We agree‘', '„She said ‚no‘ to us“', '> ‚no‘'],
    ],
    ['single marks', "The ‘summit of friends’ opened, she said 'today' twice.", ['‘summit of friends’', "'today'"]],
    ['a single inside a double', '“They said ‘never’ to us,” she said.', ['“They said ‘never’ to us,”', '> ‘never’']],
    [
      'a double inside a straight',
      '"I read: “No deal” and wept," he said.',
      ['"I read: “No deal” and wept,"', '> “No deal”'],
    ],
    ['an opening mark typed where it closes', 'He said: “We stay. “', ['“We stay. “']],
    [
      'a stray doubled mark inside',
      '"the borders of another \'\'country, and lies," he said.',
      ['"the borders of another \'\'country, and lies,"'],
    ],
    ['an unclosed quotation ends with its paragraph', 'He said: “We stay.\nThe end.', ['“We stay. …']],
    ['a straight mark after a dash', 'the rule—"no one"—holds', ['"no one"']],
  ])('%s', (_name, text, expected) => expect(quoted(text)).toEqual(expected));

  it.each([
    ['apostrophes', "The states' envoys don't trust the minister's ‘n’ word: it's theirs."],
    ['curly apostrophes', 'The states’ envoys don’t trust the ministers’ word.'],
    ['commas that look like a mark', 'Bread‚ milk‚ and the states‘ wine‘ too, at ‚ noon.'],
    ['elisions', "rock 'n' roll of the '90s, ’tis said, and get 'em"],
    ['inches at the end of a paragraph', 'The board is 12"'],
    ['a lone mark at the end', 'It was over. “'],
  ])('finds nothing in %s', (_name, text) => expect(quoted(text).filter((found) => !found.includes('n’'))).toEqual([]));

  it('links a quotation that runs over paragraphs, each opened and only the last closed', () => {
    const text = 'He said: “One.\n“Two.\n“Three.”\n“Other,” she said.';
    expect(findQuotations(text, lines(text)).map(({ closed, continuedBy }) => [closed, continuedBy])).toEqual([
      [false, 1],
      [false, 2],
      [true, -1],
      [true, -1],
    ]);
  });

  it('does not link a new quotation to a closed one', () => {
    const text = '“One,” he said.\n“Two,” she said.';
    expect(findQuotations(text, lines(text)).every(({ continuedBy }) => continuedBy === -1)).toBe(true);
  });
});
