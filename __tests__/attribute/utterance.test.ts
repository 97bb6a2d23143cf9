import { describe, expect, it } from '@jest/globals';
import { attributionsOf, shown } from '../helpers/attribution.js';

const read = (text: string): string[] => shown(text, attributionsOf(text));

describe('a content is one utterance', () => {
  it.each([
    [
      'narration between two quotations is nobody’s',
      '“Are you coming back?” Kovacs asked. He walked to the gate and shut it. The lamps were lit. “Good night,” Horvat said.',
      ['Kovacs | asked | “Are you coming back?”', 'Horvat | said | “Good night,”'],
    ],
    [
      'a quotation right behind another is an answer',
      '“The bridge is shut,” Kovacs said. “It will open in May.” “That is too late for us.”',
      ['Kovacs | said | “The bridge is shut,” … “It will open in May.”', '- | - | “That is too late for us.”'],
    ],
    [
      'indirect speech ends with its sentence',
      'The harbour was dredged in 1931. It was deepened ten years ago. Two ships are stuck there, Kovacs said.',
      ['Kovacs | said | Two ships are stuck there'],
    ],
    [
      'what follows the sentence of a cue unquoted is the reporter’s',
      '“We lost two ships,” Kovacs said. The harbour was built in 1931.',
      ['Kovacs | said | “We lost two ships,”'],
    ],
    [
      'another clause before source and cue is the reporter’s',
      'The harbour is small, and Kovacs said it would be shut.',
      ['Kovacs | said | it would be shut'],
    ],
    [
      'who the speaker is stands in no content',
      'The harbour will be shut in May, said Ana Kovacs, a retired pilot.',
      ['Ana Kovacs | said | The harbour will be shut in May'],
    ],
    [
      'nor how somebody spoke',
      '“We lost two ships,” Kovacs said, eyes on the water.',
      ['Kovacs | said | “We lost two ships,”'],
    ],
  ])('%s', (_, text, readings) => {
    expect(read(text)).toEqual(readings);
  });

  it.each([
    [
      'a cue in the middle of indirect speech',
      'The harbour, Kovacs said, will be shut in May.',
      ['Kovacs | said | The harbour … will be shut in May'],
    ],
    [
      'a cue in the middle',
      '“We lost two ships,” Kovacs said on Monday, “and the third is late.”',
      ['Kovacs | said | “We lost two ships,” … “and the third is late.”'],
    ],
    [
      'a quotation in the next sentence',
      '“We lost two ships,” Kovacs said in an interview on Monday. “The third is late.”',
      ['Kovacs | said | “We lost two ships,” … “The third is late.”'],
    ],
    [
      'a quoted word before a quoted sentence',
      'Kovacs said the harbour was “dead.” “Nobody comes here now.”',
      ['Kovacs | said | the harbour was “dead.” … “Nobody comes here now.”'],
    ],
  ])('goes on: %s', (_, text, readings) => {
    expect(read(text)).toEqual(readings);
  });

  it('has no relative pronoun of its own before source and cue', () => {
    expect(read('He opened the bridge, which Kovacs called “a gift to smugglers.”')).toEqual([
      'Kovacs | called | “a gift to smugglers.”',
    ]);
  });

  it('does not carry on what somebody did not say', () => {
    const text =
      '“We lost two ships,” Kovacs said. He did not suggest that the harbour was closed. “The third ship is late.”';
    expect(read(text)).not.toContainEqual(expect.stringMatching(/closed … /));
  });
});
