import type { KnownActor } from '../../knowledge/load/actors.js';
import type { Gender } from '../../knowledge/load/titles.js';
import type { TokenRange } from '../../types/text.js';

/** What a title tells: "the Ukrainian foreign minister" is minister, foreign, Ukraine. */
export interface Role {
  /** Folded, in the singular. */
  head: string;
  /** Every other word of it, folded. */
  modifiers: string[];
  /** As written, without what it is an office of: "foreign minister", "Secretary of State". */
  title: string;
  /** Id of the state or organisation that it is an office of. */
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
  /** "Jr.", "III": in `words` only where it tells two people apart. */
  generation?: string;
  /** Set where the name stands in an actors file. */
  actor?: KnownActor;
  /** The words alone say that it is an organisation, a place or a thing. */
  thing: boolean;
  roles: Role[];
  affiliation?: string;
  gender?: Gender;
  /** Called Mr., Dr. and the like, or by an office right before the name, or given an age. */
  titled: boolean;
  /** Stands inside quotation marks. */
  quoted: boolean;
  /** "'s" follows. */
  possessive: boolean;
  /** "the" or "a" goes before. */
  article: boolean;
  /** Begins a sentence or a quotation, so that its capital says nothing. */
  opens: boolean;
  /** One word that owes its capital to its place and has no tag of a name: a name only if the document has it elsewhere. */
  weak: boolean;
  /** Its word is an office, alone and without an article: "Major said". Likewise a name only if the document has it elsewhere. */
  office: boolean;
}

/** Only a title, as far as its own words go. */
export const isTitle = ({ words, office }: Mention): boolean => words.length === 0 || office;
