import { VALUES } from '../types/stance.js';
import type { NumberReader, NumberWriter } from './numbers.js';
import type { DocumentTally, StatementTally } from './tally.js';

const ACCUSES = 1;
const DIRECT = 1;
const SAID = 2;

/** What a part has of a document as numbers. */
export type Counts = Pick<
  DocumentTally,
  'characters' | 'passed' | 'narration' | 'overrides' | 'sketch' | 'statements' | 'numbers'
>;

/** Writes the numbers of a document; `keyOf` and `dimensionOf` give the places of local keys and of dimensions. */
export function writeCounts(
  { characters, passed, narration, overrides, sketch, statements, numbers }: Counts,
  out: NumberWriter,
  keyOf: (key: string) => number,
  dimensionOf: (dimension: string) => number,
): void {
  out.add(characters, passed, narration, overrides.length, ...overrides);
  out.addHashes(sketch);
  out.add(statements.length);
  for (const { keys, words, direct, said, sketch: own, stances } of statements) {
    out.add((direct ? DIRECT : 0) + (said ? SAID : 0), words, keys.length, ...keys.map(keyOf));
    out.addHashes(own);
    out.add(stances.length);
    for (const [dimension, value, accuses] of stances)
      out.add(dimensionOf(dimension), 2 * VALUES.indexOf(value) + (accuses ? ACCUSES : 0));
  }
  if (numbers) out.add(...numbers);
}

/** Reads them again. Throws a RangeError where they are not as they were written. */
export function countsOf(reader: NumberReader, keys: readonly string[], dimensions: readonly string[]): Counts {
  const characters = reader.next();
  const passed = reader.next();
  const narration = reader.next();
  const overrides: number[] = [];
  for (let left = reader.count(); left; left--) overrides.push(reader.next());
  const sketch = reader.hashes();
  const statements: StatementTally[] = [];
  for (let left = reader.count(); left; left--) statements.push(statementOf(reader, keys, dimensions));
  const counts: Counts = { characters, passed, narration, overrides, sketch, statements };
  if (!reader.isAtEnd) counts.numbers = statements.map(() => reader.next());
  if (!reader.isAtEnd) throw new RangeError('there is a number too many');
  return counts;
}

function statementOf(reader: NumberReader, speakers: readonly string[], dimensions: readonly string[]): StatementTally {
  const flags = reader.next();
  const words = reader.next();
  const keys: string[] = [];
  for (let left = reader.count(); left; left--) keys.push(reader.itemOf(speakers));
  const sketch = reader.hashes();
  const stances: StatementTally['stances'] = [];
  for (let left = reader.count(); left; left--) {
    const dimension = reader.itemOf(dimensions);
    const value = reader.next();
    if (value >= 2 * VALUES.length) throw new RangeError('a number names nothing');
    stances.push([dimension, VALUES[value >> 1], (value & ACCUSES) !== 0]);
  }
  return { keys, words, direct: (flags & DIRECT) !== 0, said: (flags & SAID) !== 0, sketch, stances };
}
