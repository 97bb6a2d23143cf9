import type { Mode, Pole } from '../types/stance.js';
import type { WordModel } from './learned.js';
import type { KnowledgeFile, Path } from './file.js';

/** What an entry does: carries a pole, names a valued thing, or hides what is inside it. */
export type Role = 'pro' | 'anti' | 'concept' | 'deed' | 'exclusion';

/** One entry of a stance lexicon. */
export interface Term {
  /** As written. */
  term: string;
  /** The same with the lists that it names written out: what is looked for. */
  pattern: string;
  role: Role;
  /** Never negative. */
  weight: number;
  /** Of a concept: whether it is a good or a bad thing to the pole that it belongs to. */
  valence: 1 | -1;
  /** Of a bad thing: its name condemns it, so that naming it is a position. */
  condemned?: boolean;
  /** Of a deed: the pattern of what it is done to; without one, whatever it is done to. */
  object?: string;
  /** Of a concept: the pole that supporting it counts for. */
  pole: Pole;
  case: boolean;
  exact: boolean;
  note?: string;
  /** Where in the file it stands, for diagnostics. */
  path: Path;
  file: KnowledgeFile<unknown>;
}

export type Expectation = Pole | 'mixed' | 'mention' | 'none';

/** A sentence and its expected value on this dimension. */
export interface LexiconTest {
  text: string;
  cue?: string;
  expect: Expectation;
  mode?: Mode;
  note?: string;
  path: Path;
  file: KnowledgeFile<unknown>;
}

/** One dimension, ready to be compiled. */
export interface Lexicon {
  dimension: string;
  title: string;
  description: string;
  version?: string;
  license?: string;
  source?: string;
  labels: Record<Pole, string>;
  terms: Term[];
  tests: LexiconTest[];
  /** What was learned from its examples. */
  learned?: WordModel;
  /** The file that it was read from, and the hash of that file. */
  path: string;
  sha256: string;
}
