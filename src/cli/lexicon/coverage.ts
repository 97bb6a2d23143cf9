import { Command } from 'commander';
import { oneLine } from '../../base/plain.js';
import { BUNDLED } from '../../knowledge/file.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Lexicon, Term } from '../../knowledge/lexicon.js';
import { count } from '../../render/text/numbers.js';
import type { Hit } from '../../types/stance.js';
import { type DisplayOptions, displayStyle } from '../display.js';
import {
  addDisplayOptions,
  addRunOptions,
  addTextOptions,
  dimensionOption,
  formatOption,
  INPUTS,
  type InputOptions,
} from '../options.js';
import { Session } from '../run/session.js';
import { shownPath } from '../run/shown-path.js';
import { type Streams, tell, write } from '../streams.js';

interface CoverageOptions extends InputOptions, DisplayOptions {
  format: 'text' | 'ndjson' | 'csv';
  unused?: boolean;
}

export function coverageCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('coverage')
    .description(
      'Count the hits of each entry, in texts and in the lexicons’ own tests and examples. An entry without any may be a mistake.',
    )
    .argument('<input...>', INPUTS)
    .addHelpText('before', EXAMPLES)
    .addOption(dimensionOption('only these dimensions (default: those of --lexicon, else all)'))
    .option('--unused', 'list the entries without a hit, with file and line');
  command.addOption(formatOption('a table to read, or one entry per line', ['text', 'ndjson', 'csv']));
  addRunOptions(addTextOptions(command));
  return addDisplayOptions(command).action(async (inputs: string[]) => exit(await coverage(command, inputs, io)));
}

/** Those of the dimensions that are asked for, else of the user's own files, else all. */
function wantedLexicons({ options }: Session<CoverageOptions>, { lexicons }: Knowledge): Lexicon[] {
  const { dimension: asked = [] } = options;
  const own = lexicons.filter(({ path }) => !path.startsWith(BUNDLED));
  if (asked.length) return lexicons.filter(({ dimension }) => asked.includes(dimension));
  return own.length ? own : [...lexicons];
}

/** An entry with its numbers of hits. */
interface Entry {
  dimension: string;
  term: Term;
  hits: number;
  testHits: number;
}

const HEADS = ['dimension', 'entry', 'section', 'role', 'pole', 'hits', 'test_hits', 'file', 'line'];

async function coverage(command: Command, inputs: string[], io: Streams): Promise<number> {
  const session = new Session<CoverageOptions>(command, inputs, io);
  const { runLexiconTests } = await import('../../evaluate/lexicon-tests.js');
  const knowledge = await session.knowledge();
  const lexicons = wantedLexicons(session, knowledge);
  const engine = await session.engine(knowledge);
  const inText = new Hits();
  for await (const { statements } of session.analyzed(engine, true)) inText.add(statements.flatMap(({ hits }) => hits));
  const { scorer, abbreviations } = engine;
  const inTests = new Hits();
  for (const lexicon of lexicons)
    for (const list of [lexicon.tests, lexicon.readExamples()])
      for (const { hits } of runLexiconTests(lexicon, scorer, abbreviations, list)) inTests.add(hits);
  const entries = lexicons.flatMap(({ dimension, terms }) =>
    terms
      .filter(({ role }) => role !== 'exclusion')
      .map((term) => ({ dimension, term, hits: inText.of(dimension, term), testHits: inTests.of(dimension, term) })),
  );
  const idle = entries.filter(({ hits, testHits }) => !hits && !testHits);
  const { format, unused } = session.options;
  if (format !== 'text') {
    const { renderRecords } = await import('../../render/data/records.js');
    const records = (unused ? idle : entries).map((entry) => recordOf(entry, io));
    await write(io.stdout, renderRecords(records, format, HEADS));
  } else if (unused) {
    const places = idle.map(({ dimension, term }) => {
      const { file = '', line } = placeOf(term);
      return `${oneLine(`${shownPath(file, io)}:${line} ${dimension} ${term.term}`)}\n`;
    });
    await write(io.stdout, places.join(''));
    if (!idle.length) tell(io, 'Every entry has a hit.');
  } else {
    const lines = lexicons.map(({ dimension }) => {
      const isOwn = (entry: Entry) => entry.dimension === dimension;
      const own = entries.filter(isOwn);
      const fired = own.filter(({ hits }) => hits);
      const hits = fired.reduce((sum, entry) => sum + entry.hits, 0);
      return [oneLine(dimension), ...[own.length, fired.length, hits, idle.filter(isOwn).length].map(count)];
    });
    const heads = ['dimension', 'entries', 'in these texts', 'hits', 'without a hit'];
    const { columns } = await import('../../render/text/columns.js');
    await write(io.stdout, columns(heads, lines, 'lrrrr', displayStyle(session.options, io)));
  }
  return session.diagnostics.exitCode;
}

/** How often each entry of each dimension was found. */
class Hits {
  private readonly counts = new Map<string, number>();

  add(hits: readonly Hit[]): void {
    for (const { dimension, term } of hits) {
      const key = `${dimension}\n${term}`;
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    }
  }

  of(dimension: string, { term }: Term): number {
    return this.counts.get(`${dimension}\n${term}`) ?? 0;
  }
}

const placeOf = (term: Term) => term.file.at(term.path, { code: 'unused', message: '' });

function recordOf({ dimension, term, hits, testHits }: Entry, io: Streams) {
  const { file = '', line = null } = placeOf(term);
  const { section, role, pole } = term;
  const place = { file: shownPath(file, io), line };
  return { dimension, entry: term.term, section, role, pole, hits, test_hits: testHits, ...place };
}

const EXAMPLES = `Examples:
  stance lexicon coverage corpus/                                   how many entries of each lexicon find something
  stance lexicon coverage corpus/ --unused -d sovereignty           entries of one that find nothing
  stance lexicon coverage corpus/ --unused --lexicon mine.yaml      … of your own
`;
