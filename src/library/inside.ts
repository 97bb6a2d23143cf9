import { type Diagnostic, type Report, StanceError } from '../base/errors.js';
import type { Corpus as CountedDocuments } from '../corpus/corpus.js';
import type { ListingOptions } from '../corpus/listing.js';
import type { Result } from '../corpus/result.js';
import type { Knowledge, KnowledgeOptions } from '../knowledge/knowledge.js';
import type { Engine as Pipeline } from '../pipeline.js';
import type { ScoringOptions } from '../score/score.js';
import { Corpus, Engine } from './handles.js';

/** What an engine holds. */
export interface InsideEngine {
  pipeline: Pipeline;
  knowledge: Knowledge;
  /** Workers load the knowledge again, with the same options. */
  options: KnowledgeOptions;
  scoring: ScoringOptions;
  bundled: boolean;
  bundledActors: boolean;
  cwd: string;
  diagnostics: readonly Diagnostic[];
}

/** What a corpus holds. */
export interface InsideCorpus extends Result {
  corpus: CountedDocuments;
  knowledge: Knowledge;
  listing: ListingOptions;
  hasStatements: boolean;
  hasTargets: boolean;
  report: Report;
}

const engines = new WeakMap<Engine, InsideEngine>();
const corpora = new WeakMap<Corpus, InsideCorpus>();

export function engineWith(inside: InsideEngine): Engine {
  const engine = new Engine();
  engines.set(engine, inside);
  return engine;
}

export function corpusWith(inside: InsideCorpus, diagnostics: readonly Diagnostic[]): Corpus {
  const corpus = new Corpus(diagnostics);
  corpora.set(corpus, inside);
  return corpus;
}

export function insideEngine(engine: Engine): InsideEngine {
  const inside = engines.get(engine);
  if (inside) return inside;
  throw new StanceError({
    code: 'not-an-engine',
    message: 'analyze() takes an engine first',
    hint: 'It is what open() gives, awaited: analyze(await open(), …).',
  });
}

/** @param of The function that was called. */
export function insideCorpus(corpus: Corpus, of: string): InsideCorpus {
  const inside = corpora.get(corpus);
  if (inside) return inside;
  throw new StanceError({
    code: 'not-a-corpus',
    message: `${of}() takes a corpus first`,
    hint: `It is what analyze() gives, awaited: ${of}(await analyze(…)).`,
  });
}
