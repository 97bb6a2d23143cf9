import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { setFlags } from './flags.js';
import type * as Program from './program.js';

/** The program in one file, compiled. */
export interface Launched {
  program: typeof Program;
  script: vm.Script;
}

/**
 * Loads the program, together with what V8 made of it when it was built (`keep-code.ts`): to compile it takes longer than to analyse an
 * article. Another version of Node than the one that built it compiles it anew.
 *
 * @param file The bundle; its code, if kept, is beside it, with `.code` at the end.
 */
export function launch(file: URL): Launched {
  setFlags();
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
