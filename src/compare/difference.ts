import { compare, getOrInsert } from '../base/order.js';
import type { Hit, Statement } from '../types/stance.js';
import type { Row } from '../types/table.js';

/** How an entry's hits differ between two scorings of the same statements. */
export interface EntryMove {
  dimension: string;
  /** As written in the lexicon. */
  term: string;
  /** Hits before and after. */
  before: number;
  after: number;
  /** Hits in the same place that count for something else. */
  turned: number;
  /** What all its contributions together changed by, in thousandths. */
  shift: number;
}

/** How a row differs; the place is among all rows of the dimension with a score, best first, from 1. */
export interface RowMove {
  before?: Row;
  after?: Row;
  placeBefore?: number;
  placeAfter?: number;
}

/** Gathers, statement by statement, what moves between two scorings. */
export class Difference {
  statements = 0;
  /** Statements whose value on some dimension is another one. */
  revalued = 0;
  private readonly moves = new Map<string, EntryMove>();

  /** The same statement scored before and after; gives the moves of its own entries. */
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

  /** Every entry that finds more, less or something else; the largest shift first. */
  entries(): EntryMove[] {
    return sorted([...this.moves.values()]);
  }
}

/** A hit of the same entry in the same place, before and after. */
interface Both {
  old?: Hit;
  now?: Hit;
}

/** What the entries of one statement do differently. */
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

/** Moves of the same entry added up, the largest shift first. */
export function summed(moves: readonly EntryMove[]): EntryMove[] {
  const sums = new Map<string, EntryMove>();
  for (const move of moves) {
    const known = sums.get(keyOf(move));
    if (known) addTo(known, move);
    else sums.set(keyOf(move), { ...move });
  }
  return sorted([...sums.values()]);
}

/** The rows that are not the same: by score, by place, or by what they count. */
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
    .filter((move) => move.placeBefore !== move.placeAfter || figures(move.before) !== figures(move.after))
    .sort((a, b) => distance(b) - distance(a));
}

const keyOf = ({ dimension, term }: { dimension: string; term: string }): string => `${dimension}\n${term}`;
const rowKey = ({ keys, dimension }: Row): string => [...Object.values(keys), dimension].join('\n');
const figures = (row: Row | undefined): string =>
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

/** Places within each dimension, 1 for the highest score; equal scores share one. */
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
