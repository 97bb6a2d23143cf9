import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT, sourcesIn } from './helpers/sources.js';

const SRC = join(ROOT, 'src');
/** In the order in which data flows; a stage may import itself and those before it. */
const STAGES = [
  'read',
  'clean',
  'segment',
  'english',
  'attribute',
  'resolve',
  'score',
  'correct',
  'target',
  'tally',
  'link',
  'table',
  'network',
  'compare',
  'validate',
  'render',
  'plot',
  'report',
  'workbench',
];
/** Open to every stage, and themselves without knowledge of any of them but the shapes they load for. */
const SHARED = ['types', 'base', 'knowledge'];
const TOP = ['pipeline.ts', 'corpus', 'cache', 'train', 'evaluate', 'library', 'index.ts', 'cli'];

/** Which folders or files of src/ may use a package, by the package's name. */
const HOMES: Record<string, string[]> = {
  'wink-nlp': ['segment'],
  'wink-eng-lite-web-model': ['segment'],
  chalk: ['render', 'cli'],
  'cli-table3': ['render', 'cli'],
  'cli-progress': ['cli'],
  graphology: ['network'],
  'graphology-communities-louvain': ['network'],
  commander: ['cli'],
  'node:fs': ['read', 'knowledge', 'cache', 'cli', 'corpus'],
  '@observablehq/plot': ['plot'],
  '@resvg/resvg-js': ['plot'],
  'd3-force': ['plot'],
  'node:process': ['cli'],
  'node:os': ['cli', 'corpus'],
  'node:worker_threads': ['cli'],
};

interface Import {
  file: string;
  /** A package's name, or a path relative to src/. */
  target: string;
  typeOnly: boolean;
}

const IMPORT = /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;

function importsOf(file: string, source: string): Import[] {
  return [...source.matchAll(IMPORT)].map(([, type, fixed, lazy]) => {
    const target = fixed ?? lazy;
    const path = target.startsWith('.')
      ? relative(SRC, resolve(SRC, dirname(file), target)).replaceAll(sep, '/')
      : target;
    return { file, target: path.replace(/\.js$/, '.ts'), typeOnly: type !== undefined };
  });
}

const home = (path: string): string => path.split('/')[0];

function violations(imports: Import[]): string[] {
  return imports.flatMap(({ file, target, typeOnly }) => {
    const from = home(file);
    const say = (why: string) => [`${file} imports ${target}: ${why}`];
    const own = Object.keys(HOMES).find((name) => target === name || target.startsWith(`${name}/`));
    if (own) return HOMES[own].includes(from) ? [] : say(`${own} belongs in ${HOMES[own].join(', ')}`);
    const to = home(target);
    if (![...STAGES, ...SHARED, ...TOP].includes(to)) return [];
    if (SHARED.includes(to) || TOP.includes(from))
      return from === 'cli' || to !== 'cli' ? [] : say('nothing imports the commands');
    if (TOP.includes(to)) return say('no stage knows what is built from it');
    if (SHARED.includes(from)) return typeOnly || from === 'knowledge' ? [] : say('what all share depends on no stage');
    return STAGES.indexOf(to) <= STAGES.indexOf(from) ? [] : say(`${to} comes after ${from}`);
  });
}

/** Files that import each other in a circle, types included; each circle once, from its first file in alphabetical order. */
function circles(imports: Import[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { file, target } of imports) targets.set(file, [...(targets.get(file) ?? []), target]);
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' → '));
    else if (!done.has(file)) {
      for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
      done.add(file);
    }
  };
  for (const file of [...targets.keys()].sort()) visit(file, []);
  return found;
}

const LAZY = /\{([^{}]*)\} = await import\('([^./'][^']*)'\)/g;
/** Packages that the bundle does not hold. */
const EXTERNAL = /external: \[([^\]]+)\]/
  .exec(readFileSync(join(SRC, 'cli/process/bundle.mjs'), 'utf8'))![1]
  .split(',')
  .map((name) => name.trim().slice(1, -1));

/**
 * Names that are taken from a package at the moment of use. What the bundle holds of a package that is no ES module has a default export
 * alone, so each of these is undefined there, though it is there in tests.
 */
const lostInBundle = (source: string): string[] =>
  [...source.matchAll(LAZY)]
    .filter(([, , from]) => !EXTERNAL.some((name) => from === name || from.startsWith(`${name}/`)))
    .flatMap(([, names, from]) => names.split(',').map((name) => `${name.trim()} of ${from}`))
    .filter((name) => !/^(?:default\b|of\b)|^\S+ of node:/.test(name));

const MOST_FILES = 15;

