import type { Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import type { Report } from '../base/errors.js';
import { compare } from '../base/order.js';
import { causeOf } from '../base/problems/causes.js';
import { EXTENSIONS } from './formats/formats.js';
import { brokenLink, kindOf, linkToFolder, notAFile, otherFormats, unreadableName } from './kinds.js';
import type { InputFile } from './types.js';

/** A README describes its folder; it is not an article. */
const ABOUT_THE_FOLDER = /^readme\./i;

/** Stands for the bytes of a name that are not UTF-8. */
const LOST = '\ufffd';

interface Found {
  path: string;
  shown: string;
  name: string;
  isPipe?: boolean;
}

/** Files by their real paths: each once, under the first of its names. */
class Files {
  private readonly found = new Map<string, Found>();

  get size(): number {
    return this.found.size;
  }

  constructor(private readonly report: Report) {}

  async add(candidate: Found): Promise<void> {
    let real: string;
    try {
      real = await realpath(candidate.path);
    } catch (error) {
      const message = causeOf(error); // it was there a moment ago
      const hint = 'Check that it is still there.';
      this.report({ level: 'error', code: 'unreadable-file', message, file: candidate.shown, hint });
      return;
    }
    const known = this.found.get(real);
    if (!known || compare(candidate.name, known.name) < 0) this.found.set(real, candidate);
  }

  all(): Found[] {
    return [...this.found.values()];
  }
}

/**
 * The files that the inputs name, each once, in an order that depends on their names alone: not on the order of
 * the inputs, the locale or the file system.
 */
export async function expandInputs(inputs: readonly string[], cwd: string, report: Report): Promise<InputFile[]> {
  const found = new Files(report);
  for (const input of inputs) if (input !== '-') await expandInput(input, cwd, found, report);
  const files = distinctNames(found.all()).map((file) => ({
    ...file,
    extension: file.isPipe && !isReadable(file.path) ? '' : extensionOf(file.path),
  }));
  files.sort((a, b) => compare(a.name, b.name));
  if (inputs.includes('-')) files.push({ path: '-', shown: 'stdin', name: 'stdin', extension: '' });
  return files;
}

async function expandInput(input: string, cwd: string, files: Files, report: Report): Promise<void> {
  const path = resolve(cwd, input);
  const kind = await kindOf(path);
  if (kind === 'folder') return addFolder(path, input, files, report);
  if (kind === 'file') return addFile(path, input, files, report);
  if (kind === 'pipe') return files.add({ path, shown: input, name: basename(path), isPipe: true });
  if (kind === 'other') return report(notAFile(input, 'error'));
  if (kind === 'dangling' || kind === 'looping') return report(brokenLink(input, kind, 'error'));
  const { isPattern, matchesOf } = await import('./patterns.js');
  if (isPattern(input)) return addMatches(input, await matchesOf(input, cwd, report), cwd, files, report);
  report({
    level: 'error',
    code: 'not-found',
    message: 'no such file or folder',
    file: input,
    hint: 'Check the path; `-` reads standard input.',
  });
}

async function addFolder(path: string, input: string, files: Files, report: Report): Promise<void> {
  const before = files.size;
  const other = new Map<string, number>();
  let isUnreadable = false;
  const noted: Report = (problem) => {
    isUnreadable ||= problem.code === 'unreadable-folder';
    report(problem);
  };
  for await (const file of walk(path, input, noted, other)) {
    await files.add({ ...file, name: slashes(relative(path, file.path)) });
  }
  if (other.size) report(otherFormats(input, other));
  if (isUnreadable || files.size > before || files.all().some((file) => file.path.startsWith(path + sep))) return;
  report({
    level: 'warning',
    code: 'empty-folder',
    message: 'no readable article in this folder',
    file: input,
    hint: `Formats read: ${[...EXTENSIONS].join(' ')}, each also with .gz.`,
  });
}

async function addFile(path: string, input: string, files: Files, report: Report): Promise<void> {
  if (isReadable(path)) return files.add({ path, shown: input, name: basename(path) });
  report({
    level: 'warning',
    code: 'unknown-format',
    message: 'passed over: its name does not tell a format that can be read',
    file: input,
    hint: `Formats read: ${[...EXTENSIONS].join(' ')}, each also with .gz. Plain text of any name can be piped: stance … - < FILE`,
  });
}

async function addMatches(
  pattern: string,
  matches: readonly string[],
  cwd: string,
  files: Files,
  report: Report,
): Promise<void> {
  const readable = matches.filter((match) => isReadable(match));
  for (const match of readable) {
    const shown = slashes(relative(cwd, match));
    if ((await kindOf(match)) === 'file') await files.add({ path: match, shown, name: basename(match) });
    else if (shown.includes(LOST)) report(unreadableName(shown));
    else report(notAFile(shown, 'warning'));
  }
  if (readable.length) return;
  report({
    level: 'error',
    code: 'no-match',
    message: 'no readable file matches this pattern',
    file: pattern,
    hint: 'Quote patterns so that the shell leaves them alone, and check the folder they start from.',
  });
}

function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** Lower case, without `.gz`. */
export function extensionOf(path: string): string {
  const name = path.toLowerCase();
  return extname(name.endsWith('.gz') ? name.slice(0, -3) : name);
}

function isReadable(path: string): boolean {
  return EXTENSIONS.has(extensionOf(path));
}

/**
 * Readable files of a folder and its folders; those of other formats are counted by their endings in `other`. Links to folders are not followed, so that a loop cannot catch it. Pipes,
 * sockets and devices are passed over: reading them may never end.
 */
async function* walk(
  folder: string,
  shown: string,
  report: Report,
  other: Map<string, number>,
): AsyncGenerator<Omit<Found, 'name'>> {
  let entries: Awaited<ReturnType<typeof readEntries>>;
  try {
    entries = await readEntries(folder);
  } catch (error) {
    report({ level: 'error', code: 'unreadable-folder', message: causeOf(error), file: shown });
    return;
  }
  entries.sort((a, b) => compare(a.name, b.name));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    const name = slashes(join(shown, entry.name));
    if (entry.name.includes(LOST) && (await kindOf(path)) === 'missing') report(unreadableName(name));
    else if (entry.isDirectory()) yield* walk(path, name, report, other);
    else if (await isFileToRead(entry, path, name, report)) yield { path, shown: name };
    else if (entry.isFile() && !isOurs(entry.name)) count(other, extensionOf(entry.name));
  }
}

