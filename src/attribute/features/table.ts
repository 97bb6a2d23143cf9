import { Features, hashPair, hashQuadruple, hashTriple, score, seedOf, type Weights } from './features.js';
import type { TemplateGroup } from './template.js';

/** The features of one stage: what it looks at (columns), and how these are combined (templates). */
export class FeatureTable<Column extends string> {
  /** Where each column is in `values`. */
  readonly at: Readonly<Record<Column, number>>;
  /** One candidate's columns. The first value is always 0: templates of one column are padded with it. */
  readonly values: Int32Array;
  private readonly compiled: readonly CompiledGroup[];
  private readonly scored = new Features();

  constructor(
    readonly columns: readonly Column[],
    readonly groups: readonly TemplateGroup<Column>[],
  ) {
    this.at = Object.fromEntries(columns.map((column, n) => [column, n + 1])) as Record<Column, number>;
    this.values = new Int32Array(columns.length + 1);
    this.compiled = groups.map((group) => compile(group, this.at));
  }

  /** The score of the candidate in `values`: that of the features which `addTo` adds. */
  score(weights: Weights): number {
    this.scored.clear();
    this.addTo(this.scored);
    return score(weights, this.scored);
  }

  /** Adds the features of the candidate in `values`, in the order of the table. */
  addTo(out: Features): void {
    const { compiled, values } = this;
    for (let g = 0; g < compiled.length; g++) {
      const group = compiled[g];
      if (group.condition > 0 && (values[group.condition] !== 0) !== group.expected) continue;
      if (group.bits === 0) addGroup(group, values, out);
      else
        for (let rest = values[group.bits], bit = 0; rest !== 0; rest >>>= 1, bit++) {
          if (!(rest & 1)) continue;
          values[group.bit] = bit;
          addGroup(group, values, out);
        }
    }
  }
}

/**
 * A group's templates by the number of their columns, so that no branch depends on it: for each its seed, its columns, and its
 * place among the group's features. The order counts in training, where weights are summed as floating-point numbers.
 */
interface CompiledGroup {
  condition: number;
  expected: boolean;
  bits: number;
  bit: number;
  size: number;
  pairs: Int32Array;
  triples: Int32Array;
  quadruples: Int32Array;
}

function compile<Column extends string>(
  { when, unless, eachBit, templates }: TemplateGroup<Column>,
  at: Readonly<Record<Column, number>>,
): CompiledGroup {
  const condition = when ?? unless;
  const ofWidth = (width: number): Int32Array =>
    Int32Array.from(
      templates.flatMap(([id, ...columns], place) => {
        const indices = columns.map((column) => at[column]);
        if (indices.length === 1) indices.push(0);
        return indices.length === width ? [seedOf(id), ...indices, place] : [];
      }),
    );
  return {
    condition: condition === undefined ? 0 : at[condition],
    expected: when !== undefined,
    bits: eachBit ? at[eachBit[0]] : 0,
    bit: eachBit ? at[eachBit[1]] : 0,
    size: templates.length,
    pairs: ofWidth(2),
    triples: ofWidth(3),
    quadruples: ofWidth(4),
  };
}

function addGroup({ size, pairs, triples, quadruples }: CompiledGroup, values: Int32Array, out: Features): void {
  const { ids, count } = out;
  for (let k = 0; k < pairs.length; k += 4)
    ids[count + pairs[k + 3]] = hashPair(pairs[k], values[pairs[k + 1]], values[pairs[k + 2]]);
  for (let k = 0; k < triples.length; k += 5)
    ids[count + triples[k + 4]] = hashTriple(
      triples[k],
      values[triples[k + 1]],
      values[triples[k + 2]],
      values[triples[k + 3]],
    );
  for (let k = 0; k < quadruples.length; k += 6)
    ids[count + quadruples[k + 5]] = hashQuadruple(
      quadruples[k],
      values[quadruples[k + 1]],
      values[quadruples[k + 2]],
      values[quadruples[k + 3]],
      values[quadruples[k + 4]],
    );
  out.count = count + size;
}
