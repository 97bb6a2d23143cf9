import { oneLine } from '../../base/plain.js';
import { type Difference, type EntryMove, OTHER, type RowMove } from '../../compare/difference.js';
import type { Row } from '../../types/table.js';
import { columns, rowsInColumns } from './columns.js';
import { wrapped } from './listing.js';
import { count, counted, signed } from './numbers.js';
import type { Style } from './style.js';

/** A row that changes, with the entries that change it. */
export interface RowChange {
  row: RowMove;
  by: readonly EntryMove[];
}

const ENTRIES = 4;

/** What changes between two lexicons, to read: entries, then rows with the entries responsible. */
export function renderDifference(
  { statements, revalued }: Difference,
  entries: readonly EntryMove[],
  changes: readonly RowChange[],
  top: number,
  style: Style,
): string {
  const cut = <T>(list: readonly T[]): readonly T[] => (top ? list.slice(0, top) : list);
  const rest = (list: readonly unknown[], noun: string, plural?: string): string =>
    list.length > cut(list).length
      ? style.faint(
          `${counted(list.length - cut(list).length, `more ${noun}`, plural && `more ${plural}`)}; --top 0 shows all\n`,
        )
      : '';
  const lines = [`Statements with a different value: ${count(revalued)} of ${count(statements)}.\n`];
  if (entries.length)
    lines.push(
      `\n${style.strong('Entries whose hits change')}\n`,
      columns(['dimension', 'hits', 'revalued', 'shift', 'entry'], cut(entries).map(entryLine), 'llrrl', style),
      rest(entries, 'entry', 'entries'),
    );
  else lines.push('No entry finds or adds anything else than before.\n');
  if (changes.length) {
    lines.push(`\n${style.strong('Scores that change')}\n`);
    const cells = cut(changes).map(({ row }) => rowLine(row));
    const heads = ['actor', 'dimension', 'positions', 'score', 'place'];
    const { head, rows: rowLines } = rowsInColumns(heads, cells, 'lllll', style);
    lines.push(`${head}\n`);
    for (const [i, line] of rowLines.entries()) {
      const by = cut(changes)
        [i].by.slice(0, ENTRIES)
        .map(({ shift, term }) => `${signed(shift / 1000)} ${nameOf(term)}`);
      lines.push(
        `${line}\n`,
        ...(by.length
          ? wrapped(`    by ${by.join(' · ')}`, style, 7).map((text) => `${style.faint(text.trimEnd())}\n`)
          : []),
      );
    }
    lines.push(rest(changes, 'score'));
  }
  return lines.join('');
}

function entryLine({ dimension, term, before, after, revalued, shift }: EntryMove): string[] {
  return [
    oneLine(dimension),
    `${count(before)} → ${count(after)}`,
    count(revalued),
    signed(shift / 1000),
    nameOf(term),
  ];
}

function rowLine({ before, after, placeBefore, placeAfter }: RowMove): string[] {
  const { name, dimension } = (after ?? before)!;
  const coded = (row?: Row) => count(row?.coded ?? 0);
  const score = (row?: Row) => (row?.score == null ? '–' : signed(row.score));
  return [
    oneLine(name),
    oneLine(dimension),
    moved(coded(before), coded(after)),
    moved(score(before), score(after)),
    moved(placeBefore === undefined ? '–' : count(placeBefore), placeAfter === undefined ? '–' : count(placeAfter)),
  ];
}

const nameOf = (term: string): string => (term === OTHER ? '(other words)' : oneLine(term));

const moved = (from: string, to: string): string => (from === to ? from : `${from} → ${to}`);

/** The same for scripts, as NDJSON; `kind` is entry or row. */
export function flatDifference(entries: readonly EntryMove[], changes: readonly RowChange[]): string {
  const flatEntry = ({ shift, ...entry }: EntryMove) => ({ ...entry, shift: shift / 1000 });
  const flatRow = ({ row: { before, after, placeBefore, placeAfter }, by }: RowChange) => {
    const { keys, name, dimension } = (after ?? before)!;
    const side = (row: Row | undefined, place: number | undefined) => ({
      coded: row?.coded ?? 0,
      score: row?.score ?? null,
      place: place ?? null,
    });
    return {
      ...keys,
      name,
      dimension,
      before: side(before, placeBefore),
      after: side(after, placeAfter),
      by: by.map(flatEntry),
    };
  };
  return [
    ...entries.map((entry) => ({ kind: 'entry', ...flatEntry(entry) })),
    ...changes.map((change) => ({ kind: 'row', ...flatRow(change) })),
  ]
    .map((record) => `${JSON.stringify(record)}\n`)
    .join('');
}
