import type { Sentence } from '../../score/sentence/sentence.js';
import { TAG, type TokenRange } from '../../types/text.js';
import type { Framed } from './framed.js';
import type { FrameTable } from './table.js';

/** How far after a name what it is thanked for is looked for, in words. */
const REACH = 9;

/** "we thank Norway for its briefing", "we welcome the participation of Norway": courtesy, without a judgement. */
export function isCeremony(
  s: Sentence,
  { frame, first }: Pick<Framed, 'frame' | 'first'>,
  { last }: TokenRange,
  { words }: FrameTable,
): boolean {
  if (frame.value !== 'positive' || frame.relation === 'support' || frame.relation === 'defend') return false;
  return s.some(first, Math.min(s.high, last + REACH), (t) => words.ceremony.has(s.lemma(t)));
}

/** "welcomed Norway to the club", "welcomed Bo Lund": somebody is greeted. */
export const isGreeting = (s: Sentence, term: string, { last }: TokenRange): boolean =>
  term === 'welcome' &&
  (s.tag(last) === TAG.ADP || s.tag(last) === TAG.PUNCT || s.word(last) === 'to' || last >= s.high);
