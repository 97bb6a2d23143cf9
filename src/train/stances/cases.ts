import type { Thresholds } from '../../knowledge/learned.js';
import type { Expectation, Term } from '../../knowledge/lexicon.js';
import { probability, valueOfSides } from '../../score/thresholds.js';
import type { Value } from '../../types/stance.js';
import type { Instance } from './examples/instances.js';
import { type NumberedReader, readerLogOdds } from './learn-reader.js';
import { logOddsOf, type NumberedWords } from './learn-words.js';

/** Probabilities of the two sides, in thousandths. */
export interface Sides {
  pro: number;
  anti: number;
}

/** A sentence and a dimension: how it was coded, and what models that did not learn from it say. */
export interface Case {
  dimension: string;
  genre: string;
  drawn?: string;
  coded: Expectation;
  isHit: boolean;
  /** With the words of the dimension, and the reader alone. */
  learned: Sides;
  reader: Sides;
  /** Every entry speaks for its pole. */
  plain: Given;
}

export type Given = Value | 'none';

const inThousandths = (logOdds: number): number => 1000 * probability(logOdds);

export function caseOf(
  instance: Instance,
  model: NumberedWords,
  dimension: string,
  reader: NumberedReader,
  terms: readonly Term[],
): Case {
  const { genre, drawn, stances } = instance.example;
  const own = instance.hits[model.dimension];
  const read = (k: 0 | 1): number => (own ? inThousandths(readerLogOdds(reader, own.features[k])) : 0);
  const poles = new Set(own?.terms.map((term) => terms[term].pole));
  return {
    dimension,
    genre,
    drawn,
    coded: stances[dimension] ?? 'none',
    isHit: own !== undefined,
    learned: {
      pro: inThousandths(logOddsOf(instance, 0, reader, model)),
      anti: inThousandths(logOddsOf(instance, 1, reader, model)),
    },
    reader: { pro: read(0), anti: read(1) },
    plain: poles.size > 1 ? 'mixed' : ([...poles][0] ?? 'none'),
  };
}

/** The value that probabilities come to: what the program decides. */
export function valueAt({ pro, anti }: Sides, isHit: boolean, at: Thresholds): Given {
  const value = valueOfSides(pro >= (isHit ? at.pro : at.wordsPro), anti >= (isHit ? at.anti : at.wordsAnti));
  return value === 'mention' && !isHit ? 'none' : value;
}
