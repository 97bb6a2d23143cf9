import { TAG, type TokenRange } from '../../types/text.js';
import { type Discourse, type Resolved, UNRESOLVED } from '../discourse/discourse.js';
import type { Entity } from '../entities/entity.js';
import type { Mention } from '../names/mention.js';
import { WORD } from '../word-bits.js';
import { resolveCollective } from './collectives.js';
import { resolveHandle } from './handles.js';
import { byPronoun } from './namesakes.js';
import { resolveNoun } from './nouns/nouns.js';
import { resolvePeoples } from './peoples.js';
import { resolvePronoun } from './pronouns.js';

const { ADJ, ADP, PUNCT } = TAG;
const DESCRIBED = WORD.role | WORD.person | WORD.organisation | WORD.document | WORD.unnamed | WORD.anyPeople;

/** The speakers that a source names, by names first, then as a group, by a pronoun, and last by its noun. */
export function resolveSource(discourse: Discourse, index: number, source: TokenRange): Resolved {
  const range = withoutMarks(discourse, source);
  const other = resolvePeoples(discourse, range) ?? resolveHandle(discourse, range);
  if (other) return other;
  if (isNobodyInParticular(discourse, range)) return UNRESOLVED;
  const { cue } = discourse.attributions[index];
  const verb = cue && discourse.regions.tokensOf(cue);
  const all = namedIn(discourse, range);
  const named = all.length === 1 ? [byPronoun(discourse, all[0], range, verb)] : all;
  if (named.length)
    return { entities: named, via: isTurn(discourse, index, range) ? 'turn' : viaOfNames(discourse, range, named[0]) };
  const pronoun = range.last - range.first === 1 ? range.first : -1;
  return (
    resolveCollective(discourse, range) ??
    (pronoun < 0 ? undefined : resolvePronoun(discourse, index, pronoun)) ??
    resolveNoun(discourse, index, range)
  );
}

/** "nobody", "no minister", "everyone in the hall"; not the name "No Labels" in the middle of a sentence, and not "No 10". */
function isNobodyInParticular({ reader }: Discourse, { first }: TokenRange): boolean {
  if (reader.is(first, 'everybody-word')) return true;
  if (!reader.is(first, 'nobody-word')) return false;
  const isName = !reader.opens(first) && /^\p{Lu}/u.test(reader.text(first));
  return !isName && !/^\d/.test(reader.text(first + 1));
}

/** Without punctuation at its ends, but for the full stop of "Jr." and a closing bracket. */
function withoutMarks({ reader }: Discourse, { first, last }: TokenRange): TokenRange {
  while (last - first > 1 && reader.tag(last - 1) === PUNCT && !/^[.)]$/.test(reader.lower(last - 1))) last--;
  while (last - first > 1 && reader.tag(first) === PUNCT) first++;
  return { first, last };
}

/** The speakers of a source while its mentions are read from left to right. */
interface SourceScan {
  range: TokenRange;
  speakers: Entity[];
  /** Whether a person is among them: then states and organisations are not, unless "and" joins them. */
  hasPerson: boolean;
  /** Whether the last mention could speak; what "and" joins to one that could not, cannot either. */
  couldSpeak: boolean;
  /** The token after the last mention, or -1. */
  end: number;
}

/**
 * The entities named as speakers in a source: "Antonov and Qin", "Ada Obi, foreign minister, and Bo Lund". Names after a
 * preposition ("a spokesman for May", "the ministers of Russia and China") or before "'s" are not.
 */
function namedIn(discourse: Discourse, range: TokenRange): Entity[] {
  const { entities, mentions } = discourse;
  const scan: SourceScan = { range, speakers: [], hasPerson: false, couldSpeak: true, end: -1 };
  for (const i of discourse.mentionsIn(range)) {
    const mention = mentions[i];
    const next = mentions[i + 1];
    if (next && next.first <= mention.first && next.name.first > mention.first) continue; // "Rogers spokeswoman Ada Obi": part of her title
    if (!maySpeak(discourse, scan, mention, entities.of[i])) continue;
    const entity = entities.of[i];
    if (!entity || isOfficeOf(discourse, i, range.last) || (mention.possessive && mention.last < range.last)) continue;
    addSpeaker(discourse, scan, mention, entity);
  }
  return scan.speakers;
}

