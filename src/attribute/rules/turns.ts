import { K } from '../../english/kinds.js';
import type { Attribution } from '../../types/saying.js';
import type { Span } from '../../types/text.js';
import type { View } from '../view.js';

/** A label before the colon is not longer than this, brackets included. */
const LABEL = 16;
/** One line that looks like a turn is chance; this many make a transcript. */
const TURNS = 3;
/** Share of paragraphs that open with a turn from which the others go on with the turn before. */
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
  if (found.length < TURNS || !speaks(found, article.document.text) || !areSentences(view, found)) return [];
  const first = found[0].paragraph;
  const goesOn = found.length >= TRANSCRIPT * (article.paragraphs.length - first);
  return found.flatMap(({ paragraph, label, colon, question }, n) => {
    const end = goesOn ? (found[n + 1]?.paragraph ?? article.paragraphs.length) : paragraph + 1;
    const content: Span[] = [];
    for (let p = paragraph; p < end; p++) {
      const { first: low, last } = article.paragraphs[p];
      const from = p === paragraph ? colon + 1 : low;
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

/** Speakers come back, ask, or are addressed; headings do none of it. */
function speaks(found: readonly Turn[], text: string): boolean {
  if (found.some(({ question }) => question)) return true;
  const labels = found.map(({ label }) => text.slice(label.start, label.end).toLowerCase());
  const addressed = labels.filter((label) => ADDRESS.test(label)).length;
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

const ADDRESS = /^(?:mr|mrs|ms|dr|sir|dame|the (?:acting )?president|president|minister|ambassador|sen|senator)\b/;

function turnOf({ article, kind }: View, paragraph: number): Turn | undefined {
  const { tokens, document } = article;
  const { first, last } = article.paragraphs[paragraph];
  const text = (from: number, to: number): string => document.text.slice(tokens.start[from], tokens.end[to - 1]);
  const short = /^(Q|A)[.:]?$/.exec(text(first, first + 1));
  if (short && first + 1 < last) {
    const colon = /[.:]$/.test(short[0])
      ? first
      : kind[first + 1] === K.colon || kind[first + 1] === K.stop
        ? first + 1
        : -1;
    if (colon >= 0 && colon + 1 < last)
      return {
        paragraph,
        label: { start: tokens.start[first], end: tokens.start[first] + 1 },
        colon,
        question: short[1] === 'Q',
      };
  }
  let colon = first;
  while (colon < last && colon < first + LABEL && kind[colon] !== K.colon) {
    if (kind[colon] === K.open || kind[colon] === K.comma) return undefined;
    colon++;
  }
  if (colon === first || colon >= Math.min(last - 1, first + LABEL) || kind[colon] !== K.colon) return undefined;
  const written = text(first, colon);
  const label = written.replace(/\s*\([^()]*\)/g, '').trim();
  if (!LABELS.some((shape) => shape.test(label))) return undefined;
  const bracket = written.search(/\s*\(/);
  return {
    paragraph,
    label: { start: tokens.start[first], end: tokens.start[first] + (bracket > 0 ? bracket : written.length) },
    colon,
    question: /^(?:q|question|reporter|journalist|moderator|interviewer)s?$/i.test(label),
  };
}

/** What a speaker's label looks like: all capitals; a title and a name; "The President"; "Question". */
const LABELS = [
  /^\p{Lu}[\p{Lu}\p{M}.'\u2019-]*(?: \p{Lu}[\p{Lu}\p{M}.'\u2019-]*){0,6}$/u,
  /^(?:Mr|Mrs|Ms|Dr|Sir|Dame|Sen|Rep|Gov|President|Secretary|Minister|Ambassador|Chairman|Senator)\b\.?(?: [\p{L}.'\u2019-]+){1,5}$/u,
  /^The \p{Lu}[\p{L}-]+(?: [\p{L}-]+){0,3}$/u,
  /^(?:Question|Answer|Reporter|Moderator|Interviewer|Journalist)s?$/u,
];
