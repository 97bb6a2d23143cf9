import { getOrInsert } from '../../base/order.js';
import type { Span } from '../../types/text.js';
import type { Code } from '../../validate/codes.js';
import type { CountedUnit, UnitLookup } from '../../validate/correct/corrector.js';
import { spansKey } from '../../validate/sample/candidate.js';
import type { SampleKey } from '../../validate/sample/key.js';
import { digestOf } from '../../validate/sample/wording.js';
import type { Corpus } from '../corpus.js';
import { valueIn } from './candidates.js';

/** Where the counted statements of a document stand, in the order of its tally. */
export type CountedSpans = ReadonlyMap<string, readonly (readonly Span[])[]>;

/** A sample in the corpus of today. */
export interface PlacedSample {
  readonly lookup: UnitLookup;
  /** Every statement that counts, as `document#n`; repetitions are not among them. */
  readonly places: readonly string[];
  /** Coded units whose statement is gone, or whose text is not the one that was coded. */
  readonly lost: readonly string[];
  /** Statements that could not be drawn, as they were not there. */
  readonly outside: number;
}

/**
 * Finds the units of a sample among the statements of today, by document and spans, and the stratum of all others. A unit whose
 * statement repeats an earlier one counts for that one.
 */
export function placeSample(
  corpus: Corpus,
  spans: CountedSpans,
  key: SampleKey,
  gold: ReadonlyMap<string, Code>,
  textOf: (document: string) => string | undefined,
): PlacedSample {
  const human = new Map<string, Map<string, Code>>();
  const lost: string[] = [];
  const codedIn = key.strata.map(() => 0);
  for (const unit of key.units) {
    const value = gold.get(unit.unit);
    if (!value) continue;
    const own = spansKey(unit.spans);
    const index = spans.get(unit.document)?.findIndex((one) => spansKey(one) === own) ?? -1;
    const text = textOf(unit.document);
    if (index < 0 || text === undefined || digestOf(text, unit.spans) !== unit.sha256) lost.push(unit.unit);
    else {
      getOrInsert(human, corpus.repeats.statement(unit.document, index), () => new Map()).set(unit.dimension, value);
      codedIn[unit.stratum]++;
    }
  }
  const strata = new Map<string, readonly number[]>();
  const places: string[] = [];
  let outside = 0;
  for (const [document, all] of spans)
    for (const [index, one] of all.entries()) {
      const place = `${document}#${index + 1}`;
      const known = key.population[document]?.[spansKey(one)];
      if (known) strata.set(place, known);
      if (corpus.repeats.isRepeat(document, index)) continue;
      places.push(place);
      if (!known) outside++;
    }
  const dimensions = new Map(key.dimensions.map((dimension, i) => [dimension, i]));
  const lookup = (place: string, dimension: string): CountedUnit => {
    const stratum = strata.get(place)?.[dimensions.get(dimension) ?? -1] ?? -1;
    return {
      stratum,
      machine: machineAt(corpus, place, dimension),
      human: human.get(place)?.get(dimension),
      weight: codedIn[stratum] ? key.strata[stratum].population / codedIn[stratum] : 0,
    };
  };
  return { lookup, places, lost, outside };
}

function machineAt(corpus: Corpus, place: string, dimension: string): Code {
  const at = place.lastIndexOf('#');
  const tally = corpus.tally.documents.get(place.slice(0, at));
  const statement = tally?.statements[Number(place.slice(at + 1)) - 1];
  return statement ? valueIn(statement, dimension) : 'none';
}
