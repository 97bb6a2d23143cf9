import { THIN } from '../../../table/intervals/about-intervals.js';
import type { Row } from '../../../types/table.js';
import { correctedText } from '../corrected.js';
import { count, signed } from '../numbers.js';
import type { Style } from '../style.js';
import { bar } from './bar.js';
import { type Column, DIMENSION, HALF_BAR, marked, SHARE } from './columns.js';
import type { View } from './view.js';

const PRO: Column = {
  head: 'pro',
  align: 'right',
  cell: ({ pro }, style) => (pro ? style.pro(count(pro)) : style.faint('0')),
};
const ANTI: Column = {
  head: 'anti',
  align: 'right',
  cell: ({ anti }, style) => (anti ? style.anti(count(anti)) : style.faint('0')),
};
const MIXED: Column = { head: 'mixed', align: 'right', cell: ({ mixed }, style) => faintZero(mixed, style) };
const ACCUSE: Column = { head: 'accuse', align: 'right', cell: ({ accuse }, style) => faintZero(accuse, style) };
const MENTION: Column = { head: 'mention', align: 'right', cell: ({ mention }, style) => faintZero(mention, style) };
const SCORE: Column = { head: 'score ', align: 'right', cell: scoreCell };
const INTERVAL: Column = {
  head: '95 % interval',
  align: 'left',
  cell: ({ low, high }) => (low === null || high === null ? '' : `${signed(low)} to ${signed(high)}`),
};
const CORRECTED: Column = {
  head: 'corrected',
  align: 'left',
  cell: ({ corrected }) => (corrected ? correctedText(corrected) : ''),
};
const BAR: Column = {
  head: `${'anti'.padEnd(2 * HALF_BAR - 2)}pro`,
  align: 'left',
  cell: ({ score, low, high, coded }, style) => {
    const { anti, pro } = bar({ score: score ?? 0, low, high, thin: coded < THIN }, HALF_BAR);
    return `${style.anti(anti)}│${style.pro(pro)}`;
  },
};

/** Where actors stand. */
export const POSITIONS: View = {
  title: 'Positions as quoted in these documents',
  none: 'No statement takes a position on any dimension.',
  silent: 'Quoted without a position',
  more: 'with a position',
  score: 'Score',
  thin: 'statements take a position',
  evidence: 'statements with a position',
  columns: [SHARE, PRO, ANTI, MIXED, ACCUSE, MENTION, SCORE, INTERVAL, CORRECTED, BAR],
  always: [PRO, ANTI, SCORE],
  bar: BAR,
  useful(rows) {
    const some = (test: (row: Row) => boolean): boolean => rows.some(test);
    return [
      ...(some(({ corrected }) => corrected !== undefined) ? [CORRECTED] : []),
      ...(some(({ low }) => low !== null) ? [INTERVAL] : []),
      BAR,
      SHARE,
      ...(some(({ mixed }) => mixed > 0) ? [MIXED] : []),
      ...(some(({ accuse }) => accuse > 0) ? [ACCUSE] : []),
      ...(some(({ mention }) => mention > 0) ? [MENTION] : []),
    ];
  },
  paper: [DIMENSION, SHARE, PRO, ANTI, MIXED, SCORE, INTERVAL, CORRECTED],
  legend: ({ formula, range }) => [
    ['accuse', 'positions taken by accusing others of the opposite'],
    ['mention', 'statements that touch the dimension without a position'],
    ['score', `${formula}${range ? ', from −1 to +1' : ''}`],
    [
      'corrected',
      'the score by what people coded [95 % interval with the error of coding]; “9 of 40 coded” is too few for one',
    ],
  ],
};

function faintZero(value: number, style: Style): string {
  return value ? count(value) : style.faint('0');
}

function scoreCell({ score, coded }: Row, style: Style): string {
  if (score === null) return '– ';
  const text = signed(score);
  const ink = score > 0 ? style.pro(text) : score < 0 ? style.anti(text) : text;
  return marked(text, coded, ink, style);
}
