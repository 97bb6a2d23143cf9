import { type Captioned, INKS, type OwnTheme, shortened } from './figure.js';
import { escaped, framed, MARGIN, placedAt, sizeOf } from './framed.js';

/** A picture that is part of a sheet, under its name. */
export interface Panel {
  readonly name: string;
  readonly svg: string;
}

const GAP = 18;
/** Above each panel, for its name. */
const HEAD = 22;
/** Pixels of a letter of it. */
const HEAD_LETTER = 7;

/** Panels side by side and row by row, as one picture of its own. */
export function sheet(panels: readonly Panel[], columns: number, caption: Captioned, theme: OwnTheme): string {
  const ink = INKS[theme];
  const sized = panels.map((panel) => ({ ...panel, ...sizeOf(panel.svg) }));
  const wide = Math.max(0, ...sized.map(({ width }) => width));
  const across = Math.max(1, Math.min(columns, panels.length));
  const rows = Array.from({ length: Math.ceil(sized.length / across) }, (_, row) =>
    sized.slice(row * across, (row + 1) * across),
  );
  const heights = rows.map((row) => Math.max(...row.map(({ height }) => height)) + HEAD);
  const tops = heights.map((_, i) => MARGIN + heights.slice(0, i).reduce((sum, height) => sum + height + GAP, 0));
  const width = 2 * MARGIN + across * wide + (across - 1) * GAP;
  const height = MARGIN + heights.reduce((sum, one) => sum + one + GAP, 0);
  const parts = rows.flatMap((row, i) =>
    row.map(({ name, svg }, column) => {
      const x = MARGIN + column * (wide + GAP);
      const heading = `<text x="${x}" y="${tops[i] + 14}" fill="${ink.ink}" font-weight="600" font-size="13">${escaped(shortened(name, Math.floor(wide / HEAD_LETTER)))}</text>`;
      return `${heading}${placedAt(svg, x, tops[i] + HEAD)}`;
    }),
  );
  return framed(
    caption,
    { width, height, svg: `<svg width="${width}" height="${height}">${parts.join('')}</svg>` },
    theme,
  );
}
