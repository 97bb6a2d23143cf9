import { describe, expect, it } from '@jest/globals';
import { wrong } from './reading.js';

describe('brackets of an editor', () => {
  it.each([
    ['"[The dam] must stand," Rita Moss said.', ['Rita Moss: "[The dam] must stand,"']],
    ['“[We] will build it,” said Jan Weiss.', ['Jan Weiss: “[We] will build it,”']],
    ['"[T]he dam is old," said Rita Moss.', ['Rita Moss: [T]he dam is old']],
    ['Weiss said on Monday "[t]he dam is safe."', ['Weiss: [t]he dam is safe']],
    ['“(Laughs) The dam will stand,” Jan Weiss said.', ['Jan Weiss: dam will stand']],
    ['"We [all] will build it," Rita Moss said.', ['Rita Moss: We [all] will build']],
    ['Rita Moss said the dam "is old"[1] and must go.', ['Rita Moss: dam "is old"']],
    ['The dam [see page 2] is old. Rita Moss left.', ['!*: see page']],
  ])('%s', (text, whose) => {
    expect(wrong(text, whose)).toEqual([]);
  });
});

describe('a speaker between dashes', () => {
  it.each([
    ['The dam – said Rita Moss – will stand.', ['Rita Moss: dam … will stand']],
    [
      '— The dam will stand — said Rita Moss — and we will pay.',
      ['Rita Moss: dam will stand … and we will pay', '!*: Moss — and'],
    ],
    ['-- We built it -- Jan Weiss said -- in one year.', ['Jan Weiss: We built it … in one year']],
    ['— The dam is old — said Jan Weiss.', ['Jan Weiss: dam is old']],
    ['The dam – built by Rita Moss – will stand.', ['!Rita Moss: will stand']],
    ['"The dam – and I saw it – is old," said Jan Weiss.', ['Jan Weiss: dam – and I saw it – is old']],
    ['The dam – it was said to be safe – fell.', ['!*: fell.']],
  ])('%s', (text, whose) => {
    expect(wrong(text, whose)).toEqual([]);
  });
});

describe('words within words', () => {
  it.each([
    [
      '"My brother told me, \'We will sell the dam,\'" Jan Weiss recalled.',
      [": 'We will sell the dam,'", 'Jan Weiss: My brother told me'],
    ],
    ['"They say dams are a luxury. That is wrong," said Rita Moss.', ['Rita Moss: That is wrong']],
    ['According to a translation by the BBC, Jan Weiss said: "We built the dam."', ['Jan Weiss: We built the dam']],
    ['According to a transcript, Rita Moss said she would sell the dam.', ['Rita Moss: she would sell']],
    ['According to the ministry, the dam is safe.', ['ministry: dam is safe']],
    ['"The dam comes first." This is what Rita Moss keeps telling her voters.', ['Rita Moss: dam comes first']],
    ['"The dam is safe," said Rita "The Rock" Moss, who lives there.', ['Rita Moss: dam is safe', '!*: The Rock']],
    [
      'Ambassador Rita Moss argued that the vote was lawful. The treaty had to be respected. Treaties were not a menu.',
      ['Rita Moss: had to be respected', 'Rita Moss: not a menu'],
    ],
    [
      'Ambassador Rita Moss argued that the vote was lawful. She had to leave. The door closed.',
      ['!Rita Moss: had to leave'],
    ],
  ])('%s', (text, whose) => {
    expect(wrong(text, whose)).toEqual([]);
  });
});

describe('posts and blocks', () => {
  it.each([
    ['Rita Moss (@ritamoss): The dam will stand. We will pay.', ['Rita Moss: We will pay']],
    ['Rita Moss @ritamoss · Mar 9\nThe dam will stand. We will pay.', ['Rita Moss: We will pay']],
    ['Rita Moss @ritamoss\n\nThe dam will stand. We will pay.', ['Rita Moss: We will pay']],
    [
      'The road is closed, said Jan Weiss (@janweiss). It opens in May.',
      ['Jan Weiss: road is closed', '!Jan Weiss: opens in May'],
    ],
    [
      'Rita Moss told the court:\n\n    The dam will stand. We will pay\n    for it.\n\n    Nobody will leave.\n\nIt rained.',
      ['Rita Moss: We will pay', 'Rita Moss: Nobody will leave', '!Rita Moss: It rained'],
    ],
    ['Rita Moss arrived.\n\n    The dam is closed. We wait.\n\nIt rained.', ['!Rita Moss: dam is closed']],
    ['Her rival Jan Weiss was less kind:\n\n> The dam is old. It must go.\n\nIt rained.', ['Jan Weiss: It must go']],
    ['The list was short:\n\n> The dam is old. It must go.\n\nIt rained.', ['!*: It must go']],
    ['Mayor Jan Weiss\'s statement:\n\n"The dam is old."', ['Jan Weiss: dam is old']],
  ])('%s', (text, whose) => {
    expect(wrong(text, whose)).toEqual([]);
  });
});
