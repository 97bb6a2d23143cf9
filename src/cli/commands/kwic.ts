import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { StanceError } from '../../base/errors.js';
import { didYouMean } from '../../base/nearest.js';
import { compare, getOrInsert } from '../../base/order.js';
import { oneLine } from '../../base/plain.js';
import { checkActors, type Speaks } from '../../corpus/checks.js';
import {
  CONTEXT_ORDERS,
  type Context,
  type ContextOrder,
  contextsOf,
  missesOf,
  sample,
  sortContexts,
} from '../../corpus/contexts.js';
import { listsStatement } from '../../corpus/selection.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { lexiconOfTerm } from '../../knowledge/load/stances.js';
import { parsePattern } from '../../knowledge/pattern/steps.js';
import { type DisplayOptions, displayStyle } from '../display.js';
import { actorOption, addReadingOptions, formatOption, INPUTS, type InputOptions, wholeNumber } from '../options.js';
import { canBeInput, neitherDimensionNorInput, noInputBehind } from '../run/named-dimension.js';
import { nothingFound } from '../run/nothing.js';
import { Session } from '../run/session.js';
import { type Streams, write } from '../streams.js';

interface KwicOptions extends InputOptions, DisplayOptions {
  format: 'text' | 'ndjson' | 'csv';
  sample: number;
  seed: number;
  sort: ContextOrder;
  by?: 'actor';
  misses?: boolean;
  narration?: boolean;
  actor?: string[];
}

/** The dimension of a term given on the command line. */
const TERM = 'term';

export function kwicCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('kwic')
    .description(
      'Print keywords in context: every hit of a term or a dimension, with the text around it and the sign of its statement.',
    )
    .argument('<term>', 'a term, written as in a lexicon, or a dimension; with --misses a dimension, or nothing')
    .argument('[input...]', INPUTS)
    .addHelpText('before', EXAMPLES)
    .optionsGroup('Contexts:')
    .addOption(
      new Option('--sample <n>', 'at most N contexts, drawn at random; 0 for all')
        .argParser(wholeNumber(0))
        .default(50),
    )
    .addOption(new Option('--seed <n>', 'seed of the random draw').argParser(wholeNumber(0)).default(1))
    .addOption(new Option('--sort <order>', 'order of the contexts').choices(CONTEXT_ORDERS).default('document'))
    .addOption(new Option('--by <key>', 'group under headings').choices(['actor']))
    .option('--misses', 'statements without a hit (with a dimension: without a hit on it)')
    .option('--narration', 'also sentences in the article’s own voice')
    .addOption(actorOption('only statements of actors'))
    .addOption(formatOption('what to print', ['text', 'ndjson', 'csv']));
  return addReadingOptions(command).action(async (term: string, inputs: string[]) =>
    exit(await kwic(command, term, inputs, io)),
  );
}

async function kwic(command: Command, term: string, rest: string[], io: Streams): Promise<number> {
  const known = await new Session<KwicOptions>(command, rest, io).knowledge();
  const isDimension = known.lexicons.some(({ dimension }) => dimension === term);
  const { misses } = command.opts<KwicOptions>();
  if (misses && !isDimension && !canBeInput(term, io)) throw neitherDimensionNorInput(term, known, USAGE);
  const inputs = misses && !isDimension ? [term, ...rest] : rest;
  if (!inputs.length) throw isDimension ? noInputBehind(term, USAGE) : noInput(term, io);
  const session = new Session<KwicOptions>(command, inputs, io);
  const { options, diagnostics } = session;
  const dimension = isDimension ? term : options.misses ? undefined : TERM;
  const contexts = await findContexts(session, dimension === TERM ? withTerm(known, term) : known, dimension);
  const wanted = options.actor?.map((actor) => actor.toLowerCase());
  const chosen = contexts.filter(({ actor }) => !wanted || wanted.some((one) => actor.toLowerCase().includes(one)));
  const drawn = sortContexts(sample(chosen, options.sample, options.seed), options.sort);
  await write(io.stdout, await printed(drawn, chosen.length, options, io));
  return drawn.length ? diagnostics.exitCode : noContext(session, term, contexts, known);
}

const USAGE = 'Documents come last: stance kwic TERM INPUT… or stance kwic --misses [DIMENSION] INPUT….';

/** The term is where documents should be, or they were left out. */
function noInput(term: string, io: Streams): StanceError {
  const isPath = existsSync(resolve(io.cwd, term));
  return new StanceError({
    code: 'missing-input',
    message: isPath ? `"${term}" is taken for the term, and no documents are named` : 'no documents are named',
    hint: USAGE,
  });
}

