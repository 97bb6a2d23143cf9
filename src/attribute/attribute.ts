import { firstIndex } from '../base/search.js';
import type { EnglishArticle } from '../english/english.js';
import type { Attribution } from '../types/saying.js';
import type { Span, Turn } from '../types/text.js';
import { arrange } from './arrange.js';
import type { Attributor } from './attributor.js';
import { propose } from './candidates/cascade.js';
import type { Proposal } from './candidates/proposal.js';
import { withOpeners } from './clauses/openers.js';
import { takeSubjects } from './clauses/passive.js';
import { withoutRelays } from './clauses/relay.js';
import { reportedTense } from './clauses/reported-tense.js';
import { decode } from './judge/decode.js';
import { rescore } from './judge/rescore.js';
import { blockQuotations } from './layout/blocks.js';
import { dashed } from './layout/dashes.js';
import { posts } from './layout/posts.js';
import { addContinued } from './rules/continued.js';
import { isImpersonal, isNotReported } from './rules/implausible.js';
import { nested } from './rules/nested.js';
import { isObject } from './rules/object.js';
import { secondChance } from './rules/second-chance.js';
import { sectionLabels } from './rules/section-labels.js';
import { speech } from './rules/speech.js';
import { turns } from './rules/turns.js';
import { followOn, uncued } from './rules/uncued.js';
import { isFirstPerson, withoutOwnVoice } from './rules/voice.js';
import { toAttribution } from './to-attribution.js';
import { type View, view } from './view.js';

/**
 * Who says what in an article: attributions in order of their contents. The outermost are what the article attributes, or
 * the turns of a transcript, or the sentences of a speech; what these attribute to others is `within` them.
 */
export function attribute(article: EnglishArticle, attributor: Attributor): Attribution[] {
  const columns = view(article, attributor.words(article.vocabulary));
  const found = cued(columns, attributor);
  const top = [...found.values()];
  addContinued(article, top);
  const { attributions: inner, parents } = innerOf(columns, attributor, found);
  const attributions: Attribution[] = [];
  addAll(attributions, top);
  addAll(attributions, inner);
  const outer = outermost(columns, top);
  if (!article.document.speaker) addAll(attributions, followOn(columns, top, uncued(columns, attributions, outer)));
  if (!outer.length) addAll(attributions, reportedTense(columns, attributions));
  const isLabel = inLabels(article.turns);
  // what introduces a block quotation is its cue, not a second one
  const cues = new Set<number>();
  const contents: Span[] = [];
  for (const { content, cue } of outer) {
    if (cue) cues.add(cue.start);
    for (const span of content) contents.push(span);
  }
  const isWithin = inSpans(contents);
  const all: Attribution[] = [];
  addAll(all, outer);
  for (const attribution of attributions) {
    const { content, cue } = attribution;
    if (isLabel(attribution) || (cue && cues.has(cue.start))) continue;
    if (!(isOwn(article, attribution) && isWithin(cue?.start ?? content[0].start))) all.push(attribution);
  }
  return arrange(all, outer, parents);
}

function addAll<Item>(all: Item[], more: Iterable<Item>): void {
  for (const item of more) all.push(item);
}

/**
 * The turns of a transcript, or the sentences of a speech; of a speech with questions behind it, the sentences before the first label.
 * Else block quotations, posts and words that dashes set apart.
 */
function outermost(columns: View, attributions: readonly Attribution[]): Attribution[] {
  const { article } = columns;
  const spoken = turns(article);
  if (!article.document.speaker) return spoken.length ? spoken : set(columns, attributions);
  const [first] = article.turns ?? [];
  const said = speech(article);
  return first ? [...said.filter(({ content: [{ start }] }) => start < (first.label ?? first).start), ...spoken] : said;
}

/** Returns a test for attributions that have their cue or the beginning of their content in a label. */
function inLabels(turns: readonly Turn[] = []): (attribution: Attribution) => boolean {
  const isIn = inSpans(turns.flatMap(({ label }) => label ?? []));
  return ({ cue, content }) => isIn(content[0].start) || (cue !== undefined && isIn(cue.start));
}

/** Returns a test for offsets in spans that are in order and disjoint. */
function inSpans(spans: readonly Span[]): (at: number) => boolean {
  return (at) => at < (spans[firstIndex(spans, ({ start }) => start > at) - 1]?.end ?? 0);
}

/** Block quotations, posts, and words with their speaker between dashes. */
function set(columns: View, attributions: readonly Attribution[]): Attribution[] {
  const found = [...blockQuotations(columns, attributions), ...posts(columns), ...dashed(columns)];
  return found.sort((a, b) => a.content[0].start - b.content[0].start);
}

/** The attributions that the article itself makes with a cue, by their proposals. */
function cued(columns: View, attributor: Attributor): Map<Proposal, Attribution> {
  const { article } = columns;
  const { grammar, model, withObjects } = attributor;
  const proposals = propose(columns, grammar, model.parts);
  rescore(columns, grammar, model.parts.rank, model.trees, proposals);
  const decoded = withoutRelays(columns, proposals, decode(proposals, model.threshold, columns));
  const chosen = withOpeners(columns, grammar, decoded);
  addAll(chosen, secondChance(columns, proposals, chosen));
  takeSubjects(columns, chosen);
  const isLabel = sectionLabels(columns);
  const found = new Map<Proposal, Attribution>();
  for (const proposal of chosen) {
    const attribution = toAttribution(columns, attributor, proposal);
    if (!attribution.content.length || isNotReported(columns, proposal)) continue;
    if (isImpersonal(columns, proposal, attribution) || isLabel(proposal)) continue;
    if (!isObject(columns, withObjects, proposal)) found.set(proposal, attribution);
  }
  if (article.document.speaker) return found;
  const kept = new Set(withoutOwnVoice(article, [...found.values()]));
  for (const [proposal, attribution] of found) if (!kept.has(attribution)) found.delete(proposal);
  return found;
}

/** What the contents found attribute to others in turn. */
function innerOf(
  columns: View,
  attributor: Attributor,
  found: ReadonlyMap<Proposal, Attribution>,
): { attributions: Attribution[]; parents: Map<Attribution, Attribution> } {
  const attributions: Attribution[] = [];
  const parents = new Map<Attribution, Attribution>();
  for (const { proposal, within } of nested(columns, attributor, [...found.keys()])) {
    const attribution = toAttribution(columns, attributor, proposal);
    if (!attribution.content.length || isOwn(columns.article, attribution)) continue;
    attributions.push(attribution);
    parents.set(attribution, found.get(within) as Attribution);
  }
  return { attributions, parents };
}

/**
 * Whether an attribution within somebody's words is their own statement too: what they say they think or want ("we hope"),
 * and what they say others think or want ("the West wants to …"). What they report others to have said is not.
 */
function isOwn(article: EnglishArticle, { source, cueClass }: Attribution): boolean {
  return cueClass === 'belief' || cueClass === 'plan' || isFirstPerson(article, source);
}
