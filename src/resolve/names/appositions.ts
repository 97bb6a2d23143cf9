import { TAG } from '../../types/text.js';
import type { NameReader } from '../name-reader.js';
import { WORD } from '../word-bits.js';
import type { Mention } from './mention.js';
import { readRole } from './roles.js';

const { DET, NOUN, PUNCT, VERB } = TAG;
/** How many words a title in small letters may reach from its name. */
const REACH = 16;
/** How many mentions back the office is looked for that a counterpart has too. */
const COUNTERPART_REACH = 200;
const TITLE_NOUN = WORD.role | WORD.person;

/** Where a title ends that goes before a name. */
interface TitleEnd {
  token: number;
  /** "the team's coach, Ada Obi" */
  comma: boolean;
  /** "ambassador to the US Ada Obi" */
  accredited: boolean;
}

/** Reads a title in small letters before a name: "political scientist Ada Obi", "the team's coach, Ada Obi". */
export function readTitleBefore(reader: NameReader, mentions: readonly Mention[], index: number): void {
  const mention = mentions[index];
  if (!isPersonsName(mention)) return;
  const { first } = sentenceOf(reader, mention);
  const end = endOfTitle(reader, mention, first);
  const head = end ? headOfTitle(reader, end, first) : -1;
  if (!end || head < 0) return;
  const { accredited, comma } = end;
  if (comma && !opensPhrase(reader, head, first)) return;
  const read = readRole(reader, head, first, comma ? mention.first - 1 : mention.name.first);
  const { role } = read;
  // "the ambassador … and his Chinese counterpart"
  const office =
    role.head === 'counterpart'
      ? mentions.slice(Math.max(0, index - COUNTERPART_REACH), index).findLast(({ roles }) => roles.length)
      : undefined;
  if (office) {
    const { head, modifiers, title } = office.roles[0];
    Object.assign(role, { head, modifiers, title });
  }
  mention.roles.push(role);
  if (accredited) mention.affiliation = role.affiliation;
  else mention.affiliation ??= role.affiliation;
  mention.titled = true;
  if (!comma) mention.first = read.first;
}

/** Reads a title after a name: "Ada Obi, Nigeria's foreign minister,", "Ada Obi, the mayor of Kano", "Wang of China", "Wang (China)". */
export function readApposition(reader: NameReader, mentions: readonly Mention[], index: number): void {
  const mention = mentions[index];
  const after: Mention | undefined = mentions[index + 1];
  const { last } = sentenceOf(reader, mention);
  if (!isPersonsName(mention) || mention.last >= last) return;
  if (reader.lower(mention.last) === 'of' && isBodyAt(after, mention.last + 1)) {
    mention.affiliation ??= after.actor?.id;
    return;
  }
  if (reader.text(mention.last) === '(' && isBodyAt(after, mention.last + 1) && after.actor?.type === 'state') {
    if (reader.text(after.last) === ')') mention.affiliation ??= after.actor.id;
    return;
  }
  if (reader.lower(mention.last) !== ',') return;
  const from = mention.last + 1;
  if (after && after.first <= from && after.words.length && !after.actor && !after.possessive) return; // another name of a list
  for (let head = from; head < Math.min(last, from + REACH); head++) {
    if (endsApposition(reader, head, mention)) return;
    if (!isTitleNoun(reader, head) || (head + 1 < last && isNoun(reader, head + 1))) continue; // the last noun of several
    const { role } = readRole(reader, head, from, last);
    mention.roles.push(role);
    mention.affiliation ??= role.affiliation;
    mention.titled = true;
    return;
  }
}

/** A name that may be a person's, and not only an office. */
const isPersonsName = ({ office, thing, words }: Mention): boolean => words.length > 0 && !office && !thing;

const sentenceOf = ({ article }: NameReader, { first }: Mention) => article.sentences[article.tokens.sentence[first]];

const isBodyAt = (mention: Mention | undefined, token: number): mention is Mention =>
  mention?.first === token && mention.actor !== undefined && mention.actor.type !== 'person';

/** The token before a name, before the state or organisation in front of it and before a comma. */
function endOfTitle(reader: NameReader, mention: Mention, low: number): TitleEnd | undefined {
  const isAfterBody = mention.name.first > mention.first && !mention.titled; // but in "spokesman for Mayor Obi" she has her own title
  let token = mention.first - 1;
  if (token > low && mention.affiliation && reader.lower(token) === 'the') token--;
  const accredited = isAfterBody && token > low && reader.lower(token) === 'to';
  if (accredited || (isAfterBody && token > low && reader.is(token, 'office-preposition'))) token--;
  const comma = token > low && reader.lower(token) === ',';
  if (comma) token--;
  return token < low ? undefined : { token, comma, accredited };
}

/** The head noun of a title, or -1. Before a comma it may be further back: "the director of the institute, Ada Obi,". */
function headOfTitle(reader: NameReader, { token, comma }: TitleEnd, low: number): number {
  if (isTitleNoun(reader, token)) return token;
  if (!comma) return -1;
  for (let i = token; i >= Math.max(low, token - REACH); i--) {
    if (reader.isVerb(i) || reader.tag(i) === PUNCT) return -1;
    if (isTitleNoun(reader, i) && reader.is(i + 1, 'noun-preposition')) return i;
  }
  return -1;
}

/** Whether the phrase of a head noun begins the sentence, or has an article or a possessive. */
function opensPhrase(reader: NameReader, head: number, low: number): boolean {
  for (let i = head; i >= Math.max(low, head - REACH); i--) {
    if (i === low || reader.tag(i) === DET || reader.lower(i) === "'s" || reader.is(i, 'possessive-determiner'))
      return true;
    if (reader.isVerb(i) || reader.tag(i) === PUNCT) return false;
  }
  return false;
}

/** Whether an apposition ends before a token: at a verb, "and", "who", another mark or another quotation. */
function endsApposition(reader: NameReader, token: number, { first }: Mention): boolean {
  const { quotation } = reader.article.tokens;
  const word = reader.lower(token);
  return (
    reader.isVerb(token) ||
    word === 'and' ||
    quotation[token] !== quotation[first] ||
    reader.is(token, 'relative-pronoun') ||
    /^[,.;:]$/.test(word)
  );
}

const isTitleNoun = (reader: NameReader, token: number): boolean =>
  (reader.nounBits(token) & TITLE_NOUN) !== 0 && !reader.isPlural(token) && reader.tag(token) !== VERB; // "accused Ada Obi"

const isNoun = (reader: NameReader, token: number): boolean =>
  (reader.nounBits(token) & TITLE_NOUN) !== 0 || reader.tag(token) === NOUN;
