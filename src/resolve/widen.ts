import type { Attribution } from '../types/saying.js';
import { TAG, type TokenRange } from '../types/text.js';
import type { Discourse } from './who/discourse.js';
import { WORD } from './words.js';

/** A source's phrase is not longer than this beyond its span. */
const REACH = 24;
const PEOPLE = WORD.role | WORD.person | WORD.unnamed;
const SPEAKERS = PEOPLE | WORD.organisation | WORD.document;

/**
 * The phrase that a source's span stands in. A span may name the head alone ("Qin" of "Antonov and Qin said", "the ministers" of "the
 * ministers of A and B, Ada Obi and Bo Lund, both said"); who speaks is told by the whole.
 */
export function widen(discourse: Discourse, { source, cue }: Attribution): TokenRange | undefined {
  if (!source) return undefined;
  const { tokens, sentences } = discourse.article;
  const range = discourse.tokensOf(source);
  const verb = cue && discourse.tokensOf(cue);
  if (verb && verb.first > range.first && verb.first < range.last) range.last = verb.first;
  if (range.last - range.first === 1 && tokens.tag[range.first] === TAG.PRON) return range;
  if (verb?.last === range.first - 1 && /^(?:from|in|at|during)$/.test(discourse.reader.lower(verb.last)))
    return subjectOf(discourse, verb);
  const sentence = sentences[tokens.sentence[range.first]];
  for (const i of discourse.mentionsIn(range)) {
    const { first, last } = discourse.mentions[i];
    if (first >= sentence.first && (!verb || first >= verb.last || first < verb.first))
      range.first = Math.min(range.first, first);
    if (!verb || last <= verb.first || range.first >= verb.last) range.last = Math.max(range.last, last);
  }
  range.last = takeNouns(discourse, range.last, verb && verb.first >= range.last ? verb.first : sentence.last);
  const before = verb === undefined || verb.first >= range.last;
  if (verb && before && verb.first < sentence.last && isPhrase(discourse, range.last, verb.first))
    range.last = verb.first;
  else
    range.last = takeConjunct(
      discourse,
      range.last,
      sentence.last,
      before && opensClause(discourse, range.first, sentence.first),
    );
  if (!before) range.last = takeName(discourse, range, sentence.last);
  range.first = takeHeadBefore(discourse, range.first, sentence.first);
  range.first = takeConjunctsBefore(
    discourse,
    range.first,
    verb && verb.last <= range.first ? verb.last : sentence.first,
    range.first === sentence.first,
  );
  return range;
}

/** Whether the tokens up to the cue belong to the source: names somebody more, has no verb, no quotation mark, is not too long. */
/** "Ada Obi explained from Lagos": she, not Lagos. */
function subjectOf(discourse: Discourse, verb: TokenRange): TokenRange | undefined {
  const i = discourse.mentionsIn({ first: verb.first - 1, last: verb.first }).pop();
  return i === undefined ? undefined : { first: discourse.mentions[i].first, last: discourse.mentions[i].last };
}

/** At the beginning of the sentence or after a comma: a subject stands there. */
const opensClause = ({ reader }: Discourse, token: number, first: number): boolean =>
  token === first || reader.lower(token - 1) === ',';

function isPhrase(discourse: Discourse, from: number, to: number): boolean {
  const { reader, article } = discourse;
  if (to - from > REACH) return false;
  for (let i = from; i < to; i++) {
    const tag = reader.tag(i);
    if (tag === TAG.VERB || tag === TAG.AUX || article.tokens.quotation[i] !== article.tokens.quotation[to])
      return false;
    if (/^(?:who|which|that|he|she|they|it|but|while|when|as|if)$/.test(reader.lower(i))) return false;
  }
  return discourse.mentionsIn({ first: from, last: to }).length > 0;
}

