import * as Plot from '@observablehq/plot';
import { type Figure, INKS, type Point, shortened, type Theme } from './figure.js';
import { drawn } from './svg.js';

const ROW = 26;
const LETTER = 6.6;
const TICKS = [-1, -0.5, 0, 0.5, 1];

/**
 * Scores with their intervals, a line each, in the order given. Circles are above zero, triangles below, squares at it; hollow ones have no interval, as
 * they rest on too few statements. The area tells how many statements take a position.
 */
export function plotScores(figure: Figure, theme: Theme): string {
  const ink = INKS[theme];
  const points = figure.points.filter(({ row }) => row.score !== null);
  const names = points.map((_, i) => String(i));
  const labels = points.map(({ name }) => shortened(name));
  const y = (_: Point, i: number) => names[i];
  const sided = points.filter(({ row }) => row.low !== null && row.high !== null);
  const colour = ({ row }: Point) => (row.score! > 0 ? ink.pro : row.score! < 0 ? ink.anti : ink.mark);
  const longest = Math.max(...labels.map((label) => label.length), 4);
  return drawn(
    {
      width: 540,
      height: 34 + ROW * Math.max(points.length, 1),
      marginTop: 28,
      marginBottom: 6,
      marginLeft: Math.ceil(longest * LETTER) + 18,
      marginRight: 16,
      x: { domain: figure.range ? [...figure.range] : undefined, label: null },
      y: { type: 'point', domain: names, label: null, padding: 0.5 },
      r: { range: [3.5, 7], domain: [1, Math.max(2, ...points.map(({ row }) => row.coded))], type: 'sqrt' },
      symbol: { type: 'identity' } as never,
      marks: [
        Plot.axisX({
          anchor: 'top',
          label: null,
          tickSize: 0,
          fill: ink.faint,
          ...(figure.range?.[0] === -1 && { ticks: TICKS, tickFormat: signedTick }),
        }),
        Plot.axisY({
          anchor: 'left',
          tickPadding: 12,
          label: null,
          tickSize: 0,
          fill: ink.ink,
          tickFormat: (name: string) => labels[Number(name)],
        }),
        Plot.ruleY(names, { stroke: ink.line, strokeOpacity: 0.5 }),
        Plot.ruleX([0], { stroke: ink.mark }),
        Plot.ruleY(sided, {
          y: (point: Point) => names[points.indexOf(point)],
          x1: ({ row }: Point) => row.low,
          x2: ({ row }: Point) => row.high,
          stroke: colour,
          strokeWidth: 2,
        }),
        Plot.dot(points, {
          y,
          x: ({ row }: Point) => row.score,
          r: ({ row }: Point) => row.coded,
          symbol: ({ row }: Point) => (row.score! > 0 ? 'circle' : row.score! < 0 ? 'triangle' : 'square'),
          fill: (point: Point) => (point.row.low === null ? ink.paper : colour(point)),
          stroke: colour,
          strokeWidth: 2,
          href: ({ href }: Point) => href,
          ariaLabel: ({ name, words }: Point) => `${name}: ${words}`,
          title: ({ name, words }: Point) => `${name}: ${words}`,
        } as never),
      ],
    },
    { ...figure, standalone: theme !== 'page', paper: ink.paper },
  );
}

/** +.5 as the tables write it. */
const signedTick = (value: number): string =>
  value === 0 ? '0' : `${value < 0 ? '\u2212' : '+'}${String(Math.abs(value)).replace(/^0/, '')}`;
