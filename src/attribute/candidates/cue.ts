import { TAG } from '../../types/text.js';
import type { View } from '../view.js';
import { type CueEntry, K } from '../words.js';
import { bucket, type Features, mix } from './features.js';

const { PUNCT, VERB } = TAG;
const FAR = 12;

/** Tokens that may be the head of a cue: verbs, what a cue file lists, lemmas that were cues in training, colons. */
export function isCueCandidate(view: View, i: number, learned: ReadonlySet<number>): boolean {
  const tag = view.article.tokens.tag[i];
  if (tag === VERB || view.entry[i] >= 0 || view.kind[i] === K.colon) return true;
  return tag !== PUNCT && learned.has(view.lemma[i]);
}

/** Features of "token `i` is the head of a cue". */
export function cueFeatures(view: View, entries: readonly CueEntry[], i: number, out: Features): void {
  const { article, kind, lemma, lower, verbs, marks, cues } = view;
  const { tokens, sentences, quotations, paragraphs } = article;
  const sentence = sentences[tokens.sentence[i]];
  const { first, last } = sentence;
  const at = (k: number): number => (k < first || k >= last ? 255 : kind[k]);
  const word = (k: number): number => (k < first || k >= last ? 7 : lower[k]);
  const k0 = kind[i];
  const l0 = lemma[i];
  const p1 = at(i - 1);
  const p2 = at(i - 2);
  const n1 = at(i + 1);
  const n2 = at(i + 2);
  const n3 = at(i + 3);
  out.add(1, l0, 0);
  out.add(2, l0, tokens.tag[i]);
  out.add(3, lower[i], 0);
  out.add(4, p1, k0);
  out.add(5, n1, k0);
  out.add3(6, p2, p1, k0);
  out.add3(7, n1, n2, k0);
  out.add3(8, p1, n1, k0);
  out.add(9, l0, n1);
  out.add(10, l0, p1);
  out.add(11, l0, word(i + 1));
  out.add(12, l0, word(i - 1));
  out.add3(13, l0, n1, n2);
  out.add(14, word(i + 1), k0);
  out.add(15, word(i - 1), k0);
  out.add4(16, n1, n2, n3, k0);
  out.add3(17, word(i + 1), word(i + 2), k0);
  out.add3(18, word(i - 1), word(i - 2), k0);

  const index = view.entry[i];
  const entry = index >= 0 ? entries[index] : undefined;
  const type = entry ? entry.class + 1 : 0;
  const frames = entry ? entry.frames : 0;
  const part = entry ? entry.part.length : 0;
  const long = view.entryLength[i];
  const after = at(i + Math.max(1, long));
  out.add(20, type, part);
  out.add(21, frames, part);
  out.add3(22, type, part, after);
  out.add3(23, frames, part, after);
  out.add3(24, type, part, p1);
  out.add(25, index >= 0 ? mix(l0, long) : 0, after);
  for (let bit = 0; bit < 13; bit++) if (frames & (1 << bit)) out.add3(26, bit, part, after);

  // quotation marks around
  const quotation = tokens.quotation[i];
  const inside = quotation < 0 ? 0 : quotations[quotation].last - quotations[quotation].first < 8 ? 1 : 2;
  let opens = FAR;
  for (let k = i + 1; k < last && k < i + FAR; k++)
    if (kind[k] === K.open) {
      opens = k - i;
      break;
    }
  let closes = FAR;
  for (let k = i - 1; k >= Math.max(paragraphs[sentence.paragraph].first, i - FAR); k--)
    if (kind[k] === K.close) {
      closes = i - k;
      break;
    }
  const opening = bucket(opens);
  const closing = bucket(closes);
  out.add(30, inside, k0);
  out.add(31, opening, inside);
  out.add(32, closing, inside);
  out.add3(33, opening, closing, type);
  out.add(34, l0, inside);
  out.add(35, l0, Math.min(opening, 6) * 16 + Math.min(closing, 6));
  out.add3(36, type, opening, inside);
  out.add3(37, type, closing, inside);
  const around = Math.min(3, marks[last] - marks[i]) * 4 + Math.min(3, marks[i] - marks[first]);
  out.add(38, around, inside);
  out.add(39, l0, around);
  out.add3(40, type, around, inside);

  // the sentence's other verbs and cues
  const verbsBefore = Math.min(4, verbs[i] - verbs[first]);
  const verbsAfter = Math.min(4, verbs[last] - verbs[i + 1]);
  const cuesBefore = Math.min(3, cues[i] - cues[first]);
  const cuesAfter = Math.min(3, cues[last] - cues[i + 1]);
  out.add(41, verbsBefore, verbsAfter);
  out.add(42, l0, verbsBefore);
  out.add(43, l0, verbsAfter === 0 ? 1 : 0);
  out.add3(44, cuesBefore, cuesAfter, type);
  out.add(45, bucket(i - first), k0);
  out.add(46, bucket(last - i), k0);
  out.add(47, type, bucket(last - i));
  out.add(48, at(first), k0);
  out.add3(49, at(first), word(first), type);
  out.add(50, view.headline && sentence.paragraph === 0 ? 1 : 0, k0);
  out.add(51, view.headline && sentence.paragraph === 0 ? 1 : 0, type);

  // the nearest verb before, which may govern this one
  let governor = -1;
  for (let k = i - 1; k >= first && k > i - FAR; k--)
    if (tokens.tag[k] === VERB) {
      governor = k;
      break;
    }
  out.add(52, governor < 0 ? 0 : lemma[governor], k0);
  out.add(53, governor < 0 ? 0 : mix(i - governor, p1), type);
  out.add(54, governor < 0 ? 0 : lemma[governor], l0);

  // the noun chunk before, which may be the subject
  const c = view.chunks[i] - 1;
  if (c >= 0 && view.chunkFirst[c] >= first) {
    const head = view.chunkLast[c] - 1;
    const gap = i - head - 1;
    const headKind = view.noun[head] || kind[head];
    const path =
      gap === 0
        ? 0
        : gap === 1
          ? p1 + 1
          : gap === 2
            ? mix(p2, p1)
            : gap === 3
              ? mix(at(i - 3), mix(p2, p1))
              : bucket(gap);
    out.add3(60, headKind, path, gap);
    out.add(61, lemma[head], type);
    out.add3(62, headKind, path, type);
    out.add3(63, headKind, Math.min(gap, 4), l0);
    out.add3(64, at(view.chunkFirst[c] - 1), headKind, path);
    out.add(65, lower[head], bucket(gap));
  } else out.add(60, 254, 0);
  // and the one after
  const d = view.chunks[i + 1];
  if (d < view.chunkCount && view.chunkFirst[d] < last) {
    const head = view.chunkLast[d] - 1;
    const gap = view.chunkFirst[d] - i - 1;
    const headKind = view.noun[head] || kind[head];
    const beyond = at(head + 1);
    out.add3(66, headKind, Math.min(gap, 4), beyond);
    out.add3(67, l0, headKind, Math.min(gap, 3));
    out.add4(68, type, headKind, Math.min(gap, 4), beyond);
    out.add(69, l0, lemma[head]);
    out.add4(72, p1, headKind, Math.min(gap, 4), beyond);
  }
  // "that" ahead, as in "told the court on Monday that"
  let that = FAR;
  for (let k = i + 1; k < last && k < i + FAR; k++)
    if (kind[k] === K.that || kind[k] === K.whether || kind[k] === K.to) {
      that = k - i;
      out.add3(70, kind[k], bucket(that), type);
      out.add3(71, kind[k], bucket(that), l0);
      break;
    }
}
