import { basename } from 'node:path';
import { type Diagnostic, StanceError } from '../../base/errors.js';
import { Corpus } from '../../corpus/corpus.js';
import { listsStatement } from '../../corpus/selection.js';
import { correct } from '../../correct/correct.js';
import { BUNDLED } from '../../knowledge/file.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Lexicon } from '../../knowledge/lexicon.js';
import { loadLists } from '../../knowledge/load/lists.js';
import type { Engine, ReadDocument } from '../../pipeline.js';
import { count } from '../../render/text/numbers.js';
import type { AddedPart } from '../../report/page.js';
import type { Report } from '../../report/report.js';
import { score } from '../../score/score.js';
import { rowOptions } from '../../table/options.js';
import type { Statement } from '../../types/stance.js';
import type { WorkbenchData } from '../../workbench/data.js';
import { packWorkbench, type ReadAgain } from '../../workbench/pack/pack.js';
import { workbenchSection } from '../../workbench/section.js';
import { tableOptions } from '../output.js';
import { workbenchAssets } from '../page-assets.js';
import type { Session } from '../run/session.js';
import type { ReportOptions } from './options.js';

/** Documents with more tokens together, words and punctuation marks, make a page that opens and answers too slowly. */
export const MOST_TOKENS = 400_000;

/** What is kept of a document for the workbench, until all are read. */
export type Kept = Omit<ReadAgain, 'linked'> & { readonly after: readonly Statement[] };

/** Options of parts that a page with a workbench cannot have, each with the reason. */
const IMPOSSIBLE = [
  ['--articles none', 'it holds the whole text of the documents', ({ articles }) => articles === 'none'],
  ['--quote-limit', 'it holds the whole text of the documents', ({ quoteLimit }) => quoteLimit !== undefined],
  ['--targets', 'who speaks of whom does not depend on lexicons', ({ targets }) => targets === true],
  ['--network', 'networks do not follow the edits', ({ network }) => network === true],
  ['--validation', 'corrected scores do not follow the edits', ({ validation }) => validation !== undefined],
] satisfies readonly [option: string, why: string, isGiven: (options: ReportOptions) => boolean][];

/** What stands against a workbench, if anything does. `isCut` says whether the page is to have only so many statements. */
export function workbenchProblem(options: ReportOptions, isCut: boolean): Diagnostic | undefined {
  const found = IMPOSSIBLE.find(([, , isGiven]) => isGiven(options));
  const [option, why] = found ?? (isCut ? ['--statements', 'it needs all statements'] : []);
  if (option === undefined) return undefined;
  return {
    level: 'error',
    code: 'workbench-option',
    message: `--workbench cannot go with ${option}: ${why}`,
    hint: `Leave out ${option}, or --workbench.`,
  };
}

/** All documents of a session with the statements that are counted, and what it takes to score these again. Throws where there are too many. */
export async function readCorpus(
  session: Session<ReportOptions>,
  engine: Engine,
): Promise<{ corpus: Corpus; kept: Map<string, Kept> }> {
  const { narration: _, ...selection } = session.options;
  const corpus = new Corpus(engine.resolver);
  const kept = new Map<string, Kept>();
  let tokens = 0;
  for await (const { read, tally } of session.read(engine)) {
    const { document } = read.article;
    if (read.statements.length) tokens += read.article.tokens.count;
    if (tokens > MOST_TOKENS) throw tooMuch();
    const one = scoredTwice(read, engine, (statement) => listsStatement(selection, statement));
    corpus.add({
      document,
      tally,
      statements: one.counted.map((i) => one.after[i]),
      tokens: read.article.tokens.count,
    });
    if (read.statements.length) kept.set(document.id, one);
  }
  return { corpus, kept };
}

const tooMuch = (): StanceError =>
  new StanceError({
    code: 'workbench-size',
    message: `a page with a workbench has room for ${count(MOST_TOKENS)} words and punctuation marks; there are more in these documents`,
    hint: 'Choose documents with --since, --until or --where, name fewer files, or leave out --workbench.',
  });

/** A document's statements with reasons, before and after corrections by hand. */
function scoredTwice(read: ReadDocument, engine: Engine, isCounted: (statement: Statement) => boolean): Kept {
  const { article, statements, actors, sides } = read;
  const { corrections, resolver, scorer } = engine;
  const scored = statements.map((statement) => ({ ...statement }));
  score(article, scored, scorer, { actors, sides, keep: 'reasons' });
  const before = scored.map(({ stances }) => stances);
  const after = correct({ article, actors, statements: scored }, corrections, resolver).statements;
  const counted = after.flatMap((statement, i) => (isCounted(statement) ? [i] : []));
  return { article, statements, actors, sides, counted, after, corrected: { before, after } };
}

/** The part of the page that scores again. */
export function workbenchPart(...made: Parameters<typeof gatherWorkbench>): AddedPart {
  return workbenchSection(gatherWorkbench(...made), workbenchAssets());
}

/** The data of the page's workbench. */
export function gatherWorkbench(
  { corpus, kept, report }: { corpus: Corpus; kept: ReadonlyMap<string, Kept>; report: Report },
  { engine, knowledge, session }: { engine: Engine; knowledge: Knowledge; session: Session<ReportOptions> },
): WorkbenchData {
  const { links, repeats, tally } = corpus;
  const { scorer } = engine;
  const documents = new Map(
    [...kept].map(([id, { after, ...read }]) => [id, { ...read, linked: corpus.linkSpeakers(after) }]),
  );
  return packWorkbench({
    ...{ documents, tally, links, repeats, scorer, report },
    rows: rowOptions(tableOptions(session.options)),
    knowledge: {
      ...knowledge,
      lists: loadLists(() => {}),
      stanceConfidence: session.options.stanceConfidence,
      baseOf,
    },
  });
}

/** What a lexicon that builds on this one extends: the dimension of ours and of a dictionary, else the file. */
function baseOf({ dimension, path, terms }: Lexicon): string {
  const isOwnFormat = terms.some(({ file }) => file.path === path && Object.hasOwn(file.data as object, 'dimension'));
  return path.startsWith(BUNDLED) || !isOwnFormat ? dimension : basename(path);
}
