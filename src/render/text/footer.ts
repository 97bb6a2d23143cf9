import wrapAnsi from 'wrap-ansi';
import type { Formula } from '../../table/formulas.js';
import { MIN_CLUSTERS, MIN_CODED, THIN } from '../../table/interval.js';
import type { Duplicates, Group, SortKey } from '../../table/rows.js';
import type { Summary } from '../../table/summary.js';
import { oneLine } from '../plain.js';
import { BAR_PARTS } from './bar.js';
import { count, counted, percent } from './figures.js';
import type { Style } from './style.js';

export const THIN_MARK = '?';

/** What a table shows. */
export interface TableData {
  groups: readonly Group[];
  /** How many groups with a position `--top` cut off. */
  cut: number;
  by: readonly string[];
  formula: Formula;
  sort: SortKey;
  duplicates: Duplicates;
  summary: Summary;
}

/** How a table shows it. */
export interface Layout {
  /** Groups with a position. */
  shown: readonly Group[];
  /** Heads of columns that there was no room for. */
  left: readonly string[];
  bars: boolean;
}

/** How many of the actors without a position are named. */
const NAMES = 6;
const LABEL = 9;

/** What the table rests on, what it leaves out, and what its marks mean. */
export function footer(data: TableData, layout: Layout, style: Style): string[] {
  const { shown } = layout;
  const { groups, cut, by } = data;
  const noun = by.length === 1 && by[0] === 'actor' ? 'actor' : 'group';
  const lines: string[] = [];
  const silent = groups.filter((group) => !shown.includes(group));
  if (silent.length) {
    const names = silent
      .slice(0, NAMES)
      .map(({ name, statements }) => `${oneLine(name) || '(none)'} ${count(statements)}`);
    const more = silent.length > NAMES ? ` and ${counted(silent.length - NAMES, `other ${noun}`)}` : '';
    lines.push(`Quoted without a position: ${names.join(', ')}${more}.`, '');
  }
  if (cut) lines.push(`${counted(cut, `more ${noun}`)} with a position left out; --top 0 shows all.`, '');
  lines.push(...totals(data), '', ...legend(data, layout));
  return lines.flatMap((line) => wrapAnsi(line, style.width).split('\n')).map((line) => style.faint(line));
}

const REPEATS: Record<Duplicates, string> = { once: 'counted once', keep: 'counted each time' };

function totals({ summary, duplicates }: TableData): string[] {
  const { documents, statements, unresolved, repeated, direct, coded, accusing, characters, passed, corrected } =
    summary;
  return [
    `${counted(documents, 'document')}, ${counted(statements, 'statement')}: ${percent(direct, statements)} wholly quoted, ` +
      `${count(unresolved)} without a speaker that could be found (in no actor's row).`,
    `${count(coded)} take a position; of these ${percent(accusing, coded)} accuse others. ` +
      `${percent(passed, characters)} of the text is passed over as not prose.`,
    ...(repeated
      ? [
          `${counted(repeated, 'statement')} repeat${repeated === 1 ? 's' : ''} what the same speaker says in another document: ${REPEATS[duplicates]}.`,
        ]
      : []),
    ...(corrected ? [`${counted(corrected, 'statement')} corrected by hand.`] : []),
  ];
}

function legend({ formula, sort }: TableData, { shown, left, bars }: Layout): string[] {
  const rows = shown.flatMap((group) => group.rows);
  const intervals = rows.some(({ low }) => low !== null);
  const entries: [string, string, boolean][] = [
    ['said', 'statements; share: how many of them touch the dimension', true],
    ['score', `${formula.formula}, in statements${formula.max === 1 ? ', from −1 to +1' : ''}`, true],
    [
      THIN_MARK,
      `thin: fewer than ${THIN} statements take a position`,
      rows.some(({ coded }) => coded > 0 && coded < THIN),
    ],
    ['95 %', `none: intervals need ${MIN_CODED} statements with a position in ${MIN_CLUSTERS} documents`, !intervals],
    ['bar', BAR_PARTS, bars && intervals],
    [
      'order',
      'by score, which ranks nobody: where intervals overlap, or are missing, the order may be chance',
      sort === 'score',
    ],
    ['wider', `a wider terminal also shows: ${left.join(', ')}`, left.length > 0],
  ];
  return entries.filter(([, , useful]) => useful).map(([mark, meaning]) => `${mark.padEnd(LABEL)}${meaning}`);
}
