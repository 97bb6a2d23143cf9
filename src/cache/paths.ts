import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder, in that of the cache, that holds the entries. Nothing else in the cache's folder is ever touched. */
const ENTRIES = 'statements';
/** Entries are spread over so many folders, by the first two digits of their keys. */
export const SHARDS: readonly string[] = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));
const ENTRY = /^[0-9a-f]{62}$/;
const UNFINISHED = /^[0-9a-f]{62}\.[0-9a-f]{12}\.tmp$/;

/** Where the entry of a key is; the key is 64 hexadecimal digits. */
export const entryPath = (folder: string, key: string): string => join(folder, ENTRIES, key.slice(0, 2), key.slice(2));

export const entriesFolder = (folder: string): string => join(folder, ENTRIES);

export interface FoundFile {
  path: string;
  /** Whether it was begun and never finished, or is being written now. */
  isUnfinished: boolean;
}

/** The files in some shards that are the cache's own, by their names. */
export function filesIn(folder: string, shards: readonly string[] = SHARDS): FoundFile[] {
  return shards.flatMap((shard) => {
    const path = join(folder, ENTRIES, shard);
    return listed(path)
      .filter((entry) => entry.isFile() && (ENTRY.test(entry.name) || UNFINISHED.test(entry.name)))
      .map(({ name }) => ({ path: join(path, name), isUnfinished: UNFINISHED.test(name) }));
  });
}

function listed(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return []; // not there, or not to be read: as good as empty
  }
}
