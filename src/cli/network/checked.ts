import { DEFAULT_NETWORK_OPTIONS, type NetworkOptions } from '../../network/options.js';
import type { Normalisation } from '../../network/types.js';
import type { NetworkCommandOptions } from './options.js';

const TWO_MODE: ReadonlySet<Normalisation> = new Set(['none', 'activity', 'prominence']);

/** The options of the network, with the defaults for those that depend on others. */
export function networkOptions({ actor, dimension, ...options }: NetworkCommandOptions): NetworkOptions {
  const isSigned = options.project === 'actor' && options.agreement === 'subtract';
  const normalise = options.normalise ?? (isSigned ? 'centred' : 'none');
  const given = { ...options, normalise, actors: actor ?? [], dimensions: dimension ?? [] };
  const names = Object.keys({ ...DEFAULT_NETWORK_OPTIONS, project: 0, window: 0, step: 0, backbone: 0 });
  const known = names.filter((name) => given[name as keyof typeof given] !== undefined);
  return {
    ...DEFAULT_NETWORK_OPTIONS,
    ...Object.fromEntries(known.map((name) => [name, given[name as keyof typeof given]])),
  };
}

/** What is wrong with options that do not go together, as the end of an error message; undefined if nothing is. */
export function wrongUse(options: NetworkCommandOptions): string | undefined {
  const { parts, partial, overrides } = options;
  if (parts && partial) return '--parts and --partial cannot be combined';
  if (parts && overrides) return '--overrides belongs to the run that makes the parts';
  return wrongTies(networkOptions(options), options.normalise) ?? wrongGroups(networkOptions(options), options.format);
}

function wrongTies({ project, agreement, normalise }: NetworkOptions, given?: Normalisation): string | undefined {
  if (!project && (agreement === 'congruence' || agreement === 'conflict'))
    return `--agreement ${agreement} needs --project`;
  if (project && agreement === 'combine') return '--agreement combine is for two modes, without --project';
  if (!project && !TWO_MODE.has(normalise)) return `--normalise ${given} needs --project`;
  if (project && normalise !== 'none' && TWO_MODE.has(normalise))
    return `--normalise ${given} is for two modes, without --project`;
  if (normalise === 'centred' && agreement !== 'subtract') return '--normalise centred needs --agreement subtract';
  return undefined;
}

const TIMELESS: ReadonlySet<string> = new Set(['dl', 'matrix', 'graphml']);

function wrongGroups(options: NetworkOptions, format: string): string | undefined {
  const { project, agreement, window, step, kernel, communities, polarisation, intervals, backbone } = options;
  const isAll = window === undefined;
  const isSigned = project === 'actor' && agreement === 'subtract';
  const rules: readonly (readonly [isWrong: boolean, message: string])[] = [
    [isAll && step !== undefined, '--step needs --window'],
    [isAll && kernel !== 'none', '--kernel needs --window'],
    [!isAll && TIMELESS.has(format), `--window needs --format gexf, csv or json: ${format} has no time`],
    [communities && !isSigned, '--communities needs --project actor --agreement subtract'],
    [polarisation && !isSigned, '--polarisation needs --project actor --agreement subtract'],
    [communities && !isAll, '--communities is for all time, without --window'],
    [intervals && !isAll, '--intervals is for all time, without --window'],
    [intervals && !project, '--intervals needs --project'],
    [backbone !== undefined && options.backboneModel === 'sdsm' && !project, '--backbone-model sdsm needs --project'],
  ];
  return rules.find(([isWrong]) => isWrong)?.[1];
}
