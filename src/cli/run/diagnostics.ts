import { type Diagnostic, formatDiagnostic } from '../../base/errors.js';
import { recordedDiagnostics } from '../../corpus/recorded.js';
import { type Streams, say } from '../streams.js';
import { shownAt } from './shown-path.js';

/** Collects diagnostics and prints each one once on stderr. */
export class Diagnostics {
  readonly all: Diagnostic[] = [];
  private readonly printed = new Set<string>();
  /** Called before a line is printed, so that the progress bar can be cleared. */
  beforePrint: () => void = () => {};

  constructor(private readonly io: Streams) {}

  readonly report = (diagnostic: Diagnostic): void => {
    if (this.print(diagnostic)) this.all.push(diagnostic);
  };

  /** Prints a warning that results do not record, because they do not depend on it. */
  readonly note = (diagnostic: Diagnostic): void => {
    this.print(diagnostic);
  };

  /** Whether it is printed for the first time. */
  private print(diagnostic: Diagnostic): boolean {
    const text = formatDiagnostic(shownAt(diagnostic, this.io));
    if (this.printed.has(text)) return false;
    this.printed.add(text);
    if (diagnostic.level !== 'error' && this.io.verbosity === 'quiet') return true;
    this.beforePrint();
    say(this.io.stderr, `${text}\n`);
    return true;
  }

  /** As results record them. */
  get recorded(): Diagnostic[] {
    return recordedDiagnostics(this.all, this.io.cwd);
  }

  /** 2 if there was an error, else 0. */
  get exitCode(): number {
    return this.all.some(({ level }) => level === 'error') ? 2 : 0;
  }
}
