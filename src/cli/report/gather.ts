import { compare } from '../../base/order.js';
import { version } from '../../base/version.js';
import { clean } from '../../clean/clean.js';
import type { Corpus } from '../../corpus/corpus.js';
import { listsStatement } from '../../corpus/selection.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Engine } from '../../pipeline.js';
import { isCutByTime, pooledGroups } from '../../plot/time/pooled.js';
import { isPartialDate } from '../../read/dates/partial.js';
import { renderCsv } from '../../render/data/csv.js';
import { type CountedDocument, chooseStatements } from '../../report/choose.js';
import { countedGroups, type Report } from '../../report/report.js';
import { rowOptions } from '../../table/options.js';
import { digest } from '../../tally/digest.js';
import type { Span } from '../../types/text.js';
import type { Validation } from '../../validate/validation.js';
import { tableOptions } from '../output.js';
import type { Session } from '../run/session.js';
import type { Streams } from '../streams.js';
import { actorNetwork } from './drawings.js';
import type { ReportOptions } from './options.js';
import { targetsIn } from './targets.js';

/** All documents of a session with the statements that are counted, as `placeOf` numbers them. */
export async function countedCorpus(session: Session<ReportOptions>, engine: Engine): Promise<Corpus> {
  const { narration: _, ...selection } = session.options;
  return session.corpus(engine, (statement) => listsStatement(selection, statement), 'reasons');
}

/** What the page is made of. */
export async function gatherReport(
  corpus: Corpus,
  { engine, knowledge, session, validation }: Gathered,
): Promise<Report> {
  const { options } = session;
  const ofRows = rowOptions(tableOptions(options));
  const groups = corpus.groups(ofRows, true);
  const targets = options.targets ? targetsIn(corpus, ofRows) : undefined;
  // what the workbench does not work out anew would no longer be true
  const over =
    options.workbench || isCutByTime(ofRows.by)
      ? undefined
      : pooledGroups(corpus, ofRows, { every: options.every, withPlaces: true });
  const { documents, left } = chooseStatements(
    countedDocuments(corpus, engine),
    countedGroups({ groups, over }),
    options.workbench ? Number.POSITIVE_INFINITY : options.statements,
    targets?.pairs,
  );
  const touched = new Set(groups.flatMap(({ rows }) => rows.map(({ dimension }) => dimension)));
  return {
    title: options.title,
    by: ofRows.by,
    formula: ofRows.formula,
    groups,
    over,
    salience: options.workbench
      ? undefined
      : corpus.groups(rowOptions(tableOptions({ ...options, score: 'salience' }))),
    targets,
    network: options.network ? await actorNetwork(corpus, options) : undefined,
    validation,
    dimensions: knowledge.lexicons.filter(({ dimension }) => touched.has(dimension)),
    documents,
    summary: corpus.summary(),
    dates: datesOf(corpus),
    provenance: { version: version(), digest: digest(corpus.tally), lexicons: knowledge.files },
    left,
    articles: options.articles,
    quoteLimit: options.quoteLimit,
    csv: renderCsv(
      groups.flatMap(({ rows }) => rows),
      ofRows.by,
      false,
    ),
  };
}

interface Gathered {
  readonly engine: Engine;
  readonly knowledge: Knowledge;
  readonly session: Session<ReportOptions>;
  readonly validation?: Validation;
}

/** Corrects the rows by a coded sample of the corpus, and says what coding tells of coders and program. */
export async function validated(
  corpus: Corpus,
  session: Session<ReportOptions>,
  folder: string,
  io: Streams,
): Promise<Validation> {
  const { correctRows } = await import('../validation/apply.js');
  const { readFolder } = await import('../validation/read-folder.js');
  const { validation } = await import('../../validate/validation.js');
  const { diagnostics, options } = session;
  const { key, codings } = await readFolder(folder, io.cwd, diagnostics.report);
  const spans = new Map<string, (readonly Span[])[]>([...corpus.tally.documents.keys()].map((id) => [id, []]));
  const texts = new Map<string, string>();
  for (const { document, statements } of corpus.statements()) {
    texts.set(document.id, document.text);
    spans.set(
      document.id,
      statements.map(({ content }) => [...content]),
    );
  }
  await correctRows(corpus, { spans, texts }, { key, codings }, options.force ?? false, (problem) =>
    diagnostics.report({ ...problem, file: folder }),
  );
  return validation(key, codings, { dimensions: options.dimension ?? [], all: false, roganGladen: false });
}

function* cleaned(corpus: Corpus, engine: Engine): Generator<CountedDocument> {
  for (const { document, statements } of corpus.statements('corpus'))
    yield { cleaned: clean(document, engine.boilerplate, engine.turns), statements };
}

const countedDocuments = (corpus: Corpus, engine: Engine): CountedDocument[] => [...cleaned(corpus, engine)];

/** The first and the last date of the documents that count. */
function datesOf({ tally }: Corpus): Report['dates'] {
  const all = [...tally.documents.values()].flatMap(({ fields }) => fields.get('date')?.slice(0, 10) ?? []);
  const dated = all.filter(isPartialDate).sort(compare);
  return dated.length ? [dated[0], dated[dated.length - 1]] : undefined;
}
