import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';

/** The source of axe, to be run in a page whose policy lets it in. */
export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in a page that it was run in: each rule with the first element that breaks it. */
export async function axeFindings(page: Page): Promise<(readonly [rule: string, html: string])[]> {
  const { violations } = (await page.evaluate('axe.run()')) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  return violations.map(({ id, nodes }) => [id, nodes[0].html] as const);
}

/** Waits until an expression holds; what waits inside the page is refused by its policy. */
export async function until(page: Page, expression: string, seconds = 10): Promise<void> {
  for (let i = 0; i < 10 * seconds; i++) {
    if (await page.evaluate(expression)) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`never so: ${expression}`);
}

/** What pages of a browser did: what they reported, and the addresses that they asked for. */
export interface Watched {
  readonly problems: string[];
  readonly asked: string[];
}

/** Opens a file in a page of its own, and notes what that does from the beginning. */
export async function openFile(
  browser: Browser,
  path: string,
  { problems, asked }: Watched,
  options = {},
  hash = '',
): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('dialog', (dialog) => problems.push(dialog.message()));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(path).href + hash);
  return page;
}
