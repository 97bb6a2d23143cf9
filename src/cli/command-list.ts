import type { Command } from 'commander';
import type { Streams } from './streams.js';

/** Makes a command; `exit` gets the status of its run. */
export type Create = (io: Streams, exit: (code: number) => void) => Command;

/** How each command is made, by its name, in the order of the help. Its file is loaded only then. */
const COMMANDS: Readonly<Record<string, () => Promise<Create>>> = {
  analyze: async () => (await import('./commands/analyze.js')).analyzeCommand,
  statements: async () => (await import('./commands/statements.js')).statementsCommand,
  show: async () => (await import('./commands/show.js')).showCommand,
  explain: async () => (await import('./commands/explain.js')).explainCommand,
  report: async () => (await import('./report/report.js')).reportCommand,
  plot: async () => (await import('./report/plot.js')).plotCommand,
  kwic: async () => (await import('./commands/kwic.js')).kwicCommand,
  diff: async () => (await import('./commands/diff.js')).diffCommand,
  network: async () => (await import('./network/network.js')).networkCommand,
  targets: async () => (await import('./targets/targets.js')).targetsCommand,
  text: async () => (await import('./commands/text.js')).textCommand,
  formats: async () => (await import('./commands/formats.js')).formatsCommand,
  actors: async () => (await import('./actors/actors.js')).actorsCommand,
  lexicon: async () => (await import('./lexicon/lexicon.js')).lexiconCommand,
  sample: async () => (await import('./validation/sample.js')).sampleCommand,
  validate: async () => (await import('./validation/validate.js')).validateCommand,
  merge: async () => (await import('./commands/merge.js')).mergeCommand,
  serve: async () => (await import('./commands/serve.js')).serveCommand,
  evaluate: async () => (await import('./commands/evaluate.js')).evaluateCommand,
  train: async () => (await import('./commands/train.js')).trainCommand,
  doctor: async () => (await import('./commands/doctor.js')).doctorCommand,
  cache: async () => (await import('./cache/cache.js')).cacheCommand,
  completion: async () => (await import('./commands/completion.js')).completionCommand,
};

/** They look at all other commands, or hold some: what stands before the name of an inner one is told from the options of all. */
const OF_ALL: ReadonlySet<string> = new Set(['doctor', 'completion', 'actors', 'lexicon', 'cache']);

/** All commands. */
export const allCommands = (): Promise<Create[]> => Promise.all(Object.values(COMMANDS).map((load) => load()));

/**
 * The commands that a command line needs: where its first word is the name of one, that one alone, as to load all takes longer than to
 * run most of them.
 */
export async function commandsFor([first]: readonly string[]): Promise<Create[]> {
  const isAlone = first !== undefined && Object.hasOwn(COMMANDS, first) && !OF_ALL.has(first);
  return isAlone ? [await COMMANDS[first]()] : allCommands();
}
