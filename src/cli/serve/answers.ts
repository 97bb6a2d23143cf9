import { Readable } from 'node:stream';
import type { Diagnostic } from '../../base/errors.js';
import { type AnalysisOptions, analyzed } from '../../corpus/analyzed.js';
import { attempt } from '../../corpus/barrier.js';
import { listStatements } from '../../corpus/listing.js';
import { recordedDiagnostics } from '../../corpus/recorded.js';
import { selectDocuments, statementSelection } from '../../corpus/selection.js';
import type { Engine } from '../../pipeline.js';
import { readDocuments } from '../../read/read.js';
import { flatStatement } from '../../render/data/statement.js';
import { documentLine } from '../../tally/part-line.js';
import type { Document } from '../../types/text.js';
import { fieldNames, type InputOptions } from '../options.js';

/** What is said of one document: its statements, or its line of a part. A document that is not selected has neither. */
export interface Answer {
  id?: string;
  statements?: readonly object[];
  part?: string;
  /** Why there is nothing. */
  error?: Diagnostic;
  warnings?: readonly Diagnostic[];
}

/** The id that a document gets here whose record names none. */
const UNNAMED = 'stdin#1';

/** Answers lines of JSON, each by itself. */
export class Answers {
  private readonly analysis: AnalysisOptions;

  constructor(
    private readonly options: InputOptions & { partial?: boolean; reasons?: boolean },
    analysis: AnalysisOptions,
    private readonly engine: Engine,
    private readonly cwd: string,
  ) {
    const { partial = false, reasons } = options;
    this.analysis = { ...analysis, statements: !partial, keep: reasons ? 'reasons' : undefined };
  }

  /** Never throws for what a line holds. */
  async to(line: string): Promise<Answer> {
    const problems: Diagnostic[] = [];
    const document = await this.read(line, (problem) => problems.push(problem));
    const error = problems.find(({ level }) => level === 'error');
    const warnings = recordedDiagnostics(problems, this.cwd).map(withoutPlace);
    const told = warnings.length && !error ? { warnings } : {};
    if (!document) return { ...(error && { error: withoutPlace(error) }), ...told };
    if (document.id === UNNAMED) return { error: NO_ID };
    const made = attempt(document, () => this.answer(document));
    return 'result' in made ? { id: document.id, ...made.result, ...told } : { id: document.id, error: made.problem };
  }

  /** The document of a line, read as one of a .jsonl file is; undefined if it has none, or is not selected. */
  private async read(line: string, report: (problem: Diagnostic) => void): Promise<Document | undefined> {
    const { dateFormat, maxDocument, records, language } = this.options;
    const limits = maxDocument === undefined ? undefined : { document: maxDocument };
    const reading = { fields: fieldNames(this.options), dateFormat, records, language, limits, inputFormat: 'jsonl' };
    const stdin = Readable.from([Buffer.from(line)]);
    const documents = readDocuments(['-'], { ...reading, stdin, cwd: this.cwd }, report);
    for await (const document of selectDocuments(documents, this.options, report)) return document;
    return undefined;
  }

  private answer(document: Document): Answer {
    const { tally, statements } = analyzed(document, this.engine, this.analysis);
    if (this.options.partial) return { part: documentLine(document.id, tally) };
    const listed = listStatements(statements, {
      ...statementSelection(this.options),
      narration: this.options.narration,
    });
    return { statements: listed.map((statement) => flatStatement(statement, statements, document)) };
  }
}

/** Where a problem is, is the line that is answered. */
const withoutPlace = ({ file: _file, line: _line, ...problem }: Diagnostic): Diagnostic => problem;

const NO_ID: Diagnostic = {
  level: 'error',
  code: 'missing-id',
  message: 'the document has no id',
  hint: 'Give each document an id of its own, or name the field with --id-field.',
};
