#!/usr/bin/env node
// Draws docs/table.svg, the README's picture, from a real run over corpus/.
//
// usage: npm run build && node docs/picture.mjs
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';

const root = fileURLToPath(new URL('../', import.meta.url));
const args = ['analyze', 'corpus/', '--min-statements', '4', '--width', '120'];
const output = execFileSync(process.execPath, ['bin/stance.js', ...args, '--color'], { cwd: root, encoding: 'utf8' });

const CELL = { width: 8.4, height: 18, margin: 16 };
const PALETTE = { 75: '#5fafff', 208: '#ff9a3c' };
const PLAIN = { colour: '#d8dee9', bold: false, dim: false };

/** The line cut where its style changes, by the codes that chalk writes. */
function runs(line) {
  const found = [];
  let style = { ...PLAIN };
  let column = 0;
  for (const [, codes, text] of line.matchAll(/\p{Cc}\[([\d;]*)m|(\P{Cc}+)/gu)) {
    if (text !== undefined) {
      found.push({ ...style, column, text });
      column += stringWidth(text);
    } else if (codes.startsWith('38;5;')) style = { ...style, colour: PALETTE[codes.slice(5)] ?? PLAIN.colour };
    else if (codes === '39') style = { ...style, colour: PLAIN.colour };
    else if (codes === '1') style = { ...style, bold: true };
    else if (codes === '2') style = { ...style, dim: true };
    else if (codes === '22') style = { ...style, bold: false, dim: false };
  }
  return found;
}

const escapeXml = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const round = (number) => Math.round(number * 10) / 10;

const lines = [`$ stance ${args.slice(0, -2).join(' ')}`, '', ...output.trimEnd().split('\n')];
/** Words with single blanks between them: what stands further apart is placed by its column, as SVG folds blanks. */
const PIECE = /\S+(?: \S+)*/g;
const texts = lines.flatMap((line, row) =>
  runs(line).flatMap(({ text, column, colour, bold, dim }) =>
    [...text.matchAll(PIECE)].map(({ 0: piece, index }) => {
      const x = round(CELL.margin + (column + stringWidth(text.slice(0, index))) * CELL.width);
      const y = round(CELL.margin + (row + 0.75) * CELL.height);
      const marks = `${bold ? ' font-weight="bold"' : ''}${dim ? ' opacity="0.6"' : ''}`;
      return `<text x="${x}" y="${y}" textLength="${round(stringWidth(piece) * CELL.width)}" fill="${colour}"${marks}>${escapeXml(piece)}</text>`;
    }),
  ),
);
const width = round(2 * CELL.margin + Math.max(...lines.map((line) => stringWidth(line))) * CELL.width);
const height = round(2 * CELL.margin + lines.length * CELL.height);
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>The table that stance analyze corpus/ prints</title>
<rect width="100%" height="100%" rx="8" fill="#1b2028"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, DejaVu Sans Mono, monospace" font-size="14" lengthAdjust="spacingAndGlyphs">
${texts.join('\n')}
</g>
</svg>
`;
writeFileSync(new URL('table.svg', import.meta.url), svg);
