import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Report, StanceError } from '../base/errors.js';
import { causeOf } from '../base/problems/causes.js';
import type { Boilerplate } from '../clean/boilerplate.js';
import type { TurnGrammar } from '../clean/turns/grammar.js';
import type { EnglishKnowledge } from '../english/english.js';
import type { Abbreviations } from '../segment/abbreviations.js';
import { BUNDLED } from './file.js';
import { type UsedFile, usedFiles } from './files/used-files.js';
import { digestOfFile, namesIn, readWholeText, sharingFiles } from './files/whole-file.js';
import type { ReaderModel } from './learned.js';
import type { Lexicon } from './lexicon.js';
import { loadAbbreviations } from './load/abbreviations.js';
import { type KnownActor, loadActors } from './load/actors.js';
import { loadBoilerplate, loadTurns } from './load/boilerplate.js';
import { type AttributionKnowledge, bundledCueFiles, loadAttribution, MODEL_FILE } from './load/cues.js';
import { ENGLISH_FOLDER, loadEnglish } from './load/english.js';
import { examplesBeside, isExamples } from './load/examples.js';
import { learnedPath, loadReader, READER_FILE, withLearned } from './load/learned.js';
import { LISTS_FILE } from './load/lists.js';
import { loadOverrides, type Override } from './load/overrides.js';
import { isSharedWords, loadPredicates, type Predicate } from './load/shared.js';
import { loadStances } from './load/stances.js';
import { loadSpeakerWords, type SpeakerWords } from './load/titles.js';

export type { UsedFile } from './files/used-files.js';

export interface KnowledgeOptions {
  /** Stance lexicons and files of shared words, or folders of them, beside the bundled ones. */
  lexicon?: readonly string[];
  /** Actors files, or folders of them, beside the bundled ones. */
  actors?: readonly string[];
  /** False leaves out the bundled stance lexicons; default true. */
  bundled?: boolean;
  /** False leaves out the bundled actors; default true. */
  bundledActors?: boolean;
  /** A file of corrections by hand. */
  overrides?: string;
  /** An attribution model instead of ours. */
  model?: string;
  /** True reports warnings about the bundled files too; they are for those who edit them. */
  ownWarnings?: boolean;
  /** What relative paths start from; default the process's. */
  cwd?: string;
}

/** Everything that is known before an article is read. */
export interface Knowledge {
  abbreviations: Abbreviations;
  boilerplate: Boilerplate;
  turns: TurnGrammar;
  english: EnglishKnowledge;
  attribution: AttributionKnowledge;
  speakers: SpeakerWords;
  actors: KnownActor[];
  lexicons: Lexicon[];
  predicates: Predicate[];
  reader: ReaderModel;
  overrides: Override[];
  files: UsedFile[];
  /** A digest of the files on which statements depend before they are scored; undefined if one of them changed while it was loaded. */
  reading: string | undefined;
}

const KNOWLEDGE_FILE = /\.ya?ml$/;

/** Loads all knowledge files. What is wrong is reported and left out; only what nothing can go on without throws a StanceError. */
export function loadKnowledge(options: KnowledgeOptions, reportAll: Report): Knowledge {
  return sharingFiles(() => loadFiles(options, reportAll));
}

function loadFiles(options: KnowledgeOptions, reportAll: Report): Knowledge {
  const report: Report = (diagnostic) => {
    if (options.ownWarnings || diagnostic.level === 'error' || !diagnostic.file?.startsWith(BUNDLED))
      reportAll(diagnostic);
  };
  const cwd = options.cwd ?? process.cwd();
  const { stances, words, actors, overrides, predicates, model, reading, all } = knowledgePaths(options, report);
  const before = digestOf(reading);
  const knowledge = {
    abbreviations: needed(loadAbbreviations(report), 'text/abbreviations.yaml'),
    boilerplate: needed(loadBoilerplate(report), 'text/boilerplate.yaml').boilerplate,
    turns: needed(loadTurns(report), 'text/turns.yaml'),
    english: needed(loadEnglish(report), 'english/'),
    attribution: loadAttribution(report, undefined, model),
    speakers: needed(loadSpeakerWords(report), 'text/'),
    actors: loadActors(actors, report),
    lexicons: loadStances(stances, report).map((lexicon) => withLearned(lexicon, report)),
    predicates: loadPredicates(predicates, report, words),
    reader: loadReader(report),
    overrides: overrides.flatMap((path) => loadOverrides(path, report)),
    files: usedFiles(all, cwd),
  };
  return { ...knowledge, reading: digestOf(reading) === before ? before : undefined };
}

