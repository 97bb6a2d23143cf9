import type { EnglishArticle } from '../english/english.js';
import { type Article, TAG } from '../types/text.js';
import { K, type WordTable } from './words.js';

const { ADJ, ADV, AUX, DET, NOUN, NUM, PART, PRON, PROPN, PUNCT, SYM, VERB } = TAG;

/** What attribution reads of an article: columns of small integers, worked out once, in one pass each. */
export interface View {
  article: EnglishArticle;
  /** Index into KINDS_OF_TOKEN. */
  kind: Uint8Array;
  /** Hashes of lemma and lower-cased form. */
  lemma: Int32Array;
  lower: Int32Array;
  /** Class of noun (title, person …) of the token, proper nouns included, else 0. */
  noun: Uint8Array;
  /** Index of the cue entry that begins here, or -1; and how many tokens it takes. */
  entry: Int32Array;
  entryLength: Uint8Array;
  /** 1 for tokens that can be the first or last word of something: not punctuation. */
  word: Uint8Array;
  /** Number of verbs, commas, quotation marks, noun chunks, cue entries (verbs) before each token. */
  verbs: Int32Array;
  commas: Int32Array;
  marks: Int32Array;
  chunks: Int32Array;
  cues: Int32Array;
  /** Noun chunks: first token, and one past the last; and each token's chunk or -1. */
  chunkFirst: Int32Array;
  chunkLast: Int32Array;
  chunkOf: Int32Array;
  chunkCount: number;
  /** Whether the first paragraph looks like a headline: short, one sentence, with more to follow. */
  headline: boolean;
}

export function view(article: EnglishArticle, words: WordTable): View {
  words.refresh();
  const { tokens, quotations, vocabulary } = article;
  const { count } = tokens;
  const kind = new Uint8Array(count + 4);
  const noun = new Uint8Array(count + 4);
  const word = new Uint8Array(count + 4);
  const lemma = new Int32Array(count + 4);
  const lower = new Int32Array(count + 4);
  const entry = new Int32Array(count + 4).fill(-1);
  const entryLength = new Uint8Array(count + 4);
  for (let i = 0; i < count; i++) {
    const id = tokens.lower[i];
    const tag = tokens.tag[i];
    lemma[i] = vocabulary.hash(tokens.lemma[i]);
    lower[i] = vocabulary.hash(id);
    word[i] = tag === PUNCT || tag === SYM ? 0 : 1;
    const known = words.kind[id];
    if (known >= K.day) noun[i] = known;
    kind[i] = known === K.modal && isNamedSo(article, i) ? tag : kindOf(tag, known, vocabulary.text(id));
  }
  for (const quotation of quotations) {
    kind[quotation.first] = K.open;
    word[quotation.first] = 0;
    if (quotation.closed) {
      kind[quotation.last - 1] = K.close;
      word[quotation.last - 1] = 0;
    }
  }
  for (let i = 0; i < count; i++) matchEntry(i);

  const verbs = new Int32Array(count + 1);
  const commas = new Int32Array(count + 1);
  const marks = new Int32Array(count + 1);
  const cues = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) {
    const verb = tokens.tag[i] === VERB || (tokens.tag[i] === AUX && tokens.tag[i + 1] !== VERB);
    verbs[i + 1] = verbs[i] + (verb ? 1 : 0);
    commas[i + 1] = commas[i] + (kind[i] === K.comma ? 1 : 0);
    marks[i + 1] = marks[i] + (kind[i] === K.open || kind[i] === K.close ? 1 : 0);
    cues[i + 1] = cues[i] + (entry[i] >= 0 && tokens.tag[i] === VERB ? 1 : 0);
  }
  return {
    article,
    kind,
    lemma,
    lower,
    noun,
    entry,
    entryLength,
    word,
    verbs,
    commas,
    marks,
    cues,
    ...chunk(article, kind),
    headline: hasHeadline(article),
  };

  function matchEntry(i: number): void {
    let best = -1;
    let length = 0;
    const consider = (index: number): void => {
      const candidate = words.entries[index];
      if (candidate.rest.length + 1 <= length || !fitsTag(candidate.part, tokens.tag[i], i > 0 ? kind[i - 1] : 0))
        return;
      for (let k = 0; k < candidate.rest.length; k++)
        if (i + 1 + k >= count || vocabulary.text(tokens.lower[i + 1 + k]) !== candidate.rest[k]) return;
      best = index;
      length = candidate.rest.length + 1;
    };
    for (const index of words.startingWith(tokens.lemma[i])) consider(index);
    if (tokens.lower[i] !== tokens.lemma[i]) for (const index of words.startingWith(tokens.lower[i])) consider(index);
    entry[i] = best;
    entryLength[i] = length;
  }
}

