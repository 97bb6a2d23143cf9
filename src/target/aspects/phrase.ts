import { GROUP } from '../../english/verb-groups.js';
import type { Sentence } from '../../score/sentence/sentence.js';
import { TAG, type TokenRange } from '../../types/text.js';

const { CCONJ, DET, PUNCT } = TAG;
/** Marks that may stand within a phrase. */
const INSIDE = /^[-'"‘’“”%$]$/;
/** Marks that no phrase begins or ends with. */
const MARK = /^['"‘’“”-]$/;

/** Where a phrase ends: before a mark, or what else the same subject does ("accused Norway of lying | and left"). */
export function phraseEnd(s: Sentence, from: number): number {
  let t = from;
  while (t < s.high && !endsAt(s, t)) t++;
  return t;
}

function endsAt(s: Sentence, t: number): boolean {
  if (s.tag(t) === PUNCT) return !INSIDE.test(s.word(t));
  if (s.tag(t) !== CCONJ) return false;
  const group = s.groupAt(t + 1);
  return group >= 0 && (s.groups.groupBits[group] & GROUP.finite) !== 0;
}

/** A phrase without what opens it, "the" and quotation marks, and without marks at its end. */
export function withoutOpening(s: Sentence, { first, last }: TokenRange): TokenRange {
  while (first < last && (s.tag(first) === DET || MARK.test(s.word(first)) || OPENING.has(s.word(first)))) first++;
  while (last > first && (MARK.test(s.word(last - 1)) || s.is(last - 1, 'possessive-mark'))) last--;
  return { first, last };
}

const OPENING: ReadonlySet<string> = new Set(['to', 'a', 'an', 'the', 'its', 'their', 'his', 'her', 'having']);
