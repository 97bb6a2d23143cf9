import { Command, Option } from 'commander';
import { type DisplayOptions, displayStyle } from '../display.js';
import { addDisplayOptions, addScoringOptions, addTextOptions, type InputOptions } from '../options.js';
import { Session } from '../run/session.js';
import { type Streams, write } from '../streams.js';

interface ShowOptions extends DisplayOptions, InputOptions {
  document?: string;
}

export function showCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('show')
    .description(
      'Print an article with speakers, their words and all hits marked, and text that was passed over dimmed.',
    )
    .argument('<file...>', 'files, or - for standard input')
    .addHelpText('before', EXAMPLES)
    .addOption(new Option('--document <id>', 'only this document of a file with several'));
  return addDisplayOptions(addTextOptions(addScoringOptions(command))).action(async (files: string[]) =>
    exit(await show(command, files, io)),
  );
}

async function show(command: Command, files: string[], io: Streams): Promise<number> {
  const session = new Session<ShowOptions>(command, files, io);
  const { options, diagnostics } = session;
  const { analyzeDocument } = await import('../../pipeline.js');
  const { renderArticle } = await import('../../render/text/article.js');
  const style = displayStyle(options, io);
  const engine = await session.engine(await session.knowledge());
  let shown = 0;
  for await (const document of session.documents()) {
    if (options.document !== undefined && document.id !== options.document) continue;
    const text = await session.attempted(document, () => {
      const { article, statements } = analyzeDocument(document, engine, { maxTokens: options.maxTokens });
      return renderArticle(article, statements, style);
    });
    if (text !== undefined) await write(io.stdout, (shown++ ? '\n' : '') + text);
  }
  return diagnostics.exitCode || (shown ? 0 : 1);
}

const EXAMPLES = `Examples:
  stance show article.txt
  stance show article.txt --color | less -R      page by page
  stance show news.jsonl --document 2021-05-07-3
`;
