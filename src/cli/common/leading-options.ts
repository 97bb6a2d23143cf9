import type { Command, Option } from 'commander';

/** They are about the program itself, so commander reads them where they stand. */
const OF_PROGRAM: ReadonlySet<string> = new Set(['-h', '--help', '-V', '--version']);

/**
 * Puts options that stand before a command behind it, where commander looks for them: `-q analyze corpus/` is `analyze -q corpus/`, and
 * `lexicon -q check` is `lexicon check -q`. Options that no command has stay where they are, and so are reported.
 */
export function withOptionsBehindCommand(program: Command, argv: readonly string[]): string[] {
  const takesValue = optionsOf(program);
  const names: string[] = [];
  const options: string[] = [];
  let command = program;
  let at = 0;
  while (command.commands.length && at < argv.length) {
    const sub = command.commands.find((one) => one.name() === argv[at]);
    const isCommand = (word: string | undefined) => command.commands.some((one) => one.name() === word);
    const taken = sub ? 1 : optionAt(argv, at, takesValue, isCommand);
    if (!taken) return [...argv];
    (sub ? names : options).push(...argv.slice(at, at + taken));
    command = sub ?? command;
    at += taken;
  }
  return command.commands.length ? [...argv] : [...names, ...options, ...argv.slice(at)];
}

/**
 * How many words an option of some command takes here, its value included; 0 if there is none. The name of a command is no value: the
 * same option may take one of one command and none of another.
 */
export function optionAt(
  argv: readonly string[],
  at: number,
  takesValue: ReadonlyMap<string, boolean>,
  isCommand: (word: string | undefined) => boolean,
): number {
  const word = argv[at];
  const [name] = word.split('=', 1);
  const isShort = !word.startsWith('--');
  const takes = takesValue.get(isShort ? word.slice(0, 2) : name);
  if (takes === undefined || OF_PROGRAM.has(name)) return 0;
  const hasValue = word.length > (isShort ? 2 : name.length);
  return takes && !hasValue && !isCommand(argv[at + 1]) ? 2 : 1;
}

/** By its short and long form, whether an option takes a value in some command. */
export function optionsOf(program: Command): Map<string, boolean> {
  const found = new Map<string, boolean>();
  const add = (form: string | undefined, { required, optional }: Option) => {
    if (form) found.set(form, found.get(form) || required || optional);
  };
  const visit = ({ options, commands }: Command): void => {
    for (const option of options) for (const form of [option.short, option.long]) add(form, option);
    commands.forEach(visit);
  };
  program.commands.forEach(visit);
  return found;
}
