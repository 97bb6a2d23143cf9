import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { displayStyle } from '../display.js';
import { addReadingOptions, addRunOptions, dimensionOption, INPUTS, someText, wholeNumber } from '../options.js';
import { evidenceOf } from '../run/evidence.js';
import { canBeInput, neitherDimensionNorInput, noInputBehind } from '../run/named-dimension.js';
import { nothingFound, statementOptions } from '../run/nothing.js';
import { Session } from '../run/session.js';
import { type Streams, write } from '../streams.js';
import { type ExplainTargetOptions, explainTargets } from '../targets/explain.js';
import { targetOption } from '../targets/options.js';

type ExplainOptions = ExplainTargetOptions;

export function explainCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('explain')
    .description(
      'Explain an actor’s scores: list the statements, the words that were counted, and what changed their sign or weight.',
    )
    .argument('<actor>', 'part of the actor’s name', someText)
    .argument('<input...>', `optionally a dimension; then ${INPUTS}`)
    .addHelpText('before', EXAMPLES)
    .addOption(dimensionOption())
    .addOption(
      targetOption('instead of dimensions, explain how the actor speaks of those whose name contains one of these'),
    )
    .addOption(
      new Option('--top <n>', 'at most N statements per dimension, 0 for all').argParser(wholeNumber(0)).default(10),
    );
  return addRunOptions(addReadingOptions(command)).action(async (actor: string, inputs: string[]) =>
    exit(await explain(command, actor, inputs, io)),
  );
}

async function explain(command: Command, actor: string, rest: string[], io: Streams): Promise<number> {
  const { session, knowledge } = await openWithDimension(command, rest, io);
  const { options, diagnostics } = session;
  if (options.target) return explainTargets(session, knowledge, actor, io);
  const { renderExplanation } = await import('../../render/text/explanation.js');
  const found = await evidenceOf(session, knowledge, { actors: [actor], dimensions: options.dimension }, 'reasons');
  const style = displayStyle(options, io);
  for (const { row, evidence } of found) {
    const own = evidence.filter(({ statement }) => Object.hasOwn(statement.stances, row.dimension));
    await write(io.stdout, renderExplanation(row, own, options.top, style));
  }
  if (found.length) return diagnostics.exitCode;
  const chosen = statementOptions(options);
  return nothingFound(session, {
    sought: `no statement by “${actor}” that touches a dimension${chosen && ` with ${chosen}`}`,
    hint: `See all that is said with stance statements … --actor ${JSON.stringify(actor)}.`,
  });
}

/** Opens a session. If the first input is not a path but a dimension, that dimension is selected and the other inputs are read. */
async function openWithDimension(
  command: Command,
  inputs: string[],
  io: Streams,
): Promise<{ session: Session<ExplainOptions>; knowledge: Knowledge }> {
  const [first, ...others] = inputs;
  if (!existsSync(resolve(io.cwd, first))) {
    const session = new Session<ExplainOptions>(command, others, io);
    const knowledge = await session.knowledge();
    if (knowledge.lexicons.some(({ dimension }) => dimension === first)) {
      if (!others.length) throw noInputBehind(first, USAGE);
      session.options.dimension = [...(session.options.dimension ?? []), first];
      return { session, knowledge };
    }
    if (!canBeInput(first, io)) throw neitherDimensionNorInput(first, knowledge, USAGE);
  }
  const session = new Session<ExplainOptions>(command, inputs, io);
  return { session, knowledge: await session.knowledge() };
}

const USAGE = 'Documents come last: stance explain ACTOR [DIMENSION] INPUT….';

const EXAMPLES = `Examples:
  stance explain Lavrov corpus/                              all dimensions that Lavrov touches
  stance explain Blinken human-rights corpus/                one of them
  stance explain Blinken corpus/ --top 0 | less              all statements
  stance explain Lavrov --target "United States" corpus/     how Lavrov speaks of the United States, and why
`;
