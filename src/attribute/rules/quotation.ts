import { K } from '../../english/kinds.js';
import type { Quotation } from '../../types/text.js';
import { OUTSIDE } from '../candidates/site.js';
import type { View } from '../view.js';

/** A quotation of fewer words is only speech if it is a sentence or a question. */
const FEWEST = 4;

/** Marks at which a sentence, or its quoted part, is complete. */
const FINAL_MARKS = new Set([K.stop, K['question-mark'], K.ellipsis, K.dash, K.comma]);
const SENTENCE_START = /^\p{Lu}|^[\p{N}.\u2026]/u;

/** Whether a quotation reads like something said: complete, and with a verb or at the beginning of a sentence. */
export function isSpeech(view: View, { first, last, closed }: Quotation): boolean {
  const { article, kind, verbs, word } = view;
  const { tokens, sentences, document } = article;
  const inner = closed ? last - 1 : last;
  let words = 0;
  for (let i = first; i < inner; i++) words += word[i];
  const ending = kind[inner - 1];
  const isFinished = FINAL_MARKS.has(ending);
  if (!words || (closed && !isFinished)) return false;
  const capital = SENTENCE_START.test(document.text.slice(tokens.start[first + 1], tokens.end[first + 1]));
  const before = first > 0 && tokens.sentence[first - 1] === tokens.sentence[first] ? kind[first - 1] : OUTSIDE;
  const opensSentence = sentences[tokens.sentence[first]].first === first || before === OUTSIDE;
  if (words < FEWEST && ending !== K['question-mark'])
    return opensSentence && capital && isFinished && ending !== K.comma;
  return (capital || before === K.comma || before === K.semicolon) && (verbs[inner] > verbs[first] || opensSentence);
}
