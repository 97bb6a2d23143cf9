/** The seed articles are not ours to ship: where they are absent, this says so and passes over them. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('..', import.meta.url));
const present = existsSync(`${root}../shared/seeds`);
const absent = present ? '' : ' (skipped: ../shared/seeds is not here)';

/** What `node bench/seeds.mjs --json` prints: counts, against the labels in bench/seeds/labels.json. */
interface Figures {
  labels: number;
  found: number;
  right: number;
  full: number;
  clear: number;
  signed: number;
  signs: number;
  supported: number;
  clutter: number;
  forbidden: number;
  essay: number;
}

(present ? describe : describe.skip)(`seed articles${absent}`, () => {
  let figures: Figures;
  beforeAll(() => {
    figures = JSON.parse(
      execFileSync(process.execPath, ['bench/seeds.mjs', '--json'], { cwd: root, encoding: 'utf8' }),
    ) as Figures;
  });

  it('finds at least 80 % of what is said with exactly the right speakers', () => {
    expect(figures.right / figures.labels).toBeGreaterThanOrEqual(0.8);
  });

  it('knows them by their full names', () => {
    expect(figures.full).toBe(figures.right);
  });

  it('gives at least 60 % of the clear stances the right sign', () => {
    expect(figures.signed / figures.clear).toBeGreaterThanOrEqual(0.6);
  });

  it('gives signs that a careful reader supports, at least 70 %', () => {
    expect(figures.supported / figures.signs).toBeGreaterThanOrEqual(0.7);
  });

  it('lets no clutter into a statement', () => {
    expect(figures.clutter).toBe(0);
  });

  it('takes no more for a statement that was not said than docs/validity.md owns up to', () => {
    expect(figures.forbidden).toBeLessThanOrEqual(2);
  });

  it('reads the essay as narration, but for what it quotes', () => {
    expect(figures.essay).toBeLessThanOrEqual(1);
  });
});
