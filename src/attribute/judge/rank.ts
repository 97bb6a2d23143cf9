import { bucket, type Features, mix } from '../candidates/features.js';
import type { Proposal } from '../candidates/proposal.js';
import { isPassive } from '../candidates/source.js';
import type { View } from '../view.js';
import { type CueEntry, K } from '../words.js';
import { type Company, covers } from './neighbours.js';

const step = (logProbability: number): number => Math.min(12, Math.round(-2 * logProbability));
const odds = (score: number): number => Math.max(-8, Math.min(10, Math.round(score * 1.5)));

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
  out.add(1, cue, 0);
  out.add(2, from, 0);
  out.add(3, begin, 0);
  out.add(4, finish, 0);
  out.add3(5, cue, begin, finish);
  out.add(6, cue, from);
  out.add(7, cue, step(p.score));
  out.add(8, step(p.score), place);
  out.add(9, cue, type);
  out.add(10, finish, type);
  out.add(11, begin, type);
  out.add(12, from, type);
  out.add3(13, finish, place, kind[last + 1]);
  out.add3(14, begin, place, kind[start]);
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
  out.add3(26, sourceInside, where, place);
  const gap = head < 0 ? 15 : head < i ? Math.min(12, i - head - 1) : Math.min(12, view.chunkFirst[source] - i - 1);
  out.add3(27, gap, where, from > 2 ? 1 : 0);
  out.add3(
    28,
    head < 0 ? 0 : tokens.quotation[head] === tokens.quotation[i] ? 1 : 2,
    place,
    tokens.quotation[i] >= 0 ? 1 : 0,
  );
  out.add3(29, isPassive(view, i, own.first) ? 1 : 0, where, place);

  // the content
  const words = last - start + 1 - (p.holeLast - p.holeFirst);
  const quotedStart = tokens.quotation[start];
  const quotedLast = tokens.quotation[last];
  const quoted = (quotedStart >= 0 ? 1 : 0) + (quotedLast >= 0 ? 2 : 0) + (quotedStart === quotedLast ? 4 : 0);
  const opens = kind[start - 1] === K.open ? 1 : 0;
  const closes = quotedLast >= 0 && quotations[quotedLast].last - last < 4 ? 1 : 0;
  const inMarks = Math.min(4, marks[last + 1] - marks[start]);
  out.add(40, bucket(words), type);
  out.add3(41, bucket(words), place, quoted);
  out.add4(42, quoted, opens, closes, place);
  out.add4(43, quoted, opens, closes, type);
  out.add4(44, quoted, opens, closes, inMarks);
  out.add3(45, kind[start - 1], kind[start], place);
  out.add3(46, kind[last], kind[last + 1], place);
  out.add3(47, kind[start], kind[last + 1], type);
  out.add4(48, kind[start], kind[last + 1], kind[last + 2], place);
  out.add(49, lower[start], place);
  out.add3(50, lower[start], l0, place);
  const verbsIn = Math.min(3, verbs[last + 1] - verbs[start]);
  out.add3(51, verbsIn, place, type);
  out.add3(52, verbsIn, kind[start], place);
  const lastSentence = sentences[tokens.sentence[last]];
  const left = Math.min(6, lastSentence.last - last - 1);
  out.add3(53, left, place, closes);
  out.add3(54, Math.min(3, verbs[lastSentence.last] - verbs[last + 1]), kind[last + 1], place);
  out.add3(
    55,
    tokens.sentence[last] - tokens.sentence[start] > 3 ? 4 : tokens.sentence[last] - tokens.sentence[start],
    place,
    quoted,
  );
  const nearest = place === 1 ? start - p.end : place === 0 ? i - last - 1 : 0;
  out.add3(56, Math.min(10, nearest), place, quoted);
  out.add3(57, Math.min(10, nearest), place, type);
  out.add3(58, tokens.quotation[i] >= 0 ? 1 : 0, place, quoted);
  out.add3(
    59,
    start === own.first || !view.word[start - 1] ? 1 : 0,
    place,
    last + 1 >= own.last || !view.word[last + 1] ? 1 : 0,
  );

  companyFeatures(odds(p.cueScore), company, mix(place, quoted), out);
}

function companyFeatures(own: number, company: Company, shape: number, out: Features): void {
  const inside = odds(company.inside);
  const around = odds(company.around);
  const rival = odds(company.rival);
  const taken = odds(company.sourceTaken);
  const sourceInside = odds(company.sourceInside);
  out.add(60, inside, own);
  out.add(61, around, own);
  out.add(62, rival, own);
  out.add(63, Math.min(4, company.insideCount), shape);
  out.add(64, inside, shape);
  out.add(65, around, shape);
  out.add4(66, inside > -6 ? 1 : 0, around > -6 ? 1 : 0, rival > -6 ? 1 : 0, own);
  out.add3(67, around - own > 0 ? 1 : 0, rival - own > 0 ? 1 : 0, inside - own > 0 ? 1 : 0);
  out.add(68, taken, own);
  out.add(69, sourceInside, own);
  out.add3(70, company.beforeSource, company.afterSource, own);
  out.add3(71, odds(company.before), company.beforeSource, own);
  out.add3(72, odds(company.after), company.afterSource, own);
}
