import { type Entity, isSurePerson } from '../names/entity.js';
import { genderOf, WORD } from '../words.js';
import { type Discourse, NOBODY, type Resolved } from './discourse.js';

/** How many paragraphs a quotation without a speaker may stand after the last words of its speaker. */
const NEAR = 1;
/** Points of salience under which nobody is taken for the speaker of a paragraph. */
const LEAST = 0.5;
/** How many of a sentence's first tokens its subject stands in. */
const OPENING = 6;

/** The words before, where somebody says them. */
interface LastWords {
  attribution: number;
  sentence: number;
  paragraph: number;
  entities: Entity[];
}

/**
 * Who says what has no source of its own: the subject of the sentence ("…, adding that"), the speaker of the words before in the same
 * paragraph, or of the quotation that ends the paragraph before where this paragraph opens with one.
 */
export function continueQuotation(discourse: Discourse, index: number, anchor: number): Resolved {
  const { article, attributions } = discourse;
  const { tokens, sentences, paragraphs } = article;
  const sentence = tokens.sentence[anchor];
  const paragraph = sentences[sentence].paragraph;
  const { within, cue } = attributions[index];
  const last = lastWords(discourse, index);
  if (cue && last?.sentence === sentence && last.attribution !== within) return continuing(last.entities);
  const own = subjectIn(discourse, sentences[sentence].first, anchor);
  if (own) return continuing([own]);
  const isSameParagraph = last?.paragraph === paragraph;
  if (!cue) {
    const other = isSameParagraph ? subjectBefore(discourse, last, sentence) : personBefore(discourse, sentence);
    if (other) return continuing([other]);
  }
  if (isSameParagraph) return continuing(last.entities);
  if (last) {
    if (tokens.quotation[paragraphs[paragraph].first] < 0) return NOBODY;
    if (paragraph - last.paragraph <= NEAR && !introducedBetween(discourse, last, anchor))
      return continuing(last.entities);
  }
  return paragraphOfQuotation(discourse, anchor) ? salient(discourse, sentence) : NOBODY;
}

const continuing = (entities: Entity[]): Resolved => ({ entities, via: 'continuation' });

function lastWords(discourse: Discourse, index: number): LastWords | undefined {
  const attribution = discourse.previousOf(index);
  const entities = discourse.lastResolved(index)?.entities;
  if (attribution === undefined || !entities?.length) return undefined;
  const sentence = discourse.sentenceOf(attribution);
  return { attribution, sentence, paragraph: discourse.article.sentences[sentence].paragraph, entities };
}

/** The first person named between two tokens who is no possessor and not quoted. */
function subjectIn(discourse: Discourse, first: number, last: number): Entity | undefined {
  for (const i of discourse.mentionsIn({ first, last })) {
    const entity = discourse.entities.of[i];
    const { quoted, possessive } = discourse.mentions[i];
    if (entity?.type === 'person' && !quoted && !possessive) return entity;
  }
  return undefined;
}

/** Whom the sentence right before a quotation is about, where it reports nobody's words: "Obi shrugged. “We lost.”" */
function subjectBefore(discourse: Discourse, last: LastWords, sentence: number): Entity | undefined {
  return sentence - 1 > last.sentence ? subjectOf(discourse, sentence - 1) : undefined;
}

/** The person named, or meant by a pronoun, among a sentence's first words. */
function subjectOf(discourse: Discourse, sentence: number): Entity | undefined {
  const { first, last } = discourse.article.sentences[sentence];
  const limit = Math.min(first + OPENING, last);
  for (let i = first; i < limit; i++) {
    const bits = discourse.reader.bits(i);
    const gender = bits & WORD.pronoun ? genderOf(bits) : undefined;
    if (gender) return subjectIn(discourse, first, i) ?? discourse.salience.pronoun(gender, sentence);
  }
  return subjectIn(discourse, first, limit);
}

/** Whom alone the sentence before is about, in the paragraph of a quotation that opens a sentence: its subject, else the one person named. */
function personBefore(discourse: Discourse, sentence: number): Entity | undefined {
  const { article, mentions, entities } = discourse;
  const { sentences } = article;
  const before = sentences[sentence - 1];
  if (before?.paragraph !== sentences[sentence].paragraph) return undefined;
  const subject = subjectOf(discourse, sentence - 1);
  if (subject) return subject;
  const named = discourse
    .mentionsIn(before)
    .filter((i) => !mentions[i].quoted && !mentions[i].possessive)
    .map((i) => entities.of[i])
    .filter((entity) => entity !== undefined && isSurePerson(entity));
  return new Set(named).size === 1 ? named[0] : undefined;
}

/** Whether somebody else is a subject after the last words and before a token. */
function introducedBetween(discourse: Discourse, { sentence, entities }: LastWords, anchor: number): boolean {
  const from = discourse.article.sentences[sentence].last;
  return discourse
    .mentionsIn({ first: from, last: anchor })
    .some(
      (i) =>
        discourse.entities.of[i]?.type === 'person' &&
        !discourse.mentions[i].quoted &&
        !discourse.mentions[i].possessive &&
        !entities.includes(discourse.entities.of[i]!),
    );
}

/** A paragraph that is one quotation from its first word to its last: news sets nobody's words so but those of whom it speaks. */
function paragraphOfQuotation({ article }: Discourse, anchor: number): boolean {
  const { tokens, sentences, paragraphs } = article;
  const { first, last } = paragraphs[sentences[tokens.sentence[anchor]].paragraph];
  return tokens.quotation[first] >= 0 && tokens.quotation[last - 1] >= 0;
}

function salient({ salience }: Discourse, sentence: number): Resolved {
  const [entity] = salience.ranked(sentence, isSurePerson);
  return entity && salience.at(entity, sentence) > LEAST ? continuing([entity]) : NOBODY;
}
