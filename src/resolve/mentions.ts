import type { KnownActor } from '../lexicon/actors.js';
import type { Gender } from '../lexicon/titles.js';
import type { Article, TokenRange } from '../types.js';
import { TAGS } from '../types.js';
import type { Resolver } from './resolver.js';
import { readApposition, readTitleBefore } from './roles.js';
import { genderOf, plain, WORD, type Words } from './words.js';

/** What a title tells: "the Ukrainian foreign minister" is minister, foreign, Ukraine. All folded. */
export interface Role {
  head: string;
  /** Every other word of it. */
  modifiers: string[];
  /** As written, without what it is an office of: "foreign minister", "Secretary of State". */
  title: string;
  /** Id of the state or organisation that it is an office of. */
  affiliation?: string;
  gender?: Gender;
}

/** A run of tokens that refers to somebody or something by name, titles included. */
export interface Mention extends TokenRange {
  /** The tokens of the name alone; empty where there is only a title. */
  name: TokenRange;
  /** The name's words as written; hyphens and particles kept. */
  words: string[];
  /** Set where the name stands in an actors file. */
  actor?: KnownActor;
  /** The words alone say that it is an organisation, a place or a thing. */
  thing: boolean;
  roles: Role[];
  affiliation?: string;
  gender?: Gender;
  /** Called Mr., Dr. and the like, or by an office right before the name, or given an age. */
  titled: boolean;
  /** Stands inside quotation marks. */
  quoted: boolean;
  /** "'s" follows. */
  possessive: boolean;
  /** "the" or "a" goes before. */
  article: boolean;
  /** One word that owes its capital to its place and has no tag of a name: a name only if the document has it elsewhere. */
  weak: boolean;
  /** Its word is an office, alone and without an article: "Major said". Likewise a name only if the document has it elsewhere. */
  office: boolean;
}

/** Only a title, as far as its own words go. */
export const isTitle = ({ words, office }: Mention): boolean => words.length === 0 || office;

/** From how many words on, and with what share of capitals, a sentence is a headline. */
const HEADLINE = { words: 5, share: 0.8 } as const;

/** A word of a run: one token, or several joined by hyphens. */
interface Unit extends TokenRange {
  text: string;
  bits: number;
}

const PROPN = TAGS.indexOf('PROPN');
const PUNCT = TAGS.indexOf('PUNCT');
const PART = TAGS.indexOf('PART');
const PRON = TAGS.indexOf('PRON');
const NUM = TAGS.indexOf('NUM');
const COMMON = WORD.role | WORD.person | WORD.organisation | WORD.document | WORD.unnamed | WORD.anyPeople;

/** Reads an article's tokens once and yields its mentions in order. */
export class MentionReader {
  private readonly words: Words;
  readonly mentions: Mention[] = [];

  constructor(
    readonly article: Article,
    readonly resolver: Resolver,
  ) {
    this.words = resolver.words(article.vocabulary);
  }

  read(): Mention[] {
    const { sentences } = this.article;
    for (const { first, last } of sentences) {
      if (this.isHeadline(first, last)) {
        for (let i = first; i < last; i++) if (this.bits(i) & WORD.capital) this.pushWord(i);
        continue;
      }
      for (let i = first; i < last; ) i = this.startsRun(i) ? this.readRun(i, last) : i + 1;
    }
    for (const [i, mention] of this.mentions.entries()) {
      if (mention.actor && mention.actor.type !== 'person') continue;
      readTitleBefore(this, mention, i);
      readApposition(this, mention, this.mentions[i + 1]);
    }
    return this.mentions;
  }

  /** A paragraph of its own with nearly every word but the smallest in capitals and no full stop: there a capital says nothing. */
  private isHeadline(first: number, last: number): boolean {
    const { paragraphs, sentences, tokens } = this.article;
    const paragraph = paragraphs[sentences[tokens.sentence[first]].paragraph];
    if (
      last - first < HEADLINE.words ||
      paragraph.last - paragraph.first !== last - first ||
      /^[.!?]$/.test(this.text(last - 1))
    )
      return false;
    let words = 0;
    let capitals = 0;
    for (let i = first; i < last; i++) {
      if (this.tag(i) === PUNCT || this.tag(i) === PART || this.bits(i) & (WORD.noName | WORD.particle)) continue;
      words++;
      if (this.bits(i) & WORD.capital) capitals++;
    }
    return capitals >= HEADLINE.share * words;
  }

