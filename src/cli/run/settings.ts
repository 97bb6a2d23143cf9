import { existsSync, statSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import type { Command, Option } from 'commander';
import type { Report } from '../../base/errors.js';
import { readKnowledgeFile } from '../../knowledge/file.js';
import { PATHS } from '../options.js';
import { type Streams, trace } from '../streams.js';

const CONFIG = 'stance.yaml';
type Config = Record<string, string | number | boolean | (string | number)[]>;

/**
 * Sets options that were not given on the command line: from `STANCE_*` variables, then from the `stance.yaml` beside or above
 * the first input, then from the user's own (`$XDG_CONFIG_HOME/stance/stance.yaml`).
 */
export function applySettings(command: Command, inputs: readonly string[], io: Streams, report: Report): void {
  const configs = configsOf(inputs, io, report);
  for (const option of distinct(command.options)) {
    if (option.attributeName() === 'output') continue; // one name would be written by every command
    if ((command.getOptionValueSource(option.attributeName()) ?? 'default') !== 'default') continue;
    const name = option.name().replace(/^no-/, '');
    const variable = variableOf(name);
    const value = io.env[variable];
    if (value !== undefined && value !== '') {
      trace(io, 'setting', `${name}: ${value}`, `(${variable})`);
      set(command, option, PATHS.has(name) ? value.split(delimiter) : [value], variable);
      continue;
    }
    const config = configs.find(({ data }) => Object.hasOwn(data, name));
    if (!config) continue;
    const values = [config.data[name]].flat().map(String);
    trace(io, 'setting', `${name}: ${values.join(', ')}`, `(${config.path})`);
    set(command, option, PATHS.has(name) ? values.map((path) => resolve(config.folder, path)) : values, CONFIG);
  }
}

/** A configuration file: what it sets, and the folder from which its paths start. */
export interface ConfigFile {
  path: string;
  folder: string;
  data: Config;
}

/** The configuration files that count for these inputs, the strongest first. */
export function configsOf(inputs: readonly string[], io: Streams, report: Report): ConfigFile[] {
  return configPaths(inputs, io).flatMap((path) => {
    const { file, diagnostics } = readKnowledgeFile<Config>(path, 'stance');
    for (const diagnostic of diagnostics) report(diagnostic);
    return file ? [{ data: file.data, folder: dirname(path), path }] : [];
  });
}

/** The variable that sets an option: `STANCE_DATE_FIELD` for `date-field`. */
export const variableOf = (name: string): string => `STANCE_${name.toUpperCase().replaceAll('-', '_')}`;

/** Sets an option as if its values were given on the command line: with the same parser, choices and messages. */
function set(command: Command, option: Option, values: readonly string[], origin: string): void {
  const name = option.attributeName();
  if (option.isBoolean() || option.negate) {
    command.setOptionValueWithSource(name, !/^(?:0|false|no|off)$/i.test(values[0]), origin);
    return;
  }
  let parsed: unknown;
  for (const value of values) {
    try {
      parsed = option.parseArg ? option.parseArg(value, parsed) : value;
    } catch (error) {
      command.error(
        `error: '${value}' from ${origin} is not a value for --${option.name()}. ${(error as Error).message}`,
        {
          exitCode: 2,
        },
      );
    }
  }
  command.setOptionValueWithSource(name, parsed, origin);
}

/** The options by attribute: `--color` and `--no-color` set the same one. */
function distinct(options: readonly Option[]): Option[] {
  return [...new Map(options.map((option) => [option.attributeName(), option])).values()];
}

function configPaths(inputs: readonly string[], { cwd, env }: Streams): string[] {
  const first = inputs.find((input) => input !== '-');
  let folder = first === undefined ? cwd : resolve(cwd, first);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) folder = dirname(folder);
  const paths: string[] = [];
  for (let above = ''; above !== folder; above = folder, folder = dirname(folder)) paths.push(join(folder, CONFIG));
  const home = env.XDG_CONFIG_HOME || (env.HOME && join(env.HOME, '.config'));
  const project = paths.find((path) => existsSync(path));
  const own = home ? join(home, 'stance', CONFIG) : undefined;
  return [project, own].filter((path): path is string => path !== undefined && existsSync(path));
}
