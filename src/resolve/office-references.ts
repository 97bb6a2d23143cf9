import { someFrom } from '../base/search.js';
import type { Reference } from '../types/target.js';
import type { TokenRange } from '../types/text.js';
import type { Discourse } from './discourse/discourse.js';
import { officeHolder } from './who/nouns/office-holders.js';
import { WORD } from './word-bits.js';

/** How many words after an office say of what it is: "the prime minister of South Africa". */
const OF = 4;

/**
 * Where a document refers to a person by an office alone: "the Norwegian prime minister", "Norway's president". Only where the document or
 * the actors files tell who holds it; else the words refer to the state.
 */
export function officeReferences(discourse: Discourse, isTaken: (token: number) => boolean): Reference[] {
  const { article, reader } = discourse;
  const { chunkFirst, chunkLast, chunkOf } = article.english.chunks;
  const found: Reference[] = [];
  for (let t = 0; t < article.tokens.count; t++) {
    const chunk = chunkOf[t];
    if (chunk < 0 || isTaken(t) || reader.isPlural(t) || !article.english.classes['state-office'].has(reader.plain(t)))
      continue;
    if (!(reader.nounBits(t) & WORD.role)) continue;
    const last = t + 1;
    if (last < chunkLast[chunk] && !reader.is(last, 'possessive-mark')) continue; // "the president elect", "the minister Bo Lund"
    const first = startOf(discourse, chunkFirst[chunk], t);
    if (first < 0 || reader.is(first, 'indefinite-determiner') || isFormer(discourse, first, t)) continue;
    if (!namesState(discourse, first, t) && reader.lower(last) !== 'of' && !isOnly(discourse, t)) continue;
    const of = reader.lower(last) === 'of' ? Math.min(last + OF, article.tokens.count) : last;
    const reference = holderAt(discourse, t, { first, last: of }, last);
    if (reference) found.push(reference);
  }
  return found;
}

/** The first token of the phrase of an office with a determiner or a name that owns it; -1 where it has neither. */
function startOf({ reader }: Discourse, chunkFirst: number, office: number): number {
  for (let t = office - 1; t >= chunkFirst; t--) {
    if (reader.is(t, 'definite-determiner')) return t;
    if (reader.is(t, 'possessive-mark')) return t - 1;
  }
  return -1;
}

/** "the Norwegian president", "Norway's president" */
const namesState = ({ reader }: Discourse, first: number, office: number): boolean =>
  someFrom(first, office, (t) => (reader.bits(t) & WORD.actor) !== 0);

/** Whether one person alone in the document has an office of that name: else "the president" may be anybody. */
const isOnly = ({ entities, reader }: Discourse, office: number): boolean =>
  entities.all.filter(({ roles }) => roles.some(({ head }) => head === reader.singular(office))).length === 1;

const isFormer = ({ reader }: Discourse, first: number, office: number): boolean =>
  someFrom(first, office, (t) => reader.is(t, 'lesser-office'));

function holderAt(discourse: Discourse, office: number, range: TokenRange, last: number): Reference | undefined {
  const { entities } = discourse;
  const { entities: holders } = officeHolder(discourse, office, range);
  const [holder] = holders;
  if (holders.length !== 1 || holder.type !== 'person' || holder.candidates) return undefined;
  const { affiliation, key, name, type } = entities.withKey(holder);
  return { first: range.first, last, key, name, type, side: affiliation ?? key, via: 'name' };
}