  /** A word of a headline: a name only if the document has it elsewhere. */
  private pushWord(i: number): void {
    const unit: Unit = { first: i, last: i + 1, text: this.text(i), bits: this.bits(i) };
    const [actor] = this.actorAt([unit], 0);
    this.push([unit], 0, 0, 1, {
      actor,
      thing: actor !== undefined && actor.type !== 'person',
      roles: [],
      titled: false,
      weak: true,
    });
  }

  text(token: number): string {
    return this.article.document.text.slice(this.article.tokens.start[token], this.article.tokens.end[token]);
  }

  lower(token: number): string {
    return this.article.vocabulary.text(this.article.tokens.lower[token]);
  }

  bits(token: number): number {
    return this.words.bits(this.article.tokens.form[token]);
  }

  /** Bits of a noun in the singular or plural: "ministers" is a role too. */
  nounBits(token: number): number {
    return this.words.nounBits(this.article.tokens.lower[token]);
  }

  tag(token: number): number {
    return this.article.tokens.tag[token];
  }

  private startsRun(i: number): boolean {
    const bits = this.bits(i);
    if (!(bits & WORD.capital) || bits & WORD.noName || this.tag(i) === PRON) return false;
    return !(bits & WORD.modifier && this.opens(i) && !(bits & WORD.firstName) && this.tag(i) !== PROPN);
  }

  /** Where a capital says nothing: the first word of a sentence or of a quotation, or after a colon. */
  private opens(i: number): boolean {
    const { sentences, tokens, quotations } = this.article;
    if (i === sentences[tokens.sentence[i]].first) return true;
    const inner = quotations[tokens.quotation[i]];
    return (inner !== undefined && inner.first === i - 1) || /^[:\u2022\u2013\u2014*-]$/.test(this.text(i - 1));
  }

  private touches(i: number): boolean {
    const { start, end } = this.article.tokens;
    return end[i] === start[i + 1];
  }

  /** Reads the run that begins at token `i`; returns the token after it. */
  private readRun(from: number, limit: number): number {
    const units: Unit[] = [];
    const { quotation } = this.article.tokens;
    let i = from;
    while (i < limit) {
      if (units.length && quotation[i] !== quotation[from]) {
        // a nickname in quotation marks: Robert "Bob" Smith
        const inner = this.article.quotations[quotation[i]];
        const short =
          inner &&
          inner.first === i &&
          inner.last - i === 3 &&
          inner.last < limit &&
          this.bits(inner.last) & WORD.capital;
        if (!short) break;
        i = inner.last;
        continue;
      }
      if (this.startsRun(i)) i = this.pushUnit(units, i, limit);
      else if (units.length && this.particleAt(i, limit)) i = this.pushUnit(units, i, limit);
      else break;
    }
    this.parse(units, from);
    const mention = this.mentions[this.mentions.length - 1];
    return mention && mention.first >= from && isTitle(mention) ? this.takeTail(mention, limit) : i;
  }

  /** "of State" after "Secretary": part of the title, so that a name may follow. */
  private takeTail(mention: Mention, limit: number): number {
    const role = mention.roles[mention.roles.length - 1];
    for (const tail of role ? this.resolver.tails : []) {
      const last = mention.last + tail.length;
      if (last > limit || !tail.every((word, i) => this.lower(mention.last + i) === word)) continue;
      mention.last = last;
      mention.name = { first: last, last };
      role.modifiers.push(...tail);
      role.title += ` ${this.article.document.text.slice(this.article.tokens.start[last - tail.length], this.article.tokens.end[last - 1])}`;
      break;
    }
    return mention.last;
  }

  /** "de", "von der", "al-" before a capital. */
  private particleAt(i: number, limit: number): boolean {
    for (let k = i; k < Math.min(i + 3, limit - 1); k++) {
      if (!(this.bits(k) & WORD.particle)) return false;
      const next = this.text(k + 1) === '-' ? k + 2 : k + 1;
      if (next < limit && this.bits(next) & WORD.capital) return true;
    }
    return false;
  }

  private pushUnit(units: Unit[], i: number, limit: number): number {
    let last = i + 1;
    while (
      last + 1 < limit &&
      this.text(last) === '-' &&
      this.touches(last - 1) &&
      this.touches(last) &&
      /^\p{L}/u.test(this.text(last + 1))
    )
      last += 2;
    const { start, end } = this.article.tokens;
    const text = this.article.document.text.slice(start[i], end[last - 1]);
    let bits = this.bits(i);
    // "Prime Minister-designate", "Calgary-based": the first part decides what it is, unless the whole is known
    if (last > i + 1)
      bits =
        this.words.bits(this.article.vocabulary.id(text)) |
        (bits & (WORD.capital | WORD.firstName | WORD.male | WORD.female | WORD.role));
    units.push({ first: i, last, text, bits });
    return last;
  }

