import { oneLine, plainName } from './plain.js';

/** A problem with input, configuration or a lexicon, with its place and what to do about it. */
export interface Diagnostic {
  level: 'error' | 'warning';
  /** Stable, kebab-case, for scripts: `unknown-key`, `empty-file`. */
  code: string;
  message: string;
  file?: string;
  /** From 1. */
  line?: number;
  /** From 1, in UTF-16 units. */
  column?: number;
  /** What to do next. */
  hint?: string;
  /** The line of the file that is meant. */
  excerpt?: string;
}

export type Report = (diagnostic: Diagnostic) => void;

/** Thrown where nothing can go on; everything else is reported and passed over. */
export class StanceError extends Error {
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Omit<Diagnostic, 'level'> & { level?: Diagnostic['level'] }) {
    super(diagnostic.message);
    this.name = 'StanceError';
    this.diagnostic = { level: 'error', ...diagnostic };
  }
}

/** `file:line:col level code message`, then the line of the file and a hint where there are any. Safe to print, and each part is on one line. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { file, line, column, level, code, message, excerpt, hint } = diagnostic;
  const name = file === undefined ? undefined : plainName(file);
  const place = [name, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
  const lines = [[place, level, oneLine(code), oneLine(message)].filter(Boolean).join(' ')];
  if (excerpt) lines.push(`  ${oneLine(excerpt)}`);
  if (hint) lines.push(`  hint: ${oneLine(hint)}`);
  return lines.join('\n');
}
