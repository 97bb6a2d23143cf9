import type { Discourse } from '../discourse/discourse.js';
import type { Mention } from '../names/mention.js';

/** "said Ada Obi" + "and Bo Lund". A subject takes in the other person only before a verb, anything else only before none. */
export function endOfConjunct(discourse: Discourse, last: number, limit: number, isSubject: boolean): number {
  const { reader } = discourse;
  if (last >= limit || reader.lower(last) !== 'and') return last;
  const [i] = discourse.mentionsIn({ first: last + 1, last: last + 2 });
  const mention = personAt(discourse, i);
  if (mention?.first !== last + 1) return last;
  const isBeforeVerb = mention.last < limit && reader.isVerb(mention.last);
  return isBeforeVerb === isSubject ? mention.last : last; // "said Obi and Lund agreed"
}

/** "Antonov and" + "Qin", where the pair opens its clause. */
export function startOfConjunct(discourse: Discourse, first: number, limit: number): number {
  const { article, reader } = discourse;
  if (first - 2 < limit || reader.lower(first - 1) !== 'and') return first;
  const i = discourse.mentionsIn({ first: first - 2, last: first - 1 }).pop();
  const mention = personAt(discourse, i);
  if (mention?.last !== first - 1 || mention.first < limit) return first;
  const { quotation } = article.tokens;
  const before = mention.first - 1;
  const opensClause =
    before < limit ||
    /^[,:;]$/.test(reader.lower(before)) ||
    reader.is(before, 'subject-opener') ||
    quotation[before] !== quotation[first];
  return opensClause ? mention.first : first;
}

function personAt({ entities, mentions }: Discourse, index: number | undefined): Mention | undefined {
  return index !== undefined && entities.of[index]?.type === 'person' ? mentions[index] : undefined;
}
