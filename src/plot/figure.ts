import type { Row } from '../types/table.js';
import { DARK, LIGHT, NAMES, type Palette } from './palette.js';

/** One thing that a plot shows: a row, under a name, that may lead somewhere. */
export interface Point {
  readonly name: string;
  readonly row: Row;
  /** Where a click leads, in the same page. */
  readonly href?: string;
  /** The row in words, for those who do not see the plot. */
  readonly words: string;
}

/** A plot as it is asked for. */
export interface Figure {
  /** What it shows: `<title>` of the picture. */
  readonly title: string;
  /** How to read it: `<desc>` of the picture. */
  readonly description: string;
  /** The least and the greatest value of the axis; as the data need where null. */
  readonly range: readonly [number, number] | null;
  readonly points: readonly Point[];
}

/** Colours as a picture of its own has them, or as names that the style sheet of a page gives. */
export type Ink = Palette;

export const INKS = {
  light: LIGHT,
  dark: DARK,
  print: { ...LIGHT, paper: '#ffffff', ink: '#000000', faint: '#333333' },
  page: Object.fromEntries(NAMES.map((name) => [name, `var(--${name})`])) as unknown as Palette,
} as const satisfies Record<string, Ink>;
export type Theme = keyof typeof INKS;

/** Names longer than this are cut in plots; `<title>` has the whole name. */
const LONGEST = 26;
export const shortened = (name: string): string =>
  name.length > LONGEST ? `${[...name].slice(0, LONGEST - 1).join('')}…` : name;
