import type { Row } from '../../types/table.js';
import { type Captioned, INKS } from '../figure.js';

/** The colours of specifications: those of the light theme. */
export const { pro: PRO, anti: ANTI, mark: MARK, ink: INK, soft: SOFT, paper: PAPER } = INKS.light;

/** A specification for Vega-Lite 6, as text. */
export const specOf = ({ title, description }: Captioned, body: object): string =>
  `${JSON.stringify({ $schema: 'https://vega.github.io/schema/vega-lite/v6.json', title, description, ...body }, null, 2)}\n`;

/** A row as data, under the name that the plot gives it. */
export function dataOf({ keys: _, ...row }: Row, name: string): object {
  return { ...row, name };
}

/** Colour and shape by the sign of a field. */
export const colourBy = (field: string): object => ({
  condition: [
    { test: `datum.${field} > 0`, value: PRO },
    { test: `datum.${field} < 0`, value: ANTI },
  ],
  value: MARK,
});

export const shapeBy = (field: string): object => ({
  condition: [
    { test: `datum.${field} > 0`, value: 'circle' },
    { test: `datum.${field} < 0`, value: 'triangle-up' },
  ],
  value: 'square',
});

/** Values without an interval are hollow. */
export const filled = (colour: string): object => ({
  condition: { test: 'datum.low === null', value: PAPER },
  value: colour,
});

export const WITH_INTERVAL = [{ filter: 'datum.low !== null && datum.high !== null' }];
