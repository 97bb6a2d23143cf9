import {
  type Captioned,
  colourOf,
  INKS,
  type OwnTheme,
  type Point,
  type Range,
  signedTick,
  symbolOf,
  type Theme,
  widthOf,
} from '../figure.js';
import { Plot } from '../observable.js';
import { sheet } from '../sheet.js';
import { drawn } from '../svg.js';

/** Scores of some actors or groups over time, a panel each. */
export interface TimeFigure extends Captioned {
  readonly range: Range;
  /** All periods from the first to the last, empty ones too. */
  readonly periods: readonly string[];
  readonly panels: readonly TimePanel[];
}

export interface TimePanel {
  readonly name: string;
  readonly points: readonly TimePoint[];
}

export interface TimePoint extends Omit<Point, 'name'> {
  /** The place of its period. */
  readonly at: number;
}

/** Panels in a row: more make the names of periods overlap. */
const ACROSS = 4;

export function plotTime(figure: TimeFigure, theme: OwnTheme): string {
  const panels = figure.panels.map((panel) => ({
    name: panel.name,
    svg: plotTimePanel(panel, { ...figure, isPart: true }, theme),
  }));
  return sheet(panels, ACROSS, figure, theme);
}

type Scored = TimePoint & { readonly score: number };

/** One panel. All panels of a figure have the same axes. */
export function plotTimePanel(panel: TimePanel, figure: TimeFigure, theme: Theme): string {
  const ink = INKS[theme];
  const last = Math.max(figure.periods.length - 1, 1);
  const points = panel.points.flatMap((point): Scored[] =>
    point.row.score === null ? [] : [{ ...point, score: point.row.score }],
  );
  const colour = ({ score }: Scored) => ink[colourOf(score)];
  const all = figure.panels.flatMap(({ points: those }) => those.map(({ row }) => row));
  return drawn(
    {
      width: 240,
      height: 140,
      marginTop: 10,
      marginBottom: 24,
      marginLeft: 34,
      // half of the last period's name stands to the right of its tick
      marginRight: Math.max(12, Math.ceil(widthOf(figure.periods.at(-1) ?? '') / 2)),
      x: { type: 'linear', domain: [-0.35, last + 0.35], label: null },
      y: { domain: figure.range ? [...figure.range] : extentOf(all), label: null },
      r: { range: [2.5, 5.5], domain: [1, Math.max(2, ...all.map(({ coded }) => coded))], type: 'sqrt' },
      symbol: { type: 'identity' } as never,
      marks: [
        Plot.axisX({
          label: null,
          tickSize: 0,
          fill: ink.faint,
          ticks: ticksOf(figure.periods),
          tickFormat: (at: number) => figure.periods[at] ?? '',
        }),
        Plot.axisY({
          label: null,
          tickSize: 0,
          fill: ink.faint,
          ...(figure.range?.[0] === -1 ? { ticks: [-1, 0, 1], tickFormat: signedTick } : { ticks: 3 }),
        }),
        Plot.gridY({ stroke: ink.line, strokeOpacity: 0.6, ...(figure.range?.[0] === -1 && { ticks: [-1, 1] }) }),
        Plot.ruleY([0], { stroke: ink.mark }),
        Plot.line(points, { x: 'at', y: 'score', stroke: ink.mark, strokeWidth: 1, strokeOpacity: 0.7 }),
        Plot.ruleX(
          points.filter(({ row: { low, high } }) => low !== null && high !== null),
          {
            x: 'at',
            y1: ({ row }: Scored) => row.low,
            y2: ({ row }: Scored) => row.high,
            stroke: colour,
            strokeWidth: 1.5,
          },
        ),
        Plot.dot(points, {
          x: 'at',
          y: 'score',
          r: ({ row }: Scored) => row.coded,
          symbol: ({ score }: Scored) => symbolOf(score),
          fill: (point: Scored) => (point.row.low === null ? ink.paper : colour(point)),
          stroke: colour,
          strokeWidth: 1.5,
          href: 'href',
          ariaLabel: 'words',
          title: 'words',
          sort: null,
        } as never),
      ],
    },
    { ...figure, title: `${panel.name}: ${figure.title}` },
    theme,
  );
}

/** The first and the last period, and one in the middle where there is room. */
function ticksOf(periods: readonly string[]): number[] {
  const last = periods.length - 1;
  const longest = Math.max(0, ...periods.map(({ length }) => length));
  const middle = (last > 6 || (last > 2 && last % 2 === 0)) && longest <= 9 ? [Math.round(last / 2)] : [];
  return last < 1 ? [0] : [0, ...middle, last];
}

function extentOf(rows: readonly TimePoint['row'][]): [number, number] {
  const values = rows.flatMap(({ score, low, high }) => [score, low, high].filter((value) => value !== null));
  return [Math.min(0, ...values), Math.max(0, ...values)];
}
