import { glob, isDynamicPattern } from 'tinyglobby';
import type { Report } from '../base/errors.js';
import { causeOf } from '../base/problems/causes.js';

/** Whether a path is a pattern, such as `corpus/*.txt`. */
export const isPattern = (path: string): boolean => isDynamicPattern(path);

/** The files that a pattern matches, with their whole paths. */
export async function matchesOf(pattern: string, cwd: string, report: Report): Promise<string[]> {
  try {
    return await glob(pattern, { cwd, absolute: true, dot: false, onlyFiles: true, expandDirectories: false });
  } catch (error) {
    report({ level: 'error', code: 'unreadable-folder', message: causeOf(error), file: pattern });
    return [];
  }
}
