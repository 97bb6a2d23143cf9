import { lstat, stat } from 'node:fs/promises';
import type { Diagnostic } from '../base/errors.js';
import { compare } from '../base/order.js';

/** `other` is a socket or device; `dangling` and `looping` are links that lead to nothing, or back to themselves. */
export type Kind = 'file' | 'folder' | 'pipe' | 'other' | 'dangling' | 'looping' | 'missing';

/** What a path leads to. Never throws. */
export async function kindOf(path: string): Promise<Kind> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return 'folder';
    if (stats.isFile()) return 'file';
    return stats.isFIFO() ? 'pipe' : 'other';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EACCES' || code === 'EPERM') return 'file'; // opening it says why it cannot be read
    const isLink = await lstat(path).then(
      (stats) => stats.isSymbolicLink(),
      () => false,
    );
    if (!isLink) return 'missing';
    return code === 'ELOOP' ? 'looping' : 'dangling';
  }
}

export const linkToFolder = (file: string): Diagnostic => ({
  level: 'warning',
  code: 'link-to-folder',
  message: 'a link to a folder is not followed',
  file,
  hint: 'Name the folder itself as an input.',
});

export const brokenLink = (file: string, kind: 'dangling' | 'looping', level: Diagnostic['level']): Diagnostic => ({
  level,
  code: `${kind}-link`,
  message: kind === 'dangling' ? 'a link to a file that is not there' : 'a link that leads back to itself',
  file,
  hint: 'Remove the link, or put the file where it leads.',
});

export const notAFile = (file: string, level: Diagnostic['level']): Diagnostic => ({
  level,
  code: 'not-a-file',
  message: 'passed over: a pipe, socket or device, not a file',
  file,
  hint: 'A pipe is read where it is named as an input.',
});

export const unreadableName = (file: string): Diagnostic => ({
  level: 'error',
  code: 'unreadable-name',
  message: 'passed over: its name is not UTF-8',
  file,
  hint: 'Rename it; \ufffd stands for what cannot be read of the name.',
});

/** Endings that are named; the others are counted together. */
const ENDINGS = 8;

/** @param counts Number of files by ending, in lower case; the empty one is that of names without. */
export function otherFormats(file: string, counts: ReadonlyMap<string, number>): Diagnostic {
  const sorted = [...counts].sort(([a, x], [b, y]) => y - x || compare(a, b));
  const named = sorted.slice(0, ENDINGS).map(([ending, number]) => `${number} ${ending || 'without an ending'}`);
  const more = sorted.slice(ENDINGS).reduce((sum, [, number]) => sum + number, 0);
  return {
    level: 'warning',
    code: 'other-formats',
    message: `files of other formats were not read: ${[...named, ...(more ? [`${more} others`] : [])].join(', ')}`,
    file,
    hint: 'Save them in a format that stance formats prints, or take no notice if they are no texts.',
  };
}
