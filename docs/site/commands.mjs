/** docs/commands.md: the help of every command, as the program prints it. */

/** All commands of a tree of commander's, a group before those in it, each by its words. */
function commandsOf(command, words = []) {
  const own = words.length ? [{ words, description: command.description().split('\n', 1)[0] }] : [];
  return [...own, ...command.commands.flatMap((inner) => commandsOf(inner, [...words, inner.name()]))];
}

/**
 * The page. `program` is the tree of commands; `print` gives what a command line prints on standard output, in 80 columns.
 */
export async function commandsPage(program, print) {
  const commands = commandsOf(program);
  const list = commands.map(({ words, description }) => {
    const anchor = `stance-${words.join('-')}`;
    return `| [\`stance ${words.join(' ')}\`](#${anchor}) | ${description.replaceAll('|', '\\|')} |`;
  });
  const parts = [await part('stance', ['--help'], print)];
  for (const { words } of commands) parts.push(await part(`stance ${words.join(' ')}`, [...words, '--help'], print));
  return [
    '# Commands',
    '',
    'What `--help` prints. This page is written by `npm run pages`, and a test compares it with the program.',
    '',
    '| command | what it is for |',
    '| --- | --- |',
    ...list,
    '',
    parts.join('\n'),
  ].join('\n');
}

async function part(title, argv, print) {
  const help = (await print(argv)).trimEnd();
  return `## ${title}\n\n\`\`\`text\n${help}\n\`\`\`\n`;
}
