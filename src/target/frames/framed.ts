import type { Frame } from '../../knowledge/targets/load.js';
import type { TokenRange } from '../../types/text.js';

/** A frame that an actor fills, and its words. */
export interface Framed {
  frame: Pick<Frame, 'relation' | 'value'>;
  /** The frame's words as its file has them, without articles. */
  term: string;
  /** Tokens of the words. */
  first: number;
  last: number;
  /** Tokens of the actor's name. */
  place: TokenRange;
}

/** Whether the frame of a word is the speaker's: the word is the cue, or its verb group has the speaker for its subject; -1 for a noun. */
export type IsSpeakers = (token: number, group: number) => boolean;
