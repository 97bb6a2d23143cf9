/** An occurrence of a lexicon's entry: positions `first` to `last` (not included) of a sentence's content. */
export interface Match {
  term: number;
  first: number;
  last: number;
  /** Of a deed, where its verb stands; else `first`. */
  verb: number;
}
