import { markdownTable } from 'markdown-table';
import { oneLine } from '../base/plain.js';
import { THIN } from '../table/intervals/about-intervals.js';
import { count } from './text/numbers.js';
import { type Column, plainCell, THIN_MARK } from './text/table/columns.js';
import type { TableData } from './text/table/footer.js';
import { toldOf } from './text/table/table.js';
import { viewOf } from './text/table/view-of.js';

/** The table as plain cells, heads first. An actor's name and statements are on the first of its lines only. */
function cells(data: TableData): string[][] {
  const { groups, by } = data;
  const columns = columnsOf(data);
  const lines = groups.flatMap(({ name, statements, rows }) =>
    toldOf(rows, data).map((row, i) => [
      ...(i ? ['', ''] : [oneLine(name) || '(none)', count(statements)]),
      ...columns.map((column) => plainCell(column, row)),
    ]),
  );
  return [[oneLine(by.join(' · ')), 'statements', ...columns.map(({ head }) => head.trim())], ...lines];
}

/** The columns of the view; that of corrected scores only where there are some. */
function columnsOf({ formula, groups }: TableData): readonly Column[] {
  const isCorrected = groups.some(({ rows }) => rows.some(({ corrected }) => corrected));
  return viewOf(formula).paper.filter(({ head }) => isCorrected || head !== 'corrected');
}

/** How the columns are aligned, each as `l` or `r`. */
const alignment = (data: TableData): string[] => ['l', 'r', ...columnsOf(data).map(({ align }) => align[0])];

function note({ formula, summary }: TableData): string {
  const { documents, statements, unresolved } = summary;
  const { evidence, score } = viewOf(formula);
  return (
    `${count(documents)} documents, ${count(statements)} statements, ${count(unresolved)} of them by speakers who could not be identified. ` +
    `${score}: ${formula.formula}. ${THIN_MARK}: fewer than ${THIN} ${evidence}.`
  );
}

/** The table in GitHub's Markdown. */
export function renderMarkdown(data: TableData): string {
  const escaped = cells(data).map((line) => line.map((cell) => cell.replace(/[\\`*_[\]<>|#~]/g, '\\$&')));
  const align = alignment(data);
  return `**${viewOf(data.formula).title}**\n\n${markdownTable(escaped, { align, stringLength: (cell) => cell.length })}\n\n${note(data)}\n`;
}

const LATEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '−': '$-$',
  '½': '$\\frac{1}{2}$',
};

/** The table in LaTeX, with the package booktabs. */
export function renderLatex(data: TableData): string {
  const tex = (text: string): string =>
    text.replace(/[\\~^&%$#_{}−½]/g, (character) => LATEX[character] ?? `\\${character}`);
  const [head, ...lines] = cells(data).map((line) => `${line.map(tex).join(' & ')} \\\\`);
  return [
    '% needs \\usepackage{booktabs}',
    '\\begin{table}',
    `\\caption{${viewOf(data.formula).title}}`,
    `\\begin{tabular}{${alignment(data).join('')}}`,
    '\\toprule',
    head,
    '\\midrule',
    ...lines,
    '\\bottomrule',
    '\\end{tabular}',
    '',
    `\\smallskip\\footnotesize ${tex(note(data))}`,
    '\\end{table}',
    '',
  ].join('\n');
}
