import { rmdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { entriesFolder, type FoundFile, filesIn, SHARDS } from './paths.js';

/** What a file system sets aside at a time, in bytes: a file takes up at least as much. */
const BLOCK = 4096;
/** An unfinished file of this age is one that nobody will finish. In milliseconds. */
const ABANDONED = 60 * 60 * 1000;
/** What is left after entries were evicted, as a share of the limit, so that this is seldom done. */
const LEFT = 0.9;
/** Keys are spread evenly, so one shard in so many tells of all, as long as it holds enough. */
const SAMPLED = 16;
const ENOUGH = 100;

export interface CacheUse {
  entries: number;
  /** On disk. */
  bytes: number;
  /** When the entry was last used that was not used for longest, in milliseconds since 1970; undefined without entries. */
  oldest?: number;
}

interface Weighed extends FoundFile {
  bytes: number;
  time: number;
}

export function cacheUse(folder: string): CacheUse {
  const files = weighed(filesIn(folder));
  const entries = files.filter(({ isUnfinished }) => !isUnfinished);
  const oldest = entries.reduce((least, { time }) => Math.min(least, time), Infinity);
  return { entries: entries.length, bytes: sizeOf(files), oldest: entries.length ? oldest : undefined };
}

/** Removes files that were never finished and, where all take up more than `limit` bytes, entries that were not used for longest. Never throws. */
export function sweep(folder: string, limit: number): void {
  if (isFarBelow(folder, limit)) return;
  const now = Date.now();
  const files = weighed(filesIn(folder)).filter((file) => {
    const isAbandoned = file.isUnfinished && now - file.time > ABANDONED;
    if (isAbandoned) remove(file.path);
    return !isAbandoned;
  });
  let size = sizeOf(files);
  if (size <= limit) return;
  const oldestFirst = files
    .filter(({ isUnfinished }) => !isUnfinished)
    .sort((a, b) => a.time - b.time || (a.path < b.path ? -1 : 1));
  for (const { bytes, path } of oldestFirst) {
    if (size <= limit * LEFT) return;
    if (remove(path)) size -= bytes;
  }
}

/** Removes all entries. Returns what was there and could not be removed, and what was. */
export function clearCache(folder: string): { removed: CacheUse; kept: number } {
  const removed = cacheUse(folder);
  for (const { path } of filesIn(folder)) remove(path);
  for (const shard of SHARDS) removeFolder(join(entriesFolder(folder), shard));
  removeFolder(entriesFolder(folder));
  removeFolder(folder);
  return { removed, kept: filesIn(folder).length };
}

function isFarBelow(folder: string, limit: number): boolean {
  const sample = filesIn(
    folder,
    SHARDS.filter((_, i) => i % SAMPLED === 0),
  );
  return sample.length >= ENOUGH && sizeOf(weighed(sample)) * SAMPLED < limit * LEFT;
}

const sizeOf = (files: readonly Weighed[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0);

function weighed(files: readonly FoundFile[]): Weighed[] {
  return files.flatMap((file) => {
    const stat = statSync(file.path, { throwIfNoEntry: false }); // another run may have removed it
    return stat ? [{ ...file, bytes: Math.ceil(stat.size / BLOCK) * BLOCK, time: stat.mtimeMs }] : [];
  });
}

function remove(path: string): boolean {
  try {
    rmSync(path, { force: true });
    return true;
  } catch {
    return false;
  }
}

/** Only if it is empty. */
function removeFolder(path: string): void {
  try {
    rmdirSync(path);
  } catch {}
}
