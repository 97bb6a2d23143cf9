import type { Report } from '../../base/errors.js';
import { readKnowledgeFile } from '../file.js';
import { parsePattern } from '../pattern/steps.js';

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
    const seen = new Set<string>();
    return FORMS.flatMap((form) =>
      (file.data[form] ?? []).flatMap((entry, i) => {
        const term = typeof entry === 'string' ? entry : entry.term;
        const key = `${form} ${term}`;
        try {
          parsePattern(term);
        } catch (error) {
          report(file.at([form, i], { code: 'bad-term', message: `"${term}" ${(error as Error).message}` }));
          return [];
        }
        if (seen.has(key))
          report(file.at([form, i], { level: 'warning', code: 'duplicate-term', message: `"${term}" stands twice` }));
        seen.add(key);
        return [{ term, effect: file.data.effect, form }];
      }),
    );
  });
}
