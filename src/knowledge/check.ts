import type { Report } from '../base/errors.js';
import type { Lexicon, Term } from './lexicon.js';
import { countVariants, parsePattern, spellOut } from './pattern/steps.js';

/** An entry with more wordings is compared as it is written. */
const COMPARED = 4000;

/**
 * Reports what a schema cannot see: entries that cannot be read, occur twice, occur on both poles, or can never count because
 * an exclusion hides them. Entries that cannot be read are taken out.
 */
export function checkLexicon(lexicon: Lexicon, report: Report): void {
  const first = new Map<string, Term>();
  lexicon.terms = lexicon.terms.filter((term) => {
    const at: Say = (level, code, message, hint) => report(term.file.at(term.path, { level, code, message, hint }));
    const keys = keysOf(term, at);
    if (!keys) return false;
    const others = keys.map((key) => first.get(key));
    for (const key of keys) if (!first.has(key)) first.set(key, term);
    reportTwins(term, others, at);
    return true;
  });
}

type Say = (level: 'error' | 'warning', code: string, message: string, hint: string) => void;

/** Equal where two entries match the same words; undefined for an entry that cannot be read, which is reported. */
function keysOf(term: Term, at: Say): string[] | undefined {
  try {
    const parts = parsePattern(term.pattern, term);
    const wordings = countVariants(parts) > COMPARED ? [parts] : spellOut(parts, COMPARED);
    return wordings.map((wording) => JSON.stringify(wording));
  } catch (error) {
    const hint =
      'Words, * and ? within a word, ... between words, (a|b); the text is read word by word without punctuation.';
    at('error', 'bad-term', `"${term.term}" ${(error as Error).message}`, hint);
    return undefined;
  }
}

/** Reports an entry that speaks for both poles, or that others make pointless: `others` has one for each of its wordings. */
function reportTwins(term: Term, others: readonly (Term | undefined)[], at: Say): void {
  const opposite = others.find((other) => other && isPole(other) && isPole(term) && other.role !== term.role);
  if (opposite) {
    at('error', 'both-poles', `"${term.term}" is on both poles`, `The other place is ${place(opposite)}.`);
    return;
  }
  const hidden = others.every((other) => other !== undefined) ? others[0] : undefined;
  if (!hidden) return;
  const hint = `The other place is ${place(hidden)}.`;
  if (hidden.role === term.role) at('warning', 'duplicate-term', `"${term.term}" stands twice`, hint);
  else if (term.role === 'exclusion' || hidden.role === 'exclusion')
    at('warning', 'excluded-term', `"${term.term}" is an entry and an exclusion: it never counts`, hint);
  else at('warning', 'shadowed-term', `"${term.term}" is a concept and a term of a pole: only the latter counts`, hint);
}

const isPole = ({ role }: Term): boolean => role === 'pro' || role === 'anti';
const place = ({ term, path }: Term): string =>
  `"${term}" in ${path.filter((key) => typeof key === 'string').join('.')}`;
