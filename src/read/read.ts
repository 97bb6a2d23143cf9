import { type Diagnostic, type Report, StanceError } from '../base/errors.js';
import type { Document } from '../types/text.js';
import { openBytes } from './bytes.js';
import { dateFormat } from './date-format.js';
import { withDateOrder } from './date-order.js';
import { readerFor } from './formats/formats.js';
import { tooManyFields } from './guard/fields.js';
import { Guard } from './guard/guard.js';
import { expandInputs } from './inputs.js';
import { Mends } from './mend/mend.js';
import { dateIn, toDocument } from './record/record.js';
import type { Draft, InputFile, ReadOptions } from './types.js';

export type { ReadOptions } from './types.js';

/** Problems of one kind in one file; the rest is summed up, so that a wrong field name does not print a million lines. */
const reportedInFull = (code: string): number => (code === 'missing-field' ? 1 : 10);

/**
 * Reads documents from files, folders (with all in them), globs and standard input (`-`), one at a time, in an order
 * that depends on the names of the files alone. What cannot be read is reported, and the rest goes on; never throws
 * for bad input.
 */
export async function* readDocuments(
  inputs: readonly string[],
  options: ReadOptions,
  report: Report,
): AsyncGenerator<Document> {
  const files = await expandInputs(inputs, options.cwd ?? process.cwd(), report);
  const taken = new Set(files.map(({ name }) => name));
  for (const file of files) {
    const sparing = new SparingReport(file, report);
    try {
      yield* documentsOf(file, options, taken, sparing);
    } catch (error) {
      sparing.report(error instanceof StanceError ? error.diagnostic : unreadable(file, error as Error));
    }
    sparing.finish();
  }
}

async function* documentsOf(
  file: InputFile,
  options: ReadOptions,
  taken: Set<string>,
  sparing: SparingReport,
): AsyncGenerator<Document> {
  const { report } = sparing;
  const { inputFormat } = options;
  const read = await readerFor(file.extension || (inputFormat === undefined ? '' : `.${inputFormat}`));
  const mends = new Mends();
  let drafts = 0;
  const guard = new Guard(file, options.limits);
  const { fields = {} } = options;
  const format = options.dateFormat === undefined ? undefined : dateFormat(options.dateFormat);
  const draftsOf = (report: Report, guard: Guard) =>
    read({ file, bytes: openBytes(file, options.stdin, report), report, options, guard });
  const column = {
    dateOf: (draft: Draft) => (format ? undefined : dateIn(draft, fields)),
    ...(!isReadOnce(file) && { again: () => draftsOf(() => {}, new Guard(file, options.limits)) }),
  };
  for await (const { draft, order } of withDateOrder(draftsOf(report, guard), column)) {
    drafts++;
    const excess = tooManyFields(draft, guard);
    if (excess) {
      report(excess);
      continue;
    }
    const { document, problems } = await toDocument(draft, file, fields, mends, { format, order });
    for (const problem of problems) report(problem);
    if (!document) continue;
    const ownName = nameOf(file, draft);
    let id = document.id ?? ownName;
    if (document.id !== undefined && taken.has(id)) {
      report({
        level: 'warning',
        code: 'duplicate-id',
        message: `another document has the id “${id.slice(0, 80)}”`,
        file: file.shown,
        line: draft.line,
        hint: `This one is called ${ownName}. Name another field with --id-field.`,
      });
      id = ownName;
    }
    taken.add(id);
    yield { ...document, id };
  }
  for (const damage of mends.report(file.shown)) report(damage);
  if (!drafts && !sparing.any) {
    report({ level: 'error', code: 'empty-file', message: 'no document in it', file: file.shown });
  }
}

const isReadOnce = ({ path, isPipe }: InputFile): boolean => path === '-' || isPipe === true;

/** Of a document whose record names no id. */
function nameOf({ name }: InputFile, { line, part }: Draft): string {
  if (line === undefined) return part === undefined ? name : `${name}#${part}`;
  return part === undefined ? `${name}#${line}` : `${name}#${line}.${part}`;
}

/** What a parser could not cope with, and did not say so properly. */
function unreadable(file: InputFile, { message }: Error): Diagnostic {
  return {
    level: 'error',
    code: 'unreadable-file',
    message: `cannot be read: ${message}`,
    file: file.shown,
    hint: 'Save its text as .txt.',
  };
}

class SparingReport {
  private readonly counts = new Map<string, number>();
  readonly report: Report;

  constructor(
    private readonly file: InputFile,
    private readonly sink: Report,
  ) {
    this.report = (diagnostic: Diagnostic) => {
      const count = (this.counts.get(diagnostic.code) ?? 0) + 1;
      this.counts.set(diagnostic.code, count);
      if (count <= reportedInFull(diagnostic.code)) this.sink(diagnostic);
    };
  }

  get any(): boolean {
    return this.counts.size > 0;
  }

  finish(): void {
    for (const [code, count] of this.counts) {
      const more = count - reportedInFull(code);
      if (more <= 0) continue;
      this.sink({ level: 'warning', code, message: `and ${more} more of this kind`, file: this.file.shown });
    }
  }
}
