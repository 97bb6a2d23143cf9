import type { EnglishArticle } from '../../english/english.js';
import { K } from '../../english/kinds.js';
import type { Attribution } from '../../types/saying.js';
import type { Span } from '../../types/text.js';
import { patternsOf } from '../patterns.js';
import type { View } from '../view.js';

/** The longest label has this many tokens, brackets included. */
const LABEL = 16;
/** Fewer lines that look like turns may be chance. */
const TURNS = 3;
/** If this share of the paragraphs open with a turn, those between continue the turn before. */
const TRANSCRIPT = 0.4;

interface Turn {
  paragraph: number;
  label: Span;
  colon: number;
  question: boolean;
}

/** Speaker turns of a transcript ("MR. LAVROV: …", "The President: …", "Q. …", "Mr. Kim (Republic of Korea): …"): the name is the source, the mark the cue. */
export function turns(view: View): Attribution[] {
  const { article } = view;
  const found = article.paragraphs.flatMap((_, n) => turnOf(view, n) ?? []);
  if (found.length < TURNS || !areSpeakers(found, article) || !areSentences(view, found)) return [];
  const first = found[0].paragraph;
  const goesOn = found.length >= TRANSCRIPT * (article.paragraphs.length - first);
  return found.flatMap(({ paragraph, label, colon, question }, n) => {
    const end = goesOn ? (found[n + 1]?.paragraph ?? article.paragraphs.length) : paragraph + 1;
    const content: Span[] = [];
    for (let k = paragraph; k < end; k++) {
      const { first: low, last } = article.paragraphs[k];
      const from = k === paragraph ? colon + 1 : low;
      if (from < last) content.push({ start: article.tokens.start[from], end: article.tokens.end[last - 1] });
    }
    if (!content.length) return [];
    return {
      kind: 'direct' as const,
      source: label,
      cue: { start: article.tokens.start[colon], end: article.tokens.end[colon] },
      content,
      cueClass: question ? ('question' as const) : ('statement' as const),
      asserted: !question,
      rule: 'turn',
      confidence: 0.95,
    };
  });
}

/** Speakers speak more than once, ask, or have a title; headings do not. */
function areSpeakers(found: readonly Turn[], { document, english }: EnglishArticle): boolean {
  if (found.some(({ question }) => question)) return true;
  const { address } = patternsOf(english.classes);
  const labels = found.map(({ label }) => document.text.slice(label.start, label.end).toLowerCase());
  const addressed = labels.filter((label) => address.test(label)).length;
  return new Set(labels).size < labels.length || 2 * addressed >= labels.length;
}

/** People speak in sentences; a list ("WINNER: The Long Harbour") does not. */
function areSentences({ article, kind, word }: View, found: readonly Turn[]): boolean {
  const finished = found.filter(({ paragraph }) => {
    let last = article.paragraphs[paragraph].last - 1;
    while (kind[last] === K.close || kind[last] === K.bracket) last--;
    return !word[last];
  });
  return 2 * finished.length >= found.length;
}

const turnOf = (view: View, paragraph: number): Turn | undefined =>
  turnOfLetter(view, paragraph) ?? turnOfName(view, paragraph);

/** "Q. Who paid?", "A: Nobody.": with the mark as part of the token, or as the next. */
function turnOfLetter({ article, kind }: View, paragraph: number): Turn | undefined {
  const { document, english, tokens } = article;
  const { first, last } = article.paragraphs[paragraph];
  const { letter } = patternsOf(english.classes);
  const match = letter.exec(document.text.slice(tokens.start[first], tokens.end[first]));
  if (!match || first + 1 >= last) return undefined;
  const [written, name] = match;
  const hasMark = kind[first + 1] === K.colon || kind[first + 1] === K.stop;
  if (written === name && !hasMark) return undefined;
  const colon = written === name ? first + 1 : first;
  if (colon + 1 >= last) return undefined;
  const label = { start: tokens.start[first], end: tokens.start[first] + 1 };
  return { paragraph, label, colon, question: english.classes['question-letter'].has(name.toLowerCase()) };
}

const BRACKETS = /\s*\([^()]*\)/g;

/** "MR. LAVROV: …", "Mr. Kim (Republic of Korea): …". */
function turnOfName({ article, kind }: View, paragraph: number): Turn | undefined {
  const { document, english, tokens } = article;
  const { first, last } = article.paragraphs[paragraph];
  const colon = labelEnd(kind, first, Math.min(last - 1, first + LABEL));
  if (colon < 0) return undefined;
  const written = document.text.slice(tokens.start[first], tokens.end[colon - 1]);
  const label = written.replace(BRACKETS, '').trim();
  const { labels, questioner } = patternsOf(english.classes);
  if (!labels.some((shape) => shape.test(label))) return undefined;
  const bracket = written.search(/\s*\(/);
  const length = bracket > 0 ? bracket : written.length;
  const span = { start: tokens.start[first], end: tokens.start[first] + length };
  return { paragraph, label: span, colon, question: questioner.test(label) };
}

/** The colon behind a label, or -1. */
function labelEnd(kind: Uint8Array, first: number, limit: number): number {
  for (let i = first; i < limit; i++) {
    if (kind[i] === K.colon) return i > first ? i : -1;
    if (kind[i] === K.open || kind[i] === K.comma) return -1;
  }
  return -1;
}
