import { Command } from 'commander';
import type { Term } from '../../lexicon/lexicon.js';
import { columns } from '../../render/columns.js';
import { count } from '../../render/figures.js';
import { oneLine } from '../../render/plain.js';
import { type DisplayOptions, displayStyle } from '../display.js';
import { addDisplayOptions, addRunOptions, addTextOptions, formatOption, type InputOptions } from '../options.js';
import { openSession } from '../session.js';
import { type Streams, write } from '../streams.js';
import { shownPath } from './named.js';

interface CoverageOptions extends InputOptions, DisplayOptions {
  format: 'text' | 'ndjson' | 'csv';
  unused?: boolean;
}

export function coverageCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('coverage')
    .description(
      'Count which entries fire in texts and in the lexicons’ own tests: one that never does may be a mistake.',
    )
    .argument('<input...>', 'files, folders, globs, or - for standard input')
    .addHelpText('before', 'Examples:\n  stance lexicon coverage corpus/\n  stance lexicon coverage corpus/ --unused\n')
    .option('--unused', 'list the entries that never fire, with their places');
  command.addOption(formatOption('a table to read, or an entry a line', ['text', 'ndjson', 'csv']));
  addRunOptions(addTextOptions(command));
  return addDisplayOptions(command).action(async (inputs: string[]) => exit(await coverage(command, inputs, io)));
}

const HEADS = ['dimension', 'entry', 'role', 'pole', 'hits', 'test_hits', 'file', 'line'];

async function coverage(command: Command, inputs: string[], io: Streams): Promise<number> {
  const session = openSession<CoverageOptions>(command, inputs, io);
  const { createEngine } = await import('../../analyze.js');
  const { runLexiconTests } = await import('../../score/lexicon-tests.js');
  const knowledge = await session.knowledge();
  const { lexicons } = knowledge;
  const key = (dimension: string, term: string) => `${dimension}\n${term}`;
  const inText = new Map<string, number>();
  for await (const { kept } of session.perform('statements', knowledge))
    for (const { dimension, term } of kept.statements.flatMap(({ hits }) => hits))
      inText.set(key(dimension, term), (inText.get(key(dimension, term)) ?? 0) + 1);
  const { scorer, abbreviations } = createEngine(knowledge);
  const inTests = new Map<string, number>();
  for (const { hits } of lexicons.flatMap((lexicon) => runLexiconTests(lexicon, scorer, abbreviations)))
    for (const { dimension, term } of hits)
      inTests.set(key(dimension, term), (inTests.get(key(dimension, term)) ?? 0) + 1);
  const place = (term: Term) => term.file.at(term.path, { code: 'unused', message: '' });
  const { format, unused: isUnused } = session.options;
  if (format !== 'text') {
    const { renderRecords } = await import('../../render/records.js');
    const records = lexicons.flatMap(({ dimension, terms }) =>
      terms
        .filter(({ role }) => role !== 'exclusion')
        .map((term) => ({
          dimension,
          entry: term.term,
          role: term.role,
          pole: term.pole,
          hits: inText.get(key(dimension, term.term)) ?? 0,
          test_hits: inTests.get(key(dimension, term.term)) ?? 0,
          file: shownPath(place(term).file ?? '', io),
          line: place(term).line ?? null,
        })),
    );
    const wanted = isUnused ? records.filter(({ hits, test_hits }) => !hits && !test_hits) : records;
    await write(io.stdout, renderRecords(wanted, format, HEADS));
    return session.diagnostics.exitCode;
  }
  const unused: { dimension: string; term: Term }[] = [];
  const lines = lexicons.map(({ dimension, terms }) => {
    const entries = terms.filter(({ role }) => role !== 'exclusion');
    const fired = entries.filter(({ term }) => inText.has(key(dimension, term)));
    const idle = entries.filter(({ term }) => !inText.has(key(dimension, term)) && !inTests.has(key(dimension, term)));
    for (const term of idle) unused.push({ dimension, term });
    const hits = fired.reduce((sum, { term }) => sum + inText.get(key(dimension, term))!, 0);
    return [oneLine(dimension), ...[entries.length, fired.length, hits, idle.length].map(count)];
  });
  const style = displayStyle(session.options, io);
  const places = unused.map(({ dimension, term }) => {
    const { file, line } = place(term);
    return `${oneLine(`${file}:${line} ${dimension} ${term.term}`)}\n`;
  });
  const table = columns(
    ['dimension', 'entries', 'in these texts', 'hits', 'never, nor in a test'],
    lines,
    'lrrrr',
    style,
  );
  await write(io.stdout, isUnused ? places.join('') : table);
  return session.diagnostics.exitCode;
}
