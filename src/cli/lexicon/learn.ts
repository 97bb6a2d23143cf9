import { Command, Option } from 'commander';
import { StanceError } from '../../base/errors.js';
import { oneLine } from '../../base/plain.js';
import { BUNDLED } from '../../knowledge/file.js';
import type { Lexicon } from '../../knowledge/lexicon.js';
import { learnedPath } from '../../knowledge/load/learned.js';
import type { LearnedOwn, Way } from '../../train/stances/learn-own.js';
import { type DisplayOptions, displayStyle } from '../display.js';
import { addDisplayOptions, addKnowledgeOptions, collectList, type InputOptions, wholeNumber } from '../options.js';
import { Session } from '../run/session.js';
import { shownPath } from '../run/shown-path.js';
import { refuseExisting, saveFiles } from '../save.js';
import { type Streams, write } from '../streams.js';
import { codedSentences } from './learn-examples.js';
import { namedLexicons } from './named.js';

interface LearnOptions extends DisplayOptions, InputOptions {
  examples: string[];
  words: number;
  force: boolean;
}

export function learnCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('learn')
    .description('Learn words that say more about your own dimension than its entries do, from coded sentences.')
    .argument('<lexicon>', 'the file of your lexicon')
    .addHelpText('before', EXAMPLES)
    .addOption(
      new Option('--examples <files>', 'coded sentences (default: the examples beside the lexicon)')
        .argParser(collectList)
        .default([], 'none'),
    )
    .addOption(
      new Option('--words <n>', 'print this many of the words that weigh most').argParser(wholeNumber(0)).default(20),
    )
    .option('--force', 'write the words even if they do no better than simpler ways, or replace a file', false);
  addKnowledgeOptions(command);
  return addDisplayOptions(command).action(async (name: string) => exit(await learn(command, name, io)));
}

async function learn(command: Command, name: string, io: Streams): Promise<number> {
  const session = new Session<LearnOptions>(command, [], io);
  const { options, diagnostics } = session;
  const { knowledge, lexicons } = await namedLexicons(session, [name], io);
  const lexicon = ownLexicon(lexicons, name);
  const { learnOwn, WAYS } = await import('../../train/stances/learn-own.js');
  const { ownExamples } = await import('../../train/stances/examples/sources.js');
  const { actorNames } = await import('../../train/stances/examples/actor-names.js');
  const { withLexicons } = await import('../../pipeline.js');
  const { comparisonTable, bestOther } = await import('./learn-table.js');
  const { wordsTable } = await import('../../render/text/learned-words.js');
  const { wordsText } = await import('../../train/stances/files.js');
  const records = codedSentences(options.examples, lexicon, io.cwd, diagnostics.report);
  const examples = ownExamples(records, lexicon.dimension);
  checkEnough(examples, lexicon.dimension);
  const { learned: _, ...untaught } = lexicon;
  const engine = withLexicons(await session.engine(knowledge), [untaught]);
  const { abbreviations, scorer } = engine;
  const names = actorNames(knowledge.actors);
  const result: LearnedOwn = learnOwn(examples, lexicon.dimension, knowledge.reader, { scorer, abbreviations, names });
  const style = displayStyle(options, io);
  await write(io.stdout, comparisonTable(result.comparisons, WAYS, style));
  if (options.words) await write(io.stdout, `\n${wordsTable(result.words, options.words, style)}`);
  const better: Way | undefined = bestOther(result.comparisons[0]);
  const path = learnedPath(lexicon.path);
  if (better !== undefined && !options.force) {
    await write(io.stdout, `\n${notBetter(better)}\n`);
    return 1;
  }
  const target = { path, shown: shownPath(path, io) };
  refuseExisting([target], options.force);
  await saveFiles([{ ...target, content: wordsText(result.words) }]);
  await write(io.stdout, `\nWritten to ${oneLine(target.shown)}.\n`);
  return diagnostics.exitCode;
}

function ownLexicon(lexicons: readonly Lexicon[], name: string): Lexicon {
  const [lexicon] = lexicons;
  if (lexicons.length !== 1)
    throw new StanceError({
      code: 'no-lexicon',
      message: `"${name}" holds ${lexicons.length} lexicons, not one`,
      hint: 'Name the file of one lexicon.',
    });
  if (lexicon.path.startsWith(BUNDLED))
    throw new StanceError({
      code: 'bundled-lexicon',
      message: `"${name}" is one of ours, and its words are learned already`,
      hint: `Write a file of your own with "extends: ${lexicon.dimension}", and learn its words.`,
    });
  return lexicon;
}

function checkEnough(examples: readonly { stances: Readonly<Record<string, string>> }[], dimension: string): void {
  const positions = examples.filter(({ stances }) => ['pro', 'anti', 'mixed'].includes(stances[dimension])).length;
  if (positions >= FEWEST_POSITIONS && positions < examples.length) return;
  throw new StanceError({
    code: 'too-few-examples',
    message: `${examples.length} sentences with ${positions} positions on "${dimension}" are too few to learn from`,
    hint: `Give at least ${FEWEST_POSITIONS} sentences that take a side, and some that take none, with --examples.`,
  });
}

const FEWEST_POSITIONS = 10;

const notBetter = (way: Way): string =>
  `Nothing is written: the learned words do no better than ${OTHERS[way]}. Code more sentences, or use --force.`;

const OTHERS: Record<Way, string> = {
  learned: 'themselves',
  reader: 'the reader alone, which works without them',
  plain: 'a plain count of the entries',
  always: 'taking every hit for pro',
};

const EXAMPLES = `Examples:
  stance lexicon learn harbours.yaml                             from harbours.examples.yaml beside it
  stance lexicon learn harbours.yaml --examples coded.jsonl      from sentences that you coded
  stance lexicon learn harbours.yaml --words 50                  with the fifty words that weigh most
A line of the examples: {"text": "We need open harbours.", "expect": "pro", "document": "speech 4", "genre": "speech"}
Figures are of sentences that were not learned from: five parts, each judged by what the others taught.
Exit status: 0 the words are written, 1 they do no better than simpler ways, 2 wrong usage or unreadable input.
`;
