import type { KnownActor } from '../../knowledge/load/actors.js';
import type { NameReader } from '../name-reader.js';
import { WORD } from '../word-bits.js';
import { actorAt, readActorPrefix } from './actor-prefix.js';
import { groupIn } from './bodies/groups.js';
import { nameBehindOffice } from './bodies/office-tails.js';
import { isTitle, type Mention } from './mention.js';
import { type Facts, mentionOf } from './mention-of.js';
import { isAbbreviation, isAmpersand, type NameWord } from './name-words.js';
import { isGeneration } from './names.js';
import { type Run, readTitles } from './run-titles.js';

const PEOPLE = WORD.person | WORD.unnamed;
const COMMON = WORD.role | WORD.person | WORD.organisation | WORD.document | WORD.unnamed | WORD.anyPeople;

/** Tokens between an office and the rest of its title: "for", "for the". */
const WIDEST_GAP = 2;

/** Reads the parts of runs of capitalised words: state or organisation, office, form of address, name. */
export class RunParser {
  readonly mentions: Mention[] = [];

  constructor(private readonly reader: NameReader) {}

  /** A single word with nothing but its capital to show: a name if the document has it elsewhere. */
  readWord(word: NameWord): void {
    const actor = actorAt(this.reader, [word], 0)?.actor;
    const thing = actor !== undefined && actor.type !== 'person';
    const facts = factsOf(nothingReadOf([word]), actor, thing, false);
    facts.weak = true;
    this.add([word], 0, 0, 1, facts);
  }

  /**
   * Reads a run; returns its mention, or undefined where the run is not a name or title. `governed`: the one that the name of its government
   * stands for.
   */
  read(words: NameWord[], governed?: KnownActor): Mention | undefined {
    if (this.isNoMention(words)) return undefined;
    if (governed) return this.add(words, 0, 0, words.length, factsOf(nothingReadOf(words), governed, true, false));
    const office = this.takeOfficeBefore(words);
    const outer = this.possessiveState(words[0].first) ?? office?.affiliation;
    const { next, affiliation = outer, whole } = readActorPrefix(this.reader, words, outer);
    const roles = office ? [...office.roles] : [];
    const run: Run = { words, at: next, roles, affiliation, gender: undefined, titled: office !== undefined };
    if (whole) return this.add(words, 0, 0, words.length, factsOf(run, whole, whole.type !== 'person', false));
    readTitles(this.reader, run);
    const isOffice = run.at === 1 && next === 0 && this.isOffice(run);
    if (isOffice) run.at = 0;
    const { first, end } = this.nameOf(run);
    const group = run.titled ? -1 : groupIn(this.reader, words, end);
    const thing = group >= 0 || (!run.titled && this.isThing(words, first, end, next > 0));
    const start = next < words.length ? 0 : words.length - 1;
    const from = group >= 0 ? group : thing && isBody(words[end - 1]) ? 0 : first; // "Kenyan Parliament"
    const mention = this.add(words, start, from, end, factsOf(run, undefined, thing, isOffice));
    if (end < words.length && isGeneration(words[end].text, this.reader.resolver)) mention.generation = words[end].text;
    if (office && first < end) this.joinOffice(office, mention);
    return mention;
  }

  /** "Major said": one word that is an office and has no article. */
  private isOffice({ roles, words }: Run): boolean {
    return words.length === 1 && roles.length > 0 && !this.hasArticle(words);
  }

  private isNoMention(words: NameWord[]): boolean {
    const isAlone = words.length === 1;
    return (
      (isAlone &&
        (this.isCommonNoun(words[0]) || (words[0].bits & WORD.adjective) !== 0 || isAbbreviation(words[0]))) ||
      this.isDateline(words)
    );
  }

  /** "Officials said": a noun with the capital of its sentence. "Republicans", "the Democrat". */
  private isCommonNoun({ first, bits }: NameWord): boolean {
    if (bits & (WORD.firstName | WORD.acronym | WORD.honorific)) return false;
    const noun = this.reader.nounBits(first);
    if (noun & PEOPLE && (this.reader.isPlural(first) || this.reader.hasArticle(first))) return true;
    return (noun & COMMON) !== 0 && this.reader.opens(first) && !this.isOfficeOfSomebody(first);
  }

  /** "Minister for Roads Ada Obi" at the beginning of a sentence. */
  private isOfficeOfSomebody(first: number): boolean {
    const { sentences, tokens } = this.reader.article;
    const { last } = sentences[tokens.sentence[first]];
    return (this.reader.bits(first) & WORD.role) !== 0 && nameBehindOffice(this.reader, first + 1, last) > 0;
  }

  /** "NEW YORK —": all in capitals and not a title; but in "ANA OBI:" and "ANA OBI said" somebody speaks. */
  private isDateline(words: NameWord[]): boolean {
    if (words.length < 2 || !areAcronyms(words)) return false;
    const { last } = words[words.length - 1];
    const { count } = this.reader.article.tokens;
    if (last < count && (this.reader.text(last) === ':' || isBeforeVerb(this.reader, last))) return false;
    return !(words[0].bits & (WORD.honorific | WORD.role)) && !actorAt(this.reader, words, 0);
  }

