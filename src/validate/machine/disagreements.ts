import type { Code } from '../codes.js';
import type { Judged } from './judged.js';

/** A unit on which the program does not say what people say, with the words and the entries that hit. */
export interface Disagreement {
  readonly unit: string;
  readonly document: string;
  readonly statement: string;
  readonly speaker: string;
  readonly dimension: string;
  readonly half: 'tune' | 'test';
  readonly text: string;
  readonly human: Code;
  readonly machine: Code;
  readonly hits: readonly string[];
}

/** The disagreements of the tuning half, or all: once those of the test half were read, it tests nothing any more. */
export function disagreements(judged: readonly Judged[], all: boolean): Disagreement[] {
  return judged
    .filter(({ human, machine, unit }) => human !== machine && (all || unit.half === 'tune'))
    .map(
      ({
        human,
        machine,
        unit: {
          unit,
          document,
          statement,
          speaker,
          dimension,
          half,
          text,
          machine: { hits },
        },
      }) => ({
        ...{ unit, document, statement, speaker, dimension, half, text, human, machine, hits },
      }),
    );
}
