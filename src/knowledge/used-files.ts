import { createHash } from 'node:crypto';
import { recordedPath } from './file.js';
import { readWholeFile } from './whole-file.js';

/** A file that results rest on, for provenance. */
export interface UsedFile {
  /** As given, or `lexicons/…` for a bundled one; with forward slashes. */
  path: string;
  sha256: string;
}

/** Files that cannot be read are no part of the result; loading them has reported that. */
export function usedFiles(paths: readonly string[], cwd: string): UsedFile[] {
  return paths.flatMap((path) => {
    try {
      const sha256 = createHash('sha256').update(readWholeFile(path)).digest('hex');
      return { path: recordedPath(path, cwd), sha256 };
    } catch {
      return [];
    }
  });
}