/** "said Ada Obi" + "and Bo Lund"; a subject of a verb only where it opens the sentence. */
function takeConjunct(discourse: Discourse, last: number, limit: number, subject: boolean): number {
  if (last >= limit || discourse.reader.lower(last) !== 'and') return last;
  const next = discourse.mentionsIn({ first: last + 1, last: last + 2 })[0];
  const mention = next === undefined ? undefined : discourse.mentions[next];
  if (mention?.first !== last + 1 || discourse.entities.of[next]?.type !== 'person') return last;
  const after = mention.last < limit ? discourse.reader.tag(mention.last) : -1;
  return (after === TAG.VERB || after === TAG.AUX) !== subject ? last : mention.last; // "said Obi and Lund agreed"
}

/** "said the harbour's owner" + ", Ada Obi.": the name that a description is set off from, where it ends the phrase. */
function takeName(discourse: Discourse, { first, last }: TokenRange, limit: number): number {
  const { reader } = discourse;
  if (last + 1 >= limit || reader.lower(last) !== ',') return last;
  const people = (i: number): boolean => discourse.entities.of[i]?.type === 'person';
  if (discourse.mentionsIn({ first, last }).some((i) => people(i) && !discourse.mentions[i].possessive)) return last;
  const next = discourse.mentionsIn({ first: last + 1, last: last + 2 }).find(people);
  const mention = next === undefined ? undefined : discourse.mentions[next];
  if (mention?.first !== last + 1 || mention.possessive) return last;
  return mention.last >= limit || /^[,.;]$/.test(reader.lower(mention.last)) ? mention.last : last;
}

/** "the Calgary" + "-based railway", "Brexit" + "backers": the rest of a noun phrase that was cut. */
function takeNouns({ reader }: Discourse, last: number, limit: number): number {
  let end = last;
  while (end + 1 < limit && reader.text(end) === '-' && reader.touches(end - 1) && reader.touches(end)) end += 2;
  let noun = end;
  const inPhrase = (tag: number): boolean => tag === TAG.NOUN || tag === TAG.ADJ || (tag === TAG.PROPN && end > last);
  for (let i = end; i < limit && inPhrase(reader.tag(i)); i++)
    if (end > last || reader.nounBits(i) & SPEAKERS) noun = i + 1;
  return noun;
}

/** "Officials in" + "Oslo", "the Ghanaian and Norwegian envoys to" + "the United States": the noun that a preposition ties the span to. */
function takeHeadBefore({ reader }: Discourse, first: number, limit: number): number {
  const preposition = first - 1;
  if (preposition - 1 < limit || !/^(?:of|in|for|from|at|with|to)$/.test(reader.lower(preposition))) return first;
  let head = preposition - 1;
  while (head > limit && reader.tag(head) === TAG.ADJ) head--; // "sources familiar with" + "the talks"
  const nouns = reader.lower(preposition) === 'to' ? WORD.role : PEOPLE;
  if (!(reader.nounBits(head) & nouns)) return first;
  let from = head;
  while (from > limit && (reader.bits(from - 1) & WORD.actor || reader.tag(from - 1) === TAG.CCONJ)) from--;
  return from > limit && reader.tag(from - 1) === TAG.DET ? from - 1 : reader.tag(from) === TAG.CCONJ ? head : from;
}

/** "Antonov and" + "Qin", where the pair opens its clause. */
function takeConjunctsBefore(discourse: Discourse, first: number, limit: number, opens: boolean): number {
  if (opens || first - 2 < limit || discourse.reader.lower(first - 1) !== 'and') return first;
  const found = discourse.mentionsIn({ first: first - 2, last: first - 1 });
  const i = found[found.length - 1];
  const mention = i === undefined ? undefined : discourse.mentions[i];
  if (!mention || mention.last !== first - 1 || discourse.entities.of[i]?.type !== 'person' || mention.first < limit)
    return first;
  const before = mention.first - 1;
  const clause =
    before < limit ||
    /^(?:,|that|said|and|:|;)$/.test(discourse.reader.lower(before)) ||
    discourse.article.tokens.quotation[before] !== discourse.article.tokens.quotation[first];
  return clause ? mention.first : first;
}