/** The files that these options ask for, by what they hold; those named that do not exist are reported. */
function knowledgePaths(options: KnowledgeOptions, report: Report) {
  const { lexicon = [], actors = [], bundled = true, bundledActors = true, overrides, cwd = process.cwd() } = options;
  const own = filesAt(lexicon, cwd, report);
  const words = own.filter(holdsSharedWords);
  const paths = {
    stances: [...(bundled ? filesIn(`${BUNDLED}stances`) : []), ...own.filter((path) => !words.includes(path))],
    words,
    actors: [...(bundledActors ? filesIn(`${BUNDLED}actors`) : []), ...filesAt(actors, cwd, report)],
    overrides: filesAt(overrides === undefined ? [] : [overrides], cwd, report),
    predicates: filesIn(`${BUNDLED}shared`),
    model: options.model === undefined ? MODEL_FILE : resolve(cwd, options.model),
  };
  const reading = [
    LISTS_FILE,
    ...paths.actors,
    ...bundledCueFiles(),
    `${BUNDLED}attribution/words.yaml`,
    paths.model,
    ...filesIn(ENGLISH_FOLDER),
    ...filesIn(`${BUNDLED}text`),
  ];
  const all = [
    LISTS_FILE,
    READER_FILE,
    ...paths.stances.flatMap((path) => (isExamples(path) ? [path] : [path, learnedPath(path)])),
    ...paths.actors,
    ...paths.overrides,
    ...paths.predicates,
    ...paths.words,
    ...bundledCueFiles(),
    `${BUNDLED}attribution/words.yaml`,
    paths.model,
    ...filesIn(ENGLISH_FOLDER),
    ...filesIn(`${BUNDLED}text`),
  ];
  return { ...paths, reading, all };
}

/** Whether one of the user's files holds words that act on the entries of all lexicons. */
function holdsSharedWords(path: string): boolean {
  try {
    return /\.ya?ml$/i.test(path) && isSharedWords(readWholeText(path));
  } catch {
    return false; // reported when it is loaded
  }
}

/** The files that these options ask for, as they are now. */
export function filesOf(options: KnowledgeOptions): UsedFile[] {
  return usedFiles(knowledgePaths(options, () => {}).all, options.cwd ?? process.cwd());
}

/** The examples beside the lexicons that these options ask for, as they are now. No result rests on them. */
export function exampleFilesOf(options: KnowledgeOptions): UsedFile[] {
  const { stances } = knowledgePaths(options, () => {});
  return usedFiles(stances.filter((path) => !isExamples(path)).flatMap(examplesBeside), options.cwd ?? process.cwd());
}

/** The YAML files of a folder and the folders in it, but for examples, in an order that depends on their names alone. */
function filesIn(folder: string, report?: Report): string[] {
  if (!existsSync(folder)) return [];
  return namesIn(folder)
    .filter((name) => KNOWLEDGE_FILE.test(name) && !isExamples(name))
    .map((name) => join(folder, name))
    .filter((path) => report === undefined || isRegular(path, report))
    .sort();
}

/** Whether a path leads to a file; a pipe or device, which may never end, and a link to nothing are reported. */
function isRegular(path: string, report: Report): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile()) return true;
  if (stats?.isDirectory()) return false;
  const message = stats ? 'a pipe, socket or device, not a file' : 'a link to a file that is not there';
  report({ level: 'error', code: stats ? 'not-a-file' : 'dangling-link', message, file: path });
  return false;
}

/** Files as given, folders as the files in them; what does not exist, and folders without any, are reported. */
export function filesAt(paths: readonly string[], cwd: string, report: Report): string[] {
  return paths.flatMap((path) => {
    const problem = (code: string, message: string, hint: string): string[] => {
      report({ level: 'error', code, message, file: path, hint });
      return [];
    };
    const full = resolve(cwd, path);
    if (!existsSync(full)) return problem('no-such-file', 'no such file or folder', 'Check the path.');
    try {
      if (!statSync(full).isDirectory()) return [full];
      const files = filesIn(full, report);
      if (files.length) return files;
    } catch (error) {
      return problem('unreadable-folder', causeOf(error), 'Check that you may read it.');
    }
    const message = 'no file in this folder can be used: none ends in .yaml or .yml, or all are examples';
    return problem('no-yaml', message, 'Check the path, or name the file itself.');
  });
}

/** A digest of what files hold, in their order; of one that cannot be read, that it cannot. */
function digestOf(paths: readonly string[]): string {
  const digests = paths.map((path) => {
    try {
      return digestOfFile(path);
    } catch {
      return '';
    }
  });
  return createHash('sha256').update(JSON.stringify(digests)).digest('hex');
}

function needed<T>(loaded: T | undefined, name: string): T {
  if (loaded !== undefined) return loaded;
  throw new StanceError({
    code: 'missing-knowledge',
    message: `nothing can be read without ${BUNDLED}${name}`,
    hint: 'Undo your last change there, or install stance again.',
  });
}
