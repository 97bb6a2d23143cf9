import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { type Diagnostic, type Report, StanceError } from '../../base/errors.js';
import { BUNDLED } from '../../knowledge/file.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Lexicon } from '../../knowledge/lexicon.js';
import type { InputOptions } from '../options.js';
import type { Session } from '../run/session.js';
import type { Streams } from '../streams.js';

/** Lexicons that a command line names, among all that are loaded. */
export interface Named {
  knowledge: Knowledge;
  lexicons: Lexicon[];
  /** Whether a file belongs to what was named; true for all where nothing was. */
  covers(path: string | undefined): boolean;
}

/**
 * The lexicons of these dimensions, files and folders: files are loaded beside the others, so that they can extend them.
 * All lexicons where nothing is named.
 */
export async function namedLexicons(
  session: Session<InputOptions>,
  names: readonly string[],
  io: Streams,
  options: { ownWarnings?: boolean; report?: Report } = {},
): Promise<Named> {
  const paths = names.map((name) => resolve(io.cwd, name)).filter((path) => existsSync(path));
  const knowledge = await session.knowledge({ lexicon: paths, ownWarnings: options.ownWarnings }, options.report);
  const within = (path: string) => paths.some((named) => path === named || path.startsWith(named + sep));
  const dimensions = names.filter((name) => !existsSync(resolve(io.cwd, name)));
  for (const name of dimensions) knownDimension(name, knowledge);
  const lexicons = knowledge.lexicons.filter(
    ({ path, dimension }) => !names.length || within(path) || dimensions.includes(dimension),
  );
  const files = new Set(lexicons.map(({ path }) => path));
  const covers = (path: string | undefined) =>
    !names.length || (path !== undefined && (within(path) || files.has(path)));
  return { knowledge, lexicons, covers };
}

function knownDimension(name: string, { lexicons }: Knowledge): void {
  if (lexicons.some(({ dimension }) => dimension === name)) return;
  throw new StanceError({
    code: 'unknown-dimension',
    message: `"${name}" is no dimension and no file`,
    hint: `Dimensions here: ${lexicons.map(({ dimension }) => dimension).join(', ')}.`,
  });
}

/** A path as people write it: `lexicons/…` for ours, else from where they are, where it is below. */
export function shownPath(path: string, { cwd }: Streams): string {
  if (path.startsWith(BUNDLED)) return `lexicons/${path.slice(BUNDLED.length).replaceAll(sep, '/')}`;
  const inside = relative(cwd, path);
  return inside && !inside.startsWith('..') ? inside.replaceAll(sep, '/') : path;
}

export function shownAt(diagnostic: Diagnostic, io: Streams): Diagnostic {
  return diagnostic.file === undefined ? diagnostic : { ...diagnostic, file: shownPath(diagnostic.file, io) };
}
