import { dirname, relative, resolve, sep } from 'node:path';
import { oneLine } from '../../base/plain.js';
import { checkLexicon } from '../../knowledge/check.js';
import { type Rewritten, rewriteLexicon } from '../../knowledge/convert/sections.js';
import type { Lexicon } from '../../knowledge/lexicon.js';
import { beyondLimits } from '../../knowledge/limits.js';
import { lexiconOfText } from '../../knowledge/load/stances.js';
import { withSchemaLine } from '../../knowledge/schema.js';
import { counted } from '../../render/text/numbers.js';
import { Diagnostics } from '../run/diagnostics.js';
import { saveInFolder } from '../save.js';
import { type Streams, tell, write } from '../streams.js';

/**
 * Writes a lexicon of the older format anew: to a folder, with its tests as examples beside it, or to stdout, with its tests in it.
 * Entries over the limits are reported and kept. With `force`, files that exist are replaced. Returns the exit status.
 */
export async function rewriteFile(
  text: string,
  path: string,
  { folder: out, force }: { folder?: string; force?: boolean },
  io: Streams,
): Promise<number> {
  const diagnostics = new Diagnostics(io);
  const lexicon = lexiconOfText(text, path, diagnostics.report);
  if (!lexicon) return diagnostics.exitCode;
  checkLexicon(lexicon, diagnostics.report);
  reportLong(lexicon, diagnostics);
  const base = out === undefined ? undefined : moved(dirname(resolve(io.cwd, path)), resolve(io.cwd, out));
  const rewritten = rewriteLexicon(text, { apart: out !== undefined, base });
  if (rewritten.condemned)
    diagnostics.report({
      level: 'warning',
      code: 'condemned-lost',
      message: `${counted(rewritten.condemned, 'entry was', 'entries were')} "condemned": naming the thing was a position`,
      file: path,
      hint: 'They are plain wrongs now. Make those claims that take a side wherever they stand.',
    });
  if (out === undefined) await write(io.stdout, withSchemaLine(rewritten.lexicon, 'lexicon'));
  else {
    const files = filesOf(rewritten, resolve(io.cwd, out));
    await saveInFolder({ path: resolve(io.cwd, out), shown: out }, files, force);
    tell(io, `${[...files.keys()].join(' and ')} in ${oneLine(out)}`);
  }
  return diagnostics.exitCode;
}

function reportLong({ terms }: Lexicon, diagnostics: Diagnostics): void {
  for (const term of terms)
    if (term.role !== 'exclusion')
      for (const problem of beyondLimits(term))
        diagnostics.report(term.file.at(term.path, { level: 'warning', ...problem }));
}

/** What leads from one folder to a file leads to the same from another. */
function moved(from: string, to: string): (extended: string) => string {
  return (extended) =>
    /\.ya?ml$/i.test(extended) ? relative(to, resolve(from, extended)).replaceAll(sep, '/') : extended;
}

/** The files of a rewritten lexicon, by name. */
function filesOf({ dimension, lexicon, examples }: Rewritten, folder: string): Map<string, string> {
  const files = new Map([[`${dimension}.yaml`, withSchemaLine(lexicon, 'lexicon', folder)]]);
  if (examples !== undefined) files.set(`${dimension}.examples.yaml`, withSchemaLine(examples, 'examples', folder));
  return files;
}
