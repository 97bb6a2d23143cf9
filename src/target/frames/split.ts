import type { Sentence } from '../../score/sentence/sentence.js';
import { TAG } from '../../types/text.js';
import type { Candidate, Place } from '../candidates.js';
import { linksOf } from '../links.js';
import { isAvoided } from './avoided.js';
import type { Framed, IsSpeakers } from './framed.js';
import { reaches } from './reach.js';
import type { FrameTable } from './table.js';

const { ADJ, ADP, ADV, NOUN, PUNCT, VERB } = TAG;

/** What stands between the words of a frame, as lexicons/targets/frames.yaml writes it. */
const GAP = '...';

/**
 * Frames that go around a name, the longest first: "hold Norway responsible", "take Norway to task", "shower Norway with praise".
 * `from` is the token after the name.
 */
export function aroundOf(s: Sentence, verb: number, from: number): { terms: string[]; last: number } {
  let end = from;
  while (s.tag(end) === ADV) end++; // "hold Norway personally responsible"
  const lemma = s.lemma(verb);
  const isPreposition = s.tag(end) === ADP || s.word(end) === 'to';
  const after = isPreposition ? s.chunkEnd(end + 1) : s.chunkEnd(end);
  if (isPreposition) return { terms: [`${lemma} ${s.word(end)} ${s.lemma(after - 1)}`], last: after };
  const isComplement = s.tag(end) === ADJ || s.tag(end) === NOUN || s.tag(end) === VERB;
  return { terms: isComplement ? [`${lemma} ${s.word(end)}`] : [], last: end + 1 };
}

/** "blamed the delay on Norway", "placed the blame for the delay on Norway": a verb whose object stands before the name's preposition. */
export function splitFrame(
  s: Sentence,
  place: Place,
  candidate: Candidate,
  table: FrameTable,
  isSpeakers: IsSpeakers,
): Omit<Framed, 'place'> | undefined {
  const links = linksOf(s, place);
  // "blamed the delay on Norway's silence"
  const isThrough = links.length > 1 && links[0].group < 0 && reaches(s, links[0], place, candidate, table);
  const [first, ...rest] = isThrough ? links.slice(1) : links;
  if (first?.kind !== 'prepositional' || first.group >= 0) return undefined;
  const { preposition, token } = first;
  const at = rest.findIndex(({ group }) => group >= 0);
  const verb = rest[at];
  if (verb?.kind !== 'object') return undefined;
  const object = at > 0 ? rest[at - 1].token : token;
  const lemma = s.lemma(verb.token);
  const terms = [`${lemma} ${s.lemma(object)} ${preposition}`];
  // "blamed the failure of the talks on Norway", not "blamed Bo Lund for the attack on Norway"
  if (rest.slice(0, at).every((link) => link.preposition === 'of')) terms.push(`${lemma} ${GAP} ${preposition}`);
  const { nouns, verbs, words } = table;
  const [own] = terms;
  const noun = `${s.lemma(object)} ${preposition}`; // "placed the blame for the delay on Norway"
  const given = object !== token && words.giving.has(lemma) ? nouns.get(noun) : undefined;
  const term = terms.find((one) => verbs.has(one)) ?? (given && own);
  if (term === undefined || !isSpeakers(verb.token, verb.group) || isAvoided(s, verb.group)) return undefined;
  if (s.some(verb.token, token, (t) => s.tag(t) === PUNCT)) return undefined;
  return { frame: verbs.get(term) ?? given!, term, first: verb.token, last: token + 2 };
}
