import { TAG } from '../../types/text.js';
import type { NameReader } from '../name-reader.js';
import { WORD } from '../word-bits.js';
import { actorAt, readActorPrefix } from './actor-prefix.js';
import { isTitle, type Mention } from './mention.js';
import { endsInPossessive, isAbbreviation, isAmpersand, keyOf, type NameWord } from './name-words.js';
import { isGeneration } from './names.js';
import { type Run, readTitles } from './run-titles.js';

const { NUM, PROPN, VERB } = TAG;
const PEOPLE = WORD.person | WORD.unnamed;
const COMMON = WORD.role | WORD.person | WORD.organisation | WORD.document | WORD.unnamed | WORD.anyPeople;

type Facts = Pick<Mention, 'thing' | 'roles' | 'titled'> &
  Partial<Pick<Mention, 'actor' | 'affiliation' | 'gender' | 'office' | 'weak'>>;

/** Reads the parts of runs of capitalised words: state or organisation, office, form of address, name. */
export class RunParser {
  readonly mentions: Mention[] = [];

  constructor(private readonly reader: NameReader) {}

  /** A single word with nothing but its capital to show: a name if the document has it elsewhere. */
  readWord(word: NameWord): void {
    const actor = actorAt(this.reader, [word], 0)?.actor;
    const thing = actor !== undefined && actor.type !== 'person';
    this.add([word], 0, 0, 1, { actor, thing, roles: [], titled: false, weak: true });
  }

  /** Reads a run; returns its mention, or undefined where the run is not a name or title. */
  read(words: NameWord[]): Mention | undefined {
    if (this.isNoMention(words)) return undefined;
    const office = this.takeOfficeBefore(words);
    const outer = this.possessiveState(words[0].first) ?? office?.affiliation;
    const { next, affiliation = outer, whole } = readActorPrefix(this.reader, words, outer);
    const run: Run = { words, at: next, roles: [...(office?.roles ?? [])], affiliation, titled: office !== undefined };
    if (whole) return this.add(words, 0, 0, words.length, { ...run, actor: whole, thing: whole.type !== 'person' });
    readTitles(this.reader, run);
    const isOffice =
      words.length === 1 && run.at === 1 && next === 0 && run.roles.length > 0 && !this.hasArticle(words);
    if (isOffice) run.at = 0;
    const { first, end } = this.nameOf(run);
    const mention = this.add(words, next < words.length ? 0 : words.length - 1, first, end, {
      ...run,
      thing: !run.titled && this.isThing(words, first, end, next > 0),
      titled: run.titled && !isOffice,
      office: isOffice,
    });
    if (end < words.length && isGeneration(words[end].text, this.reader.resolver)) mention.generation = words[end].text;
    if (office && first < end) this.joinOffice(office, mention);
    return mention;
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
    return (noun & COMMON) !== 0 && this.reader.opens(first);
  }

  /** "NEW YORK —": all in capitals and not a title; but in "ANA OBI:" and "ANA OBI said" somebody speaks. */
  private isDateline(words: NameWord[]): boolean {
    if (words.length < 2 || !words.every(({ bits }) => bits & WORD.acronym)) return false;
    const { last } = words[words.length - 1];
    const { count } = this.reader.article.tokens;
    if (last < count && (this.reader.text(last) === ':' || this.reader.tag(last) === VERB)) return false;
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
    if (gap > 2 || !this.reader.is(before.last, 'office-preposition')) return undefined; // "for", "for the"
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

  /** Adds the mention of a run: the run from its word `start` on, with the words from `from` to `end` for a name. */
  private add(run: NameWord[], start: number, from: number, end: number, facts: Facts): Mention {
    const { reader } = this;
    const { first } = run[start];
    const { last } = run[run.length - 1];
    const words = run.slice(from, end).map(({ text }) => text);
    const key = keyOf(run, from, end);
    const isAged = this.isAge(last);
    const mention: Mention = {
      first,
      last,
      name: end > from ? { first: run[from].first, last: run[end - 1].last } : { first: last, last },
      words,
      key,
      actor: facts.actor ?? (words.length > 1 ? reader.resolver.byName.get(key) : undefined),
      thing: facts.thing && !isAged,
      roles: facts.roles,
      affiliation: facts.affiliation,
      gender: facts.gender,
      titled: facts.titled || isAged,
      quoted: reader.article.tokens.quotation[first] >= 0,
      possessive: this.isPossessive(last),
      article: reader.hasArticle(first),
      opens: reader.opens(first),
      office: facts.office ?? false,
      weak: facts.weak || facts.office || this.isWeak(run[start], words.length, last),
    };
    this.mentions.push(mention);
    return mention;
  }

  /** Whether a run that ends before a token is followed by "'s", or ends in it. */
  private isPossessive(last: number): boolean {
    const { reader } = this;
    if (endsInPossessive(reader.text(last - 1))) return true;
    if (last >= reader.article.tokens.count) return false;
    const next = reader.lower(last);
    return next === "'s" || (next === "'" && reader.touches(last - 1));
  }

  /** ", 58," after a name. */
  private isAge(comma: number): boolean {
    const { reader } = this;
    if (comma + 2 >= reader.article.tokens.count || reader.lower(comma) !== ',') return false;
    const isNumber = reader.tag(comma + 1) === NUM && /^\d\d$/.test(reader.text(comma + 1));
    return isNumber && /^[,.]$/.test(reader.text(comma + 2));
  }

  /** A month that is also a first name, or one word with the capital of its place and without the tag of a name. */
  private isWeak({ first, text, key, bits }: NameWord, words: number, last: number): boolean {
    const { reader } = this;
    if (words === 1 && reader.article.english.classes['first-name-month'].has(key)) return true;
    if (words !== 1 || last - first !== 1 || bits & (WORD.acronym | WORD.firstName)) return false;
    return (reader.tag(first) !== PROPN || /(?:ing|ly)$/.test(text)) && reader.opens(first);
  }
}

/** What goes before a first name late in a run is not part of the name: "SFU Hamish Telford". */
function skipOrganisation(words: readonly NameWord[], first: number, end: number): number {
  let from = first;
  for (let k = first + 1; k < end - 1; k++)
    if (words[k].bits & WORD.firstName && words[k - 1].bits & (WORD.organisation | WORD.acronym)) from = k;
  return from;
}
