import { Command, Option } from 'commander';
import type { LinkedActor } from '../../link/linked-actor.js';
import type { Statement } from '../../types/stance.js';
import type { Document } from '../../types/text.js';
import { type DisplayOptions, displayStyle } from '../display.js';
import {
  actorOption,
  addReadingOptions,
  addRunOptions,
  dimensionOption,
  formatOption,
  INPUTS,
  type InputOptions,
} from '../options.js';
import { wantsStatement } from '../run/selection.js';
import { openSession } from '../run/session.js';
import { Spool } from '../run/statement-buffer.js';
import { type Streams, write } from '../streams.js';

interface StatementsOptions extends DisplayOptions, InputOptions {
  format: 'text' | 'ndjson';
  narration?: boolean;
  link: 'document' | 'corpus';
  actor?: string[];
  dimension?: string[];
}

export function statementsCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('statements')
    .description('Print who said what, one statement after the other.')
    .argument('<input...>', INPUTS)
    .addHelpText('before', EXAMPLES)
    .optionsGroup('Output:')
    .addOption(formatOption('to read, or one JSON object a line', ['text', 'ndjson']))
    .addOption(
      new Option(
        '--link <how>',
        'name speakers as their document alone tells, or as the whole corpus does (waits for its end)',
      )
        .choices(['document', 'corpus'])
        .default('document'),
    )
    .optionsGroup('Statements:')
    .option('--narration', 'the article’s own voice too')
    .addOption(actorOption('only of actors'))
    .addOption(dimensionOption('only those that touch one of these dimensions'));
  return addRunOptions(addReadingOptions(command)).action(async (inputs: string[]) =>
    exit(await statements(command, inputs, io)),
  );
}

async function statements(command: Command, inputs: string[], io: Streams): Promise<number> {
  const session = openSession<StatementsOptions>(command, inputs, io);
  const { options, diagnostics } = session;
  const { NameIndex } = await import('../../tally/name-index.js');
  const { linkActors } = await import('../../link/actors.js');
  const { compileResolver } = await import('../../resolve/resolve.js');
  const { flatStatement } = await import('../../render/data/statement.js');
  const { renderListing } = await import('../../render/text/listing.js');
  const style = displayStyle(options, io);
  let found = 0;
  const print = async (document: Document, all: readonly Statement[]): Promise<void> => {
    const chosen = all
      .filter((statement) => wanted(statement, options))
      .sort((a, b) => a.content[0].start - b.content[0].start);
    found += chosen.length;
    const text =
      options.format === 'ndjson'
        ? chosen.map((statement) => `${JSON.stringify(flatStatement(statement, all, document.text))}\n`).join('')
        : renderListing(document, chosen, style);
    if (text) await write(io.stdout, text);
  };
  const knowledge = await session.knowledge();
  const corpus =
    options.link === 'corpus' ? { spool: new Spool<[Document, Statement[]]>(), names: new NameIndex() } : undefined;
  try {
    for await (const { document, kept } of session.perform('statements', knowledge)) {
      if (corpus) {
        corpus.names.add(kept.actors);
        await corpus.spool.add([document, kept.statements]);
      } else await print(document, kept.statements);
    }
    if (corpus) {
      const actors = linkActors(corpus.names, compileResolver(knowledge.speakers, knowledge.actors));
      for await (const [document, all] of corpus.spool.replay())
        await print(
          document,
          all.map((statement) => relabelled(statement, actors)),
        );
    }
  } finally {
    await corpus?.spool.close();
  }
  return diagnostics.exitCode || (found ? 0 : 1);
}

function wanted(statement: Statement, options: StatementsOptions): boolean {
  const { actor, dimension } = options;
  const { speakers, stances } = statement;
  const names = speakers.flatMap(({ id, name }) => [id.toLowerCase(), name.toLowerCase()]);
  return (
    wantsStatement(options, statement) &&
    (!dimension || dimension.some((one) => Object.hasOwn(stances, one))) &&
    (!actor || actor.some((one) => names.some((name) => name.includes(one.toLowerCase()))))
  );
}

function relabelled(statement: Statement, actors: ReadonlyMap<string, LinkedActor>): Statement {
  const speakers = statement.speakers.map((speaker) => {
    const actor = actors.get(speaker.id);
    return actor ? { ...speaker, id: actor.id, name: actor.name } : speaker;
  });
  return { ...statement, speakers };
}

const EXAMPLES = `Examples:
  stance statements corpus/                          to read
  stance statements corpus/ --actor Lavrov           … of one speaker
  stance statements corpus/ --dimension sovereignty  … on one dimension
  stance statements corpus/ --format ndjson | jq -r '[.speakers[0].name, .content[0].text] | @tsv'
`;
