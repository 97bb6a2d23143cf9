import type { Figure } from '../validate/resample.js';
import type { Validation } from '../validate/validation.js';
import type { Captioned, OwnTheme, Theme } from './figure.js';
import { type IntervalFigure, type IntervalMark, plotIntervals } from './intervals.js';
import type { ColourName } from './palette.js';
import { sheet } from './sheet.js';

/** What people coded: how far they agree, and how often the program is right, a panel each. */
export interface AgreementFigure extends Captioned {
  readonly panels: readonly AgreementPanel[];
}

export type AgreementPanel = IntervalFigure & { readonly name: string };

const WIDTH = 330;
/** Krippendorff's bounds: α below the first says little, above the second much. */
const BOUNDS = [0.667, 0.8];

/** @param titleOf a dimension's title */
export function agreementFigure(
  { agreement, machine }: Validation,
  caption: Captioned,
  titleOf: (dimension: string) => string,
): AgreementFigure {
  const name = (dimension: string): string => (dimension ? titleOf(dimension) : 'all dimensions');
  const part = { ...caption, isPart: true, width: WIDTH };
  const dimensions = [...new Set(machine.map(({ dimension }) => dimension))];
  const ofProgram = (what: 'precision' | 'recall') =>
    dimensions.map((dimension) => ({
      name: name(dimension),
      marks: machine
        .filter((one) => one.dimension === dimension)
        .flatMap(({ pole, ...figures }) =>
          markOf(
            figures[what],
            `${name(dimension)}, ${what} for ${pole}`,
            pole === 'pro' ? 'circle' : 'triangle',
            pole,
          ),
        ),
    }));
  const coders = agreement.map(({ dimension, alpha, units }) => ({
    name: name(dimension),
    marks: markOf(alpha.position, `${name(dimension)}, α of ${units} units`, 'square', 'mark'),
  }));
  const least = Math.min(0, ...agreement.map(({ alpha }) => alpha.position.low ?? alpha.position.value ?? 0));
  const panels: AgreementPanel[] = [
    { ...part, name: 'Coders agree: Krippendorff’s α', range: [least, 1], rules: [0, ...BOUNDS], lines: coders },
    {
      ...part,
      name: 'Program: precision, its signs that are right',
      range: [0, 1],
      rules: [0],
      lines: ofProgram('precision'),
    },
    {
      ...part,
      name: 'Program: recall, the signs that it finds',
      range: [0, 1],
      rules: [0],
      lines: ofProgram('recall'),
    },
  ];
  return { ...caption, panels: panels.filter(({ lines }) => lines.some(({ marks }) => marks.length)) };
}

function markOf(
  { value, low, high }: Figure,
  name: string,
  symbol: IntervalMark['symbol'],
  colour: ColourName,
): IntervalMark[] {
  if (value === null) return [];
  const bounds = low === null || high === null ? '' : ` (${low.toFixed(2)} to ${high.toFixed(2)})`;
  return [
    { ...{ value, low, high, symbol, colour }, isHollow: low === null, words: `${name}: ${value.toFixed(2)}${bounds}` },
  ];
}

export const plotAgreement = (figure: AgreementFigure, theme: OwnTheme): string =>
  sheet(
    figure.panels.map((panel) => ({ name: panel.name, svg: plotAgreementPanel(panel, theme) })),
    3,
    figure,
    theme,
  );

export const plotAgreementPanel = (panel: AgreementPanel, theme: Theme): string => plotIntervals(panel, theme);
