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

function wrongGroups(options: NetworkOptions, format: string): string | undefined {
  const { project, agreement, window, step, kernel, communities, polarisation, intervals, backbone } = options;
  if (window === undefined && step !== undefined) return '--step needs --window';
  if (window === undefined && kernel !== 'none') return '--kernel needs --window';
  if (window !== undefined && (format === 'dl' || format === 'matrix' || format === 'graphml'))
    return `--window needs --format gexf, csv or json: ${format} has no time`;
  const signed = project === 'actor' && agreement === 'subtract';
  const name = communities ? 'communities' : polarisation ? 'polarisation' : undefined;
  if (name && !signed) return `--${name} needs --project actor --agreement subtract`;
  if (intervals && !project) return '--intervals needs --project';
  if (backbone !== undefined && options.backboneModel === 'sdsm' && !project)
    return '--backbone-model sdsm needs --project';
  return undefined;
}
