import { Command, Option } from 'commander';
import { StanceError } from '../../base/errors.js';
import { cacheFolder } from '../../cache/folder.js';
import { CACHE_LIMIT } from '../../cache/settings.js';
import { cacheUse, clearCache } from '../../cache/sweep.js';
import { formatSize } from '../../read/guard/limits.js';
import { counted } from '../../render/text/numbers.js';
import { isSwitchedOff } from '../doctor/cache.js';
import { type Streams, write } from '../streams.js';

export function cacheCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('cache')
    .description('Show or clear what is kept of documents from run to run.')
    .addHelpText('before', EXAMPLES);
  const info = new Command('info')
    .description('Print where it is, and how much is kept.')
    .addHelpText('before', 'Examples:\n  stance cache info\n  stance cache info --format ndjson\n');
  info.addOption(new Option('-f, --format <format>', 'what to print').choices(['text', 'ndjson']).default('text'));
  info.action(async () => write(io.stdout, infoOf(io, info.opts<{ format: string }>().format)));
  const clear = new Command('clear')
    .description('Remove all of it. The next run reads every document anew.')
    .addHelpText('before', 'Examples:\n  stance cache clear\n')
    .action(async () => exit(await cleared(io)));
  return command.addCommand(info).addCommand(clear);
}

function infoOf(io: Streams, format: string): string {
  const folder = cacheFolder(io);
  const { entries, bytes, oldest } =
    folder === undefined ? { entries: 0, bytes: 0 } : { oldest: undefined, ...cacheUse(folder) };
  const isOn = folder !== undefined && !isSwitchedOff(io);
  const since = oldest === undefined ? null : new Date(oldest).toISOString();
  if (format === 'ndjson')
    return `${JSON.stringify({ folder: folder ?? null, isOn, entries, bytes, limit: CACHE_LIMIT, oldest: since })}\n`;
  return [
    `folder   ${folder ?? 'none: neither HOME nor a variable for caches is set'}`,
    `in use   ${isOn ? 'yes' : 'no'}`,
    `kept     ${counted(entries, 'entry', 'entries')}, ${formatSize(bytes)}`,
    ...(since === null ? [] : [`oldest   last used ${since.slice(0, 10)}`]),
    '',
  ].join('\n');
}

async function cleared(io: Streams): Promise<number> {
  const folder = cacheFolder(io);
  if (folder === undefined) {
    await write(io.stdout, 'There is no cache.\n');
    return 0;
  }
  const { kept, removed } = clearCache(folder);
  if (kept)
    throw new StanceError({
      code: 'cache-not-cleared',
      message: `${counted(kept, 'file')} cannot be removed`,
      file: folder,
      hint: 'Check that you may write there.',
    });
  await write(io.stdout, `Removed ${counted(removed.entries, 'entry', 'entries')}, ${formatSize(removed.bytes)}.\n`);
  return 0;
}

const EXAMPLES = `Examples:
  stance cache info      where it is, and how much is kept
  stance cache clear     remove all of it; it holds the words of your documents
`;
