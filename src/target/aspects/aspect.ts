import { K } from '../../english/kinds.js';
import { GROUP } from '../../english/verb-groups.js';
import type { Sentence } from '../../score/sentence/sentence.js';
import { type Span, TAG, type TokenRange } from '../../types/text.js';
import type { Place } from '../candidates.js';
import type { FrameTable } from '../frames/table.js';
import { type Link, linksOf } from '../links.js';
import { phraseEnd, withoutOpening } from './phrase.js';

const { CCONJ, PUNCT } = TAG;

/** What is known of a target when it is asked what it is judged for. */
export interface Judgement {
  /** Tokens of the words on which it rests. */
  readonly words: TokenRange;
  /** Whether these are what the target does, has or is; else they say what the speaker does. */
  readonly isDeed: boolean;
}

/**
 * What a judgement is about: "accused Norway of [arming the rebels]", "Norway's [invasion]", "blamed [the delay] on Norway", "Norway
 * [invaded the islands]", "a [reliable partner]"; nothing where the words do not say it. Without the preposition and the determiner.
 */
export function aspectOf(s: Sentence, place: Place, judgement: Judgement, table: FrameTable): Span | undefined {
  const links = linksOf(s, place);
  const range =
    ownedOf(s, place, links, table) ??
    (judgement.isDeed ? deedOf(s, place, judgement) : undefined) ??
    beforeOf(s, links, judgement) ??
    nounOf(s, place, links, judgement, table) ??
    complementOf(s, place, links, judgement, table);
  const own = range && withoutOpening(s, range);
  return own && own.first < own.last ? s.span(own.first, own.last) : undefined;
}

/** "Norway's [invasion]", "the Norwegian [invasion]"; not "Norway's army", which is Norway. */
function ownedOf(s: Sentence, place: Place, links: readonly Link[], table: FrameTable): TokenRange | undefined {
  const owned = links.filter(({ kind }) => kind === 'owner');
  const noun = owned[owned.length - 1]?.token;
  if (noun === undefined || standsFor(s, noun, table)) return undefined;
  const first = s.is(place.last, 'possessive-mark') ? place.last + 1 : place.last;
  return { first, last: noun + 1 };
}

/** Nouns that are the actor itself: its people and bodies. */
function standsFor(s: Sentence, noun: number, { words }: FrameTable): boolean {
  const kind = s.article.english.kinds.kind[noun];
  return words.own.has(s.lemma(noun)) || kind === K.title || kind === K.person;
}

/** What the actor does or is: from its verb on, "[invaded the islands]"; of "is", what follows. */
function deedOf(s: Sentence, { last }: Place, { words }: Judgement): TokenRange | undefined {
  if (words.first < last) return undefined;
  const group = s.groupAt(words.first);
  if (group >= 0) {
    const { groupHead } = s.groups;
    const from = s.groups.groupBits[group] & GROUP.necessity ? groupHead[group] : words.first;
    return { first: Math.max(from, words.first), last: phraseEnd(s, groupHead[group] + 1) };
  }
  return { first: s.chunkStart(words.first), last: s.chunkEnd(words.first) };
}

/** "blamed [the delay] on Norway": what stands between the words of a frame before the name. */
function beforeOf(s: Sentence, links: readonly Link[], { words }: Judgement): TokenRange | undefined {
  const [link] = links;
  const isSplit = link?.kind === 'prepositional' && link.group < 0 && words.last === link.token + 2;
  if (!isSplit || s.groupAt(words.first) < 0) return undefined;
  const first = s.groups.groupLast[s.groupAt(words.first)];
  const isAll = first < link.token && s.chunkStart(link.token) > first;
  return isAll ? { first, last: link.token + 1 } : undefined;
}

/** "the [decision] of Norway", "the [attack] by Norway"; not the frame's own noun. */
function nounOf(
  s: Sentence,
  place: Place,
  [link]: readonly Link[],
  { words }: Judgement,
  table: FrameTable,
): TokenRange | undefined {
  if (!link || link.group >= 0 || (link.preposition !== 'of' && link.kind !== 'agent')) return undefined;
  const { token } = link;
  if (token >= place.first || (token >= words.first && token < words.last) || standsFor(s, token, table))
    return undefined;
  return { first: s.chunkStart(token), last: token + 1 };
}

/** What follows the name, or the verb of which it is the subject: "accused Norway of [lying]", "Norway was blamed for [the delay]". */
function complementOf(
  s: Sentence,
  place: Place,
  links: readonly Link[],
  { words }: Judgement,
  { words: known }: FrameTable,
): TokenRange | undefined {
  const patient = links.find(({ kind }) => kind === 'patient');
  let t = patient ? s.groups.groupLast[patient.group] : Math.max(listEnd(s, place.last), words.last);
  if (s.word(t) === 'by') t = s.chunkEnd(t + 1);
  const isTo = s.word(t) === 'to' || s.word(t) === 'not';
  const group = isTo ? s.groupAt(t + 1) : -1;
  if (group >= 0 && s.groups.groupBits[group] & GROUP.infinitive) return { first: t, last: phraseEnd(s, t + 1) };
  if (!known.about.has(s.word(t))) return undefined;
  return { first: t + 1, last: phraseEnd(s, t + 1) };
}

/** Where the phrase of a name ends, with others that are joined to it: "Norway | and Sweden". */
function listEnd(s: Sentence, last: number): number {
  let end = s.chunkEnd(last - 1);
  while ((s.tag(end) === CCONJ || (s.tag(end) === PUNCT && s.word(end) === ',')) && s.chunkAt(end + 1) >= 0)
    end = s.chunkEnd(end + 1);
  return end;
}
