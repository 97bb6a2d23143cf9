/**
 * The closed word classes that the code asks for by name. Their words are in lexicons/english/; a class that is missing there,
 * or that is there and not here, is reported when the files are loaded.
 */
export const WORD_CLASSES = [
  'article',
  'concessive',
  'conditional',
  'feminine-pronoun',
  'finite-form',
  'first-person',
  'first-person-subject',
  'masculine-pronoun',
  'non-finite-auxiliary',
  'possessive-determiner',
  'relative-pronoun',
  'second-person',
  'subordinator',
  'third-person-subject',
] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

/** The words of each class, folded: lower case, straight apostrophes. */
export type WordClasses = Readonly<Record<WordClass, ReadonlySet<string>>>;
