import { readdirSync } from 'node:fs';
import type { Diagnostic, Report } from '../../base/errors.js';
import type { EnglishKnowledge } from '../../english/english.js';
import type { TokenKind } from '../../english/kinds.js';
import { WORD_CLASSES, type WordClass } from '../../english/word-classes.js';
import { BUNDLED, type KnowledgeFile, type Path, readKnowledgeFile } from '../file.js';

interface ClassFile {
  description: string;
  classes: Record<string, string[]>;
}

interface KindFile {
  description: string;
  kinds: Record<TokenKind, string[]>;
}

/** A class or kind as a file defines it. */
interface Definition {
  file: KnowledgeFile<unknown>;
  path: Path;
  entries: readonly string[];
}

export const ENGLISH_FOLDER = `${BUNDLED}english/`;
/** The words by kind of token; every other file of the folder has word classes. */
const KINDS_FILE = 'kinds.yaml';
const REFERENCE = /^<(.+)>$/;

/**
 * Reads the word classes and the kinds of token of a folder. Undefined where a file fails its schema, or a class is missing, defined
 * twice, or names one that does not exist.
 */
export function loadEnglish(report: Report, folder = ENGLISH_FOLDER): EnglishKnowledge | undefined {
  const definitions = new Definitions(report);
  for (const name of readdirSync(folder).sort())
    if (name.endsWith('.yaml') && name !== KINDS_FILE) definitions.read(folder + name);
  const kindFile = definitions.check(readKnowledgeFile<KindFile>(folder + KINDS_FILE, 'kinds'));
  if (!definitions.isValid || !kindFile) return undefined;
  const classes = {} as Record<WordClass, ReadonlySet<string>>;
  for (const name of WORD_CLASSES) classes[name] = new Set(definitions.wordsOf(name, folder));
  const kinds: Partial<Record<TokenKind, readonly string[]>> = {};
  for (const [name, entries] of Object.entries(kindFile.data.kinds))
    kinds[name as TokenKind] = definitions.expand({ file: kindFile, path: ['kinds', name], entries });
  definitions.reportUnused();
  return definitions.isValid ? { classes, kinds } : undefined;
}

/** The classes of all files, whose entries may name one another in angle brackets. */
class Definitions {
  isValid = true;
  private readonly byName = new Map<string, Definition>();
  /** Those whose entries were resolved. */
  private readonly words = new Map<string, string[]>();
  private readonly used = new Set<string>();

  constructor(private readonly report: Report) {}

  /** The file that was read; its problems are reported. */
  check<T>({
    file,
    diagnostics,
  }: {
    file?: KnowledgeFile<T>;
    diagnostics: Diagnostic[];
  }): KnowledgeFile<T> | undefined {
    diagnostics.forEach(this.say);
    return file;
  }

  read(path: string): void {
    const file = this.check(readKnowledgeFile<ClassFile>(path, 'english'));
    for (const [name, entries] of Object.entries(file?.data.classes ?? {})) {
      const other = this.byName.get(name);
      const definition: Definition = { file: file!, path: ['classes', name], entries };
      if (other) this.reject(definition, 'duplicate-class', `"${name}" is defined in ${other.file.path} too`);
      this.byName.set(name, definition);
    }
  }

  wordsOf(name: string, folder: string): string[] {
    this.used.add(name);
    const definition = this.byName.get(name);
    if (definition) return this.wordsOnce(name, definition, []);
    this.say({
      level: 'error',
      code: 'missing-class',
      message: `no file defines the word class "${name}"`,
      file: folder,
      hint: 'Undo your last change there, or install stance again.',
    });
    return [];
  }

  /** The words of a definition and of the classes that it names; `outer` are the classes that led to it. */
  expand(definition: Definition, outer: readonly string[] = []): string[] {
    return definition.entries.flatMap((entry, i) => {
      const name = REFERENCE.exec(entry)?.[1];
      if (name === undefined) return [entry];
      this.used.add(name);
      const other = this.byName.get(name);
      if (other && !outer.includes(name)) return this.wordsOnce(name, other, outer);
      const message = other ? `"${name}" contains itself` : `there is no class ${entry}`;
      this.reject({ ...definition, path: [...definition.path, i] }, 'bad-class', message);
      return [];
    });
  }

  private wordsOnce(name: string, definition: Definition, outer: readonly string[]): string[] {
    const words = this.words.get(name) ?? this.expand(definition, [...outer, name]);
    this.words.set(name, words);
    return words;
  }

  reportUnused(): void {
    for (const [name, { file, path }] of this.byName)
      if (!this.used.has(name))
        this.say(file.at(path, { level: 'warning', code: 'unused-class', message: `nothing reads "${name}"` }));
  }

  private reject({ file, path }: Definition, code: string, message: string): void {
    this.say(file.at(path, { code, message }));
  }

  private readonly say = (diagnostic: Diagnostic): void => {
    this.isValid &&= diagnostic.level !== 'error';
    this.report(diagnostic);
  };
}
