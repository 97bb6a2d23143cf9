import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  futimesSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { entryPath } from './paths.js';

/** Bytes of SHA-256, with which a file begins. */
const CHECKSUM = 32;
/** Larger files were not written by us: no document that is read becomes as large. */
const LARGEST = 2 ** 31 - 1;
/** An entry that is used counts as new again, noted once a day. In milliseconds. */
const DAY = 24 * 60 * 60 * 1000;
/** A pipe that lies in place of an entry must not make us wait. */
const TO_READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Entries by key, one file each: a checksum over key and content, then the content. A file appears whole or not at all, as it is written
 * under another name first; whatever else happens to it is seen by the checksum. Any number of processes may use one folder at once.
 */
export class EntryFiles {
  constructor(private readonly folder: string) {}

  /** Whether there is an entry, sound or not. */
  has(key: string): boolean {
    return existsSync(entryPath(this.folder, key));
  }

  /** The content; undefined where there is no entry, or where it is damaged or cannot be read. Never throws. */
  read(key: string): Buffer | undefined {
    try {
      const file = openSync(entryPath(this.folder, key), TO_READ);
      try {
        return contentOf(file, key);
      } finally {
        closeSync(file);
      }
    } catch {
      return undefined;
    }
  }

  /**
   * Returns how many bytes were written: none where a folder lies in place of the entry, which is not ours to remove. Throws what the system
   * says if they cannot be written. Nothing is left behind then.
   */
  write(key: string, content: Uint8Array): number {
    const path = entryPath(this.folder, key);
    const unfinished = `${path}.${randomBytes(6).toString('hex')}.tmp`;
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    try {
      writeFileSync(unfinished, Buffer.concat([checksum(key, content), content]), { flag: 'wx', mode: 0o600 });
      removed(path); // to rename over a file makes some file systems wait for the disk
      renameSync(unfinished, path);
    } catch (error) {
      removed(unfinished);
      if (isFolder(path)) return 0;
      throw error;
    }
    return CHECKSUM + content.length;
  }
}

function contentOf(file: number, key: string): Buffer | undefined {
  const stat = fstatSync(file);
  if (!stat.isFile() || stat.size < CHECKSUM || stat.size > LARGEST) return undefined;
  const bytes = readFileSync(file);
  const content = bytes.subarray(CHECKSUM);
  if (!checksum(key, content).equals(bytes.subarray(0, CHECKSUM))) return undefined;
  if (Date.now() - stat.mtimeMs > DAY) touch(file);
  return content;
}

const checksum = (key: string, content: Uint8Array): Buffer =>
  createHash('sha256').update(key).update(content).digest();

const isFolder = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function touch(file: number): void {
  try {
    futimesSync(file, new Date(), new Date());
  } catch {} // a folder that can only be read: nothing is evicted from it either
}

function removed(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {} // swept later
}
