import { compare } from '../../base/order.js';
import { version } from '../../base/version.js';
import { clean } from '../../clean/clean.js';
import type { Corpus } from '../../corpus/corpus.js';
import { listsStatement } from '../../corpus/selection.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Engine } from '../../pipeline.js';
import { isPartialDate } from '../../read/dates/partial.js';
import { renderCsv } from '../../render/data/csv.js';
import { type CountedDocument, chooseStatements } from '../../report/choose.js';
import type { Report } from '../../report/report.js';
import { rowOptions } from '../../table/options.js';
import { digest } from '../../tally/digest.js';
import { tableOptions } from '../output.js';
import type { Session } from '../run/session.js';
import type { ReportOptions } from './options.js';

/** All documents of a session with the statements that are counted, as `placeOf` numbers them. */
export async function countedCorpus(session: Session<ReportOptions>, engine: Engine): Promise<Corpus> {
  const { narration: _, ...selection } = session.options;
  return session.corpus(engine, (statement) => listsStatement(selection, statement), 'reasons');
}

/** What the page is made of. */
export function gatherReport(
  corpus: Corpus,
  { engine, knowledge, session }: { engine: Engine; knowledge: Knowledge; session: Session<ReportOptions> },
): Report {
  const { options } = session;
  const ofRows = rowOptions(tableOptions(options));
  const groups = corpus.groups(ofRows, true);
  const { documents, left } = chooseStatements(
    countedDocuments(corpus, engine),
    groups,
    options.workbench ? Number.POSITIVE_INFINITY : options.statements,
  );
  const touched = new Set(groups.flatMap(({ rows }) => rows.map(({ dimension }) => dimension)));
  return {
    title: options.title,
    by: ofRows.by,
    formula: ofRows.formula,
    groups,
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
