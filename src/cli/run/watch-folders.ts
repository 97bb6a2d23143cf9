import { existsSync, type FSWatcher, statSync, watch } from 'node:fs';
import { dirname } from 'node:path';
import { StanceError } from '../../base/errors.js';
import { causeOf } from '../../base/problems/causes.js';
import { isForeign } from '../../knowledge/convert/foreign.js';
import { BUNDLED } from '../../knowledge/file.js';
import { LISTS_FILE } from '../../knowledge/load/lists.js';
import type { Output } from '../streams.js';

const BUNDLED_FOLDERS: readonly string[] = [`${BUNDLED}stances`, `${BUNDLED}shared`, dirname(LISTS_FILE)];

/** Editors write a file in several steps: it is read this many milliseconds after the last one. */
const DELAY = 40;

/**
 * Watches the folders of these lexicons, files or folders, and of the bundled ones. Each edit gives the names of the files that were
 * written; the edits end when the output is closed. Throws a StanceError if a folder cannot be watched.
 */
export function watchFolders(
  lexicons: readonly string[],
  stdout: Output,
): { edits: AsyncGenerator<string[]>; close(): void } {
  const written = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isComplete = false;
  let wake = (): void => {};
  const onChange = (_event: string, name: string | null): void => {
    if (!name || !(/\.ya?ml$/.test(name) || isForeign(name))) return;
    written.add(name);
    isComplete = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      isComplete = true;
      wake();
    }, DELAY);
  };
  const watchers = foldersOf(lexicons).map((folder) => watched(folder, onChange));
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

function watched(folder: string, onChange: (event: string, name: string | null) => void): FSWatcher {
  try {
    // a folder that is removed is watched no more; the next edit elsewhere says what is missing
    return watch(folder, onChange).on('error', () => {});
  } catch (error) {
    throw new StanceError({
      code: 'unwatchable-folder',
      message: `the folder cannot be watched: ${causeOf(error)}`,
      file: folder,
      hint: 'Leave out --watch.',
    });
  }
}

function foldersOf(lexicons: readonly string[]): string[] {
  const own = lexicons.map((path) => (existsSync(path) && statSync(path).isDirectory() ? path : dirname(path)));
  const all = [...own.filter((folder) => existsSync(folder)), ...BUNDLED_FOLDERS];
  return [...new Set(all)];
}
