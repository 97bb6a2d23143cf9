import { Command } from 'commander';
import { type Diagnostic, formatDiagnostic } from '../../base/errors.js';
import type { TestResult } from '../../evaluate/lexicon-tests.js';
import { oneLine, plain } from '../../render/plain.js';
import { columns } from '../../render/text/columns.js';
import { count, counted } from '../../render/text/numbers.js';
import { type DisplayOptions, displayStyle } from '../display.js';
import { addDisplayOptions, addKnowledgeOptions, formatOption, type InputOptions } from '../options.js';
import { Session } from '../run/session.js';
import { type Streams, write } from '../streams.js';
import { namedLexicons, shownAt, shownPath } from './named.js';

interface TestOptions extends DisplayOptions, InputOptions {
  format: 'text' | 'ndjson' | 'csv';
}

export function testCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('test')
    .description('Run the tests in lexicons: sentences with their expected values.')
    .argument('[lexicon...]', 'files, folders or dimensions (default: all loaded lexicons)')
    .addHelpText('before', EXAMPLES)
    .addOption(formatOption('failures to read, or one test per line', ['text', 'ndjson', 'csv']));
  addKnowledgeOptions(command);
  return addDisplayOptions(command).action(async (names: string[]) => exit(await test(command, names, io)));
}

const HEADS = ['dimension', 'text', 'cue', 'expect', 'mode', 'value', 'found_mode', 'passed', 'file', 'line'];

async function test(command: Command, names: string[], io: Streams): Promise<number> {
  const session = new Session<TestOptions>(command, [], io);
  const { options, diagnostics } = session;
  const broken: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostic.level === 'error' && broken.push(diagnostic);
  const { knowledge, lexicons, covers } = await namedLexicons(session, names, io, { report });
  const { runLexiconTests, testDiagnostic } = await import('../../evaluate/lexicon-tests.js');
  const { scorer, abbreviations } = await session.engine(knowledge);
  const results = lexicons.flatMap((lexicon) => runLexiconTests(lexicon, scorer, abbreviations));
  const failed = results.filter(({ passed }) => !passed);
  for (const diagnostic of broken.filter(({ file }) => covers(file))) diagnostics.report(shownAt(diagnostic, io));
  if (options.format === 'text') {
    for (const result of failed)
      await write(io.stdout, `${plain(formatDiagnostic(shownAt(testDiagnostic(result), io)))}\n`);
    const lines = lexicons.map((lexicon) => {
      const own = results.filter((result) => result.lexicon === lexicon);
      return [oneLine(lexicon.dimension), count(own.length), count(own.filter(({ passed }) => !passed).length)];
    });
    if (lines.length > 1)
      await write(io.stdout, columns(['dimension', 'tests', 'failures'], lines, 'lrr', displayStyle(options, io)));
    await write(io.stdout, `${counted(results.length, 'test')}, ${counted(failed.length, 'failure')}\n`);
  } else {
    const { renderRecords } = await import('../../render/data/records.js');
    const records = results.map((result) => recordOf(result, io));
    await write(io.stdout, renderRecords(records, options.format, HEADS));
  }
  return diagnostics.exitCode || (failed.length ? 1 : 0);
}

function recordOf({ lexicon, test, value, mode, passed }: TestResult, io: Streams) {
  const { file, line = null } = test.file.at(test.path, { code: '', message: '' });
  return {
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
Exit status: 0 all passed, 1 some failed, 2 wrong usage or unreadable input.
`;
