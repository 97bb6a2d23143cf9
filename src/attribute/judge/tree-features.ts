import type { Proposal } from '../candidates/proposal.js';
import type { View } from '../view.js';
import type { CueEntry } from '../words.js';
import { type Company, covers } from './neighbours.js';

/** What the trees look at, in order: scores in eighths of a log-odds, counts, distances in tokens, kinds of token. */
export const FIGURES = 48;

/** Stands where there is nothing to count or compare. */
const NONE = -1;
const OUTSIDE = 255;

const eighths = (score: number): number => Math.max(-400, Math.min(400, Math.round(8 * score)));

/** How the linear ranking sees a proposal, its cue's likeliest one, and the likeliest of its cue's others. */
export interface Standing {
  own: number;
  highest: number;
  other: number;
}

/** Puts the figures of a proposal into `out`; `list` holds its cue's proposals, likeliest by the first stages first. */
export function figuresOf(
  view: View,
  entries: readonly CueEntry[],
  p: Proposal,
  list: readonly Proposal[],
  { own, highest, other }: Standing,
  company: Company,
  out: Int16Array,
): void {
  const { article, kind, noun, verbs, commas, cues, entry } = view;
  const { tokens, sentences, quotations } = article;
  const { i, end, source, start, last } = p;
  const sentence = sentences[tokens.sentence[i]];
  const lastSentence = sentences[tokens.sentence[last]];
  const cue = entry[i] >= 0 ? entries[entry[i]] : undefined;
  const from = source < 0 ? NONE : view.chunkFirst[source];
  const head = source < 0 ? NONE : view.chunkLast[source] - 1;
  const quoted = tokens.quotation[last];
  let n = 0;
  const put = (value: number): void => {
    out[n++] = value;
  };
  put(eighths(own));
  put(eighths(own - highest));
  put(eighths(own - other));
  put(eighths(p.cueScore));
  put(eighths(p.sourceScore));
  put(eighths(p.startScore));
  put(eighths(p.endScore));
  put(eighths(p.score));
  put(eighths(p.score - list[0].score));
  put(list.length);
  put(list.reduce((sum, { start: s, last: l }) => sum + (s === start && l === last ? 1 : 0), 0));
  // the neighbours
  put(eighths(company.inside));
  put(eighths(company.around));
  put(eighths(company.rival));
  put(eighths(company.sourceTaken));
  put(eighths(company.sourceInside));
  put(eighths(company.before));
  put(company.beforeSource);
  put(eighths(company.after));
  put(company.afterSource);
  // the cue
  put(cue ? cue.class + 1 : 0);
  put(cue ? cue.frames : 0);
  put(tokens.tag[i]);
  put(i > 0 ? kind[i - 1] : OUTSIDE);
  put(kind[i + 1]);
  put(i - sentence.first);
  put(sentence.last - i);
  put(sentence.last - sentence.first);
  put(cues[sentence.last] - cues[sentence.first]);
  put(cues[i] - cues[sentence.first]);
  put(verbs[i] - verbs[sentence.first]);
  put(verbs[sentence.last] - verbs[i + 1]);
  // the source
  put(source < 0 ? NONE : head < i ? i - head : 100 + from - i);
  put(source < 0 ? OUTSIDE : noun[head] || kind[head]);
  put(source < 0 ? 2 : covers(p, head) ? 1 : 0);
  put(source < 0 ? NONE : head < i ? verbs[i] - verbs[head] : verbs[from] - verbs[i + 1]);
  put(source < 0 ? NONE : Math.abs(commas[i] - commas[head]));
  // the content
  put(last - start + 1 - (p.holeLast - p.holeFirst));
  put(start - end);
  put(i - last);
  put(start > 0 ? kind[start - 1] : OUTSIDE);
  put(kind[start]);
  put(kind[last + 1]);
  put(kind[last + 2]);
  put(quoted < 0 ? NONE : quotations[quoted].last - last);
  put(verbs[last + 1] - verbs[start]);
  put(commas[last + 1] - commas[start]);
  put(lastSentence.last - last - 1);
}
