import { Command } from 'commander';
import type { CorpusActor } from '../../corpus/actors.js';
import type { UnresolvedSource } from '../../corpus/unresolved.js';
import type { DisplayOptions } from '../display.js';
import {
  addDisplayOptions,
  addRunOptions,
  addSelectionOptions,
  addTextOptions,
  INPUTS,
  type InputOptions,
} from '../options.js';
import { Session } from '../run/session.js';
import type { Streams } from '../streams.js';

interface FoundOptions extends InputOptions, DisplayOptions {}

/** A command that reads documents and lists the people they quote. */
export function readingCommand(name: string, description: string, examples: string): Command {
  const command = new Command(name)
    .description(description)
    .argument('<input...>', INPUTS)
    .addHelpText('before', `Examples:\n${examples}\n`);
  addSelectionOptions(command);
  addTextOptions(command);
  return addDisplayOptions(addRunOptions(command));
}

/** Everybody who speaks in the documents, and the sources whose speaker could not be identified. */
export async function findActors(
  command: Command,
  inputs: readonly string[],
  io: Streams,
): Promise<{ session: Session<FoundOptions>; actors: CorpusActor[]; unresolved: UnresolvedSource[] }> {
  const session = new Session<FoundOptions>(command, inputs, io);
  const { isUnresolved, unresolvedSources } = await import('../../corpus/unresolved.js');
  const corpus = await session.corpus(await session.engine(await session.knowledge()), isUnresolved);
  return { session, actors: corpus.actors(), unresolved: unresolvedSources(corpus.statements()) };
}
