import { readFileSync } from 'node:fs';
import type { PageAssets } from '../report/page.js';

/** This file stands as deep in the sources as the command does when it is bundled. */
const FOLDER = new URL('../../assets/report/', import.meta.url);

/** The page's script and style sheet. */
export const pageAssets = (): PageAssets => ({ script: asset('page.js'), style: asset('page.css') });

const asset = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

/** What the workbench adds to the page: the program as the build bundles it for browsers, and the script of the panel. */
export const workbenchAssets = (): PageAssets => ({
  script: ['workbench.js', 'workbench-panel.js'].map(built).join(''),
  style: asset('workbench.css'),
});

const built = (name: string): string => readFileSync(new URL(`../../dist/${name}`, import.meta.url), 'utf8');
