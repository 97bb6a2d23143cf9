import { type Boilerplate, type BoilerplateData, compileBoilerplate, needsWord } from '../clean/boilerplate.js';
import { compilePattern, PatternError } from '../clean/pattern.js';
import type { Report } from '../errors.js';
import { BUNDLED, type Path, readKnowledgeFile } from './file.js';

/** Reads and checks a boilerplate file; a pattern that cannot be read is reported with its place and left out. */
export function loadBoilerplate(
  report: Report,
  path: string = `${BUNDLED}text/boilerplate.yaml`,
): { boilerplate: Boilerplate; path: string; sha256: string } | undefined {
  const { file, diagnostics } = readKnowledgeFile<BoilerplateData>(path, 'boilerplate');
  for (const diagnostic of diagnostics) report(diagnostic);
  if (!file) return undefined;
  const { lists, rules } = file.data;
  /** Whether a pattern can be read; reports it where it cannot. */
  const check = (pattern: string, known: BoilerplateData['lists'], wordNeeded: boolean, at: Path): boolean => {
    let message = 'no whole word to look it up by';
    let hint = 'Write out at least one word, without * beside it, or match it at the start of a line.';
    try {
      if (compilePattern(pattern, known).keys || !wordNeeded) return true;
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      message = `${error.message} (character ${error.at + 1} of “${pattern}”)`;
      hint = 'The signs that mean something in a pattern are listed at the top of the file.';
    }
    report(file.at(at, { code: 'invalid-pattern', message, hint }));
    return false;
  };
  const soundLists = Object.fromEntries(
    Object.entries(lists).map(([name, entries]) => [
      name,
      entries.filter((entry, i) => check(entry, {}, true, ['lists', name, i])),
    ]),
  );
  const soundRules = rules.map((rule, i) => ({
    ...rule,
    patterns: rule.patterns.filter((pattern, j) =>
      check(pattern, soundLists, needsWord(rule.match), ['rules', i, 'patterns', j]),
    ),
  }));
  const boilerplate = compileBoilerplate({ lists: soundLists, rules: soundRules });
  return { boilerplate, path, sha256: file.sha256 };
}
