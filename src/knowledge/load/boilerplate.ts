import type { Report } from '../../base/errors.js';
import { type Boilerplate, type BoilerplateData, compileBoilerplate } from '../../clean/boilerplate.js';
import { compileTurns, type TurnData, type TurnGrammar } from '../../clean/turns/grammar.js';
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
        message: `"${problem.pattern}" ${problem.message} (at character ${problem.at + 1})`,
        hint: 'docs/lexicon-format.md says how patterns are written. This one was left out.',
      }),
    );
  });
  return { boilerplate, path, sha256: file.sha256 };
}

/** Reads lexicons/text/turns.yaml; undefined where it fails its schema. */
export function loadTurns(report: Report, path = `${BUNDLED}text/turns.yaml`): TurnGrammar | undefined {
  const { file, diagnostics } = readKnowledgeFile<TurnData>(path, 'turns');
  for (const diagnostic of diagnostics) report(diagnostic);
  return file && compileTurns(file.data);
}
