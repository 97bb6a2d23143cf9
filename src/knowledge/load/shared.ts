import type { Report } from '../../base/errors.js';
import { type KnowledgeFile, readKnowledgeFile } from '../file.js';
import { parsePattern } from '../pattern/steps.js';
import { checkOnce } from '../validate.js';

export const EFFECTS = [
  'support',
  'realise',
  'harm',
  'commit',
  'deny',
  'end',
  'withdraw',
  'endorse',
  'oppose',
  'demand',
  'fail',
  'negate',
  'distance',
  'hypocrisy',
  'suffer',
  'outrank',
  'prevail',
  'clausal',
  'anaphor',
  'misdeed',
  'worry',
  'neglect',
  'justify',
  'deem',
  'good',
  'bad',
  'topic',
  'light',
  'modal',
  'concede',
  'condition',
  'strengthen',
  'weaken',
  'say',
  'all',
  'witness',
  'self',
  'other',
  'additive',
  'subordinate',
] as const;
/** What a word does to what it acts on; docs/lexicon-format.md explains each. */
export type EffectClass = (typeof EFFECTS)[number];

export const FORMS = ['verbs', 'nouns', 'adjectives', 'states', 'phrases', 'after'] as const;
/** How a word reaches what it acts on. */
export type Form = (typeof FORMS)[number];

/** An entry of a shared file. */
export interface Predicate {
  term: string;
  effect: EffectClass;
  form: Form;
}

type RawEntry = string | { term: string; note?: string };
type RawFile = { effect: EffectClass; description: string } & Partial<Record<Form, RawEntry[]>>;

/** Reads files of predicates, negators and the like, in the order given; every problem goes to `report`. */
export function loadPredicates(paths: readonly string[], report: Report): Predicate[] {
  return paths.flatMap((path) => {
    const { file, diagnostics } = readKnowledgeFile<RawFile>(path, 'predicates');
    for (const diagnostic of diagnostics) report(diagnostic);
    if (!file) return [];
    const { effect } = file.data;
    const isSound = checkOnce('predicates', file.sha256, report, (found) => checkTerms(file, found));
    return FORMS.flatMap((form) =>
      (file.data[form] ?? [])
        .map(termOf)
        .filter((term) => isSound || isPattern(term))
        .map((term) => ({ term, effect, form })),
    );
  });
}

const termOf = (entry: RawEntry): string => (typeof entry === 'string' ? entry : entry.term);

function isPattern(term: string): boolean {
  try {
    parsePattern(term);
    return true;
  } catch {
    return false;
  }
}

/** Reports terms that are no patterns, and those that stand twice. */
function checkTerms(file: KnowledgeFile<RawFile>, report: Report): void {
  for (const form of FORMS) {
    const seen = new Set<string>();
    for (const [i, entry] of (file.data[form] ?? []).entries()) {
      const term = termOf(entry);
      try {
        parsePattern(term);
      } catch (error) {
        report(file.at([form, i], { code: 'bad-term', message: `"${term}" ${(error as Error).message}` }));
        continue;
      }
      if (seen.has(term))
        report(file.at([form, i], { level: 'warning', code: 'duplicate-term', message: `"${term}" stands twice` }));
      seen.add(term);
    }
  }
}
