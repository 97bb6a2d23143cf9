import { getOrInsert } from '../../base/order.js';
import { someFrom } from '../../base/search.js';
import { GROUP } from '../../english/verb-groups.js';
import type { Sentence } from '../../score/sentence/sentence.js';
import { tokensIn } from '../../score/sentence/tokens-in.js';
import type { CueClass } from '../../types/saying.js';
import type { Reference, Target, TargetValue } from '../../types/target.js';
import { type Span, TAG } from '../../types/text.js';
import { phraseEnd } from '../aspects/phrase.js';
import { candidatesOf } from '../candidates.js';
import type { Framed, IsSpeakers } from '../frames/framed.js';
import { frameOf } from '../frames/frames.js';
import { namingOf } from '../frames/naming.js';
import { framed } from '../frames/told.js';
import { isOpen } from '../open.js';
import type { Targeter } from '../targeter.js';
import { type ReadForTargets, referencesIn } from '../units.js';

/** Somebody's judgement of somebody that an article tells without words of his: "Obi held Norway responsible for the spill". */
export interface Act {
  readonly speaker: Reference;
  readonly source: Span;
  readonly cue: Span;
  readonly content: Span;
  readonly cueClass: CueClass;
  readonly targets: readonly Target[];
}

const { ADJ, NOUN } = TAG;
/** What is not done, or not yet: "would hold Norway responsible". */
const NOT_DONE = GROUP.passive | GROUP.possibility | GROUP.necessity | GROUP.future | GROUP.infinitive;
const CLASSES: Readonly<Record<TargetValue, CueClass>> = {
  ...{ negative: 'criticism', positive: 'praise', mixed: 'criticism', neutral: 'demand' },
};

/**
 * Judgements by frames of a verb with a noun or adjective ("hold responsible", "level accusations against") outside of all statements: no
 * words are reported there, so attribution has none. Only where their subject is a name.
 */
export function actsIn(read: ReadForTargets, s: Sentence, { frames }: Targeter): Act[] {
  const { article, references } = read;
  const { sentences, tokens, vocabulary } = article;
  const isTaken = takenIn(read);
  const opens = (t: number): boolean => {
    const lemma = vocabulary.text(tokens.lemma[t]);
    return !isTaken(t) && (frames.words.giving.has(lemma) || frames.openers.has(lemma));
  };
  return sentences.flatMap(({ first, last }) => {
    if (!someFrom(first, last, opens) || vocabulary.text(tokens.form[last - 1]) === '?') return [];
    s.take(first, last);
    return actsOf(s, referencesIn(references, s), isTaken, frames);
  });
}

/** Whether a token is somebody's word already: in a statement, or in quotation marks. */
function takenIn({ article, statements }: ReadForTargets): (token: number) => boolean {
  const taken = new Uint8Array(article.tokens.count);
  for (const { content, cue, kind } of statements)
    if (kind !== 'narration')
      for (const span of cue ? [...content, cue] : content) taken.fill(1, ...tokensIn(article, span));
  return (token) => taken[token] === 1 || article.tokens.quotation[token] >= 0;
}

function actsOf(
  s: Sentence,
  references: readonly Reference[],
  isTaken: (token: number) => boolean,
  frames: Targeter['frames'],
): Act[] {
  const isDone: IsSpeakers = (token, group) =>
    group >= 0 &&
    !isTaken(token) &&
    !(s.groups.groupBits[group] & NOT_DONE) &&
    subjectOf(s, group, references) !== undefined;
  const byVerb = new Map<number, { found: Framed; targets: Target[] }>();
  for (const candidate of candidatesOf(references)) {
    const found = frameOf(s, candidate, frames, isDone) ?? namingOf(s, candidate, frames, isDone);
    const verb = found ? verbOf(s, found) : -1;
    if (!found || verb < 0 || isOpen(s, candidate, frames.words.open)) continue;
    if (subjectOf(s, s.groupAt(verb), references)?.key === candidate.key) continue;
    getOrInsert(byVerb, verb, () => ({ found, targets: [] })).targets.push(
      ...framed(s, candidate, found, 'cue', frames),
    );
  }
  return [...byVerb].map(([verb, { found, targets }]) => {
    const speaker = subjectOf(s, s.groupAt(verb), references)!;
    const from = s.groups.groupLast[s.groupAt(verb)];
    return {
      ...{ speaker, targets, cueClass: CLASSES[found.frame.value] },
      source: s.span(speaker.first, speaker.last),
      cue: s.span(verb, verb + 1),
      content: s.span(from, Math.max(from + 1, phraseEnd(s, from))),
    };
  });
}

/** The verb of a frame that has a noun or adjective of its own; -1 for "back", "call on", which say too little by themselves. */
function verbOf(s: Sentence, { first, last, place, term }: Framed): number {
  let verb = first;
  while (verb > s.low && s.groupAt(verb) < 0) verb--;
  if (s.groupAt(verb) < 0) return -1;
  const isOther = (t: number): boolean => t < place.first || t >= place.last;
  const words = new Set(term.split(' '));
  const isOwn = s.some(
    verb + 1,
    last,
    (t) => isOther(t) && (s.tag(t) === NOUN || s.tag(t) === ADJ) && words.has(s.lemma(t)),
  );
  return isOwn ? verb : -1;
}

/** The name that is the subject of a verb. */
function subjectOf(s: Sentence, group: number, references: readonly Reference[]): Reference | undefined {
  const chunk = s.groups.groupSubject[group];
  if (chunk < 0) return undefined;
  const last = Math.min(s.chunks.chunkLast[chunk], s.groups.groupFirst[group]);
  return references.find((one) => one.via === 'name' && one.last === last && one.type !== 'group');
}
