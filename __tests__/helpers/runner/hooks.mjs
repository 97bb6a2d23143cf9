/** Node's module hooks: TypeScript is stripped of its types by swc when it is imported; `npm run typecheck` checks them. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

/** The fault that bench/mutation.mjs puts into a file. */
const mutant = process.env.MUTANT ? JSON.parse(readFileSync(process.env.MUTANT, 'utf8')) : undefined;
const mutated = (filename, source) =>
  mutant?.file === filename ? source.slice(0, mutant.start) + mutant.text + source.slice(mutant.end) : source;

const GLOBALS = new URL('globals.mjs', import.meta.url).href;
/** The runner adds a query to the test file's URL. */
const TYPESCRIPT = /\.ts(\?|$)/;

/** TypeScript imports `./x.ts` as `./x.js`. */
export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: GLOBALS, shortCircuit: true };
  if (/^\..*\.js$/.test(specifier) && TYPESCRIPT.test(context.parentURL)) {
    const url = new URL(specifier.replace(/js$/, 'ts'), context.parentURL);
    if (existsSync(url)) return { url: url.href, format: 'module', shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!TYPESCRIPT.test(url)) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(mutated(filename, await readFile(filename, 'utf8')), {
    filename,
    sourceMaps: 'inline',
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022', transform: { verbatimModuleSyntax: true } },
    module: { type: 'es6' },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
