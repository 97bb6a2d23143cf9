import { resolve } from 'node:path';
import { type Diagnostic, formatDiagnostic } from '../../errors.js';
import { BUNDLED } from '../../lexicon/file.js';
import { filesAt } from '../../lexicon/knowledge.js';
import { type Lexicon, loadStances } from '../../lexicon/stances.js';
import { plain } from '../../render/plain.js';
import type { Streams } from '../streams.js';

/** Lexicons named on the command line, the bundled ones where none is, with everything that is to be said about them. */
export function lexiconsAt(paths: readonly string[], { cwd }: Streams): { lexicons: Lexicon[]; found: Diagnostic[] } {
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => found.push(diagnostic);
  const files = filesAt(paths.length ? paths.map((path) => resolve(cwd, path)) : [`${BUNDLED}stances`], cwd, report);
  return { lexicons: loadStances(files, report), found };
}

export const printed = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics.map((diagnostic) => `${plain(formatDiagnostic(diagnostic))}\n`).join('');
