import { oneLine } from '../../base/plain.js';
import { CODES, type Code } from '../../validate/codes.js';
import type { Validation } from '../../validate/validation.js';
import { count } from '../text/numbers.js';
import { decimal, nameOf, score, scoreWithBounds, withBounds } from './figures.js';

/** A table as plain cells. `align` has a letter per column, l(eft) or r(ight). */
export interface PlainTable {
  readonly title: string;
  readonly heads: readonly string[];
  readonly align: string;
  readonly lines: readonly string[][];
}

/** The tables of a validation that hold anything. */
export function validationTables(result: Validation): PlainTable[] {
  return [agreement(result), pairs(result), machine(result), parts(result), corpus(result), confusion(result)].filter(
    ({ lines }) => lines.length,
  );
}

function agreement({ agreement: all }: Validation): PlainTable {
  return {
    title: 'Agreement between the coders',
    heads: ['dimension', 'units', 'α sign', 'α position', 'α values', 'α ordinal', 'AC1', 'agree'],
    align: 'lrllllrr',
    lines: all.map(({ dimension, units, alpha, ac1, percent }) => [
      oneLine(nameOf(dimension)),
      count(units),
      withBounds(alpha.sign),
      withBounds(alpha.position),
      withBounds(alpha.nominal),
      withBounds(alpha.ordinal),
      decimal(ac1),
      decimal(percent),
    ]),
  };
}

function pairs({ agreement: all, machineKappa }: Validation): PlainTable {
  const [total] = all;
  return {
    title: 'Cohen’s κ',
    heads: ['of', 'and', 'units', 'κ'],
    align: 'llrr',
    lines: [
      ...(total?.kappa ?? []).map(({ a, b, units, value }) => [oneLine(a), oneLine(b), count(units), decimal(value)]),
      ...machineKappa.map(({ coder, units, value }) => [oneLine(coder), '(program)', count(units), decimal(value)]),
    ],
  };
}

const SIDE_HEADS = ['right', 'wrong', 'missed', 'precision', 'recall', 'F1', 'turned'];

const sideCells = ({ tp, fp, fn, precision, recall, f1, reversed }: Validation['machine'][number]): string[] => [
  ...[tp, fp, fn].map(count),
  ...[precision, recall, f1].map((figure) => withBounds(figure)),
  decimal(reversed.value),
];

function machine({ machine: all }: Validation): PlainTable {
  return {
    title: 'The program against the coders',
    heads: ['dimension', 'side', ...SIDE_HEADS],
    align: 'llrrrlllr',
    lines: all
      .filter(({ tp, fp, fn }) => tp + fp + fn > 0)
      .map((side) => [oneLine(nameOf(side.dimension)), side.pole, ...sideCells(side)]),
  };
}

function parts({ parts: all }: Validation): PlainTable {
  return {
    title: 'The same by actor, kind and confidence',
    heads: ['by', 'group', 'side', ...SIDE_HEADS],
    align: 'lllrrrlllr',
    lines: all
      .filter(({ tp, fp, fn }) => tp + fp + fn > 0)
      .map((side) => [side.by, oneLine(side.group) || '(nobody)', side.pole, ...sideCells(side)]),
  };
}

function corpus({ corpus: all }: Validation): PlainTable {
  const withMatrix = all.some(({ roganGladen }) => roganGladen);
  return {
    title: 'All documents together, counted and corrected',
    heads: ['dimension', 'units', 'coded', 'counted', 'corrected', ...(withMatrix ? ['Rogan-Gladen'] : [])],
    align: `lrrrl${withMatrix ? 'l' : ''}`,
    lines: all.map(({ dimension, units, coded, counted, corrected, roganGladen }) => [
      oneLine(dimension),
      count(units),
      count(coded),
      score(counted.score),
      corrected ? scoreWithBounds({ ...corrected, value: corrected.score }) : 'too few coded',
      ...(roganGladen ? [scoreWithBounds({ ...roganGladen, value: roganGladen.score })] : []),
    ]),
  };
}

/** Over all dimensions: what people say in the lines, what the program says in the columns. */
function confusion({ confusion: all }: Validation): PlainTable {
  const cell = (human: Code, own: Code): number =>
    all.reduce((sum, one) => sum + (one.human === human && one.machine === own ? one.n : 0), 0);
  const people = CODES.filter((human) => all.some((one) => one.human === human));
  return {
    title: 'Units by what people say (lines) and the program (columns)',
    heads: ['people', ...CODES],
    align: 'lrrrrr',
    lines: people.map((human) => [human, ...CODES.map((own) => count(cell(human, own)))]),
  };
}
