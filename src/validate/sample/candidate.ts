import type { Mode } from '../../types/stance.js';
import type { Span } from '../../types/text.js';
import type { Code } from '../codes.js';

/** What the program says of a unit on one dimension. */
export interface MachineValue {
  readonly value: Code;
  /** Null without a position. */
  readonly mode: Mode | null;
  /** The probability of the value, 0 to 1; null where nothing was found. */
  readonly p: number | null;
  /** The entries that hit, as the lexicon writes them. */
  readonly hits: readonly string[];
}

export const NOTHING: MachineValue = { value: 'none', mode: null, p: null, hits: [] };

/** A statement, or a sentence, that can be drawn. With a dimension it is a unit: a unit has one value. */
export interface Candidate {
  readonly document: string;
  /** As `stance statements` names it; of a sentence its place. */
  readonly statement: string;
  /** Offsets in the document's text, in order. */
  readonly spans: readonly Span[];
  /** Ids in the corpus, sorted; empty for a sentence, or where nobody could be identified. */
  readonly actors: readonly string[];
  /** Their names. */
  readonly speaker: string;
  readonly kind: string;
  readonly cueClass: string;
  /** That the attribution is right, 0 to 1. */
  readonly confidence: number;
  readonly outlet: string;
  readonly date: string;
  readonly year: string;
  /** By dimension; what is absent is `none`. */
  readonly machine: Readonly<Record<string, MachineValue>>;
}

export const machineValue = ({ machine }: Candidate, dimension: string): MachineValue =>
  Object.hasOwn(machine, dimension) ? machine[dimension] : NOTHING;

/** Of a document's spans, as keys and hashes hold them: `12-40,52-60`. */
export const spansKey = (spans: readonly Span[]): string => spans.map(({ start, end }) => `${start}-${end}`).join(',');

/** What strata can be made of. */
export const STRATUM_KEYS = [
  'actor',
  'dimension',
  'value',
  'confidence',
  'kind',
  'cue-class',
  'outlet',
  'year',
] as const;
export type StratumKey = (typeof STRATUM_KEYS)[number];

/** Bounds of low, middle and high confidence. */
const MIDDLE = 0.7;
const HIGH = 0.9;

export const confidenceBand = (confidence: number): 'low' | 'middle' | 'high' =>
  confidence < MIDDLE ? 'low' : confidence < HIGH ? 'middle' : 'high';

/** A unit's value of a key; joint speakers are one value of `actor`. */
export function stratumValue(key: StratumKey, candidate: Candidate, dimension: string): string {
  switch (key) {
    case 'actor':
      return candidate.actors.join(' & ');
    case 'dimension':
      return dimension;
    case 'value':
      return machineValue(candidate, dimension).value;
    case 'confidence':
      return confidenceBand(candidate.confidence);
    case 'cue-class':
      return candidate.cueClass;
    default:
      return candidate[key];
  }
}
