import { watch } from 'node:fs';
import { dirname } from 'node:path';
import { BUNDLED } from '../../knowledge/file.js';
import type { Lexicon } from '../../knowledge/lexicon.js';
import { LISTS_FILE } from '../../knowledge/load/lists.js';
import type { Output } from '../streams.js';

/** Editors write a file in several steps: it is read this many milliseconds after the last one. */
const DELAY = 40;

/**
 * Watches the folders of the lexicons and of the shared files. Each edit gives the names of the files that were written; the
 * edits end when the output is closed.
 */
export function watchFolders(
  lexicons: readonly Lexicon[],
  stdout: Output,
): { edits: AsyncIterable<string[]>; close(): void } {
  const written = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isComplete = false;
  let wake = (): void => {};
  const onChange = (_event: string, name: string | null): void => {
    if (!name || !/\.ya?ml$/.test(name)) return;
    written.add(name);
    isComplete = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      isComplete = true;
      wake();
    }, DELAY);
  };
  const watchers = foldersOf(lexicons).map((folder) => watch(folder, onChange));
  stdout.once('close', () => wake());
  async function* edits(): AsyncGenerator<string[]> {
    while (!stdout.destroyed) {
      if (!isComplete)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      isComplete = false;
      const names = [...written].sort();
      written.clear();
      if (names.length && !stdout.destroyed) yield names;
    }
  }
  const close = (): void => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
  return { edits: edits(), close };
}

function foldersOf(lexicons: readonly Lexicon[]): string[] {
  const files = lexicons.flatMap(({ path, terms }) => [path, ...terms.map(({ file }) => file.path)]);
  return [...new Set([...files.map((path) => dirname(path)), `${BUNDLED}shared`, dirname(LISTS_FILE)])];
}
