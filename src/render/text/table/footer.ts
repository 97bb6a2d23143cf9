import { oneLine } from '../../../base/plain.js';
import type { Formula } from '../../../table/formulas.js';
import { MIN_CLUSTERS, MIN_STATEMENTS, THIN } from '../../../table/intervals/about-intervals.js';
import type { Duplicates, SortKey } from '../../../table/options.js';
import type { Group } from '../../../table/rows.js';
import type { Summary } from '../../../table/summary.js';
import { isFolded } from '../../../table/sums.js';
import { wrapped } from '../listing.js';
import { count, counted, percent, verb } from '../numbers.js';
import type { Style } from '../style.js';
import { wrap } from '../width.js';
import { BAR_PARTS } from './bar.js';
import { THIN_MARK } from './columns.js';
import { viewOf } from './view-of.js';

/** What the table shows. */
export interface TableData {
  groups: readonly Group[];
  /** Groups that the formula tells of and `--top` left out. */
  cut: number;
  by: readonly string[];
  formula: Formula;
  sort: SortKey;
  duplicates: Duplicates;
  summary: Summary;
  /** By folder, the files that were not read. */
  notRead?: readonly string[];
  /** Statements of sources without a name, where these are left out. */
  hidden?: number;
}

/** How the table shows it. */
export interface Layout {
  /** Groups that the formula tells of. */
  shown: readonly Group[];
  /** Heads of the columns shown, and of those that did not fit. */
  heads: readonly string[];
  left: readonly string[];
  bars: boolean;
  /** Whether a name is shown in part. */
  isShortened: boolean;
}

/** Actors without a row that are listed by name. */
const NAMES = 6;
const LABEL = 12;

/** What the table is based on, what it leaves out, and what its columns and marks mean. */
export function footer(data: TableData, layout: Layout, style: Style): string[] {
  const { shown } = layout;
  const { groups, cut, by, formula } = data;
  const view = viewOf(formula);
  const noun = by.length === 1 && by[0] === 'actor' ? 'actor' : 'group';
  const lines: string[] = [];
  const silent = groups.filter((group) => !shown.includes(group));
  if (silent.length) {
    const names = silent
      .slice(0, NAMES)
      .map(({ name, statements }) => `${oneLine(name) || '(none)'} ${count(statements)}`);
    const more = silent.length > NAMES ? ` and ${counted(silent.length - NAMES, `other ${noun}`)}` : '';
    lines.push(`${view.silent}: ${names.join(', ')}${more}.`, '');
  }
  if (cut) lines.push(`${counted(cut, `more ${noun}`)} ${view.more} left out; --top 0 shows all.`, '');
  lines.push(...totals(data));
  if (shown.length) lines.push('');
  return [
    ...lines.flatMap((line) => wrap(line, style.width).split('\n')),
    ...(shown.length ? legend(data, layout) : []).flatMap((line) => wrapped(line, style, LABEL)),
  ].map((line) => style.faint(line));
}

const REPEATS: Record<Duplicates, string> = { once: 'counted once', keep: 'counted each time' };

function totals({ formula, summary, duplicates, notRead = [], hidden = 0 }: TableData): string[] {
  const {
    documents,
    statements,
    unresolved,
    untouched,
    repeated,
    said,
    direct,
    coded,
    accusing,
    characters,
    passed,
    corrected,
  } = summary;
  return [
    `${counted(documents, 'document')}, ${counted(statements, 'statement')}: ${percent(direct, statements)} entirely in quotation marks, ` +
      `${count(unresolved)} whose speaker could not be identified (not counted for anyone).`,
    ...(said < statements
      ? [
          `${count(statements - said)} of them ${verb(statements - said, 'tell')} an attitude, a plan or a topic, and not what somebody said or wrote (--speech leaves these out).`,
        ]
      : []),
    ...(statements
      ? [
          `${count(untouched)} of ${counted(statements, 'statement')} ${verb(Math.min(untouched || statements, statements), 'touch')} no dimension.`,
        ]
      : []),
    `${formula.of === 'coded' ? `${count(coded)} ${verb(coded, 'take')} a position; of these ${percent(accusing, coded)} accuse others. ` : ''}` +
      `${percent(passed, characters)} of the text is not prose and was passed over.`,
    ...(repeated
      ? [
          `${counted(repeated, 'statement')} ${verb(repeated, 'repeat')} what the same speaker says in another document: ${REPEATS[duplicates]}.`,
        ]
      : []),
    ...(hidden
      ? [
          `${counted(hidden, 'statement')} of sources without a name ${hidden === 1 ? 'is' : 'are'} left out, as --unnamed hide asks.`,
        ]
      : []),
    ...(corrected ? [`${counted(corrected, 'statement')} corrected by hand.`] : []),
    ...notRead.map((line) => `${oneLine(line)}.`),
  ];
}

function legend({ formula, sort }: TableData, { shown, heads, left, bars, isShortened }: Layout): string[] {
  const view = viewOf(formula);
  const has = (head: string): boolean => heads.includes(head);
  const rows = shown.flatMap((group) => group.rows.filter((row) => row[formula.of] > 0));
  const intervals = rows.some(({ low }) => low !== null);
  const entries: [string, string, boolean][] = [
    ['statements', `in total${has('share') ? '; share: how many of them touch the dimension' : ''}`, true],
    ...view
      .legend(formula)
      .map(([head, meaning]): [string, string, boolean] => [head, meaning, has(head) || has(`${head} `)]),
    [THIN_MARK, `thin: fewer than ${THIN} ${view.thin}`, rows.some((row) => row[formula.from] < THIN)],
    ['95 %', `no intervals: they need ${MIN_STATEMENTS} ${view.evidence} in ${MIN_CLUSTERS} documents`, !intervals],
    ['unnamed', 'sources without a name together; --unnamed rows shows each', shown.some(isFolded)],
    ['bar', BAR_PARTS, bars && intervals],
    [
      'order',
      'by score, but not a ranking: where intervals overlap or are missing, it may be due to chance',
      sort === 'score',
    ],
    ['…', 'a name is shortened; --format csv has all of it', isShortened],
    ['wider', `a wider terminal also shows ${left.join(', ')}`, left.length > 0],
  ];
  return entries.filter(([, , useful]) => useful).map(([mark, meaning]) => `${mark.padEnd(LABEL)}${meaning}`);
}
