import { type Diagnostic, type Report, StanceError } from '../base/errors.js';
import { causeOf } from '../base/problems/causes.js';
import type { Document } from '../types/text.js';
import type { Unpacking } from './archive/zip.js';
import { openBytes } from './bytes.js';
import { dateFormat } from './dates/format.js';
import { type OrderedDraft, withDateOrder } from './dates/order.js';
import { ARCHIVE, readerFor } from './formats/formats.js';
import { tooManyFields } from './guard/fields.js';
import { Guard } from './guard/guard.js';
import { expandInputs } from './inputs.js';
import { notEnglish } from './language.js';
import { Mends } from './mend/mend.js';
import { dateIn, toDocument, type Unnamed } from './record/record.js';
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
  for (const file of files) yield* documentsIn(file, options, taken, report, { depth: 0 });
}

/** The documents of a file, or of all files in an archive. */
async function* documentsIn(
  file: InputFile,
  options: ReadOptions,
  taken: Set<string>,
  report: Report,
  unpacking: Unpacking,
): AsyncGenerator<Document> {
  const sparing = new SparingReport(file, report);
  try {
    if (file.extension !== ARCHIVE) yield* documentsOf(file, options, taken, sparing);
    else {
      const { filesIn } = await import('./archive/zip.js');
      for await (const { inner, unpacking: deeper } of filesIn(file, options, sparing.report, unpacking))
        yield* documentsIn(inner, options, taken, report, deeper);
    }
  } catch (error) {
    sparing.report(error instanceof StanceError ? error.diagnostic : unreadable(file, error as Error));
  }
  sparing.finish();
}

async function* documentsOf(
  file: InputFile,
  options: ReadOptions,
  taken: Set<string>,
  sparing: SparingReport,
): AsyncGenerator<Document> {
  const { report } = sparing;
  const mends = new Mends();
  let drafts = 0;
  const guard = new Guard(file, options.limits);
  const { fields = {} } = options;
  const format = options.dateFormat === undefined ? undefined : dateFormat(options.dateFormat);
  for await (const { draft, order } of draftsOf(file, options, report, guard)) {
    drafts++;
    const excess = tooManyFields(draft, guard);
    if (excess) {
      report(excess);
      continue;
    }
    const { document, problems } = await toDocument(draft, file, fields, mends, { format, order });
    for (const problem of problems) report(problem);
    if (!document) continue;
    const foreign = options.language === 'any' ? undefined : await notEnglish(document, file.shown, draft.line);
    if (foreign) {
      report(foreign);
      continue;
    }
    const id = idOf(document, nameOf(file, draft), taken, { file: file.shown, line: draft.line }, report);
    taken.add(id);
    yield { ...document, id };
  }
  for (const damage of mends.report(file.shown)) report(damage);
  if (!drafts && !sparing.any) {
    report({ level: 'error', code: 'empty-file', message: 'no document in it', file: file.shown });
  }
}

/** The drafts of a file, with the order of day and month in its dates where the options do not say how they are written. */
async function* draftsOf(
  file: InputFile,
  options: ReadOptions,
  report: Report,
  guard: Guard,
): AsyncGenerator<OrderedDraft> {
  const { dateFormat, fields = {}, inputFormat, stdin } = options;
  const read = await readerFor(file.extension || (inputFormat === undefined ? '' : `.${inputFormat}`));
  const from = (report: Report, guard: Guard) =>
    read({ file, bytes: openBytes(file, stdin, report), report, options, guard });
  const again = () => from(() => {}, new Guard(file, options.limits));
  yield* withDateOrder(from(report, guard), {
    dateOf: (draft) => (dateFormat === undefined ? dateIn(draft, fields) : undefined),
    ...(!isReadOnce(file) && { again }),
  });
}

const isReadOnce = ({ path, isPipe }: InputFile): boolean => path === '-' || isPipe === true;

/** The id that a document's record names; its own name where there is none, or where another document has it. */
function idOf(
  document: Unnamed,
  ownName: string,
  taken: ReadonlySet<string>,
  place: Pick<Diagnostic, 'file' | 'line'>,
  report: Report,
): string {
  const { id } = document;
  if (id === undefined) return ownName;
  if (!taken.has(id)) return id;
  report({
    level: 'warning',
    code: 'duplicate-id',
    message: `another document has the id “${id.slice(0, 80)}”`,
    ...place,
    hint: `This one is called ${ownName}. Name another field with --id-field.`,
  });
  return ownName;
}

/** Of a document whose record names no id. */
function nameOf({ name }: InputFile, { line, part }: Draft): string {
  if (line === undefined) return part === undefined ? name : `${name}#${part}`;
  return part === undefined ? `${name}#${line}` : `${name}#${line}.${part}`;
}

/** What a parser could not cope with, and did not say so properly. */
function unreadable(file: InputFile, error: unknown): Diagnostic {
  return {
    level: 'error',
    code: 'unreadable-file',
    message: `cannot be read: ${causeOf(error)}`,
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
