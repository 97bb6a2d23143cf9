import { isAbsolute } from 'node:path';
import type { Diagnostic } from '../base/errors.js';
import { recordedPath } from '../knowledge/file.js';

/** Diagnostics as a result holds them: with paths that do not depend on the machine. */
export function recordedDiagnostics(diagnostics: readonly Diagnostic[], cwd: string): Diagnostic[] {
  return diagnostics.map((diagnostic) =>
    diagnostic.file !== undefined && isAbsolute(diagnostic.file)
      ? { ...diagnostic, file: recordedPath(diagnostic.file, cwd) }
      : diagnostic,
  );
}
