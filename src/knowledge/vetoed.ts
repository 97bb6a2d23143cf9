import type { Report } from '../base/errors.js';
import type { KnowledgeFile } from './file.js';
import { reportIdle } from './idle.js';
import { entryName, isEntryName } from './learned.js';
import type { Lexicon } from './lexicon.js';

/**
 * The lexicon without the entries that it vetoes. An entry that `file` vetoes and that the lexicon does not have is reported with its place;
 * one that is inherited from another file is that file's affair.
 */
export function withoutVetoed(lexicon: Lexicon, file: KnowledgeFile<{ veto?: string[] }>, report: Report): Lexicon {
  const vetoed = new Set(lexicon.veto.filter(isEntryName));
  if (!vetoed.size) return lexicon;
  const names = new Set(lexicon.terms.map(({ term }) => entryName(term)));
  reportIdle(
    file,
    'veto',
    (name) => isEntryName(name) && !names.has(name),
    (name) => ({
      code: 'nothing-vetoed',
      message: `"${name}" is not an entry of "${lexicon.dimension}"`,
      hint: 'Write it between < and > as it stands in the lexicon, a deed as "stance lexicon show" prints it.',
    }),
    report,
  );
  return { ...lexicon, terms: lexicon.terms.filter(({ term }) => !vetoed.has(entryName(term))) };
}
