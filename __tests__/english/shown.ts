import { CLAUSE_KINDS } from '../../src/english/clause-cues.js';
import type { EnglishArticle } from '../../src/english/english.js';
import { GROUP } from '../../src/english/verb-groups.js';
import { articleOf } from '../helpers/article.js';

const wordsOf = ({ document, tokens }: EnglishArticle, first: number, last: number): string =>
  document.text.slice(tokens.start[first], tokens.end[last - 1]);

/** The noun chunks of a text. */
export function chunksOf(text: string): string[] {
  const article = articleOf(text);
  const { chunkCount, chunkFirst, chunkLast } = article.english.chunks;
  return Array.from({ length: chunkCount }, (_, chunk) => wordsOf(article, chunkFirst[chunk], chunkLast[chunk]));
}

/** The verb groups of a text with what they say and their subjects: "has been told: perfect passive finite, she, 3". */
export function groupsOf(text: string): string[] {
  const article = articleOf(text);
  const { chunkFirst, chunkLast } = article.english.chunks;
  const { groupBits, groupCount, groupFirst, groupLast, groupPerson, groupSubject } = article.english.verbGroups();
  return Array.from({ length: groupCount }, (_, group) => {
    const bits = Object.entries(GROUP).filter(([, bit]) => groupBits[group] & bit);
    const subject = groupSubject[group];
    return [
      `${wordsOf(article, groupFirst[group], groupLast[group])}: ${bits.map(([name]) => name).join(' ') || '-'}`,
      ...(subject < 0 ? [] : [wordsOf(article, chunkFirst[subject], chunkLast[subject]), String(groupPerson[group])]),
    ].join(', ');
  });
}

/** The clauses of a text, each with its kind, its parent's number, and its own words: "1 that <0: that we agree". */
export function clausesOf(text: string): string[] {
  const article = articleOf(text);
  const { clauseCount, clauseKind, clauseOf, clauseParent } = article.english.clauses();
  const words: string[][] = Array.from({ length: clauseCount }, () => []);
  for (let i = 0; i < article.tokens.count; i++) words[clauseOf[i]].push(wordsOf(article, i, i + 1));
  return words.map((own, clause) => {
    const parent = clauseParent[clause] < 0 ? '' : ` <${clauseParent[clause]}`;
    return `${CLAUSE_KINDS[clauseKind[clause]]}${parent}: ${own.join(' ')}`;
  });
}
