import { compare, getOrInsert } from '../base/order.js';
import type { Hit, Statement } from '../types/stance.js';
import type { Row } from '../types/table.js';

/** How an entry's hits differ between two scorings of the same statements. */
export interface EntryMove {
  dimension: string;
  /** The entry as written in the lexicon. */
  term: string;
  /** Hits before and after. */
  before: number;
  after: number;
  /** Hits in the same place whose contribution changed. */
  turned: number;
  /** Change of the sum of its contributions, in thousandths. */
  shift: number;
}

/** How a row differs. Ranks are among all rows of the dimension with a score, highest first, from 1. */
export interface RowMove {
  before?: Row;
  after?: Row;
  placeBefore?: number;
  placeAfter?: number;
}

/** Collects, statement by statement, the differences between two scorings. */
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
    const own = movesOf(before.hits, after.hits);
    for (const move of own) {
      const sum = getOrInsert(this.moves, keyOf(move), () => ({ ...move, before: 0, after: 0, turned: 0, shift: 0 }));
      addTo(sum, move);
    }
    return own;
  }

  /** All entries that changed, the largest shift first. */
  entries(): EntryMove[] {
    return sorted([...this.moves.values()]);
  }
}

/** A hit of the same entry in the same place, before and after. */
interface Both {
  old?: Hit;
  now?: Hit;
}

/** The changes of the entries of one statement. */
function movesOf(before: readonly Hit[], after: readonly Hit[]): EntryMove[] {
  const places = new Map<string, Both>();
  const placeOf = (hit: Hit) => `${keyOf(hit)}\n${hit.start}\n${hit.end}`;
  for (const hit of before) getOrInsert(places, placeOf(hit), (): Both => ({})).old = hit;
  for (const hit of after) getOrInsert(places, placeOf(hit), (): Both => ({})).now = hit;
  return [...places.values()].flatMap(({ old, now }) => {
    if (old?.contribution === now?.contribution) return [];
    const { dimension, term } = (old ?? now)!;
    const shift = (now?.contribution ?? 0) - (old?.contribution ?? 0);
    return [{ dimension, term, before: old ? 1 : 0, after: now ? 1 : 0, turned: old && now ? 1 : 0, shift }];
  });
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

function addTo(sum: EntryMove, { before, after, turned, shift }: EntryMove): void {
  sum.before += before;
  sum.after += after;
  sum.turned += turned;
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
