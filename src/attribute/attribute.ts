import type { EnglishArticle } from '../english/english.js';
import { K } from '../english/kinds.js';
import { type Attribution, CUE_CLASSES, type Kind } from '../types/saying.js';
import { type Article, TAG } from '../types/text.js';
import type { Attributor } from './attributor.js';
import { propose } from './candidates/cascade.js';
import { contentRanges, contentSpans, type Proposal } from './candidates/proposal.js';
import { decode } from './judge/decode.js';
import { rescore } from './judge/rescore.js';
import { labelsOf } from './rules/labels.js';
import { nested } from './rules/nested.js';
import { isObject } from './rules/object.js';
import { frameOf, groupOf, isAsserted } from './rules/sense.js';
import { speech } from './rules/speech.js';
import { turns } from './rules/turns.js';
import { followOn, secondChance, uncued } from './rules/uncued.js';
import { isFirstPerson, withoutContrast, withoutOwnVoice, withoutRelative } from './rules/voice.js';
import { sourceOf } from './rules/who.js';
import { type View, view } from './view.js';

const { ADV, NOUN, VERB } = TAG;

/**
 * Who says what in an article: attributions in order of their contents. The outermost are what the article attributes, or
 * in a transcript its turns, or in a speech its sentences; what they attribute to others is `within` them.
 */
export function attribute(article: EnglishArticle, attributor: Attributor): Attribution[] {
  const columns = view(article, attributor.words(article.vocabulary));
  const { model, grammar } = attributor;
  const proposals = propose(columns, grammar, model.parts);
  rescore(columns, grammar, model.parts.rank, model.trees, proposals);
  const chosen = decode(proposals, model.threshold, columns);
  chosen.push(...secondChance(columns, proposals, chosen));
  const found = new Map<Proposal, Attribution>();
  const isLabel = labelsOf(columns);
  for (const p of chosen) {
    const attribution = toAttribution(columns, attributor, p);
    if (
      attribution.content.length &&
      !isChance(columns, p) &&
      !isNobodys(columns, p, attribution) &&
      !isLabel(p) &&
      !isObject(columns, attributor.withObjects, p)
    )
      found.set(p, attribution);
  }
  if (!article.document.speaker) {
    const kept = new Set(withoutOwnVoice(article, [...found.values()]));
    for (const [p, attribution] of found) if (!kept.has(attribution)) found.delete(p);
  }
  carryOn(article, [...found.values()]);
  const attributions = [...found.values()];
  const parents = new Map<Attribution, Attribution>();
  for (const { p, within } of nested(columns, attributor, [...found.keys()])) {
    const attribution = toAttribution(columns, attributor, p);
    if (!attribution.content.length || isOwn(article, attribution)) continue;
    attributions.push(attribution);
    parents.set(attribution, found.get(within) as Attribution);
  }
  const outer = article.document.speaker ? speech(article) : turns(columns);
  if (!article.document.speaker) {
    const alone = uncued(columns, [...attributions, ...outer]);
    attributions.push(...followOn(columns, [...found.values()], alone));
  }
  // the colon of a turn is no second cue
  const colons = new Set(outer.map(({ cue }) => cue?.start));
  const others = attributions.filter(
    (attribution) =>
      !(attribution.cue && colons.has(attribution.cue.start)) && !(outer.length && isOwn(article, attribution)),
  );
  return arrange([...outer, ...others], outer, parents);
}

/**
 * Whether what stands in somebody's words is their own statement too: what they say that they think or want ("we hope"), and what they say
 * that others think or want ("the West wants to …"), which is their account of it. What they report others to have said is those others'.
 */
function isOwn(article: Article, { source, cueClass }: Attribution): boolean {
  return cueClass === 'belief' || cueClass === 'plan' || isFirstPerson(article, source);
}

/**
 * "It seems that …", "the bridge is expected to open", "a bird known as the gull": what nobody is named to hold, or to call so.
 * And "you may think": nobody in particular.
 */
function isNobodys({ article, chunkLast, kind: kinds }: View, p: Proposal, attribution: Attribution): boolean {
  const { cueClass, kind, source } = attribution;
  const { quotation, tag } = article.tokens;
  if (p.source >= 0 && kinds[chunkLast[p.source] - 1] === K.you) return quotation[p.i] < 0;
  if (source || kind === 'direct' || tag[p.i] === NOUN) return false; // "their hope that …" is somebody's
  if (kind === 'indirect' && (cueClass === 'belief' || cueClass === 'claim')) return true;
  return p.holeLast > p.holeFirst && cueClass !== 'criticism' && tag[p.i] === VERB;
}

