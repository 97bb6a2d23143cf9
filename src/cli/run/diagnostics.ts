import { type Diagnostic, formatDiagnostic } from '../../base/errors.js';
import { recordedDiagnostics } from '../../corpus/recorded.js';
import { plain } from '../../render/plain.js';
import type { Streams } from '../streams.js';

/** Collects what is reported, and prints each problem once on stderr as it comes. */
export class Diagnostics {
  readonly all: Diagnostic[] = [];
  private readonly printed = new Set<string>();
  /** Called before a line is printed, so that a progress bar can make room. */
  beforePrint: () => void = () => {};

  constructor(private readonly io: Streams) {}

  readonly report = (diagnostic: Diagnostic): void => {
    const text = plain(formatDiagnostic(diagnostic));
    if (this.printed.has(text)) return;
    this.printed.add(text);
    this.all.push(diagnostic);
    this.beforePrint();
    this.io.stderr.write(`${text}\n`);
  };

  /** As a result holds them: paths that do not depend on the machine. */
  get recorded(): Diagnostic[] {
    return recordedDiagnostics(this.all, this.io.cwd);
  }

  /** 2 where something could not be read or is wrong, else 0. */
  get exitCode(): number {
    return this.all.some(({ level }) => level === 'error') ? 2 : 0;
  }
}
