import { type Captioned, INKS, type OwnTheme, type Point, shortened, type Theme, widthOf } from './figure.js';
import { Plot } from './observable.js';
import { sheet } from './sheet.js';
import { drawn } from './svg.js';

/** What some actors or groups speak of: a panel each, with a bar for each dimension. Rows have the formula `salience`. */
export interface SalienceFigure extends Captioned {
  readonly dimensions: readonly string[];
  readonly panels: readonly SaliencePanel[];
}

export interface SaliencePanel {
  readonly name: string;
  /** All statements: the bars are shares of them. */
  readonly statements: number;
  /** By dimension; undefined where it is never touched. */
  readonly points: readonly (Omit<Point, 'name'> | undefined)[];
}

interface Bar extends Omit<Point, 'name'> {
  readonly dimension: string;
  readonly share: number;
}

const ACROSS = 3;
const LINE = 17;
/** Letters of a dimension's name. */
const NAME = 28;

export function plotSalience(figure: SalienceFigure, theme: OwnTheme): string {
  const panels = figure.panels.map((panel) => ({
    name: panel.name,
    svg: plotSaliencePanel(panel, { ...figure, isPart: true }, theme),
  }));
  return sheet(panels, ACROSS, figure, theme);
}

/** One panel. All panels of a figure have the same axis and the same order of dimensions, so that shapes can be compared. */
export function plotSaliencePanel(panel: SaliencePanel, figure: SalienceFigure, theme: Theme): string {
  const ink = INKS[theme];
  const keys = figure.dimensions.map((_, i) => String(i));
  const labels = figure.dimensions.map((title) => shortened(title, NAME));
  const bars = panel.points.flatMap((point, i): Bar[] =>
    point?.row.score ? [{ ...point, dimension: keys[i], share: point.row.score }] : [],
  );
  const ends = figure.panels.flatMap(({ points }) => points.map((point) => point?.row.high ?? point?.row.score ?? 0));
  return drawn(
    {
      width: 340,
      height: 8 + LINE * Math.max(keys.length, 1),
      marginTop: 4,
      marginBottom: 4,
      marginLeft: Math.max(...labels.map((label) => widthOf(label, 11)), 30) + 10,
      marginRight: 42,
      x: { domain: [0, Math.max(0.01, ...ends)], label: null, axis: null },
      y: { type: 'band', domain: keys, label: null, padding: 0.25 },
      marks: [
        Plot.axisY({
          label: null,
          tickSize: 0,
          tickPadding: 6,
          fill: ink.ink,
          fontSize: 11,
          tickFormat: (key: string) => labels[Number(key)],
        }),
        Plot.barX(bars, {
          x: 'share',
          y: 'dimension',
          fill: ink.mark,
          href: 'href',
          ariaLabel: 'words',
          title: 'words',
        } as never),
        Plot.ruleY(
          bars.filter(({ row: { low, high } }) => low !== null && high !== null),
          {
            y: 'dimension',
            x1: ({ row }: Bar) => row.low,
            x2: ({ row }: Bar) => row.high,
            stroke: ink.ink,
            strokeWidth: 1,
          },
        ),
        Plot.text(bars, {
          frameAnchor: 'right',
          y: 'dimension',
          text: ({ share }: Bar) => `${Math.round(100 * share) || '<1'} %`,
          textAnchor: 'end',
          dx: 38,
          fill: ink.ink,
          fontSize: 11,
        }),
        Plot.ruleX([0], { stroke: ink.mark }),
      ],
    },
    { ...figure, title: `${panel.name}: ${figure.title}` },
    theme,
  );
}
