import { type Diagnostic, formatDiagnostic, StanceError } from '../../base/errors.js';
import { oneLine } from '../../base/plain.js';
import { attempted } from '../../corpus/barrier.js';
import { Corpus } from '../../corpus/corpus.js';
import { recordedSelection } from '../../corpus/result.js';
import { withSelected } from '../../corpus/selection.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { countingKey } from '../../knowledge/lexicon.js';
import { type Engine, type ReadDocument, scoreStatements, withLexicons } from '../../pipeline.js';
import type { AnalyzeOptions } from '../commands/analyze-options.js';
import { fieldNames } from '../options.js';
import { output } from '../output.js';
import { type Streams, say, tell, write } from '../streams.js';
import type { Session } from './session.js';
import { shownAt } from './shown-path.js';
import { watchFolders } from './watch-folders.js';

/**
 * Prints the table, and again whenever a stance lexicon or a shared file changes, until the reader closes the output or the
 * process is interrupted. Documents are read and linked once; only the dimensions that changed are scored again. If a file has
 * errors, these are shown and the last table stays; if that is so at the beginning, the first table waits for an edit.
 */
export async function watchLexicons(session: Session<AnalyzeOptions>, io: Streams): Promise<number> {
  // watched from now on, so that no edit is missed while the documents are read
  const { edits, close } = watchFolders(session.lexiconPaths, io.stdout);
  try {
    const knowledge = await firstWithoutErrors(session, edits, io);
    if (knowledge) await printEachTime(session, knowledge, edits, io);
  } finally {
    close();
  }
  return session.diagnostics.exitCode;
}

/** The knowledge as soon as the files have no errors; undefined if the output is closed before. */
async function firstWithoutErrors(
  session: Session<AnalyzeOptions>,
  edits: AsyncGenerator<string[]>,
  io: Streams,
): Promise<Knowledge | undefined> {
  for (;;) {
    const { knowledge, problems } = await load(session);
    for (const problem of problems)
      if (knowledge) session.diagnostics.report(problem);
      else say(io.stderr, `${formatDiagnostic(shownAt(problem, io))}\n`);
    if (knowledge) return knowledge;
    tell(io, 'Waiting for an edit. Stop with Ctrl-C.');
    if ((await edits.next()).done) return undefined;
  }
}

async function printEachTime(
  session: Session<AnalyzeOptions>,
  first: Knowledge,
  edits: AsyncIterable<string[]>,
  io: Streams,
): Promise<void> {
  const { options, diagnostics } = session;
  let knowledge = first;
  let engine = await session.engine(knowledge);
  const articles: ReadDocument[] = [];
  const corpus = new Corpus(engine.resolver);
  for await (const { read, tally } of session.read(engine)) {
    articles.push(read);
    corpus.insert(read.article.document.id, tally);
  }
  const selection = recordedSelection({ ...options, fields: fieldNames(options) });
  const print = async (): Promise<void> => {
    const { text } = await output({ corpus, knowledge, selection }, options, diagnostics, io);
    await write(io.stdout, text, { clear: true });
  };
  await print();
  tell(io, 'Watching the lexicons. Edit one, or stop with Ctrl-C.');
  for await (const names of edits) {
    const began = performance.now();
    const { knowledge: next, problems } = await load(session);
    for (const problem of problems) say(io.stderr, `${formatDiagnostic(shownAt(problem, io))}\n`);
    if (!next || problems.some(({ level }) => level === 'error') || sameFiles(knowledge, next)) continue;
    const sharedChanged = JSON.stringify(knowledge.predicates) !== JSON.stringify(next.predicates);
    const changed = changedDimensions(knowledge, next, sharedChanged);
    const lexicons = next.lexicons.filter(({ dimension }) => changed.has(dimension));
    engine = withLexicons(engine, lexicons, sharedChanged ? next.predicates : undefined);
    for (const read of changed.size ? articles : []) rescore(corpus, read, engine, changed, session);
    knowledge = next;
    await print();
    const seconds = ((performance.now() - began) / 1000).toFixed(2);
    tell(io, `${oneLine(names.join(', '))} changed; scored again in ${seconds} s`);
  }
}

/** Loads the knowledge again; there is none if nothing can be done with the files. */
async function load(session: Session<AnalyzeOptions>): Promise<{ knowledge?: Knowledge; problems: Diagnostic[] }> {
  const problems: Diagnostic[] = [];
  try {
    return { knowledge: await session.knowledge({}, (problem) => problems.push(problem)), problems };
  } catch (error) {
    if (!(error instanceof StanceError)) throw error;
    return { problems: [...problems, error.diagnostic] };
  }
}

/** Counts a document anew. If it cannot be scored, that is reported, and its counts stay. */
function rescore(
  corpus: Corpus,
  read: ReadDocument,
  engine: Engine,
  changed: ReadonlySet<string>,
  { analysis, diagnostics }: Session<AnalyzeOptions>,
): void {
  const { document } = read.article;
  const scored = attempted(document, diagnostics.report, () => withSelected(scoreStatements(read, engine), analysis));
  if (scored) corpus.rescore(scored, changed);
}

/** The dimensions whose entries or learned words changed; all dimensions if a shared word did. */
function changedDimensions(before: Knowledge, after: Knowledge, sharedChanged: boolean): Set<string> {
  const old = new Map(before.lexicons.map((lexicon) => [lexicon.dimension, countingKey(lexicon)]));
  const all = new Set([...before.lexicons, ...after.lexicons].map(({ dimension }) => dimension));
  if (sharedChanged) return all;
  for (const lexicon of after.lexicons)
    if (old.get(lexicon.dimension) === countingKey(lexicon)) all.delete(lexicon.dimension);
  return all;
}

function sameFiles({ files: a }: Knowledge, { files: b }: Knowledge): boolean {
  return a.length === b.length && a.every(({ path, sha256 }, i) => path === b[i].path && sha256 === b[i].sha256);
}
