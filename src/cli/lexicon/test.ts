import { Command } from 'commander';
import { type Diagnostic, formatDiagnostic } from '../../base/errors.js';
import { oneLine } from '../../base/plain.js';
import { exampleFigures } from '../../evaluate/example-figures.js';
import type { TestResult } from '../../evaluate/lexicon-tests.js';
import type { Lexicon, LexiconTest } from '../../knowledge/lexicon.js';
import { count, counted, signShares } from '../../render/text/numbers.js';
import type { Style } from '../../render/text/style.js';
import { type DisplayOptions, displayStyle } from '../display.js';
import {
  addDisplayOptions,
  addKnowledgeOptions,
  addScoringOptions,
  formatOption,
  type InputOptions,
} from '../options.js';
import { Session } from '../run/session.js';
import { shownAt, shownPath } from '../run/shown-path.js';
import { type Streams, write } from '../streams.js';
import { namedLexicons } from './named.js';

interface TestOptions extends DisplayOptions, InputOptions {
  format: 'text' | 'ndjson' | 'csv';
}

export function testCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('test')
    .description(
      'Run the tests in lexicons, sentences with their expected values, and measure them on the examples beside them.',
    )
    .argument('[lexicon...]', 'files, folders or dimensions (default: all loaded lexicons)')
    .addHelpText('before', EXAMPLES)
    .addOption(formatOption('failures to read, or one test per line', ['text', 'ndjson', 'csv']));
  addKnowledgeOptions(addScoringOptions(command));
  return addDisplayOptions(command).action(async (names: string[]) => exit(await test(command, names, io)));
}

const HEADS = ['kind', 'dimension', 'text', 'cue', 'expect', 'mode', 'value', 'found_mode', 'passed', 'file', 'line'];

async function test(command: Command, names: string[], io: Streams): Promise<number> {
  const session = new Session<TestOptions>(command, [], io);
  const { options, diagnostics } = session;
  const broken: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostic.level === 'error' && broken.push(diagnostic);
  const { knowledge, lexicons, covers } = await namedLexicons(session, names, io, { report });
  const { runLexiconTests } = await import('../../evaluate/lexicon-tests.js');
  const { scorer, abbreviations } = await session.engine(knowledge);
  const run = (lexicon: Lexicon, tests: readonly LexiconTest[]) =>
    runLexiconTests(lexicon, scorer, abbreviations, tests);
  const results = lexicons.flatMap((lexicon) => run(lexicon, lexicon.tests));
  const examples = lexicons.flatMap((lexicon) => run(lexicon, lexicon.readExamples()));
  for (const diagnostic of broken.filter(({ file }) => covers(file))) diagnostics.report(shownAt(diagnostic, io));
  if (options.format === 'text') {
    const style = displayStyle(options, io);
    await write(io.stdout, await testTable(lexicons, results, style, io));
    await write(io.stdout, await exampleTable(lexicons, examples, style));
  } else {
    const { renderRecords } = await import('../../render/data/records.js');
    const records = [
      ...results.map((result) => recordOf('test', result, io)),
      ...examples.map((result) => recordOf('example', result, io)),
    ];
    await write(io.stdout, renderRecords(records, options.format, HEADS));
  }
  return diagnostics.exitCode || (results.every(({ passed }) => passed) ? 0 : 1);
}

/** The failures with their places, and how many tests there are. */
async function testTable(
  lexicons: readonly Lexicon[],
  results: readonly TestResult[],
  style: Style,
  io: Streams,
): Promise<string> {
  const { testDiagnostic } = await import('../../evaluate/lexicon-tests.js');
  const { columns } = await import('../../render/text/columns.js');
  const failed = results.filter(({ passed }) => !passed);
  const failures = failed.map((result) => `${formatDiagnostic(shownAt(testDiagnostic(result), io))}\n`);
  const lines = lexicons.map((lexicon) => {
    const isOwn = (result: TestResult) => result.lexicon === lexicon;
    return [oneLine(lexicon.dimension), count(results.filter(isOwn).length), count(failed.filter(isOwn).length)];
  });
  const table =
    lines.length > 1 && results.length ? columns(['dimension', 'tests', 'failures'], lines, 'lrr', style) : '';
  return `${failures.join('')}${table}${counted(results.length, 'test')}, ${counted(failed.length, 'failure')}\n`;
}

/** How many of the examples' positions are found, and how many of those given are right; nothing without examples. */
async function exampleTable(
  lexicons: readonly Lexicon[],
  results: readonly TestResult[],
  style: Style,
): Promise<string> {
  const lines = lexicons.flatMap((lexicon) => {
    const own = results.filter((result) => result.lexicon === lexicon);
    if (!own.length) return [];
    const figures = exampleFigures(own);
    return [[oneLine(lexicon.dimension), count(own.length), count(figures.coded), ...signShares(figures)]];
  });
  if (!lines.length) return '';
  const { columns } = await import('../../render/text/columns.js');
  return `\n${columns(['dimension', 'examples', 'positions', 'found', 'right', 'F1'], lines, 'lrrrrr', style)}`;
}

function recordOf(kind: 'test' | 'example', { lexicon, test, value, mode, passed }: TestResult, io: Streams) {
  const { file, line = null } = test.file.at(test.path, { code: '', message: '' });
  return {
    kind,
    dimension: lexicon.dimension,
    text: test.text,
    cue: test.cue ?? '',
    expect: test.expect,
    mode: test.mode ?? '',
    value,
    found_mode: mode ?? '',
    passed,
    file: shownPath(file ?? '', io),
    line,
  };
}

const EXAMPLES = `Examples:
  stance lexicon test                  the tests of all lexicons
  stance lexicon test mine.yaml
  stance lexicon test human-rights --format csv > tests.csv
Found: the share of the examples' positions that came out as coded. Right: the share of those given that are.
Exit status: 0 all tests passed, whatever the examples say, 1 some failed, 2 wrong usage or unreadable input.
`;
