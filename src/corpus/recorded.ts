import { isAbsolute } from 'node:path';
import type { Diagnostic } from '../base/errors.js';
import { compare } from '../base/order.js';
import { recordedPath } from '../knowledge/file.js';

/**
 * Diagnostics as a result holds them, each once: with paths that do not depend on the machine, and in an order that does not depend on
 * that of the files or of the parts that were merged.
 */
export function recordedDiagnostics(diagnostics: readonly Diagnostic[], cwd: string): Diagnostic[] {
  const recorded = diagnostics.map((diagnostic) =>
    diagnostic.file !== undefined && isAbsolute(diagnostic.file)
      ? { ...diagnostic, file: recordedPath(diagnostic.file, cwd) }
      : diagnostic,
  );
  const keyed = new Map(recorded.map((diagnostic) => [JSON.stringify(keyOf(diagnostic)), diagnostic]));
  return [...keyed.values()].sort(inOrder);
}

const keyOf = ({ file, line, column, code, level, message, hint, excerpt }: Diagnostic) => [
  ...[file, line, column, code],
  ...[level, message, hint, excerpt],
];

function inOrder(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compare(a.code, b.code) ||
    compare(a.message, b.message) ||
    compare(JSON.stringify(keyOf(a)), JSON.stringify(keyOf(b)))
  );
}
