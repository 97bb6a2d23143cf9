import { type Command, InvalidArgumentError, Option } from 'commander';
import type { StanceError } from '../base/errors.js';
import { didYouMean } from '../base/nearest.js';
import { CACHE_LIMIT } from '../cache/settings.js';
import type { Condition, DocumentSelection, StatementSelection } from '../corpus/selection.js';
import { dateFormat } from '../read/dates/format.js';
import { isPartialDate } from '../read/dates/partial.js';
import { ARCHIVE, EXTENSIONS } from '../read/formats/formats.js';
import { formatSize, LARGEST_DOCUMENT, LIMITS, parseSize } from '../read/guard/limits.js';
import { LANGUAGES, type Language } from '../read/languages.js';
import { FIELDS, type Field, type FieldNames } from '../read/types.js';
import { MAX_TOKENS } from '../segment/token-limit.js';
import { CUE_CLASSES, KINDS } from '../types/saying.js';

/** Options whose values are paths. In a configuration file, these are relative to the file. */
export const PATHS: ReadonlySet<string> = new Set(['lexicon', 'actors', 'overrides', 'model', 'validation']);

/** The argument of commands that read documents. */
export const INPUTS = 'files, folders, globs, or - for standard input';

const collect = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];
/** "actor,year" and the option given twice make the same list. */
export function collectList(value: string, before: string[] | undefined): string[] {
  const parts = value.split(',').map((part) => part.trim());
  const named = parts.filter(Boolean);
  if (!named.length) throw new InvalidArgumentError('It must name at least one, with commas between several.');
  return [...(before ?? []), ...named];
}

/** Parses an argument that must not be empty. */
export function someText(value: string): string {
  if (!value.trim()) throw new InvalidArgumentError('It must not be empty.');
  return value;
}

/** `only` says what the option selects: actors, or their statements. */
export const actorOption = (only = 'only actors'): Option =>
  new Option('-a, --actor <names>', `${only} whose name contains one of these`).argParser(collectList);

export const dimensionOption = (only = 'only these dimensions'): Option =>
  new Option('-d, --dimension <ids>', only).argParser(collectList);

/** The first of the formats is the default. */
export const formatOption = (what: string, formats: readonly string[]): Option =>
  new Option('-f, --format <format>', what).choices(formats).default(formats[0]);

/** Parses a whole number of at least `least`. */
export const wholeNumber =
  (least: number) =>
  (value: string): number => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || !Number.isSafeInteger(number) || number < least)
      throw new InvalidArgumentError(`It must be a whole number, ${least} or more.`);
    return number;
  };

const notAmong = (unknown: string, known: readonly string[]): string =>
  [`"${unknown}" is not one of ${known.join(', ')}.`, didYouMean(unknown, known)].filter(Boolean).join(' ');

/** Makes the choices of a command's options and arguments suggest the one that was meant. */
export function suggestChoices({ options, registeredArguments }: Command): void {
  for (const one of [...options, ...registeredArguments]) {
    const { argChoices } = one;
    if (!argChoices || one.variadic) continue;
    one.argParser((value: string) => {
      if (!argChoices.includes(value)) throw new InvalidArgumentError(notAmong(value, argChoices));
      return value;
    });
  }
}

/** Parses a list of known names. */
export const listOf =
  (known: readonly string[]) =>
  (value: string, before: string[] | undefined): string[] => {
    const all = collectList(value, before);
    const unknown = all.find((item) => !known.includes(item));
    if (unknown !== undefined) throw new InvalidArgumentError(notAmong(unknown, known));
    return all;
  };

/** Parses a number from 0 to 1. */
export function share(value: string): number {
  const number = Number(value);
  if (!value.trim() || !(number >= 0 && number <= 1))
    throw new InvalidArgumentError('It must be a number from 0 to 1.');
  return number;
}

/** Parses a day, a month or a year: 2021-05-07, 2021-05, 2021. */
export function partialDate(value: string): string {
  if (!isPartialDate(value))
    throw new InvalidArgumentError('It must be a day, month or year of the calendar: YYYY-MM-DD, YYYY-MM or YYYY.');
  return value;
}

