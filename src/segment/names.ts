import { type Article, type Sentence, TAG } from '../types/text.js';
import { Shape, type Shapes } from './shapes.js';
import { theTagger } from './tagger/load.js';

const { ADJ, ADP, PROPN, PUNCT, VERB } = TAG;
/** Longer sentences, most of whose words have capitals, are titles. */
const SHORTEST_TITLE = 4;

type Segmented = Pick<Article, 'tokens' | 'sentences' | 'quotations' | 'vocabulary'>;

/**
 * Tags as names what the tagger takes for verbs ("told Lynch that", "Grant said"), in place: a verb with a capital letter within a sentence
 * that is not a title, and one at a sentence's beginning where the same form is a name elsewhere in the document.
 */
export function tagNames(article: Segmented, shapes: Shapes): void {
  const { tokens } = article;
  const names = new Set<number>();
  const first: number[] = [];
  const visit = (sentence: Sentence, i: number, isVerb: boolean): void => {
    if (i > sentence.first && continues(article, i)) {
      names.add(tokens.form[i]);
      if (isVerb) tagName(article, i);
    } else if (isVerb) first.push(i);
  };
  for (const sentence of article.sentences) {
    const isTitle = hasCapitalsOnly(article, sentence, shapes);
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!(shapes.of(tokens.form[i]) & Shape.capitalized)) continue;
      const isVerb = tokens.tag[i] === VERB && !isTitle;
      if (isVerb || tokens.tag[i] === PROPN) visit(sentence, i, isVerb);
    }
  }
  for (const i of first) if (names.has(tokens.form[i])) tagName(article, i);
}

/** Whether most of a sentence's words have capitals, as in a title. */
function hasCapitalsOnly({ tokens }: Segmented, { first, last }: Sentence, shapes: Shapes): boolean {
  let capitals = 0;
  let words = 0;
  for (let i = first; i < last; i++) {
    if (tokens.tag[i] === PUNCT) continue;
    words++;
    if (shapes.of(tokens.form[i]) & Shape.upperCase) capitals++;
  }
  return 2 * capitals > words && words >= SHORTEST_TITLE;
}

function tagName(article: Segmented, i: number): void {
  const { tokens } = article;
  tokens.tag[i] = PROPN;
  tokens.lemma[i] = tokens.lower[i];
  if (i + 1 < tokens.count && tokens.tag[i + 1] === ADJ) tagVerb(article, i + 1);
}

/** What stood behind a verb as an adjective can be the verb of the name: "Watch said soldiers"; "Watch concerned about" is none. */
function tagVerb({ tokens, vocabulary }: Segmented, i: number): void {
  const lemma = theTagger().verbLemma(vocabulary.text(tokens.lower[i]));
  const next = i + 1 < tokens.count ? tokens.tag[i + 1] : PUNCT;
  if (lemma === undefined || next === ADP || next === PUNCT) return;
  tokens.tag[i] = VERB;
  tokens.lemma[i] = vocabulary.lower(vocabulary.id(lemma));
}

/** Whether what stands before a token goes on with it: a word, a comma, the end of a quotation. */
function continues({ tokens, quotations, vocabulary }: Segmented, i: number): boolean {
  if (tokens.tag[i - 1] !== PUNCT) return true;
  if (vocabulary.text(tokens.form[i - 1]) === ',') return true;
  const quoted = tokens.quotation[i - 1];
  return quoted >= 0 && quoted !== tokens.quotation[i] && quotations[quoted].last === i;
}
