import type { ReaderModel, WordModel } from '../../knowledge/learned.js';

/** A reader as the text of its file: one weight a line. */
export const readerText = ({ bias, thresholds, weights }: ReaderModel): string =>
  objectText([
    ['$schema', './schema/reader.json'],
    ['bias', bias],
    ['thresholds', thresholds],
    ['weights', lines(weights)],
  ]);

/** The learned words of a dimension as the text of their file: one word a line. `schema` is where the schema is from there. */
export const wordsText = ({ dimension, pro, anti, thresholds, words }: WordModel, schema?: string): string =>
  objectText([
    ...(schema === undefined ? [] : [['$schema', schema] as const]),
    ['dimension', dimension],
    ['pro', pro],
    ['anti', anti],
    ['thresholds', thresholds],
    ['words', lines(words)],
  ]);

/** JSON that is written already. */
class Written {
  constructor(readonly text: string) {}
}

const objectText = (entries: readonly (readonly [string, unknown])[]): string =>
  `{\n${entries.map(([key, value]) => `${JSON.stringify(key)}: ${value instanceof Written ? value.text : JSON.stringify(value)}`).join(',\n')}\n}\n`;

const lines = (record: Readonly<Record<string, unknown>>): Written => {
  const entries = Object.entries(record).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return new Written(entries.length ? `{\n${entries.join(',\n')}\n}` : '{}');
};
