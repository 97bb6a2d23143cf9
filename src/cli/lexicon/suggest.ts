import { Command, Option } from 'commander';
import { StanceError } from '../../base/errors.js';
import { oneLine } from '../../base/plain.js';
import { count } from '../../render/text/numbers.js';
import type { Suggestion } from '../../train/stances/suggest.js';
import { type DisplayOptions, displayStyle } from '../display.js';
import { addDisplayOptions, addTextOptions, formatOption, INPUTS, type InputOptions, wholeNumber } from '../options.js';
import { Session } from '../run/session.js';
import { type Streams, write } from '../streams.js';
import { namedLexicons } from './named.js';

interface SuggestOptions extends DisplayOptions, InputOptions {
  format: 'text' | 'ndjson' | 'csv';
  top: number;
}

export function suggestCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('suggest')
    .description(
      'Suggest entries: words and phrases that texts have in sentences that a lexicon hits, and no entry has.',
    )
    .argument('<lexicon>', 'a file or a dimension')
    .argument('<input...>', INPUTS)
    .addHelpText('before', EXAMPLES)
    .addOption(new Option('--top <n>', 'how many to print').argParser(wholeNumber(1)).default(50))
    .addOption(formatOption('a table to read, or one suggestion per line', ['text', 'ndjson', 'csv']));
  addTextOptions(command);
  return addDisplayOptions(command).action(async (name: string, inputs: string[]) =>
    exit(await suggest(command, name, inputs, io)),
  );
}

const HEADS = ['dimension', 'words', 'near', 'elsewhere', 'documents', 'ratio', 'sentence', 'document'];

async function suggest(command: Command, name: string, inputs: string[], io: Streams): Promise<number> {
  const session = new Session<SuggestOptions>(command, inputs, io);
  const { options } = session;
  const { knowledge, lexicons } = await namedLexicons(session, [name], io);
  const [lexicon] = lexicons;
  if (lexicons.length !== 1)
    throw new StanceError({
      code: 'no-lexicon',
      message: `"${name}" holds ${lexicons.length} lexicons, not one`,
      hint: 'Name the file of one lexicon, or a dimension.',
    });
  const { Suggester } = await import('../../train/stances/suggest.js');
  const { actorNames } = await import('../../train/stances/examples/actor-names.js');
  const { withLexicons } = await import('../../pipeline.js');
  const engine = withLexicons(await session.engine(knowledge), [lexicon]);
  const suggester = new Suggester({ ...pick(engine), names: actorNames(knowledge.actors) });
  for await (const document of session.documents()) suggester.add(document);
  const suggestions = suggester.suggestions().slice(0, options.top);
  if (options.format === 'text') await write(io.stdout, await table(suggestions, options, io));
  else {
    const { renderRecords } = await import('../../render/data/records.js');
    const records = suggestions.map((one) => ({
      dimension: lexicon.dimension,
      ...one,
      ratio: Number(one.ratio.toFixed(1)),
    }));
    await write(io.stdout, renderRecords(records, options.format, HEADS));
  }
  return session.diagnostics.exitCode;
}

const pick = ({ scorer, abbreviations, boilerplate }: import('../../pipeline.js').Engine) => ({
  scorer,
  abbreviations,
  boilerplate,
});

async function table(suggestions: readonly Suggestion[], options: SuggestOptions, io: Streams): Promise<string> {
  if (!suggestions.length) return 'Nothing stands beside its hits often enough. Give more texts.\n';
  const lines = suggestions.map(({ words, near, elsewhere, ratio, sentence }) => [
    oneLine(words),
    count(near),
    count(elsewhere),
    ratio.toFixed(1),
    around(oneLine(sentence), words),
  ]);
  const { columns } = await import('../../render/text/columns.js');
  return columns(['words', 'near', 'elsewhere', 'ratio', 'for example'], lines, 'lrrrx', displayStyle(options, io));
}

/** How many characters stand before the words in a context. */
const BEFORE = 20;

/** A sentence from a little before the words on. */
function around(sentence: string, words: string): string {
  const at = sentence.toLowerCase().indexOf(words);
  if (at <= BEFORE) return sentence;
  const start = sentence.indexOf(' ', at - BEFORE) + 1;
  return `…${sentence.slice(Math.min(start, at))}`;
}

const EXAMPLES = `Examples:
  stance lexicon suggest harbours.yaml corpus/             the fifty best
  stance lexicon suggest democracy corpus/ --top 200 --format csv > suggestions.csv
near: sentences with a hit that have the words; elsewhere: sentences without a hit that have them.
ratio: the log-likelihood ratio of the two shares (Dunning 1993); above 10.8 chance is unlikely. A high one says that the words are
about the same thing, not that they take a side: read the sentences, and leave out what your definition does not name.
`;
