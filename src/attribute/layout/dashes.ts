import { K } from '../../english/kinds.js';
import type { Attribution } from '../../types/saying.js';
import { type Sentence, TAG } from '../../types/text.js';
import { attributionOf } from '../attribution.js';
import type { View } from '../view.js';

/** Set by hand: nothing else stands between such dashes. */
const CONFIDENCE = 0.9;
/** "– said Ada Obi, the mayor –" has at most this many tokens between its dashes. */
const MOST_BETWEEN = 10;
/** "He – said Obi – …" has at least this many tokens before the first dash. */
const FEWEST_BEFORE = 2;

/** Who speaks, said between two dashes in the middle of the words: "Human rights – said Ada Obi – are universal." */
export function dashed(view: View): Attribution[] {
  const { kind } = view;
  const found: Attribution[] = [];
  for (const sentence of view.article.sentences) {
    const { first, last } = sentence;
    let opening = -1;
    for (let i = first + FEWEST_BEFORE; i < last; i++) {
      if (kind[i] !== K.dash || isHyphen(view, i) || view.article.tokens.quotation[i] >= 0) continue;
      const credit = opening >= 0 && i - opening <= MOST_BETWEEN ? creditBetween(view, opening + 1, i) : undefined;
      if (credit && i + 1 < last) {
        found.push(saidAround(view, sentence, opening, i, credit));
        break;
      }
      opening = i;
    }
  }
  return found;
}

/** "so-called": joins words, and sets nothing apart. */
function isHyphen({ article, reader }: View, i: number): boolean {
  const { start, end } = reader.span(i, i + 1);
  const { text } = article.document;
  return reader.text(i) === '-' && !/\s/.test(text[start - 1] ?? ' ') && !/\s/.test(text[end] ?? ' ');
}

/** "said Ada Obi", "the mayor said": tokens of the source and of the verb, if nothing else stands there but what a comma adds. */
function creditBetween(
  { article, chunkFirst, chunkLast, chunkOf, entry, kind }: View,
  first: number,
  last: number,
): { source: [number, number]; cue: number } | undefined {
  const isCue = (i: number): boolean => entry[i] >= 0 && article.tokens.tag[i] === TAG.VERB;
  const isInverted = isCue(first);
  const chunk = chunkOf[isInverted ? first + 1 : first];
  if (chunk < 0) return undefined;
  const end = chunkLast[chunk];
  const next = isInverted ? end : end + 1;
  if (isInverted ? chunkFirst[chunk] !== first + 1 : !isCue(end)) return undefined;
  if (next !== last && !(isInverted && kind[next] === K.comma)) return undefined;
  return { source: [chunkFirst[chunk], end], cue: isInverted ? first : end };
}

function saidAround(
  { article, kind, reader }: View,
  { first, last }: Sentence,
  opening: number,
  closing: number,
  { cue, source }: { source: [number, number]; cue: number },
): Attribution {
  const from = kind[first] === K.dash ? first + 1 : first;
  const { start } = reader.span(first, first + 1);
  const { text } = article.document;
  const isDialogue = from > first || /[-\u2013\u2014]\s*$/.test(text.slice(text.lastIndexOf('\n', start) + 1, start));
  return attributionOf({
    kind: isDialogue ? 'direct' : 'indirect',
    source: reader.span(...source),
    cue: reader.span(cue, cue + 1),
    content: [reader.span(from, opening), reader.span(closing + 1, last)],
    rule: 'between dashes',
    confidence: CONFIDENCE,
  });
}
