import type { Report } from '../base/errors.js';
import type { KnowledgeFile } from './file.js';
import type { Lexicon } from './lexicon.js';

/** What an entry is called beside learned words: its wording between `<` and `>`. */
export const entryName = (term: string): string => `<${term}>`;

/** Whether a name under `veto` means an entry; else it is a learned word or pair of words. */
export const isEntryName = (name: string): boolean => name.startsWith('<') && name.endsWith('>');

/**
 * The lexicon without the entries that it vetoes. An entry that `file` vetoes and that the lexicon does not have is reported with its place;
 * one that is inherited from another file is that file's affair.
 */
export function withoutVetoed(lexicon: Lexicon, file: KnowledgeFile<{ veto?: string[] }>, report: Report): Lexicon {
  const vetoed = new Set(lexicon.veto.filter(isEntryName));
  if (!vetoed.size) return lexicon;
  const names = new Set(lexicon.terms.map(({ term }) => entryName(term)));
  for (const [i, name] of (file.data.veto ?? []).entries()) {
    if (!isEntryName(name) || names.has(name)) continue;
    report(
      file.at(['veto', i], {
        level: 'warning',
        code: 'nothing-vetoed',
        message: `"${name}" is not an entry of "${lexicon.dimension}"`,
        hint: 'Write it between < and > as it stands in the lexicon, a deed as "stance lexicon show" prints it.',
      }),
    );
  }
  return { ...lexicon, terms: lexicon.terms.filter(({ term }) => !vetoed.has(entryName(term))) };
}
