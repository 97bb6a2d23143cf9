import { readFileSync } from 'node:fs';

/** A file that a real program wrote. */
export const sample = (name: string): Buffer => readFileSync(new URL(`../samples/${name}`, import.meta.url));
