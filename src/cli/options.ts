import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Condition, type DocumentSelection, isPartialDate, type StatementSelection } from '../corpus/selection.js';
import { FIELDS, type Field, type FieldNames } from '../read/types.js';
import { CUE_CLASSES, KINDS } from '../types/saying.js';

/** What documents are read from. */
export const INPUTS = 'files, folders, globs, or - for standard input';

const collect = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];
/** "actor,year" or the option twice: the same list. */
export const collectList = (value: string, before: string[] | undefined): string[] => [
  ...(before ?? []),
  ...value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
];

/** `only` says what is left: actors, or what they said. */
export const actorOption = (only = 'only actors'): Option =>
  new Option('-a, --actor <names>', `${only} whose name contains one of these`).argParser(collectList);

export const dimensionOption = (only = 'only these dimensions'): Option =>
  new Option('-d, --dimension <ids>', only).argParser(collectList);

/** Of the formats the first is what is printed unless another is asked for. */
export const formatOption = (what: string, formats: readonly string[]): Option =>
  new Option('-f, --format <format>', what).choices(formats).default(formats[0]);

/** A whole number from `least` up, or a usage error that says so. */
export const wholeNumber =
  (least: number) =>
  (value: string): number => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < least)
      throw new InvalidArgumentError(`It must be a whole number from ${least} up.`);
    return number;
  };

/** A list whose items are all known. */
const oneOf =
  (known: readonly string[]) =>
  (value: string, before: string[] | undefined): string[] => {
    const all = collectList(value, before);
    const unknown = all.find((item) => !known.includes(item));
    if (unknown !== undefined) throw new InvalidArgumentError(`"${unknown}" is none of ${known.join(', ')}.`);
    return all;
  };

function share(value: string): number {
  const number = Number(value);
  if (!(number >= 0 && number <= 1)) throw new InvalidArgumentError('It must be a number from 0 to 1.');
  return number;
}

/** A day, month or year, as far as it is given: 2021, 2021-05, 2021-05-07. */
export function partialDate(value: string): string {
  if (!isPartialDate(value)) throw new InvalidArgumentError('It must be YYYY, YYYY-MM or YYYY-MM-DD.');
  return value;
}

/** "outlet=The Elm" or "desk!=sport". */
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

/** Which fields of a record or of front matter hold what. */
export function addInputOptions(command: Command): Command {
  command.optionsGroup('Input:');
  for (const field of FIELDS)
    command.addOption(
      new Option(
        `--${field}-field <name>`,
        `field that holds the ${field === 'speaker' ? 'speaker of the whole text' : field}`,
      ),
    );
  return command;
}

/** Which documents count. */
export function addSelectionOptions(command: Command): Command {
  return command
    .optionsGroup('Documents:')
    .addOption(new Option('--since <date>', 'from this day, month or year on').argParser(partialDate))
    .addOption(new Option('--until <date>', 'up to this day, month or year').argParser(partialDate))
    .addOption(
      new Option('--where <condition>', 'FIELD=VALUE or FIELD!=VALUE of the metadata (repeatable)').argParser(
        condition,
      ),
    );
}

/** Which statements count. */
export function addStatementOptions(command: Command): Command {
  const list = (name: string, known: readonly string[], placeholder: string) =>
    new Option(`--${name} <${placeholder}>`, `only these: ${known.join(', ')}`).argParser(oneOf(known));
  return command
    .optionsGroup('Statements:')
    .addOption(list('kind', KINDS, 'kinds'))
    .addOption(list('cue-class', CUE_CLASSES, 'classes'))
    .option('--asserted', 'only what was put forward as said: not “refused to say”, “asked whether”')
    .addOption(
      new Option('--min-confidence <p>', 'only those that are right with this probability, 0 to 1').argParser(share),
    );
}

/** Everything that chooses documents and statements, reads them and knows about them. */
export interface InputOptions extends DocumentSelection, StatementSelection, FieldOptions {
  dimension?: string[];
  narration?: boolean;
  lexicon?: string[];
  actors?: string[];
  overrides?: string;
  model?: string;
  bundled: boolean;
  jobs?: number;
}

/** How a run is done; no result depends on it. */
export function addRunOptions(command: Command): Command {
  return command
    .optionsGroup('Run:')
    .addOption(
      new Option('-j, --jobs <n>', 'threads that analyse, 0 for one a core (default: 1)').argParser(wholeNumber(0)),
    );
}

/** Which lexicons and actors files count. */
export function addKnowledgeOptions(command: Command): Command {
  return command
    .optionsGroup('Lexicons:')
    .addOption(
      new Option('--lexicon <path>', 'a stance lexicon, or a folder of them, beside ours (repeatable)').argParser(
        collect,
      ),
    )
    .addOption(
      new Option('--actors <path>', 'an actors file, or a folder of them, beside ours (repeatable)').argParser(collect),
    )
    .addOption(new Option('--overrides <file>', 'corrections by hand, statement by statement'))
    .addOption(new Option('--no-bundled', 'without our own lexicons and actors'));
}

/** How documents become statements: their fields, what is known, and the model that attributes. */
export function addTextOptions(command: Command): Command {
  return addModelOption(addKnowledgeOptions(addInputOptions(command)));
}

export function addModelOption(command: Command): Command {
  return command
    .optionsGroup('Lexicons:')
    .option('--model <file>', 'an attribution model of your own, from stance train');
}

/** What commands have in common that look at statements one by one: which of which documents, how they are read, and shown. */
export function addReadingOptions(command: Command): Command {
  return addDisplayOptions(addTextOptions(addStatementOptions(addSelectionOptions(command))));
}

export function addDisplayOptions(command: Command): Command {
  return command
    .optionsGroup('Display:')
    .addOption(new Option('--color', 'colour even where the output is not a terminal'))
    .addOption(new Option('--no-color', 'no colour'))
    .addOption(
      new Option('--width <columns>', 'columns to use (default: the terminal’s, 80 elsewhere)').argParser(
        wholeNumber(60),
      ),
    );
}
