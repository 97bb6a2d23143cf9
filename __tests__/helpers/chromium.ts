import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A browser that is installed here; undefined where there is none. `CHROMIUM` names another one. */
export const CHROMIUM = PLACES.find((path) => path && existsSync(path));

/** What to write after the name of a test that is skipped. */
export const NO_CHROMIUM = '(skipped: Chromium is not installed; CHROMIUM names one)';

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
