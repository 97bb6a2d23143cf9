import { markdownTable } from 'markdown-table';
import { THIN } from '../table/interval.js';
import { oneLine } from './plain.js';
import type { TableData } from './text/footer.js';
import { count, percent, signed } from './text/numbers.js';
import { THIN_MARK } from './text/table-columns.js';

const HEADS = ['statements', 'dimension', 'share', 'pro', 'anti', 'mixed', 'score', '95 % interval'];
const TITLE = 'Positions as quoted in these documents';

/** The table's cells without a look: its lines, each actor's name and statements only on the first of theirs. */
function cells({ groups, by }: TableData): string[][] {
  const lines = groups.flatMap(({ name, statements, rows }) =>
    rows
      .filter(({ coded }) => coded > 0)
      .map(({ dimension, coded, mention, pro, anti, mixed, score, low, high }, i) => [
        i ? '' : oneLine(name) || '(none)',
        i ? '' : count(statements),
        oneLine(dimension),
        percent(coded + mention, statements),
        ...[pro, anti, mixed].map(count),
        score === null ? '' : `${signed(score)}${coded < THIN ? THIN_MARK : ''}`,
        low === null || high === null ? '' : `${signed(low)} to ${signed(high)}`,
      ]),
  );
  return [[by.join(' · '), ...HEADS], ...lines];
}

function note({ formula, summary }: TableData): string {
  const { documents, statements, unresolved } = summary;
  return (
    `${count(documents)} documents, ${count(statements)} statements, ${count(unresolved)} of them by speakers who could not be identified. ` +
    `Score: ${formula.formula}. ${THIN_MARK}: fewer than ${THIN} statements with a position.`
  );
}

/** A table for Markdown files (GitHub's form). */
export function renderMarkdown(data: TableData): string {
  const escaped = cells(data).map((line) => line.map((cell) => cell.replace(/[\\`*_[\]<>|#~]/g, '\\$&')));
  const align = ['l', 'r', 'l', 'r', 'r', 'r', 'r', 'r', 'l'];
  return `**${TITLE}**\n\n${markdownTable(escaped, { align, stringLength: (cell) => cell.length })}\n\n${note(data)}\n`;
}

const LATEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '−': '$-$',
  '½': '$\\frac{1}{2}$',
};

/** A table for LaTeX, with the package booktabs. */
export function renderLatex(data: TableData): string {
  const tex = (text: string): string =>
    text.replace(/[\\~^&%$#_{}−½]/g, (character) => LATEX[character] ?? `\\${character}`);
  const [head, ...lines] = cells(data).map((line) => `${line.map(tex).join(' & ')} \\\\`);
  return [
    '% needs \\usepackage{booktabs}',
    '\\begin{table}',
    `\\caption{${TITLE}}`,
    '\\begin{tabular}{lrlrrrrrl}',
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
