import type { Row } from '../types/table.js';
import { DARK, LIGHT, NAMES, type Palette } from './palette.js';

/** What every plot says of itself. */
export interface Captioned {
  /** What it shows: `<title>` of the picture. */
  readonly title: string;
  /** How to read it, and every figure in words: `<desc>` of the picture. */
  readonly description: string;
  /** How to read it, in a line or two: above what is drawn in a picture of its own. */
  readonly legend?: string;
  /** Part of a larger picture, which has title, description and paper of its own. */
  readonly isPart?: boolean;
}

/** One thing that a plot shows: a row, under a name, that may lead somewhere. */
export interface Point {
  readonly name: string;
  readonly row: Row;
  /** Where a click leads, in the same page. */
  readonly href?: string;
  /** The row in words, for those who do not see the plot. */
  readonly words: string;
}

/** The least and the greatest value of an axis; as the data need where null. */
export type Range = readonly [least: number, greatest: number] | null;

/** A plot of scores as it is asked for. */
export interface Figure extends Captioned {
  readonly range: Range;
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
/** Themes of pictures of their own. */
export const THEMES = ['light', 'dark', 'print'] as const satisfies readonly Theme[];
export type OwnTheme = (typeof THEMES)[number];

/** Names longer than this are cut in plots; `<title>` has the whole name. */
const LONGEST = 32;
export const shortened = (name: string, longest = LONGEST): string => {
  const letters = [...name];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : name;
};

/** Pixels of a letter at the size of labels, on average, in the wider fonts of systems. */
const LETTER = 6.9;
/** About as many pixels as a label needs. */
export const widthOf = (label: string, size = 12): number => Math.ceil(([...label].length * LETTER * size) / 12);

/** +.5 as the tables write it. */
export const signedTick = (value: number): string =>
  value === 0 ? '0' : `${value < 0 ? '\u2212' : '+'}${String(Math.abs(value)).replace(/^0/, '')}`;

/** A side's mark: circles above zero, triangles below, squares at it, so that no plot speaks by colour alone. */
export const symbolOf = (score: number): 'circle' | 'triangle' | 'square' =>
  score > 0 ? 'circle' : score < 0 ? 'triangle' : 'square';
export const colourOf = (score: number): 'pro' | 'anti' | 'mark' => (score > 0 ? 'pro' : score < 0 ? 'anti' : 'mark');

/** Words in lines of about so many letters, with `\n` between them. A word with a hyphen may be cut behind it; a no-break space keeps words together. */
export function wrapped(words: string, letters: number): string {
  const lines: string[] = [];
  for (const piece of words.split(/[^\S\u00a0]+|(?<=-)/)) {
    const last = lines.at(-1);
    const gap = last?.endsWith('-') ? '' : ' ';
    if (last !== undefined && last.length + gap.length + piece.length <= letters)
      lines[lines.length - 1] = `${last}${gap}${piece}`;
    else lines.push(shortened(piece, letters + 3));
  }
  return lines.join('\n');
}
