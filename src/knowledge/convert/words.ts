import { addTerm, category, type Imported } from './imported.js';
import { importLexicoder } from './lexicoder.js';
import { importLiwc } from './liwc.js';
import { importTable, type TableOptions } from './table/table.js';

/** Words of a line that may be an entry; a longer one is a sentence. */
const LONGEST = 8;

/**
 * Reads a dictionary in a file of plain text: LIWC's and Lexicoder's forms by their marks, a table where lines have tabs, else a list of
 * words, one a line, which is one category. Lines that begin with ";" are comments.
 */
export function importText(text: string, name: string, options?: TableOptions): Imported {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const first = lines.find((line) => line.trim())?.trim() ?? '';
  if (first === '%') return importLiwc(text);
  if (first.startsWith('+') || first.startsWith('<')) return importLexicoder(text);
  // Comments become blank lines, so that the lines keep their numbers
  const bare = lines.map((line) => (line.startsWith(';') ? '' : line));
  const filled = bare.filter((line) => line.trim());
  if (filled.length && filled.every((line) => line.includes('\t')))
    return importTable(bare.slice(bare.indexOf(filled[0])).join('\n'), name, options);
  const imported: Imported = { categories: [], problems: [] };
  const list = category(name);
  bare.forEach((written, index) => {
    const term = written.trim();
    if (term.split(/\s+/).length > LONGEST)
      imported.problems.push({
        line: index + 1,
        code: 'unknown-format',
        message: `no word list: a line of more than ${LONGEST} words`,
      });
    else if (term) addTerm(list, { term, line: index + 1 });
  });
  if (list.terms.length) imported.categories.push(list);
  return imported;
}
