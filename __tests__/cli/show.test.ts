import { describe, expect, it } from '@jest/globals';
import stringWidth from 'string-width';
import stripAnsi from 'strip-ansi';
import { stance, testFolder } from '../helpers/cli.js';
import { taught } from '../helpers/taught.js';

const PAGE = `<html><head><title>Talks in Oslo</title></head><body><nav>Home News</nav><article><h1>Talks in Oslo</h1>
<p>Foreign Minister Ann Ash of Norway said on Friday: "Human rights are universal and must be protected." The talks lasted two hours and ended late in the evening, long after the dinner that was planned.</p>
<p>"No country may change borders by force," Ash added. The delegations will meet again in spring, when the harbour is free of ice and the roads are open.</p>
<p>Photo: A harbour in Oslo. (Elm Pictures)</p></article></body></html>`;
const TEXT = `Foreign Minister Ann Ash of Norway said on Friday: "Human rights are universal and must be protected."

Photo: Ann Ash speaks in Oslo. (Elm Pictures)
`;

const files = testFolder({
  'a.txt': TEXT,
  'page.html': PAGE,
  ...taught('dignity.yaml', 'dignity', { pro: ['human rights'] }),
  'evil.txt': 'Ann Ash said: "Human \u001b[2Jrights\u202e matter."\n',
});

describe('stance show', () => {
  it('marks words, hits and what was passed over, without colour too', async () => {
    const { stdout, status } = await stance([
      'show',
      `${files.path}/a.txt`,
      '--no-bundled',
      '--lexicon',
      `${files.path}/dignity.yaml`,
    ]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/\[1 "\{\+Human rights\} are/);
    expect(stdout).toMatch(/protected\." 1\]/);
    expect(stdout).toMatch(/^~ Photo: Ann Ash speaks/m);
    expect(stdout).toMatch(/^ +1 {2}Ann Ash/m);
    expect(stdout).not.toContain('\u001b');
  });

  it('says the same with colour', async () => {
    const coloured = await stance(['show', `${files.path}/a.txt`, '--color']);
    expect(coloured.stdout).toContain('\u001b[');
    expect(stripAnsi(coloured.stdout)).toBe((await stance(['show', `${files.path}/a.txt`])).stdout);
  });

  it('is never wider than asked', async () => {
    for (const width of [60, 80, 120]) {
      const { stdout } = await stance(['show', `${files.path}/page.html`, '--width', String(width)]);
      for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  it('lets nothing in a file steer the terminal', async () => {
    const { stdout } = await stance(['show', `${files.path}/evil.txt`]);
    for (const control of ['\u001b', '\u202e']) expect(stdout).not.toContain(control);
    expect(stdout).toMatch(/Human/);
  });

  it('ends with 2 where the file or the document is missing', async () => {
    expect((await stance(['show', `${files.path}/missing.txt`])).status).toBe(2);
    expect((await stance(['show', `${files.path}/a.txt`, '--document', 'other'])).status).toBe(2);
  });
});

describe('stance text', () => {
  it('prints the text that offsets count in', async () => {
    expect((await stance(['text', `${files.path}/a.txt`])).stdout).toBe(TEXT);
    const page = await stance(['text', `${files.path}/page.html`]);
    expect(page.stdout).toMatch(/Human rights are universal/);
    expect(page.stdout).not.toMatch(/<p>/);
  });
});
