import { type Article, TAG } from '../types/text.js';
import { FIRST_NOUN_KIND, K } from './kinds.js';
import { endsInEd, endsInIng } from './morphology.js';
import type { WordClasses } from './word-classes.js';

const { DET, NOUN, PART, PROPN, PUNCT, SYM, VERB } = TAG;

/** Columns by token, with a few zeros after the last so that a rule may look ahead without a check. */
export interface TokenKinds {
  /** Index into KINDS_OF_TOKEN. */
  kind: Uint8Array;
  /** The kind of noun (title, person …) that the word can be, whatever its tag; else 0. */
  noun: Uint8Array;
  /** 1 for what is not punctuation: the first or last token of something. */
  word: Uint8Array;
}

/** How many zeros there are after the last token. */
export const AHEAD = 4;
const CAPITALISED = /^\p{Lu}\p{Ll}/u;
const LOWER_CASE = /^\p{Ll}/u;

/** `kinds` are the kinds of the vocabulary's words, by id. */
export function readKinds(article: Article, kinds: Uint8Array, classes: WordClasses): TokenKinds {
  const { quotations, tokens, vocabulary } = article;
  const { count, lower, tag } = tokens;
  const kind = new Uint8Array(count + AHEAD);
  const noun = new Uint8Array(count + AHEAD);
  const word = new Uint8Array(count + AHEAD);
  for (let i = 0; i < count; i++) {
    const known = kinds[lower[i]];
    word[i] = tag[i] === PUNCT || tag[i] === SYM ? 0 : 1;
    if (known >= FIRST_NOUN_KIND) noun[i] = known;
    if (known === K.modal && isName(article, i, classes['finite-form'])) kind[i] = tag[i];
    else
      kind[i] = word[i]
        ? kindOfWord(tag[i], known, vocabulary.text(lower[i]))
        : kindOfMark(tag[i], vocabulary.text(lower[i]));
  }
  markQuotations(quotations, kind, word);
  return { kind, noun, word };
}

function markQuotations(quotations: Article['quotations'], kind: Uint8Array, word: Uint8Array): void {
  for (const { closed, first, last } of quotations) {
    kind[first] = K.open;
    word[first] = 0;
    if (!closed) continue;
    kind[last - 1] = K.close;
    word[last - 1] = 0;
  }
}

/**
 * "Elizabeth May said", "Will has said": a modal with a capital is a name within a sentence, and at its start before a finite verb. A colon or
 * dash opens nothing here, and the end of a quotation does, unlike in `WordReader.opens`: the model was trained on kinds read so.
 */
function isName({ document, sentences, tokens }: Article, i: number, finite: ReadonlySet<string>): boolean {
  const { count, end, quotation, sentence, start } = tokens;
  const written = (token: number): string => document.text.slice(start[token], end[token]);
  if (!CAPITALISED.test(written(i))) return false;
  if (sentences[sentence[i]].first !== i && quotation[i] === quotation[i - 1]) return true;
  if (i + 1 >= count) return false;
  const next = written(i + 1);
  return finite.has(next) || (endsInEd(next) && LOWER_CASE.test(next));
}

/** The kind of a word whose own kind is `known`, 0 for none. */
function kindOfWord(tag: number, known: number, text: string): number {
  if (known && isOfKind(tag, known)) return known;
  if (known === K.that) return K.this; // "that man"
  if (known === K['possessive-mark']) return K.be; // "he's"
  if (tag !== VERB || known >= FIRST_NOUN_KIND || known === K.to) return tag;
  if (endsInIng(text)) return K.ing;
  return endsInEd(text) ? K.ed : tag;
}

/** Whether a tag allows a kind: a verb or a name is never a function word. */
function isOfKind(tag: number, known: number): boolean {
  switch (known) {
    case K.that:
      return tag !== DET;
    case K.to:
    case K['possessive-mark']:
      return tag === PART;
    default:
      return known >= FIRST_NOUN_KIND ? tag === NOUN : tag !== VERB && tag !== PROPN;
  }
}

const MARKS: ReadonlyMap<string, number> = new Map([
  [',', K.comma],
  [':', K.colon],
  [';', K.semicolon],
  ['.', K.stop],
  ['?', K['question-mark']],
  ['!', K['question-mark']],
  ['-', K.dash],
  ['--', K.dash],
  ['\u2013', K.dash],
  ['\u2014', K.dash],
  ['(', K.bracket],
  [')', K.bracket],
  ['[', K.bracket],
  [']', K.bracket],
  ['...', K.ellipsis],
  ['\u2026', K.ellipsis],
]);

const kindOfMark = (tag: number, text: string): number => MARKS.get(text) ?? tag;