/** Whether a mention is where a speaker can be, and not "the United States (US)"; says so in `scan` for the next one. */
function maySpeak(discourse: Discourse, scan: SourceScan, mention: Mention, entity: Entity | undefined): boolean {
  const { reader } = discourse;
  const { end, range } = scan;
  const isChained = end >= 0 && isList(discourse, end, mention.first);
  scan.end = mention.last;
  const before = mention.first - 1;
  const isFirst = before < range.first;
  if (!isFirst && reader.lower(before) === '(') return false;
  const isGoverned =
    !isFirst &&
    ((reader.tag(before) === ADP && !(isTitledPerson(mention, entity) && !servesBehind(discourse, before))) ||
      (reader.is(before, 'determiner') && before - 1 >= range.first && reader.tag(before - 1) === ADP));
  const isChainedToNone = isChained && !scan.couldSpeak && entity?.type !== 'person';
  scan.couldSpeak = !isGoverned && !isChainedToNone;
  return scan.couldSpeak;
}

/** "a spokesman for", "the press officer of" before somebody with a title. */
const servesBehind = ({ reader }: Discourse, preposition: number): boolean =>
  reader.is(preposition, 'service-preposition') || reader.lower(preposition) === 'of';

/** "in Prime Minister Ada Obi": an office before the name is more than its place; but in "a spokesman for Minister Obi" she is not the speaker. */
const isTitledPerson = ({ first, name, roles, titled }: Mention, entity: Entity | undefined): boolean =>
  name.first > first && titled && entity?.type === 'person' && roles.length > 0;

function addSpeaker(discourse: Discourse, scan: SourceScan, mention: Mention, entity: Entity): void {
  const { reader } = discourse;
  const { range, speakers } = scan;
  const isJoined = mention.first > 0 && reader.lower(mention.first - 1) === 'and';
  const isDescription = isNounAt(discourse, mention.last, range.last);
  if (entity.type === 'person' || mention.titled) {
    if (isDescription && !mention.titled) return; // "Obi aides"
    const isFirstOfPeople = !scan.hasPerson && !havePerson(speakers);
    if (isFirstOfPeople && !isJoined) speakers.length = 0;
    scan.hasPerson = true;
  } else if (isDescription || (scan.hasPerson && !(isJoined && mention.first > range.first))) return;
  if (!speakers.includes(entity)) speakers.push(entity);
}

function havePerson(speakers: readonly Entity[]): boolean {
  for (const { type } of speakers) if (type === 'person') return true;
  return false;
}

/** "Keeper of the Royal Seal, Ada Obi": a capitalised word for the office of the person named after it. */
function isOfficeOf({ reader, mentions, entities }: Discourse, index: number, last: number): boolean {
  const { actor, last: end, titled, words } = mentions[index];
  if (actor || titled || words.length !== 1 || end >= last || reader.lower(end) !== 'of') return false;
  for (let i = index + 1; i < mentions.length && mentions[i].first < last; i++)
    if (entities.of[i]?.type === 'person' && reader.lower(mentions[i].first - 1) === ',') return true;
  return false;
}

/** Whether there are only "and", commas and adjectives from one token to another. */
function isList({ reader }: Discourse, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (reader.lower(i) !== ',' && !reader.is(i, 'list-joiner') && reader.tag(i) !== ADJ) return false;
  return to > from;
}

/** "Trump officials", "the BBC report": the name only describes the noun after it. */
function isNounAt({ reader }: Discourse, token: number, last: number): boolean {
  return token < last && reader.tag(token) !== PUNCT && (reader.nounBits(token) & DESCRIBED) !== 0;
}

/** A transcript's "MR. OBI:" at the head of a paragraph. */
function isTurn({ article, attributions }: Discourse, index: number, { first }: TokenRange): boolean {
  const { cue } = attributions[index];
  const { document, paragraphs, sentences, tokens } = article;
  const opens = paragraphs[sentences[tokens.sentence[first]].paragraph].first === first;
  return opens && cue !== undefined && document.text.slice(cue.start, cue.end) === ':';
}

function viaOfNames(discourse: Discourse, range: TokenRange, speaker: Entity): Resolved['via'] {
  if (speaker.candidates) return 'part';
  const { entities, mentions } = discourse;
  const isShort = speaker.names.every((name) => name.length === 1);
  for (const i of discourse.mentionsIn(range))
    if (entities.of[i] === speaker && (isShort || mentions[i].words.length > 1)) return 'name';
  return 'part';
}
