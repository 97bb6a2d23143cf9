import { Command } from 'commander';
import { version } from '../../base/version.js';
import { checkActors, checkHasTargets, checkTargets, type Speaks } from '../../corpus/checks.js';
import type { CountedCorpus } from '../../corpus/counts/counted-corpus.js';
import { type Result, recordedSelection, speakersOf } from '../../corpus/result.js';
import { targetFiles } from '../../knowledge/targets/load.js';
import { counted } from '../../render/text/numbers.js';
import { unnamedFor } from '../../table/options.js';
import { DEFAULT_PAIR_OPTIONS, type PairOptions, pairsOf } from '../../table/targets/pairs.js';
import { targetRows } from '../../table/targets/rows.js';
import { digest } from '../../tally/digest.js';
import { recordedOverrides } from '../../tally/overrides.js';
import type { TargetRow } from '../../types/target.js';
import { displayStyle } from '../display.js';
import { binaryOutput } from '../failures.js';
import { addReadingOptions, addRunOptions, fieldNames, INPUTS } from '../options.js';
import { nothingFound, statementOptions } from '../run/nothing.js';
import { mergedParts } from '../run/parts.js';
import { printPart } from '../run/print-part.js';
import { Session } from '../run/session.js';
import { type Streams, write } from '../streams.js';
import { addTargetsOptions, type TargetsOptions } from './options.js';

/** Pairs that a table shows by default; the formats for programs hold all. */
const TABLE_TOP = 40;

export function targetsCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('targets')
    .description('Print who speaks how of whom: whom each actor criticises, praises and asks.')
    .argument('<input...>', INPUTS)
    .addHelpText('before', EXAMPLES);
  addTargetsOptions(command);
  return addRunOptions(addReadingOptions(command)).action(async (inputs: string[]) =>
    exit(await targets(command, inputs, io)),
  );
}

async function targets(command: Command, inputs: string[], io: Streams): Promise<number> {
  const session = new Session<TargetsOptions>(command, inputs, io);
  const { options, diagnostics } = session;
  if (options.parts && options.partial)
    command.error('error: --parts and --partial cannot be combined', { exitCode: 2 });
  options.targets = true;
  const result = options.parts ? await mergedParts(session, inputs, io, options.partial) : await resultOf(session);
  if (!result) return diagnostics.exitCode;
  if (options.partial) {
    await printPart(result, diagnostics, io);
    return diagnostics.exitCode;
  }
  const { corpus } = result;
  checkHasTargets(corpus.tally);
  for (const problem of checkActors(options.actor ?? [], speakersOf(corpus))) diagnostics.report(problem);
  const asked = pairOptions(options);
  if (options.target)
    for (const problem of checkTargets(options.target, spokenOf(corpus, asked))) diagnostics.report(problem);
  const pairs = pairsOf(corpus.tally, corpus.links, corpus.repeats, asked);
  const rows = targetRows(pairs).filter(({ statements }) => statements >= options.minStatements);
  if (rows.length || options.format !== 'table')
    await print(rows, { asked, result, session, untold: pairs.untold }, io);
  if (rows.length) return diagnostics.exitCode;
  const { statements } = corpus.summary();
  const chosen = statementOptions(options);
  return nothingFound(session, {
    sought: `nobody who is spoken of${options.target ? ` and called ${options.target.join(' or ')}` : ''}${chosen && ` with ${chosen}`}`,
    there: `${counted(statements, 'statement')} of speakers`,
    hint: 'See what is said with stance statements … --targets.',
  });
}

/** All who are spoken of, whoever speaks and however. */
function* spokenOf({ tally, links, repeats }: CountedCorpus, { by }: PairOptions): Generator<Speaks> {
  for (const { target, spoken } of pairsOf(tally, links, repeats, { ...DEFAULT_PAIR_OPTIONS, by }).pairs)
    yield { ...target, statements: spoken.length };
}

async function resultOf(session: Session<TargetsOptions>): Promise<Result> {
  const { options } = session;
  const knowledge = await session.knowledge();
  const corpus = await session.corpus(await session.engine(knowledge));
  return { corpus, knowledge, selection: recordedSelection({ ...options, fields: fieldNames(options) }) };
}

interface Found {
  asked: PairOptions;
  result: Result;
  untold: number;
  session: Session<TargetsOptions>;
}

async function print(
  all: readonly TargetRow[],
  { asked, result: { corpus, knowledge, selection }, session, untold }: Found,
  io: Streams,
): Promise<void> {
  const { options, diagnostics } = session;
  const { format, top = format === 'table' ? TABLE_TOP : 0 } = options;
  const rows = top ? all.slice(0, top) : all;
  const table = { rows, all: all.length, summary: corpus.summary(), untold };
  switch (format) {
    case 'json': {
      const { renderTargetsJson } = await import('../../render/targets/json.js');
      const overrides = recordedOverrides(knowledge.overrides, corpus.tally);
      const provenance = {
        summary: table.summary,
        digest: digest(corpus.tally),
        version: version(),
        lexicons: [...knowledge.files, ...targetFiles()],
        options: {
          ...asked,
          ...{ minStatements: options.minStatements, top: options.top },
          ...selection,
          ...(overrides.length && { overrides }),
        },
      };
      return write(io.stdout, renderTargetsJson(rows, provenance, diagnostics.recorded, untold));
    }
    case 'ndjson':
      return write(io.stdout, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    case 'csv': {
      const { renderTargetsCsv } = await import('../../render/targets/csv.js');
      return write(io.stdout, renderTargetsCsv(rows, options.bom));
    }
    case 'parquet': {
      if (io.stdout.isTTY) throw binaryOutput('targets');
      const { ParquetTable } = await import('../../render/data/parquet.js');
      const { targetColumns, targetRecord } = await import('../../render/targets/columns.js');
      const file = new ParquetTable(targetColumns());
      for (const row of rows) file.add(targetRecord(row));
      return write(io.stdout, file.finish());
    }
    case 'markdown': {
      const { renderTargetsMarkdown } = await import('../../render/targets/table.js');
      return write(io.stdout, renderTargetsMarkdown(table));
    }
    default: {
      const { renderTargets } = await import('../../render/targets/table.js');
      return write(io.stdout, renderTargets(table, displayStyle(options, io)));
    }
  }
}

function pairOptions(options: TargetsOptions): PairOptions {
  const { actor, by, duplicates, target, targetConfidence, unnamed, value } = options;
  return {
    ...DEFAULT_PAIR_OPTIONS,
    by,
    actors: actor ?? [],
    targets: target ?? [],
    values: value ?? [],
    targetConfidence: targetConfidence ?? DEFAULT_PAIR_OPTIONS.targetConfidence,
    unnamed: unnamedFor({ actors: actor, unnamed }),
    duplicates,
  };
}

const EXAMPLES = `Examples:
  stance targets corpus/                                 who criticises, praises, asks whom
  stance targets corpus/ --by affiliation                … by state, party and organisation
  stance targets corpus/ --actor Lavrov --value negative --format csv
  stance targets corpus/ --target China -o china.csv     who speaks how of China
  stance statements corpus/ --target China               … and in which statements
`;
