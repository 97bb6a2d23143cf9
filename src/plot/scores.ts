import { colourOf, type Figure, symbolOf, type Theme } from './figure.js';
import { plotIntervals } from './intervals.js';

/**
 * Scores with their intervals, a line each, in the order given. Circles are above zero, triangles below, squares at it; hollow ones have
 * no interval, as they rest on too few statements. The area tells how many statements take a position.
 */
export function plotScores({ points, ...figure }: Figure, theme: Theme): string {
  const scored = points.flatMap(({ row: { score, ...row }, ...point }) =>
    score === null ? [] : [{ ...point, row: { ...row, score } }],
  );
  const lines = scored.map(({ name, href, words, row: { score, low, high, coded } }) => ({
    name,
    marks: [
      {
        ...{ value: score, low, high, href, words: `${name}: ${words}`, size: coded },
        symbol: symbolOf(score),
        colour: colourOf(score),
        isHollow: low === null,
      },
    ],
  }));
  return plotIntervals({ ...figure, lines, rules: [0] }, theme);
}
