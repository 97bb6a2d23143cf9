import { isAbsolute, relative, sep } from 'node:path';
import type { Diagnostic } from '../../base/errors.js';
import { BUNDLED } from '../../knowledge/file.js';
import type { Streams } from '../streams.js';

/** A path as it is shown: `lexicons/…` for a bundled file, relative for one in the working folder, else as it is. */
export function shownPath(path: string, { cwd }: Pick<Streams, 'cwd'>): string {
  if (path.startsWith(BUNDLED)) return `lexicons/${path.slice(BUNDLED.length).replaceAll(sep, '/')}`;
  if (!isAbsolute(path)) return path;
  const inside = relative(cwd, path);
  return inside && !inside.startsWith('..') && !isAbsolute(inside) ? inside.replaceAll(sep, '/') : path;
}

export function shownAt(diagnostic: Diagnostic, io: Pick<Streams, 'cwd'>): Diagnostic {
  return diagnostic.file === undefined ? diagnostic : { ...diagnostic, file: shownPath(diagnostic.file, io) };
}
