import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { EXTENSIONS, FORMATS, readerFor } from '../../src/read/formats/formats.js';
import { stance } from '../helpers/cli.js';

const DOCS = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8');

/** Rows of the table under a heading, without links. */
function tableUnder(heading: string): string[][] {
  const section = DOCS.slice(DOCS.indexOf(`\n${heading}\n`)).split('\n\n')[1];
  return section
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
        .slice(2, -2)
        .split(' | '),
    );
}

describe('the list of formats', () => {
  it('is the same in docs/formats.md and in the code', () => {
    const rows = FORMATS.map(({ endings, document, text, metadata }) => [
      endings.map((ending) => `\`${ending}\``).join(', '),
      document,
      text,
      metadata,
    ]);
    expect(tableUnder('### Formats')).toEqual(rows);
  });

  it('is what `stance formats` prints', async () => {
    const { stdout, status } = await stance(['formats', '--format', 'csv']);
    expect(status).toBe(0);
    for (const { endings, document } of FORMATS)
      expect(stdout).toContain(`${endings.join(' ')},${document.includes(',') ? '"' : ''}${document}`);
    const table = await stance(['formats', '--width', '100']);
    for (const ending of EXTENSIONS) expect(table.stdout).toContain(ending);
    for (const line of table.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('names no ending twice, and a reader for each but archives', async () => {
    expect(EXTENSIONS.size).toBe(FORMATS.flatMap(({ endings }) => endings).length);
    for (const ending of EXTENSIONS) expect(typeof (await readerFor(ending))).toBe('function');
  });
});
