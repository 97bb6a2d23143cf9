/** Draws what a terminal shows as SVG. */
import stringWidth from 'string-width';

const CELL = { width: 8.4, height: 18, margin: 16 };
const PALETTE = { 75: '#5fafff', 208: '#ff9a3c' };
const PLAIN = { colour: '#d8dee9', bold: false, dim: false, underline: false };
/** Words with single blanks between them: what stands further apart is placed by its column, as SVG folds blanks. */
const PIECE = /\S+(?: \S+)*/g;

/** What each code of a style, as chalk writes them, changes. */
const STYLES = {
  1: { bold: true },
  2: { dim: true },
  4: { underline: true },
  22: { bold: false, dim: false },
  24: { underline: false },
  39: { colour: PLAIN.colour },
};

/** The line cut where its style changes. */
function runs(line) {
  const found = [];
  let style = { ...PLAIN };
  let column = 0;
  for (const [, codes, text] of line.matchAll(/\p{Cc}\[([\d;]*)m|(\P{Cc}+)/gu)) {
    if (text !== undefined) {
      found.push({ ...style, column, text });
      column += stringWidth(text);
    } else if (codes.startsWith('38;5;')) style = { ...style, colour: PALETTE[codes.slice(5)] ?? PLAIN.colour };
    else style = { ...style, ...STYLES[codes] };
  }
  return found;
}

const escapeXml = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const round = (number) => Math.round(number * 10) / 10;

/** The lines of a terminal, in the codes of its colours, as an SVG image with a title. */
export function picture(lines, title) {
  const texts = lines.flatMap((line, row) =>
    runs(line).flatMap(({ text, column, colour, bold, dim, underline }) =>
      [...text.matchAll(PIECE)].map(({ 0: piece, index }) => {
        const x = round(CELL.margin + (column + stringWidth(text.slice(0, index))) * CELL.width);
        const y = round(CELL.margin + (row + 0.75) * CELL.height);
        const marks = [
          bold ? ' font-weight="bold"' : '',
          dim ? ' opacity="0.6"' : '',
          underline ? ' text-decoration="underline"' : '',
        ].join('');
        return `<text x="${x}" y="${y}" textLength="${round(stringWidth(piece) * CELL.width)}" fill="${colour}"${marks}>${escapeXml(piece)}</text>`;
      }),
    ),
  );
  const width = round(2 * CELL.margin + Math.max(...lines.map((line) => stringWidth(line))) * CELL.width);
  const height = round(2 * CELL.margin + lines.length * CELL.height);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escapeXml(title)}</title>
<rect width="100%" height="100%" rx="8" fill="#1b2028"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, DejaVu Sans Mono, monospace" font-size="14" lengthAdjust="spacingAndGlyphs">
${texts.join('\n')}
</g>
</svg>
`;
}
