import type { Attribution, Quotation } from '../types.js';
import { contentRanges, type Proposal } from './proposal.js';
import type { View } from './view.js';
import { K } from './words.js';

/** Fewer words than this are no speech of their own, unless they ask or exclaim. */
const FEWEST = 4;

/** Log-odds at which a cue is still believed where a quotation would else have none. */
const CHANCE = -2.5;
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
    while (at < all.length && all[at][0].i < low) at++;
    if (parent >= 0 || taken[first + 1] || !isSpeech(view, quotation)) continue;
    let best: Proposal | undefined;
    for (let k = at; k < all.length && all[k][0].i < article.paragraphs[paragraph].last; k++)
      for (const p of all[k])
        if (p.score > (best?.score ?? CHANCE) && isFree(p) && shareOf(p, first, last) > SAME) best = p;
    if (!best) continue;
    take(best);
    found.push(best);
  }
  return found;

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
    found.push({
      kind: 'direct',
      content,
      cueClass: 'statement',
      asserted: true,
      rule: 'quotation without cue',
      confidence: 0.5,
    });
  });
  return found;
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
