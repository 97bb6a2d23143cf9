import type { Command } from 'commander';
import type { Report } from '../../base/errors.js';
import { didYouMean } from '../../base/nearest.js';
import { type ConfigFile, configsOf, variableOf } from '../run/settings.js';
import type { Streams } from '../streams.js';
import { type Finding, ok, warning } from './finding.js';

/** Where settings come from, and which of them stand in place of others. Problems of configuration files go to `report`. */
export function settingsFindings(program: Command, inputs: readonly string[], io: Streams, report: Report): Finding[] {
  const configs = configsOf(inputs, io, report);
  const names = [...new Set(optionNames(program))].filter((name) => !ON_THE_LINE.has(name));
  const files = configs.map(({ path }) => path).join(', ');
  return [
    ok('settings', files || 'no stance.yaml beside or above the input, and none of your own'),
    ...names.flatMap((name) => settingOf(name, configs, io)),
    ...unknownVariables(names, io),
  ];
}

/** Options that are given on the command line only. */
const ON_THE_LINE: ReadonlySet<string> = new Set(['output', 'out', 'version', 'help']);

const optionNames = (command: Command): string[] => [
  ...command.options.map((option) => option.name().replace(/^no-/, '')),
  ...command.commands.flatMap(optionNames),
];

/** The value of a setting with where it is set, and what it stands in place of. */
function settingOf(name: string, configs: readonly ConfigFile[], { env }: Streams): Finding[] {
  const variable = variableOf(name);
  const value = env[variable];
  const sources = [
    ...(value ? [{ value, origin: variable }] : []),
    ...configs
      .filter(({ data }) => Object.hasOwn(data, name))
      .map(({ data, path }) => ({ value: [data[name]].flat().join(', '), origin: path })),
  ];
  if (!sources.length) return [];
  const [first, ...others] = sources;
  const instead = others.map((other) => `${other.value} of ${other.origin}`).join(', ');
  return [ok('setting', `${name}: ${first.value}, by ${first.origin}${instead && `, in place of ${instead}`}`)];
}

function unknownVariables(names: readonly string[], { env }: Streams): Finding[] {
  const known = names.map(variableOf);
  return Object.keys(env)
    .filter((variable) => variable.startsWith('STANCE_') && !known.includes(variable))
    .sort()
    .map((variable) =>
      warning(
        'setting',
        `${variable} sets nothing. ${didYouMean(variable, known) ?? 'Its name is that of no option.'}`,
      ),
    );
}
