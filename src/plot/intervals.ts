import { type Captioned, INKS, type Ink, type Range, shortened, signedTick, type Theme, widthOf } from './figure.js';
import { Plot } from './observable.js';
import type { ColourName } from './palette.js';
import { drawn } from './svg.js';

/** A value, with the bounds that it lies between where they are known. */
export interface IntervalMark {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly symbol: 'circle' | 'triangle' | 'square';
  readonly colour: ColourName;
  readonly isHollow: boolean;
  /** What its area tells; a small one that tells nothing if undefined. */
  readonly size?: number;
  /** Where a click leads, in the same page. */
  readonly href?: string;
  /** Name and figures, for those who do not see the plot. */
  readonly words: string;
}

/** Lines with a mark each, or several one below the other. */
export interface IntervalFigure extends Captioned {
  readonly range: Range;
  readonly lines: readonly { readonly name: string; readonly marks: readonly IntervalMark[] }[];
  /** Values with a rule of their own. */
  readonly rules: readonly number[];
  /** Pixels; those of a plot that stands alone if undefined. */
  readonly width?: number;
}

interface Placed extends IntervalMark {
  readonly line: string;
}

const LINE = 26;
/** Between the marks of one line. */
const APART = 9;
/** The largest size of marks that are all of one size. */
const PLAIN = 2;

/** Marks with their intervals, in the lines given; hollow ones are drawn over their rules, so that they stay hollow. */
export function plotIntervals(figure: IntervalFigure, theme: Theme): string {
  const ink = INKS[theme];
  const { lines, range, width = 540 } = figure;
  const labels = lines.map(({ name }) => shortened(name));
  const keys = lines.map((_, i) => String(i));
  const deepest = Math.max(1, ...lines.map(({ marks }) => marks.length));
  const layers = Array.from({ length: deepest }, (_, layer) =>
    lines.flatMap(({ marks }, i): Placed[] => (marks[layer] ? [{ ...marks[layer], line: keys[i] }] : [])),
  );
  const largest = Math.max(PLAIN, ...lines.flatMap(({ marks }) => marks.map(({ size }) => size ?? 1)));
  return drawn(
    {
      width,
      height: 34 + (LINE + APART * (deepest - 1)) * Math.max(lines.length, 1),
      marginTop: 28,
      marginBottom: 6,
      marginLeft: Math.max(...labels.map((label) => widthOf(label)), 30) + 24,
      marginRight: 16,
      x: { domain: range ? [...range] : undefined, label: null },
      y: { type: 'point', domain: keys, label: null, padding: 0.5 },
      r: { range: [largest > PLAIN ? 3.5 : 4.5, 7], domain: [1, largest], type: 'sqrt' },
      symbol: { type: 'identity' } as never,
      marks: [
        Plot.axisX({ anchor: 'top', label: null, tickSize: 0, fill: ink.faint, ...ticksOf(range) }),
        Plot.axisY({
          anchor: 'left',
          tickPadding: 12,
          label: null,
          tickSize: 0,
          fill: ink.ink,
          tickFormat: (key: string) => labels[Number(key)],
        }),
        Plot.ruleY(keys, { stroke: ink.line, strokeOpacity: 0.5 }),
        Plot.ruleX(figure.rules, { stroke: ink.mark }),
        ...layers.flatMap((marks, layer) => layerOf(marks, ink, (layer - (deepest - 1) / 2) * APART)),
      ],
    },
    figure,
    theme,
  );
}

function layerOf(marks: readonly Placed[], ink: Ink, dy: number): Plot.Markish[] {
  const data = [...marks];
  const colour = (mark: Placed) => ink[mark.colour];
  return [
    Plot.ruleY(
      data.filter(({ low, high }) => low !== null && high !== null),
      { y: 'line', x1: 'low', x2: 'high', stroke: colour, strokeWidth: 2, dy },
    ),
    Plot.dot(data, {
      y: 'line',
      x: 'value',
      r: ({ size }: Placed) => size ?? 1,
      symbol: 'symbol',
      fill: (mark: Placed) => (mark.isHollow ? ink.paper : colour(mark)),
      stroke: colour,
      strokeWidth: 2,
      dy,
      href: 'href',
      ariaLabel: 'words',
      title: 'words',
      sort: null,
    } as never),
  ];
}

/** Ticks of scores from −1 to 1 and of shares; the library's own for all others. */
function ticksOf(range: Range): object {
  if (range?.[0] === -1) return { ticks: [-1, -0.5, 0, 0.5, 1], tickFormat: signedTick };
  if (range?.[0] === 0 && range[1] === 1)
    return { ticks: [0, 0.5, 1], tickFormat: (value: number) => String(value).replace(/^0\./, '.') };
  return {};
}
