import type { RowOptions } from '../table/options.js';
import type { TargetValue } from '../types/target.js';
import type { Agreement, Concept, Kernel, NetworkDuplicates, Normalisation, Projection } from './types.js';

export interface NetworkOptions extends Pick<RowOptions, 'actors' | 'dimensions' | 'unnamed'> {
  /** What a node of the first mode is: `actor`, `affiliation`, `outlet` … */
  by: string;
  project?: Projection;
  agreement: Agreement;
  normalise: Normalisation;
  concept: Concept;
  duplicates: NetworkDuplicates;
  /** Whether a mixed statement counts half for each side, or not at all. */
  mixed: 'half' | 'drop';
  /** Whether joint speakers are tied by what they say together. */
  joint: boolean;
  /** The least weight of a tie, and the least number of coded statements of a node of the first mode. */
  minWeight: number;
  minCoded: number;
  /** Whether nodes without a tie stay. */
  isolates: boolean;
  /** In days. */
  window?: number;
  step?: number;
  kernel: Kernel;
  /** The level below which a tie is kept, 0 to 1. */
  backbone?: number;
  backboneModel: 'disparity' | 'sdsm';
  communities: boolean;
  polarisation: boolean;
  intervals: boolean;
  evidence: boolean;
}

export const DEFAULT_NETWORK_OPTIONS: NetworkOptions = {
  by: 'actor',
  actors: [],
  dimensions: [],
  unnamed: 'hide',
  agreement: 'subtract',
  normalise: 'none',
  concept: 'dimension',
  duplicates: 'copies',
  mixed: 'half',
  joint: false,
  minWeight: 0,
  minCoded: 1,
  isolates: false,
  kernel: 'none',
  backboneModel: 'disparity',
  communities: false,
  polarisation: false,
  intervals: false,
  evidence: false,
};

/** What nodes that stand for concepts are called. */
export const conceptMode = ({ concept }: Pick<NetworkOptions, 'concept'>): string =>
  concept === 'term' ? 'term' : 'dimension';

/** Of a directed network of who speaks how of whom. */
export interface TargetNetworkOptions
  extends Pick<
    NetworkOptions,
    | 'duplicates'
    | 'minWeight'
    | 'minCoded'
    | 'isolates'
    | 'window'
    | 'step'
    | 'kernel'
    | 'intervals'
    | 'evidence'
    | 'unnamed'
    | 'actors'
  > {
  by: 'actor' | 'affiliation';
  /** Whether weights are divided by all that the source said. */
  normalise: 'none' | 'activity';
  /** Only targets called so, and only these values; all if empty. */
  targets: readonly string[];
  values: readonly TargetValue[];
  /** Only targets at least this likely, 0 to 1. */
  targetConfidence: number;
}
