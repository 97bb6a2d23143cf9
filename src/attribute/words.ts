import { getOrInsert } from '../base/order.js';
import { type CueGroup, FRAMES } from '../knowledge/load/cues.js';
import type { Vocabulary } from '../segment/vocabulary.js';
import { CUE_CLASSES } from '../types/saying.js';
import { TAGS } from '../types/text.js';

/** What a token is to the models: its tag, or a class of punctuation, verb form or word. Append only: the numbers are in the weights. */
export const KINDS_OF_TOKEN = [
  ...TAGS,
  // biome-ignore format: one kind of token a line would fill a page
  'comma',
  'colon',
  'semicolon',
  'stop',
  'question-mark',
  'dash',
  'open',
  'close',
  'bracket',
  'ellipsis',
  'ing',
  'ed',
  'that',
  'to',
  'whether',
  'relative',
  'question',
  'and',
  'or',
  'but',
  'because',
  'while',
  'as',
  'than',
  'not',
  'modal',
  'be',
  'have',
  'do',
  'possessive-mark',
  'he',
  'they',
  'i',
  'you',
  'it',
  'him',
  'his',
  'this',
  'the',
  'a',
  'some',
  'by',
  'for',
  'of',
  'in',
  'on',
  'about',
  'with',
  'without',
  'from',
  'against',
  'into',
  'according',
  'there',
  'also',
  'day',
  'title',
  'person',
  'organisation',
  'document',
  'poll',
] as const;
export type TokenKind = (typeof KINDS_OF_TOKEN)[number];
export const K = Object.fromEntries(KINDS_OF_TOKEN.map((name, i) => [name, i])) as Record<TokenKind, number>;
/** From here on, classes of nouns, which name what a noun is but leave proper nouns proper. */
const FIRST_NOUN_CLASS = K.day;

/** A cue file's word or phrase, with all the groups that list it. */
export interface CueEntry {
  text: string;
  /** Folded words after the first. */
  rest: string[];
  groups: CueGroup[];
  part: CueGroup['part'];
  /** Bits of FRAMES, of all groups. */
  frames: number;
  /** Index into CUE_CLASSES, of the first group. */
  class: number;
}

/** Cue entries and word classes by vocabulary id: grows with the vocabulary, so that a lookup is an index. */
export class WordTable {
  kind = new Uint8Array(0);
  private readonly known = new Map<string, number>();
  private readonly starts = new Map<string, number[]>();
  /** By vocabulary id, the entries that begin with that lemma or form. */
  private readonly beginning: (readonly number[])[] = [];
  private filled = 0;

  constructor(
    readonly vocabulary: Vocabulary,
    readonly entries: readonly CueEntry[],
    classes: Record<string, string[]>,
  ) {
    for (const [name, words] of Object.entries(classes))
      for (const word of words) {
        const kind = K[name as TokenKind];
        if (kind === undefined) continue;
        this.known.set(word, kind);
        if (kind >= FIRST_NOUN_CLASS) this.known.set(plural(word), kind);
      }
    entries.forEach((entry, index) => {
      const [first] = entry.text.split(' ');
      // the lemmatizer knows only words of its dictionary; a verb that somebody adds may be none
      for (const form of entry.part === 'verb' ? [first, ...inflections(first)] : [first, plural(first)])
        getOrInsert(this.starts, form, () => []).push(index);
    });
  }

  /** Makes sure that every word met so far has its class. */
  refresh(): void {
    const { size } = this.vocabulary;
    if (size === this.filled) return;
    if (size > this.kind.length) {
      const length = Math.max(1 << 14, 1 << (32 - Math.clz32(size)));
      const kind = new Uint8Array(length);
      kind.set(this.kind);
      this.kind = kind;
    }
    for (let id = this.filled; id < size; id++) {
      const text = this.vocabulary.text(id);
      this.kind[id] = this.known.get(text) ?? 0;
      this.beginning[id] = this.starts.get(text) ?? NONE;
    }
    this.filled = size;
  }

  /** Indices of the entries that begin with a word; none for most. */
  startingWith(id: number): readonly number[] {
    return this.beginning[id];
  }
}

const NONE: readonly number[] = [];

export function compileEntries(groups: readonly CueGroup[]): CueEntry[] {
  const entries = new Map<string, CueEntry>();
  for (const group of groups)
    for (const word of group.words) {
      const key = `${group.part} ${word}`;
      const frames = group.frames.reduce((bits, frame) => bits | (1 << FRAMES.indexOf(frame)), 0);
      const entry = entries.get(key);
      if (entry) {
        entry.groups.push(group);
        entry.frames |= frames;
      } else {
        entries.set(key, {
          text: word,
          rest: word.split(' ').slice(1),
          groups: [group],
          part: group.part,
          frames,
          class: CUE_CLASSES.indexOf(group.class),
        });
      }
    }
  return [...entries.values()];
}

/** Regular forms of a verb: -s, -ed, -ing. */
function inflections(verb: string): string[] {
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  if (/e$/.test(verb)) return [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  const stem = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb) ? verb + verb[verb.length - 1] : verb;
  return [
    /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`,
    `${stem}ed`,
    `${stem}ing`,
    `${verb}ed`,
    `${verb}ing`,
  ];
}

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(?:s|x|ch|sh)$/.test(noun)) return `${noun}es`;
  return /man$/.test(noun) ? `${noun.slice(0, -3)}men` : `${noun}s`;
}
