import { type Command, InvalidArgumentError, Option } from 'commander';

const collect = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];
/** "actor,year" or the option twice: the same list. */
export const collectList = (value: string, before: string[] | undefined): string[] => [
  ...(before ?? []),
  ...value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
];

/** A whole number from `least` up, or a usage error that says so. */
export const wholeNumber =
  (least: number) =>
  (value: string): number => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < least)
      throw new InvalidArgumentError(`It must be a whole number from ${least} up.`);
    return number;
  };

/** A day, month or year, as far as it is given: 2021, 2021-05, 2021-05-07. */
export function partialDate(value: string): string {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value))
    throw new InvalidArgumentError('It must be YYYY, YYYY-MM or YYYY-MM-DD.');
  return value;
}

export const FIELDS = ['id', 'text', 'title', 'date', 'outlet', 'speaker'] as const;

/** As commander names them: `idField` … */
export type FieldOptions = { [Field in (typeof FIELDS)[number] as `${Field}Field`]?: string };

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
    .addOption(new Option('--no-bundled', 'without our own lexicons and actors'));
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
