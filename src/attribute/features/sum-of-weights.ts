import { seedOf } from './features.js';
import type { TemplateGroup } from './template.js';

/** The sum of the weights of a candidate's features: those that `FeatureTable.addTo` makes of the same values. */
export type SumOfWeights = (values: Int32Array, table: Int8Array, bits: number) => number;

/**
 * A function made of a table's templates, one expression after the other. Reading templates anew for each candidate takes twice the time, and
 * candidates are what attribution spends its time on. It is made of numbers alone.
 */
export function sumOfWeights<Column extends string>(
  groups: readonly TemplateGroup<Column>[],
  at: Readonly<Record<Column, number>>,
): SumOfWeights {
  const columns = Math.max(0, ...Object.values<number>(at));
  const lines = ['const imul = Math.imul, s = 32 - bits;', 'let n = 0, h = 0;'];
  for (let column = 1; column <= columns; column++) lines.push(`let v${column} = values[${column}];`);
  for (const group of groups) lines.push(...linesOf(group, at));
  return new Function('values', 'table', 'bits', [...lines, 'return n;'].join('\n')) as SumOfWeights;
}

function linesOf<Column extends string>(
  { when, unless, eachBit, templates }: TemplateGroup<Column>,
  at: Readonly<Record<Column, number>>,
): string[] {
  const name = (column: Column): string => `v${at[column]}`;
  const sums = templates.map(([id, ...columns]) => `${hashOf(seedOf(id), columns.map(name))} n += table[h >>> s];`);
  const [set, bit] = (eachBit ?? []).map(name);
  const body = eachBit
    ? [`for (let rest = ${set}, i = 0; rest !== 0; rest >>>= 1, i++) if (rest & 1) {`, `${bit} = i;`, ...sums, '}']
    : sums;
  if (when !== undefined) return [`if (${name(when)} !== 0) {`, ...body, '}'];
  return unless === undefined ? body : [`if (${name(unless)} === 0) {`, ...body, '}'];
}

/** The hashes of features.ts, as statements that leave the result in `h`. */
function hashOf(seed: number, [a, b = '0', c, d]: readonly string[]): string {
  const pair = `imul(imul(${a} ^ ${seed}, 0x85ebca6b) ^ ${b}, 0xc2b2ae35)`;
  const end = 'h = imul(h ^ (h >>> 15), 0x27d4eb2f);';
  if (c === undefined) return `h = ${pair}; ${end}`;
  const triple = `h = ${pair}; h = imul(h ^ (h >>> 16) ^ ${c}, 0x2c1b3c6d);`;
  return d === undefined ? `${triple} ${end}` : `${triple} h = imul(h ^ ${d}, 0x297a2d39); ${end}`;
}
