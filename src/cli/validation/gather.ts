import type { Corpus } from '../../corpus/corpus.js';
import type { Engine } from '../../pipeline.js';
import type { Statement } from '../../types/stance.js';
import type { Document, Sentence, Span } from '../../types/text.js';
import type { Candidate } from '../../validate/sample/candidate.js';
import type { UnitKind } from '../../validate/sample/key.js';
import type { InputOptions } from '../options.js';
import type { Session } from '../run/session.js';

/** Everything that a sample can be drawn from. */
export interface Gathered {
  readonly corpus: Corpus;
  readonly candidates: readonly Candidate[];
  readonly documents: ReadonlyMap<string, Document>;
}

/** Reads all documents and lists what can be drawn. */
export async function gather(
  session: Session<InputOptions & { actor?: string[] }>,
  engine: Engine,
  unit: UnitKind,
): Promise<Gathered> {
  const { Corpus } = await import('../../corpus/corpus.js');
  const { countedStatements, sentenceCandidates, statementCandidates } = await import(
    '../../corpus/validation/candidates.js'
  );
  const { statementSelection } = await import('../../corpus/selection.js');
  const { options } = session;
  const corpus = new Corpus(engine.resolver);
  const documents = new Map<string, Document>();
  const make: (() => Candidate[])[] = [];
  const selection = statementSelection(options);
  for await (const { document, tally, statements } of session.analyzed(engine, true)) {
    corpus.insert(document.id, tally);
    documents.set(document.id, document);
    const counted = countedStatements(statements, selection);
    if (unit === 'statement')
      make.push(() => statementCandidates(corpus, document.id, counted, { actors: options.actor ?? [] }));
    else {
      const own = counted.map(({ statement }) => statement);
      const sentences = (await sentencesOf(document, engine, session)).map((span) => withStatements(span, own));
      make.push(() => sentenceCandidates(corpus, document.id, sentences));
    }
  }
  return { corpus, documents, candidates: make.flatMap((candidates) => candidates()) };
}

/** The sentences of a document; none where it cannot be read. */
export async function sentencesOf(
  document: Document,
  engine: Engine,
  session: Session<InputOptions>,
): Promise<readonly Sentence[]> {
  const { readStatements } = await import('../../pipeline.js');
  const { maxTokens } = session.options;
  return (
    (await session.attempted(document, () => readStatements(document, engine, { maxTokens }).article.sentences)) ?? []
  );
}

const withStatements = ({ start, end }: Span, statements: readonly Statement[]) => ({
  span: { start, end },
  statements: statements.filter(({ content }) => content.some((piece) => piece.start < end && start < piece.end)),
});
