import { Command } from 'commander';
import { addInputOptions, type InputOptions } from '../options.js';
import { nothingFound } from '../run/nothing.js';
import { Session } from '../run/session.js';
import { type Streams, write } from '../streams.js';

export function textCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('text')
    .description('Print the text of a file as stance reads it; all offsets refer to this text.')
    .argument('<file>', 'a file, or - for standard input')
    .addHelpText('before', EXAMPLES);
  return addInputOptions(command).action(async (file: string) => {
    const session = new Session<InputOptions>(command, [file], io);
    for await (const { text } of session.documents()) await write(io.stdout, text);
    const hint = 'Check the path.';
    exit(session.counts.read ? session.diagnostics.exitCode : nothingFound(session, { sought: 'no text', hint }));
  });
}

const EXAMPLES = `Examples:
  stance text page.html              the main text of a web page
  stance text page.html | cut -c1-80
`;
