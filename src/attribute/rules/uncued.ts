import { K } from '../../english/kinds.js';
import type { Attribution } from '../../types/saying.js';
import { type Quotation, TAG } from '../../types/text.js';
import { contentRanges, type Proposal } from '../candidates/proposal.js';
import type { View } from '../view.js';

const { PROPN, VERB } = TAG;
/** Fewer words than this are no speech of their own, unless they ask or exclaim. */
const FEWEST = 4;

/** Log-odds at which a cue is still believed where a quotation would else have none. */
const CHANCE = -2.5;
/** How far from a quotation its cue may stand, in tokens. */
const REACH = 60;
/** How much of content and quotation must be the same. */
const SAME = 0.6;

/** For quotations that read as something said and that no chosen reading took: their likeliest reading, though it be unlikely. */
export function secondChance(view: View, all: readonly Proposal[][], chosen: readonly Proposal[]): Proposal[] {
  const { article } = view;
  const taken = new Uint8Array(article.tokens.count);
  const take = (p: Proposal): void => {
    for (const [from, to] of contentRanges(p)) taken.fill(1, from, to);
    taken[p.i] = 1;
  };
  for (const p of chosen) take(p);
  const found: Proposal[] = [];
  let at = 0;
  for (const quotation of article.quotations) {
    const { first, last, parent } = quotation;
    const paragraph = article.sentences[article.tokens.sentence[first]].paragraph;
    const low = article.paragraphs[paragraph].first;
    while (at < all.length && all[at][0].i < Math.max(low, first - REACH)) at++;
    if (parent >= 0 || taken[first + 1] || !isSpeech(view, quotation)) continue;
    let best: Proposal | undefined;
    for (let k = at; k < all.length && all[k][0].i < Math.min(article.paragraphs[paragraph].last, last + REACH); k++)
      for (const p of all[k])
        if (p.score > (best?.score ?? CHANCE) && isFree(p) && isCue(p) && shareOf(p, first, last) > SAME) best = p;
    if (!best) continue;
    take(best);
    found.push(best);
  }
  return found;

  /** A word of the cue files, a colon, or a verb that is no name ("Ada Shore"). */
  function isCue({ i }: Proposal): boolean {
    if (view.entry[i] >= 0 || view.kind[i] === K.colon) return true;
    const { tokens, document } = article;
    return tokens.tag[i] === VERB && !/^\p{Lu}/u.test(document.text.slice(tokens.start[i], tokens.end[i]));
  }

  function isFree(p: Proposal): boolean {
    if (taken[p.i]) return false;
    for (const [from, to] of contentRanges(p)) for (let i = from; i < to; i++) if (taken[i]) return false;
    return true;
  }
}

/** Dice coefficient of a content and a token range. */
function shareOf(p: Proposal, first: number, last: number): number {
  let size = last - first;
  let common = 0;
  for (const [from, to] of contentRanges(p)) {
    size += to - from;
    common += Math.max(0, Math.min(to, last) - Math.max(from, first));
  }
  return (2 * common) / size;
}

/**
 * Quotations that nobody's cue took: direct speech without a source, where they read as something said. Titles,
 * nicknames and words held at arm's length do not: they neither begin like a sentence nor end like one.
 */
export function uncued(view: View, attributions: readonly Attribution[]): Attribution[] {
  const { article } = view;
  const taken = attributions.flatMap(({ content, source, cue }) => [
    ...content,
    ...(source ? [source] : []),
    ...(cue ? [cue] : []),
  ]);
  taken.sort((a, b) => a.start - b.start);
  const found: Attribution[] = [];
  let from = 0;
  let reach = 0;
  const continued = new Set<number>();
  article.quotations.forEach((quotation, index) => {
    while (from < taken.length && taken[from].start < quotation.end) reach = Math.max(reach, taken[from++].end);
    if (quotation.parent >= 0 || reach > quotation.start || continued.has(index) || !isSpeech(view, quotation)) return;
    const content = [];
    for (let q: Quotation | undefined = quotation; q; q = article.quotations[q.continuedBy]) {
      content.push({ start: q.start, end: q.end });
      continued.add(q.continuedBy);
    }
    const signed = signature(view, quotation);
    found.push({
      kind: 'direct',
      ...signed,
      content,
      cueClass: 'statement',
      asserted: true,
      rule: signed ? 'quotation signed with a name' : 'quotation without cue',
      confidence: signed ? SIGNED : UNSIGNED,
    });
  });
  return found;
}

