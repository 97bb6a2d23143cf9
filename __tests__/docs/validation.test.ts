/** Every command of docs/validation.md is run, and what it prints is compared with the page. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { readPage, testPage } from '../helpers/pages.js';

const PAGE = 'docs/validation.md';
testPage(PAGE);

describe('a newcomer', () => {
  const { steps } = readPage(readFileSync(fileURLToPath(new URL(`../../${PAGE}`, import.meta.url)), 'utf8'));
  const commands = steps.flatMap((step) => step.commands);
  const place = (start: string) => commands.findIndex((command) => command.startsWith(start));

  it('gets to an agreement table in five commands, npm ci among them, and to a learned lexicon in two more', () => {
    expect(1 + place('npx stance validate coding') + 1).toBeLessThanOrEqual(5);
    expect(place('npx stance lexicon learn') - place('npx stance validate coding --format examples')).toBe(1);
  });
});
