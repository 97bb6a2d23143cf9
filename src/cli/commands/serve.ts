import { Command } from 'commander';
import { type Diagnostic, StanceError } from '../../base/errors.js';
import { version } from '../../base/version.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { LIMITS } from '../../read/guard/limits.js';
import { splitLines } from '../../read/lines.js';
import {
  addScoringOptions,
  addSelectionOptions,
  addStatementOptions,
  addTextOptions,
  type InputOptions,
} from '../options.js';
import { recordedHead } from '../run/print-part.js';
import { Session } from '../run/session.js';
import { Answers } from '../serve/answers.js';
import { type Streams, write } from '../streams.js';

export interface ServeOptions extends InputOptions {
  partial?: boolean;
  reasons?: boolean;
}

/** Changes only where a program that speaks it would have to change. */
const PROTOCOL = 'stance-serve/1';

export function serveCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('serve')
    .description('Work for another program: a document a line in, its statements a line out.')
    .addHelpText('before', EXAMPLES)
    .requiredOption('--stdio', 'read standard input, and answer on standard output')
    .option('--partial', 'answer with lines of a part instead of statements, for stance merge')
    .option('--reasons', 'also what decided: the entries and learned words of each sum')
    .option('--narration', 'also sentences in the article’s own voice');
  addTextOptions(addScoringOptions(addStatementOptions(addSelectionOptions(command))));
  return command.action(async () => exit(await serve(command, io)));
}

/** Answers each line in turn, until there are no more. What is wrong with a line is its answer, and the next one is read. */
async function serve(command: Command, io: Streams): Promise<number> {
  const session = new Session<ServeOptions>(command, [], io);
  const knowledge = await session.knowledge();
  const answers = new Answers(session.options, session.analysis, await session.engine(knowledge), io.cwd);
  await send(io, hello(session, knowledge));
  const longest = session.options.maxDocument ?? LIMITS.document;
  for await (const { text, line, isCut } of splitLines(textOf(io), longest))
    if (isCut) await send(io, { line, error: tooLong(longest) });
    else if (text.trim()) await send(io, { line, ...(await answers.to(text)) });
  session.closeCaches();
  return session.diagnostics.exitCode;
}

async function* textOf({ stdin }: Streams): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of stdin as AsyncIterable<Buffer>) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** What is said first: that lines can be read now, and the first line of a part. */
function hello({ options, diagnostics }: Session<ServeOptions>, knowledge: Knowledge): object {
  const head = options.partial ? JSON.stringify(recordedHead(options, knowledge, diagnostics)) : undefined;
  return { protocol: PROTOCOL, version: version(), head };
}

const send = (io: Streams, answer: object): Promise<void> => write(io.stdout, `${JSON.stringify(answer)}\n`);

const tooLong = (longest: number): Diagnostic =>
  new StanceError({
    code: 'too-large',
    message: `the line has more than ${longest} characters, and was passed over`,
    hint: 'Raise the limit with --max-document.',
  }).diagnostic;

const EXAMPLES = `Examples:
  stance serve --stdio < articles.jsonl             a line of statements for each article
  stance serve --stdio --partial < articles.jsonl   … or the line that a part has for it
`;
