import { escapeHtml } from '../base/markup.js';
import { plain } from '../base/plain.js';
import { type Captioned, INKS, type OwnTheme, wrapped } from './figure.js';

/** Pixels around and between what is drawn. */
export const MARGIN = 12;
/** A title needs some room, however narrow what is drawn is. */
const LEAST_WIDTH = 340;
const TITLE = { size: 15, line: 20, letter: 8.6 };
const LEGEND = { size: 11, line: 15, letter: 6.1 };

/** What is drawn, and its size in pixels. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

/** A picture of its own: above what is drawn its title, and how to read it; for those who do not see it, title and description. */
export function framed({ title, description, legend = '' }: Captioned, drawn: Drawn, theme: OwnTheme): string {
  const ink = INKS[theme];
  const width = Math.max(drawn.width, LEAST_WIDTH);
  const lines = (words: string, letter: number): string[] =>
    words ? wrapped(words, Math.floor((width - 2 * MARGIN) / letter)).split('\n') : [];
  const titles = lines(title, TITLE.letter);
  const legends = lines(legend, LEGEND.letter);
  const below = MARGIN + TITLE.line * titles.length;
  const top = below + LEGEND.line * legends.length + (legends.length ? 4 : 0);
  const written = [
    ...titles.map((line, i) => {
      const y = MARGIN + TITLE.line * i + TITLE.size;
      return `<text x="${MARGIN}" y="${y}" fill="${ink.ink}" font-weight="600" font-size="${TITLE.size}">${escaped(line)}</text>`;
    }),
    ...legends.map((line, i) => {
      const y = below + LEGEND.line * i + LEGEND.size;
      return `<text x="${MARGIN}" y="${y}" fill="${ink.faint}" font-size="${LEGEND.size}">${escaped(line)}</text>`;
    }),
  ];
  const height = top + drawn.height;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12" role="img"><title>${escaped(title)}</title><desc>${escaped(description)}</desc><rect width="100%" height="100%" fill="${ink.paper}"></rect>${written.join('')}${placedAt(drawn.svg, 0, top)}</svg>`;
}

/** A picture at its place in another one. */
export const placedAt = (svg: string, x: number, y: number): string => svg.replace('<svg ', `<svg x="${x}" y="${y}" `);

export const escaped = (words: string): string => escapeHtml(plain(words));

/** The size of a picture in pixels, as it says itself. */
export function sizeOf(svg: string): { width: number; height: number } {
  const [width, height] = ['width', 'height'].map((name) =>
    Number(new RegExp(`^<svg[^>]* ${name}="(\\d+)"`).exec(svg)?.[1] ?? 0),
  );
  return { width, height };
}