/** Set by hand: a name behind a dash is nearly always who spoke; a quotation alone is somebody's words, but often part of a longer statement. */
const SIGNED = 0.9;
const UNSIGNED = 0.5;
const DASH = /^[-\u2013\u2014\u2015]{1,2}$/;

/** "“…” — Ana Kovacs": a dash behind the quotation and a name that ends the line. */
function signature(
  { article, chunkFirst, chunkLast, chunkOf, kind }: View,
  { last }: Quotation,
): Pick<Attribution, 'source' | 'cue'> | undefined {
  const { tokens, paragraphs, sentences, document } = article;
  if (last + 1 >= tokens.count || !DASH.test(document.text.slice(tokens.start[last], tokens.end[last])))
    return undefined;
  const chunk = chunkOf[last + 1];
  if (chunk < 0 || chunkFirst[chunk] !== last + 1 || tokens.tag[last + 1] !== PROPN) return undefined;
  const end = paragraphs[sentences[tokens.sentence[last]].paragraph].last;
  const next = chunkLast[chunk];
  if (next < end && kind[next] !== K.stop && kind[next] !== K.comma) return undefined;
  return {
    source: { start: tokens.start[last + 1], end: tokens.end[next - 1] },
    cue: { start: tokens.start[last], end: tokens.end[last] },
  };
}

/**
 * "… the talks had failed, Kovacs said. “Nobody listened.”": a quotation that follows on the sentence of an attribution, in its
 * paragraph, is more of the same content; one right behind another quotation is somebody's answer. Gives back the quotations that
 * follow on nothing.
 */
export function followOn(
  view: View,
  attributions: readonly Attribution[],
  alone: readonly Attribution[],
): Attribution[] {
  const { sentences, quotations } = view.article;
  const answers = new Set<number>();
  for (let q = 1; q < quotations.length; q++)
    if (quotations[q - 1].last === quotations[q].first && isSpeech(view, quotations[q - 1]))
      answers.add(quotations[q].start);
  const ends = attributions
    .filter(({ source, cue, asserted, within }) => source && cue && asserted && within === undefined)
    .map((attribution) => ({
      attribution,
      end: Math.max(attribution.cue?.end ?? 0, ...attribution.content.map((c) => c.end)),
    }))
    .sort((a, b) => a.end - b.end);
  let k = 0;
  let sentence = 0;
  return alone.filter((quotation) => {
    const [{ start }] = quotation.content;
    while (k < ends.length && ends[k].end <= start) k++;
    while (sentence + 1 < sentences.length && sentences[sentence + 1].start <= start) sentence++;
    const before = ends[k - 1];
    const previous = sentences[sentence - 1];
    const follows =
      !quotation.source &&
      !answers.has(start) &&
      before &&
      previous &&
      sentences[sentence].start === start &&
      previous.paragraph === sentences[sentence].paragraph &&
      before.end > previous.start;
    if (!follows) return true;
    const { attribution } = before;
    attribution.content.push(...quotation.content);
    if (attribution.kind === 'indirect') attribution.kind = 'mixed';
    before.end = quotation.content[quotation.content.length - 1].end;
    return false;
  });
}

function isSpeech({ article, kind, verbs, word }: View, { first, last, closed }: Quotation): boolean {
  const { tokens, sentences, document } = article;
  const inner = closed ? last - 1 : last;
  let words = 0;
  for (let i = first; i < inner; i++) words += word[i];
  if (!words) return false;
  const ending = kind[inner - 1];
  const finished =
    ending === K.stop ||
    ending === K['question-mark'] ||
    ending === K.ellipsis ||
    ending === K.dash ||
    ending === K.comma;
  const calls = ending === K['question-mark'];
  const capital = /^\p{Lu}|^[\p{N}.\u2026]/u.test(document.text.slice(tokens.start[first + 1], tokens.end[first + 1]));
  const before = first > 0 && tokens.sentence[first - 1] === tokens.sentence[first] ? kind[first - 1] : 255;
  const opensSentence = sentences[tokens.sentence[first]].first === first || before === 255;
  if (!finished && closed) return false;
  if (words < FEWEST && !calls) return opensSentence && capital && finished && ending !== K.comma;
  return (capital || before === K.comma || before === K.semicolon) && (verbs[inner] > verbs[first] || opensSentence);
}
