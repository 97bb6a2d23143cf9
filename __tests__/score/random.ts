import fc from 'fast-check';

const WORDS =
  'we they Ruritania must not never will uphold violate reject leave say the violation of respect for open skies river charter toll raids seize ferry was seized is are essential a pretext so-called although if , but that to it and " nobody against without wrong';

/** Sentences of words that composition knows, in any order: most of them nonsense. */
export const sentenceWords = fc
  .array(fc.constantFrom(...WORDS.split(' ')), { minLength: 1, maxLength: 24 })
  .map((words) => `${words.join(' ')}.`);
