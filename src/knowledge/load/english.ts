import { readdirSync } from 'node:fs';
import type { Diagnostic, Report } from '../../base/errors.js';
import { WORD_CLASSES, type WordClass, type WordClasses } from '../../english/word-classes.js';
import { BUNDLED, type KnowledgeFile, readKnowledgeFile } from '../file.js';

interface ClassFile {
  description: string;
  classes: Record<string, string[]>;
}

/** A class as a file defines it. */
interface Definition {
  file: KnowledgeFile<ClassFile>;
  name: string;
  entries: readonly string[];
}

export const ENGLISH_FOLDER = `${BUNDLED}english/`;
const REFERENCE = /^<(.+)>$/;

/** The files of the folder of word classes, by name. */
export const englishFiles = (folder = ENGLISH_FOLDER): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => folder + name);

/**
 * Reads the word classes of a folder. An entry in angle brackets stands for the words of the class it names. Undefined where a
 * file fails its schema, or a class is missing, defined twice, or names one that does not exist.
 */
export function loadWordClasses(report: Report, folder = ENGLISH_FOLDER): WordClasses | undefined {
  let isValid = true;
  const check: Report = (diagnostic) => {
    isValid &&= diagnostic.level !== 'error';
    report(diagnostic);
  };
  const definitions = readDefinitions(folder, check);
  if (!isValid) return undefined;
  const used = new Set<string>(WORD_CLASSES);
  const classes = {} as Record<WordClass, ReadonlySet<string>>;
  for (const name of WORD_CLASSES) {
    if (!definitions.has(name)) check(missing(name, folder));
    classes[name] = new Set(wordsOf(name, [], definitions, used, check));
  }
  for (const { file, name } of definitions.values())
    if (!used.has(name))
      check(file.at(['classes', name], { level: 'warning', code: 'unused-class', message: `nothing reads "${name}"` }));
  return isValid ? classes : undefined;
}

function readDefinitions(folder: string, report: Report): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  for (const path of englishFiles(folder)) {
    const { file, diagnostics } = readKnowledgeFile<ClassFile>(path, 'english');
    for (const diagnostic of diagnostics) report(diagnostic);
    if (!file) continue;
    for (const [name, entries] of Object.entries(file.data.classes)) {
      const other = definitions.get(name);
      const message = `"${name}" is defined in ${other?.file.path} too`;
      if (other) report(file.at(['classes', name], { code: 'duplicate-class', message }));
      definitions.set(name, { file, name, entries });
    }
  }
  return definitions;
}

/** The words of a class and of the classes it names, which are added to `used`; `outer` are the classes that led to it. */
function wordsOf(
  name: string,
  outer: readonly string[],
  definitions: ReadonlyMap<string, Definition>,
  used: Set<string>,
  report: Report,
): string[] {
  const definition = definitions.get(name);
  if (!definition) return [];
  const path = [...outer, name];
  return definition.entries.flatMap((entry, i) => {
    const other = REFERENCE.exec(entry)?.[1];
    if (other === undefined) return [entry];
    used.add(other);
    if (definitions.has(other) && !path.includes(other)) return wordsOf(other, path, definitions, used, report);
    const message = path.includes(other) ? `"${name}" contains itself` : `there is no class ${entry}`;
    report(definition.file.at(['classes', name, i], { code: 'bad-class', message }));
    return [];
  });
}

const missing = (name: string, folder: string): Diagnostic => ({
  level: 'error',
  code: 'missing-class',
  message: `no file defines the word class "${name}"`,
  file: folder,
  hint: 'Undo your last change there, or install stance again.',
});
