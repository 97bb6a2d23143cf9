import { constants, existsSync, statSync } from 'node:fs';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { StanceError } from '../base/errors.js';
import { Draft, type Target } from './draft.js';
import { writeFailed } from './failures.js';

export interface NewFile extends Target {
  content: string | Uint8Array;
}

/** Throws `file-exists` if one of the files is there already, unless it may be replaced. Devices and pipes are never in the way. */
export function refuseExisting(targets: readonly Target[], force = false): void {
  for (const { path, shown } of force ? [] : targets)
    if (existsSync(path) && !isStream(path))
      throw new StanceError({
        code: 'file-exists',
        message: 'the file exists already',
        file: shown,
        hint: 'Choose another name, or replace the file with --force.',
      });
}

/** Whether a path is that of a folder or leads into it. Both are absolute; what is to be written need not be there yet. */
export const holds = (folder: string, path: string): boolean =>
  existsSync(folder) && statSync(folder).isDirectory() && !/^\.\.(?:[\\/]|$)/.test(relative(folder, path));

/** Throws if the file could not be written: for use before work that takes minutes. */
export async function refuseUnwritable({ path, shown }: Target): Promise<void> {
  try {
    if (existsSync(path) && statSync(path).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    await access(existsSync(path) ? path : dirname(path), constants.W_OK);
  } catch (error) {
    throw writeFailed(error, shown);
  }
}

/** Makes a folder and those above it. */
async function makeFolder({ path, shown }: Target): Promise<void> {
  const again = () => mkdir(path); // says why: with `recursive`, a disk that can only be read is a folder that does not exist
  await mkdir(path, { recursive: true }).catch(again).catch(rethrow(shown));
}

/**
 * Writes files so that each has all of its content or is as it was before: all are written beside their final names first, and if one
 * cannot be, none is put in place. Throws `write-failed`.
 */
export async function saveFiles(files: readonly NewFile[]): Promise<void> {
  const drafts: Draft[] = [];
  try {
    for (const { content, ...target } of files) {
      if (isStream(target.path)) continue;
      const draft = await Draft.open(target);
      drafts.push(draft);
      await draft.append(content);
      await draft.close();
    }
    for (const draft of drafts) await draft.putInPlace();
    for (const { path, shown, content } of files)
      if (isStream(path)) await writeFile(path, content).catch(rethrow(shown));
  } finally {
    for (const draft of drafts) await draft.discard();
  }
}

const rethrow = (shown: string) => (error: unknown) => {
  throw writeFailed(error, shown);
};

/** Whether the path is a device or a pipe, which cannot be replaced by a file. */
export function isStream(path: string): boolean {
  if (!existsSync(path)) return false;
  const stat = statSync(path);
  return !stat.isFile() && !stat.isDirectory();
}

/** Writes files to a folder, which is made if need be, and all of them or none. Throws `file-exists` if one exists, unless forced. */
export async function saveInFolder(
  { path, shown }: Target,
  files: ReadonlyMap<string, string | Uint8Array>,
  force?: boolean,
): Promise<void> {
  const targets = [...files].map(([name, content]) => ({ path: join(path, name), shown: join(shown, name), content }));
  refuseExisting(targets, force);
  await makeFolder({ path, shown });
  await saveFiles(targets);
}
