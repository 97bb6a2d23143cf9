import type { Command } from 'commander';
import { didYouMean } from '../../base/nearest.js';
import { optionAt, optionsOf } from './leading-options.js';

const HELP = 'help';

/**
 * Reports a word that stands where a command must and is none, with the one that was meant, also where help is asked for: commander
 * would print the help of the command above. `help lexicon check` and `lexicon help check` become `lexicon check --help`.
 */
export function withCheckedCommand(program: Command, argv: readonly string[]): string[] {
  const words = [...argv];
  let command = program;
  let isHelp = false;
  const takesValue = optionsOf(program);
  for (let at = 0; command.commands.length && at < words.length; at++) {
    const word = words[at];
    if (word.startsWith('-')) {
      const taken = optionAt(words, at, takesValue, (name) => commandIn(command, name) !== undefined);
      if (!taken) return [...argv];
      at += taken - 1;
      continue;
    }
    if (word === HELP) {
      isHelp = true;
      words.splice(at--, 1);
      continue;
    }
    const found = commandIn(command, word);
    if (!found) return unknownCommand(command, word);
    command = found;
  }
  return isHelp ? [...words, '--help'] : words;
}

const commandIn = ({ commands }: Command, word: string | undefined): Command | undefined =>
  commands.find((one) => one.name() === word);

function unknownCommand(command: Command, word: string): never {
  const names = command.commands.map((one) => one.name());
  const hint = didYouMean(word, names) ?? `There are ${names.join(', ')}.`;
  return command.error(`error: unknown command '${word}'. ${hint}`, { exitCode: 2, code: 'commander.unknownCommand' });
}
