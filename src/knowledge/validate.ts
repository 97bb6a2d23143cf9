import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Report } from '../base/errors.js';

/**
 * What knowledge files hold that were parsed and found sound, by the hash of their schema and text, and which checks they passed. Parsing
 * and checking all of ours costs a second, so the build keeps what it found in dist/; an edited file has another hash and is parsed
 * and checked again, without a build.
 */
const KEPT = new URL('../../dist/knowledge.json', import.meta.url);

let kept: Map<string, unknown> | undefined;

export function soundKey(schema: string, text: string): string {
  return createHash('sha256').update(schema).update('\0').update(text).digest('base64');
}

/** The data of a file known to be sound; not to be changed, as others share it. */
export function soundData(key: string): unknown {
  kept ??= new Map(load());
  return kept.get(key);
}

export function keepSound(key: string, data: unknown): void {
  kept?.set(key, data);
}

/** Runs a check, unless the same content passed it before without a word. */
export function checkOnce(kind: string, content: string, report: Report, check: (report: Report) => void): void {
  const key = soundKey(kind, content);
  if (soundData(key) !== undefined) return;
  let sound = true;
  check((diagnostic) => {
    sound = false;
    report(diagnostic);
  });
  if (sound) keepSound(key, true);
}

/** How many results of checks the build has kept; undefined where there are none, and every run checks anew. */
export function preparedCount(): number | undefined {
  return load().length || undefined;
}

/** All that is kept, for the build to write. */
export function allSound(): [string, unknown][] {
  return [...(kept ?? [])];
}

function load(): [string, unknown][] {
  try {
    return JSON.parse(readFileSync(KEPT, 'utf8')) as [string, unknown][];
  } catch {
    return []; // not built yet
  }
}
