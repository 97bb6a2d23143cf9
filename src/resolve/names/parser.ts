import type { KnownActor } from '../../knowledge/load/actors.js';
import type { Gender } from '../../knowledge/load/titles.js';
import { TAG, type TokenRange } from '../../types/text.js';
import type { Reading } from '../reading.js';
import { genderOf, plain, WORD } from '../words.js';
import { isTitle, type Mention, type Role } from './mention.js';
import { isGeneration } from './names.js';

/** A word of a run: one token, or several joined by hyphens. */
export interface Unit extends TokenRange {
  text: string;
  /** Folded, without accents. */
  key: string;
  bits: number;
}

const PEOPLE = WORD.person | WORD.unnamed;
const COMMON = WORD.role | WORD.person | WORD.organisation | WORD.document | WORD.unnamed | WORD.anyPeople;
/** Months that are first names as well. */
const MONTHS = new Set(['april', 'may', 'june', 'august']);
const NO_ACTOR = { actor: undefined, length: 0, demonym: false } as const;

type Facts = Pick<Mention, 'thing' | 'roles' | 'titled'> &
  Partial<Pick<Mention, 'actor' | 'affiliation' | 'gender' | 'office' | 'weak'>>;

/** Tells the parts of runs of capitalised words: whose, which office, how addressed, and the name. */
export class RunParser {
  readonly mentions: Mention[] = [];

  constructor(private readonly reading: Reading) {}

  /** A single word of which only its capital speaks: a name if the document has it elsewhere. */
  readWord(unit: Unit): void {
    const { actor } = this.actorAt([unit], 0);
    this.push([unit], 0, 0, 1, {
      actor,
      thing: actor !== undefined && actor.type !== 'person',
      roles: [],
      titled: false,
      weak: true,
    });
  }

  /** Reads a run; returns its mention, or undefined where the run names nobody. */
  read(units: Unit[]): Mention | undefined {
    if (this.isCommonNoun(units) || (units.length === 1 && units[0].bits & WORD.adjective)) return undefined;
    if (this.isDateline(units) || (units.length === 1 && isAbbreviation(units[0]))) return undefined;
    const office = this.officeBefore(units);
    const roles: Role[] = office ? [...office.roles] : [];
    let affiliation = this.possessiveState(units[0].first) ?? office?.affiliation;

    const [a, prefix, whole] = this.skipActors(units, affiliation);
    affiliation = prefix ?? affiliation;
    if (whole)
      return this.push(units, 0, 0, units.length, {
        actor: whole,
        thing: whole.type !== 'person',
        roles,
        affiliation,
        titled: office !== undefined,
      });

    let n = this.skipTitle(units, a, affiliation, roles);
    const isBody = (units[units.length - 1].bits & WORD.organisation) !== 0;
    if (n > a && units.length > n && isBody) {
      roles.pop(); // "Queen Mary University" is no queen's name, "Justice Department" no justice's
      n = a;
    }
    let titled = n > a || office !== undefined;
    let gender: Gender | undefined;
    for (; n < units.length && units[n].bits & WORD.honorific; n++) {
      gender ??= genderOf(units[n].bits);
      titled = true;
    }
    for (
      ;
      n < units.length - 1 &&
      !isBody &&
      units[n].bits & (WORD.modifier | WORD.person) &&
      !(units[n].bits & (WORD.firstName | WORD.place));
      n++
    )
      if (units[n].bits & WORD.person)
        roles.push({ head: units[n].key, modifiers: [], title: units[n].text, affiliation }); // "Actor Denzel Roe"

    const isOffice =
      units.length === 1 && n === 1 && a === 0 && roles.length > 0 && !this.reading.hasArticle(units[0].first);
    if (isOffice) n = 0;
    let end = units.length;
    while (end > n && units[end - 1].bits & WORD.suffix) end--;
    if (!titled) n = this.skipOrganisation(units, n, end);
    if (end - n === 1 && this.reading.resolver.byDemonym.has(units[n].key)) n = end; // "the Canadian Press Syrian"
    const mention = this.push(units, a < units.length ? 0 : units.length - 1, n, end, {
      thing: this.isThing(units, n, end, titled, a > 0),
      roles,
      affiliation,
      gender,
      titled: titled && !isOffice,
      office: isOffice,
    });
    if (end < units.length && isGeneration(units[end].text)) mention.generation = units[end].text;
    if (office && n < end) {
      mention.first = office.first;
      mention.article = office.article;
      this.mentions.splice(-2, 1);
    }
    return mention;
  }

