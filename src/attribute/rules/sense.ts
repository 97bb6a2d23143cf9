import { K } from '../../english/kinds.js';
import { type CueGroup, FRAMES, type Frame } from '../../knowledge/load/cues.js';
import { TAG } from '../../types/text.js';
import type { Proposal } from '../candidates/proposal.js';
import type { CueEntry } from '../cue-table.js';
import type { View } from '../view.js';

const { ADV, DET, NOUN, VERB } = TAG;
/** How far before a cue words are looked for that take its assertion away. */
const SCOPE = 6;

/** The complement that the content is to its cue. */
export function frameOf(view: View, p: Pick<Proposal, 'i' | 'end' | 'start' | 'last'>): Frame {
  const { article, kind, verbs } = view;
  const first = kind[p.start];
  if (article.tokens.quotation[p.start] >= 0 && kind[p.start - 1] === K.open) return 'quotation';
  if (first === K.that) return 'that';
  if (first === K.whether || first === K.question) return 'question';
  if (p.start > p.i) {
    if (first === K.to) return p.start > p.end ? 'object-infinitive' : 'infinitive';
    if (first === K.ing) return 'gerund';
    const preposition = PREPOSITIONS[p.start > p.end ? kind[p.start - 1] : first] ?? PREPOSITIONS[first];
    if (preposition) return preposition;
  }
  return verbs[p.last + 1] > verbs[p.start] ? 'that' : 'noun';
}

const PREPOSITIONS: Record<number, Frame> = {
  [K.as]: 'as',
  [K.of]: 'of',
  [K.for]: 'for',
  [K.against]: 'against',
  [K.about]: 'about',
  [K.that]: 'that',
  [K.whether]: 'question',
};

/** The group of a cue entry that licenses the frame, else its first. */
export function groupOf(entry: CueEntry, frame: Frame): CueGroup {
  return entry.groups.find(({ frames }) => frames.includes(frame)) ?? entry.groups[0];
}

/** Whether the content is put forward as said: no "not", "would", "if", "refused to" before the cue, no question asked. */
export function isAsserted(
  view: View,
  p: Pick<Proposal, 'i' | 'start'>,
  frame: Frame,
  unasserted: ReadonlySet<number>,
): boolean {
  const { article, kind, lemma } = view;
  const { tokens, sentences } = article;
  if (frame === 'question') return false;
  // "sidestepped a call for talks": a verb that is no cue but for taking one back
  if (view.entry[p.i] < 0 && unasserted.has(lemma[p.i])) return false;
  // "refused to say whether", with the second verb taken for content
  if (frame === 'infinitive' && unasserted.has(lemma[p.i]) && view.entry[p.start + 1] >= 0) return false;
  const { first } = sentences[tokens.sentence[p.i]];
  // the verb group itself: "did not say", "would say", "refused to say"
  for (let k = p.i - 1; k >= first && k >= p.i - SCOPE; k--) {
    const what = kind[k];
    if (what === K.not || what === K.without) return false;
    if (what === K.modal) return WILL.has(article.document.text.slice(tokens.start[k], tokens.end[k]).toLowerCase());
    if (unasserted.has(lemma[k])) return false;
    const inGroup =
      what === K.be ||
      what === K.have ||
      what === K.do ||
      what === K.to ||
      what === K.also ||
      tokens.tag[k] === ADV ||
      (tokens.tag[k] === VERB && kind[k + 1] === K.to) ||
      (tokens.tag[k] === NOUN && kind[k + 1] === K.to) || // "sidestepped the chance to criticise"
      (tokens.tag[k] === DET && tokens.tag[k + 1] === NOUN && kind[k + 2] === K.to);
    if (!inGroup) break;
  }
  // the clause: "if he says"
  for (let k = p.i - 1; k >= first && k >= p.i - SCOPE; k--) {
    if (
      kind[k] === K.whether ||
      (kind[k] === K.because && /^(?:unless|lest)$/i.test(article.document.text.slice(tokens.start[k], tokens.end[k])))
    )
      return false;
    if (kind[k] === K.comma || kind[k] === K.close || tokens.tag[k] === VERB || kind[k] === K.that) break;
  }
  return true;
}

const WILL = new Set(['will', "'ll", '\u2019ll', 'can', 'must']);

export const frameBit = (frame: Frame): number => 1 << FRAMES.indexOf(frame);
