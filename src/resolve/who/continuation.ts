import { type Attribution, DIRECTED_CLASSES } from '../../types/saying.js';
import { type Discourse, type Resolved, UNRESOLVED } from '../discourse/discourse.js';
import { type Entity, isSurePerson } from '../entities/entity.js';
import { genderOf, WORD } from '../word-bits.js';

/** How many paragraphs after the last words of its speaker a quotation without a source may still be the same speaker's. */
const NEAR = 1;
/** With less salience than this, nobody is taken for the speaker of a paragraph. */
const LEAST = 0.5;
/** How many of a sentence's first tokens its subject is in. */
const OPENING = 6;

/** The words before, where they have a speaker. */
interface LastWords {
  attribution: number;
  sentence: number;
  paragraph: number;
  entities: Entity[];
}

/**
 * The speaker of what has no source: the subject of the sentence ("…, adding that"), the speaker of the words before in the same
 * paragraph, or of the quotation that ends the paragraph before where this paragraph opens with one.
 */
export function continueQuotation(discourse: Discourse, index: number, anchor: number): Resolved {
  const { article, attributions } = discourse;
  const { tokens, sentences, paragraphs } = article;
  const sentence = tokens.sentence[anchor];
  const { first, paragraph } = sentences[sentence];
  const { cue, within } = attributions[index];
  if (cue && isPassive(discourse, attributions[index])) return UNRESOLVED;
  const last = lastWords(discourse, index);
  if (cue && last?.sentence === sentence && last.attribution !== within) return continuing(last.entities);
  const isSameParagraph = last?.paragraph === paragraph;
  const subject =
    subjectIn(discourse, first, anchor) ??
    (cue ? undefined : isSameParagraph ? subjectBefore(discourse, last, sentence) : personBefore(discourse, sentence));
  if (subject) return continuing([subject]);
  if (isSameParagraph) return continuing(last.entities);
  if (last && tokens.quotation[paragraphs[paragraph].first] < 0) return UNRESOLVED;
  const isNext = last && paragraph - last.paragraph <= NEAR && !introducesOther(discourse, last, anchor);
  if (isNext) return continuing(last.entities);
  return isAllQuotation(discourse, anchor) ? mostSalient(discourse, sentence) : UNRESOLVED;
}

const continuing = (entities: Entity[]): Resolved => ({ entities, via: 'continuation' });

function lastWords(discourse: Discourse, index: number): LastWords | undefined {
  const attribution = discourse.timeline.previousOf(index);
  const entities = discourse.lastResolved(index)?.entities;
  if (attribution === undefined || !entities?.length) return undefined;
  const sentence = discourse.timeline.sentenceOf(attribution);
  return { attribution, sentence, paragraph: discourse.article.sentences[sentence].paragraph, entities };
}

/** The entities mentioned in a range, outside quotations and not as possessors; undefined for mentions without an entity. */
function mentionedIn(discourse: Discourse, first: number, last: number): (Entity | undefined)[] {
  const { entities, mentions } = discourse;
  return discourse
    .mentionsIn({ first, last })
    .filter((i) => !mentions[i].quoted && !mentions[i].possessive)
    .map((i) => entities.of[i]);
}

/** The first person mentioned between two tokens. */
const subjectIn = (discourse: Discourse, first: number, last: number): Entity | undefined =>
  mentionedIn(discourse, first, last).find((entity) => entity?.type === 'person');

/** The subject of the sentence right before a quotation, where that sentence reports nothing: "Obi shrugged. “We lost.”" */
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

/** The only person that the sentence before is about, in the same paragraph: its subject, else the one person named. */
function personBefore(discourse: Discourse, sentence: number): Entity | undefined {
  const { sentences } = discourse.article;
  const before = sentences[sentence - 1];
  if (before?.paragraph !== sentences[sentence].paragraph) return undefined;
  const subject = subjectOf(discourse, sentence - 1);
  if (subject) return subject;
  const named = new Set(
    mentionedIn(discourse, before.first, before.last).filter((entity) => entity !== undefined && isSurePerson(entity)),
  );
  const [person] = named;
  return named.size === 1 ? person : undefined;
}

/** Whether another person is mentioned after the last words and before a token. */
function introducesOther(discourse: Discourse, { sentence, entities }: LastWords, anchor: number): boolean {
  const from = discourse.article.sentences[sentence].last;
  return mentionedIn(discourse, from, anchor).some((entity) => entity?.type === 'person' && !entities.includes(entity));
}

/** "Ada Obi was accused of …", "was praised for …": nobody tells who said so, and it is not she. */
function isPassive({ article }: Discourse, { content, cue, cueClass, kind }: Attribution): boolean {
  if (!cue || kind !== 'indirect') return false;
  if (content[0].end <= cue.start && content.some(({ start }) => start >= cue.end)) return true;
  if (!DIRECTED_CLASSES.has(cueClass)) return false;
  const [first] = article.document.text.slice(cue.start, cue.end).toLowerCase().split(' ', 1);
  return article.english.classes.be.has(first);
}

/** Whether a paragraph is one quotation from its first word to its last: in news, words of somebody the article is about. */
function isAllQuotation({ article }: Discourse, anchor: number): boolean {
  const { tokens, sentences, paragraphs } = article;
  const { first, last } = paragraphs[sentences[tokens.sentence[anchor]].paragraph];
  return tokens.quotation[first] >= 0 && tokens.quotation[last - 1] >= 0;
}

function mostSalient({ salience }: Discourse, sentence: number): Resolved {
  const [entity] = salience.ranked(sentence, isSurePerson);
  return entity && salience.at(entity, sentence) > LEAST ? continuing([entity]) : UNRESOLVED;
}
