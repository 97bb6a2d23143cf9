import type { Attribution } from '../../types/saying.js';
import { TAG, type TokenRange } from '../../types/text.js';
import type { Discourse } from '../discourse/discourse.js';
import { WORD } from '../word-bits.js';
import { endOfConjunct, startOfConjunct } from './conjuncts.js';

const { ADJ, CCONJ, DET, NOUN, PRON, PROPN } = TAG;
/** A source is not longer than this beyond its span, in tokens. */
const REACH = 24;
const PEOPLE = WORD.role | WORD.person | WORD.unnamed;
const SPEAKERS = PEOPLE | WORD.organisation | WORD.document;

/**
 * The whole noun phrase of a source. Its span may be the head alone ("Qin" of "Antonov and Qin said", "the ministers" of "the
 * ministers of A and B, Ada Obi and Bo Lund, both said"); the whole phrase says who speaks.
 */
export function sourcePhrase(discourse: Discourse, { source, cue }: Attribution): TokenRange | undefined {
  if (!source) return undefined;
  const { reader, regions } = discourse;
  const { sentences, tokens } = discourse.article;
  const span = regions.tokensOf(source);
  const verb = cue && regions.tokensOf(cue);
  if (verb && verb.first > span.first && verb.first < span.last) span.last = verb.first;
  if (span.last - span.first === 1 && reader.tag(span.first) === PRON) return span;
  if (verb?.last === span.first - 1 && reader.is(verb.last, 'scene-preposition')) return subjectOf(discourse, verb);
  const sentence = sentences[tokens.sentence[span.first]];
  const phrase = withMentions(discourse, span, verb, sentence);
  extendRight(discourse, phrase, verb, sentence);
  extendLeft(discourse, phrase, verb, sentence);
  return phrase;
}

/** "Ada Obi explained from Lagos": she, not Lagos. */
function subjectOf(discourse: Discourse, verb: TokenRange): TokenRange | undefined {
  const i = discourse.mentionsIn({ first: verb.first - 1, last: verb.first }).pop();
  return i === undefined ? undefined : { first: discourse.mentions[i].first, last: discourse.mentions[i].last };
}

/** The span with the mentions that it cuts, as far as they are on its side of the cue. */
function withMentions(
  discourse: Discourse,
  span: TokenRange,
  verb: TokenRange | undefined,
  sentence: TokenRange,
): TokenRange {
  const phrase = { first: span.first, last: span.last };
  for (const i of discourse.mentionsIn(span)) {
    const { first, last } = discourse.mentions[i];
    if (first >= sentence.first && (!verb || first >= verb.last || first < verb.first))
      phrase.first = Math.min(phrase.first, first);
    if (!verb || last <= verb.first || phrase.first >= verb.last) phrase.last = Math.max(phrase.last, last);
  }
  return phrase;
}

/** Takes in what the phrase continues with: nouns, all up to the cue, "and" with another person, a name in apposition. */
function extendRight(
  discourse: Discourse,
  phrase: TokenRange,
  verb: TokenRange | undefined,
  { first, last }: TokenRange,
): void {
  phrase.last = endOfNouns(discourse, phrase.last, verb && verb.first >= phrase.last ? verb.first : last);
  const isBeforeCue = verb === undefined || verb.first >= phrase.last;
  if (verb && isBeforeCue && verb.first < last && reachesCue(discourse, phrase.last, verb.first)) {
    phrase.last = verb.first;
    return;
  }
  const isSubject = isBeforeCue && opensClause(discourse, phrase.first, first);
  phrase.last = endOfConjunct(discourse, phrase.last, last, isSubject);
  if (!isBeforeCue) phrase.last = endOfApposition(discourse, phrase, last);
  phrase.last = endOfService(discourse, phrase.last, last);
}

function extendLeft(
  discourse: Discourse,
  phrase: TokenRange,
  verb: TokenRange | undefined,
  { first }: TokenRange,
): void {
  phrase.first = startOfHead(discourse, phrase.first, first);
  if (phrase.first === first) return;
  phrase.first = startOfConjunct(discourse, phrase.first, verb && verb.last <= phrase.first ? verb.last : first);
}

