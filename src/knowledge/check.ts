import type { Report } from '../base/errors.js';
import type { Lexicon, Section, Term } from './lexicon.js';
import { countVariants, parsePattern, spellOut } from './pattern/steps.js';

/** What messages call an entry of a section. */
const NAMES: Record<Section, string> = {
  values: 'a value',
  wrongs: 'a wrong',
  deeds: 'a deed',
  claims: 'a claim',
  terms: 'a term of a pole',
  concepts: 'a concept',
  exclusions: 'an exclusion',
};

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
    const wordings = wordingsOf(term.pattern, term);
    if (term.role !== 'deed') return wordings;
    const objects = term.object === undefined ? [''] : wordingsOf(term.object, term);
    if (wordings.length * objects.length > COMPARED) return [`deed ${term.pattern} ${term.object}`];
    return wordings.flatMap((verb) => objects.map((object) => `deed ${verb} ${object}`));
  } catch (error) {
    const hint =
      'Words, * and ? within a word, ... between words, (a|b); the text is read word by word without punctuation.';
    at('error', 'bad-term', `"${term.term}" ${(error as Error).message}`, hint);
    return undefined;
  }
}

function wordingsOf(pattern: string, term: Term): string[] {
  const parts = parsePattern(pattern, term);
  const wordings = countVariants(parts) > COMPARED ? [parts] : spellOut(parts, COMPARED);
  return wordings.map((wording) => JSON.stringify(wording));
}

/** Reports an entry that speaks for both poles, or that others make pointless: `others` has one for each of its wordings. */
function reportTwins(term: Term, others: readonly (Term | undefined)[], at: Say): void {
  const opposite = others.find((other) => other && isOpposite(other, term));
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
  else {
    const [wins, loses] = isPole(term) ? [term, hidden] : [hidden, term];
    const message = `"${term.term}" is ${NAMES[loses.section]} and ${NAMES[wins.section]}: only the latter counts`;
    at('warning', 'shadowed-term', message, hint);
  }
}

const isPole = ({ role }: Term): boolean => role === 'pro' || role === 'anti';

/** Whether two entries for the same words contradict each other. A concept may stand twice in a file of the older format, which is only a warning. */
function isOpposite(a: Term, b: Term): boolean {
  if (isPole(a) && isPole(b)) return a.role !== b.role;
  const isPlain = ({ section }: Term) => section !== 'concepts' && section !== 'exclusions';
  return a.role === b.role && a.valence !== b.valence && isPlain(a) && isPlain(b);
}
const place = ({ term, path }: Term): string =>
  `"${term}" in ${path.filter((key) => typeof key === 'string').join('.')}`;