function noContext(session: Session<KwicOptions>, term: string, all: readonly Context[], known: Knowledge): number {
  const { actor, misses } = session.options;
  const names = new Map<string, Speaks>();
  for (const { actor: name } of all)
    if (name) getOrInsert(names, name, () => ({ id: name, name, statements: 0 })).statements++;
  for (const problem of checkActors(actor ?? [], names.values())) session.diagnostics.report(problem);
  const dimensions = known.lexicons.map(({ dimension }) => dimension);
  return nothingFound(session, {
    sought: misses
      ? 'no statement without a hit'
      : `no context of “${term}”${actor ? ` by “${actor.join('” or “')}”` : ''}`,
    hint:
      didYouMean(term, dimensions) ??
      'Only what speakers say is looked through; --narration adds the article’s own voice. A star stands for any letters: "sanction*".',
  });
}

/** All hits on a dimension, or all statements without one, with their speakers as the corpus names them. */
async function findContexts(
  session: Session<KwicOptions>,
  knowledge: Knowledge,
  dimension: string | undefined,
): Promise<Context[]> {
  const { options } = session;
  const { Corpus } = await import('../../corpus/corpus.js');
  const engine = await session.engine(knowledge);
  const corpus = new Corpus(engine.resolver);
  const find = options.misses ? missesOf : contextsOf;
  const found: { context: Context; speakers: string[] }[] = [];
  for await (const { document, tally, statements } of session.analyzed(engine, true)) {
    corpus.insert(document.id, tally);
    for (const statement of statements.filter((one) => listsStatement(options, one)))
      for (const context of find(statement, document.text, dimension))
        found.push({ context, speakers: statement.speakers.map(({ id }) => id) });
  }
  return found.map(({ context, speakers }) => ({
    ...context,
    actor: speakers.map((key) => oneLine(corpus.links(key)?.name ?? key)).join(', '),
  }));
}

/** The same knowledge with a lexicon of this one term. */
function withTerm(knowledge: Knowledge, term: string): Knowledge {
  try {
    parsePattern(term);
  } catch (error) {
    throw new StanceError({
      code: 'bad-term',
      message: `"${term}" ${(error as Error).message}`,
      hint: 'Write it like an entry of a lexicon: words, * and ?, ... between words, (a|b).',
    });
  }
  return { ...knowledge, lexicons: [lexiconOfTerm(TERM, term)] };
}

async function printed(contexts: Context[], of: number, options: KwicOptions, io: Streams): Promise<string> {
  if (options.format !== 'text') {
    const { renderRecords } = await import('../../render/data/records.js');
    const records = contexts.map((context) => ({ ...context, contribution: context.contribution / 1000 }));
    const heads = [
      'document',
      'statement',
      'actor',
      'dimension',
      'term',
      'value',
      'contribution',
      'start',
      'end',
      'left',
      'keyword',
      'right',
    ];
    return renderRecords(records, options.format, heads);
  }
  const { renderContexts, renderWhole } = await import('../../render/text/contexts.js');
  const { counted } = await import('../../render/text/numbers.js');
  const style = displayStyle(options, io);
  const render = options.misses ? renderWhole : renderContexts;
  const noun = options.misses ? 'statement' : 'context';
  const less =
    contexts.length < of ? `, drawn from ${counted(of, noun)} with seed ${options.seed}; --sample 0 shows all` : '';
  const foot = `${counted(contexts.length, noun)}${less}\n`;
  if (options.by !== 'actor') return render(contexts, style) + style.faint(foot);
  const byActor = new Map<string, Context[]>();
  for (const context of contexts) getOrInsert(byActor, context.actor, () => []).push(context);
  const groups = [...byActor].sort(([a, x], [b, y]) => y.length - x.length || compare(a, b));
  const blocks = groups.map(
    ([actor, own]) => `${style.strong(`${actor || '?'}  ${own.length}`)}\n${render(own, style)}\n`,
  );
  return blocks.join('') + style.faint(foot);
}

const EXAMPLES = `Examples:
  stance kwic "free ... elections" corpus/ --sort right     all contexts, sorted by what follows
  stance kwic sovereignty corpus/ --sample 30 --by actor    the hits of a dimension, by actor
  stance kwic --misses corpus/ --sample 20 --seed 7         statements without a hit
  stance kwic --misses human-rights corpus/                 … without a hit on one dimension
`;