  /** "Officials said": a noun with the capital of its sentence. */
  private isCommonNoun(units: Unit[]): boolean {
    const { first, bits } = units[0];
    if (units.length > 1 || bits & (WORD.firstName | WORD.acronym | WORD.honorific)) return false;
    return this.opens(first) && (this.nounBits(first) & COMMON) !== 0;
  }

  private parse(units: Unit[], from: number): void {
    if (this.isCommonNoun(units) || (units.length === 1 && units[0].bits & WORD.adjective)) return;
    let a = 0;
    let affiliation = this.possessiveState(from);
    const roles: Role[] = [];
    let titled = false;
    let merged: Mention | undefined;
    const before = this.mentions[this.mentions.length - 1];
    if (before && isTitle(before) && before.last === from && before.roles.length) {
      roles.push(...before.roles); // "Secretary of State" + "Antony Blinken"
      affiliation ??= before.affiliation;
      titled = true;
      merged = before;
    } else if (
      before &&
      isTitle(before) &&
      before.roles.length &&
      from - before.last <= 2 &&
      /^(?:of|for|at)$/.test(this.lower(before.last))
    ) {
      // "High Commissioner for Human Rights" + "Ada Obi"
      const name = units.findIndex(({ bits }, k) => k > 0 && k < units.length - 1 && bits & WORD.firstName);
      if (name > 0) {
        units.splice(0, name);
        roles.push(...before.roles);
        affiliation ??= before.affiliation ?? before.roles[0].affiliation;
        titled = true;
        merged = before;
      }
    }
    let gender: Gender | undefined;
    // an organisation, a state or a demonym in front: "NATO Secretary General Jens Stoltenberg", "Russia", "Chinese Foreign Minister"
    while (a < units.length) {
      const [actor, length, demonym] = this.actorAt(units, a);
      if (!actor) break;
      const rest = units.length - a - length;
      const wholeName = rest === 0;
      const personsFirstName =
        length === 1 &&
        rest === 1 &&
        units[a].bits & WORD.firstName &&
        !(units[a + 1].bits & (WORD.role | WORD.honorific));
      if (personsFirstName) break;
      if (wholeName && affiliation && a > 0 && !actor.affiliations.some(({ name }) => name === affiliation)) {
        a = 0; // "Kenya Red Cross" is not the Red Cross
        break;
      }
      if (wholeName && !demonym) {
        this.push(units, a, a, units.length, { actor, thing: actor.type !== 'person', roles, affiliation, titled });
        return;
      }
      if (actor.type === 'person' || this.isSeat(units, a, length, actor)) break;
      affiliation = actor.id;
      a += length;
    }
    const start = Math.max(0, a < units.length ? 0 : units.length - 1);
    let r = units.length - 1;
    while (r >= a && !(units[r].bits & WORD.role && this.isOffice(units, r, a))) r--;
    let n = a;
    if (r >= a) {
      const modifiers = units.slice(a, r).map(({ text }) => plain(text));
      roles.push({
        head: plain(units[r].text),
        modifiers,
        title: units
          .slice(a, r + 1)
          .map(({ text }) => text)
          .join(' '),
        affiliation,
        gender: units[r].bits & WORD.gendered ? genderOf(units[r].bits) : undefined,
      });
      n = r + 1;
      titled = true;
      while (n < units.length && units[n].bits & WORD.modifier && !(units[n].bits & WORD.firstName)) n++; // "Secretary General Guterres"
    }
    while (n < units.length && units[n].bits & WORD.honorific) {
      gender ??= genderOf(units[n].bits);
      titled = true;
      n++;
    }
    while (n < units.length - 1 && units[n].bits & (WORD.modifier | WORD.person) && !(units[n].bits & WORD.firstName)) {
      if (units[n].bits & WORD.person)
        roles.push({ head: plain(units[n].text), modifiers: [], title: units[n].text, affiliation }); // "Actor Denzel Roe"
      n++;
    }
    const office = r === 0 && units.length === 1 && !this.hasArticle(units[0].first);
    if (office) n = 0;
    let end = units.length;
    while (end > n && units[end - 1].bits & WORD.suffix) end--;
    // what goes before a first name late in a run is no part of it: "Guelph Mercury Reporter" has none, "SFU Hamish Telford" has
    if (!titled && end - n > 2) {
      for (let k = n + 1; k < end - 1; k++)
        if (units[k].bits & WORD.firstName && units[k - 1].bits & (WORD.organisation | WORD.acronym)) n = k;
    }
    const lastBits = end > n ? units[end - 1].bits : 0;
    const article = this.hasArticle(units[0].first);
    const organisation =
      (lastBits & WORD.organisation) !== 0 &&
      !(titled || (end - n === 2 && units[n].bits & WORD.firstName && !article));
    const thing =
      end > n && (organisation || (!titled && (article || (end - n === 1 && (lastBits & WORD.acronym) !== 0))));
    this.push(units, start, n, end, { thing, roles, affiliation, gender, titled: titled && !office, office });
    if (!merged || n === end) return;
    this.mentions.splice(-2, 1);
    this.mentions[this.mentions.length - 1].first = merged.first;
    this.mentions[this.mentions.length - 1].article = merged.article;
  }

