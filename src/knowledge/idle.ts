import type { Diagnostic, Report } from '../base/errors.js';
import type { KnowledgeFile } from './file.js';

/** A warning, at its place, for each name in a list of a file that names nothing there. */
export function reportIdle<Key extends 'remove' | 'veto'>(
  file: KnowledgeFile<{ readonly [K in Key]?: readonly string[] }>,
  key: Key,
  isIdle: (name: string) => boolean,
  say: (name: string) => Pick<Diagnostic, 'code' | 'message' | 'hint'>,
  report: Report,
): void {
  for (const [i, name] of (file.data[key] ?? []).entries())
    if (isIdle(name)) report(file.at([key, i], { level: 'warning', ...say(name) }));
}