/** Parses "outlet=The Elm" or "desk!=sport". */
function condition(written: string, before: Condition[] | undefined): Condition[] {
  const match = /^([^=!]+)(!?)=(.*)$/s.exec(written);
  if (!match) throw new InvalidArgumentError('It must be FIELD=VALUE or FIELD!=VALUE.');
  return [...(before ?? []), { field: match[1].trim(), equal: match[2] === '', value: match[3].trim() }];
}

/** As commander names them: `idField` … */
type FieldOptions = { [Name in Field as `${Name}Field`]?: string };

/** The fields that the options name. */
export function fieldNames(options: FieldOptions): FieldNames {
  const named = FIELDS.map((field) => [field, options[`${field}Field`]] as const);
  return Object.fromEntries(named.filter(([, name]) => name !== undefined));
}

/** Which field of a record, or of front matter, holds what. */
export function addInputOptions(command: Command): Command {
  command.optionsGroup('Input:');
  for (const field of FIELDS)
    command.addOption(
      new Option(
        `--${field}-field <name>`,
        `field with the ${field === 'speaker' ? 'speaker of the whole text' : field}${field === 'text' ? ', or several: lead,body' : ''}`,
      ),
    );
  command
    .addOption(
      new Option(
        '--date-format <format>',
        'how dates are written: dmy, mdy, ymd, %d/%m/%Y or DD/MM/YYYY (default: as all dates of a file show)',
      ).argParser(aDateFormat),
    )
    .addOption(
      new Option('--input-format <format>', 'format of standard input (default: as its first line shows)').choices(
        [...EXTENSIONS].filter((ending) => ending !== ARCHIVE).map((ending) => ending.slice(1)),
      ),
    )
    .option('--records <name>', 'list of the documents inside a JSON object, such as response.results')
    .option('--split <pattern>', 'a line in which this regular expression is found begins another document of a text')
    .addOption(
      new Option(
        '--language <language>',
        'any reads documents in other languages too, which are left out (default: en)',
      ).choices(LANGUAGES),
    );
  return command.addOption(
    new Option(
      '--max-document <size>',
      `pass over larger documents, measured unpacked (default: ${formatSize(LIMITS.document).replace(' ', '')})`,
    ).argParser(documentSize),
  );
}

/** A format of dates that can be read. */
function aDateFormat(written: string): string {
  try {
    dateFormat(written);
  } catch (error) {
    throw new InvalidArgumentError((error as StanceError).diagnostic.hint ?? '');
  }
  return written;
}

/** Bytes, from 500KB, 64MB, 0.5GB or a bare number. */
function documentSize(written: string): number {
  const size = parseSize(written);
  if (size === undefined || size > LARGEST_DOCUMENT)
    throw new InvalidArgumentError(`It must be a size such as 500KB or 64MB, up to ${formatSize(LARGEST_DOCUMENT)}.`);
  return size;
}

/** Which documents count. */
export function addSelectionOptions(command: Command): Command {
  return command
    .optionsGroup('Documents:')
    .addOption(new Option('--since <date>', 'only documents from this day, month or year on').argParser(partialDate))
    .addOption(new Option('--until <date>', 'only documents up to this day, month or year').argParser(partialDate))
    .addOption(
      new Option(
        '--where <condition>',
        'only documents with FIELD=VALUE, or FIELD!=VALUE, in the metadata (repeatable)',
      ).argParser(condition),
    );
}

/** Which statements count. */
export function addStatementOptions(command: Command): Command {
  const list = (name: string, known: readonly string[], placeholder: string) =>
    new Option(`--${name} <${placeholder}>`, `only statements of these ${placeholder}: ${known.join(', ')}`).argParser(
      listOf(known),
    );
  return command
    .optionsGroup('Statements:')
    .addOption(list('kind', KINDS, 'kinds'))
    .addOption(list('cue-class', CUE_CLASSES, 'classes'))
    .option('--speech', 'only what somebody said or wrote: quoted words and reported clauses, no attitudes or plans')
    .option('--asserted', 'only statements put forward as said, not “refused to say”, “asked whether”')
    .addOption(
      new Option(
        '--min-confidence <p>',
        'only statements whose attribution is right with at least this probability, 0 to 1',
      ).argParser(share),
    );
}

