import { type Article, TAG } from '../types/text.js';
import { Shape, type Shapes } from './shapes.js';

const { PROPN, PUNCT, VERB } = TAG;

/**
 * Names that the tagger takes for verbs ("told Lynch that", "Grant said"), in place: a capital letter within a sentence that is no title
 * makes a name, and so does one at a sentence's beginning where the same form is a name elsewhere in the document.
 */
export function mendNames(
  { tokens, sentences, quotations, vocabulary }: Pick<Article, 'tokens' | 'sentences' | 'quotations' | 'vocabulary'>,
  shapes: Shapes,
): void {
  const names = new Set<number>();
  const first: number[] = [];
  for (const sentence of sentences) {
    let capitals = 0;
    let words = 0;
    for (let i = sentence.first; i < sentence.last; i++) {
      if (tokens.tag[i] === PUNCT) continue;
      words++;
      if (shapes.of(tokens.form[i]) & Shape.upperCase) capitals++;
    }
    const isTitle = 2 * capitals > words && words > 3;
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!(shapes.of(tokens.form[i]) & Shape.capitalized)) continue;
      const begins = i === sentence.first || !continues(i);
      if (tokens.tag[i] === PROPN) {
        if (!begins) names.add(tokens.form[i]);
      } else if (tokens.tag[i] === VERB && !isTitle) {
        if (begins) first.push(i);
        else {
          names.add(tokens.form[i]);
          name(i);
        }
      }
    }
  }
  for (const i of first) if (names.has(tokens.form[i])) name(i);

  function name(i: number): void {
    tokens.tag[i] = PROPN;
    tokens.lemma[i] = tokens.lower[i];
  }

  /** Whether what stands before a token goes on with it: a word, a comma, the end of a quotation. */
  function continues(i: number): boolean {
    if (tokens.tag[i - 1] !== PUNCT) return true;
    if (vocabulary.text(tokens.form[i - 1]) === ',') return true;
    const quoted = tokens.quotation[i - 1];
    return quoted >= 0 && quoted !== tokens.quotation[i] && quotations[quoted].last === i;
  }
}
