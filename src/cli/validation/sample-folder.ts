import { existsSync, readdirSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { StanceError } from '../../base/errors.js';
import { holds } from '../save.js';
import type { Streams } from '../streams.js';
import { KEY_FILE, SAMPLE_ENDINGS } from './sample-files.js';

/** Throws `file-exists` where a sample is in the folder already, unless it may be replaced. */
export function refuseSample(folder: string, io: Streams, force = false): void {
  if (force || !existsSync(join(resolve(io.cwd, folder), KEY_FILE))) return;
  throw new StanceError({
    code: 'file-exists',
    message: 'a sample is there already',
    file: join(folder, KEY_FILE),
    hint: 'Choose another folder, add units with --extend, or replace it with --force.',
  });
}

/**
 * Throws `output-among-inputs` where the next run would read the sheets as documents: they would change what the sample was drawn from.
 */
export function refuseAmongInputs(folder: string, inputs: readonly string[], io: Streams): void {
  const path = resolve(io.cwd, folder);
  const beside = inputs.filter((input) => dirname(resolve(io.cwd, input)) === path); // of a pattern that the shell resolved
  const read = inputs.find(
    (input) =>
      input !== '-' &&
      (holds(resolve(io.cwd, input), path) ||
        matches(input, path, io) ||
        (beside.length > 1 && beside.includes(input))),
  );
  if (read === undefined) return;
  throw new StanceError({
    code: 'output-among-inputs',
    message: `the sheets would stand among the documents, with ${read}, and the next run would read them`,
    file: folder,
    hint: 'Let them stand in another folder, beside that of the documents.',
  });
}

/** Whether a pattern would match files of a sample in a folder. */
function matches(input: string, folder: string, { cwd }: Streams): boolean {
  const [fixed] = input.split(/[*?[\]{}()!]/, 1);
  if (fixed === input) return false;
  const above = resolve(cwd, fixed.slice(0, fixed.lastIndexOf('/') + 1));
  const ending = extname(input);
  const isOurs = !/^\.\w+$/.test(ending) || SAMPLE_ENDINGS.has(ending);
  return isOurs && (input.includes('**') ? holds(above, folder) : resolve(cwd, dirname(input)) === folder);
}

/** "-2" for the sheets of the first extension, and so on: sheets that are coded are never replaced. */
export function nextSuffix(path: string): string {
  const taken = readdirSync(path).flatMap((name) => /^sheet-.*-(\d{1,3})\.\w+$/.exec(name)?.[1] ?? []);
  return `-${Math.max(1, ...taken.map(Number)) + 1}`;
}
