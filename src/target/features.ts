import { GROUP } from '../english/verb-groups.js';
import { governorsOf } from '../score/governors/governors.js';
import type { Sentence } from '../score/sentence/sentence.js';
import { TAG } from '../types/text.js';
import type { Candidate, Place } from './candidates.js';
import { type Link, linksOf } from './links.js';
import { after, roleOf } from './part.js';
import { effectsAt, sideAt } from './words.js';

const { ADJ, ADV, NOUN, VERB } = TAG;
/** How far from a name its neighbours go, in words. */
const NEAR = 4;

/** Whether a token is part of a name, which is not learned from. */
export type IsName = (token: number) => boolean;

/** What a sentence says around an actor, without any name: what the learned words are learned from. */
export const featuresOf = (s: Sentence, candidate: Candidate, isName: IsName): Set<string> =>
  new Set([...placeFeatures(s, candidate, isName), ...sentenceFeatures(s, isName)]);

/** What the words say on which an actor's names hang, and those near them; none of them is one of the sentence's. */
export function placeFeatures(s: Sentence, { places }: Candidate, isName: IsName): Set<string> {
  const out = new Set<string>();
  for (const place of places) addPlace(s, place, isName, out);
  return out;
}

/** What the words of a sentence say, whoever is named in it. */
export function sentenceFeatures(s: Sentence, isName: IsName): Set<string> {
  const out = new Set<string>();
  for (let i = 0; i < s.count; i++) {
    const t = s.at[i];
    for (const effect of effectsAt(s, t)) out.add(`e:${effect}`);
    if (isContent(s, t) && !isName(t)) out.add(`w:${s.lemma(t)}`);
  }
  return out;
}

function addPlace(s: Sentence, place: Place, isName: IsName, out: Set<string>): void {
  linksOf(s, place).forEach((link, depth) => {
    addLink(s, link, depth, isName, out);
  });
  for (const { agent = '', effect = '', negated, relation } of governorsOf(s, {
    ...place,
    verb: place.first,
    isDeed: false,
  })) {
    if (!effect && !agent && !negated) continue;
    const what = `g:${relation}:${effect}${negated ? '!' : ''}`;
    out.add(what);
    out.add(`${what}:${agent}`);
  }
  addNeighbours(s, place, isName, out);
}

function addLink(s: Sentence, link: Link, depth: number, isName: IsName, out: Set<string>): void {
  const { group, token } = link;
  const what = `${depth}${roleOf(link)}`;
  const bits = group < 0 ? 0 : s.groups.groupBits[group];
  const not = bits & GROUP.negated ? '!' : '';
  out.add(what);
  if (not) out.add(`${what}!`);
  for (const effect of effectsAt(s, token)) out.add(`${what}>${effect}${not}`);
  const side = sideAt(s, token);
  if (side) out.add(`${depth ? 'B' : 'A'}:${roleOf(link)}:${side}${not}`);
  if (!isName(token)) out.add(`${what}=${s.lemma(token)}`);
  if (group < 0) addModifiers(s, token, what, out);
  else addVerb(s, link, what, out);
}

function addModifiers(s: Sentence, noun: number, what: string, out: Set<string>): void {
  for (let t = s.chunkStart(noun); t < noun; t++) for (const effect of effectsAt(s, t)) out.add(`${what}<${effect}`);
}

function addVerb(s: Sentence, { group, kind }: Link, what: string, out: Set<string>): void {
  const bits = s.groups.groupBits[group];
  const not = bits & GROUP.negated ? '!' : '';
  if (bits & GROUP.necessity) out.add(`${what}~must`);
  if (bits & GROUP.possibility) out.add(`${what}~may`);
  if (bits & GROUP.future) out.add(`${what}~will`);
  if (s.groups.groupPerson[group] === 1) out.add(`${what}~we`);
  if (kind !== 'subject' && kind !== 'patient') return;
  for (const t of after(s, group)) for (const effect of effectsAt(s, t)) out.add(`${what}+${effect}${not}`);
}

function addNeighbours(s: Sentence, { first, last }: Place, isName: IsName, out: Set<string>): void {
  for (let t = Math.max(s.low, first - NEAR); t < Math.min(s.high, last + NEAR); t++) {
    if (t >= first && t < last) continue;
    const side = t < first ? '-' : '+';
    for (const effect of effectsAt(s, t)) out.add(`n${side}${effect}`);
    if (isContent(s, t) && !isName(t)) out.add(`n${side}=${s.lemma(t)}`);
  }
}

/** Whether a word counts by itself, whatever is named beside it. */
export const isContent = (s: Sentence, t: number): boolean => {
  const tag = s.tag(t);
  return tag === ADJ || tag === ADV || tag === NOUN || tag === VERB;
};
