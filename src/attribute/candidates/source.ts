import { TAG } from '../../types/text.js';
import type { View } from '../view.js';
import { type CueEntry, K } from '../words.js';
import { bucket, type Features, mix } from './features.js';

const { ADV, PROPN, VERB } = TAG;

/** Noun chunks that may be the source of the cue at `i`: those of its sentence. -1, "none", comes first. */
export function sourceCandidates(view: View, i: number, out: number[]): void {
  const { sentences, tokens } = view.article;
  const { first, last } = sentences[tokens.sentence[i]];
  out.length = 0;
  out.push(-1);
  let c = view.chunks[Math.max(first, i - 70)];
  if (c > 0 && view.chunkFirst[c - 1] >= first && view.chunkFirst[c - 1] >= i - 70) c--;
  for (; c < view.chunkCount && view.chunkFirst[c] < Math.min(last, i + 50); c++) {
    if (view.chunkFirst[c] <= i && view.chunkLast[c] > i && view.chunkLast[c] - 1 === i && view.chunkFirst[c] === i)
      continue;
    out.push(c);
  }
}

/** Features of "chunk `c` is the source of the cue at `i`"; c = -1 stands for none. */
export function sourceFeatures(view: View, entries: readonly CueEntry[], i: number, c: number, out: Features): void {
  const { article, kind, lemma, lower, verbs, commas, marks, chunks, noun } = view;
  const { tokens, sentences } = article;
  const { first, last } = sentences[tokens.sentence[i]];
  const at = (k: number): number => (k < first || k >= last ? 255 : kind[k]);
  const index = view.entry[i];
  const entry = index >= 0 ? entries[index] : undefined;
  const type = entry ? mix(entry.class + 1, entry.part.length) : 0;
  const side = entry ? entry.groups[0].source.length : 0;
  const l0 = lemma[i];
  const k0 = kind[i];
  const p1 = at(i - 1);
  const n1 = at(i + 1);
  const passive = isPassive(view, i, first) ? 1 : 0;
  if (c < 0) {
    out.add(1, l0, 0);
    out.add(2, type, k0);
    out.add3(3, p1, passive, k0);
    out.add3(4, p1, n1, type);
    out.add(5, passive, l0);
    out.add3(6, chunks[i] > chunks[first] ? 1 : 0, k0, p1);
    out.add(7, i - first < 2 ? i - first : 2, k0);
    out.add(8, at(first), k0);
    out.add3(10, at(i - 2), p1, k0);
    out.add(11, side, passive);
    return;
  }
  const from = view.chunkFirst[c];
  const to = view.chunkLast[c];
  const head = to - 1;
  const before = from > i ? 1 : to <= i ? 0 : 2;
  const low = before === 1 ? i + 1 : before === 0 ? to : i;
  const high = before === 1 ? from : i;
  const gap = Math.max(0, high - low);
  const between = before === 1 ? c - chunks[i + 1] : chunks[i] - 1 - c;
  const verbsBetween = Math.min(4, verbs[high] - verbs[low]);
  const commasBetween = Math.min(4, commas[high] - commas[low]);
  const marksBetween = Math.min(4, marks[high] - marks[low]);
  const headKind = noun[head] && kind[head] !== PROPN ? noun[head] : kind[head];
  const fromKind = kind[from];
  const left = at(from - 1);
  const right = at(to);
  const place = before * 8 + Math.min(between, 6);
  const clause = mix(verbsBetween * 5 + commasBetween, before);
  out.add(20, place, k0);
  out.add(21, place, type);
  out.add(22, place, l0);
  out.add3(23, before, bucket(gap), k0);
  out.add3(24, place, headKind, k0);
  out.add3(25, clause, marksBetween, k0);
  out.add3(26, clause, type, passive);
  out.add3(27, clause, headKind, p1);
  out.add3(28, before, marksBetween, headKind);
  out.add(29, headKind, before);
  out.add(30, lower[head], before);
  out.add3(31, lemma[head], type, before);
  out.add4(32, left, right, before, headKind);
  out.add3(33, left, before, Math.min(between, 3));
  out.add3(34, right, before, Math.min(between, 3));
  out.add4(35, left, passive, before, type);
  out.add3(36, fromKind, headKind, Math.min(4, to - from));
  out.add(37, lower[from], before);
  out.add4(38, side, before, left, Math.min(between, 3));
  // the words between, where they are few
  if (gap <= 4) {
    let path = before + 11;
    for (let k = low; k < high; k++) path = mix(path, kind[k]);
    out.add(40, path, headKind);
    out.add(41, path, type);
    out.add(42, path, l0);
    if (gap === 1) out.add3(43, lower[low], before, headKind);
  }
  // quotations
  const chunkQuoted = tokens.quotation[from];
  const cueQuoted = tokens.quotation[i];
  const quoted = chunkQuoted === cueQuoted ? (cueQuoted < 0 ? 0 : 1) : chunkQuoted < 0 ? 2 : cueQuoted < 0 ? 3 : 4;
  out.add(50, quoted, before);
  out.add3(51, quoted, type, place);
  // is it the subject of the cue, of the verb that governs the cue, or of some other verb?
  const next = nextVerb(view, to, last);
  const subjectOf = next < 0 ? 0 : next === i ? 1 : next < i ? 2 : 3;
  const afterChunk = right === K.comma ? at(to + 1) : right;
  out.add4(52, subjectOf, before, k0, p1);
  out.add4(53, subjectOf, before, place, afterChunk);
  if (subjectOf === 2) {
    out.add3(54, lemma[next], k0, p1);
    out.add4(55, verbsBetween, p1, kind[next], k0);
    out.add4(56, clause, left, p1, k0);
  }
  out.add4(57, subjectOf, left, before, p1);
  out.add4(58, from === first || (from === first + 1 && !view.word[first]) ? 1 : 0, before, verbsBetween, k0);
  out.add3(59, passive, left === K.by ? 1 : 0, before);
  out.add(60, chunks[i] - chunks[first], place);
  out.add3(61, n1, place, k0);
  out.add3(62, p1, place, k0);
}

/** "was accused", "been told": a form of be before a past form, adverbs between. */
export function isPassive(view: View, i: number, first: number): boolean {
  if (view.article.tokens.tag[i] !== VERB || view.kind[i] === K.ing) return false;
  for (let k = i - 1; k >= first && k > i - 4; k--) {
    if (view.kind[k] === K.be) return true;
    if (view.kind[k] !== K.also && view.kind[k] !== K.not && view.article.tokens.tag[k] !== ADV) return false;
  }
  return false;
}

function nextVerb(view: View, from: number, last: number): number {
  const { tag } = view.article.tokens;
  for (let k = from; k < last && k < from + 40; k++) if (tag[k] === VERB) return k;
  return -1;
}