  /** "NEW YORK —": all in capitals, and nobody's title; but in "ANA OBI:" and "ANA OBI said" somebody speaks. */
  private isDateline(units: Unit[]): boolean {
    const { last } = units[units.length - 1];
    const { count } = this.reading.article.tokens;
    if (last < count && (this.reading.text(last) === ':' || this.reading.tag(last) === TAG.VERB)) return false;
    const shouted = units.length > 1 && units.every(({ bits }) => bits & WORD.acronym);
    return shouted && !(units[0].bits & (WORD.honorific | WORD.role)) && !this.actorAt(units, 0).actor;
  }

  /** "Officials said": a noun with the capital of its sentence. */
  private isCommonNoun(units: Unit[]): boolean {
    const { first, bits } = units[0];
    if (units.length > 1 || bits & (WORD.firstName | WORD.acronym | WORD.honorific)) return false;
    const noun = this.reading.nounBits(first);
    if (noun & PEOPLE && (this.reading.isPlural(first) || this.reading.hasArticle(first))) return true; // "Republicans", "the Democrat"
    return (noun & COMMON) !== 0 && this.reading.opens(first);
  }

  /** The title that ends right before: "Secretary of State" + "Ada Obi", "High Commissioner for Human Rights" + "Ada Obi". */
  private officeBefore(units: Unit[]): Mention | undefined {
    const before = this.mentions[this.mentions.length - 1];
    if (!before || !isTitle(before) || !before.roles.length) return undefined;
    const from = units[0].first;
    if (before.last === from) return before;
    if (from - before.last > 2 || !/^(?:of|for|at)$/.test(this.reading.lower(before.last))) return undefined;
    const name = units.findIndex(({ bits }, k) => k > 0 && k < units.length - 1 && bits & WORD.firstName);
    if (name <= 0) return undefined;
    units.splice(0, name);
    return { ...before, affiliation: before.affiliation ?? before.roles[0].affiliation };
  }

  /** "China's" right before. */
  private possessiveState(token: number): string | undefined {
    const before = this.mentions[this.mentions.length - 1];
    const isState = before?.possessive && before.last + 1 === token && before.actor && before.actor.type !== 'person';
    return isState ? before.actor?.id : undefined;
  }

  /**
   * Passes over organisations, states and demonyms in front ("NATO Secretary General", "Chinese Foreign Minister"): the unit after
   * them, the last one's id, and the actor that the whole run names, if it names one.
   */
  private skipActors(units: Unit[], outer: string | undefined): [number, string | undefined, KnownActor | undefined] {
    let a = 0;
    let affiliation: string | undefined;
    while (a < units.length) {
      const { actor, length, demonym } = this.actorAt(units, a);
      if (!actor) break;
      const rest = units.length - a - length;
      const isFirstName =
        length === 1 &&
        rest === 1 &&
        units[a].bits & WORD.firstName &&
        !(units[a + 1].bits & (WORD.role | WORD.honorific));
      if (isFirstName) break;
      if (rest === 0 && !demonym) {
        const whose = affiliation ?? outer;
        if (actor.type === 'person') break;
        if (a === 0 || actor.affiliations.some(({ name }) => name === whose)) return [a, affiliation, actor];
        return [0, undefined, undefined]; // "Kenya Red Cross" is not the Red Cross
      }
      if (actor.type === 'person' || this.isSeat(units, a, length, actor)) break;
      affiliation = actor.id;
      a += length;
    }
    return [a, affiliation, undefined];
  }

  /** The longest name or demonym of the actors files that begins at a unit. */
  private actorAt(units: Unit[], a: number): { actor: KnownActor | undefined; length: number; demonym: boolean } {
    if (!(units[a].bits & WORD.actor)) return NO_ACTOR;
    const { byDemonym, byName, longestName } = this.reading.resolver;
    for (let length = Math.min(longestName, units.length - a); length > 0; length--) {
      const key = keyOf(units, a, a + length);
      const demonym = byDemonym.get(key);
      const actor = demonym && units.length > a + length ? demonym : (byName.get(key) ?? demonym);
      if (actor) return { actor, length, demonym: actor === demonym };
    }
    return NO_ACTOR;
  }

  private isSeat(units: Unit[], a: number, length: number, { seats }: KnownActor): boolean {
    return seats.length > 0 && seats.some((seat) => plain(seat) === keyOf(units, a, a + length));
  }

  /** Passes over a title; the unit after it, or the same unit where there is none. */
  private skipTitle(units: Unit[], a: number, affiliation: string | undefined, roles: Role[]): number {
    let r = units.length - 1;
    while (r >= a && !(this.isRole(units[r], r < units.length - 1) && isOfficeWord(units, r, a))) r--;
    if (r < a) return a;
    roles.push({
      head: units[r].key,
      modifiers: units.slice(a, r).map(({ key }) => key),
      title: units
        .slice(a, r + 1)
        .map(({ text }) => text)
        .join(' '),
      affiliation,
      gender: units[r].bits & WORD.gendered ? genderOf(units[r].bits) : undefined,
    });
    let n = r + 1;
    while (n < units.length && units[n].bits & WORD.modifier && !(units[n].bits & WORD.firstName)) n++; // "Secretary General Guterres"
    return n;
  }

