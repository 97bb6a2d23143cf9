import { type Diagnostic, formatDiagnostic } from '../../base/errors.js';
import { recordedDiagnostics } from '../../corpus/recorded.js';
import { type Streams, say } from '../streams.js';

/** Collects diagnostics and prints each one once on stderr. */
export class Diagnostics {
  readonly all: Diagnostic[] = [];
  private readonly printed = new Set<string>();
  /** Called before a line is printed, so that the progress bar can be cleared. */
  beforePrint: () => void = () => {};

  constructor(private readonly io: Streams) {}

  readonly report = (diagnostic: Diagnostic): void => {
    const text = formatDiagnostic(diagnostic);
    if (this.printed.has(text)) return;
    this.printed.add(text);
    this.all.push(diagnostic);
    this.beforePrint();
    say(this.io.stderr, `${text}\n`);
  };

  /** As results record them. */
  get recorded(): Diagnostic[] {
    return recordedDiagnostics(this.all, this.io.cwd);
  }

  /** 2 if there was an error, else 0. */
  get exitCode(): number {
    return this.all.some(({ level }) => level === 'error') ? 2 : 0;
  }
}
