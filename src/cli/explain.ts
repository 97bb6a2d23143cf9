import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { Statement } from '../types.js';
import { type DisplayOptions, displayStyle } from './display.js';
import { gatherEvidence } from './evidence.js';
import { addReadingOptions, addRunOptions, collectList, type InputOptions, wholeNumber } from './options.js';
import { openSession } from './session.js';
import { type Streams, write } from './streams.js';

interface ExplainOptions extends InputOptions, DisplayOptions {
  top: number;
}

export function explainCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('explain')
    .description(
      'Print why an actor’s figures are what they are: each statement with the words that were counted and what turned them.',
    )
    .argument('<actor>', 'part of the actor’s name')
    .argument('<input...>', 'a dimension, if only one is wanted; then files, folders, globs, or - for standard input')
    .addHelpText('before', EXAMPLES)
    .addOption(new Option('-d, --dimension <ids>', 'only these dimensions').argParser(collectList))
    .addOption(
      new Option('--top <n>', 'statements for each dimension, 0 for all').argParser(wholeNumber(0)).default(10),
    );
  return addRunOptions(addReadingOptions(command)).action(async (actor: string, inputs: string[]) =>
    exit(await explain(command, actor, inputs, io)),
  );
}

async function explain(command: Command, actor: string, rest: string[], io: Streams): Promise<number> {
  const [first, ...others] = rest;
  const isPath = others.length === 0 || existsSync(resolve(io.cwd, first));
  const session = openSession<ExplainOptions>(command, isPath ? rest : await withoutDimension(command, rest, io), io);
  const { options, diagnostics } = session;
  const { renderExplanation } = await import('../render/explanation.js');
  const knowledge = await session.knowledge();
  const texts = new Map<Statement, string>();
  const wanted = { actors: [actor], dimensions: options.dimension };
  const found = await gatherEvidence(session, knowledge, wanted, (statement, text) => texts.set(statement, text));
  const style = displayStyle(options, io);
  for (const { row, statements } of found) {
    const own = statements
      .filter(({ stances }) => Object.hasOwn(stances, row.dimension))
      .map((statement) => ({ statement, text: texts.get(statement)! }));
    await write(io.stdout, renderExplanation(row, own, options.top, style));
  }
  return diagnostics.exitCode || (found.length ? 0 : 1);
}

/** The inputs where the first of them is a dimension: it is chosen instead. */
async function withoutDimension(command: Command, rest: string[], io: Streams): Promise<string[]> {
  const [first, ...others] = rest;
  const { lexicons } = await openSession<ExplainOptions>(command, others, io).knowledge();
  if (!lexicons.some(({ dimension }) => dimension === first)) return rest;
  command.setOptionValue('dimension', [...(command.opts<ExplainOptions>().dimension ?? []), first]);
  return others;
}

const EXAMPLES = `Examples:
  stance explain Lavrov corpus/                              every dimension that Lavrov touches
  stance explain Blinken human-rights corpus/                one of them
  stance explain Blinken corpus/ --top 0 | less              all statements
`;
