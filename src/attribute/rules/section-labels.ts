import { K } from '../../english/kinds.js';
import type { Article } from '../../types/text.js';
import type { Proposal } from '../candidates/proposal.js';
import type { View } from '../view.js';

const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
const CAPITALISED = /^\p{Lu}\p{Ll}/u;

/**
 * Returns a test for labels in capitals that are not speakers: "ENERGY: Oil fell" heads a section, "OBI: We agree" is a
 * speaker if the article has that name in small letters too. The names are collected at the first need.
 */
export function sectionLabels(view: View): (proposal: Proposal) => boolean {
  let names: Set<number> | undefined;
  return ({ holeLast, i, source, start }) => {
    const { article, chunkFirst, chunkLast, kind } = view;
    const { document, tokens } = article;
    if (kind[i] !== K.colon || source < 0 || start < i || holeLast > 0 || tokens.quotation[start] >= 0) return false;
    const head = chunkLast[source] - 1;
    if (!CAPITALS.test(document.text.slice(tokens.start[chunkFirst[source]], tokens.end[head]))) return false;
    names ??= namesIn(article);
    return !names.has(tokens.lower[head]);
  };
}

/** Words written with one capital within a sentence. */
function namesIn({ document, sentences, tokens }: Article): Set<number> {
  const names = new Set<number>();
  for (let i = 0; i < tokens.count; i++)
    if (
      sentences[tokens.sentence[i]].first !== i &&
      CAPITALISED.test(document.text.slice(tokens.start[i], tokens.start[i] + 2))
    )
      names.add(tokens.lower[i]);
  return names;
}
