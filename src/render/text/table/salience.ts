import { THIN } from '../../../table/intervals/about-intervals.js';
import { count, percentOf } from '../numbers.js';
import { bar } from './bar.js';
import { type Column, DIMENSION, HALF_BAR, marked } from './columns.js';
import type { View } from './view.js';

const TOUCHING: Column = { head: 'touching', align: 'right', cell: ({ touching }) => count(touching) };
const SHARE: Column = {
  head: 'share ',
  align: 'right',
  cell: ({ score, statements }, style) => {
    const text = percentOf(score ?? 0);
    return marked(text, statements, text, style);
  },
};
const INTERVAL: Column = {
  head: '95 % interval',
  align: 'left',
  cell: ({ low, high }) => (low === null || high === null ? '' : `${percentOf(low)} to ${percentOf(high)}`),
};
const BAR: Column = {
  head: `0${'100 %'.padStart(2 * HALF_BAR - 1)}`,
  align: 'left',
  cell: ({ score, low, high, statements }, style) =>
    style.pro(bar({ score: score ?? 0, low, high, thin: statements < THIN }, 2 * HALF_BAR).pro),
};

/** What actors speak of. */
export const SALIENCE: View = {
  title: 'Who speaks of what, as quoted in these documents',
  none: 'No statement touches a dimension.',
  silent: 'Quoted without touching a dimension',
  more: 'that touch a dimension',
  score: 'Share',
  thin: 'statements in total',
  evidence: 'statements',
  columns: [TOUCHING, SHARE, INTERVAL, BAR],
  always: [TOUCHING, SHARE],
  bar: BAR,
  useful: (rows) => [...(rows.some(({ low }) => low !== null) ? [INTERVAL] : []), BAR],
  paper: [DIMENSION, TOUCHING, SHARE, INTERVAL],
  legend: ({ formula }) => [
    ['touching', 'statements that touch the dimension, whatever they say of it'],
    ['share', formula],
  ],
};
