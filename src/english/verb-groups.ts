import { type Article, TAG } from '../types/text.js';
import { K } from './kinds.js';
import type { NounChunks } from './noun-chunks.js';
import { isAdverb, personOf, subjectBefore } from './subjects.js';
import type { WordClasses } from './word-classes.js';

const { ADP, AUX, CCONJ, DET, NOUN, PROPN, VERB } = TAG;

/** What a verb group says besides its verb, as bits. */
export const GROUP = {
  negated: 1,
  passive: 1 << 1,
  perfect: 1 << 2,
  progressive: 1 << 3,
  /** Has "to" before it. */
  infinitive: 1 << 4,
  /** "will" */
  future: 1 << 5,
  /** "must", "should" */
  necessity: 1 << 6,
  /** "can", "may", "would" */
  possibility: 1 << 7,
  /** Can be the verb of a clause of its own: not an infinitive, gerund or participle. */
  finite: 1 << 8,
} as const;

/**
 * Verbs with their auxiliaries, "to" and negation, sentence by sentence as these are read, in the order of the text within each: "has not
 * been told", "to say", "is". An auxiliary before its subject ("Did she say") is a group of its own.
 */
export interface VerbGroups {
  groupCount: number;
  /** By group: its first token, its main verb (or auxiliary, where it has none), and one past its last token. */
  groupFirst: Int32Array;
  groupHead: Int32Array;
  groupLast: Int32Array;
  /** By group: bits of GROUP. */
  groupBits: Uint16Array;
  /** By group: the noun chunk that is its subject, or -1; and that subject's person: 1, 2, 3, or 0 where there is none. */
  groupSubject: Int32Array;
  groupPerson: Uint8Array;
  /** By token: its group, or -1. */
  groupOf: Int32Array;
}

/** A group while it is read. */
interface Scan {
  bits: number;
  /** The last auxiliary, and the main verb; -1 for none. */
  auxiliary: number;
  head: number;
  last: number;
}

/** Finds the verb groups of the sentences that it is given, in one pass over their tokens; `kind` is the column of `readKinds`. */
export class GroupFinder {
  readonly groups: VerbGroups;
  private low = 0;
  private limit = 0;
  /** The first group of the sentence. */
  private from = 0;

  constructor(
    private readonly article: Article,
    private readonly kind: Uint8Array,
    private readonly chunks: NounChunks,
    private readonly classes: WordClasses,
  ) {
    const { count } = article.tokens;
    this.groups = {
      groupCount: 0,
      groupFirst: new Int32Array(count),
      groupHead: new Int32Array(count),
      groupLast: new Int32Array(count),
      groupBits: new Uint16Array(count),
      groupSubject: new Int32Array(count),
      groupPerson: new Uint8Array(count),
      groupOf: new Int32Array(count).fill(-1),
    };
  }

  readSentence(first: number, last: number): void {
    this.low = first;
    this.limit = last;
    this.from = this.groups.groupCount;
    for (let i = first; i < last; ) i = this.isStart(i) ? this.readGroup(i) : i + 1;
  }

  /** Reads the group that begins at a token; returns the token after it. */
  private readGroup(start: number): number {
    const isInfinitive = this.kind[start] === K.to;
    const scan: Scan = { bits: isInfinitive ? GROUP.infinitive : 0, auxiliary: -1, head: -1, last: start + 1 };
    for (let i = isInfinitive ? start + 1 : start; i < this.limit && scan.head < 0; i++) if (!this.take(scan, i)) break;
    const { auxiliary, last } = scan;
    if (scan.head < 0 && auxiliary < 0) return start + 1; // "to" before a noun
    if (scan.head < 0 && this.kind[auxiliary] === K.modal) scan.bits |= this.bitsOfAuxiliary(auxiliary); // "we will"
    const first = this.startOfNegation(start);
    if (first < start) scan.bits |= GROUP.negated;
    this.add(first, scan.head < 0 ? auxiliary : scan.head, last, scan.bits);
    return last;
  }

