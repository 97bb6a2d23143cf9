import type { Speaker } from '../types/saying.js';
import type { TokenRange } from '../types/text.js';
import { resolveSource } from './sources.js';
import { continueQuotation } from './who/continuation.js';
import { type Discourse, NOBODY, type Resolved } from './who/discourse.js';
import { isFirstPerson } from './who/pronouns.js';
import { widen } from './widen.js';

/** The speakers of each attribution, found in the order of the text, as each says something about those after it. */
export function findSpeakers(discourse: Discourse): Speaker[][] {
  const phrases = discourse.attributions.map((attribution) => widen(discourse, attribution));
  shareSubjects(phrases);
  for (const phrase of phrases) if (phrase) discourse.mark(phrase, 2);
  const waiting: number[] = [];
  for (const i of discourse.order) {
    discourse.readTo(discourse.anchors[i]);
    // "I" waits for the speaker of the quotation around it, who may be named after it
    if (isFirstPerson(discourse, phrases[i])) waiting.push(i);
    else discourse.hear(i, speakersOf(discourse, i, phrases[i]));
  }
  for (const i of waiting) discourse.resolved[i] = speakersOf(discourse, i, phrases[i]);
  return discourse.resolved.map(
    (resolved) => resolved?.entities.map(({ key, name }) => ({ id: key, name, via: resolved.via })) ?? [],
  );
}

/** "Antonov and Qin said …, and warned …": where one cue's source was read as a longer phrase from the same token on, all are. */
function shareSubjects(phrases: (TokenRange | undefined)[]): void {
  const longest = new Map<number, TokenRange>();
  for (const phrase of phrases) {
    const known = phrase && longest.get(phrase.first);
    if (phrase && (!known || known.last < phrase.last)) longest.set(phrase.first, phrase);
  }
  phrases.forEach((phrase, i) => {
    if (phrase) phrases[i] = longest.get(phrase.first);
  });
}

function speakersOf(discourse: Discourse, i: number, source: TokenRange | undefined): Resolved {
  const { kind } = discourse.attributions[i];
  const { speaker } = discourse.article.document;
  if (kind === 'narration') return NOBODY;
  if (kind === 'speech') return speaker ? discourse.fromMetadata(speaker) : NOBODY;
  const resolved = source ? resolveSource(discourse, i, source) : continueQuotation(discourse, i, discourse.anchors[i]);
  for (const entity of resolved.entities) {
    discourse.entities.settle(entity);
    if (!entity.mentions) entity.mentions = 1;
  }
  return resolved;
}
