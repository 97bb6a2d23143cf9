import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildAutomaton } from '../../../src/knowledge/pattern/automaton.js';
import { packAutomata, unpackAutomata } from '../../../src/knowledge/prepared/automata.js';
import { packFlat, unpackFlat } from '../../../src/knowledge/prepared/flat.js';
import { columnsOf, LearnedWords } from '../../../src/knowledge/prepared/learned-words.js';
import { packReader, readerOf } from '../../../src/knowledge/prepared/reader.js';
import { NONE, WordList, wordColumns } from '../../../src/knowledge/prepared/word-list.js';
import { listColumns, WordLists } from '../../../src/knowledge/prepared/word-lists.js';

describe('columns in a file', () => {
  const columns = fc.record({
    bytes: fc.uint8Array(),
    small: fc.int8Array(),
    shorts: fc.int16Array(),
    letters: fc.uint16Array(),
    numbers: fc.int32Array(),
  });

  it('come back as they were, wherever the bytes lie', () => {
    fc.assert(
      fc.property(columns, fc.jsonValue(), fc.nat(9), (columns, data, shift) => {
        const packed = packFlat({ data, columns });
        const moved = new Uint8Array(packed.length + shift);
        moved.set(packed, shift);
        const found = unpackFlat(moved.subarray(shift));
        expect(found?.columns).toEqual(columns);
        expect(JSON.stringify(found?.data)).toBe(JSON.stringify(data));
      }),
    );
  });

  it.each([
    ['no bytes', new Uint8Array()],
    ['a few bytes', new Uint8Array([1, 2, 3])],
    ['another file', Buffer.from('{"knowledge": true, "more": [1, 2, 3]}')],
    ['bytes of a machine with another order', Buffer.from([0x73, 0x74, 0x61, 0x6e, 0, 0, 0, 2, 0x7b, 0x7d])],
  ])('are not read from %s', (_, bytes) => expect(unpackFlat(bytes)).toBeUndefined());
});

describe('a list of words', () => {
  const words = fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 80 });

  it('finds each word at its place, and nothing else', () => {
    fc.assert(
      fc.property(words, fc.string({ maxLength: 6 }), (all, other) => {
        const list = new WordList(wordColumns(all));
        expect(all.map((word) => list.find(word))).toEqual(all.map((_, place) => place));
        expect(all.map((_, place) => list.text(place))).toEqual(all);
        if (!all.includes(other)) expect(list.find(other)).toBe(NONE);
      }),
    );
  });
});

describe('the lists of words', () => {
  const word = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('', 'of', '__proto__', 'élan', '𝒳'));
  const lists = fc.dictionary(word, fc.array(fc.integer({ min: 0, max: 2 ** 24 }), { maxLength: 5 }));

  it('have each word’s numbers, and none of words without a list', () => {
    fc.assert(
      fc.property(lists, word, (made, asked) => {
        const all = new Map(Object.entries(made));
        const found = new WordLists(listColumns(all));
        for (const [one, numbers] of all) expect(found.of(one)).toEqual(numbers);
        expect(found.of(asked)).toEqual(all.get(asked) ?? []);
      }),
    );
  });
});

describe('automata as the build keeps them', () => {
  const term = fc.constantFrom(
    'port',
    'free port*',
    'NATO',
    'open (sea|lane)',
    'the ... of peace',
    'organi?ation',
    '*wards',
  );
  const entry = fc.record({ term, case: fc.boolean(), exact: fc.boolean() });

  it('are the same when they are read again, each under its own key', () => {
    fc.assert(
      fc.property(fc.array(fc.array(entry, { maxLength: 6 }), { maxLength: 3 }), (all) => {
        const made = new Map(all.map((entries, at) => [`key ${at}`, buildAutomaton(entries)]));
        expect(unpackAutomata(unpackFlat(packFlat(packAutomata(made))))).toEqual(made);
      }),
    );
  });

  it('are none where nothing was built, or on another kind of machine', () => {
    expect(unpackAutomata(undefined)).toEqual(new Map());
    expect(unpackAutomata(unpackFlat(new Uint8Array(64)))).toEqual(new Map());
  });
});

describe('a reader as the build keeps it', () => {
  const weights = fc.dictionary(fc.string({ maxLength: 8 }), fc.integer({ min: -5000, max: 5000 }));
  const thresholds = { pro: 1, anti: 2, wordsPro: 3, wordsAnti: 4 };

  it('weighs each feature as its file does, others nothing', () => {
    fc.assert(
      fc.property(weights, fc.string({ maxLength: 8 }), (own, asked) => {
        const model = { bias: -7, thresholds, weights: own };
        const reader = readerOf('key', JSON.stringify(model), unpackFlat(packFlat(packReader('key', model))))!;
        for (const [feature, weight] of Object.entries(own)) expect(reader.weightOf!(feature)).toBe(weight);
        expect(reader.weightOf!(asked)).toBe(Object.hasOwn(own, asked) ? own[asked] : 0);
        expect({ ...reader, weights: reader.weights }).toEqual(model);
      }),
    );
  });

  it('is not that of an edited file, nor there where nothing was built', () => {
    const model = { bias: 0, thresholds, weights: { some: 1 } };
    expect(readerOf('another', '{}', unpackFlat(packFlat(packReader('key', model))))).toBeUndefined();
    expect(readerOf('key', '{}', undefined)).toBeUndefined();
  });
});

describe('learned words as columns', () => {
  const lemma = fc.constantFrom('ship', 'port', 'of', "'s", 'constructor', 'free', '');
  const feature = fc.oneof(
    lemma,
    fc.tuple(lemma, lemma).map((pair) => pair.join(' ')),
    fc.constant('<an entry>'),
  );
  const weight = fc.oneof(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: -70_000, max: 70_000 }));
  const model = fc.dictionary(feature, fc.tuple(weight, weight)).map((words) => ({ words }));

  it('have every model’s weights, and none of entries or of words that nobody learned', () => {
    fc.assert(
      fc.property(fc.array(fc.option(model, { nil: undefined }), { maxLength: 4 }), feature, (models, asked) => {
        const words = new LearnedWords(columnsOf(models), models.length);
        const blank = asked.indexOf(' ');
        const first = words.lemma(blank < 0 ? asked : asked.slice(0, blank));
        const second = blank < 0 ? NONE : words.lemma(asked.slice(blank + 1));
        const isMissing = first === NONE || (blank >= 0 && second === NONE);
        const row = isMissing ? NONE : words.row(first, second);
        const width = 2 * models.length;
        const all = words.emptyWeights(width);
        const places = Int32Array.from({ length: width }, (_, place) => place);
        for (let one = 0; one < words.rows; one++) words.fillWeights(all, one, places, width);
        const own = row === NONE ? new Array<number>(width).fill(0) : [...all.subarray(row * width, (row + 1) * width)];
        const expected = models.flatMap((model) =>
          asked[0] !== '<' && model && Object.hasOwn(model.words, asked) ? model.words[asked] : [0, 0],
        );
        expect(own).toEqual(expected.map((weight) => weight + 0));
      }),
    );
  });
});
