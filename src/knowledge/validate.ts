import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Report } from '../base/errors.js';
import { asciiOnly } from '../base/plain.js';
import { preparedUrl } from './prepared-file.js';

/**
 * What knowledge files hold that were parsed and found sound, by the hash of their schema and text, and which checks they passed. Parsing
 * and checking all of ours costs a second, so the build keeps what it found in dist/; an edited file has another hash and is parsed
 * and checked again, without a build. What most runs do without lies in a file of its own.
 */
export const KEPT = { first: 'knowledge.json', rest: 'more-knowledge.json' } as const;

/** What was asked for, while `askedFor` listens. */
let asked: Set<string> | undefined;
let kept: Map<string, unknown> | undefined;
let rest: Map<string, unknown> | undefined;

export function soundKey(schema: string, text: string): string {
  return createHash('sha256').update(schema).update('\0').update(text).digest('base64');
}

/** The data of a file known to be sound; not to be changed, as others share it. */
export function soundData(key: string): unknown {
  asked?.add(key);
  kept ??= new Map(load(KEPT.first));
  const known = kept.get(key);
  if (known !== undefined) return known;
  rest ??= new Map(load(KEPT.rest));
  return rest.get(key);
}

export function keepSound(key: string, data: unknown): void {
  kept?.set(key, data);
}

/** Runs a check, unless the same content passed it before without a word. Gives whether it passed. */
export function checkOnce(kind: string, content: string, report: Report, check: (report: Report) => void): boolean {
  const key = soundKey(kind, content);
  if (soundData(key) !== undefined) return true;
  let sound = true;
  check((diagnostic) => {
    sound = false;
    report(diagnostic);
  });
  if (sound) keepSound(key, true);
  return sound;
}

/**
 * What `make` makes of the content of a file, kept for the next run. It must be plain data, and content with any fault must give undefined,
 * so that the fault is reported each time.
 */
export function preparedFrom<T>(kind: string, content: string, make: () => T | undefined): T | undefined {
  const key = soundKey(kind, content);
  const known = soundData(key);
  if (known !== undefined) return known as T;
  const made = make();
  if (made !== undefined) keepSound(key, made);
  return made;
}

/** How many results of checks the build has kept; undefined where there are none, and every run checks anew. */
export function preparedCount(): number | undefined {
  return load(KEPT.first).length + load(KEPT.rest).length || undefined;
}

/** The keys of what some work asks for. */
export function askedFor(work: () => void): ReadonlySet<string> {
  const keys = new Set<string>();
  asked = keys;
  try {
    work();
  } finally {
    asked = undefined;
  }
  return keys;
}

/** All that was found anew, for the build to write. */
export function allSound(): [string, unknown][] {
  return [...(kept ?? [])];
}

/** What the build writes: ASCII alone, which is read and parsed in half the time. */
export const soundText = (sound: readonly [string, unknown][]): string => asciiOnly(JSON.stringify(sound));

function load(name: string): [string, unknown][] {
  try {
    return JSON.parse(readFileSync(preparedUrl(name), 'latin1')) as [string, unknown][];
  } catch {
    return []; // not built yet
  }
}
