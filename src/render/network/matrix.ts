import type { Network, Tie } from '../../network/types.js';
import { csvLines } from '../data/csv.js';
import { figure } from './xml.js';

/** A network as a matrix: rows and columns are places among the nodes. Both are all nodes in a projection; else one mode each. */
interface Table {
  rows: number[];
  columns: number[];
  /** Signed weights, 0 where there is no tie; of who speaks of whom, the weight alone. */
  weight(row: number, column: number): number;
}

function tableOf({ directed, nodes, edges, modes }: Network<Tie>): Table {
  const weights = new Map<number, number>();
  for (const { source, target, weight, sign } of edges) {
    weights.set(source * nodes.length + target, (directed ? 1 : sign) * figure(weight));
    if (!directed) weights.set(target * nodes.length + source, sign * figure(weight));
  }
  const places = nodes.map((_, place) => place);
  const isFirst = (place: number) => nodes[place].mode === modes[0];
  const [rows, columns] =
    modes.length === 1 ? [places, places] : [places.filter(isFirst), places.filter((place) => !isFirst(place))];
  return { rows, columns, weight: (row, column) => weights.get(row * nodes.length + column) ?? 0 };
}

/** A matrix of signed weights; the first row and column hold the ids of the nodes. */
export function renderMatrix(network: Network<Tie>, bom: boolean): string {
  const { rows, columns, weight } = tableOf(network);
  const { nodes } = network;
  const lines = rows.map((row) => [nodes[row].id, ...columns.map((column) => weight(row, column))]);
  return csvLines([['', ...columns.map((column) => nodes[column].id)], ...lines], bom);
}

/** The matrix in the DL format of UCINET, `fullmatrix` with labels in quotation marks. */
export function renderDl(network: Network<Tie>): string {
  const { rows, columns, weight } = tableOf(network);
  const labels = (places: readonly number[]) => places.map((place) => `"${dlLabel(network.nodes[place].id)}"`);
  const isSquare = network.modes.length === 1;
  return `${[
    `dl ${isSquare ? `n = ${rows.length}` : `nr = ${rows.length}, nc = ${columns.length}`}, format = fullmatrix`,
    isSquare ? 'labels:' : 'row labels:',
    ...labels(rows),
    ...(isSquare ? [] : ['col labels:', ...labels(columns)]),
    'data:',
    ...rows.map((row) => columns.map((column) => weight(row, column)).join(' ')),
  ].join('\n')}\n`;
}

/** A label on one line; a quotation mark would end it. */
const dlLabel = (label: string): string => label.replace(/["']/g, '').replace(/[\p{Cc}\s]+/gu, ' ');
