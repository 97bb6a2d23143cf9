import { getOrInsert } from '../../base/order.js';
import { firstIndex } from '../../base/search.js';
import { GROUP } from '../../english/verb-groups.js';
import { TAG } from '../../types/text.js';
import type { Scorer } from '../scorer.js';
import type { Sentence } from '../sentence/sentence.js';
import type { Match } from './match.js';
import { settleOverlaps } from './overlaps.js';

/** How far a deed's object may stand from its verb, in words. */
const REACH = 12;
/** No name has more small words in a row. */
const JOINERS = 8;
/** What a deed is done to has at most so many words. */
const LONGEST = 50;

/** The entries that count in a sentence, in order of the text; `suppressed`, if given, receives what longer matches and exclusions hide. */
export function findMatches(s: Sentence, scorer: Scorer, suppressed?: Match[]): Match[] {
  const found: Match[] = [];
  const objects = new Map<number, Match[]>();
  const { terms } = scorer;
  scorer.matcher.match(s.article.tokens, s.at, s.count, (term, first, last) => {
    if (term < terms.length) found.push({ term, first, last, verb: first });
    else {
      const deed = scorer.deedOf[term - terms.length];
      getOrInsert(objects, deed, () => []).push({ term: deed, first, last, verb: first });
    }
  });
  if (!found.length) return found;
  const joined = found.flatMap((match) => {
    if (terms[match.term].object !== undefined) {
      const own = objects.get(match.term);
      return own ? joinObject(s, match, own) : [];
    }
    return isInName(s, match, terms[match.term].term) ? [] : [match];
  });
  return settleOverlaps(joined, scorer, suppressed);
}

/** A deed with what it is done to: after its verb, or before it in the passive, in one clause. `objects` are those of the deed, in order of the text. */
function joinObject(s: Sentence, deed: Match, objects: readonly Match[]): Match[] {
  const { clauseOf } = s.clauses;
  const { groupBits, groupOf } = s.groups;
  const verb = s.at[deed.first];
  const isPassive = groupOf[verb] >= 0 && (groupBits[groupOf[verb]] & GROUP.passive) !== 0;
  const fits = ({ first, last }: Match): boolean => {
    if (clauseOf[s.at[first]] !== clauseOf[verb]) return false;
    const isAfter = first >= deed.last && first - deed.last <= REACH;
    return isAfter || (isPassive && last <= deed.first && deed.first - last <= REACH);
  };
  let object: Match | undefined;
  const from = firstIndex(objects, ({ first }) => first >= deed.first - REACH - LONGEST);
  for (let i = from; i < objects.length && !object; i++) {
    if (objects[i].first > deed.last + REACH) break;
    if (fits(objects[i])) object = objects[i];
  }
  if (!object) return [];
  const [first, last] = [Math.min(deed.first, object.first), Math.max(deed.last, object.last)];
  return [{ term: deed.term, first, last, verb: deed.first }];
}

/** Names never fire: an entry in small letters within a longer run of proper nouns is part of a name ("Human Rights Council"). */
function isInName(s: Sentence, { first, last }: Match, term: string): boolean {
  if (term !== term.toLowerCase()) return false;
  for (let p = first; p < last; p++) if (!isCapitalised(s, p)) return false;
  return isCapitalised(s, last) || extendsBefore(s, first);
}

function extendsBefore(s: Sentence, first: number): boolean {
  let p = first - 1;
  while (p > first - JOINERS && p > 0 && s.is(s.at[p], 'name-joiner')) p--;
  return p > 0 && isCapitalised(s, p) && s.tag(s.at[p]) === TAG.PROPN;
}

/** Whether a word within the sentence is written with a capital, as names are. */
function isCapitalised(s: Sentence, p: number): boolean {
  if (p < 0 || p >= s.count) return false;
  const { document, tokens } = s.article;
  const letter = document.text[tokens.start[s.at[p]]];
  return letter !== letter.toLowerCase();
}
