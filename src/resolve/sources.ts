import { TAG, type TokenRange } from '../types/text.js';
import type { Entity } from './names/entity.js';
import { resolveCollective } from './who/collectives.js';
import type { Discourse, Resolved } from './who/discourse.js';
import { resolveNoun } from './who/nouns.js';
import { resolvePronoun } from './who/pronouns.js';
import { WORD } from './words.js';

/** Who a source is: names first, then pronouns, collectives, and last what its noun says. */
export function resolveSource(discourse: Discourse, index: number, source: TokenRange): Resolved {
  const range = trim(discourse, source);
  const named = headsOf(discourse, range);
  const collective = resolveCollective(discourse, range, named);
  if (named.length)
    return { entities: named, via: isTurn(discourse, index, range) ? 'turn' : viaOfNames(discourse, range, named) };
  if (collective) return collective;
  const pronoun = range.last - range.first === 1 ? resolvePronoun(discourse, index, range.first) : undefined;
  if (pronoun) return pronoun;
  return resolveNoun(discourse, index, range);
}

/** Without quotation marks, commas and "both" at its ends. */
function trim({ reader }: Discourse, { first, last }: TokenRange): TokenRange {
  while (last - first > 1 && reader.tag(last - 1) === TAG.PUNCT && !/^[.)]$/.test(reader.lower(last - 1))) last--;
  while (last - first > 1 && reader.tag(first) === TAG.PUNCT) first++;
  return { first, last };
}

/**
 * The entities named as speakers in a source: "Antonov and Qin", "Ada Obi, foreign minister, and Bo Lund". Names after a
 * preposition ("a spokesman for May", "the ministers of Russia and China") or before "'s" are not.
 */
function headsOf(discourse: Discourse, range: TokenRange): Entity[] {
  const { reader, mentions, entities } = discourse;
  const heads: Entity[] = [];
  let persons = false;
  let headed = true;
  let previousLast = -1;
  for (const i of discourse.mentionsIn(range)) {
    const mention = mentions[i];
    const entity = entities.of[i];
    const next = mentions[i + 1];
    if (next && next.first <= mention.first && next.name.first > mention.first) continue; // "Rogers spokeswoman Ada Obi": part of her title
    const before = mention.first - 1;
    const chained = previousLast >= 0 && between(discourse, previousLast, mention.first);
    previousLast = mention.last;
    const inside = before >= range.first;
    if (inside && reader.lower(before) === '(') continue; // "the United States (US)"
    const governed =
      inside &&
      reader.tag(before) === TAG.ADP &&
      !(
        mention.name.first > mention.first &&
        mention.titled &&
        entity?.type === 'person' &&
        mention.roles.length > 0 &&
        reader.lower(before) !== 'for'
      );
    const determined =
      inside &&
      /^(?:the|a|an|his|her|their|its)$/.test(reader.lower(before)) &&
      before - 1 >= range.first &&
      reader.tag(before - 1) === TAG.ADP;
    headed = !(governed || determined || (chained && !headed && entity?.type !== 'person'));
    if (isOfficeOf(discourse, i, range.last)) continue;
    if (!entity || !headed || (mention.possessive && mention.last < range.last)) continue;
    if (entity.type === 'person' && !mention.titled && nounFollows(discourse, mention.last, range.last)) continue; // "Obi aides"
    if (entity.type === 'person' || mention.titled) {
      if (!persons)
        heads.length = heads.some(({ type }) => type === 'person')
          ? heads.length
          : keepCoordinated(discourse, heads, mention.first);
      persons = true;
      if (!heads.includes(entity)) heads.push(entity);
    } else if (
      !nounFollows(discourse, mention.last, range.last) &&
      (!persons || (inside && reader.lower(before) === 'and'))
    ) {
      if (!heads.includes(entity)) heads.push(entity);
    }
  }
  return heads;
}

/** "Keeper of the Royal Seal, Ada Obi": a capital word that says what the person named behind it is. */
function isOfficeOf({ reader, mentions, entities }: Discourse, index: number, last: number): boolean {
  const { actor, last: end, titled, words } = mentions[index];
  if (actor || titled || words.length !== 1 || end >= last || reader.lower(end) !== 'of') return false;
  for (let i = index + 1; i < mentions.length && mentions[i].first < last; i++)
    if (entities.of[i]?.type === 'person' && reader.lower(mentions[i].first - 1) === ',') return true;
  return false;
}

/** States and organisations before a person are speakers beside them only where "and" joins them. */
function keepCoordinated({ reader }: Discourse, heads: Entity[], first: number): number {
  return first > 0 && reader.lower(first - 1) === 'and' ? heads.length : 0;
}

/** Whether only "and", commas and adjectives stand between. */
function between({ reader }: Discourse, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!/^(?:and|or|,|the)$/.test(reader.lower(i)) && reader.tag(i) !== TAG.ADJ) return false;
  return to > from;
}

/** "Trump officials", "the BBC report": the name only describes the noun after it. */
function nounFollows({ reader }: Discourse, from: number, last: number): boolean {
  return (
    from < last &&
    reader.tag(from) !== TAG.PUNCT &&
    (reader.nounBits(from) &
      (WORD.role | WORD.person | WORD.organisation | WORD.document | WORD.unnamed | WORD.anyPeople)) !==
      0
  );
}

/** A transcript's "MR. OBI:" at the head of a paragraph. */
function isTurn(discourse: Discourse, index: number, { first }: TokenRange): boolean {
  const { article, attributions } = discourse;
  const { cue } = attributions[index];
  const opens = article.paragraphs[article.sentences[article.tokens.sentence[first]].paragraph].first === first;
  return opens && cue !== undefined && article.document.text.slice(cue.start, cue.end) === ':';
}

function viaOfNames(discourse: Discourse, range: TokenRange, named: readonly Entity[]): Resolved['via'] {
  const full = discourse
    .mentionsIn(range)
    .some(
      (i) =>
        discourse.entities.of[i] === named[0] &&
        (discourse.mentions[i].words.length > 1 || named[0].names.every((name) => name.length === 1)),
    );
  return full && !named[0].candidates ? 'name' : 'part';
}
