import { compare, getOrInsert } from '../base/order.js';
import type { Statement } from '../types/stance.js';
import type { Row } from '../types/table.js';

/** How an entry's hits differ between two scorings of the same statements, and what that does to them. */
export interface EntryMove {
  dimension: string;
  /** The entry as written in the lexicon; `OTHER` where statements move and their entries do not. */
  term: string;
  /** Hits before and after. */
  before: number;
  after: number;
  /** Statements whose value changed where this entry did. */
  revalued: number;
  /** Change of the probability of pro, less that of anti, in thousandths; where several entries changed, each has an equal part. */
  shift: number;
}

/** Stands for what is no entry: learned words, and the words around entries. */
export const OTHER = '';

/** How a row differs. Ranks are among all rows of the dimension with a score, highest first, from 1. */
export interface RowMove {
  before?: Row;
  after?: Row;
  placeBefore?: number;
  placeAfter?: number;
}

/** Collects, statement by statement, the differences between two scorings. With their sums kept, it also sees entries that add something else. */
export class Difference {
  statements = 0;
  /** Statements whose value on some dimension changed. */
  revalued = 0;
  private readonly moves = new Map<string, EntryMove>();

  /** Adds a statement as scored before and after, and returns the changes of its entries. */
  add(before: Statement, after: Statement): EntryMove[] {
    this.statements++;
    const dimensions = new Set([...Object.keys(before.stances), ...Object.keys(after.stances)]);
    if ([...dimensions].some((one) => before.stances[one]?.value !== after.stances[one]?.value)) this.revalued++;
    const own = [...dimensions].flatMap((dimension) => movesOf(before, after, dimension));
    for (const move of own) {
      const sum = getOrInsert(this.moves, keyOf(move), () => ({ ...move, before: 0, after: 0, revalued: 0, shift: 0 }));
      addTo(sum, move);
    }
    return own;
  }

  /** All entries that changed, the largest shift first. */
  entries(): EntryMove[] {
    return sorted([...this.moves.values()]);
  }
}

/** The changes of the entries of one statement on one dimension. */
function movesOf(before: Statement, after: Statement, dimension: string): EntryMove[] {
  const [old, now] = [entriesOf(before, dimension), entriesOf(after, dimension)];
  const shift = leaning(after, dimension) - leaning(before, dimension);
  const revalued = before.stances[dimension]?.value === after.stances[dimension]?.value ? 0 : 1;
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter(
    (term) => old.get(term)?.print !== now.get(term)?.print,
  );
  if (!changed.length)
    return shift || revalued ? [{ dimension, term: OTHER, before: 0, after: 0, revalued, shift }] : [];
  const part = Math.trunc(shift / changed.length);
  return changed.map((term, i) => ({
    ...{ dimension, term, before: old.get(term)?.hits ?? 0, after: now.get(term)?.hits ?? 0, revalued },
    shift: i ? part : shift - part * (changed.length - 1),
  }));
}

/** A statement's entries on a dimension, with their numbers of hits, and with a print of where they hit, how that is read and what it adds. */
function entriesOf({ hits, stances }: Statement, dimension: string): Map<string, { hits: number; print: string }> {
  const entries = new Map<string, { hits: number; print: string }>();
  for (const { dimension: own, term, start, end, contribution } of hits) {
    if (own !== dimension) continue;
    const entry = getOrInsert(entries, term, () => ({ hits: 0, print: '' }));
    entry.hits++;
    entry.print += `${start} ${end} ${contribution}\n`;
  }
  const sums = Object.hasOwn(stances, dimension) ? (stances[dimension].sums ?? []) : [];
  for (const [term, added] of sums.flatMap(({ byEntry }) => Object.entries(byEntry))) {
    const entry = entries.get(term);
    if (entry) entry.print += `${added.join(' ')}\n`;
  }
  return entries;
}

/** The probability of pro, less that of anti, in thousandths. */
function leaning({ stances }: Statement, dimension: string): number {
  return Object.hasOwn(stances, dimension) ? stances[dimension].pro - stances[dimension].anti : 0;
}

/** The changes added up by entry, the largest shift first. */
export function summed(moves: readonly EntryMove[]): EntryMove[] {
  const sums = new Map<string, EntryMove>();
  for (const move of moves) {
    const known = sums.get(keyOf(move));
    if (known) addTo(known, move);
    else sums.set(keyOf(move), { ...move });
  }
  return sorted([...sums.values()]);
}

/** The rows that changed in score, rank or counts. */
export function rowMoves(before: readonly Row[], after: readonly Row[]): RowMove[] {
  const [oldPlaces, newPlaces] = [places(before), places(after)];
  const old = new Map(before.map((row) => [rowKey(row), row]));
  const now = new Map(after.map((row) => [rowKey(row), row]));
  const keys = [...new Set([...now.keys(), ...old.keys()])];
  return keys
    .map((key): RowMove => {
      const [placeBefore, placeAfter] = [oldPlaces.get(key), newPlaces.get(key)];
      return { before: old.get(key), after: now.get(key), placeBefore, placeAfter };
    })
    .filter((move) => move.placeBefore !== move.placeAfter || countsOf(move.before) !== countsOf(move.after))
    .sort((a, b) => distance(b) - distance(a));
}

const keyOf = ({ dimension, term }: { dimension: string; term: string }): string => `${dimension}\n${term}`;
const rowKey = ({ keys, dimension }: Row): string => [...Object.values(keys), dimension].join('\n');
const countsOf = (row: Row | undefined): string =>
  row ? [row.pro, row.anti, row.mixed, row.mention, row.score].join(' ') : '';
const distance = ({ before, after }: RowMove): number => Math.abs((after?.score ?? 0) - (before?.score ?? 0));

function addTo(sum: EntryMove, { before, after, revalued, shift }: EntryMove): void {
  sum.before += before;
  sum.after += after;
  sum.revalued += revalued;
  sum.shift += shift;
}

function sorted(moves: EntryMove[]): EntryMove[] {
  return moves.sort(
    (a, b) =>
      Math.abs(b.shift) - Math.abs(a.shift) ||
      Math.abs(b.after - b.before) - Math.abs(a.after - a.before) ||
      compare(keyOf(a), keyOf(b)),
  );
}

/** Ranks within each dimension, 1 for the highest score; equal scores share a rank. */
function places(rows: readonly Row[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const row of rows) {
    const { score, dimension } = row;
    if (score === null) continue;
    const better = rows.filter((other) => other.dimension === dimension && (other.score ?? -Infinity) > score);
    found.set(rowKey(row), better.length + 1);
  }
  return found;
}
