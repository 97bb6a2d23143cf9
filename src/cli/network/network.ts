import { Command } from 'commander';
import { type Diagnostic, StanceError } from '../../base/errors.js';
import { checkHasTargets } from '../../corpus/checks.js';
import { problemsOf, type Result } from '../../corpus/result.js';
import type { Events } from '../../network/events/events.js';
import type { NetworkOptions, TargetNetworkOptions } from '../../network/options.js';
import type { Network, Tie } from '../../network/types.js';
import { count, counted } from '../../render/text/numbers.js';
import { addReadingOptions, addRunOptions } from '../options.js';
import { nothingFound } from '../run/nothing.js';
import { mergedParts } from '../run/parts.js';
import { printPart } from '../run/print-part.js';
import { Session } from '../run/session.js';
import { type Streams, write } from '../streams.js';
import { networkOptions, targetNetworkOptions, wrongUse } from './checked.js';
import { addNetworkOptions, type NetworkCommandOptions } from './options.js';
import { readForNetwork } from './reading.js';
import { renderNetwork } from './rendered.js';
import { seedOf } from './seed.js';

export function networkCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('network')
    .description('Print who stands with whom, as a network.')
    .argument('<input...>', 'files, folders, globs, or - for standard input; with --parts, partial results')
    .addHelpText('before', EXAMPLES);
  addNetworkOptions(command);
  return addRunOptions(addReadingOptions(command)).action(async (inputs: string[]) =>
    exit(await network(command, inputs, io)),
  );
}

async function network(command: Command, inputs: string[], io: Streams): Promise<number> {
  const session = new Session<NetworkCommandOptions>(command, inputs, io);
  const { options, diagnostics } = session;
  const wrong = wrongUse(options);
  if (wrong) command.error(`error: ${wrong}`, { exitCode: 2 });
  const isOfTargets = options.ties === 'targets';
  options.targets = isOfTargets;
  const read = options.parts ? undefined : await readForNetwork(session);
  const result = read ?? (await mergedParts(session, inputs, io, options.partial));
  if (!result) return diagnostics.exitCode;
  if (options.partial) {
    await printPart(result, diagnostics, io);
    return diagnostics.exitCode;
  }
  const { by, actor: actors = [] } = options;
  for (const problem of problemsOf(result, { by: [by], actors })) {
    if (problem.code === 'unknown-key') throw new StanceError(problem);
    diagnostics.report(problem);
  }
  const { events, made, asked, ids, there } = isOfTargets
    ? await networkOfTargets(result, options)
    : await networkOfStances(result, options);
  for (const problem of warnings(made, asked.evidence ? ids : [])) diagnostics.report(problem);
  const { recorded } = diagnostics;
  const { inPieces } = await import('../../render/network/pieces.js');
  const parts = await renderNetwork({ network: made, events, result, asked, recorded, options, texts: read?.texts });
  for (const piece of inPieces(parts)) await write(io.stdout, piece);
  if (made.edges.length || made.windows?.some(({ edges }) => edges.length)) return diagnostics.exitCode;
  return nothingFound(session, { sought: 'no tie', there, hint: isOfTargets ? TARGETS_HINT : STANCES_HINT });
}

const STANCES_HINT =
  'See who takes which side with stance analyze; --unnamed, --min-coded and --min-weight choose nodes and ties.';
const TARGETS_HINT =
  'See who speaks of whom with stance targets; --unnamed, --value, --min-coded and --min-weight choose nodes and ties.';

/** A network, and what is said of it. */
interface Made {
  made: Network<Tie>;
  asked: NetworkOptions | TargetNetworkOptions;
  /** Of the statements that ties may rest on; empty where the parts do not hold them. */
  ids: readonly string[];
  there: string;
  events?: Events;
}

async function networkOfStances(result: Result, options: NetworkCommandOptions): Promise<Made> {
  const { corpus } = result;
  const asked = networkOptions(options);
  if (asked.concept === 'term') checkTerms(result);
  const { eventsOf } = await import('../../network/events/events.js');
  const { networkOf } = await import('../../network/network.js');
  const events = eventsOf(corpus.tally, corpus.links, corpus.repeats, asked);
  const made = networkOf(events, asked, seedOf(corpus.tally));
  const there = `${count(events.all.length)} coded statements of ${count(events.actors.length)} actors`;
  return { made, asked, ids: events.statements, there, events };
}

async function networkOfTargets(result: Result, options: NetworkCommandOptions): Promise<Made> {
  const { corpus } = result;
  const asked = targetNetworkOptions(options);
  checkHasTargets(corpus.tally);
  const { pairsOf } = await import('../../table/targets/pairs.js');
  const { targetNetworkOf } = await import('../../network/targets/network.js');
  const duplicates = asked.duplicates === 'include' ? 'keep' : 'once';
  const found = pairsOf(corpus.tally, corpus.links, corpus.repeats, { ...asked, duplicates, loops: true });
  const made = targetNetworkOf(found, asked);
  const ids = found.pairs.flatMap(({ spoken }) => spoken.map(({ statement }) => statement));
  return { made, asked, ids, there: `${counted(corpus.summary().statements, 'statement')} of speakers` };
}

function checkTerms({ corpus }: Pick<Result, 'corpus'>): void {
  let isWhole = true;
  for (const [, { terms }] of corpus.tally.sorted()) isWhole &&= terms !== undefined;
  if (isWhole) return;
  throw new StanceError({
    code: 'no-terms',
    message: 'the parts do not hold the entries that hit, so these cannot be nodes',
    hint: 'Make the parts with stance network … --partial instead of stance analyze … --partial.',
  });
}

/** More are a grey ball in every picture. */
const DENSE = 500_000;

function warnings({ left, edges }: Network<Tie>, shown: readonly string[]): Diagnostic[] {
  const warn = (code: string, message: string, hint: string): Diagnostic => ({ level: 'warning', code, message, hint });
  return [
    ...(left.undated
      ? [
          warn(
            'undated-statement',
            `${count(left.undated)} coded statements are in no window: their documents have no exact date`,
            'Use --date-field to name the field with the date, and --date-format to say how it is written.',
          ),
        ]
      : []),
    ...(edges.length > DENSE
      ? [
          warn(
            'dense-network',
            `${count(edges.length)} ties: few programs can draw so many`,
            'Leave out those who say little with --min-coded, or weak ties with --min-weight and --backbone.',
          ),
        ]
      : []),
    ...(shown.some((id) => id === '')
      ? [
          warn(
            'no-evidence',
            'the parts do not hold the ids of their statements, so ties cannot name them',
            'Make them with stance network … --partial instead of stance analyze … --partial.',
          ),
        ]
      : []),
  ];
}

const EXAMPLES = `Examples:
  stance network corpus/ --output net.graphml              actors × dimensions, for Gephi, igraph, networkx
  stance network corpus/ --project actor -o actors.graphml … who stands with whom
  stance network corpus/ --project actor --agreement congruence --normalise average --format csv
  stance network corpus/ --project actor --communities --polarisation --format json
  stance network corpus/ --window 180d --step 30d -o over-time.gexf
  stance network corpus/ --ties targets -o targets.graphml who criticises, praises, asks whom
  stance network corpus/ --format eventlist > dna.csv      statements as DNA exports them
`;
