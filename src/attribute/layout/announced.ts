import { K } from '../../english/kinds.js';
import { type Quotation, TAG, type TokenRange } from '../../types/text.js';
import type { View } from '../view.js';
import type { Credit } from './signature.js';

/** A line that only announces somebody has at most this many tokens. */
const LINE = 14;
/** "That is how Ada Obi sums up …": the name stands among this many tokens. */
const REACH = 9;

/** "And from Ada Obi:" in a paragraph of its own right before a quotation that opens the next. */
export function announcedBefore(view: View, { first }: Quotation): Credit | undefined {
  const { chunkOf, kind, verbs } = view;
  const { paragraphs, sentences, tokens } = view.article;
  const number = sentences[tokens.sentence[first]].paragraph;
  const line = paragraphs[number - 1];
  if (!line || paragraphs[number].first !== first || line.last - line.first > LINE) return undefined;
  if (kind[line.last - 1] !== K.colon || verbs[line.last] > verbs[line.first]) return undefined;
  for (let i = line.first; i + 1 < line.last; i++)
    if (kind[i] === K.from && chunkOf[i + 1] >= 0)
      return { source: view.reader.span(i + 1, line.last - 1), cue: view.reader.span(line.last - 1, line.last) };
  return inPossessive(view, line);
}

/** "Ada Obi's statement:" */
function inPossessive(view: View, line: TokenRange): Credit | undefined {
  const { article, reader } = view;
  for (let i = line.first + 1; i + 2 < line.last; i++)
    if (/^['\u2019]s?$/.test(reader.text(i)) && article.tokens.tag[i - 1] === TAG.PROPN)
      return { source: reader.span(line.first, i), cue: reader.span(line.last - 1, line.last) };
  return undefined;
}

/** "“…” That is how Ada Obi sums up her view.", "Those were the words of Ada Obi.": the sentence after a quotation says whose it is. */
export function creditedAfter(view: View, { last }: Quotation): Credit | undefined {
  const { paragraphs, sentences, tokens } = view.article;
  if (last >= tokens.count) return undefined;
  const sentence = sentences[tokens.sentence[last]];
  if (sentence.first !== last || paragraphs[sentence.paragraph].first === last) return undefined;
  if (!pointsBack(view, last)) return undefined;
  return asHow(view, sentence) ?? asWords(view, sentence) ?? asAbout(view, sentence);
}

/** "That", "those", "thus", "the words". */
const pointsBack = ({ kind, reader }: View, i: number): boolean =>
  kind[i] === K.this ||
  kind[i] === K.that ||
  reader.is(i, 'back-pointer') ||
  (kind[i] === K.the && reader.is(i + 1, 'view-noun'));

/** "is how Ada Obi puts it", "is what she thinks": a verb of saying or thinking whose subject follows "how". */
function asHow(view: View, { first, last }: TokenRange): Credit | undefined {
  const { article, chunkLast, chunkOf, entry, kind } = view;
  for (let i = first + 1; i < Math.min(last, first + REACH); i++) {
    if (kind[i] !== K.question) continue;
    const source = chunkOf[i + 1];
    const verb = source < 0 ? last : endOfName(view, source);
    if (verb >= last || !isSomebody(view, i + 1)) return undefined;
    const reports =
      verb < chunkLast[source] ||
      entry[verb] >= 0 ||
      entry[verb + 1] >= 0 || // "keeps telling"
      (article.tokens.tag[verb] === TAG.VERB && kind[verb + 1] === K.it);
    return reports ? { source: view.reader.span(i + 1, verb), cue: view.reader.span(verb, verb + 1) } : undefined;
  }
  return undefined;
}

/** Where a phrase ends; "Ada Obi sums" is a name and a verb that the tagger took for a noun. */
function endOfName({ article, chunkFirst, chunkLast }: View, chunk: number): number {
  const { tag } = article.tokens;
  const last = chunkLast[chunk] - 1;
  return last > chunkFirst[chunk] && tag[last] === TAG.NOUN && tag[last - 1] === TAG.PROPN ? last : last + 1;
}

/** "were the words of Ada Obi", "is the motto of the mayor", "are those of Ada Obi". */
function asWords(view: View, { first, last }: TokenRange): Credit | undefined {
  const { chunkLast, chunkOf, kind, reader } = view;
  for (let i = first + 1; i + 1 < Math.min(last, first + REACH); i++) {
    if (kind[i] !== K.of || chunkOf[i + 1] < 0 || !isSomebody(view, i + 1)) continue;
    const isOfWords = reader.is(i - 1, 'view-noun') || kind[i - 1] === K.this || reader.lower(i - 1) === 'those';
    if (!isOfWords) return undefined;
    return { source: view.reader.span(i + 1, chunkLast[chunkOf[i + 1]]), cue: view.reader.span(i - 1, i) };
  }
  return undefined;
}

/** "Thus Ada Obi on the vote." */
function asAbout(view: View, { first, last }: TokenRange): Credit | undefined {
  const { article, chunkLast, chunkOf, verbs } = view;
  const source = chunkOf[first + 1];
  if (source < 0 || article.tokens.tag[first + 1] !== TAG.PROPN || verbs[last] > verbs[first]) return undefined;
  return { source: view.reader.span(first + 1, chunkLast[source]), cue: view.reader.span(first, first + 1) };
}

/** A name, "he" or "she", or a noun for people: not "the vote". */
const isSomebody = ({ article, chunkLast, chunkOf, kind, noun }: View, i: number): boolean => {
  const head = chunkLast[chunkOf[i]] - 1;
  return (
    article.tokens.tag[i] === TAG.PROPN ||
    article.tokens.tag[head] === TAG.PROPN ||
    kind[i] === K.he ||
    noun[head] === K.title ||
    noun[head] === K.person
  );
};
