import { recordedPath } from '../file.js';
import { digestOfFile } from './whole-file.js';

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
      return { path: recordedPath(path, cwd), sha256: digestOfFile(path) };
    } catch {
      return [];
    }
  });
}
