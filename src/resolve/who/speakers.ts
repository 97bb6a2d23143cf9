import type { Attribution, Speaker } from '../../types/saying.js';
import type { TokenRange } from '../../types/text.js';
import { Attention } from '../discourse/attention.js';
import { type Discourse, type Resolved, UNRESOLVED } from '../discourse/discourse.js';
import { REGION } from '../discourse/regions.js';
import { continueQuotation } from './continuation.js';
import { isFirstPerson } from './pronouns.js';
import { sourcePhrase } from './source-phrase.js';
import { resolveSource } from './sources.js';
import { TurnSpeakers } from './turns.js';

/** The speakers of each attribution, found in the order of the text, as each is evidence for those after it. */
export function findSpeakers(discourse: Discourse): Speaker[][] {
  const { attributions, regions, resolved, timeline } = discourse;
  const phrases: (TokenRange | undefined)[] = [];
  for (const attribution of attributions) phrases.push(phraseOf(discourse, attribution));
  shareSubjects(phrases);
  for (const phrase of phrases) if (phrase) regions.mark(phrase, REGION.source);
  const attention = new Attention(discourse);
  const waiting: number[] = [];
  const turns = new TurnSpeakers(discourse);
  const speakers = (i: number): Resolved =>
    attributions[i].rule === 'turn' ? turns.of(i) : speakersOf(discourse, i, phrases[i]);
  for (const i of timeline.order) {
    attention.readTo(timeline.anchors[i]);
    // "I" waits for the speaker of the quotation around it, who may be named after it
    if (isFirstPerson(discourse, phrases[i])) waiting.push(i);
    else discourse.recordSpeakers(i, speakers(i));
  }
  for (const i of waiting) resolved[i] = speakers(i);
  const found: Speaker[][] = [];
  for (let i = 0; i < attributions.length; i++) found.push(speakersIn(resolved[i] ?? UNRESOLVED));
  return found;
}

function speakersIn({ entities, via }: Resolved): Speaker[] {
  const speakers: Speaker[] = [];
  for (const { key, name } of entities) speakers.push({ id: key, name, via });
  return speakers;
}

/** The tokens that say who speaks: those of a transcript's label as they are, else the whole noun phrase. */
function phraseOf(discourse: Discourse, attribution: Attribution): TokenRange | undefined {
  const { rule, source } = attribution;
  if (rule !== 'turn') return sourcePhrase(discourse, attribution);
  return source && discourse.regions.tokensOf(source);
}

/** "Antonov and Qin said …, and warned …": where several cues have one source, each has the longest phrase that any of them has. */
function shareSubjects(phrases: (TokenRange | undefined)[]): void {
  const longest = new Map<number, TokenRange>();
  for (const phrase of phrases) {
    const known = phrase && longest.get(phrase.first);
    if (phrase && (!known || known.last < phrase.last)) longest.set(phrase.first, phrase);
  }
  for (let i = 0; i < phrases.length; i++) {
    const phrase = phrases[i];
    if (phrase) phrases[i] = longest.get(phrase.first);
  }
}

function speakersOf(discourse: Discourse, i: number, source: TokenRange | undefined): Resolved {
  const { kind } = discourse.attributions[i];
  const { speaker } = discourse.article.document;
  if (kind === 'narration') return UNRESOLVED;
  if (kind === 'speech') return speaker ? discourse.fromMetadata(speaker) : UNRESOLVED;
  const resolved = source
    ? resolveSource(discourse, i, source)
    : continueQuotation(discourse, i, discourse.timeline.anchors[i]);
  for (const entity of resolved.entities) {
    discourse.entities.withKey(entity);
    if (!entity.mentions) entity.mentions = 1;
  }
  return resolved;
}