/** "Elizabeth May said", "Will has said": a name, as no modal is written with a capital within a sentence, or stands before such a form. */
function isNamedSo({ document, sentences, tokens }: Article, i: number): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(document.text.slice(tokens.start[i], tokens.end[i]))) return false;
  const opens = sentences[tokens.sentence[i]].first === i || tokens.quotation[i] !== tokens.quotation[i - 1];
  return !opens || (i + 1 < tokens.count && FINITE.test(document.text.slice(tokens.start[i + 1], tokens.end[i + 1])));
}
/** No modal has these behind it. */
const FINITE = /^(?:has|had|is|was|says|said|told|\p{Ll}+ed)$/u;

/** A verb that the tagger takes for a noun shows by what stands before it: "will glorb", "to glorb". */
function fitsTag(part: string, tag: number, before: number): boolean {
  switch (part) {
    case 'verb':
      return tag === VERB || (tag === NOUN && (before === K.modal || before === K.to || before === K.do));
    case 'noun':
      return tag === NOUN || tag === PROPN;
    case 'adjective':
      return tag === ADJ;
    default:
      return true;
  }
}

function kindOf(tag: number, known: number, text: string): number {
  if (tag === PUNCT || tag === SYM) {
    switch (text) {
      case ',':
        return K.comma;
      case ':':
        return K.colon;
      case ';':
        return K.semicolon;
      case '.':
        return K.stop;
      case '?':
      case '!':
        return K['question-mark'];
      case '-':
      case '--':
      case '\u2013':
      case '\u2014':
        return K.dash;
      case '(':
      case ')':
      case '[':
      case ']':
        return K.bracket;
      case '...':
      case '\u2026':
        return K.ellipsis;
      default:
        return tag;
    }
  }
  if (known === K.that) return text === 'that' && tag !== DET ? K.that : K.this;
  if (known === K.to) return tag === PART ? K.to : tag;
  if (known === K['possessive-mark']) return tag === PART ? known : K.be;
  if (known >= K.day) return tag === NOUN ? known : tag;
  if (known && tag !== VERB && tag !== PROPN) return known;
  if (tag === VERB) return text.endsWith('ing') ? K.ing : text.endsWith('ed') ? K.ed : tag;
  return tag;
}

/** Base noun phrases: determiner or possessive, modifiers, head. Linear. */
function chunk(
  article: Article,
  kind: Uint8Array,
): Pick<View, 'chunkFirst' | 'chunkLast' | 'chunkOf' | 'chunkCount' | 'chunks'> {
  const { tokens } = article;
  const { count, tag, sentence } = tokens;
  const chunkFirst = new Int32Array((count >> 1) + 2);
  const chunkLast = new Int32Array((count >> 1) + 2);
  const chunkOf = new Int32Array(count).fill(-1);
  const chunks = new Int32Array(count + 1);
  let chunkCount = 0;
  let i = 0;
  while (i < count) {
    let end = i;
    let head = -1;
    if (kind[i] === K.relative || kind[i] === K.question) {
      // "who said": its own chunk, as it can stand for the source
      if (kind[i] === K.relative) head = i;
      end = i + 1;
    } else if (tag[i] === PRON && kind[i] !== K.his) {
      head = i;
      end = i + 1;
    } else {
      const begins = isDeterminer(kind[i]) || kind[i] === K.his;
      if (begins) end++;
      while (end < count && sentence[end] === sentence[i]) {
        const t = tag[end];
        if (t === NOUN || t === PROPN || t === NUM) head = end++;
        else if (t === ADJ && kind[end] !== K.his) end++;
        else if (kind[end] === K['possessive-mark'] && head === end - 1) end++;
        else if (kind[end] === K.of && tag[end - 1] === NUM) break;
        else if ((t === ADV || (t === VERB && kind[end] !== VERB)) && begins && end > i && isNominal(tag[end + 1]))
          end++;
        else if (kind[end] === K.dash && end > i && isNominal(tag[end + 1]) && touches(end)) end++;
        else break;
      }
      if (head < 0 && begins && (kind[i] === K.this || kind[i] === K.some)) head = i;
    }
    if (head >= 0) {
      chunkFirst[chunkCount] = i;
      chunkLast[chunkCount] = head + 1;
      chunkOf.fill(chunkCount, i, head + 1);
      chunkCount++;
      i = head + 1;
    } else i = Math.max(end, i + 1);
  }
  for (let k = 0, c = 0; k < count; k++) {
    if (c < chunkCount && chunkFirst[c] === k) c++;
    chunks[k + 1] = c;
  }
  return { chunkFirst, chunkLast, chunkOf, chunkCount, chunks };

  function touches(at: number): boolean {
    return tokens.end[at - 1] === tokens.start[at] && tokens.end[at] === tokens.start[at + 1];
  }
}

const isDeterminer = (kind: number): boolean => kind === K.the || kind === K.a || kind === K.this || kind === K.some;
const isNominal = (tag: number): boolean => tag === NOUN || tag === PROPN || tag === ADJ || tag === NUM;

const HEADLINE = 25;

function hasHeadline({ paragraphs }: Article): boolean {
  const [first] = paragraphs;
  return (
    paragraphs.length > 1 && first.lastSentence - first.firstSentence === 1 && first.last - first.first <= HEADLINE
  );
}
