/** Folded words whose full stop does not end a sentence, and words that begin one even after such a word; see lexicons/text/abbreviations.yaml. */
export interface Abbreviations {
  /** Before a name or number: "mr.", "sen.", "no." */
  never: ReadonlySet<string>;
  /** May end a sentence, where one of `starters` follows: "u.s.", "inc.", "p.m." */
  maybe: ReadonlySet<string>;
  /** Folded words that, capitalised, rarely begin a name: "the", "he", "but". */
  starters: ReadonlySet<string>;
}
