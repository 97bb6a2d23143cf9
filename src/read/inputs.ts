import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Diagnostic, Report } from '../base/errors.js';
import { compare } from '../base/order.js';
import { EXTENSIONS } from './formats/formats.js';
import type { InputFile } from './types.js';

/** A README describes its folder; it is not an article. */
const ABOUT_THE_FOLDER = /^readme\./i;

interface Found {
  path: string;
  shown: string;
  name: string;
}

/** Files by their real paths: each once, under the first of its names. */
class Files {
  private readonly found = new Map<string, Found>();

  get size(): number {
    return this.found.size;
  }

  async add(candidate: Found): Promise<void> {
    const real = await realpath(candidate.path);
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
  const found = new Files();
  for (const input of inputs) if (input !== '-') await expandInput(input, cwd, found, report);
  const files = distinctNames(found.all()).map((file) => ({ ...file, extension: extensionOf(file.path) }));
  files.sort((a, b) => compare(a.name, b.name));
  if (inputs.includes('-')) files.push({ path: '-', shown: 'stdin', name: 'stdin', extension: '' });
  return files;
}

async function expandInput(input: string, cwd: string, files: Files, report: Report): Promise<void> {
  const path = resolve(cwd, input);
  const kind = await kindOf(path);
  if (kind === 'folder') return addFolder(path, input, files, report);
  if (kind === 'file') return addFile(path, input, files, report);
  if (isDynamicPattern(input)) return addMatches(input, cwd, files, report);
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
  for await (const file of walk(path, input, report)) {
    await files.add({ ...file, name: slashes(relative(path, file.path)) });
  }
  if (files.size > before || files.all().some((file) => file.path.startsWith(path + sep))) return;
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

async function addMatches(pattern: string, cwd: string, files: Files, report: Report): Promise<void> {
  const matches = await glob(pattern, { cwd, absolute: true, dot: false, onlyFiles: true, expandDirectories: false });
  const readable = matches.filter((match) => isReadable(match));
  for (const match of readable) {
    await files.add({ path: match, shown: slashes(relative(cwd, match)), name: basename(match) });
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
function extensionOf(path: string): string {
  const name = path.toLowerCase();
  return extname(name.endsWith('.gz') ? name.slice(0, -3) : name);
}

function isReadable(path: string): boolean {
  return EXTENSIONS.has(extensionOf(path));
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'other'> {
  try {
    const stats = await stat(path);
    return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'other';
  } catch {
    return 'other';
  }
}

/** Readable files of a folder and its folders. Links to folders are not followed, so that a loop cannot catch it. */
async function* walk(folder: string, shown: string, report: Report): AsyncGenerator<Omit<Found, 'name'>> {
  let entries: Awaited<ReturnType<typeof readEntries>>;
  try {
    entries = await readEntries(folder);
  } catch (error) {
    report({ level: 'error', code: 'unreadable-folder', message: (error as Error).message, file: shown });
    return;
  }
  entries.sort((a, b) => compare(a.name, b.name));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    const name = slashes(join(shown, entry.name));
    if (entry.isDirectory()) yield* walk(path, name, report);
    else if (entry.isSymbolicLink() && (await kindOf(path)) === 'folder') report(linkToFolder(name));
    else if (isArticle(entry.name) && (!entry.isSymbolicLink() || (await kindOf(path)) === 'file'))
      yield { path, shown: name };
  }
}

const isArticle = (name: string): boolean => isReadable(name) && !ABOUT_THE_FOLDER.test(name);

const linkToFolder = (name: string): Diagnostic => ({
  level: 'warning',
  code: 'link-to-folder',
  message: 'a link to a folder is not followed',
  file: name,
  hint: 'Name the folder itself as an input.',
});

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
