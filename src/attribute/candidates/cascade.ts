import { K } from '../../english/kinds.js';
import type { CueEntry } from '../cue-table.js';
import { CUE } from '../features/cue.js';
import { END } from '../features/end.js';
import type { Weights } from '../features/features.js';
import { SOURCE } from '../features/source.js';
import { START } from '../features/start.js';
import type { Model } from '../judge/model.js';
import { cutToUtterance } from '../rules/utterance.js';
import type { View } from '../view.js';
import { type Choice, choose } from './choose.js';
import { endCandidates, startCandidates } from './content.js';
import { fillCue, isCueCandidate } from './cue.js';
import { endColumns } from './end.js';
import { copyOf, hole, type Proposal } from './proposal.js';
import { beforeAuxiliaries } from './site.js';
import { sourceCandidates, sourceColumns } from './source.js';
import { startColumns } from './start.js';

/** What the cascade needs besides the article. */
export interface Grammar {
  entries: readonly CueEntry[];
  /** Lemmas, as hashes, that may be cues though no cue file lists them. */
  learned: ReadonlySet<number>;
}

export type FirstStages = Pick<Model['parts'], 'cue' | 'source' | 'start' | 'end'>;

export interface Width {
  /** Cues whose log-odds are lower are passed over. */
  cue: number;
  sources: number;
  starts: number;
  ends: number;
  contents: number;
  proposals: number;
}
export const WIDTH: Width = { cue: -1.4, sources: 3, starts: 3, ends: 3, contents: 4, proposals: 5 };

/** All proposals of an article, by cue, in order of the text: at most `width.proposals` a cue, likeliest first. */
export function propose(view: View, grammar: Grammar, parts: FirstStages, width: Width = WIDTH): Proposal[][] {
  const found = readCues(view, grammar, parts, width);
  shrink(view, found);
  cutToUtterance(view, found);
  return found;
}

function readCues(view: View, grammar: Grammar, parts: FirstStages, width: Width): Proposal[][] {
  const found: Proposal[][] = [];
  for (let i = 0; i < view.article.tokens.count; i++) {
    if (!isCueCandidate(view, i, grammar.learned)) continue;
    const cueScore = scoreCue(view, grammar, parts.cue, i);
    if (cueScore < width.cue) continue;
    const proposals = readCue(view, grammar, parts, i, cueScore, width);
    if (proposals.length) found.push(proposals);
  }
  return found;
}

/** Log-odds from which a cue within a content may be a second verb of the first one's subject. */
const LIKELY = -0.5;
/** The log-probability that the end of a shrunk content gets. */
const SHRUNK = -2.5;

/** "said the talks had failed and warned that …": adds the proposal whose content stops before the second cue. */
function shrink(view: View, found: readonly Proposal[][]): void {
  for (let k = 0; k + 1 < found.length; k++) {
    const [best] = found[k];
    const [next] = found[k + 1];
    if (next.cueScore < LIKELY || best.start <= best.i || next.i <= best.start || next.i > best.last) continue;
    const last = lastBefore(view, best.start, next.i);
    if (last < 0 || found[k].some((proposal) => proposal.start === best.start && proposal.last === last)) continue;
    const shrunk = copyOf(best);
    shrunk.last = last;
    shrunk.endScore = SHRUNK;
    shrunk.score = best.score - best.endScore + SHRUNK;
    found[k].push(shrunk);
  }
}

/** The last word before "and", "but" or a comma and the cue at `i`; -1 if none of them joins the cue. */
function lastBefore(view: View, start: number, i: number): number {
  const { kind, word } = view;
  let last = beforeAuxiliaries(view, i, start);
  if (!JOINING.has(kind[last])) return -1;
  while (last > start && (!word[last] || JOINING.has(kind[last]))) last--;
  return last;
}

const JOINING = new Set([K.and, K.but, K.comma]);

export function scoreCue(view: View, grammar: Grammar, weights: Weights, i: number): number {
  fillCue(view, grammar.entries, i);
  return CUE.score(weights);
}

const candidates: number[] = [];

export function chooseSources(view: View, grammar: Grammar, weights: Weights, i: number, keep: number): Choice[] {
  sourceCandidates(view, i, candidates);
  const fill = sourceColumns(view, grammar.entries, i);
  return choose(candidates, keep, (c) => {
    fill(c);
    return SOURCE.score(weights);
  });
}

export function readCue(
  view: View,
  grammar: Grammar,
  parts: FirstStages,
  i: number,
  cueScore: number,
  width: Width,
): Proposal[] {
  const { entries } = grammar;
  const sources = chooseSources(view, grammar, parts.source, i, width.sources);
  const end = i + Math.max(1, view.entryLength[i]);
  const site = { i, end, source: sources[0].candidate };
  startCandidates(view, site, candidates);
  if (!candidates.length) return [];
  const fillStart = startColumns(view, entries, site);
  const starts = choose(candidates, width.starts, (t) => {
    fillStart(t);
    return START.score(parts.start);
  });
  const contents: { start: number; last: number; startScore: number; endScore: number }[] = [];
  for (const { candidate: start, score: startScore } of starts) {
    endCandidates(view, site, start, candidates);
    const fillEnd = endColumns(view, entries, site, start);
    const ends = choose(candidates, width.ends, (e) => {
      fillEnd(e);
      return END.score(parts.end);
    });
    for (const { candidate: last, score: endScore } of ends) contents.push({ start, last, startScore, endScore });
  }
  contents.sort(
    (a, b) => b.startScore + b.endScore - a.startScore - a.endScore || a.start - b.start || a.last - b.last,
  );
  const proposals: Proposal[] = [];
  if (contents.length > width.contents) contents.length = width.contents;
  for (const { start, last, startScore, endScore } of contents)
    for (const { candidate: source, score: sourceScore } of sources) {
      const [holeFirst, holeLast] = hole(view, i, end, source, start, last);
      if (source >= 0 && start >= view.chunkFirst[source] && holeLast > 0 && holeFirst <= view.chunkLast[source])
        continue; // a source does not say itself
      const total = startScore + endScore + sourceScore;
      proposals.push({
        i,
        end,
        source,
        start,
        last,
        holeFirst,
        holeLast,
        cueScore,
        sourceScore,
        startScore,
        endScore,
        score: total,
      });
    }
  proposals.sort((a, b) => b.score - a.score || a.start - b.start || a.last - b.last || a.source - b.source);
  if (proposals.length > width.proposals) proposals.length = width.proposals;
  return proposals;
}
