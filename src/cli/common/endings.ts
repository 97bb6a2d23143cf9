import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { type Diagnostic, StanceError } from '../../base/errors.js';
import type { Target } from '../draft.js';

/** The formats that an ending may stand for: the first of them that a command prints. */
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  '.txt': ['text', 'table'],
  '.csv': ['csv'],
  '.json': ['json', 'vega-lite'],
  '.ndjson': ['ndjson'],
  '.jsonl': ['ndjson'],
  '.parquet': ['parquet'],
  '.md': ['markdown'],
  '.tex': ['latex'],
  '.graphml': ['graphml'],
  '.gexf': ['gexf'],
  '.dl': ['dl'],
  '.svg': ['svg'],
  '.png': ['png'],
};
/** What these hold is never what a command without formats prints. */
const DATA: ReadonlySet<string> = new Set([
  '.csv',
  '.json',
  '.ndjson',
  '.jsonl',
  '.parquet',
  '.tex',
  '.graphml',
  '.gexf',
  '.dl',
]);

/**
 * Sets the format of a command to that of a file's ending, unless `--format` was given. Returns a warning where the two contradict.
 * Throws `unknown-ending` where the command prints nothing that belongs in such a file; a file without an ending is of the command's
 * own format.
 */
export function settleFormat(command: Command, { shown }: Target): Diagnostic | undefined {
  const ending = extname(basename(shown)).toLowerCase();
  const choices = command.options.find(({ long }) => long === '--format')?.argChoices ?? [];
  const wanted = FORMATS[ending] ?? [];
  if (!choices.length) {
    if (DATA.has(ending)) throw unknownEnding(command, shown, ending, ['.txt']);
    return undefined;
  }
  const { format, partial } = command.opts<{ format: string; partial?: boolean }>();
  if (partial) return undefined;
  if (command.getOptionValueSource('format') === 'cli')
    return wanted.length && !wanted.includes(format) ? differs(shown, format) : undefined;
  const known = wanted.find((name) => choices.includes(name));
  if (known !== undefined) command.setOptionValueWithSource('format', known, 'output');
  else if (ending) throw unknownEnding(command, shown, ending, endingsOf(choices));
  return undefined;
}

const endingsOf = (choices: readonly string[]): string[] =>
  Object.keys(FORMATS).filter((ending) => FORMATS[ending].some((name) => choices.includes(name)));

function differs(file: string, format: string): Diagnostic {
  return {
    level: 'warning',
    code: 'other-ending',
    message: `the file will hold ${format}, as --format says, and not what its ending does`,
    file,
    hint: 'Leave out --format to write what the ending stands for.',
  };
}

function unknownEnding(command: Command, file: string, ending: string, endings: readonly string[]): StanceError {
  return new StanceError({
    code: 'unknown-ending',
    message: `${wholeName(command)} writes no ${ending}`,
    file,
    hint: `It writes ${endings.join(', ')}${endings.length > 1 ? '; --format writes one of these under any name' : ''}.`,
  });
}

/** With the commands above it: `stance lexicon list`. */
const wholeName = (command: Command): string =>
  command.parent ? `${wholeName(command.parent)} ${command.name()}` : command.name();
