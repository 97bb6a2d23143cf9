import type { Report } from '../../base/errors.js';
import { type Boilerplate, type BoilerplateData, compileBoilerplate } from '../../clean/boilerplate.js';
import { BUNDLED, readKnowledgeFile } from '../file.js';

/** Reads and checks a boilerplate file; a pattern that cannot be read is reported with its place and left out. */
export function loadBoilerplate(
  report: Report,
  path: string = `${BUNDLED}text/boilerplate.yaml`,
): { boilerplate: Boilerplate; path: string; sha256: string } | undefined {
  const { file, diagnostics } = readKnowledgeFile<BoilerplateData>(path, 'boilerplate');
  for (const diagnostic of diagnostics) report(diagnostic);
  if (!file) return undefined;
  const boilerplate = compileBoilerplate(file.data, (at, problem) => {
    report(
      file.at(at, {
        code: 'invalid-pattern',
        message: `${problem.message} (character ${problem.at + 1} of “${problem.pattern}”)`,
        hint: 'The top of the file says how patterns are written. It was left out.',
      }),
    );
  });
  return { boilerplate, path, sha256: file.sha256 };
}
