import { Command, Option } from 'commander';
import type { Diagnostic } from '../../base/errors.js';
import { didYouMean } from '../../base/nearest.js';
import { withList } from '../../corpus/fields.js';
import { type DisplayOptions, displayStyle } from '../display.js';
import { addDisplayOptions, addScoringOptions, addTextOptions, type InputOptions } from '../options.js';
import { nothingFound } from '../run/nothing.js';
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
  const ids: string[] = [];
  let shown = 0;
  for await (const document of session.documents()) {
    if (options.document !== undefined && document.id !== options.document) {
      if (ids.length < MOST_IDS) ids.push(document.id);
      continue;
    }
    const text = await session.attempted(document, () => {
      const { article, statements } = analyzeDocument(document, engine, { maxTokens: options.maxTokens });
      return renderArticle(article, statements, style);
    });
    if (text !== undefined) await write(io.stdout, (shown++ ? '\n' : '') + text);
  }
  if (shown) return diagnostics.exitCode;
  if (ids.length && options.document !== undefined) diagnostics.report(unknownDocument(options.document, ids));
  return nothingFound(session, { sought: 'no document to show', hint: 'See the problems reported above.' });
}

/** Ids that are kept, to suggest one. */
const MOST_IDS = 10_000;

function unknownDocument(id: string, known: readonly string[]): Diagnostic {
  return {
    level: 'error',
    code: 'unknown-document',
    message: `no document is called "${id}"`,
    hint: withList(didYouMean(id, known), 'Documents here', known),
  };
}

const EXAMPLES = `Examples:
  stance show article.txt
  stance show article.txt --color | less -R      page by page
  stance show news.jsonl --document 2021-05-07-3
`;
