import { Command } from 'commander';
import { version } from '../../base/version.js';
import { checkActors, checkTargets, type Speaks } from '../../corpus/checks.js';
import type { Corpus } from '../../corpus/corpus.js';
import { recordedSelection, speakersOf } from '../../corpus/result.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { targetFiles } from '../../knowledge/targets/load.js';
import { counted } from '../../render/text/numbers.js';
import { DEFAULT_PAIR_OPTIONS, type PairOptions, pairsOf } from '../../table/targets/pairs.js';
import { targetRows } from '../../table/targets/rows.js';
import { digest } from '../../tally/digest.js';
import { recordedOverrides } from '../../tally/overrides.js';
import type { TargetRow } from '../../types/target.js';
import { displayStyle } from '../display.js';
import { binaryOutput } from '../failures.js';
import { addReadingOptions, addRunOptions, fieldNames, INPUTS } from '../options.js';
import { nothingFound, statementOptions } from '../run/nothing.js';
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
  options.targets = true;
  const knowledge = await session.knowledge();
  const corpus = await session.corpus(await session.engine(knowledge));
  for (const problem of checkActors(options.actor ?? [], speakersOf(corpus))) diagnostics.report(problem);
  const asked = pairOptions(options);
  if (options.target)
    for (const problem of checkTargets(options.target, spokenOf(corpus, asked))) diagnostics.report(problem);
  const rows = targetRows(pairsOf(corpus.tally, corpus.links, corpus.repeats, asked)).filter(
    ({ statements }) => statements >= options.minStatements,
  );
  if (rows.length || options.format !== 'table') await print(rows, { asked, corpus, knowledge, session }, io);
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
function* spokenOf({ tally, links, repeats }: Corpus, { by }: PairOptions): Generator<Speaks> {
  for (const { target, spoken } of pairsOf(tally, links, repeats, { ...DEFAULT_PAIR_OPTIONS, by }).pairs)
    yield { ...target, statements: spoken.length };
}

interface Found {
  asked: PairOptions;
  corpus: Corpus;
  knowledge: Knowledge;
  session: Session<TargetsOptions>;
}

async function print(
  all: readonly TargetRow[],
  { asked, corpus, knowledge, session }: Found,
  io: Streams,
): Promise<void> {
  const { options, diagnostics } = session;
  const { format, top = format === 'table' ? TABLE_TOP : 0 } = options;
  const rows = top ? all.slice(0, top) : all;
  const table = { rows, all: all.length, summary: corpus.summary() };
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
          ...recordedSelection({ ...options, fields: fieldNames(options) }),
          ...(overrides.length && { overrides }),
        },
      };
      return write(io.stdout, renderTargetsJson(rows, provenance, diagnostics.recorded));
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
    by,
    actors: actor ?? [],
    targets: target ?? [],
    values: value ?? [],
    minConfidence: targetConfidence ?? DEFAULT_PAIR_OPTIONS.minConfidence,
    unnamed: unnamed ?? (actor ? 'rows' : DEFAULT_PAIR_OPTIONS.unnamed),
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
