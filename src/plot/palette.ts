/** Colours as they are named in plots and in the report's style sheet. */
export const NAMES = ['paper', 'ink', 'faint', 'line', 'soft', 'pro', 'anti', 'mixed', 'mark'] as const;
export type ColourName = (typeof NAMES)[number];
export type Palette = Readonly<Record<ColourName, string>>;

/**
 * Blue for pro and orange for anti, which all forms of colour blindness tell apart. Their luminance is nearly the same, so grey does not:
 * sign and shape always say it, too. The light theme has the ends of ColorBrewer's RdBu and PuOr, the dark one lighter tints.
 */
export const LIGHT: Palette = {
  paper: '#ffffff',
  ink: '#1b1b1b',
  faint: '#595959',
  line: '#c9c9c9',
  soft: '#f8f8f7',
  pro: '#2166ac',
  anti: '#b35806',
  mixed: '#6a4c93',
  mark: '#767676',
};

export const DARK: Palette = {
  paper: '#121212',
  ink: '#ececec',
  faint: '#a8a8a8',
  line: '#444444',
  soft: '#1e1e1e',
  pro: '#7db8ea',
  anti: '#f0a45d',
  mixed: '#c3a6ee',
  mark: '#8c8c8c',
};

/** How strong the shades of a table of scores are, from weak to strong: the share of the side's colour in the background. */
const SHADES = { light: [0.1, 0.2, 0.32, 0.44], dark: [0.12, 0.2, 0.28, 0.36] } as const;
export const STEPS = SHADES.light.length;

type Rgb = readonly [number, number, number];

/** Background of a score's shade; `step` from 1 to STEPS. */
export function shade(theme: 'light' | 'dark', side: 'pro' | 'anti' | 'mixed', step: number): string {
  const palette = theme === 'light' ? LIGHT : DARK;
  return mixed(palette.paper, palette[side], SHADES[theme][step - 1]);
}

/** The step of a score from −1 to 1; 0 for a score of 0. */
export const stepOf = (score: number): number => Math.min(STEPS, Math.ceil(Math.abs(score) * STEPS));

function mixed(from: string, to: string, share: number): string {
  const [a, b] = [rgb(from), rgb(to)];
  return `#${a.map((value, i) => hex(value + (b[i] - value) * share)).join('')}`;
}

const hex = (value: number): string => Math.round(value).toString(16).padStart(2, '0');

export const rgb = (colour: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Rgb;

/** The contrast of two colours, from 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = rgb(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The palette as custom properties of a style sheet: `--pro`, and `--pro-1` to `--pro-4` for the shades. */
export function properties(theme: 'light' | 'dark'): string {
  const palette = theme === 'light' ? LIGHT : DARK;
  const sides = ['pro', 'anti'] as const;
  const steps = Array.from({ length: STEPS }, (_, i) => i + 1);
  return [
    ...NAMES.map((name) => `--${name}:${palette[name]}`),
    ...sides.flatMap((side) => steps.map((step) => `--${side}-${step}:${shade(theme, side, step)}`)),
  ].join(';');
}
