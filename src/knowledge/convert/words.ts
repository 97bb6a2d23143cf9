import { addTerm, category, type Imported } from './imported.js';
import { importLexicoder } from './lexicoder.js';
import { importLiwc } from './liwc.js';
import { importTable, type TableOptions } from './table/table.js';

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
  const list = category(name);
  bare.forEach((line, index) => {
    if (line.trim()) addTerm(list, { term: line.trim(), line: index + 1 });
  });
  return { categories: list.terms.length ? [list] : [], problems: [] };
}