/** How statements are scored. */
export function addScoringOptions(command: Command): Command {
  return command
    .optionsGroup('Scoring:')
    .addOption(
      new Option(
        '--stance-confidence <p>',
        'take a side from this probability on, 0 to 1, where an entry hits (default: learned for each dimension)',
      ).argParser(share),
    );
}

/** Options that select and read documents and statements. */
export interface InputOptions extends DocumentSelection, StatementSelection, FieldOptions {
  dateFormat?: string;
  inputFormat?: string;
  records?: string;
  split?: string;
  language?: Language;
  dimension?: string[];
  narration?: boolean;
  /** Whether it is worked out whom statements speak of. */
  targets?: boolean;
  lexicon?: string[];
  actors?: string[];
  overrides?: string;
  model?: string;
  stanceConfidence?: number;
  bundled: boolean;
  bundledActors: boolean;
  /** In bytes. */
  maxDocument?: number;
  jobs?: number;
  maxTokens?: number;
  /** Whether what is read is kept for the next run; undefined of commands that keep nothing. */
  cache?: boolean;
  /** In bytes. */
  cacheSize?: number;
}

/** Options that no result depends on. */
export function addRunOptions(command: Command): Command {
  return command
    .optionsGroup('Run:')
    .addOption(
      new Option(
        '-j, --jobs <n>',
        'worker processes, at most one per core; 0 for one per core (default: 0 from 300,000 words on, else 1)',
      ).argParser(wholeNumber(0)),
    );
}

/** Which lexicons and actors files are used. */
export function addKnowledgeOptions(command: Command): Command {
  return command
    .optionsGroup('Lexicons:')
    .addOption(
      new Option(
        '--lexicon <path>',
        'a stance lexicon or a file of shared words, or a folder of them, in addition to the bundled ones (repeatable)',
      ).argParser(collect),
    )
    .addOption(
      new Option(
        '--actors <path>',
        'an actors file, or a folder of them, in addition to the bundled ones (repeatable)',
      ).argParser(collect),
    )
    .addOption(new Option('--overrides <file>', 'a file of statements corrected by hand'))
    .addOption(new Option('--no-bundled', 'do not use the bundled stance lexicons'))
    .addOption(new Option('--no-bundled-actors', 'do not use the bundled actors files'));
}

/** How documents become statements: their fields, the knowledge files and the attribution model. */
export function addTextOptions(command: Command): Command {
  addInputOptions(command).addOption(
    new Option('--max-tokens <n>', 'leave out, as an error, documents with more tokens')
      .argParser(wholeNumber(1))
      .default(MAX_TOKENS),
  );
  return addCacheOptions(addModelOption(addKnowledgeOptions(command)));
}

/** No result depends on these. */
function addCacheOptions(command: Command): Command {
  return command
    .optionsGroup('Run:')
    .option('--no-cache', 'neither use nor keep what was read of documents for the next run')
    .addOption(
      new Option(
        '--cache-size <size>',
        `keep at most so much (default: ${formatSize(CACHE_LIMIT).replace(' ', '')})`,
      ).argParser(cacheSize),
    );
}

function cacheSize(written: string): number {
  const size = parseSize(written);
  if (size === undefined) throw new InvalidArgumentError('It must be a size such as 500MB or 2GB.');
  return size;
}

export function addModelOption(command: Command): Command {
  return command.optionsGroup('Lexicons:').option('--model <file>', 'your own attribution model, from stance train');
}

/** Options of the commands that go through statements: which documents and statements, how they are read and shown. */
export function addReadingOptions(command: Command): Command {
  return addDisplayOptions(addTextOptions(addScoringOptions(addStatementOptions(addSelectionOptions(command)))));
}

export function addDisplayOptions(command: Command): Command {
  return command
    .optionsGroup('Display:')
    .addOption(new Option('--color', 'use colour even if the output is not a terminal'))
    .addOption(new Option('--no-color', 'do not use colour'))
    .addOption(
      new Option('--width <columns>', 'width of the output (default: the terminal’s, else 80)').argParser(
        wholeNumber(60),
      ),
    );
}
