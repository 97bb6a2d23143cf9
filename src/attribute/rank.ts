import { bucket, type Features, mix } from './features.js';
import { contentRanges, type Proposal } from './proposal.js';
import { isPassive } from './source.js';
import type { View } from './view.js';
import { type CueEntry, K } from './words.js';

const step = (logProbability: number): number => Math.min(12, Math.round(-2 * logProbability));
const odds = (score: number): number => Math.max(-8, Math.min(10, Math.round(score * 1.5)));

/** What the other cues of the article say about a proposal. */
export interface Company {
  /** Highest log-odds of a cue whose head lies in the content, -9 for none; and their number. */
  inside: number;
  insideCount: number;
  /** Highest log-odds of a cue whose likeliest content holds this cue's head. */
  around: number;
  /** Highest log-odds of a cue whose likeliest content is much the same. */
  rival: number;
}

const NOBODY = -9;

/** Compares each cue's likeliest proposal with the proposals of its neighbours in the paragraph. */
export function companyOf(view: View, all: readonly Proposal[][], at: number, p: Proposal): Company {
  const company: Company = { inside: NOBODY, insideCount: 0, around: NOBODY, rival: NOBODY };
  const { tokens, sentences } = view.article;
  const paragraph = sentences[tokens.sentence[p.i]].paragraph;
  for (const direction of [-1, 1]) {
    for (let k = at + direction; k >= 0 && k < all.length; k += direction) {
      const other = all[k][0];
      if (sentences[tokens.sentence[other.i]].paragraph !== paragraph) break;
      if (covers(p, other.i)) {
        company.insideCount++;
        if (other.cueScore > company.inside) company.inside = other.cueScore;
      }
      if (covers(other, p.i) && other.cueScore > company.around) company.around = other.cueScore;
      if (overlap(p, other) > 0.5 && other.cueScore > company.rival) company.rival = other.cueScore;
    }
  }
  return company;
}

export function covers(p: Proposal, i: number): boolean {
  return i >= p.start && i <= p.last && !(i >= p.holeFirst && i < p.holeLast);
}

/** Dice coefficient of two contents over tokens. */
export function overlap(a: Proposal, b: Proposal): number {
  let common = 0;
  let sizes = 0;
  const second = contentRanges(b);
  for (const [from, to] of second) sizes += to - from;
  for (const [from, to] of contentRanges(a)) {
    sizes += to - from;
    for (const [low, high] of second) common += Math.max(0, Math.min(to, high) - Math.max(from, low));
  }
  return sizes ? (2 * common) / sizes : 0;
}

