import { randomBytes } from 'node:crypto';
import { constants, existsSync, statSync } from 'node:fs';
import { access, mkdir, open, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StanceError } from '../base/errors.js';
import { writeFailed } from './failures.js';

/** Where a file is to be written: its full path, and its name as the user gave it. */
export interface Target {
  path: string;
  shown: string;
}

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

/** Throws if the file could not be written: for use before work that takes minutes. */
export async function refuseUnwritable({ path, shown }: Target): Promise<void> {
  try {
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
 *
 * write-file-atomic 6 and atomically 2 would be the libraries for this, but neither looks at how many bytes were written: on a disk
 * that fills up both put half a file in place and report success.
 */
export async function saveFiles(files: readonly NewFile[]): Promise<void> {
  const drafts: Draft[] = [];
  try {
    for (const file of files) if (!isStream(file.path)) drafts.push(await draft(file));
    for (const { draft, path, shown } of drafts) await rename(draft, path).catch(rethrow(shown));
    for (const { path, shown, content } of files)
      if (isStream(path)) await writeFile(path, content).catch(rethrow(shown));
  } finally {
    for (const { draft } of drafts) await discard(draft);
  }
}

interface Draft extends Target {
  draft: string;
}

/** Writes the content to a file beside the final one, down to the disk. */
async function draft({ path, shown, content }: NewFile): Promise<Draft> {
  const target = await realpath(path).catch(() => path);
  const draft = `${target}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const mode = existsSync(target) ? statSync(target).mode & 0o777 : 0o666;
    if (existsSync(target)) await access(target, constants.W_OK);
    const file = await open(draft, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await discard(draft);
    throw writeFailed(error, shown);
  }
  return { path: target, shown, draft };
}

/** Removes what is left of a draft, if anything is. */
const discard = (draft: string) => rm(draft, { force: true }).catch(() => {});

const rethrow = (shown: string) => (error: unknown) => {
  throw writeFailed(error, shown);
};

/** Whether the path is a device or a pipe, which cannot be replaced by a file. */
function isStream(path: string): boolean {
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
