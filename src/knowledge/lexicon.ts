import type { Mode, Pole } from '../types/stance.js';
import type { KnowledgeFile, Path } from './file.js';
import type { WordModel } from './learned.js';

/** What an entry does: carries a pole, names a valued thing, names an act, or hides what is inside it. */
export type Role = 'pro' | 'anti' | 'concept' | 'deed' | 'exclusion';

/** The key of a file under which an entry stands; `terms` and `concepts` are the older ones. */
export type Section = 'values' | 'wrongs' | 'deeds' | 'claims' | 'terms' | 'concepts' | 'exclusions';

/** One entry of a stance lexicon. */
export interface Term {
  /** As written; of a deed, its verbs and its objects: "invade | annex: <neighbour> | <land>". */
  term: string;
  /** The same with the lists that it names written out: what is looked for. Of a deed, its verbs: "(invade|annex)". */
  pattern: string;
  /** Of a deed that names its objects, a pattern of them: "(neighbour|land)". */
  object?: string;
  role: Role;
  section: Section;
  /** Never negative. */
  weight: number;
  /** Of a concept: whether it is a good or a bad thing to the pole that it belongs to. Of a deed: whether it is right or wrong. */
  valence: 1 | -1;
  /** Of a bad thing: its name condemns it, so that naming it is a position. */
  condemned?: boolean;
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

/** Of a lexicon without examples. */
export const noExamples = (): readonly LexiconTest[] => [];

/** All of a lexicon that stances depend on: its entries, and what was learned. */
export const countingKey = ({ learned, terms, veto }: Lexicon): string =>
  JSON.stringify([terms.map(({ path: _path, file: _file, note: _note, ...counts }) => counts), veto, learned]);

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
  /** Sentences that must come out as they say. */
  tests: LexiconTest[];
  /** Coded sentences beside the file; not all of them need to come out as they say. */
  readExamples(): readonly LexiconTest[];
  /** Learned words and pairs of words that must not count. */
  veto: string[];
  /** What was learned from its examples. */
  learned?: WordModel;
  /** The files of the lexicons that it extends, nearest first. */
  bases?: readonly string[];
  /** The file that it was read from, and the hash of that file. */
  path: string;
  sha256: string;
}
