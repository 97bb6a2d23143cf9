import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';
import vm from 'node:vm';
import type * as Program from './program.js';

/** The program in one file, compiled. */
export interface Launched {
  program: typeof Program;
  script: vm.Script;
}

/**
 * How much of a function V8 runs, in bytes of its code, before it looks whether to optimise it. Six times as much as by itself: the program is
 * thousands of functions, and compiling them while little is known of them, and again, takes longer than most corpora. Measured for the first
 * 20,000 words: 38 % less CPU; for 160,000: 17 %; where all is optimised: the same.
 */
const BUDGET = 400_000;
/** Of Node, the latest version known to have the flag: others complain of flags that they do not have. */
const LATEST_KNOWN = 20;

/**
 * Loads the program, together with what V8 made of it when it was built (`keep-code.ts`): to compile it takes longer than to analyse an
 * article. Another version of Node than the one that built it compiles it anew.
 *
 * @param file The bundle; its code, if kept, is beside it, with `.code` at the end.
 */
export function launch(file: URL): Launched {
  if (Number.parseInt(process.versions.node, 10) <= LATEST_KNOWN) v8.setFlagsFromString(`--interrupt-budget=${BUDGET}`);
  const path = fileURLToPath(file);
  const load = createRequire(file);
  const source = readFileSync(path, 'latin1'); // the build writes ASCII
  const script = new vm.Script(`(function (exports, require, module, __filename, importPackage) {${source}\n})`, {
    filename: path,
    cachedData: keptCode(`${path}.code`),
  });
  const module = { exports: {} as typeof Program };
  script.runInThisContext()(module.exports, load, module, path, (name: string) => import(name));
  return { program: module.exports, script };
}

function keptCode(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
