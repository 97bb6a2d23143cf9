import { markdownTable } from 'markdown-table';
import wrapAnsi from 'wrap-ansi';
import { oneLine } from '../../base/plain.js';
import { MIN_CLUSTERS, MIN_STATEMENTS } from '../../table/intervals/about-intervals.js';
import type { Summary } from '../../table/summary.js';
import type { TargetRow } from '../../types/target.js';
import { columns, cut } from '../text/columns.js';
import { count, counted, signed } from '../text/numbers.js';
import type { Style } from '../text/style.js';
import { relationsText } from './columns.js';

export interface TargetTable {
  /** The rows that are shown. */
  rows: readonly TargetRow[];
  /** How many there are. */
  all: number;
  summary: Summary;
  /** Statements that judge, but of whom could not be told. */
  untold: number;
}

export const TITLE = 'Who speaks how of whom, as quoted in these documents';

const HEADS = ['who', 'of whom', 'n', '\u2212', '+', '±', '·', 'balance', '95 %', 'how'];
const ALIGN = 'llrrrrrrrl';
/** Names are cut to this width. */
const NAME = 26;

function cells(row: TargetRow): string[] {
  const { source_name, target_name, statements, negative, positive, mixed, neutral, balance, low, high } = row;
  return [
    oneLine(source_name),
    oneLine(target_name),
    ...[statements, negative, positive, mixed, neutral].map(count),
    balance === null ? '' : signed(balance),
    low === null || high === null ? '' : `${signed(low)} ${signed(high)}`,
    relationsText(row.relations, ', '),
  ];
}

/** The table to read, a line a pair. */
export function renderTargets(table: TargetTable, style: Style): string {
  const lines = table.rows.map((row) => {
    const [who, whom, ...rest] = cells(row);
    return [cut(who, NAME), cut(whom, NAME), ...rest];
  });
  const foot = notes(table).flatMap((line) => wrapAnsi(line, style.width).split('\n'));
  return [
    style.strong(TITLE),
    '',
    columns(HEADS, lines, ALIGN, style),
    ...foot.map((line) => `${style.faint(line)}`.trimEnd()),
    '',
  ].join('\n');
}

/** The table in GitHub's Markdown. */
export function renderTargetsMarkdown(table: TargetTable): string {
  const escaped = [HEADS, ...table.rows.map(cells)].map((line) =>
    line.map((cell) => cell.replace(/[\\`*_[\]<>|#~]/g, '\\$&')),
  );
  const body = markdownTable(escaped, { align: [...ALIGN], stringLength: (cell) => cell.length });
  return `**${TITLE}**\n\n${body}\n\n${notes(table).join(' ')}\n`;
}

function notes({ all, rows, summary, untold }: TargetTable): string[] {
  const hasInterval = rows.some(({ low }) => low !== null);
  return [
    ...(rows.length < all ? [`${counted(all - rows.length, 'more pair')} left out; --top 0 shows all.`] : []),
    `${counted(summary.documents, 'document')}, ${counted(summary.statements, 'statement')}.`,
    `${counted(untold, 'statement')} in which a word judges, but nobody could be told of whom.`,
    'n: statements, counted once for each actor that they speak of; − criticise, + praise, ± both, · demands and warnings without a judgement.',
    'balance: (positive − negative) / (positive + negative + 1).',
    ...(hasInterval
      ? []
      : [`No intervals: they need ${MIN_STATEMENTS} judging statements in ${MIN_CLUSTERS} documents.`]),
    'Many judgements are not found, and some are wrong: docs/targets.md says how many.',
  ];
}
