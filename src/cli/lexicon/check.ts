import { Command } from 'commander';
import { type Diagnostic, formatDiagnostic } from '../../base/errors.js';
import type { Lexicon } from '../../knowledge/lexicon.js';
import { plain } from '../../render/plain.js';
import { counted } from '../../render/text/numbers.js';
import { addKnowledgeOptions, formatOption, type InputOptions } from '../options.js';
import { Session } from '../run/session.js';
import { type Streams, write } from '../streams.js';
import { namedLexicons, shownAt } from './named.js';

interface CheckOptions extends InputOptions {
  format: 'text' | 'ndjson';
  tests: boolean;
}

/** Codes of what makes a check impossible, rather than a finding. */
const UNREADABLE = new Set(['unreadable-file', 'no-such-file', 'unreadable-model']);

export function checkCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('check')
    .description('List all that is wrong with lexicons, and where: shape, entries that can never count, failing tests.')
    .argument(
      '[lexicon...]',
      'files, folders or dimensions (default: all that are loaded, and all other knowledge files)',
    )
    .addHelpText('before', EXAMPLES)
    .addOption(formatOption('to read, or one JSON object a line', ['text', 'ndjson']))
    .option('--no-tests', 'without running their tests');
  return addKnowledgeOptions(command).action(async (names: string[]) => exit(await check(command, names, io)));
}

async function check(command: Command, names: string[], io: Streams): Promise<number> {
  const session = new Session<CheckOptions>(command, [], io);
  const { options } = session;
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => found.push(diagnostic);
  const { knowledge, lexicons, covers } = await namedLexicons(session, names, io, { ownWarnings: true, report });
  const { compileScorer } = await import('../../score/scorer.js');
  const { Vocabulary } = await import('../../segment/vocabulary.js');
  const { reportUnreachable } = await import('../../score/reachable.js');
  for (const lexicon of lexicons) reportUnreachable(lexicon, knowledge.abbreviations, report);
  if (options.tests) {
    const { runLexiconTests, testDiagnostic } = await import('../../evaluate/lexicon-tests.js');
    const scorer = compileScorer(knowledge.lexicons, knowledge.predicates, new Vocabulary());
    for (const lexicon of lexicons)
      for (const result of runLexiconTests(lexicon, scorer, knowledge.abbreviations))
        if (!result.passed) report(testDiagnostic(result));
  }
  const findings = found
    .filter((diagnostic) => covers(diagnostic.file) || isUnreadable(diagnostic))
    .map((diagnostic) => shownAt(diagnostic, io));
  for (const finding of findings)
    await write(
      io.stdout,
      options.format === 'ndjson' ? `${JSON.stringify(finding)}\n` : `${plain(formatDiagnostic(finding))}\n`,
    );
  if (options.format === 'text') await write(io.stdout, summary(findings, lexicons));
  return session.diagnostics.exitCode || (findings.some(isUnreadable) ? 2 : findings.length ? 1 : 0);
}

const isUnreadable = ({ code }: Diagnostic): boolean => UNREADABLE.has(code);

function summary(findings: readonly Diagnostic[], lexicons: readonly Lexicon[]): string {
  const entries = lexicons.reduce((sum, { terms }) => sum + terms.length, 0);
  const errors = findings.filter(({ level }) => level === 'error').length;
  return (
    `${counted(lexicons.length, 'dimension')}, ${counted(entries, 'entry', 'entries')}: ` +
    `${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}\n`
  );
}

const EXAMPLES = `Examples:
  stance lexicon check mine.yaml       one file, which may extend another
  stance lexicon check lexicons/       all files of a folder
  stance lexicon check                 everything that is loaded, ours included
Exit status: 0 nothing wrong, 1 something found, 2 wrong usage or unreadable.
`;
