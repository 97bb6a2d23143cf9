import type { AgreementFigure } from '../agreement.js';
import { ANTI, MARK, PRO, specOf, WITH_INTERVAL } from './spec.js';

const COLOURS = { pro: PRO, anti: ANTI, mark: MARK } as const;
const SIDES = { pro: 'pro', anti: 'anti', mark: 'both' } as const;

/** How far coders agree and how often the program is right, as a specification for Vega-Lite 6 with its figures. */
export function agreementVegaLite({ panels, ...caption }: AgreementFigure): string {
  const color = {
    field: 'side',
    type: 'nominal',
    scale: { domain: Object.values(SIDES), range: Object.values(COLOURS) },
    title: null,
  };
  const y = { field: 'name', type: 'nominal', sort: null, title: null };
  const yOffset = { field: 'side', sort: Object.values(SIDES) };
  return specOf(caption, {
    hconcat: panels.map(({ name, range, lines }) => {
      const x = { field: 'value', type: 'quantitative', title: null, ...(range && { scale: { domain: range } }) };
      return {
        title: name,
        data: {
          values: lines.flatMap((line) =>
            line.marks.map(({ value, low, high, colour }) => ({
              ...{ name: line.name, value, low, high },
              side: SIDES[colour as keyof typeof SIDES],
            })),
          ),
        },
        layer: [
          {
            mark: 'rule',
            transform: WITH_INTERVAL,
            encoding: { y, yOffset, x: { ...x, field: 'low' }, x2: { field: 'high' }, color },
          },
          { mark: { type: 'point', filled: true }, encoding: { y, yOffset, x, color, shape: { field: 'side' } } },
        ],
      };
    }),
  });
}