/** Features of "both content and source of this proposal are right". */
export function rankFeatures(
  view: View,
  entries: readonly CueEntry[],
  p: Proposal,
  best: Proposal,
  company: Company,
  out: Features,
): void {
  const { article, kind, lemma, lower, verbs, noun, marks } = view;
  const { tokens, sentences, quotations } = article;
  const { i, start, last, source } = p;
  const index = view.entry[i];
  const entry = index >= 0 ? entries[index] : undefined;
  const type = entry ? mix(entry.class + 1, entry.part.length) : 0;
  const own = sentences[tokens.sentence[i]];
  const l0 = lemma[i];
  const cue = odds(p.cueScore);
  const from = step(p.sourceScore);
  const begin = step(p.startScore);
  const finish = step(p.endScore);
  const place = start > i ? 1 : last > i ? 2 : 0;
  out.add(1, cue);
  out.add(2, from);
  out.add(3, begin);
  out.add(4, finish);
  out.add(5, cue, mix(begin, finish));
  out.add(6, cue, from);
  out.add(7, cue, step(p.score));
  out.add(8, step(p.score), place);
  out.add(9, cue, type);
  out.add(10, finish, type);
  out.add(11, begin, type);
  out.add(12, from, type);
  out.add(13, finish, mix(place, kind[last + 1]));
  out.add(14, begin, mix(place, kind[start]));
  out.add(15, step(p.score - best.score), p === best ? 1 : 0);
  out.add(16, l0, place);
  out.add(17, type, place);
  out.add(18, l0, cue > 1 ? 1 : 0);

  // the source
  const head = source >= 0 ? view.chunkLast[source] - 1 : -1;
  const headKind = head < 0 ? 254 : noun[head] || kind[head];
  const where = head < 0 ? 0 : head < i ? 1 : 2;
  out.add(20, headKind, where);
  out.add(21, headKind, type);
  out.add(22, head < 0 ? 0 : lower[head], where);
  out.add(23, from, headKind);
  out.add(24, where, place);
  out.add(25, head < 0 ? 0 : lower[head], l0);
  const sourceInside = head >= 0 && covers(p, head) ? 1 : 0;
  out.add(26, sourceInside, mix(where, place));
  const gap = head < 0 ? 15 : head < i ? Math.min(12, i - head - 1) : Math.min(12, view.chunkFirst[source] - i - 1);
  out.add(27, gap, mix(where, from > 2 ? 1 : 0));
  out.add(
    28,
    head < 0 ? 0 : tokens.quotation[head] === tokens.quotation[i] ? 1 : 2,
    mix(place, tokens.quotation[i] >= 0 ? 1 : 0),
  );
  out.add(29, isPassive(view, i, own.first) ? 1 : 0, mix(where, place));

  // the content
  const words = last - start + 1 - (p.holeLast - p.holeFirst);
  const quotedStart = tokens.quotation[start];
  const quotedLast = tokens.quotation[last];
  const quoted = (quotedStart >= 0 ? 1 : 0) + (quotedLast >= 0 ? 2 : 0) + (quotedStart === quotedLast ? 4 : 0);
  const opens = kind[start - 1] === K.open ? 1 : 0;
  const closes = quotedLast >= 0 && quotations[quotedLast].last - last < 4 ? 1 : 0;
  const inMarks = Math.min(4, marks[last + 1] - marks[start]);
  out.add(40, bucket(words), type);
  out.add(41, bucket(words), mix(place, quoted));
  out.add(42, mix(quoted, mix(opens, closes)), place);
  out.add(43, mix(quoted, mix(opens, closes)), type);
  out.add(44, mix(quoted, opens), mix(closes, inMarks));
  out.add(45, mix(kind[start - 1], kind[start]), place);
  out.add(46, mix(kind[last], kind[last + 1]), place);
  out.add(47, mix(kind[start], kind[last + 1]), type);
  out.add(48, mix(kind[start], mix(kind[last + 1], kind[last + 2])), place);
  out.add(49, lower[start], place);
  out.add(50, mix(lower[start], l0), place);
  const verbsIn = Math.min(3, verbs[last + 1] - verbs[start]);
  out.add(51, verbsIn, mix(place, type));
  out.add(52, verbsIn, mix(kind[start], place));
  const lastSentence = sentences[tokens.sentence[last]];
  const left = Math.min(6, lastSentence.last - last - 1);
  out.add(53, left, mix(place, closes));
  out.add(54, Math.min(3, verbs[lastSentence.last] - verbs[last + 1]), mix(kind[last + 1], place));
  out.add(
    55,
    tokens.sentence[last] - tokens.sentence[start] > 3 ? 4 : tokens.sentence[last] - tokens.sentence[start],
    mix(place, quoted),
  );
  const nearest = place === 1 ? start - p.end : place === 0 ? i - last - 1 : 0;
  out.add(56, Math.min(10, nearest), mix(place, quoted));
  out.add(57, Math.min(10, nearest), mix(place, type));
  out.add(58, tokens.quotation[i] >= 0 ? 1 : 0, mix(place, quoted));
  out.add(
    59,
    start === own.first || !view.word[start - 1] ? 1 : 0,
    mix(place, last + 1 >= own.last || !view.word[last + 1] ? 1 : 0),
  );

  // the other cues
  const inside = odds(company.inside);
  const around = odds(company.around);
  const rival = odds(company.rival);
  out.add(60, inside, cue);
  out.add(61, around, cue);
  out.add(62, rival, cue);
  out.add(63, Math.min(4, company.insideCount), mix(place, quoted));
  out.add(64, inside, quoted);
  out.add(65, around, tokens.quotation[i] >= 0 ? 1 : 0);
  out.add(66, mix(inside > -6 ? 1 : 0, around > -6 ? 1 : 0), mix(rival > -6 ? 1 : 0, cue));
  out.add(67, around - cue > 0 ? 1 : 0, mix(rival - cue > 0 ? 1 : 0, inside - cue > 0 ? 1 : 0));
}
