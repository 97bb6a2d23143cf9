import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { getOrInsert } from '../../base/order.js';
import { OwnError } from '../../base/problems/causes.js';

/** Bytes of the largest file that is read whole: larger ones do not fit a string. */
export const LARGEST_FILE = 512 * 1024 ** 2 - 1024;

/**
 * The bytes of a file that is read whole: knowledge, a model, annotations. Throws an error of which `causeOf` says why it cannot be read:
 * it is no file but a folder, or a pipe or device, which may never end, or it is too large.
 */
export function readWholeFile(path: string): Buffer {
  return wholeFile(path).bytes;
}

/** The SHA-256 of such a file, as hexadecimal digits. */
export function digestOfFile(path: string): string {
  const file = wholeFile(path);
  file.sha256 ??= createHash('sha256').update(file.bytes).digest('hex');
  return file.sha256;
}

interface WholeFile {
  stats: Stats;
  bytes: Buffer;
  sha256?: string;
}

interface Shared {
  files: Map<string, WholeFile>;
  folders: Map<string, readonly string[]>;
}

let shared: Shared | undefined;

/** Within `run`, a file is read once as long as it does not change, and a folder once. */
export function sharingFiles<T>(run: () => T): T {
  const before = shared;
  shared ??= { files: new Map(), folders: new Map() };
  try {
    return run();
  } finally {
    shared = before;
  }
}

/** The names of all that is in a folder and the folders in it. Throws what the system says. */
export function namesIn(folder: string): readonly string[] {
  const read = () => readdirSync(folder, { recursive: true }) as string[];
  return shared ? getOrInsert(shared.folders, folder, read) : read();
}

const isSame = (a: Stats, b: Stats): boolean => a.mtimeMs === b.mtimeMs && a.size === b.size && a.ino === b.ino;

function wholeFile(path: string): WholeFile {
  const stats = statSync(path);
  const known = shared?.files.get(path);
  if (known && isSame(known.stats, stats)) return known;
  if (stats.isDirectory()) throw new OwnError('it is a folder, not a file');
  if (!stats.isFile()) throw new OwnError('it is a pipe, socket or device, not a file');
  if (stats.size > LARGEST_FILE) throw new OwnError('it is too large');
  const read = { stats, bytes: readFileSync(path) };
  shared?.files.set(path, read);
  return read;
}

/** The text of such a file, as UTF-8. */
export const readWholeText = (path: string): string => readWholeFile(path).toString('utf8');
