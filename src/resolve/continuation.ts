import { type Discourse, NOBODY, type Resolved } from './discourse.js';

/** How many paragraphs a quotation without a speaker may stand after the last words of its speaker. */
const NEAR = 1;

/**
 * Who says what has no source of its own: the subject of the sentence ("…, adding that"), the speaker of the words before in the same
 * paragraph, or of the quotation that ends the paragraph before where this paragraph opens with one.
 */
export function continueQuotation(discourse: Discourse, index: number, anchor: number): Resolved {
  const { article, attributions, resolved, entities, mentions } = discourse;
  const { tokens, sentences, paragraphs } = article;
  const sentence = tokens.sentence[anchor];
  const paragraph = sentences[sentence].paragraph;
  const { within } = attributions[index];
  const previous = discourse.previousOf(index);
  if (attributions[index].cue) {
    const here =
      previous !== undefined && discourse.sentenceOf(previous) === sentence && previous !== within
        ? resolved[previous]
        : undefined;
    if (here?.entities.length) return { entities: here.entities, via: 'continuation' };
    for (const i of discourse.mentionsIn({ first: sentences[sentence].first, last: anchor })) {
      const entity = entities.of[i];
      if (entity && !mentions[i].quoted && !mentions[i].possessive && entity.type === 'person')
        return { entities: [entity], via: 'continuation' };
    }
  }
  const last = previous === undefined ? undefined : resolved[previous];
  if (previous === undefined || !last?.entities.length) return NOBODY;
  const before = sentences[discourse.sentenceOf(previous)].paragraph;
  if (before === paragraph) return { entities: last.entities, via: 'continuation' };
  const opens = tokens.quotation[paragraphs[paragraph].first] >= 0;
  const quoted = attributions[previous].kind === 'direct' || attributions[previous].kind === 'mixed';
  return opens && quoted && paragraph - before <= NEAR ? { entities: last.entities, via: 'continuation' } : NOBODY;
}
