import { onceFor } from '../../base/once.js';
import { phraseOf, type TurnGrammar } from './grammar.js';
import type { LabelWords } from './head.js';

/** What the words of a label look like. */
export type Shape =
  | 'question'
  | 'answer'
  | 'asker'
  | 'answerer'
  | 'chair'
  | 'voice'
  | 'office'
  | 'titled'
  | 'capitals'
  | 'name'
  | 'word';

/** "Q.", "A:". */
export const isLetterLabel = (shape: Shape): boolean => shape === 'question' || shape === 'answer';

const CAPITALS = /^(?:Mc|Mac|O['\u2019])?[\p{Lu}\p{M}'\u2019.-]+$/u;
const CAPITALISED = /^(?:[dl]['\u2019])?\p{Lu}/u;
const LETTER = /^\p{Lu}\d{0,2}\.?$/u;
/** "P3", "S1": a participant without a name. */
const NUMBERED = /^\p{Lu}\d{1,3}$/u;
/** More words than these are a sentence. */
const NAME_WORDS = 6;
const OFFICE_WORDS = 9;

/** What the words of a label are, or undefined where they cannot be one. In bold or italics, a city is a name like others: "**Milan:**". */
export function shapeOf(words: readonly string[], grammar: TurnGrammar, emphasised = false): Shape | undefined {
  const phrase = phraseOf(words.join(' '));
  const unnumbered = phrase.replace(/ ?#?\d{1,3}$| [a-z]$/, '');
  if (words.length === 1 && LETTER.test(words[0])) {
    if (grammar.question_letters.has(unnumbered)) return 'question';
    if (grammar.answer_letters.has(unnumbered)) return 'answer';
  }
  if (isNumbered(words)) return 'voice';
  if (!CAPITALISED.test(words[0])) return undefined;
  return (
    roleOf(phrase, unnumbered, words, grammar) ??
    (grammar.never.has(phrase.split(' ')[0]) ? undefined : nameShape(phrase, words, grammar, emphasised))
  );
}

function roleOf(written: string, phrase: string, words: readonly string[], grammar: TurnGrammar): Shape | undefined {
  const { answerers, askers, chairs, group_openers, groups, voices } = grammar;
  const singular = phrase.replace(/s$/, '');
  if (askers.has(phrase) || askers.has(singular)) return 'asker';
  if (answerers.has(phrase) || answerers.has(singular)) return 'answerer';
  if (chairs.has(written)) return 'chair';
  if (voices.has(phrase) || voices.has(singular)) return 'voice';
  const parts = phrase.split(' ');
  if (group_openers.has(parts[0]) && groups.has(parts[parts.length - 1])) return 'voice';
  if (parts[0] === 'the' && parts.length > 1) {
    return words.length <= OFFICE_WORDS && isOffice(parts, words, grammar) ? 'office' : undefined;
  }
  return undefined;
}

/** "The Minister for Europe", "The parliamentary secretary"; not "The President has been clear". `parts` are the words in small letters. */
function isOffice(parts: readonly string[], words: readonly string[], { offices, particles }: TurnGrammar): boolean {
  const end = parts.findLastIndex((_, i) => i > 0 && offices.has(parts.slice(1, i + 1).join(' ')));
  if (end < 0) return false;
  return words.slice(end + 1).every((word, i) => {
    const part = parts[end + 1 + i];
    return CAPITALISED.test(word) || particles.has(part) || offices.has(part);
  });
}

function nameShape(
  phrase: string,
  words: readonly string[],
  grammar: TurnGrammar,
  emphasised: boolean,
): Shape | undefined {
  const { datelines, particles, titles } = grammar;
  const small = (word: string): boolean => particles.has(phraseOf(word));
  if (!words.every((word) => CAPITALISED.test(word) || small(word))) return undefined;
  const last = words[words.length - 1];
  if (words.some((word) => /\d/.test(word)) || !CAPITALISED.test(last)) return undefined;
  if (words.length > 1 && titles.has(phraseOf(words[0]))) return 'titled';
  if ((datelines.has(phrase) && !emphasised) || words.length > NAME_WORDS) return undefined;
  if (phrase.startsWith('the ') || phrase.startsWith('a ')) return undefined;
  if (words.every((word) => CAPITALS.test(word) || small(word)) && /\p{Lu}.*\p{Lu}/u.test(last)) return 'capitals';
  return words.length > 1 ? 'name' : 'word';
}

/** Whether a label is a letter with a number: "P3". It proves nothing by itself. */
export const isNumbered = (words: readonly string[]): boolean => words.length === 1 && NUMBERED.test(words[0]);

/** Whether the words could be those of an office that the lists do not have: "The Majority Leader". */
export const isCalled = (words: readonly string[], { particles }: TurnGrammar): boolean =>
  words.length > 1 &&
  words.length <= OFFICE_WORDS &&
  words[0].toLowerCase() === 'the' &&
  words.slice(1).every((word) => CAPITALISED.test(word) || particles.has(phraseOf(word)));

/** What a grammar knows of the words of labels. */
export const labelWords = onceFor((grammar: TurnGrammar): LabelWords => {
  const { answer_letters, question_letters, titles } = grammar;
  const small = smallWords(grammar);
  const isOf = (letters: ReadonlySet<string>, word: string): boolean =>
    LETTER.test(word) && letters.has(word.toLowerCase());
  return {
    keepsStop: (word) => {
      if (/^\p{Lu}$/u.test(word)) return !isOf(question_letters, word) && !isOf(answer_letters, word);
      return word.length < 5 && (titles.has(word.toLowerCase()) || /^(?:jr|sr|st)$/i.test(word));
    },
    isLetter: (word) => isOf(question_letters, word),
    mayHold: (words) => {
      const word = words[words.length - 1];
      if (words.length === 1) return CAPITALISED.test(word) || word.toLowerCase() === 'the';
      // whatever `shapeOf` knows: names, offices and roles, numbers and letters behind them, anything between "some" and "members"
      if (!SMALL.test(word) || small.has(word) || small.has(word.replace(/s$/, ''))) return true;
      return grammar.group_openers.has(phraseOf(words[0]).split(' ')[0]);
    },
  };
});

/** Two small letters or more. */
const SMALL = /^[a-z]{2,}$/;

/** Words that can stand in a label in small letters: those of roles and offices, and particles. */
function smallWords(grammar: TurnGrammar): ReadonlySet<string> {
  const { answerers, askers, chairs, groups, offices, particles, voices } = grammar;
  const phrases = [answerers, askers, chairs, groups, offices, particles, voices].flatMap((list) => [...list]);
  return new Set(phrases.flatMap((phrase) => phrase.split(' ')));
}
