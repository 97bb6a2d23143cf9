import { count, signed } from '../render/text/numbers.js';
import { THIN } from '../table/intervals/about-intervals.js';
import type { Row } from '../types/table.js';
import { type Captioned, INKS, type OwnTheme, type Range, shortened, widthOf, wrapped } from './figure.js';
import { Plot } from './observable.js';
import { shade, stepOf } from './palette.js';
import { drawn } from './svg.js';

/** Scores of groups on all dimensions: lines are groups, columns dimensions. */
export interface HeatFigure extends Captioned {
  readonly range: Range;
  /** The statements that scores are worked out from. */
  readonly from: 'coded' | 'statements';
  readonly columns: readonly string[];
  readonly lines: readonly HeatLine[];
}

export interface HeatLine {
  readonly name: string;
  /** By column; undefined where nothing is said. */
  readonly rows: readonly (Row | undefined)[];
}

/** What a cell says: a score with its counts; of mentions alone the number. */
export interface CellWords {
  readonly score: string;
  readonly counts: string;
}

/** Pixels of a column at least; more where a word of its head is long. */
const COLUMN = 72;
const HEAD_SIZE = 11;
const LINE = 38;
/** Letters in a line of a column's head, and the most where a long head would have more lines than these. */
const HEAD = { letters: 12, most: 24, lines: 4 } as const;

interface Cell extends CellWords {
  readonly line: string;
  readonly column: string;
  readonly fill: string;
}

/** A table of scores as a picture: shades say how far to which side, signs and counts say the same. */
export function plotHeat(figure: HeatFigure, theme: OwnTheme): string {
  const ink = INKS[theme];
  const { columns, lines } = figure;
  const labels = lines.map(({ name }) => shortened(name));
  const heads = columns.map(headOf);
  const column = Math.max(
    COLUMN,
    ...heads.flatMap((head) => head.split('\n').map((line) => widthOf(line, HEAD_SIZE) + 8)),
  );
  const highest = Math.max(1, ...heads.map((head) => head.split('\n').length));
  const marginLeft = Math.max(...labels.map((label) => widthOf(label)), 30) + 20;
  const cells = lines.flatMap(({ rows }, line) =>
    rows.flatMap((row, column): Cell[] =>
      row?.touching
        ? [
            {
              ...cellWords(row, figure.from),
              ...{ line: String(line), column: String(column), fill: fillOf(row, figure.range, theme) },
            },
          ]
        : [],
    ),
  );
  const ofScore = cells.filter(({ score }) => score);
  const ofMentions = cells.filter(({ score }) => !score);
  const words = { x: 'column', y: 'line', fill: ink.ink } as const;
  return drawn(
    {
      width: marginLeft + column * Math.max(columns.length, 1) + 16,
      height: 20 + 14 * highest + LINE * Math.max(lines.length, 1),
      ...{ marginLeft, marginTop: 14 + 14 * highest, marginRight: 16, marginBottom: 6 },
      x: { type: 'band', domain: columns.map((_, i) => String(i)), label: null, padding: 0.03 },
      y: { type: 'band', domain: lines.map((_, i) => String(i)), label: null, padding: 0.05 },
      marks: [
        Plot.axisX({
          anchor: 'top',
          label: null,
          tickSize: 0,
          fill: ink.faint,
          fontSize: HEAD_SIZE,
          tickFormat: (at: string) => heads[Number(at)],
        }),
        Plot.axisY({
          anchor: 'left',
          label: null,
          tickSize: 0,
          tickPadding: 8,
          fill: ink.ink,
          tickFormat: (at: string) => labels[Number(at)],
        }),
        Plot.cell(cells, { x: 'column', y: 'line', fill: (cell: Cell) => cell.fill, rx: 2 }),
        Plot.text(ofScore, { ...words, text: 'score', dy: -6, fontWeight: 600, fontSize: 13 }),
        Plot.text(ofScore, { ...words, text: 'counts', dy: (LINE - 4) / 4, fontSize: 10.5 }),
        Plot.text(ofMentions, { ...words, text: 'counts', fill: ink.faint, fontSize: 10.5 }),
      ],
    },
    figure,
    theme,
  );
}

/** The head of a column in few lines: of a long one they are longer. */
function headOf(title: string): string {
  for (let letters: number = HEAD.letters; letters < HEAD.most; letters += 2) {
    const head = wrapped(title, letters);
    if (head.split('\n').length <= HEAD.lines) return head;
  }
  return wrapped(title, HEAD.most);
}

export function cellWords(row: Row, from: HeatFigure['from']): CellWords {
  const { score, pro, anti, mixed, mention, coded } = row;
  if (score === null || (from === 'coded' && !coded)) return { score: '', counts: `${count(mention)} ·` };
  return {
    score: `${signed(score)}${row[from] < THIN ? '?' : ''}`,
    counts: `${count(pro)} : ${count(anti)}${mixed ? ` ± ${count(mixed)}` : ''}`,
  };
}

/** The side and strength of a cell's shade; undefined where it has none, as where scores are not on a scale from −1 to 1. */
export function shadeOf(
  { score, coded }: Pick<Row, 'score' | 'coded'>,
  range: Range,
): { readonly side: 'pro' | 'anti'; readonly step: number } | undefined {
  if (!score || !coded || range?.[0] !== -1) return undefined;
  return { side: score > 0 ? 'pro' : 'anti', step: stepOf(score) };
}

function fillOf(row: Row, range: Range, theme: OwnTheme): string {
  const own = shadeOf(row, range);
  if (own) return shade(theme === 'dark' ? 'dark' : 'light', own.side, own.step);
  return row.coded ? INKS[theme].soft : INKS[theme].paper;
}
