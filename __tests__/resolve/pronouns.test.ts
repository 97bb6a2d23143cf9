import { describe, expect, it } from '@jest/globals';
import { said } from './annotated.js';

describe('the most prominent person of that gender', () => {
  it.each([
    [
      '{1:Mary Stone} <1:said> [1:a]. Ada Obi left. {2:She} <2:said> [2:b].',
      'Mary Stone (name) | Mary Stone (pronoun)',
    ],
    [
      '{1:Mary Stone} <1:said> [1:a]. It rained. Ada Obi left. {2:She} <2:said> [2:b].',
      'Mary Stone (name) | Ada Obi (pronoun)',
    ],
    [
      '{1:Mary Stone} <1:said> [1:a]. The letter is to Ada Obi. {2:She} <2:said> [2:b].',
      'Mary Stone (name) | Ada Obi (pronoun)',
    ],
    [
      '{1:Mary Stone} <1:said> [1:a]. Ada Obi’s house burned. {2:She} <2:said> [2:b].',
      'Mary Stone (name) | Mary Stone (pronoun)',
    ],
    [
      '{1:Mary Stone} <1:said> [1:that Ada Obi left]. {2:She} <2:said> [2:b].',
      'Mary Stone (name) | Mary Stone (pronoun)',
    ],
    ['Mary Stone left. It rained. It snowed. Ada Obi’s house burned. {1:She} <1:said> [1:a].', 'Ada Obi (pronoun)'],
    [
      'Mary Stone left. It rained. It snowed. She came back. Ada Obi’s house burned. {1:She} <1:said> [1:a].',
      'Mary Stone (pronoun)',
    ],
    ['In Oslo, Mary Stone left. They saw Ada Obi again. {1:She} <1:said> [1:a].', 'Ada Obi (pronoun)'],
    ['They had seen Mary Stone. Again they saw Mary Stone and Ada Obi. {1:She} <1:said> [1:a].', 'Ada Obi (pronoun)'],
    ['Like Mary Stone, Ada Obi left. {1:She} <1:said> [1:a].', 'Ada Obi (pronoun)'],
    ['Lund left. Peter Falk came. {1:He} <1:said> [1:a].', 'Peter Falk (pronoun)'],
    ['Edmonton won. Peter Falk came late. Edmonton won. {1:He} <1:said> [1:a].', 'Peter Falk (pronoun)'],
    ['Peter Falk came. They saw that Henry Moss left. {1:He} <1:said> [1:a].', 'Henry Moss (pronoun)'],
    ['Mary Stone came.\nAda Obi left. {1:She} <1:said> [1:a].', 'Ada Obi (pronoun)'],
    [
      'Mary Stone, says the paper, came. {1:Ada Obi} <1:said> [1:a]. She left. {2:She} <2:said> [2:b].',
      'Ada Obi (name) | Ada Obi (pronoun)',
    ],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});

describe('what a pronoun tells of a name', () => {
  it.each([
    ['{1:Robin Moss} <1:said> [1:a]. {2:She} <2:said> [2:b].', 'Robin Moss (name) | Robin Moss (pronoun)'],
    ['{1:Darian Moss} <1:said> [1:a]. {2:She} <2:said> [2:b].', 'Darian Moss (name) | Darian Moss (pronoun)'],
    [
      '{1:Kim Moss} <1:said> [1:a]. {2:She} <2:said> [2:b]. Peter Falk left. {3:He} <3:said> [3:c].',
      'Kim Moss (name) | Kim Moss (pronoun) | Peter Falk (pronoun)',
    ],
    ['Kim Moss came, and she sang. Peter Falk’s boat sank. {1:He} <1:said> [1:a].', 'Peter Falk (pronoun)'],
    ['{1:Mr. Peter Moss} <1:said> [1:a]. {2:She} <2:said> [2:b].', 'Peter Moss (name) | nobody'],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});

describe('speakers without a name', () => {
  it.each([
    [
      '{1:A senior diplomat} <1:said> [1:a]. {2:He} <2:added> [2:b].',
      'senior diplomat (unnamed) | senior diplomat (pronoun)',
    ],
    [
      '{1:A senior diplomat} <1:said> [1:a]. It rained. Peter Falk left. {2:He} <2:added> [2:b].',
      'senior diplomat (unnamed) | Peter Falk (pronoun)',
    ],
    [
      'Peter Falk left. {1:Diplomats} <1:said> [1:a]. {2:He} <2:added> [2:b].',
      'diplomats (unnamed) | Peter Falk (pronoun)',
    ],
    ['Peter Falk left. {1:People} <1:said> [1:a]. {2:He} <2:added> [2:b].', 'people (unnamed) | Peter Falk (pronoun)'],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});

describe('it and they', () => {
  it.each([
    ['{1:The Harbour Board} <1:said> [1:a]. {2:It} <2:added> [2:b].', 'Harbour Board (name) | Harbour Board (pronoun)'],
    ['{1:Kodak} <1:said> [1:a]. {2:It} <2:added> [2:b].', 'Kodak (name) | Kodak (pronoun)'],
    ['{1:Canada} <1:said> [1:a]. {2:It} <2:added> [2:b].', 'Canada (name) | Canada (pronoun)'],
    ['{1:Canada} <1:said> [1:a]. {2:They} <2:added> [2:b].', 'Canada (name) | nobody'],
    ['{1:The report} <1:said> [1:a]. {2:It} <2:added> [2:b].', 'report (name) | report (pronoun)'],
    ['{1:Officials} <1:said> [1:a]. {2:It} <2:added> [2:b].', 'officials (unnamed) | nobody'],
    ['{1:Officials} <1:said> [1:a]. {2:They} <2:added> [2:b].', 'officials (unnamed) | officials (pronoun)'],
    ['{1:A diplomat} <1:said> [1:a]. {2:They} <2:added> [2:b].', 'diplomat (unnamed) | nobody'],
    ['{1:Ada Obi} <1:said> [1:a]. {2:It} <2:added> [2:b].', 'Ada Obi (name) | nobody'],
    [
      '{1:Ada Obi and Bo Lund} <1:said> [1:a]. {2:They} <2:added> [2:b].',
      'Ada Obi + Bo Lund (name) | Ada Obi + Bo Lund (pronoun)',
    ],
    [
      '{1:Ada Obi and Bo Lund} <1:said> [1:a]. {2:Officials} <2:said> [2:b]. {3:They} <3:added> [3:b].',
      'Ada Obi + Bo Lund (name) | Officials (unnamed) | Officials (pronoun)',
    ],
    ['Ada Obi read the declaration: peace, {1:it} <1:says>, [1:a].', 'declaration (pronoun)'],
    ['Ada Obi read the declaration of the Harbour Board: peace, {1:it} <1:says>, [1:a].', 'Harbour Board (pronoun)'],
    ['Ada Obi read the declarations: peace, {1:it} <1:says>, [1:a].', 'nobody'],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});

describe('who and I', () => {
  it.each([
    ['{1:Ada Obi} <1:said> [1:a].\n“It is late. {2:I} <2:think> [2:so].”', 'Ada Obi (name) | Ada Obi (continuation)'],
    ['Ada Obi left. It rained.\n“It is late. {1:I} <1:think> [1:so].”', 'Ada Obi (continuation)'],
    ['It rained. “It is late. {1:I} <1:think> [1:so],” she said.', 'nobody'],
    ['Bo Lund met Ada Obi, {1:who} <1:said> [1:a].', 'Ada Obi (pronoun)'],
    ['It rained on the house, {1:which} <1:said> [1:a].', 'nobody'],
    ['{1:We} <1:hope> [1:a].', 'nobody'],
    ['{1:Ada Obi} <1:said>: [1:“It is late. {2<1:I} <2:hope> [2:so].”]', 'Ada Obi (name) | Ada Obi (pronoun)'],
    [
      '{1:Ada Obi} <1:said>: [1:“It is late.”] {2:Bo Lund} <2:said>: [2:“{3:I} <3:hope> [3:so].”]',
      'Ada Obi (name) | Bo Lund (name) | Bo Lund (pronoun)',
    ],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});

describe('whom the content names', () => {
  it.each([
    // somebody else says it, if a likely one is there
    [
      '{1:Peter Falk} <1:said> [1:a]. Henry Moss left. [2:“Moss is right,”] {2:he} <2:said>.',
      'Peter Falk (name) | Peter Falk (pronoun)',
    ],
    ['Mary Stone met Ada Obi. {1:She} <1:said> [1:Obi was a fool].', 'Mary Stone (pronoun)'],
    // but what comes first without quotation marks may be their own account
    ['Mary Stone came. Ada Obi left. [1:Obi had been afraid,] {1:she} <1:said>.', 'Ada Obi (pronoun)'],
    ['Mary Stone left. {1:She} <1:said> [1:Stone was her name].', 'Mary Stone (pronoun)'],
  ])('%s', (marked, speakers) => expect(said(marked)).toBe(speakers));
});

describe('“they” after people without a name', () => {
  it.each([
    [
      'The Brexit Party won. {1:Several executives} <1:warned> [1:that Lund Motors would leave]. {2:They} <2:said> [2:b].',
      'executives (unnamed) | executives (pronoun)',
    ],
    ['{1:Officials} <1:said> [1:a]. It rained. It snowed. The Obi Foundation met. {2:They} <2:said> [2:b].', undefined],
  ])('%s', (marked, speakers) => {
    if (speakers) expect(said(marked)).toBe(speakers);
    else expect(said(marked)).not.toMatch(/fficials \(pronoun\)/);
  });
});

describe('two people of one surname', () => {
  it.each([
    // the next pronoun shows who spoke
    [
      'Mary Stone came. Peter Stone left. {1:Stone} <1:said> [1:a]. {2:She} <2:said> [2:b].',
      'Stone = mary-stone-or-peter-stone (part) | Mary Stone (pronoun)',
    ],
    [
      'Mary Stone came. Peter Stone left. Ada Obi left. {1:Stone} <1:said> [1:a]. {2:She} <2:said> [2:b].',
      'Stone = mary-stone-or-peter-stone (part) | Mary Stone (pronoun)',
    ],
    // a pronoun that fits both shows nothing
    [
      'Mary Stone came. Ada Stone left. {1:Stone} <1:said> [1:a]. {2:Stone} <2:said> [2:b].',
      'Stone = ada-stone-or-mary-stone (part) | Stone = ada-stone-or-mary-stone (part)',
    ],
    // nor one that comes long after
    [
      'Mary Stone came. Peter Stone left. {1:Stone} <1:said> [1:a]. It rained. It snowed. Ada Obi left. {2:She} <2:said> [2:b].',
      'Stone = mary-stone-or-peter-stone (part) | Ada Obi (pronoun)',
    ],
  ])('%s', (marked, speakers) => expect(said(marked)).toBe(speakers));
});
