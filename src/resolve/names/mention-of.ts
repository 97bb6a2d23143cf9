import { TAG } from '../../types/text.js';
import type { NameReader } from '../name-reader.js';
import { WORD } from '../word-bits.js';
import type { Mention } from './mention.js';
import { endsInPossessive, keyOf, type NameWord } from './name-words.js';

const { NUM, PROPN } = TAG;

/** What a run says besides the name. Always with all fields: objects of one shape are several times as quick to read. */
export interface Facts {
  actor: Mention['actor'];
  thing: boolean;
  roles: Mention['roles'];
  affiliation: string | undefined;
  gender: Mention['gender'];
  titled: boolean;
  office: boolean;
  weak: boolean;
}

/** The mention of a run: the run from its word `start` on, with the words from `from` to `end` for a name. */
export function mentionOf(
  reader: NameReader,
  run: readonly NameWord[],
  start: number,
  from: number,
  end: number,
  facts: Facts,
): Mention {
  const { first } = run[start];
  const { last } = run[run.length - 1];
  const words: string[] = [];
  for (let k = from; k < end; k++) words.push(run[k].text);
  const key = keyOf(run, from, end);
  const isAged = isAge(reader, last);
  return {
    first,
    last,
    name: end > from ? { first: run[from].first, last: run[end - 1].last } : { first: last, last },
    words,
    key,
    nickname: undefined,
    generation: undefined,
    actor: facts.actor ?? (words.length > 1 ? reader.resolver.byName.get(key) : undefined),
    thing: facts.thing && !isAged,
    roles: facts.roles,
    affiliation: facts.affiliation,
    gender: facts.gender,
    titled: facts.titled || isAged,
    quoted: reader.article.tokens.quotation[first] >= 0,
    possessive: isPossessive(reader, last),
    article: reader.hasArticle(first),
    opens: reader.opens(first),
    office: facts.office,
    weak: facts.weak || facts.office || isWeak(reader, run[start], words.length, last),
  };
}

/** Whether a run that ends before a token is followed by "'s", or ends in it. */
function isPossessive(reader: NameReader, last: number): boolean {
  if (endsInPossessive(reader.text(last - 1))) return true;
  if (last >= reader.article.tokens.count) return false;
  const next = reader.lower(last);
  return next === "'s" || (next === "'" && reader.touches(last - 1));
}

/** ", 58," after a name. */
function isAge(reader: NameReader, comma: number): boolean {
  if (comma + 2 >= reader.article.tokens.count || reader.lower(comma) !== ',') return false;
  const isNumber = reader.tag(comma + 1) === NUM && /^\d\d$/.test(reader.text(comma + 1));
  return isNumber && /^[,.]$/.test(reader.text(comma + 2));
}

/** A month that is also a first name, or one word with the capital of its place and without the tag of a name. */
function isWeak(reader: NameReader, { first, text, key, bits }: NameWord, words: number, last: number): boolean {
  if (words !== 1) return false;
  if (reader.article.english.classes['first-name-month'].has(key)) return true;
  if (last - first !== 1 || bits & (WORD.acronym | WORD.firstName)) return false;
  return (reader.tag(first) !== PROPN || /(?:ing|ly)$/.test(text)) && reader.opens(first);
}
