import { existsSync } from 'node:fs';
import type { Diagnostic, Report } from '../../base/errors.js';
import { once } from '../../base/once.js';
import { type KnowledgeFile, parseKnowledge, readKnowledgeFile } from '../file.js';
import { readKnowledgeLines } from '../files/lines.js';
import { readWholeText } from '../files/whole-file.js';
import { type Lexicon, type LexiconTest, noExamples } from '../lexicon.js';
import { checkOnce } from '../validate.js';

/** A test or an example as a file has it. */
export type RawExample = Omit<LexiconTest, 'path' | 'file'>;
/** A file of examples; in one of lines, each line may name the dimension. */
interface RawExamples {
  dimension?: string;
  examples: (RawExample & { dimension?: string })[];
}

const ENDINGS = ['yaml', 'yml', 'jsonl'];
const EXAMPLES = /\.examples\.(?:ya?ml|jsonl)$/i;

/** Whether a file holds examples, by its name: `climate.examples.yaml`. */
export const isExamples = (path: string): boolean => EXAMPLES.test(path);

/** A lexicon's path and those of its examples without their endings: the same where they belong together. */
export const stemOf = (path: string): string => path.replace(EXAMPLES, '').replace(/\.ya?ml$/i, '');

/** The files of examples that stand beside a lexicon. */
export function examplesBeside(path: string): string[] {
  return ENDINGS.map((ending) => `${stemOf(path)}.examples.${ending}`).filter((beside) => existsSync(beside));
}

/**
 * The examples that stand beside a lexicon. Those of another dimension are reported and left out. Files that are known to be sound are
 * parsed only for who asks for the examples: no result rests on them.
 */
export function loadExamples(lexicon: Lexicon, report: Report): () => readonly LexiconTest[] {
  const all = examplesBeside(lexicon.path).map((path) => examplesIn(path, lexicon, report));
  return all.length ? once(() => all.flatMap((examples) => examples())) : noExamples;
}

function examplesIn(path: string, lexicon: Lexicon, report: Report): () => readonly LexiconTest[] {
  const text = path.endsWith('.jsonl') ? undefined : textOf(path);
  if (text === undefined) {
    const all = readExamples(path, lexicon, report);
    return () => all;
  }
  const read = (to: Report): readonly LexiconTest[] =>
    reported(parseKnowledge<RawExamples>(text, path, 'examples'), lexicon, to);
  let found: readonly LexiconTest[] | undefined;
  checkOnce('examples', JSON.stringify([lexicon.dimension, text]), report, (to) => {
    found = read(to);
  });
  return () => found ?? read(() => {});
}

function textOf(path: string): string | undefined {
  try {
    return readWholeText(path);
  } catch {
    return undefined; // reported when it is read
  }
}

function readExamples(path: string, lexicon: Lexicon, report: Report): readonly LexiconTest[] {
  const read = path.endsWith('.jsonl')
    ? readKnowledgeLines<RawExamples>(path, 'examples', 'example-line')
    : readKnowledgeFile<RawExamples>(path, 'examples');
  return reported(read, lexicon, report);
}

/** The examples of a file. Reports what was found wrong with it. */
function reported(
  { file, diagnostics }: { file?: KnowledgeFile<RawExamples>; diagnostics: readonly Diagnostic[] },
  lexicon: Lexicon,
  report: Report,
): LexiconTest[] {
  for (const diagnostic of diagnostics) report(diagnostic);
  return file ? examplesOf(file, lexicon, report) : [];
}

function examplesOf(file: KnowledgeFile<RawExamples>, { dimension: wanted }: Lexicon, report: Report): LexiconTest[] {
  const isWanted = (dimension: string | undefined, path: (string | number)[]): boolean => {
    if (dimension === undefined || dimension === wanted) return true;
    const message = `the examples are of "${dimension}", the lexicon beside them is of "${wanted}"`;
    report(file.at(path, { code: 'other-dimension', message, hint: 'Correct the id, or rename the file.' }));
    return false;
  };
  const { dimension, examples } = file.data;
  if (!isWanted(dimension, ['dimension'])) return [];
  return examples.flatMap(({ dimension: own, ...example }, i) => {
    const path = ['examples', i];
    return isWanted(own, [...path, 'dimension']) ? { ...example, path, file } : [];
  });
}

/** Says that a file of examples was named without its lexicon; with it, as a pattern such as `*.yaml` does, it is read anyway. */
export function reportAlone(path: string, paths: readonly string[], report: Report): void {
  if (paths.some((other) => !isExamples(other) && stemOf(other) === stemOf(path))) return;
  report({
    level: 'error',
    code: 'no-lexicon',
    message: 'is a file of examples, not a lexicon',
    file: path,
    hint: `Name the lexicon that it stands beside: ${stemOf(path)}.yaml.`,
  });
}
