import { describe, expect, it } from '@jest/globals';
import { said } from './annotated.js';

describe('the whole phrase of a source', () => {
  it.each([
    ['[1:a], <1:said> {1:the Calgary}-based railway.', 'Calgary-based railway (name)'],
    ['[1:a], <1:said> {1:Brexit} backers in Oslo.', 'Brexit backers (unnamed)'],
    ['{1:Obi} and Lund <1:said> [1:a], Ada Obi and Bo Lund being late.', 'Ada Obi + Bo Lund (part)'],
    ['{1:The Calgary}-based railway <1:said> [1:a].', 'Calgary-based railway (name)'],
    ['{1:Brexit} backers <1:said> [1:a].', 'Brexit backers (unnamed)'],
    ["[1:a], <1:said> {1:the harbour's owner}, Ada Obi.", 'Ada Obi (name)'],
    ['Officials in {1:Oslo} <1:said> [1:a].', 'officials in Oslo (unnamed)'],
    ['Sources familiar with {1:the talks} <1:said> [1:a].', 'sources familiar with the talks (unnamed)'],
    ['The envoys to {1:Canada} <1:said> [1:a].', 'envoys to Canada (unnamed)'],
    ['[1:a], <1:said> {1:Ada Obi} and Bo Lund.', 'Ada Obi + Bo Lund (name)'],
    ['Late, Ada Obi and {1:Bo Lund} <1:said> [1:a].', 'Ada Obi + Bo Lund (name)'],
    ['“No,” Ada Obi and {1:Bo Lund} <1:said> [1:a].', 'Ada Obi + Bo Lund (name)'],
    ['{1:The ministers} of Ghana and Norway, Ada Obi and Bo Lund, both <1:said> [1:a].', 'Ada Obi + Bo Lund (name)'],
    ['Ada Obi <1:explained> from {1:Lagos} [1:a].', 'Ada Obi (name)'],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});

describe('where a source ends', () => {
  it.each([
    ['Ada Obi <1:told> {1:Lagos} [1:a].', 'Lagos (name)'],
    ['The letter to {1:Canada} <1:said> [1:a].', 'Canada (name)'],
    ["[1:a], <1:said> {1:the harbour's owner}, Ada Obi having left.", 'Ada Obi (title)'],
    ['[1:a], <1:said> {1:Ada Obi}, Bo Lund.', 'Ada Obi (name)'],
    ['[1:a], <1:said> {1:Ada Obi} and Bo Lund agreed.', 'Ada Obi (name)'],
    ['[1:a], <1:said> {1:Ada Obi} and the harbour.', 'Ada Obi (name)'],
    ['It was Ada Obi and {1:Bo Lund} <1:said> [1:a].', 'Bo Lund (name)'],
    ['{1:The ministers} of Ghana and Norway who met Ada Obi and Bo Lund <1:said> [1:a].', 'ministers (unnamed)'],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});

describe('several names in a source', () => {
  it.each([
    ['{1:The United States and Canada} <1:said> [1:a].', 'United States + Canada (name)'],
    ['{1:Canada and Ada Obi} <1:said> [1:a].', 'Canada + Ada Obi (name)'],
    ['{1:Ada Obi and Canada} <1:said> [1:a].', 'Ada Obi + Canada (name)'],
    ['{1:Ada Obi, Bo Lund, and Cara Diaz} <1:said> [1:a].', 'Ada Obi + Bo Lund + Cara Diaz (name)'],
    ['{1:In Prime Minister Ada Obi} <1:saw> [1:a].', 'Ada Obi (name)'],
    ['{1:“Ada Obi”,} <1:said> [1:a].', 'Ada Obi (name)'],
    ['{1:Rogers spokeswoman Ada Obi} <1:said> [1:a].', 'Ada Obi (name)'],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});

describe('names in a source that do not speak', () => {
  it.each([
    ['{1:The United States (US)} <1:said> [1:a].', 'United States (name)'],
    ["{1:Canada's Ada Obi} <1:said> [1:a].", 'Ada Obi (name)'],
    ["{1:Ada Obi's aides} <1:said> [1:a].", "Ada Obi's aides (unnamed)"],
    ['{1:Obi aides} <1:said> [1:a]. Ada Obi left.', 'Obi aides (unnamed)'],
    ['{1:The ministers of Russia and China} <1:said> [1:a].', 'ministers of Russia and China (unnamed)'],
    ['{1:A BBC report} <1:said> [1:a].', 'BBC report (name)'],
    ['{1:Trump officials} <1:said> [1:a].', 'Trump officials (unnamed)'],
    ['{1:Ada Obi, with Bo Lund}, <1:said> [1:a].', 'Ada Obi (name)'],
    ['{1:Ada Obi, like Canada}, <1:said> [1:a].', 'Ada Obi (name)'],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});
