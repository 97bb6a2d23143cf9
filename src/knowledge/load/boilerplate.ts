import type { Report } from '../../base/errors.js';
import {
  type Boilerplate,
  type BoilerplateData,
  type CompiledRule,
  compileRules,
  indexRules,
} from '../../clean/boilerplate.js';
import { compileTurns, type TurnData, type TurnGrammar } from '../../clean/turns/grammar.js';
import { BUNDLED, type KnowledgeFile, readKnowledgeFile } from '../file.js';
import { preparedFrom } from '../validate.js';

/** Reads and checks a boilerplate file; a pattern that cannot be read is reported with its place and left out. */
export function loadBoilerplate(
  report: Report,
  path: string = `${BUNDLED}text/boilerplate.yaml`,
): { boilerplate: Boilerplate; path: string; sha256: string } | undefined {
  const { file, diagnostics } = readKnowledgeFile<BoilerplateData>(path, 'boilerplate');
  for (const diagnostic of diagnostics) report(diagnostic);
  if (!file) return undefined;
  const compiled = compiledRules(file, report);
  const boilerplate = indexRules(compiled, file.data);
  return { boilerplate, path, sha256: file.sha256 };
}

/** The rules of a file, from the build where it is one of ours. */
function compiledRules(file: KnowledgeFile<BoilerplateData>, report: Report): CompiledRule[] {
  let compiled: CompiledRule[] = [];
  const sound = preparedFrom('boilerplate', file.sha256, () => {
    let isSound = true;
    compiled = compileRules(file.data, (at, problem) => {
      isSound = false;
      report(
        file.at(at, {
          code: 'invalid-pattern',
          message: `"${problem.pattern}" ${problem.message} (at character ${problem.at + 1})`,
          hint: 'docs/lexicon-format.md says how patterns are written. This one was left out.',
        }),
      );
    });
    return isSound ? compiled : undefined;
  });
  return sound ?? compiled;
}

/** Reads lexicons/text/turns.yaml; undefined where it fails its schema. */
export function loadTurns(report: Report, path = `${BUNDLED}text/turns.yaml`): TurnGrammar | undefined {
  const { file, diagnostics } = readKnowledgeFile<TurnData>(path, 'turns');
  for (const diagnostic of diagnostics) report(diagnostic);
  return file && compileTurns(file.data);
}
