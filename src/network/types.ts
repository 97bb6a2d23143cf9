/** How statements of both signs become the weight of a tie. */
export const AGREEMENTS = ['subtract', 'congruence', 'conflict', 'ignore', 'combine'] as const;
export type Agreement = (typeof AGREEMENTS)[number];

/** What weights are divided by. `activity` and `prominence` are for two modes, the rest for projections. */
export const NORMALISATIONS = [
  'none',
  'activity',
  'prominence',
  'average',
  'jaccard',
  'cosine',
  'centred',
  'dna-average',
  'dna-jaccard',
  'dna-cosine',
] as const;
export type Normalisation = (typeof NORMALISATIONS)[number];

/** Which statements of one speaker with one value on one concept count once: wire copies only, or all in a stretch of time. */
export const NETWORK_DUPLICATES = ['copies', 'include', 'document', 'week', 'month', 'year', 'once'] as const;
export type NetworkDuplicates = (typeof NETWORK_DUPLICATES)[number];

export const KERNELS = ['none', 'uniform', 'epanechnikov', 'triangular', 'gaussian', 'dna-triangular'] as const;
export type Kernel = (typeof KERNELS)[number];

export const CONCEPTS = ['dimension', 'pole', 'term'] as const;
export type Concept = (typeof CONCEPTS)[number];

export const PROJECTIONS = ['actor', 'dimension'] as const;
/** Whose ties a projection shows; without one, the network has two modes. */
export type Projection = (typeof PROJECTIONS)[number];

/** A node: an actor (or what else `--by` names) or a concept. Counts are of statements. */
export interface NetworkNode {
  /** As in rows; no two nodes of a network have the same. */
  readonly id: string;
  readonly label: string;
  /** `actor`, another key of `--by`, `dimension` (also for a pole), or `term`. */
  readonly mode: string;
  /** Type and affiliation of an actor; empty where nothing is known. */
  readonly type: string;
  readonly affiliation: string;
  /** All statements of an actor; those that touch a concept. */
  readonly statements: number;
  /** Mixed ones count half for each. In networks of targets, praise and criticism that it gives. */
  readonly pro: number;
  readonly anti: number;
  /** (pro − anti) / (pro + anti + 1) without mixed ones, as in rows; absent where nothing is coded. */
  readonly score?: number;
  /** Its 95 % interval over documents; absent also under ten statements or five documents. */
  readonly low?: number;
  readonly high?: number;
  /** From 1, the largest first. */
  readonly community?: number;
  /** In networks of targets, the statements of others that speak of it. */
  readonly received?: number;
}

/** A tie between two nodes, by their places in the list of nodes, as formats write it. */
export interface Tie {
  readonly source: number;
  readonly target: number;
  /** Always above 0; its sign is apart. */
  readonly weight: number;
  /** 0 only where a tie holds as much praise as criticism, or neither. */
  readonly sign: 1 | 0 | -1;
  /** In two modes the statements for and against. */
  readonly pro?: number;
  readonly anti?: number;
  /** In projections the products of statements that agree, and that contradict each other. */
  readonly congruence?: number;
  readonly conflict?: number;
  /** In networks of targets the statements of each value, and those in which words refer to the target. */
  readonly negative?: number;
  readonly positive?: number;
  readonly mixed?: number;
  readonly neutral?: number;
  readonly explicit?: number;
  /** Criticism as a share of all statements of the source, 0 to 1. */
  readonly rate?: number;
  /** (positive − negative) / (positive + negative + 1), −1 to 1; absent where nothing judges. */
  readonly balance?: number;
  /** The 95 % interval of the signed weight, or of the balance, over documents, and whether it leaves out 0. */
  readonly low?: number;
  readonly high?: number;
  readonly certain?: boolean;
  /** In how many of the resampled corpora both ends are in one community, 0 to 1. */
  readonly together?: number;
  /** Documents with statements that the tie rests on, and their first and last date, empty where none has one. */
  readonly documents: number;
  readonly first: string;
  readonly last: string;
  /** The ids of these statements, where they are known and asked for. */
  readonly statements?: readonly string[];
}

/** A tie of those who take the same sides, or opposite ones. */
export interface NetworkEdge extends Tie {
  readonly sign: 1 | -1;
}

/** The network of a stretch of time. Days are ISO 8601, both included. */
export interface NetworkWindow<T extends Tie = NetworkEdge> {
  /** The day in the middle. */
  readonly at: string;
  /** The days that this window is shown for: from it to the day before the next one's begin. */
  readonly start: string;
  readonly end: string;
  /** Coded statements that count in it. */
  readonly statements: number;
  readonly edges: readonly T[];
  readonly polarisation?: Polarisation;
}

/** The best split in two, beside what the same search finds where signs are shuffled. */
export interface Polarisation {
  readonly q: number;
  /** Mean of q over shuffles, what it must be above for p ≤ .05, and the share of shuffles that reach it, itself included. */
  readonly mean: number;
  readonly limit: number;
  readonly p: number;
  /** q less the mean of the shuffles. */
  readonly excess: number;
  readonly shuffles: number;
  /** Ids of the two sides; the smaller id's side first. */
  readonly sides: readonly [readonly string[], readonly string[]];
}

/** Communities, beside what the same search finds where signs are shuffled. */
export interface Communities {
  readonly count: number;
  readonly modularity: number;
  readonly mean: number;
  readonly limit: number;
  readonly p: number;
  readonly shuffles: number;
}

export interface Network<T extends Tie = NetworkEdge> {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly T[];
  /** Whether ties go from their source to their target. */
  readonly directed?: true;
  /** Whether it has two modes, whose names follow. */
  readonly modes: readonly string[];
  readonly windows?: readonly NetworkWindow<T>[];
  readonly communities?: Communities;
  readonly polarisation?: Polarisation;
  /** What was left out, in statements or ties. */
  readonly left: LeftOut;
}

export interface LeftOut {
  /** Statements whose speaker could not be identified, or that have no value for the key of `--by`. */
  readonly unresolved: number;
  /** Coded statements without an exact day, where windows need one. */
  readonly undated: number;
  /** Coded statements that repeat one that counts. */
  readonly repeated: number;
  /** Ties whose statements for and against cancel out. */
  readonly balanced: number;
}