  /** A role word is an office unless a first name before it makes it a family name: "Robert Major", "Stephen King". */
  private isOffice(units: Unit[], r: number, a: number): boolean {
    if (r < units.length - 1) return true;
    return !(r > a && units[r - 1].bits & (WORD.firstName | WORD.initial)) || r - 1 > a;
  }

  /** The longest name or demonym of the actors files that begins at a unit. */
  private actorAt(units: Unit[], a: number): [KnownActor | undefined, number, boolean] {
    if (!(units[a].bits & WORD.actor)) return [undefined, 0, false];
    for (let length = Math.min(this.resolver.longestName, units.length - a); length > 0; length--) {
      const key = plain(
        units
          .slice(a, a + length)
          .map(({ text }) => text)
          .join(' '),
      );
      const rest = units.length - a - length;
      const demonym = this.resolver.byDemonym.get(key);
      if (demonym && rest > 0) return [demonym, length, true];
      const actor = this.resolver.byName.get(key);
      if (actor) return [actor, length, false];
      if (demonym) return [demonym, length, true];
    }
    return [undefined, 0, false];
  }

  private isSeat(units: Unit[], a: number, length: number, actor: KnownActor): boolean {
    const key = plain(
      units
        .slice(a, a + length)
        .map(({ text }) => text)
        .join(' '),
    );
    return actor.seats.some((seat) => plain(seat) === key);
  }

  /** "China's" right before. */
  private possessiveState(token: number): string | undefined {
    const before = this.mentions[this.mentions.length - 1];
    return before?.possessive && before.last + 1 === token && before.actor && before.actor.type !== 'person'
      ? before.actor.id
      : undefined;
  }

  private hasArticle(token: number): boolean {
    const before = token > 0 ? this.lower(token - 1) : '';
    return before === 'the' || before === 'a' || before === 'an';
  }

  private push(
    units: Unit[],
    start: number,
    n: number,
    end: number,
    facts: Pick<Mention, 'thing' | 'roles' | 'titled'> &
      Partial<Pick<Mention, 'actor' | 'affiliation' | 'gender' | 'office' | 'weak'>>,
  ): void {
    const named = units.slice(n, end);
    const first = units[start].first;
    const { last } = units[units.length - 1];
    const name: TokenRange = named.length
      ? { first: named[0].first, last: named[named.length - 1].last }
      : { first: last, last };
    const next = last < this.article.tokens.count ? this.lower(last) : '';
    const age =
      next === ',' &&
      last + 2 < this.article.tokens.count &&
      this.tag(last + 1) === NUM &&
      /^\d\d$/.test(this.text(last + 1)) &&
      /^[,.]$/.test(this.text(last + 2));
    const key = plain(named.map(({ text }) => text).join(' '));
    this.mentions.push({
      first,
      last,
      name,
      words: named.map(({ text }) => text),
      ...facts,
      actor: facts.actor ?? (named.length > 1 ? this.resolver.byName.get(key) : undefined),
      thing: facts.thing && !age,
      titled: facts.titled || age,
      quoted: this.article.tokens.quotation[first] >= 0,
      possessive: next === "'s" || (next === "'" && this.touches(last - 1)),
      article: this.hasArticle(first),
      office: facts.office ?? false,
      weak:
        facts.weak ||
        facts.office ||
        (named.length === 1 &&
          last - first === 1 &&
          (this.tag(first) !== PROPN || /(?:ing|ly)$/.test(named[0].text)) &&
          !(units[start].bits & (WORD.acronym | WORD.firstName)) &&
          this.opens(first)),
    });
  }
}