/** Folders that hold more files than a reader can take in at a glance. */
function crowded(files: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const file of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > MOST_FILES).map(([folder]) => folder);
}

const sources = sourcesIn('src');

const BENCH = join(ROOT, 'bench');
const BUILT = /(?:dist\/|\$\{dist\})([\w/.-]+)\.js/g;

/** The modules of src/ that a script takes from the build. */
const builtImports = (source: string): string[] => [...source.matchAll(BUILT)].map(([, path]) => `${path}.ts`);

describe('imports', () => {
  it('point down the pipeline, and packages stay in their homes', () => {
    const imports = sources.flatMap((file) => importsOf(file, readFileSync(join(SRC, file), 'utf8')));
    expect(imports.length).toBeGreaterThan(100);
    expect(violations(imports)).toEqual([]);
  });

  it('take nothing by name from a package that is loaded late and bundled', () => {
    const lost = sources.flatMap((file) => lostInBundle(readFileSync(join(SRC, file), 'utf8')));
    expect(lost).toEqual([]);
  });

  it('would see one that does', () => {
    const source = "const { stringify, parse } = await import('yaml');";
    expect(lostInBundle(source)).toEqual(['stringify of yaml', 'parse of yaml']);
    const right = [
      "const { default: Table } = await import('cli-table3');",
      "const { eld } = await import('eld/small');",
      "const { draw } = await import('./draw.js');",
      "const { cpus } = await import('node:os');",
    ];
    expect(right.flatMap(lostInBundle)).toEqual([]);
  });

  it('never run in a circle', () => {
    expect(circles(sources.flatMap((file) => importsOf(file, readFileSync(join(SRC, file), 'utf8'))))).toEqual([]);
  });

  it('would see a circle', () => {
    const imports = [
      ...importsOf('link/a.ts', "import type { B } from './b.js';"),
      ...importsOf('link/b.ts', "import { c } from './c.js';"),
      ...importsOf('link/c.ts', "import { a } from './a.js';"),
      ...importsOf('link/d.ts', "import { a } from './a.js';"),
    ];
    expect(circles(imports)).toEqual(['link/a.ts → link/b.ts → link/c.ts → link/a.ts']);
  });

  it('no folder holds more than fifteen files', () => {
    expect(crowded(sources)).toEqual([]);
    expect(crowded(Array.from({ length: 16 }, (_, i) => `read/${i}.ts`))).toEqual(['read']);
    expect(crowded(Array.from({ length: 15 }, (_, i) => `read/${i}.ts`))).toEqual([]);
  });

  it('name modules that exist, in the scripts of bench/ too', () => {
    const named = readdirSync(BENCH)
      .filter((name) => name.endsWith('.mjs'))
      .flatMap((name) => builtImports(readFileSync(join(BENCH, name), 'utf8')));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !sources.includes(path))).toEqual([]);
    expect(builtImports("import('../dist/train/gone.js')")).toEqual(['train/gone.ts']);
  });

  it('end in .js where they are relative, as ESM needs', () => {
    const bare = sources.filter((file) => /from '\.[^']*(?<!\.js)'/.test(readFileSync(join(SRC, file), 'utf8')));
    expect(bare).toEqual([]);
  });

  it.each([
    ['clean/clean.ts', "import { score } from '../score/score.js';", 'score comes after clean'],
    ['score/score.ts', "import chalk from 'chalk';", 'chalk belongs in render, cli'],
    ['score/score.ts', "import { readFileSync } from 'node:fs';", 'node:fs belongs in'],
    ['tally/tally.ts', "import { readFile } from 'node:fs/promises';", 'node:fs belongs in'],
    ['attribute/cue.ts', "import model from 'wink-eng-lite-web-model';", 'wink-eng-lite-web-model belongs in segment'],
    ['resolve/resolve.ts', "const { run } = await import('../cli/main.js');", 'no stage knows'],
    ['render/table.ts', "import { analyze } from '../pipeline.js';", 'no stage knows'],
    ['pipeline.ts', "import { run } from './cli/main.js';", 'nothing imports the commands'],
  ])('would see %s: %s', (file, source, why) => {
    expect(violations(importsOf(file, source))).toEqual([expect.stringContaining(why)]);
  });

  it.each([
    ['score/score.ts', "import { segment } from '../segment/segment.js';"],
    ['cli/show.ts', "import { analyze } from '../pipeline.js';"],
    ['types/text.ts', "import type { Vocabulary } from '../segment/vocabulary.js';"],
    ['tally/tally.ts', "import { createHash } from 'node:crypto';"],
  ])('allows %s: %s', (file, source) => {
    expect(violations(importsOf(file, source))).toEqual([]);
  });
});