  /**
   * The title that ends right before a run: "Secretary of State" + "Ada Obi". A run that goes on with the title is cut to the name:
   * "High Commissioner" for "Human Rights Ada Obi".
   */
  private takeOfficeBefore(words: NameWord[]): Mention | undefined {
    const before = this.mentions[this.mentions.length - 1];
    if (!before?.roles.length || !isTitle(before)) return undefined;
    const gap = words[0].first - before.last;
    if (gap === 0) return before;
    if (gap > WIDEST_GAP || !this.reader.is(before.last, 'office-preposition')) return undefined;
    const name = words.findIndex(({ bits }, k) => k > 0 && k < words.length - 1 && bits & WORD.firstName);
    if (name <= 0) return undefined;
    words.splice(0, name);
    return { ...before, affiliation: before.affiliation ?? before.roles[0].affiliation };
  }

  /** The title and the name after it become one mention. */
  private joinOffice(office: Mention, mention: Mention): void {
    mention.first = office.first;
    mention.article = office.article;
    this.mentions.splice(-2, 1);
  }

  /** "China's" right before. */
  private possessiveState(token: number): string | undefined {
    const before = this.mentions[this.mentions.length - 1];
    const isState = before?.possessive && before.last + 1 === token && before.actor && before.actor.type !== 'person';
    return isState ? before.actor?.id : undefined;
  }

  /** The words of a run that are the name: after titles, without "Jr." at the end; none in "the Canadian Press Syrian". */
  private nameOf({ at, titled, words }: Run): { first: number; end: number } {
    let end = words.length;
    while (end > at && words[end - 1].bits & WORD.suffix) end--;
    const first = titled ? at : skipOrganisation(words, at, end);
    const isDemonym = end - first === 1 && this.reader.resolver.byDemonym.has(words[first].key);
    return { first: isDemonym ? end : first, end };
  }

  /** `prefixed`: after a state or organisation, which has the article: "ambassador to the US Ada Obi". */
  private isThing(words: NameWord[], first: number, end: number, prefixed: boolean): boolean {
    if (end <= first) return false;
    if (!prefixed && this.hasArticle(words)) return true;
    const length = end - first;
    const { bits } = words[end - 1];
    if (words.some(isAmpersand) || (length === 1 && bits & WORD.acronym)) return true;
    if (length > 1 && words[first].bits & WORD.place && !(words[first].bits & WORD.familyFirst)) return true;
    return (bits & (WORD.organisation | WORD.place)) !== 0 && !(length === 2 && words[first].bits & WORD.firstName);
  }

  private hasArticle(words: NameWord[]): boolean {
    return this.reader.hasArticle(words[0].first);
  }

  private add(run: NameWord[], start: number, from: number, end: number, facts: Facts): Mention {
    const mention = mentionOf(this.reader, run, start, from, end, facts);
    this.mentions.push(mention);
    return mention;
  }
}

/** How far a bracket or description may reach between a name and its verb. */
const ASIDE = 16;

/** "ADA OBI said", "ADA OBI (Ghana) said", "BO LUND, Minister for Trade, said": a verb follows, apart from what is set off by marks. */
function isBeforeVerb(reader: NameReader, token: number): boolean {
  const { count } = reader.article.tokens;
  let i = token;
  for (let asides = 0; asides < 2 && i < count && /^[(,]$/.test(reader.text(i)); asides++) {
    const close = reader.text(i) === '(' ? ')' : ',';
    const limit = Math.min(count, i + ASIDE);
    let end = i + 1;
    while (end < limit && reader.text(end) !== close) end++;
    if (end >= limit) return false;
    i = close === ')' || reader.isVerb(end + 1) ? end + 1 : end;
  }
  return i < count && reader.isVerb(i);
}

function areAcronyms(words: readonly NameWord[]): boolean {
  for (const { bits } of words) if (!(bits & WORD.acronym)) return false;
  return true;
}

const nothingReadOf = (words: NameWord[]): Run => ({
  words,
  at: 0,
  roles: [],
  affiliation: undefined,
  gender: undefined,
  titled: false,
});

const factsOf = (run: Run, actor: Mention['actor'], thing: boolean, office: boolean): Facts => ({
  actor,
  thing,
  roles: run.roles,
  affiliation: run.affiliation,
  gender: run.gender,
  titled: run.titled && !office,
  office,
  weak: false,
});

const isBody = ({ bits }: NameWord): boolean => (bits & WORD.organisation) !== 0;

/** What goes before a first name late in a run is not part of the name: "SFU Hamish Telford". */
function skipOrganisation(words: readonly NameWord[], first: number, end: number): number {
  let from = first;
  for (let k = first + 1; k < end - 1; k++)
    if (words[k].bits & WORD.firstName && words[k - 1].bits & (WORD.organisation | WORD.acronym)) from = k;
  return from;
}
