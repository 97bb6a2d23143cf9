import type { KnownActor } from '../../knowledge/load/actors.js';
import type { Gender } from '../../knowledge/load/titles.js';
import type { TokenRange } from '../../types/text.js';

/** What a title says: "the Ukrainian foreign minister" is minister, foreign, Ukraine. */
export interface Role {
  /** Folded, in the singular. */
  head: string;
  /** Every other word of it, folded. */
  modifiers: string[];
  /** As written, without what it is an office of: "foreign minister", "Secretary of State". */
  title: string;
  /** First word of the name after "of", folded: "mayor of Oakville". */
  of?: string;
  /** Id of the state or organisation of the office. */
  affiliation?: string;
  gender?: Gender;
}

/** A run of tokens that refers to somebody or something by name, titles included. */
export interface Mention extends TokenRange {
  /** The tokens of the name alone; empty where there is only a title. */
  name: TokenRange;
  /** The name's words as written; hyphens and particles kept. */
  words: string[];
  /** The words folded, joined by blanks. */
  key: string;
  /** A nickname in quotation marks within the name: Robert "Bob" Smith. */
  nickname?: string;
  /** "Jr.", "III": in `words` only where the document or an actors file has both people. */
  generation?: string;
  /** Set where an actors file has the name. */
  actor?: KnownActor;
  /** The words alone say that it is an organisation, a place or a thing. */
  thing: boolean;
  roles: Role[];
  affiliation?: string;
  gender?: Gender;
  /** Called Mr., Dr. and the like, or by an office right before the name, or given an age. */
  titled: boolean;
  /** Inside quotation marks. */
  quoted: boolean;
  /** "'s" follows. */
  possessive: boolean;
  /** After "the" or "a". */
  article: boolean;
  /** Begins a sentence or quotation, so that its capital is no evidence of a name. */
  opens: boolean;
  /** One word with the capital of its place and without the tag of a name: a name only if the document has it elsewhere. */
  weak: boolean;
  /** Its only word is an office without an article: "Major said". Also a name only if the document has it elsewhere. */
  office: boolean;
}

/** Whether its words are only a title. */
export const isTitle = ({ words, office }: Mention): boolean => words.length === 0 || office;
