import type { Command, Option } from 'commander';
import { PATHS } from '../options.js';

/** An option as a shell completes it. */
export interface Switch {
  /** `-f`, where it has a short form. */
  short?: string;
  /** `--format`. */
  long: string;
  about: string;
  /** What its value is: one of these, a file, or something else; absent where it takes none. */
  value?: readonly string[] | 'file' | 'other';
}

/** A command as a shell completes it. */
export interface Branch {
  /** The words that lead to it: none for the program, `lexicon check`. */
  path: string;
  about: string;
  /** The names of the commands in it. */
  commands: readonly Branch[];
  switches: readonly Switch[];
  /** What its arguments are, where they are a choice of words; else they are files. */
  words: readonly string[];
}

/** Options whose values are files, beside those that settings know. */
const FILES: ReadonlySet<string> = new Set([...PATHS, 'output', 'examples']);

/** What commander knows of a program, as completions need it. */
export function branchOf(command: Command, path: readonly string[] = []): Branch {
  const help = command.createHelp();
  return {
    path: path.join(' '),
    about: command.description(),
    commands: help
      .visibleCommands(command)
      .filter((sub) => sub.name() !== 'help')
      .map((sub) => branchOf(sub, [...path, sub.name()])),
    switches: help.visibleOptions(command).flatMap((option) => (option.long ? [switchOf(option)] : [])),
    words: command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
  };
}

function switchOf(option: Option): Switch {
  const { short, long, description, argChoices, required, optional } = option;
  const value = argChoices ?? (FILES.has(option.name()) ? 'file' : 'other');
  return { short, long: long!, about: description, ...((required || optional) && { value }) };
}

/** A command and all commands in it. */
export function allBranches(branch: Branch): Branch[] {
  return [branch, ...branch.commands.flatMap(allBranches)];
}

export const nameOf = ({ path }: Branch): string => path.split(' ').at(-1)!;

/** Commands that only hold others. */
export const groupsOf = (program: Branch): string[] =>
  program.commands.filter(({ commands }) => commands.length).map(({ path }) => path);
