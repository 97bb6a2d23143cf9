import type { EffectClass } from '../../knowledge/load/shared.js';
import type { CueClass } from '../../types/saying.js';
import type { Statement } from '../../types/stance.js';
import { TAG } from '../../types/text.js';
import type { Operator } from '../sentence/operator.js';
import type { Sentence } from '../sentence/sentence.js';
import { tokensIn } from '../sentence/tokens-in.js';
import type { CueEffect } from './compose.js';

/** Of several effects in a cue, the first here counts. */
const EFFECTS: readonly EffectClass[] = [
  'deny',
  'oppose',
  'demand',
  'endorse',
  'support',
  'end',
  'fail',
  'withdraw',
  'harm',
  'neglect',
  'worry',
  'justify',
];
/** What a cue does whose words are in no list, or that only says something. */
const BY_CLASS: Partial<Record<CueClass, EffectClass>> = { criticism: 'oppose', praise: 'endorse' };
/** What "challenge" and its like come to where they ask somebody to do something. */
const AGAINST: ReadonlySet<EffectClass | undefined> = new Set<EffectClass>(['oppose', 'harm', 'fail']);
/** The preposition of "charged … with" stands at most so many tokens after the cue. */
const REACH = 6;
/** Between a cue and its content stand at most so many tokens that introduce it: "voiced deep concern about". */
const MOST = 6;

/** What a statement's cue does to its content: the effect of its words, and its class. `words` is used to read the cue. */
export function cueEffect({ content, cue, cueClass }: Statement, words: Sentence): CueEffect | undefined {
  if (!cue) return undefined;
  const { article } = words;
  const [first, last] = tokensIn(article, cue);
  const start = content.length ? tokensIn(article, content[0])[0] : -1;
  const introduced = start > last && start - last <= MOST ? start : last;
  words.begin();
  for (let token = first; token < introduced; token++) words.push(token);
  const { count, sentence } = article.tokens;
  for (let token = introduced; token < count && token < last + REACH && sentence[token] === sentence[first]; token++)
    words.push(token);
  const operators = words.allOperators().filter((one) => one.first < last || isIntroduced(words, one, introduced));
  const effect = EFFECTS.find((wanted) =>
    operators.some(({ readings }) => readings.some((one) => one.effect === wanted)),
  );
  const isCharge =
    cueClass === 'criticism' || words.some(first, introduced, (token) => words.isFormOf(token, 'warning-word'));
  const isAsked = cueClass === 'demand' && AGAINST.has(effect) && words.word(start) === 'to';
  return { effect: isAsked ? 'demand' : (effect ?? BY_CLASS[cueClass]), cueClass, isCharge, span: cue };
}

/** "Voiced concern about X", "expressed support for X": a noun after the cue, whose preposition the content follows. */
function isIntroduced(words: Sentence, { first, last, readings }: Operator, content: number): boolean {
  const isNoun = readings.some(({ form }) => form === 'nouns');
  const isPrepositional = words.tag(content - 1) === TAG.ADP || words.word(content - 1) === 'to';
  return isNoun && isPrepositional && (last === content || last === content - 1) && first < content;
}
