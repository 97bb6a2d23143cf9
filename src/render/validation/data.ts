import { stringify } from 'csv-stringify/sync';
import { markdownTable } from 'markdown-table';
import type { Figure } from '../../validate/resample.js';
import type { Validation } from '../../validate/validation.js';
import { isCoded, methodsParagraph } from './methods.js';
import { validationTables } from './tables.js';

/** A validation as JSON, with the methods paragraph; schema/validation.json describes it. */
export function validationJson(result: Validation): string {
  return `${JSON.stringify({ ...rounded(result), methods: methodsParagraph(result) }, null, 2)}\n`;
}

/** All figures to six digits after the point. */
function rounded<T>(value: T): T {
  if (typeof value === 'number') return (Math.round(value * 1e6) / 1e6 + 0) as T;
  if (Array.isArray(value)) return value.map(rounded) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, rounded(own)])) as T;
}

export function validationMarkdown(result: Validation): string {
  const escaped = (cell: string): string => cell.replace(/[\\`*_[\]<>|#~]/g, '\\$&');
  const tables = (isCoded(result) ? validationTables(result) : []).map(({ title, heads, align, lines }) => {
    const table = markdownTable([[...heads], ...lines.map((line) => line.map(escaped))], {
      align: [...align],
      stringLength: (cell) => cell.length,
    });
    return `**${title}**\n\n${table}`;
  });
  return `${[...tables, escaped(methodsParagraph(result))].join('\n\n')}\n`;
}

type Line = readonly [what: string, dimension: string, group: string, measure: string, figure: Figure, n: number];

/** Every figure on a line of its own: what it is about, the dimension (empty for all), the group, its name, value and bounds, and n. */
export function validationCsv(result: Validation): string {
  const heads = ['what', 'dimension', 'group', 'measure', 'value', 'low', 'high', 'n'];
  const lines = linesOf(result).map(([what, dimension, group, measure, { value, low, high }, n]) => {
    const figures = [value, low, high].map((figure) => (figure === null ? '' : rounded(figure)));
    return [what, dimension, group, measure, ...figures, n];
  });
  return stringify([heads, ...lines], { escape_formulas: false, cast: { string: harmless } });
}

/** Text that a spreadsheet takes for a formula gets an apostrophe; numbers below 0 stay numbers. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function linesOf(result: Validation): Line[] {
  const plain = (value: number | null): Figure => ({ value, low: null, high: null });
  const sides = (what: string, group: string, side: Validation['machine'][number]): Line[] =>
    (['precision', 'recall', 'f1', 'reversed'] as const).map((measure) => [
      what,
      side.dimension,
      group,
      `${side.pole} ${measure}`,
      side[measure],
      side.tp + side.fp + side.fn,
    ]);
  return [
    ...result.agreement.flatMap(({ dimension, units, alpha, ac1, percent, kappa }): Line[] => [
      ...Object.entries(alpha).map(
        ([scale, figure]): Line => ['agreement', dimension, '', `alpha ${scale}`, figure, units],
      ),
      ['agreement', dimension, '', 'ac1', plain(ac1), units],
      ['agreement', dimension, '', 'percent', plain(percent), units],
      ...kappa.map(
        ({ a, b, units: own, value }): Line => ['agreement', dimension, `${a} & ${b}`, 'kappa', plain(value), own],
      ),
    ]),
    ...result.machineKappa.map(({ coder, units, value }): Line => ['machine', '', coder, 'kappa', plain(value), units]),
    ...result.machine.flatMap((side) => sides('machine', '', side)),
    ...result.parts.flatMap((side) => sides(`machine by ${side.by}`, side.group, side)),
    ...result.confusion.map(
      ({ dimension, human, machine, n, weighted }): Line => [
        'confusion',
        dimension,
        `${human} as ${machine}`,
        'units',
        plain(weighted),
        n,
      ],
    ),
    ['attribution', '', '', 'speaker right', result.attribution.speakerRight, result.attribution.speakerRight.n],
    ['attribution', '', '', 'content right', result.attribution.contentRight, result.attribution.contentRight.n],
    ...result.corpus.flatMap(({ dimension, coded, counted, corrected }): Line[] => [
      ['corpus', dimension, '', 'counted score', plain(counted.score), coded],
      [
        'corpus',
        dimension,
        '',
        'corrected score',
        corrected ? { value: corrected.score, low: corrected.low, high: corrected.high } : plain(null),
        coded,
      ],
    ]),
  ];
}
