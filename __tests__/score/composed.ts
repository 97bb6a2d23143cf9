import type { Term } from '../../src/knowledge/lexicon.js';
import type { Composed } from '../../src/score/compose/compose.js';
import { composeHits } from '../../src/score/compose/compose-hits.js';
import { cueEffect } from '../../src/score/compose/cue.js';
import { governorsOf, type Step } from '../../src/score/governors/governors.js';
import type { Match } from '../../src/score/match/match.js';
import type { Scorer } from '../../src/score/scorer.js';
import { OperatorFinder } from '../../src/score/sentence/operators.js';
import { Sentence } from '../../src/score/sentence/sentence.js';
import { tokensIn } from '../../src/score/sentence/tokens-in.js';
import { Vocabulary } from '../../src/segment/vocabulary.js';
import type { CueClass } from '../../src/types/saying.js';
import type { Statement } from '../../src/types/stance.js';
import type { Article, Span } from '../../src/types/text.js';
import { articleOf } from '../helpers/article.js';
import { lexiconOf, shared } from './helpers.js';

/** What a marked hit is an entry for. */
export type Entry = 'value' | 'wrong' | 'wrong deed' | 'right deed' | 'pro claim' | 'anti claim';

const [value, wrong, proClaim, antiClaim] = lexiconOf({
  concepts: ['value'],
  bad: ['wrong'],
  pro: ['claim'],
  anti: ['claim'],
}).terms;
const TERMS: Record<Entry, Term> = {
  value,
  wrong,
  'wrong deed': { ...wrong, role: 'deed', section: 'deeds' },
  'right deed': { ...value, role: 'deed', section: 'deeds' },
  'pro claim': proClaim,
  'anti claim': antiClaim,
};

/** The vocabulary that the words of lexicons/shared are compiled for. */
export const vocabulary = new Vocabulary();
const operators = new OperatorFinder(shared, vocabulary);

/** A sentence with its content and the marked hit. */
interface Marked {
  s: Sentence;
  match: Match;
  cue: Span | undefined;
}

/**
 * Reads `We will never leave [the UN].`: the hit in brackets; of a deed, its verb in brackets and its object in braces, in either order.
 * What stands before `|` is a cue, as in `called for | [open skies].`, said of "they".
 */
export function readMarked(marked: string): Marked {
  const [content, cueWords] = marked.split('|').reverse();
  const cue = cueWords && { start: 'They '.length, end: 'They '.length + cueWords.trim().length };
  let text = cue ? `They ${cueWords.trim()} ` : '';
  const from = text.length;
  const spans: Record<string, Span> = {};
  for (const [plain, open, inner] of content.trim().matchAll(/([[{])(.*?)[\]}]|[^[{]+/g)) {
    if (open) spans[open] = { start: text.length, end: text.length + inner.length };
    text += inner ?? plain;
  }
  const article = articleOf(text, {}, vocabulary);
  const s = sentenceOf(article, from);
  const at = (span: Span) => tokensIn(article, span).map((token) => token - s.low);
  const verb = at(spans['[']);
  const object = spans['{'] ? at(spans['{']) : verb;
  const match = { term: 0, first: Math.min(verb[0], object[0]), last: Math.max(verb[1], object[1]), verb: verb[0] };
  return { s, match, cue: cue || undefined };
}

/** All of an article from a character on. */
export function sentenceOf(article: ReturnType<typeof articleOf>, from = 0, finder = operators): Sentence {
  const s = new Sentence(article, finder);
  s.begin();
  const [first] = tokensIn(article as Article, { start: from, end: from });
  for (let token = first; token < article.tokens.count; token++) s.push(token);
  return s;
}

/** What a marked hit comes to. */
export function composedOf(entry: Entry, marked: string, cueClass: CueClass = 'statement'): Composed {
  const { s, match, cue } = readMarked(marked);
  const words = new Sentence(s.article, operators);
  const effect = cue && cueEffect({ content: [], cue, cueClass } as unknown as Statement, words);
  return composeHits(s, [match], { terms: [TERMS[entry]] } as unknown as Scorer, effect)[0].composed;
}

/** The sign, the ground and the agent of a marked hit: "+ deed self", "0 report other". */
export function outcomeOf(entry: Entry, marked: string, cueClass?: CueClass): string {
  const { agent, ground, sign } = composedOf(entry, marked, cueClass);
  return `${'-0+'[sign + 1]} ${ground} ${agent}`;
}

/** What turned a marked hit, in order, with the words that did: "withdraw -1: will leave". */
export function effectsOf(entry: Entry, marked: string, cueClass?: CueClass): string[] {
  const { text } = readMarked(marked).s.article.document;
  return composedOf(entry, marked, cueClass).effects.map(
    ({ factor, kind, span }) => `${kind} ${factor}: ${span ? text.slice(span.start, span.end) : '-'}`,
  );
}

/** The words that act on a marked hit, from the inside out: "object withdraw, negated, self". */
export function stepsOf(marked: string): string[] {
  const { s, match } = readMarked(marked);
  const place = {
    first: s.at[match.first],
    last: s.at[match.last - 1] + 1,
    verb: s.at[match.verb],
    isDeed: marked.includes('{'),
  };
  return governorsOf(s, place).map(shown);
}

const shown = ({ agent, effect, negated, relation }: Step): string =>
  [`${relation} ${effect ?? '-'}`, negated ? 'negated' : '', agent ?? ''].filter(Boolean).join(', ');