  /** Takes a token into a group; false where the group ends before it. */
  private take(scan: Scan, i: number): boolean {
    if (this.kind[i] === K.not) scan.bits |= GROUP.negated;
    else if (this.article.tokens.tag[i] === VERB) {
      scan.bits |= this.bitsOfAuxiliary(scan.auxiliary) | this.voiceOf(scan.auxiliary, i);
      scan.head = i;
    } else if (this.isAuxiliary(i)) {
      const isPerfect = this.classes['perfect-auxiliary'].has(this.wordAt(i)); // "'s been"
      scan.bits |= this.bitsOfAuxiliary(scan.auxiliary) | (isPerfect ? GROUP.perfect : 0);
      scan.auxiliary = i;
    } else return isAdverb(this.article.tokens.tag[i], this.kind[i]);
    scan.last = i + 1;
    return true;
  }

  private add(first: number, head: number, last: number, bits: number): void {
    const { groups } = this;
    const group = groups.groupCount++;
    groups.groupFirst[group] = first;
    groups.groupHead[group] = head;
    groups.groupLast[group] = last;
    groups.groupBits[group] = this.isFinite(first, head, bits) ? bits | GROUP.finite : bits;
    groups.groupOf.fill(group, first, last);
    const subject = this.subjectOf(first, group);
    groups.groupSubject[group] = subject;
    groups.groupPerson[group] = subject < 0 ? 0 : personOf(this.kind, this.chunks, subject);
  }

  private isStart(i: number): boolean {
    return this.article.tokens.tag[i] === VERB || this.kind[i] === K.to || this.isAuxiliary(i);
  }

  private isAuxiliary(i: number): boolean {
    const what = this.kind[i];
    return what === K.modal || what === K.be || what === K.have || what === K.do || this.article.tokens.tag[i] === AUX;
  }

  /** What an auxiliary says of the verb after it; `i` may be -1. */
  private bitsOfAuxiliary(i: number): number {
    if (i < 0) return 0;
    if (this.kind[i] === K.have) return GROUP.perfect;
    if (this.kind[i] !== K.modal) return 0;
    const word = this.wordAt(i);
    if (this.classes['future-modal'].has(word)) return GROUP.future;
    return this.classes['necessity-modal'].has(word) ? GROUP.necessity : GROUP.possibility;
  }

  /** "is told" is passive, "is telling" progressive. */
  private voiceOf(auxiliary: number, head: number): number {
    if (auxiliary < 0 || this.kind[auxiliary] !== K.be) return 0;
    return this.kind[head] === K.ing ? GROUP.progressive : GROUP.passive;
  }

  /** The token of a "not" or "never" before a group: "not to say", "never said"; else its first token. */
  private startOfNegation(start: number): number {
    const { groupOf } = this.groups;
    let i = start - 1;
    const { tag } = this.article.tokens;
    while (i >= this.low && groupOf[i] < 0 && isAdverb(tag[i], this.kind[i]) && this.kind[i] !== K.not) i--;
    return i >= this.low && groupOf[i] < 0 && this.kind[i] === K.not ? i : start;
  }

  private isFinite(first: number, head: number, bits: number): boolean {
    const { kind } = this;
    const { lemma, lower, tag } = this.article.tokens;
    if (bits & GROUP.infinitive) return false;
    let auxiliary = first;
    while (auxiliary < head && !this.isAuxiliary(auxiliary)) auxiliary++;
    if (auxiliary < head || tag[head] !== VERB)
      return !this.classes['non-finite-auxiliary'].has(this.wordAt(auxiliary));
    if (kind[head] === K.ing) return false;
    const before = head > this.low ? tag[head - 1] : -1;
    if (before === ADP || before === DET) return false;
    // a participle after its noun: "the plan announced in May", "rules-based"
    const isParticiple = lower[head] !== lemma[head] && !this.wordAt(head).endsWith('s');
    if (isParticiple && kind[head - 1] === K.dash) return false;
    const isAfterNoun = before === NOUN || before === PROPN;
    return !(isParticiple && isAfterNoun && head + 1 < this.limit && tag[head + 1] === ADP);
  }

  /** The noun chunk that is the subject; after "and", that of the group before. */
  private subjectOf(first: number, group: number): number {
    const isJoined = first > this.low && this.article.tokens.tag[first - 1] === CCONJ;
    if (isJoined && group > this.from) return this.groups.groupSubject[group - 1];
    return subjectBefore(this.article, this.kind, this.chunks, first, this.low);
  }

  private wordAt(i: number): string {
    return this.article.vocabulary.text(this.article.tokens.lower[i]);
  }
}
