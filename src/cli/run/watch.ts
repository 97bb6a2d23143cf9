import { type Diagnostic, formatDiagnostic } from '../../base/errors.js';
import { oneLine } from '../../base/plain.js';
import { Corpus } from '../../corpus/corpus.js';
import { recordedSelection } from '../../corpus/result.js';
import { selectsStatement } from '../../corpus/selection.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Lexicon } from '../../knowledge/lexicon.js';
import { type ReadDocument, readStatements, scoreStatements, withLexicons } from '../../pipeline.js';
import { tallyDocument } from '../../tally/tally.js';
import type { DocumentResult } from '../../types/stance.js';
import type { AnalyzeOptions } from '../commands/analyze-options.js';
import { fieldNames } from '../options.js';
import { output } from '../output.js';
import { type Streams, say, write } from '../streams.js';
import type { Session } from './session.js';
import { watchFolders } from './watch-folders.js';

/**
 * Prints the table, and again whenever a stance lexicon or a shared file changes, until the reader closes the output or the
 * process is interrupted. Documents are read and linked once; only the dimensions that changed are scored again. If a file has
 * errors, these are reported and the last table stays.
 */
export async function watchLexicons(session: Session<AnalyzeOptions>, io: Streams): Promise<number> {
  const knowledge = await session.knowledge();
  // watched from now on, so that no edit is missed while the documents are read
  const { edits, close } = watchFolders(knowledge.lexicons, io.stdout);
  try {
    await printEachTime(session, knowledge, edits, io);
  } finally {
    close();
  }
  return session.diagnostics.exitCode;
}

async function printEachTime(
  session: Session<AnalyzeOptions>,
  first: Knowledge,
  edits: AsyncIterable<string[]>,
  io: Streams,
): Promise<void> {
  const { options } = session;
  let knowledge = first;
  let engine = await session.engine(knowledge);
  const articles: ReadDocument[] = [];
  const corpus = new Corpus(engine.resolver);
  for await (const document of session.documents()) {
    const read = readStatements(document, engine);
    articles.push(read);
    corpus.insert(document.id, tallyDocument(selected(scoreStatements(read, engine), options)));
  }
  const selection = recordedSelection({ ...options, fields: fieldNames(options) });
  const print = async (): Promise<void> => {
    const text = await output({ corpus, knowledge, selection }, options, session.diagnostics, io);
    await write(io.stdout, text, { clear: true });
  };
  await print();
  say(io.stderr, 'Watching the lexicons. Edit one, or stop with Ctrl-C.\n');
  for await (const names of edits) {
    const began = performance.now();
    const problems: Diagnostic[] = [];
    const next = await session.knowledge({}, (diagnostic) => problems.push(diagnostic));
    for (const problem of problems) say(io.stderr, `${formatDiagnostic(problem)}\n`);
    if (problems.some(({ level }) => level === 'error') || sameFiles(knowledge, next)) continue;
    const sharedChanged = JSON.stringify(knowledge.predicates) !== JSON.stringify(next.predicates);
    const changed = changedDimensions(knowledge, next, sharedChanged);
    const lexicons = next.lexicons.filter(({ dimension }) => changed.has(dimension));
    engine = withLexicons(engine, lexicons, sharedChanged ? next.predicates : undefined);
    for (const read of changed.size ? articles : [])
      corpus.rescore(selected(scoreStatements(read, engine), options), changed);
    knowledge = next;
    await print();
    const seconds = ((performance.now() - began) / 1000).toFixed(2);
    say(io.stderr, `${oneLine(names.join(', '))} changed; scored again in ${seconds} s\n`);
  }
}

/** The dimensions whose entries or learned words changed; all dimensions if a shared word did. */
function changedDimensions(before: Knowledge, after: Knowledge, sharedChanged: boolean): Set<string> {
  const entries = ({ learned, terms, veto }: Lexicon): string =>
    JSON.stringify([terms.map(({ path: _path, file: _file, note: _note, ...counts }) => counts), veto, learned]);
  const old = new Map(before.lexicons.map((lexicon) => [lexicon.dimension, entries(lexicon)]));
  const all = new Set([...before.lexicons, ...after.lexicons].map(({ dimension }) => dimension));
  if (sharedChanged) return all;
  for (const lexicon of after.lexicons)
    if (old.get(lexicon.dimension) === entries(lexicon)) all.delete(lexicon.dimension);
  return all;
}

function selected(result: DocumentResult, options: AnalyzeOptions): DocumentResult {
  return { ...result, statements: result.statements.filter((statement) => selectsStatement(options, statement)) };
}

function sameFiles({ files: a }: Knowledge, { files: b }: Knowledge): boolean {
  return a.length === b.length && a.every(({ path, sha256 }, i) => path === b[i].path && sha256 === b[i].sha256);
}