/** Whether all tokens up to the cue belong to the source: they name somebody more, and have no verb, quotation mark or new clause. */
function reachesCue(discourse: Discourse, from: number, cue: number): boolean {
  const { reader, article } = discourse;
  const { quotation } = article.tokens;
  if (cue - from > REACH) return false;
  for (let i = from; i < cue; i++)
    if (reader.isVerb(i) || quotation[i] !== quotation[cue] || reader.is(i, 'clause-opener')) return false;
  return discourse.mentionsIn({ first: from, last: cue }).length > 0;
}

/** At the beginning of the sentence or after a comma: where a subject is. */
const opensClause = ({ reader }: Discourse, token: number, first: number): boolean =>
  token === first || reader.lower(token - 1) === ',';

/** "the Calgary" + "-based railway", "Brexit" + "backers": the rest of a noun phrase that was cut. */
function endOfNouns({ reader }: Discourse, last: number, limit: number): number {
  let end = last;
  while (end + 1 < limit && reader.text(end) === '-' && reader.touches(end - 1) && reader.touches(end)) end += 2;
  const isHyphenated = end > last;
  let noun = end;
  for (let i = end; i < limit && isNominal(reader.tag(i), isHyphenated); i++)
    if (isHyphenated || reader.nounBits(i) & SPEAKERS) noun = i + 1;
  return noun;
}

const isNominal = (tag: number, withNames: boolean): boolean =>
  tag === NOUN || tag === ADJ || (tag === PROPN && withNames);

/** "said the harbour's owner" + ", Ada Obi.": the name after a description, where it ends the phrase. */
function endOfApposition(discourse: Discourse, { first, last }: TokenRange, limit: number): number {
  const { entities, mentions, reader } = discourse;
  if (last + 1 >= limit || reader.lower(last) !== ',') return last;
  const isPerson = (i: number): boolean => entities.of[i]?.type === 'person';
  if (discourse.mentionsIn({ first, last }).some((i) => isPerson(i) && !mentions[i].possessive)) return last;
  const next = discourse.mentionsIn({ first: last + 1, last: last + 2 }).find(isPerson);
  const mention = next === undefined ? undefined : mentions[next];
  if (mention?.first !== last + 1 || mention.possessive) return last;
  return mention.last >= limit || /^[,.;]$/.test(reader.lower(mention.last)) ? mention.last : last;
}

/** "said a spokesman" + "for Ada Obi". */
function endOfService(discourse: Discourse, last: number, limit: number): number {
  const { mentions, reader } = discourse;
  if (last + 1 >= limit || !reader.is(last, 'service-preposition')) return last;
  if (!(reader.nounBits(last - 1) & PEOPLE) || reader.isPlural(last - 1)) return last;
  const from = reader.is(last + 1, 'article') ? last + 2 : last + 1;
  const next = discourse.mentionsIn({ first: from, last: from + 1 }).pop();
  const mention = next === undefined ? undefined : mentions[next];
  return mention?.first === from && !mention.possessive ? mention.last : last;
}

/** "Officials in" + "Oslo", "the Ghanaian and Norwegian envoys to" + "the United States": the noun before a preposition. */
function startOfHead({ reader }: Discourse, first: number, limit: number): number {
  const preposition = first - 1;
  if (preposition - 1 < limit || !reader.is(preposition, 'noun-preposition')) return first;
  let head = preposition - 1;
  while (head > limit && reader.tag(head) === ADJ) head--; // "sources familiar with" + "the talks"
  const nouns = reader.lower(preposition) === 'to' ? WORD.role : PEOPLE;
  if (!(reader.nounBits(head) & nouns)) return first;
  let from = head;
  while (from > limit && (reader.bits(from - 1) & WORD.actor || reader.tag(from - 1) === CCONJ)) from--;
  if (from > limit && reader.tag(from - 1) === DET) return from - 1;
  return reader.tag(from) === CCONJ ? head : from;
}
