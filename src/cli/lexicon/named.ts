import { existsSync } from 'node:fs';
import { extname, resolve, sep } from 'node:path';
import { type Report, StanceError } from '../../base/errors.js';
import { didYouMean } from '../../base/nearest.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Lexicon } from '../../knowledge/lexicon.js';
import { stemOf } from '../../knowledge/load/examples.js';
import type { InputOptions } from '../options.js';
import type { Session } from '../run/session.js';
import type { Streams } from '../streams.js';

/** The lexicons that a command line names. */
export interface Named {
  knowledge: Knowledge;
  lexicons: Lexicon[];
  /** Whether a file belongs to them, as their examples do; true for every file if the command line names none. */
  covers(path: string | undefined): boolean;
}

/**
 * The lexicons of these dimensions, files and folders; all lexicons if there are none. Files are loaded in addition to the
 * others, so that they can extend them. With `report`, errors go there and files that have some are left out.
 */
export async function namedLexicons(
  session: Session<InputOptions>,
  names: readonly string[],
  io: Streams,
  options: { ownWarnings?: boolean; report?: Report } = {},
): Promise<Named> {
  const paths = names.map((name) => resolve(io.cwd, name)).filter((path) => existsSync(path));
  const { ownWarnings, report } = options;
  const knowledge = await session.knowledge({ lexicon: paths, ownWarnings, tolerant: report !== undefined }, report);
  const within = (path: string) => paths.some((named) => path === named || path.startsWith(named + sep));
  const dimensions = names.filter((name) => !existsSync(resolve(io.cwd, name)));
  for (const name of dimensions) checkDimension(name, knowledge);
  const lexicons = knowledge.lexicons.filter(
    ({ path, dimension }) => !names.length || within(path) || dimensions.includes(dimension),
  );
  const stems = new Set(lexicons.map(({ path }) => stemOf(path)));
  const covers = (path: string | undefined) =>
    !names.length || (path !== undefined && (within(path) || stems.has(stemOf(path))));
  return { knowledge, lexicons, covers };
}

function checkDimension(name: string, { lexicons }: Knowledge): void {
  const known = lexicons.map(({ dimension }) => dimension);
  if (known.includes(name)) return;
  throw new StanceError({
    code: 'unknown-dimension',
    message: `"${name}" is neither a dimension nor a file`,
    hint: extname(name) ? 'Check the path.' : (didYouMean(name, known) ?? `The dimensions are ${known.join(', ')}.`),
  });
}
