import { Command, Option } from 'commander';
import { compare } from '../../base/order.js';
import { plain } from '../../base/plain.js';
import type { Counts, ErrorType, Evaluation } from '../../evaluate/evaluate.js';
import { type Reliability, reliability } from '../../evaluate/reliability.js';
import { formatOption } from '../options.js';
import { Diagnostics } from '../run/diagnostics.js';
import { readGold } from '../run/gold.js';
import { NOTHING_FOUND } from '../run/nothing.js';
import { type Streams, write } from '../streams.js';

interface EvaluateOptions {
  format: 'text' | 'json';
  errors?: true | ErrorType;
  model?: string;
}

export function evaluateCommand(io: Streams, exit: (code: number) => void): Command {
  return new Command('evaluate')
    .description('Measure attribution on annotated articles.')
    .argument('<gold...>', 'annotated articles, one JSON object per line: id, text, attributions')
    .addOption(formatOption('a table to read, or one JSON object', ['text', 'json']))
    .addOption(
      new Option('--errors [type]', 'also list the errors, or those of one type').choices([
        'missed',
        'false',
        'too-long',
        'too-short',
        'wrong-source',
        'wrong-speaker',
      ]),
    )
    .option('--model <file>', 'your own model, from stance train')
    .addHelpText('before', EXAMPLES)
    .action(async (paths: string[], options: EvaluateOptions) => exit(await run(paths, options, io)));
}

async function run(paths: readonly string[], { format, errors, model }: EvaluateOptions, io: Streams): Promise<number> {
  const diagnostics = new Diagnostics(io);
  const records = readGold(paths, io.cwd, diagnostics.report);
  const { evaluate } = await import('../../evaluate/evaluate.js');
  const { analyzeDocument, createEngine } = await import('../../pipeline.js');
  const { loadKnowledge } = await import('../../knowledge/knowledge.js');
  const engine = createEngine(loadKnowledge({ cwd: io.cwd, model }, diagnostics.report));
  const { attempted } = await import('../../corpus/barrier.js');
  const systems = records.map(({ id, text }) => {
    const document = { id, text, metadata: {} };
    const statements =
      attempted(document, diagnostics.report, () => analyzeDocument(document, engine).statements) ?? [];
    return {
      id,
      attributions: statements,
      speakers: statements.map(({ speakers }) => speakers.map(({ name }) => name)),
    };
  });
  const result = evaluate(records, systems);
  const listed = errors === undefined ? [] : result.errors.filter(({ type }) => errors === true || type === errors);
  if (format === 'json') {
    const { errors: _, verdicts, ...counts } = result;
    const figures = { ...counts, reliability: reliability(verdicts) };
    await write(
      io.stdout,
      `${JSON.stringify(errors === undefined ? figures : { ...figures, errors: listed }, null, 2)}\n`,
    );
  } else {
    await write(io.stdout, table(result));
    for (const { type, document, gold, found } of listed)
      await write(
        io.stdout,
        plain(`${type}  ${document}\n  annotated: ${inline(gold)}\n  found:     ${inline(found)}\n`),
      );
  }
  if (records.length) return diagnostics.exitCode;
  diagnostics.note({
    level: 'warning',
    code: 'nothing-found',
    message: 'found no annotated article in these files',
    hint: 'Each line is a JSON object with id, text and attributions.',
  });
  return diagnostics.exitCode || NOTHING_FOUND;
}

const inline = (text: string | undefined): string => text?.replace(/\s+/g, ' ') ?? '-';

function table({ all, kinds, classes, verdicts }: Evaluation): string {
  const percent = (right: number, of: number): string => (of ? ((100 * right) / of).toFixed(1) : '-').padStart(6);
  const row = (name: string, c: Counts): string =>
    [
      name.padEnd(12),
      String(c.gold).padStart(6),
      String(c.system).padStart(6),
      ...[c.exact, c.found, c.joint].map((right) => percent(2 * right, c.gold + c.system)),
      percent(c.found, c.system),
      percent(c.found, c.gold),
      percent(c.sourcesRight, c.sources),
      percent(c.speakersRight, c.speakers),
    ].join(' ');
  const rows = (table: Record<string, Counts>): string[] =>
    Object.entries(table)
      .sort(([a], [b]) => compare(a, b))
      .map(([name, counts]) => row(name, counts));
  return plain(
    `${[
      '               gold  found  exact  found  joint prec.  recall source speaker',
      row('all', all),
      '',
      'by kind',
      ...rows(kinds),
      '',
      'by cue class (missed annotations have none)',
      ...rows(classes),
      '',
      'by confidence, in tenths of what was found; joint is the share with both content and source right',
      '                    found    mean  joint',
      ...reliability(verdicts).map(confidenceRow),
    ].join('\n')}\n`,
  );
}

function confidenceRow({ from, to, found, promised, right }: Reliability): string {
  const cells = [String(found).padStart(7), promised.toFixed(2).padStart(7), (100 * right).toFixed(1).padStart(6)];
  return `${from.toFixed(3)} to ${to.toFixed(3)} ${cells.join(' ')}`;
}

const EXAMPLES = `Examples:
  stance evaluate gold.jsonl                    exact, found, joint F1; source and speaker accuracy
  stance evaluate gold.jsonl --errors           … and every error with its text
  stance evaluate gold.jsonl --errors false     … only those of one type
  stance evaluate gold.jsonl --model my.bin     … with your own model
`;
