import { getOrInsert } from '../../base/order.js';
import { firstIndex } from '../../base/search.js';
import type { EnglishArticle } from '../../english/english.js';
import type { Attribution, Via } from '../../types/saying.js';
import { TAG, type TokenRange } from '../../types/text.js';
import { Entities } from '../entities/entities.js';
import type { Entity } from '../entities/entity.js';
import { NameReader } from '../name-reader.js';
import { inOrder } from '../names/last-first.js';
import type { Mention } from '../names/mention.js';
import { findMentions } from '../names/runs.js';
import { nameKey } from '../names/spelling.js';
import type { Resolver } from '../resolver.js';
import { isFirstPersonAt } from './first-person.js';
import { REGION, Regions } from './regions.js';
import { Salience, WEIGHT } from './salience.js';
import { Timeline } from './timeline.js';

/** Who speaks, and how that was found. */
export interface Resolved {
  entities: Entity[];
  via: Via;
}

export const UNRESOLVED: Resolved = { entities: [], via: 'unnamed' };

/** What is known of a document while its speakers are resolved: who is mentioned, who is salient, who has spoken. */
export class Discourse {
  readonly reader: NameReader;
  readonly mentions: readonly Mention[];
  readonly entities: Entities;
  readonly salience = new Salience();
  readonly regions: Regions;
  readonly timeline: Timeline;
  /** By attribution; filled in the order of the text. */
  readonly resolved: (Resolved | undefined)[];
  private readonly statements = new Map<Entity, number>();
  private quoting: ReadonlyMap<number, readonly number[]> | undefined;

  constructor(
    readonly article: EnglishArticle,
    readonly attributions: readonly Attribution[],
    readonly resolver: Resolver,
  ) {
    this.reader = new NameReader(article, resolver);
    this.mentions = findMentions(this.reader);
    this.resolved = new Array(attributions.length);
    this.regions = new Regions(article.tokens);
    const sources: (TokenRange | undefined)[] = [];
    for (const { source } of attributions) sources.push(source && this.regions.tokensOf(source));
    this.timeline = new Timeline(article, attributions, this.regions, sources);
    for (let i = 0; i < attributions.length; i++)
      if (!this.isAuthorsVoice(sources[i]))
        for (const span of attributions[i].content) this.regions.mark(this.regions.tokensOf(span), REGION.content);
    for (const source of sources) if (source) this.regions.mark(source, REGION.source);
    this.entities = new Entities(this.reader, this.mentions, (mention) => this.mayHeadSource(mention));
  }

  /** Records who speaks in an attribution, which makes them salient. */
  recordSpeakers(attribution: number, resolved: Resolved): void {
    this.resolved[attribution] = resolved;
    const sentence = this.article.tokens.sentence[this.timeline.anchors[attribution]];
    for (const entity of resolved.entities) {
      this.statements.set(entity, this.statementsOf(entity) + 1);
      this.salience.add(entity, sentence, WEIGHT.source);
    }
  }

  /** Who spoke in the attribution before one in the order of the text. */
  lastResolved(attribution: number): Resolved | undefined {
    const previous = this.timeline.previousOf(attribution);
    return previous === undefined ? undefined : this.resolved[previous];
  }

  /** How many statements somebody has made up to here. */
  statementsOf(entity: Entity): number {
    return this.statements.get(entity) ?? 0;
  }

  hasSpoken(entity: Entity): boolean {
    return this.statements.has(entity);
  }

  /** Whether a pronoun may mean a body: it is known, has spoken, or has a name that says what it is. */
  speaksAsOne(entity: Entity): boolean {
    return entity.known !== undefined || entity.body || this.hasSpoken(entity);
  }

  /** Who says the words around a token: the outer speakers, or those of the nearest other attribution in the same quotation. */
  quoterOf(attribution: number, token: number): Resolved | undefined {
    const { within } = this.attributions[attribution];
    if (within !== undefined) return this.resolved[within];
    const quotation = this.article.tokens.quotation[token];
    if (quotation < 0) return undefined;
    this.quoting ??= this.byQuotation();
    const { anchors } = this.timeline;
    const [nearest] = (this.quoting.get(quotation) ?? [])
      .filter((i) => i !== attribution && this.resolved[i]?.entities.length)
      .sort((a, b) => Math.abs(anchors[a] - token) - Math.abs(anchors[b] - token));
    return nearest === undefined ? undefined : this.resolved[nearest];
  }

  /** By quotation, the attributions with content that begins in it, in the order of the text. */
  private byQuotation(): Map<number, number[]> {
    const found = new Map<number, number[]>();
    for (const i of this.timeline.order)
      for (const span of this.attributions[i].content) {
        const others = getOrInsert(found, this.article.tokens.quotation[this.regions.tokensOf(span).first], () => []);
        if (others.at(-1) !== i) others.push(i);
      }
    return found;
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

  /** The speaker of a speech or the author of an article, as the metadata name them. */
  fromMetadata(name: string): Resolved {
    const known = this.resolver.byName.get(nameKey(name));
    const own = known ? name : inOrder(this.reader, name);
    const entity = this.entities.add(own, known?.type ?? 'person', known);
    if (!known) entity.name = own; // as written: "FRA" is a code
    return { entities: [entity], via: 'metadata' };
  }

  /** Whether a mention is part of a source. */
  isSource({ name }: Mention): boolean {
    return this.regions.isSource(name.first);
  }

  /** Indices of the mentions that a range of tokens touches. */
  mentionsIn({ first, last }: TokenRange): number[] {
    const found: number[] = [];
    const from = firstIndex(this.mentions, (mention) => mention.last > first);
    for (let i = from; i < this.mentions.length && this.mentions[i].first < last; i++) found.push(i);
    return found;
  }

  /** "I mean Ada Obi", outside quotation marks: the article itself speaks of her. */
  private isAuthorsVoice(source: TokenRange | undefined): boolean {
    if (!source || this.article.tokens.quotation[source.first] >= 0) return false;
    return isFirstPersonAt(this.reader, source.first);
  }

  /** Whether a mention may be the speaker of the source that it is in: not after a preposition, not before a noun or "'s". */
  private mayHeadSource(mention: Mention): boolean {
    const { first, last } = mention.name;
    const { tag, count } = this.article.tokens;
    if (!this.regions.isSource(first) || mention.possessive) return false;
    if (last < count && this.regions.isSource(last)) {
      if (tag[last] === TAG.NOUN) return false;
      if (!mention.affiliation && this.reader.is(last, 'office-preposition')) return false; // "Keeper of the Seal"
    }
    const before = mention.first - 1;
    return !(before >= 0 && this.regions.isSource(before) && tag[before] === TAG.ADP);
  }
}
