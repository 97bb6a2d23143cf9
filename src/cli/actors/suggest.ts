import type { Command } from 'commander';
import { oneLine } from '../../base/plain.js';
import type { CorpusActor } from '../../corpus/actors.js';
import { yaml } from '../../knowledge/files/yaml.js';
import { type Streams, write } from '../streams.js';
import { findActors, readingCommand } from './found.js';

/** Speakers with fewer statements are not suggested. */
const MIN_STATEMENTS = 2;

export function suggestCommand(io: Streams, exit: (code: number) => void): Command {
  const command = readingCommand(
    'suggest',
    'Print an actors file to edit: names that may belong to one person, and frequent speakers not in any actors file.',
    '  stance actors suggest corpus/ > my.yaml\n',
  );
  return command.action(async (inputs: string[]) => {
    const { session, actors } = await findActors(command, inputs, io);
    const { actors: known } = await session.knowledge();
    const ids = new Set(known.map(({ id }) => id));
    const merges = actors.flatMap(({ actor: { name, ambiguous = [] } }) =>
      ambiguous.map((id) =>
        oneLine(
          `#  - { id: ${id}, aliases: [${JSON.stringify(name)}] }   # or one of: ${ambiguous.filter((other) => other !== id).join(', ')}`,
        ),
      ),
    );
    const people = actors.filter(
      ({ actor, statements }) =>
        statements >= MIN_STATEMENTS && !ids.has(actor.id) && actor.type === 'person' && !actor.ambiguous,
    );
    await write(
      io.stdout,
      `${HEAD}${merges.length ? `${MERGES}${merges.join('\n')}\n` : ''}${yaml().stringify({ actors: people.map(entry) }, { lineWidth: 0 })}`,
    );
    exit(session.diagnostics.exitCode);
  });
}

function entry({ actor: { id, name, type, role, affiliation }, names }: CorpusActor): Record<string, unknown> {
  const aliases = [...names.keys()].filter((other) => other !== name).sort();
  return {
    id,
    name,
    type,
    ...(aliases.length && { aliases }),
    ...(affiliation && { affiliations: [affiliation] }),
    ...(role && { roles: [role] }),
  };
}

const HEAD =
  '# Suggested entries, as the documents name people. Keep those that are right; roles and affiliations take from: and to: days.\n';
const MERGES = '# Names that fit more than one person. Uncomment at most one line per name:\n';
