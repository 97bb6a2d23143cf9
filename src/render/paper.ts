import { markdownTable } from 'markdown-table';
import { oneLine } from '../base/plain.js';
import { THIN } from '../table/about-intervals.js';
import type { Row } from '../types/table.js';
import { correctedText } from './text/corrected.js';
import { count, percent, signed } from './text/numbers.js';
import type { TableData } from './text/table/footer.js';
import { THIN_MARK } from './text/table/table-columns.js';

const HEADS = ['statements', 'dimension', 'share', 'pro', 'anti', 'mixed', 'score', '95 % interval'];
/** Without the corrected score. */
const COLUMNS = HEADS.length + 1;
const TITLE = 'Positions as quoted in these documents';

/** The table as plain cells, heads first. An actor's name and statements are on the first of its lines only. */
function cells({ groups, by }: TableData): string[][] {
  const isCorrected = groups.some(({ rows }) => rows.some(({ corrected }) => corrected));
  const lines = groups.flatMap(({ name, statements, rows }) =>
    rows
      .filter(({ coded }) => coded > 0)
      .map((row, i) => [
        ...(i ? ['', ''] : [oneLine(name) || '(none)', count(statements)]),
        ...rowCells(row),
        ...(isCorrected ? [row.corrected ? correctedText(row.corrected) : ''] : []),
      ]),
  );
  return [[oneLine(by.join(' · ')), ...HEADS, ...(isCorrected ? ['corrected'] : [])], ...lines];
}

function rowCells({ dimension, statements, coded, mention, pro, anti, mixed, score, low, high }: Row): string[] {
  return [
    oneLine(dimension),
    percent(coded + mention, statements),
    ...[pro, anti, mixed].map(count),
    score === null ? '' : `${signed(score)}${coded < THIN ? THIN_MARK : ''}`,
    low === null || high === null ? '' : `${signed(low)} to ${signed(high)}`,
  ];
}

function note({ formula, summary }: TableData): string {
  const { documents, statements, unresolved } = summary;
  return (
    `${count(documents)} documents, ${count(statements)} statements, ${count(unresolved)} of them by speakers who could not be identified. ` +
    `Score: ${formula.formula}. ${THIN_MARK}: fewer than ${THIN} statements with a position.`
  );
}

/** The table in GitHub's Markdown. */
export function renderMarkdown(data: TableData): string {
  const escaped = cells(data).map((line) => line.map((cell) => cell.replace(/[\\`*_[\]<>|#~]/g, '\\$&')));
  const align = ['l', 'r', 'l', 'r', 'r', 'r', 'r', 'r', 'l', 'l'];
  return `**${TITLE}**\n\n${markdownTable(escaped, { align, stringLength: (cell) => cell.length })}\n\n${note(data)}\n`;
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
  const all = cells(data);
  const [head, ...lines] = all.map((line) => `${line.map(tex).join(' & ')} \\\\`);
  return [
    '% needs \\usepackage{booktabs}',
    '\\begin{table}',
    `\\caption{${TITLE}}`,
    `\\begin{tabular}{lrlrrrrrl${'l'.repeat(all[0].length - COLUMNS)}}`,
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
