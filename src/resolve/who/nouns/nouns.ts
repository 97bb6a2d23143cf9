import { endsInEd, endsInIng } from '../../../english/morphology.js';
import { TAG, type TokenRange } from '../../../types/text.js';
import type { Discourse, Resolved } from '../../discourse/discourse.js';
import { WORD } from '../../word-bits.js';
import { personAged } from './ages.js';
import { authorOf } from './authors.js';
import { bodyDescribed, knownBody } from './bodies.js';
import { officeHolder } from './office-holders.js';
import { personCalled, personDescribed } from './persons.js';
import { principalOf } from './principal.js';
import { byItsWords, isAgentNoun, SPEAKER } from './wording.js';

const { ADP, AUX, NOUN, PROPN, VERB } = TAG;

/** The speaker of a source without a name, by its noun: an office, a person or body mentioned before, a document, people unnamed. */
export function resolveNoun(discourse: Discourse, index: number, range: TokenRange): Resolved {
  const { reader } = discourse;
  const aged = personAged(discourse, range);
  if (aged) return { entities: [aged], via: 'title' };
  const head = headOf(discourse, range);
  if (head < 0) return byItsWords(discourse, range, head);
  const phrase = { first: range.first, last: endOfPhrase(discourse, head, range.last) };
  const known = knownBody(discourse, phrase);
  if (known) return { entities: [known], via: 'name' };
  return (
    (reader.nounBits(head) & WORD.ownWords ? authorOf(discourse, index, phrase, head) : undefined) ??
    (reader.isPlural(head) ? undefined : (described(discourse, phrase, head) ?? servant(discourse, phrase, head))) ??
    byItsWords(discourse, phrase, head)
  );
}

/** "a spokesman for Minister Obi": somebody unnamed who serves a person that the text names. */
function servant(discourse: Discourse, phrase: TokenRange, head: number): Resolved | undefined {
  if (!(discourse.reader.nounBits(head) & (WORD.role | WORD.person))) return undefined;
  const principal = principalOf(discourse, phrase, head);
  return principal && { entities: [discourse.entities.add(principal.wording, 'unnamed')], via: 'unnamed' };
}

/** The one person or body that a noun in the singular refers to. */
function described(discourse: Discourse, phrase: TokenRange, head: number): Resolved | undefined {
  const { reader } = discourse;
  const { first, last } = phrase;
  const bits = reader.nounBits(head);
  const isDefinite = reader.is(first, 'definite-determiner');
  if (reader.is(first, 'indefinite-determiner')) return undefined;
  if (bits & WORD.role) return officeHolder(discourse, head, phrase);
  if (!isDefinite) return undefined;
  // "the company" and no more, or "the 27-nation bloc"
  const isBody = (bits & WORD.organisation) !== 0 && (last - first === 2 || hasMembers(discourse, first + 1, head));
  const body = isBody ? (personCalled(discourse, head) ?? bodyDescribed(discourse, head)) : undefined;
  const isTrade = isBody && (bits & WORD.body) !== 0 && isAgentNoun(discourse, head); // "the brewer" may be a firm or a person
  const entity =
    body ?? (isTrade || mayBePerson(discourse, head) ? personDescribed(discourse, head, phrase) : undefined);
  return entity && { entities: [entity], via: 'title' };
}

/** Whether all that stands before a noun tells how many members a body has, or that it is regional: "27-nation". */
function hasMembers({ reader }: Discourse, first: number, head: number): boolean {
  if (head - first === 1) return reader.lower(first) === 'regional';
  return head - first === 3 && reader.tag(first) === TAG.NUM && reader.tag(first + 1) === TAG.PUNCT;
}

/** Whether a noun may be for a person: "the resident", "the brewer". */
function mayBePerson(discourse: Discourse, head: number): boolean {
  const bits = discourse.reader.nounBits(head);
  if (bits & WORD.person) return true;
  return !(bits & (WORD.organisation | WORD.document)) && isAgentNoun(discourse, head);
}

/** The head of a noun phrase, or -1: its last noun for a speaker before a preposition, relative clause or "and"; else its last noun. */
function headOf(discourse: Discourse, { first, last }: TokenRange): number {
  const { reader } = discourse;
  const names = discourse.mentionsIn({ first, last });
  let head = -1;
  let noun = -1;
  for (let i = first; i < last; i++) {
    const tag = reader.tag(i);
    if (reader.is(i, 'possessive-mark')) {
      head = -1; // "the ministry's invitation" is not a ministry
      noun = -1;
      continue;
    }
    if (isWithin(discourse, names, i)) {
      noun = i; // "a Ministry of Health spokesman"
      continue;
    }
    if ((noun >= 0 || head >= 0) && (tag === ADP || reader.is(i, 'phrase-end'))) break;
    if (reader.nounBits(i) & SPEAKER) head = i;
    else if (tag === NOUN || tag === PROPN) noun = i;
  }
  return head < 0 ? noun : head;
}

/** Whether a token belongs to one of some mentions, and does not begin it. */
function isWithin({ mentions }: Discourse, indices: readonly number[], token: number): boolean {
  for (const i of indices) if (mentions[i].first < token && token < mentions[i].last) return true;
  return false;
}

/** Where the phrase of a head noun ends: before a relative clause, or a verb that is not a participle ("the report [claims]"). */
function endOfPhrase({ reader }: Discourse, head: number, last: number): number {
  for (let i = head + 1; i < last; i++) {
    const word = reader.lower(i);
    const tag = reader.tag(i);
    if (/^[,(]$/.test(word) || reader.is(i, 'relative-subject')) return i;
    if (tag === AUX || (tag === VERB && !endsInEd(word) && !endsInIng(word))) return i;
  }
  return last;
}
