import { K } from '../../english/kinds.js';
import type { Sentence } from '../../score/sentence/sentence.js';
import { TAG, type TokenRange } from '../../types/text.js';
import type { Candidate, Place } from '../candidates.js';
import type { Link } from '../links.js';
import { effectsAt } from '../words.js';
import type { FrameTable } from './table.js';

/** Links through which what is said of a thing is said of whoever has or does it. */
const HAVING: ReadonlySet<Link['kind']> = new Set(['owner', 'agent']);

/**
 * Whether what is said of the word on which a name hangs is said of its bearer: not "the attack on Norway", "the killing of Norway's king",
 * "Bo Lund of the BBC", "Norway's allies", "a Norwegian baker".
 */
export function reaches(
  s: Sentence,
  { group, kind, preposition, token }: Link,
  place: Place,
  { type }: Candidate,
  table: FrameTable,
): boolean {
  if (group >= 0 || s.tag(token) === TAG.PROPN) return false;
  const noun = s.lemma(token);
  if (table.words.apart.has(noun)) return false;
  if (kind === 'owner' && (isSomebody(s, token, place, table) || isTopic(s, token, place, type, table))) return false;
  if (preposition === 'of' && type !== 'state' && isPerson(s, token)) return false; // "the president of the bank"
  return HAVING.has(kind) || (preposition === 'of' && !isDone(s, token, table));
}

/** "a Norwegian baker", "Norwegian bakers": people or things from somewhere, who do not stand for it. */
function isSomebody(s: Sentence, token: number, { first }: TokenRange, { words }: FrameTable): boolean {
  const isOne = s.is(first - 1, 'indefinite-article');
  if (
    isPerson(s, token) &&
    s.some(s.chunkStart(first), first, (t) => s.is(t, 'indefinite-article') || s.is(t, 'former'))
  )
    return true; // "a former Norwegian minister" is not Norway
  if (effectsAt(s, token).length || words.own.has(s.lemma(token))) return false;
  return isOne || PEOPLE.test(s.word(token));
}

/**
 * "the Iran deal", "the Geneva talks": a name before a noun says what it is about; that of a state does so before a deed, too ("the Iraq
 * invasion"). Abbreviations have no adjective: "EU sanctions".
 */
function isTopic(
  s: Sentence,
  token: number,
  { first, last, via }: Place,
  type: Candidate['type'],
  { words }: FrameTable,
): boolean {
  if (via !== 'name' || last > token || s.is(last, 'possessive-mark')) return false;
  const { tokens, document } = s.article;
  const written = document.text.slice(tokens.start[first], tokens.end[last - 1]);
  if (written === written.toUpperCase() || words.own.has(s.lemma(token))) return false;
  return type === 'state' || !effectsAt(s, token).length;
}

/** Words for people by what they do. */
const PEOPLE = /(?:ers|ors|ists|ians)$/;

/** Whether what a noun names is done to what follows "of": "the killing of", "the arrest of", but not "the policies of". */
const isDone = (s: Sentence, token: number, { words }: FrameTable): boolean =>
  words.done.has(s.lemma(token)) ||
  effectsAt(s, token).some((effect) => effect === 'harm' || effect === 'end' || effect === 'neglect');

const isPerson = (s: Sentence, token: number): boolean => {
  const kind = s.article.english.kinds.kind[token];
  return kind === K.title || kind === K.person;
};