  /** An office, in the plural only before a name: "Senators Ada Obi and …". */
  private isRole({ first, bits }: Unit, before: boolean): boolean {
    return (bits & WORD.role) !== 0 || (before && (this.reading.nounBits(first) & WORD.role) !== 0);
  }

  /** What goes before a first name late in a run is no part of the name: "SFU Hamish Telford". */
  private skipOrganisation(units: Unit[], n: number, end: number): number {
    let from = n;
    if (end - n > 2)
      for (let k = n + 1; k < end - 1; k++)
        if (units[k].bits & WORD.firstName && units[k - 1].bits & (WORD.organisation | WORD.acronym)) from = k;
    return from;
  }

  private isThing(units: Unit[], n: number, end: number, titled: boolean, prefixed: boolean): boolean {
    if (end <= n || titled) return false;
    // "ambassador to the US Ada Obi" has no article of her own
    if (!prefixed && this.reading.hasArticle(units[0].first)) return true;
    const { bits } = units[end - 1];
    if (units.some(({ text }) => text === '&') || (end - n === 1 && bits & WORD.acronym)) return true;
    if (end - n > 1 && units[n].bits & WORD.place && !(units[n].bits & WORD.familyFirst)) return true;
    return (bits & (WORD.organisation | WORD.place)) !== 0 && !(end - n === 2 && units[n].bits & WORD.firstName);
  }

  private push(units: Unit[], start: number, n: number, end: number, facts: Facts): Mention {
    const { reading } = this;
    const { first } = units[start];
    const { last } = units[units.length - 1];
    const words: string[] = [];
    for (let k = n; k < end; k++) words.push(units[k].text);
    const key = keyOf(units, n, end);
    const next = last < reading.article.tokens.count ? reading.lower(last) : '';
    const age = next === ',' && this.isAge(last + 1);
    const mention: Mention = {
      first,
      last,
      name: end > n ? { first: units[n].first, last: units[end - 1].last } : { first: last, last },
      words,
      key,
      actor: facts.actor ?? (words.length > 1 ? reading.resolver.byName.get(key) : undefined),
      thing: facts.thing && !age,
      roles: facts.roles,
      affiliation: facts.affiliation,
      gender: facts.gender,
      titled: facts.titled || age,
      quoted: reading.article.tokens.quotation[first] >= 0,
      possessive:
        next === "'s" || endsInPossessive(reading.text(last - 1)) || (next === "'" && reading.touches(last - 1)),
      article: reading.hasArticle(first),
      opens: reading.opens(first),
      office: facts.office ?? false,
      weak: facts.weak || facts.office || this.isWeak(units[start], words.length, last),
    };
    this.mentions.push(mention);
    return mention;
  }

  /** "Ada Obi, 58," */
  private isAge(token: number): boolean {
    const { reading } = this;
    if (token + 1 >= reading.article.tokens.count || reading.tag(token) !== TAG.NUM) return false;
    return /^\d\d$/.test(reading.text(token)) && /^[,.]$/.test(reading.text(token + 1));
  }

  private isWeak({ first, text, key, bits }: Unit, words: number, last: number): boolean {
    if (words === 1 && MONTHS.has(key)) return true;
    if (words !== 1 || last - first !== 1 || bits & (WORD.acronym | WORD.firstName)) return false;
    return (this.reading.tag(first) !== TAG.PROPN || /(?:ing|ly)$/.test(text)) && this.reading.opens(first);
  }
}

/** "Mo.", "Conn.": a place cut short, as it stands after a city. */
const isAbbreviation = ({ text, bits }: Unit): boolean =>
  !(bits & (WORD.honorific | WORD.role | WORD.initial | WORD.actor)) && /^\p{Lu}\p{Ll}{1,4}\.$/u.test(text);

/** "Obi's" in one token. */
export function endsInPossessive(text: string): boolean {
  if (text.length < 3 || text[text.length - 1] !== 's') return false;
  const mark = text[text.length - 2];
  return mark === "'" || mark === '\u2019';
}

/** A role word is an office unless a first name before it makes it a family name: "Robert Major", "Stephen King". */
function isOfficeWord(units: Unit[], r: number, a: number): boolean {
  if (r < units.length - 1) return true;
  if (r > a && units[r - 1].bits & WORD.honorific) return false; // "Mr. King"
  if (r - 1 > a) return true;
  return !(r > a && units[r - 1].bits & (WORD.firstName | WORD.initial));
}

function keyOf(units: Unit[], first: number, last: number): string {
  let key = '';
  for (let k = first; k < last; k++) key += key ? ` ${units[k].key}` : units[k].key;
  return key;
}
