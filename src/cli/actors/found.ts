import { Command } from 'commander';
import { compare, getOrInsert } from '../../base/order.js';
import type { LinkedActor } from '../../link/linked-actor.js';
import { isNamed } from '../../table/keys.js';
import type { LocalActor } from '../../types/saying.js';
import type { Statement } from '../../types/stance.js';
import type { DisplayOptions } from '../display.js';
import {
  addDisplayOptions,
  addRunOptions,
  addSelectionOptions,
  addTextOptions,
  INPUTS,
  type InputOptions,
} from '../options.js';
import { openSession, type Session } from '../run/session.js';
import type { Streams } from '../streams.js';

export interface FoundOptions extends InputOptions, DisplayOptions {}

/** An actor of the corpus as the documents name them. */
export interface Found {
  actor: LinkedActor;
  statements: number;
  documents: Set<string>;
  /** Local names and how many documents use each. */
  names: Map<string, number>;
}

/** What could not be resolved: the words of a source, and where. */
export interface Unknown {
  source: string;
  statements: Statement[];
}

export function readingCommand(name: string, description: string, examples: string): Command {
  const command = new Command(name)
    .description(description)
    .argument('<input...>', INPUTS)
    .addHelpText('before', `Examples:\n${examples}\n`);
  addSelectionOptions(command);
  addTextOptions(command);
  return addDisplayOptions(addRunOptions(command));
}

/** Reads all documents, and gives everybody who speaks, those with a name first, most statements first, and the sources that nobody could be found for. */
export async function findActors(
  command: Command,
  inputs: readonly string[],
  io: Streams,
): Promise<{ session: Session<FoundOptions>; actors: Found[]; unknown: Unknown[] }> {
  const session = openSession<FoundOptions>(command, inputs, io);
  const { NameIndex } = await import('../../tally/name-index.js');
  const { linkActors } = await import('../../link/actors.js');
  const { compileResolver } = await import('../../resolve/resolve.js');
  const knowledge = await session.knowledge();
  const names = new NameIndex();
  const said: { document: string; keys: string[]; actors: LocalActor[] }[] = [];
  const unknown = new Map<string, Statement[]>();
  for await (const { document, kept } of session.perform('statements', knowledge)) {
    names.add(kept.actors);
    for (const statement of kept.statements) {
      const { kind, speakers, source } = statement;
      if (kind === 'narration') continue;
      said.push({ document: document.id, keys: speakers.map(({ id }) => id), actors: kept.actors });
      if (speakers.length) continue;
      const words = source ? document.text.slice(source.start, source.end).replace(/\s+/g, ' ').toLowerCase() : '';
      getOrInsert(unknown, words, () => []).push(statement);
    }
  }
  const links = linkActors(names, compileResolver(knowledge.speakers, knowledge.actors));
  const found = new Map<string, Found>();
  for (const { document, keys, actors } of said)
    for (const key of keys) {
      const actor = links.get(key);
      if (!actor) continue;
      const entry = getOrInsert(found, actor.id, () => ({
        actor,
        statements: 0,
        documents: new Set<string>(),
        names: new Map(),
      }));
      entry.statements++;
      if (entry.documents.has(document)) continue;
      entry.documents.add(document);
      const name = actors.find((local) => local.key === key)?.name ?? key;
      entry.names.set(name, (entry.names.get(name) ?? 0) + 1);
    }
  return {
    session,
    actors: [...found.values()].sort(
      (a, b) =>
        Number(isNamed(b.actor)) - Number(isNamed(a.actor)) ||
        b.statements - a.statements ||
        compare(a.actor.id, b.actor.id),
    ),
    unknown: [...unknown]
      .map(([source, statements]) => ({ source, statements }))
      .sort((a, b) => b.statements.length - a.statements.length || compare(a.source, b.source)),
  };
}
