import type { Sentence } from '../../score/sentence/sentence.js';
import { TAG, type TokenRange } from '../../types/text.js';
import type { Framed } from './framed.js';
import type { FrameTable } from './table.js';

/** How far after a name what it is thanked for is looked for, in words. */
const REACH = 9;

/** "we thank Norway for its briefing", "we welcome the participation of Norway": courtesy, without a judgement. */
export function isCeremony(
  s: Sentence,
  { frame, first, term }: Pick<Framed, 'frame' | 'first' | 'term'>,
  { last }: TokenRange,
  { words }: FrameTable,
): boolean {
  if (frame.relation !== 'thank' && !(frame.relation === 'praise' && isCourteous(term, words.courtesy))) return false;
  return s.some(first, Math.min(s.high, last + REACH), (t) => words.ceremony.has(s.lemma(t)));
}

/** "we commend Norway for convening this meeting", but "praised Norway's presidency" */
const isCourteous = (term: string, courtesy: ReadonlySet<string>): boolean => courtesy.has(term.split(' ')[0]);

/** "welcomed Norway to the club", "welcomed Bo Lund": somebody is greeted. */
export const isGreeting = (s: Sentence, term: string, { last }: TokenRange): boolean =>
  term === 'welcome' &&
  (s.tag(last) === TAG.ADP || s.tag(last) === TAG.PUNCT || s.word(last) === 'to' || last >= s.high);
