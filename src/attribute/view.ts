import { AHEAD, type EnglishArticle } from '../english/english.js';
import { K } from '../english/kinds.js';
import type { NounChunks } from '../english/noun-chunks.js';
import type { TokenKinds } from '../english/token-kinds.js';
import { WordReader } from '../english/word-reader.js';
import type { CuePart } from '../knowledge/load/cues.js';
import { type Article, TAG } from '../types/text.js';
import type { CueTable } from './cue-table.js';

const { ADJ, AUX, NOUN, PROPN, VERB } = TAG;

/** What attribution reads of an article: columns of small integers, worked out once, in one pass each. */
export interface View extends TokenKinds, NounChunks, Cues, Counts {
  article: EnglishArticle;
  reader: WordReader;
  /** Hashes of lemma and lower-cased form. */
  lemma: Int32Array;
  lower: Int32Array;
  /** Whether the first paragraph looks like a headline: short, one sentence, with more to follow. */
  headline: boolean;
}

/** The cue entries of the text. */
interface Cues {
  /** By token: the cue entry that begins there, or -1; and how many tokens it takes. */
  entry: Int32Array;
  entryLength: Uint8Array;
}

/** By token, how many of these come before it. */
interface Counts {
  verbs: Int32Array;
  commas: Int32Array;
  marks: Int32Array;
  /** Cue entries that are verbs. */
  cues: Int32Array;
}

export function view(article: EnglishArticle, table: CueTable): View {
  const { english, tokens } = article;
  const { kind, noun, word } = english.kinds;
  const { chunkCount, chunkFirst, chunkLast, chunkOf, chunks } = english.chunks;
  const { entry, entryLength } = findEntries(article, table);
  const { commas, cues, marks, verbs } = countBefore(article, entry);
  const reader = new WordReader(article);
  const lemma = hashesOf(article, tokens.lemma);
  const lower = hashesOf(article, tokens.lower);
  const headline = hasHeadline(article);
  // field by field: the columns of an object made by spreading are slower to read
  return {
    article,
    reader,
    kind,
    noun,
    word,
    chunkCount,
    chunkFirst,
    chunkLast,
    chunkOf,
    chunks,
    lemma,
    lower,
    entry,
    entryLength,
    commas,
    cues,
    marks,
    verbs,
    headline,
  };
}

function hashesOf({ tokens, vocabulary }: Article, words: ArrayLike<number>): Int32Array {
  const hashes = new Int32Array(tokens.count + AHEAD);
  for (let i = 0; i < tokens.count; i++) hashes[i] = vocabulary.hash(words[i]);
  return hashes;
}

/** The longest cue entry that begins at each token. */
function findEntries({ english, tokens, vocabulary }: EnglishArticle, table: CueTable): Cues {
  table.refresh();
  const { kind } = english.kinds;
  const { count, lemma, lower, tag } = tokens;
  const entry = new Int32Array(count + AHEAD).fill(-1);
  const entryLength = new Uint8Array(count + AHEAD);
  for (let i = 0; i < count; i++) {
    considerAll(table.startingWith(lemma[i]), i);
    if (lower[i] !== lemma[i]) considerAll(table.startingWith(lower[i]), i);
  }
  return { entry, entryLength };

  function considerAll(indices: readonly number[], i: number): void {
    for (let n = 0; n < indices.length; n++) consider(indices[n], i);
  }

  function consider(index: number, i: number): void {
    const { part, rest } = table.entries[index];
    const length = rest.length + 1;
    if (length <= entryLength[i] || i + length > count || !fitsTag(part, tag[i], i > 0 ? kind[i - 1] : 0)) return;
    for (let k = 0; k < rest.length; k++) if (vocabulary.text(lower[i + 1 + k]) !== rest[k]) return;
    entry[i] = index;
    entryLength[i] = length;
  }
}

/** The word before shows a verb that the tagger took for a noun: "will glorb", "to glorb". */
function fitsTag(part: CuePart, tag: number, before: number): boolean {
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

function countBefore({ english, tokens }: EnglishArticle, entry: Int32Array): Counts {
  const { kind } = english.kinds;
  const { count, tag } = tokens;
  const verbs = new Int32Array(count + 1);
  const commas = new Int32Array(count + 1);
  const marks = new Int32Array(count + 1);
  const cues = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) {
    const isVerb = tag[i] === VERB || (tag[i] === AUX && tag[i + 1] !== VERB);
    verbs[i + 1] = verbs[i] + (isVerb ? 1 : 0);
    commas[i + 1] = commas[i] + (kind[i] === K.comma ? 1 : 0);
    marks[i + 1] = marks[i] + (kind[i] === K.open || kind[i] === K.close ? 1 : 0);
    cues[i + 1] = cues[i] + (entry[i] >= 0 && tag[i] === VERB ? 1 : 0);
  }
  return { verbs, commas, marks, cues };
}

/** No headline has more tokens. */
const HEADLINE = 25;

function hasHeadline({ paragraphs }: Article): boolean {
  const [first] = paragraphs;
  return (
    paragraphs.length > 1 && first.lastSentence - first.firstSentence === 1 && first.last - first.first <= HEADLINE
  );
}
