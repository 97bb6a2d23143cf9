import { compare, getOrInsert } from '../../base/order.js';
import type { EnglishArticle } from '../../english/english.js';
import { heldOn } from '../../knowledge/load/actors.js';
import { lowerBound } from '../../segment/lower-bound.js';
import type { Attribution, LocalActor, Via } from '../../types/saying.js';
import { TAG, type TokenRange } from '../../types/text.js';
import { type Entity, learnGender } from '../names/entity.js';
import type { Mention } from '../names/mention.js';
import { findMentions } from '../names/runs.js';
import { Reading } from '../reading.js';
import { nameKey, type Resolver } from '../resolver.js';
import { genderOf, WORD } from '../words.js';
import { Entities } from './entities.js';
import { Salience, WEIGHT } from './salience.js';

/** Who speaks and how that was found: the entities behind a statement's speakers. */
export interface Resolved {
  entities: Entity[];
  via: Via;
}

/** The speaker or author, alone or among others. */
export const FIRST_PERSON = /^(?:i|we|me|us|my|our)(?:'\w+)?$/;

export const NOBODY: Resolved = { entities: [], via: 'unnamed' };

/** A document read from front to back: who is mentioned, who is salient, who spoke last. */
export class Discourse {
  readonly reader: Reading;
  readonly mentions: readonly Mention[];
  readonly entities: Entities;
  readonly salience = new Salience();
  /** By attribution; filled in the order of the text. */
  readonly resolved: (Resolved | undefined)[];
  /** By attribution, the token from which its speaker is looked for: its source's first, else its cue's or content's. */
  readonly anchors: readonly number[];
  /** Attributions in the order of the text, and each one's place in it. */
  readonly order: readonly number[];
  private readonly place: number[];
  private readonly spoken = new Map<Entity, number>();
  private quoting: ReadonlyMap<number, readonly number[]> | undefined;
  private nextMention = 0;
  private nextToken = 0;
  /** 1 for tokens inside content, 2 for tokens of a source. */
  private readonly region: Uint8Array;

  constructor(
    readonly article: EnglishArticle,
    readonly attributions: readonly Attribution[],
    readonly resolver: Resolver,
  ) {
    this.region = new Uint8Array(article.tokens.count);
    this.reader = new Reading(article, resolver);
    this.mentions = findMentions(this.reader);
    this.resolved = new Array(attributions.length);
    const sources = attributions.map(({ source }) => (source ? this.tokensOf(source) : undefined));
    this.anchors = attributions.map(
      (attribution, i) => sources[i]?.first ?? this.tokensOf(attribution.cue ?? attribution.content[0]).first,
    );
    this.order = attributions.map((_, i) => i).sort((a, b) => this.anchors[a] - this.anchors[b] || a - b);
    this.place = [];
    this.order.forEach((attribution, place) => {
      this.place[attribution] = place;
    });
    attributions.forEach(({ content }, i) => {
      if (!this.isOwnVoice(sources[i])) for (const span of content) this.mark(this.tokensOf(span), 1);
    });
    for (const source of sources) if (source) this.mark(source, 2);
    this.entities = new Entities(
      this.mentions,
      (mention) => this.heads(mention),
      resolver.words(article.vocabulary),
      resolver,
      article.document.date,
    );
  }

  /** Sets down who speaks in an attribution, which makes them salient. */
  hear(attribution: number, resolved: Resolved): void {
    this.resolved[attribution] = resolved;
    const sentence = this.article.tokens.sentence[this.anchors[attribution]];
    for (const entity of resolved.entities) {
      this.spoken.set(entity, (this.spoken.get(entity) ?? 0) + 1);
      this.salience.add(entity, sentence, WEIGHT.source);
    }
  }

  /** Who spoke in the attribution before one in the order of the text. */
  lastResolved(attribution: number): Resolved | undefined {
    const previous = this.previousOf(attribution);
    return previous === undefined ? undefined : this.resolved[previous];
  }

  /** Whether a body can be meant by a pronoun: it is known, has spoken, or its name says what it is. */
  speaksAsOne(entity: Entity): boolean {
    return entity.known !== undefined || entity.body || this.hasSpoken(entity);
  }

  /** The attribution before one in the order of the text. */
  previousOf(attribution: number): number | undefined {
    return this.order[this.place[attribution] - 1];
  }

  /** The sentence in which an attribution stands: its source's or cue's, else that of its content's end. */
  sentenceOf(attribution: number): number {
    const { source, cue, content } = this.attributions[attribution];
    return this.article.tokens.sentence[this.tokensOf(source ?? cue ?? content[content.length - 1]).first];
  }

  hasSpoken(entity: Entity): boolean {
    return this.spoken.has(entity);
  }

  /** Who says the words around a token: the speakers of another attribution with content in the same quotation, the nearest first. */
  quoterOf(attribution: number, token: number): Resolved | undefined {
    const { within } = this.attributions[attribution];
    if (within !== undefined) return this.resolved[within];
    const { quotation } = this.article.tokens;
    if (quotation[token] < 0) return undefined;
    this.quoting ??= this.byQuotation();
    const others = this.quoting
      .get(quotation[token])
      ?.filter((i) => i !== attribution && this.resolved[i]?.entities.length);
    const nearest = others?.sort((a, b) => Math.abs(this.anchors[a] - token) - Math.abs(this.anchors[b] - token))[0];
    return nearest === undefined ? undefined : this.resolved[nearest];
  }

  /** By quotation, the attributions with content that begins in it, in the order of the text. */
  private byQuotation(): Map<number, number[]> {
    const found = new Map<number, number[]>();
    for (const i of this.order)
      for (const span of this.attributions[i].content) {
        const quotation = this.article.tokens.quotation[this.tokensOf(span).first];
        const others = getOrInsert(found, quotation, () => []);
        if (others.at(-1) !== i) others.push(i);
      }
    return found;
  }

  /** Everybody who has spoken up to here, with the number of their statements. */
  speakersSoFar(): ReadonlyMap<Entity, number> {
    return this.spoken;
  }

  /** The people named in the sources of the whole document. */
  namedSpeakers(): Entity[] {
    const found = new Set<Entity>();
    this.mentions.forEach((mention, i) => {
      const entity = this.entities.of[i];
      if (entity?.type === 'person' && !entity.candidates && this.isSource(mention)) found.add(entity);
    });
    return [...found];
  }

  /** All people of the document and whoever else speaks, in the order of their keys. */
  actors(): LocalActor[] {
    const spoke = this.speakersSoFar();
    return this.entities.all
      .filter((entity) => spoke.has(entity) || (entity.type === 'person' && entity.mentions > 0))
      .map(({ key, name, type, known, roles, affiliation, mentions, candidates }) => ({
        key,
        name,
        type,
        known: known !== undefined,
        role:
          known?.roles.find((dated) => heldOn(dated, this.article.document.date))?.name ?? officeOf(roles[0]?.title),
        affiliation,
        mentions,
        ...(candidates && { candidates: candidates.map((one) => this.entities.settle(one).key).sort() }),
      }))
      .sort((a, b) => compare(a.key, b.key));
  }

  /** The speaker of a speech or the author of an article, as the metadata name them. */
  fromMetadata(name: string): Resolved {
    const known = this.resolver.byName.get(nameKey(name));
    const entity = this.entities.settle(this.entities.add(name, known?.type ?? 'person', known));
    if (!known) entity.name = name; // as written: "FRA" is a code
    return { entities: [entity], via: 'metadata' };
  }

  /** Mentions and pronouns up to a token, outside quotations, make people salient. */
  readTo(limit: number): void {
    const { tokens } = this.article;
    for (; this.nextToken < limit; this.nextToken++) {
      const i = this.nextToken;
      for (
        let mention = this.mentions[this.nextMention];
        mention && mention.first <= i;
        mention = this.mentions[this.nextMention]
      ) {
        const entity = this.entities.of[this.nextMention++];
        if (entity && !mention.quoted && !entity.candidates)
          this.salience.add(entity, tokens.sentence[mention.first], this.weightOf(mention, entity));
      }
      const bits = this.reader.bits(i);
      if (bits & WORD.pronoun && tokens.quotation[i] < 0 && this.region[i] !== 2) this.readPronoun(i, bits);
    }
  }

  private readPronoun(token: number, bits: number): void {
    const gender = genderOf(bits);
    const sentence = this.article.tokens.sentence[token];
    const entity = gender && this.salience.pronoun(gender, sentence);
    if (!gender || !entity) return;
    learnGender(entity, gender);
    this.salience.add(entity, sentence, this.region[token] === 1 ? WEIGHT.within : WEIGHT.pronoun);
  }

  private weightOf(mention: Mention, entity: Entity): number {
    if (this.region[mention.name.first] === 1) return WEIGHT.within;
    if (mention.possessive) return WEIGHT.other;
    const { tokens, sentences } = this.article;
    const sentence = sentences[tokens.sentence[mention.first]];
    if (mention.first > sentence.first && /^(?:un)?like$/.test(this.reader.lower(mention.first - 1)))
      return WEIGHT.other;
    const tag = mention.last < sentence.last ? tokens.tag[mention.last] : -1;
    if (mention.first - sentence.first < 3)
      return tokens.sentence[mention.first] === this.article.paragraphs[sentence.paragraph].firstSentence
        ? WEIGHT.topic
        : WEIGHT.subject;
    if (tag === TAG.VERB || tag === TAG.AUX) return WEIGHT.subject;
    return entity.introduced === mention.first ? WEIGHT.introduced : WEIGHT.other;
  }

  /** "I mean Ada Obi", outside quotation marks: the article itself speaks of her. */
  private isOwnVoice(source: TokenRange | undefined): boolean {
    if (!source || this.article.tokens.quotation[source.first] >= 0) return false;
    return FIRST_PERSON.test(this.reader.lower(source.first));
  }

  /** Whether a mention is part of a source. */
  isSource({ name }: Mention): boolean {
    return this.region[name.first] === 2;
  }

  /** Whether a mention can be who speaks in its source: not after a preposition, not before a noun or "'s". */
  private heads(mention: Mention): boolean {
    const { first, last } = mention.name;
    const { tag, count } = this.article.tokens;
    if (this.region[first] !== 2 || mention.possessive) return false;
    if (last < count && this.region[last] === 2) {
      if (tag[last] === TAG.NOUN) return false;
      if (!mention.affiliation && /^(?:of|for|at)$/.test(this.reader.lower(last))) return false; // "Keeper of the Seal"
    }
    const before = mention.first - 1;
    return !(before >= 0 && this.region[before] === 2 && tag[before] === TAG.ADP);
  }

  /** Tokens that a span touches; at least one. */
  tokensOf({ start, end }: { start: number; end: number }): TokenRange {
    const { tokens } = this.article;
    const first = lowerBound(tokens.end, tokens.count, start + 1);
    const last = lowerBound(tokens.start, tokens.count, end);
    return { first: Math.min(first, tokens.count - 1), last: Math.max(last, first + 1) };
  }

  /** Notes what part of an attribution tokens are: 1 content, 2 source. */
  mark({ first, last }: TokenRange, region: number): void {
    for (let i = first; i < last; i++) if (this.region[i] < region) this.region[i] = region;
  }

  /** Indices of the mentions that a range of tokens touches. */
  mentionsIn({ first, last }: TokenRange): number[] {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.mentions[middle].last <= first) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (let i = low; i < this.mentions.length && this.mentions[i].first < last; i++) found.push(i);
    return found;
  }
}

/** An office without its post: "ambassador to the United States" is an ambassador. */
const officeOf = (title: string | undefined): string | undefined =>
  title?.split(' to ')[0].replace(/^(?:the|a|an|but|and) (?=\S)/i, '');
