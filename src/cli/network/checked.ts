import { DEFAULT_NETWORK_OPTIONS, type NetworkOptions, type TargetNetworkOptions } from '../../network/options.js';
import type { Normalisation } from '../../network/types.js';
import type { NetworkCommandOptions } from './options.js';

const TIMELESS: ReadonlySet<string> = new Set(['dl', 'matrix', 'graphml']);
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
  if (options.ties === 'targets') return wrongTargets(options) ?? wrongTime(options);
  const asked = networkOptions(options);
  return wrongStances(options) ?? wrongTime(options) ?? wrongTies(asked, options.normalise) ?? wrongGroups(asked);
}

/** The options of a network of targets. */
export function targetNetworkOptions(options: NetworkCommandOptions): TargetNetworkOptions {
  const { actor, by, duplicates, kernel, minCoded, minWeight, normalise, step, target, unnamed, value, window } =
    options;
  return {
    ...{
      by: by as TargetNetworkOptions['by'],
      actors: actor ?? [],
      targets: target ?? [],
      values: value ?? [],
      unnamed,
    },
    ...{ targetConfidence: options.targetConfidence ?? 0, minCoded, minWeight, isolates: options.isolates ?? false },
    ...{ normalise: (normalise ?? 'none') as TargetNetworkOptions['normalise'], duplicates, kernel },
    ...(window !== undefined && { window }),
    ...(step !== undefined && { step }),
    ...{ intervals: options.intervals ?? false, evidence: options.evidence ?? false },
  };
}

/** Options that only make sense for ties of stances, and what else does not go with targets. */
function wrongTargets(options: NetworkCommandOptions): string | undefined {
  const { agreement, backbone, by, communities, concept, dimension, format, joint, mixed, normalise } = options;
  const defaults = DEFAULT_NETWORK_OPTIONS;
  const given: readonly (readonly [string, boolean])[] = [
    ['--project', options.project !== undefined],
    ['--agreement', agreement !== defaults.agreement],
    ['--concept', concept !== defaults.concept],
    ['--dimension', dimension !== undefined],
    ['--mixed', mixed !== defaults.mixed],
    ['--joint', joint === true],
    ['--backbone', backbone !== undefined],
    ['--communities', communities === true],
    ['--polarisation', options.polarisation === true],
  ];
  const wrong = given.find(([, isGiven]) => isGiven);
  if (wrong) return `${wrong[0]} is for --ties stances`;
  if (by !== 'actor' && by !== 'affiliation') return '--ties targets needs --by actor or --by affiliation';
  if (normalise !== undefined && normalise !== 'none' && normalise !== 'activity')
    return `--normalise ${normalise} is for --ties stances; activity divides by all that the source said`;
  return format === 'eventlist' ? 'there is no event list of targets: take --format csv --evidence' : undefined;
}

function wrongStances({ target, targetConfidence, value }: NetworkCommandOptions): string | undefined {
  if (target) return '--target needs --ties targets';
  if (value) return '--value needs --ties targets';
  return targetConfidence === undefined ? undefined : '--target-confidence needs --ties targets';
}

function wrongTime({ format, intervals, kernel, step, window }: NetworkCommandOptions): string | undefined {
  const isAll = window === undefined;
  if (isAll && step !== undefined) return '--step needs --window';
  if (isAll && kernel !== 'none') return '--kernel needs --window';
  if (!isAll && TIMELESS.has(format)) return `--window needs --format gexf, csv or json: ${format} has no time`;
  return !isAll && intervals ? '--intervals is for all time, without --window' : undefined;
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

function wrongGroups(options: NetworkOptions): string | undefined {
  const { project, agreement, window, communities, polarisation, intervals, backbone } = options;
  const isAll = window === undefined;
  const isSigned = project === 'actor' && agreement === 'subtract';
  const rules: readonly (readonly [isWrong: boolean, message: string])[] = [
    [communities && !isSigned, '--communities needs --project actor --agreement subtract'],
    [polarisation && !isSigned, '--polarisation needs --project actor --agreement subtract'],
    [communities && !isAll, '--communities is for all time, without --window'],
    [intervals && !project, '--intervals needs --project'],
    [backbone !== undefined && options.backboneModel === 'sdsm' && !project, '--backbone-model sdsm needs --project'],
  ];
  return rules.find(([isWrong]) => isWrong)?.[1];
}
