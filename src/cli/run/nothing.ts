import type { Diagnostic } from '../../base/errors.js';
import type { Condition } from '../../corpus/selection.js';
import { counted } from '../../render/text/numbers.js';
import type { InputOptions } from '../options.js';
import type { Session } from './session.js';

/** What was looked for and not found, and what to try. */
export interface Nothing {
  /** After "found ": "no statement by “Obi”". */
  sought: string;
  /** What there is instead, as the end of the sentence. */
  there?: string;
  hint: string;
}

/** Exit status of a command that found nothing. */
export const NOTHING_FOUND = 1;

/**
 * Says on standard error what was looked for, what there was, and what to try, where nothing was found. An unknown
 * name that was reported before says it already. Returns the exit status.
 */
export function nothingFound(session: Session<InputOptions>, nothing: Nothing): number {
  const { diagnostics } = session;
  const isSaid = diagnostics.all.some(({ level, code }) => level === 'error' && code.startsWith('unknown-'));
  if (!isSaid) diagnostics.note(explained(session, nothing));
  return diagnostics.exitCode || NOTHING_FOUND;
}

/** Says that there is no lexicon to show. */
export function noLexicon({ diagnostics }: Session<InputOptions>): number {
  diagnostics.note({
    level: 'warning',
    code: 'nothing-found',
    message: 'found no lexicon: none was named or loaded',
    hint: 'Name one with --lexicon, or leave out --no-bundled.',
  });
  return diagnostics.exitCode || NOTHING_FOUND;
}

function explained(
  { counts, options, diagnostics }: Session<InputOptions>,
  { sought, there, hint }: Nothing,
): Diagnostic {
  const { read, selected, first, last } = counts;
  const found = { level: 'warning', code: 'nothing-found' } as const;
  if (!read && diagnostics.all.length)
    return {
      ...found,
      message: `found ${sought}: no document could be read`,
      hint: 'The messages before this one say why.',
    };
  if (!read)
    return {
      ...found,
      message: `found ${sought}: no document was read`,
      hint: 'Check the paths, and that the files end like one of the formats that stance formats prints.',
    };
  if (!selected)
    return {
      ...found,
      message: `found ${sought}: ${documentSelection(options)} leaves out all of ${counted(read, 'document')} read${first === undefined ? '' : `, dated ${first} to ${last}`}`,
      hint: 'Ask for less at a time, or see which values there are with stance analyze … --by, such as --by year.',
    };
  return { ...found, message: `found ${sought} in ${counted(selected, 'document')}${there ? `: ${there}` : ''}`, hint };
}

function documentSelection({ since, until, where = [] }: InputOptions): string {
  const conditions = where.map((condition) => `--where ${written(condition)}`);
  return [since && `--since ${since}`, until && `--until ${until}`, ...conditions].filter(Boolean).join(' ');
}

const written = ({ field, equal, value }: Condition): string => `${field}${equal ? '' : '!'}=${value}`;

/** The options that choose statements, as they were given: `--kind direct --asserted`; empty where there are none. */
export function statementOptions({ kind, cueClass, asserted, speech, minConfidence, dimension }: InputOptions): string {
  return [
    dimension?.length && `--dimension ${dimension.join(',')}`,
    kind && `--kind ${kind.join(',')}`,
    cueClass && `--cue-class ${cueClass.join(',')}`,
    asserted && '--asserted',
    speech && '--speech',
    minConfidence && `--min-confidence ${minConfidence}`,
  ]
    .filter(Boolean)
    .join(' ');
}
