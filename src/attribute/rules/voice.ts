import type { Attribution } from '../../types/saying.js';
import type { Article, Span } from '../../types/text.js';

/** Attributions as sure as this are hardly ever wrong; news has 5 to 30 of them in 1,000 words, an essay less than one. */
const SURE = 0.8;
const PER_WORDS = 1000;
const FEW = 2;
/** So many of them are chance, however short the text. */
const CHANCE = 1;
/** Texts of fewer tokens say too little to tell an essay by. */
const SHORT = 300;

/**
 * Leaves out what an article says in its own voice. A text that hardly ever reports what others say is an essay or an
 * analysis: what looks like reporting there ("governments eager to collaborate") is mostly the author's own account, so that
 * only sure findings and quoted words stand. And "I argue", outside quotation marks, is nobody's where no author is known.
 */
export function withoutOwnVoice(article: Article, attributions: Attribution[]): Attribution[] {
  const { tokens } = article;
  const sure = attributions.filter(({ confidence }) => confidence > SURE).length;
  if (tokens.count < SHORT || (sure > CHANCE && sure * PER_WORDS >= FEW * tokens.count)) return attributions;
  return attributions.filter(
    ({ confidence, kind, source }) =>
      kind === 'direct' || kind === 'mixed' || (confidence > SURE && !(source && isAuthor(article, source))),
  );
}

const FIRST_PERSON = /^(?:I|we)$/i;

/** "I" and "we": whoever's words these are. */
export function isFirstPerson({ document }: Article, source: Span | undefined): boolean {
  return source !== undefined && FIRST_PERSON.test(document.text.slice(source.start, source.end));
}

function isAuthor(article: Article, source: Span): boolean {
  if (!isFirstPerson(article, source)) return false;
  return !article.quotations.some(({ start, end }) => start <= source.start && source.end <= end);
}

const RELATIVE = /^(?:who|whom|which|that|what)$/i;

/** "what she called “a folly”", "which he says is closed": the pronoun before source and cue says nothing by itself. */
export function withoutRelative(text: string, content: Span[]): Span[] {
  const [first, ...rest] = content;
  return rest.length && RELATIVE.test(text.slice(first.start, first.end)) ? rest : content;
}

/** ", which the others did not": the reporter's contrast after a content, with its verb left out. */
const CONTRAST =
  /,\s+(?:which|as)\s+[^,;:“”"]{1,60}?\s(?:do|does|did|has|have|had|is|are|was|were|will|would|could)(?:n['’]t|\s+not)\W*$/i;
/** No contrast is longer than this, in characters. */
const LONGEST = 100;

/** The content without the reporter's contrast at its end. */
export function withoutContrast(text: string, content: Span[]): Span[] {
  const last = content[content.length - 1];
  if (!last) return content;
  const from = Math.max(last.start, last.end - LONGEST);
  const match = CONTRAST.exec(text.slice(from, last.end));
  const end = match ? from + match.index : last.end;
  return end > last.start ? [...content.slice(0, -1), { start: last.start, end }] : content;
}
