import type { Gender } from '../../knowledge/load/titles.js';
import { type Entity, learnGender } from '../entities/entity.js';
import type { Mention } from '../names/mention.js';
import { genderOf, WORD } from '../word-bits.js';
import type { Discourse } from './discourse.js';
import { REGION } from './regions.js';
import { WEIGHT } from './salience.js';

/** How many of a sentence's first tokens its subject begins in. */
const SUBJECT = 3;

/** Reads a document from front to back: mentions and pronouns outside quotations make people salient. */
export class Attention {
  private nextMention = 0;
  private nextToken = 0;

  constructor(private readonly discourse: Discourse) {}

  /** Reads on to a token. */
  readTo(limit: number): void {
    const { column } = this.discourse.reader;
    for (let token = this.nextToken; token < limit; token++) {
      if (!(column[token] & WORD.pronoun)) continue;
      this.readMentions(token);
      this.readPronoun(token, genderOf(column[token]));
    }
    this.readMentions(limit - 1);
    this.nextToken = Math.max(this.nextToken, limit);
  }

  private readMentions(token: number): void {
    const { article, entities, mentions, salience } = this.discourse;
    for (; this.nextMention < mentions.length && mentions[this.nextMention].first <= token; this.nextMention++) {
      const mention = mentions[this.nextMention];
      const entity = entities.of[this.nextMention];
      if (entity && !mention.quoted && !entity.candidates)
        salience.add(entity, article.tokens.sentence[mention.first], this.weightOf(mention, entity));
    }
  }

  private readPronoun(token: number, gender: Gender | undefined): void {
    const { article, regions, salience } = this.discourse;
    if (article.tokens.quotation[token] >= 0 || regions.isSource(token)) return;
    const sentence = article.tokens.sentence[token];
    const entity = gender && salience.pronoun(gender, sentence);
    if (!gender || !entity) return;
    learnGender(entity, gender);
    salience.add(entity, sentence, regions.at(token) === REGION.content ? WEIGHT.within : WEIGHT.pronoun);
  }

  private weightOf(mention: Mention, entity: Entity): number {
    const { article, reader, regions } = this.discourse;
    if (regions.at(mention.name.first) === REGION.content) return WEIGHT.within;
    if (mention.possessive) return WEIGHT.other;
    const { paragraphs, sentences, tokens } = article;
    const index = tokens.sentence[mention.first];
    const { first, last, paragraph } = sentences[index];
    if (mention.first > first && reader.is(mention.first - 1, 'comparison')) return WEIGHT.other;
    if (mention.first - first < SUBJECT)
      return index === paragraphs[paragraph].firstSentence ? WEIGHT.topic : WEIGHT.subject;
    if (mention.last < last && reader.isVerb(mention.last)) return WEIGHT.subject;
    return entity.introduced === mention.first ? WEIGHT.introduced : WEIGHT.other;
  }
}
