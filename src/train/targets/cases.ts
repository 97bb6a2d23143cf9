import type { Situation } from '../../target/measures.js';
import type { Document } from '../../types/text.js';

/** A speech with its sentences; `target` is the name of the state that a sentence criticises. */
export interface CodedSpeech {
  document: Document;
  sentences: readonly { start: number; end: number; target: string | null }[];
}

/** An actor in a sentence of a speech, and whether people say that the sentence criticises it. */
export interface Case {
  /** The speech, and the number of the sentence in it. */
  speech: string;
  sentence: number;
  key: string;
  situation: Situation;
  isCriticised: boolean;
}
