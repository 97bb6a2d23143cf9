import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beginsWithOne, phraseOf } from '../../../src/clean/turns/grammar.js';
import { PhraseStarts } from '../../../src/clean/turns/phrase-starts.js';
import { scanHead } from '../../../src/clean/turns/scan.js';
import { labelWords, shapeOf } from '../../../src/clean/turns/shape.js';
import { loadTurns } from '../../../src/knowledge/load/boilerplate.js';
import '../../helpers/property.js';

const PHRASES = ['give the floor', "the chair's turn", 'adjourned', 'rule 37', 'so ordered', 'is é vero'];
const PARTS = [
  'give',
  'The',
  'floor',
  'the',
  'chair',
  '’s',
  "'s",
  'turn',
  'Adjourned',
  'rule',
  '37',
  'so',
  'ordered',
  'is',
  'É',
  'vero',
  '3',
];
const text = fc
  .array(fc.tuple(fc.constantFrom(...PARTS), fc.constantFrom(' ', ' ', ', ', '-', '', '\n', ' \u2013 ')), {
    maxLength: 12,
  })
  .map((parts) => parts.map((part) => part.join('')).join(''));

describe('where phrases could begin', () => {
  const starts = new PhraseStarts(PHRASES);
  const pattern = new RegExp(
    `(?<!\\p{L})(?:${PHRASES.map((one) => one.replaceAll("'", "['\u2019]").replaceAll(' ', '[\\s,.!]+')).join('|')})(?!\\p{L})`,
    'giu',
  );

  it('every phrase of a text begins at one of the places', () => {
    fc.assert(
      fc.property(text, (written) => {
        const places = starts.in(written);
        for (const { index } of written.matchAll(pattern)) expect(places).toContain(index);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      }),
      { numRuns: 2000 },
    );
  });

  it('a text that begins with a phrase is not dismissed', () => {
    fc.assert(
      fc.property(text, (written) => {
        if (beginsWithOne(phraseOf(written), new Set(PHRASES)))
          expect(starts.open(written, 0, written.length)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['the floor is wet', 'given the floor', '', '…', 'rules 37', 'so they ordered'])(
    'nowhere in "%s"',
    (written) => {
      expect(starts.in(written)).toEqual([]);
      expect(starts.open(written, 0, written.length)).toBe(false);
    },
  );
});

describe('heads of lines that are dismissed at their first words', () => {
  const grammar = loadTurns(() => {});
  if (!grammar) throw new Error('the grammar of turns was not read');
  const known = labelWords(grammar);
  const any = { ...known, mayHold: () => true };
  const smalls = [...grammar.voices, ...grammar.askers, ...grammar.chairs, ...grammar.offices, ...grammar.groups];
  const word = fc.oneof(
    fc.constantFrom(
      'Ada',
      'OBI',
      'Mr.',
      'Senator',
      'the',
      'The',
      'Some',
      'hon.',
      'of',
      'de',
      'Q',
      'A.',
      'J.',
      'P3',
      '2',
      'x',
    ),
    fc.constantFrom(
      'said',
      'ships',
      'well',
      'é',
      "d'Arc",
      'l’Obi',
      'Speakers',
      'reporters',
      'minister',
      'members',
      'U.S.',
    ),
    fc.constantFrom(...new Set(smalls)),
    fc.constantFrom(...new Set(smalls)).map((one) => one[0].toUpperCase() + one.slice(1)),
  );
  const end = fc.constantFrom(
    ':',
    ': Yes.',
    '. No.',
    '',
    ' (Con): Yes',
    ' (Ada Obi): Yes',
    ', MP: Yes',
    '\t',
    '    What?',
  );
  const opening = fc.constantFrom('', '', '**', '[', '12:30 ', '(00:01:02) ');

  it('are none of labels', () => {
    fc.assert(
      fc.property(opening, fc.array(word, { minLength: 1, maxLength: 6 }), end, (before, words, behind) => {
        const line = before + words.join(' ') + behind;
        const full = scanHead(line, 0, line.length, any);
        const isLabel = full && (shapeOf(full.words, grammar) ?? shapeOf(full.words, grammar, true));
        if (isLabel) expect(scanHead(line, 0, line.length, known)).toEqual(full);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['The ships sailed: nobody saw them', 'said Ada Obi: no', 'Nobody waits. Nobody', 'Ada and the others: no'])(
    'such as "%s"',
    (line) => {
      expect(scanHead(line, 0, line.length, known)).toBeUndefined();
    },
  );

  it.each([
    'Some hon. or other members: Hear!',
    'the Majority Leader (Ada Obi): Yes',
    'd’Arc: Yes',
    'Male voice 2: Yes',
  ])('not such as "%s"', (line) => {
    expect(scanHead(line, 0, line.length, known)).toBeDefined();
  });
});