/** Whether this is an article; what is no file, or leads to none, is reported. */
async function isFileToRead(entry: Dirent, path: string, shown: string, report: Report): Promise<boolean> {
  if (entry.isFile()) return isArticle(entry.name);
  const kind = await kindOf(path);
  if (kind === 'file') return isArticle(entry.name);
  if (kind === 'folder') report(linkToFolder(shown));
  else if (kind === 'dangling' || kind === 'looping')
    report(brokenLink(shown, kind, isArticle(entry.name) ? 'error' : 'warning'));
  else if (kind !== 'missing') report(notAFile(shown, 'warning'));
  return false;
}

/** Whether a file in a folder is read. */
export const isArticle = (name: string): boolean => isReadable(name) && !ABOUT_THE_FOLDER.test(name);

/** Files that belong to the folder or to us, and are no texts: a README, settings and lexicons. */
const isOurs = (name: string): boolean => ABOUT_THE_FOLDER.test(name) || /\.ya?ml$/i.test(name);

const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

function readEntries(folder: string) {
  return readdir(folder, { withFileTypes: true });
}

/** Where two files have one name, each gets as many of the folders above it as make the names differ. */
function distinctNames(files: Found[]): Found[] {
  for (let changed = true; changed; ) {
    changed = false;
    const count = new Map<string, number>();
    for (const { name } of files) count.set(name, (count.get(name) ?? 0) + 1);
    files = files.map((file) => {
      if (count.get(file.name) === 1) return file;
      const above = basename(file.path.slice(0, file.path.length - file.name.length));
      changed ||= above !== '';
      return above ? { ...file, name: `${above}/${file.name}` } : file;
    });
  }
  return files;
}
