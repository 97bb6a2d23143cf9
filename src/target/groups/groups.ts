import type { EnglishArticle } from '../../english/english.js';
import { slug } from '../../resolve/names/spelling.js';
import type { Reference } from '../../types/target.js';
import { TAG } from '../../types/text.js';
import type { GroupTable, GroupTerm } from './table.js';

const { ADJ, NOUN, NUM, PROPN } = TAG;
/** What follows a word that stands for a body: "the opposition to the plan" is no body. */
const OTHERWISE: ReadonlySet<string> = new Set(['to', 'of', '-']);

/**
 * References, with those to groups that no actors file names: "Western nations", "the rebels", "Syrian rebels". They come instead of the
 * names within.
 */
export function withGroups(
  references: readonly Reference[],
  article: EnglishArticle,
  table: GroupTable,
): readonly Reference[] {
  const found = groupsIn(references, article, table);
  if (!found.length) return references;
  const isTaken = ({ first, last }: Reference): boolean =>
    found.some((group) => first >= group.first && last <= group.last);
  return [...references.filter((one) => !isTaken(one)), ...found].sort((a, b) => a.first - b.first || a.last - b.last);
}

function groupsIn(references: readonly Reference[], article: EnglishArticle, table: GroupTable): Reference[] {
  const { tokens, vocabulary } = article;
  const before = new Map(references.map((one) => [one.last, one]));
  const within = new Set(references.flatMap(({ first, last }) => (last - first > 1 ? [first + 1] : [])));
  const found: Reference[] = [];
  for (let t = 0; t < tokens.count; t++) {
    const terms = table.get(vocabulary.text(tokens.lower[t]));
    const term = terms?.find((one) => isAt(article, t, one));
    if (!term || within.has(t)) continue;
    const group = groupOf(article, t, term, before.get(t));
    if (group) found.push(group);
    t += term.words.length - 1;
  }
  return found;
}

function isAt({ document, tokens, vocabulary }: EnglishArticle, t: number, term: GroupTerm): boolean {
  if (!term.words.every((word, i) => t + i < tokens.count && vocabulary.text(tokens.lower[t + i]) === word))
    return false;
  return !term.isName || /^\p{Lu}/u.test(document.text.slice(tokens.start[t], tokens.end[t]));
}

/** The group that words stand for, with the people or place before them: "Syrian rebels"; none for "two rebels", "no rebels", "rebels' leader". */
function groupOf(
  article: EnglishArticle,
  t: number,
  { isDefinite, name, via, words }: GroupTerm,
  people: Reference | undefined,
): Reference | undefined {
  const { document, english, tokens, vocabulary } = article;
  const last = t + words.length;
  const first = people?.via === 'affiliation' ? people.first : t;
  if (people && first === t) return undefined; // "Taliban fighters" are the Taliban's
  const word = (at: number): string => (at >= 0 && at < tokens.count ? vocabulary.text(tokens.lower[at]) : '');
  if (tokens.tag[last] === NOUN || tokens.tag[last] === PROPN) return undefined; // "the opposition leader"
  if (isDefinite && (word(t - 1) !== 'the' || OTHERWISE.has(word(last)))) return undefined;
  const start = englishStart(article, first);
  if (tokens.tag[start - 1] === NUM || english.classes['nobody-word'].has(word(start - 1))) return undefined;
  const written = document.text.slice(tokens.start[first], tokens.end[last - 1]).replace(/\s+/g, ' ');
  const called = name ?? written.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  const key = slug(called);
  return { first, last, key, name: called, type: 'group', side: key, via };
}

/** Where the adjectives before a word begin. */
function englishStart({ tokens }: EnglishArticle, first: number): number {
  let start = first;
  while (start > 0 && tokens.tag[start - 1] === ADJ) start--;
  return start;
}
