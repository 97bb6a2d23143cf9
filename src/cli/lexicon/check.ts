import { Command } from 'commander';
import { type Diagnostic, formatDiagnostic } from '../../base/errors.js';
import type { Lexicon, Term } from '../../knowledge/lexicon.js';
import { reportLimits } from '../../knowledge/limits.js';
import { counted } from '../../render/text/numbers.js';
import { addKnowledgeOptions, formatOption, type InputOptions } from '../options.js';
import { Session } from '../run/session.js';
import { shownAt } from '../run/shown-path.js';
import { type Streams, write } from '../streams.js';
import { namedLexicons } from './named.js';

interface CheckOptions extends InputOptions {
  format: 'text' | 'ndjson';
  tests: boolean;
}

/** Codes of problems that make a check impossible. */
const UNREADABLE = new Set(['unreadable-file', 'no-such-file', 'unreadable-model']);

export function checkCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('check')
    .description(
      'List the mistakes in lexicons: wrong keys and values, entries that are too long or can never count, failing tests.',
    )
    .argument('[lexicon...]', 'files, folders or dimensions (default: all knowledge files)')
    .addHelpText('before', EXAMPLES)
    .addOption(formatOption('text to read, or one JSON object per line', ['text', 'ndjson']))
    .option('--no-tests', 'do not run the tests of the lexicons');
  return addKnowledgeOptions(command).action(async (names: string[]) => exit(await check(command, names, io)));
}

async function check(command: Command, names: string[], io: Streams): Promise<number> {
  const session = new Session<CheckOptions>(command, [], io);
  const { format } = session.options;
  const { lexicons, words, found } = await findMistakes(session, names, io);
  const findings = found.map((diagnostic) => shownAt(diagnostic, io));
  const text = (one: Diagnostic) => (format === 'ndjson' ? JSON.stringify(one) : formatDiagnostic(one));
  for (const finding of findings) await write(io.stdout, `${text(finding)}\n`);
  if (format === 'text') await write(io.stdout, summary(findings, lexicons, words));
  if (session.diagnostics.exitCode || findings.some(isUnreadable)) return 2;
  return findings.length ? 1 : 0;
}

/** Everything that is wrong with the lexicons that are named. */
async function findMistakes(
  session: Session<CheckOptions>,
  names: string[],
  io: Streams,
): Promise<{ lexicons: Lexicon[]; words: number; found: Diagnostic[] }> {
  const { reportUnreachable } = await import('../../evaluate/reachable.js');
  const { runLexiconTests, testDiagnostic } = await import('../../evaluate/lexicon-tests.js');
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => found.push(diagnostic);
  const { knowledge, lexicons, covers } = await namedLexicons(session, names, io, { ownWarnings: true, report });
  const { scorer, abbreviations } = await session.engine(knowledge);
  for (const lexicon of lexicons) {
    reportLimits(lexicon, report);
    for (const part of searched(lexicon)) reportUnreachable(part, knowledge, report);
  }
  for (const lexicon of session.options.tests ? lexicons : [])
    for (const result of runLexiconTests(lexicon, scorer, abbreviations))
      if (!result.passed) report(testDiagnostic(result));
  const words = knowledge.predicates.filter(({ own }) => own).length;
  return { lexicons, words, found: found.filter((one) => covers(one.file) || isUnreadable(one)) };
}

/** What must be found in texts: phrases beside each other, since one may hide another; verbs and objects of deeds each alone. */
function searched(lexicon: Lexicon): Lexicon[] {
  const isDeed = ({ role }: Term) => role === 'deed';
  const alone = (term: Term, pattern: string): Lexicon => ({
    ...lexicon,
    terms: [{ ...term, object: undefined, role: 'concept', pattern }],
  });
  const deeds = lexicon.terms.filter(isDeed).flatMap((term) => {
    const patterns = [term.pattern, term.object].filter((pattern) => pattern !== undefined);
    return patterns.map((pattern) => alone(term, pattern));
  });
  return [{ ...lexicon, terms: lexicon.terms.filter((term) => !isDeed(term)) }, ...deeds];
}

const isUnreadable = ({ code }: Diagnostic): boolean => UNREADABLE.has(code);

function summary(findings: readonly Diagnostic[], lexicons: readonly Lexicon[], words: number): string {
  const entries = lexicons.reduce((sum, { terms }) => sum + terms.length, 0);
  const errors = findings.filter(({ level }) => level === 'error').length;
  return (
    `${counted(lexicons.length, 'dimension')}, ${counted(entries, 'entry', 'entries')}${words ? `, ${counted(words, 'shared word')} of your own` : ''}: ` +
    `${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}\n`
  );
}

const EXAMPLES = `Examples:
  stance lexicon check mine.yaml       one file, which may extend another one
  stance lexicon check lexicons/       all files of a folder
  stance lexicon check                 all knowledge files, the bundled ones included
Exit status: 0 no mistakes, 1 mistakes, 2 wrong usage or unreadable input.
`;
