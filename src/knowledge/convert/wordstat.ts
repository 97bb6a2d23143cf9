import { addTerm, type Category, childOf, type Imported } from './imported.js';

/** A pattern's weight in brackets at the end of its line: "BAD_FAITH (1)". */
const WEIGHT = /\s*\((\d+(?:[.,]\d+)?)\)\s*$/;

/**
 * Reads a WordStat .cat file: categories and, one step further in, their patterns with a weight in brackets. Indentation is by tabs or blanks;
 * "_" joins the words of a phrase. Proximity rules (@…) are left out and named.
 */
export function importWordStat(text: string): Imported {
  const imported: Imported = { categories: [], problems: [] };
  const open: { indent: number; category: Category }[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  lines.forEach((raw, index) => {
    const line = index + 1;
    const trimmed = raw.trim();
    if (!trimmed) return;
    const indent = indentOf(raw);
    while (open.length && open[open.length - 1].indent >= indent) open.pop();
    const parent = open.at(-1)?.category;
    const weight = WEIGHT.exec(trimmed)?.[1];
    if (trimmed.startsWith('@')) {
      const message = `"${trimmed}" is a proximity rule, which has no counterpart`;
      imported.problems.push({ line, code: 'rule', message });
    } else if (weight === undefined)
      open.push({ indent, category: childOf(parent?.children ?? imported.categories, trimmed) });
    else addPattern(trimmed, Number(weight.replace(',', '.')), line, parent, imported);
  });
  return imported;
}

function addPattern(
  written: string,
  weight: number,
  line: number,
  to: Category | undefined,
  { problems }: Imported,
): void {
  const term = written.replace(WEIGHT, '').replaceAll('_', ' ').toLowerCase();
  if (to) addTerm(to, { term, ...(weight > 0 && weight !== 1 ? { weight } : {}), line });
  else problems.push({ line, code: 'no-category', message: `"${term}" is not in any category` });
}

/** Tabs count as one step, and so do blanks: only more and less matters. */
const indentOf = (line: string): number => line.length - line.trimStart().length;