/** Sorts by content and says what stands within what. */
function arrange(
  attributions: Attribution[],
  outer: readonly Attribution[],
  parents: ReadonlyMap<Attribution, Attribution>,
): Attribution[] {
  const from = ({ content }: Attribution): number => content[0].start;
  const isOuter = new Set(outer);
  const sorted = attributions.sort(
    (a, b) =>
      from(a) - from(b) || Number(isOuter.has(b)) - Number(isOuter.has(a)) || (a.cue?.start ?? 0) - (b.cue?.start ?? 0),
  );
  const places = new Map(sorted.map((attribution, n) => [attribution, n]));
  let k = 0;
  for (const attribution of sorted) {
    const parent = parents.get(attribution);
    if (parent) attribution.within = places.get(parent);
    else if (!isOuter.has(attribution)) {
      const at = attribution.cue?.start ?? from(attribution);
      while (k + 1 < outer.length && outer[k + 1].content[0].start <= at) k++;
      if (outer[k]?.content.some(({ start, end }) => start <= at && at < end))
        attribution.within = places.get(outer[k]);
    }
  }
  return sorted;
}

/** Quotations over several paragraphs: what carries on a quoted content belongs to it, unless another cue took it. */
function carryOn({ quotations }: Article, attributions: readonly Attribution[]): void {
  const running = quotations.flatMap(({ continuedBy }, q) => (continuedBy >= 0 ? [q] : []));
  if (!running.length) return;
  const taken = attributions.flatMap(({ content }) => content);
  for (const attribution of attributions) {
    const last = attribution.content[attribution.content.length - 1];
    let q = running.find((k) => quotations[k].start < last.end && quotations[k].end >= last.end) ?? -1;
    for (q = quotations[q]?.continuedBy ?? -1; q >= 0; q = quotations[q].continuedBy) {
      const { start, end } = quotations[q];
      if (taken.some((span) => span.start < end && span.end > start)) break;
      attribution.content.push({ start, end });
    }
  }
}

function toAttribution(columns: View, { grammar, model, unasserted }: Attributor, p: Proposal): Attribution {
  const entry = columns.entry[p.i] >= 0 ? grammar.entries[columns.entry[p.i]] : undefined;
  const frame = frameOf(columns, p);
  const group = entry && groupOf(entry, frame);
  const { text } = columns.article.document;
  const cue = firstOfCue(columns, p);
  return {
    kind: kindOf(columns, p),
    source: sourceOf(columns, p),
    cue: { start: columns.article.tokens.start[cue], end: columns.article.tokens.end[p.end - 1] },
    content: withoutContrast(text, withoutRelative(text, contentSpans(columns, p))),
    cueClass: group?.class ?? CUE_CLASSES[0],
    asserted: (group?.asserted ?? true) && isAsserted(columns, p, frame, unasserted),
    rule: entry ? `${entry.part} "${entry.text}", ${frame}` : `learned cue, ${frame}`,
    confidence: Math.round(1000 / (1 + Math.exp(-(model.slope * p.score + model.offset)))) / 1000,
  };
}

/** The cue's first word, auxiliaries before it included: "has said", "was asked", "did not say". */
function firstOfCue({ article, kind }: View, p: Proposal): number {
  const { tokens } = article;
  let first = p.i;
  const aux = kind[p.i - 1];
  if (tokens.tag[p.i] === VERB || aux === K.modal || aux === K.do)
    for (let k = p.i - 1; k >= p.i - 4 && k >= 0 && tokens.sentence[k] === tokens.sentence[p.i]; k--) {
      const helps =
        kind[k] === K.be || kind[k] === K.have || kind[k] === K.do || kind[k] === K.modal || kind[k] === K.not;
      if (helps) first = k;
      else if (kind[k] !== K.also && tokens.tag[k] !== ADV) break;
    }
  return first;
}

/** "closed the “Red Lion” for the winter", "walked twice and … home": a verb that no cue file lists, and a content that nobody can have said. */
function isChance({ article, chunkLast, entry, kind, marks, verbs }: View, p: Proposal): boolean {
  // "paid according to the usual scale": nobody who speaks, and no comma before
  if (kind[p.i] === K.according && p.source >= 0 && p.start < p.i)
    return kind[p.i - 1] !== K.comma && kind[chunkLast[p.source] - 1] === NOUN && article.tokens.quotation[p.i - 1] < 0;
  // "in remarks which show how far …": the reporter describes them
  if (
    p.start === p.end &&
    article.tokens.tag[p.i] !== VERB &&
    article.vocabulary.text(article.tokens.lower[p.start]) === 'which'
  )
    return true;
  if (entry[p.i] >= 0) return false;
  if (contentRanges(p).some(([from, to]) => verbs[to] > verbs[from])) return false;
  const quoted = marks[p.last + 1] > marks[p.start] || article.tokens.quotation[p.start] >= 0;
  return quoted || p.holeLast > p.holeFirst;
}

const DIRECT = 0.95;

/** direct: nearly all words quoted; mixed: some; else indirect. */
function kindOf({ article, word }: View, p: Proposal): Kind {
  let words = 0;
  let quoted = 0;
  for (let i = p.start; i <= p.last; i++) {
    if (!word[i] || (i >= p.holeFirst && i < p.holeLast)) continue;
    words++;
    if (article.tokens.quotation[i] >= 0) quoted++;
  }
  return quoted === 0 ? 'indirect' : quoted >= DIRECT * words ? 'direct' : 'mixed';
}
