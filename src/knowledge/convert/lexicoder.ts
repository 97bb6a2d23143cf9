import { addTerm, type Category, childOf, type Imported, withoutColour } from './imported.js';
import { importXml } from './xml.js';

/** Reads a Lexicoder .lc3 or .lcd file: lines of "+category", each followed by its patterns, one a line; or the older XML. */
export function importLexicoder(text: string): Imported {
  if (/^[\s\uFEFF]*</.test(text)) return importXml(text);
  const imported: Imported = { categories: [], problems: [] };
  let open: Category | undefined;
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1;
    const trimmed = raw.replace(/\p{Cc}/gu, ' ').trim();
    if (!trimmed) continue;
    if (trimmed.startsWith('+')) {
      const written = trimmed.replace(/^\++\s*|\s*\++$/g, '');
      const name = withoutColour(written) || written;
      if (imported.categories.some((other) => other.name === name))
        imported.problems.push({ line, code: 'duplicate-key', message: `"${name}" stands twice; both are joined` });
      open = childOf(imported.categories, name);
    } else if (open) addTerm(open, { term: trimmed, line });
    else imported.problems.push({ line, code: 'no-category', message: `"${trimmed}" is not in any category` });
  }
  if (!imported.categories.length)
    imported.problems.push({ code: 'not-lexicoder', message: 'has no line of "+category", and is no XML' });
  return imported;
}
