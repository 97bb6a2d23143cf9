import { readFileSync } from 'node:fs';
import type { PageAssets } from '../report/page.js';

/** Where the build writes what it makes of `assets/report`. This file stands as deep in the sources as the command does when it is bundled. */
const FOLDER = new URL('../../dist/page/', import.meta.url);

/** The page's script and style sheet. */
export const pageAssets = (): PageAssets => ({ script: asset('page.js'), style: asset('page.css') });

const asset = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8').trimEnd();

/** What the workbench adds to the page: the program as the build bundles it for browsers, and the panel. */
export const workbenchAssets = (): PageAssets => ({
  script: ['workbench-engine.js', 'workbench.js'].map(asset).join(''),
  style: asset('workbench-style.css'),
});
