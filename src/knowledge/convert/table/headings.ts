/** What a column can be by its heading. */
export type Column = 'term' | 'pole' | 'weight' | 'dimension' | 'note';

const HEADINGS: Record<Column, readonly string[]> = {
  term: ['term', 'terms', 'word', 'words', 'pattern', 'phrase', 'token', 'lemma', 'entry', 'ngram', 'dicterm'],
  pole: ['pole', 'polarity', 'category', 'class', 'sentiment', 'key', 'emotion', 'label'],
  weight: ['weight', 'score', 'value', 'strength', 'rating'],
  dimension: ['dimension', 'dictionary', 'topic', 'foundation'],
  note: ['note', 'comment', 'notes'],
};
/** The role of a column by its heading in small letters. */
export const COLUMNS: ReadonlyMap<string, Column> = new Map(
  (Object.keys(HEADINGS) as Column[]).flatMap((column) => HEADINGS[column].map((name) => [name, column] as const)),
);
