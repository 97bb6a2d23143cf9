import { getOrInsert } from '../base/order.js';
import { linkOf } from '../link/actors.js';
import type { LinkOf } from '../link/types.js';
import type { Resolver } from '../resolve/resolver.js';
import { findRepeats, type Repeats } from '../table/repeats.js';
import { type Group, groups, type RowOptions } from '../table/rows.js';
import { type Summary, summarise } from '../table/summary.js';
import { type DocumentTally, retally, Tally } from '../tally/tally.js';
import type { DocumentResult, Statement } from '../types/stance.js';
import type { Row } from '../types/table.js';
import type { Document } from '../types/text.js';
import { type CorpusActor, corpusActors } from './actors.js';
import type { AnalyzedDocument } from './analyzed.js';

/** A document with its statements, or with those of them that are kept. */
export interface DocumentStatements {
  document: Document;
  statements: readonly Statement[];
}

/** A row, how many words its actor said, and the statements it rests on, with the text that their spans count in. */
export interface RowEvidence {
  row: Row;
  words: number;
  evidence: readonly { statement: Statement; text: string }[];
}

/**
 * All documents together: what was counted in each, who is who in them, and the table of it. Documents are added one after
 * the other; whatever is asked for is worked out from those added so far, and does not depend on their order.
 */
export class Corpus {
  readonly tally = new Tally();
  private readonly kept: DocumentStatements[] = [];
  /** Undefined until they are asked for; added documents make them out of date. */
  private linked: LinkOf | undefined;
  private repeated: Repeats | undefined;

  constructor(private readonly resolver: Resolver) {}

  /** Counts a document, and keeps its statements if it comes with any. Throws where one of this id was counted already. */
  add({ document, tally, statements }: AnalyzedDocument): void {
    this.insert(document.id, tally);
    if (statements.length) this.kept.push({ document, statements });
  }

  insert(id: string, tally: DocumentTally): void {
    this.tally.insert(id, tally);
    this.linked = undefined;
    this.repeated = undefined;
  }

  /** Counts a document's statements again on some dimensions. Speakers and words are the same, so links and repeats still hold. */
  rescore(result: DocumentResult, dimensions: ReadonlySet<string>): void {
    const { documents } = this.tally;
    const { id } = result.article.document;
    documents.set(id, retally(documents.get(id)!, result, dimensions));
  }

  /** Who is behind each local key. */
  get links(): LinkOf {
    this.linked ??= linkOf(this.tally.names, this.resolver);
    return this.linked;
  }

  get repeats(): Repeats {
    this.repeated ??= findRepeats(this.tally, this.links);
    return this.repeated;
  }

  summary(): Summary {
    return summarise(this.tally, this.repeats);
  }

  groups(options: RowOptions): Group[] {
    return groups(this.tally, this.links, options, this.repeats);
  }

  rows(options: RowOptions): Row[] {
    return this.groups(options).flatMap((group) => group.rows);
  }

  /** Everybody who speaks. */
  actors(): CorpusActor[] {
    return corpusActors(this.tally, this.links);
  }

  /** The statements that were kept, in the order of the documents; speakers are named as their document names them, or as linked. */
  *statements(link: 'document' | 'corpus' = 'document'): Generator<DocumentStatements> {
    for (const { document, statements } of this.kept)
      yield { document, statements: link === 'corpus' ? this.linkSpeakers(statements) : statements };
  }

  /** The same statements with their speakers' ids and names in the corpus instead of the document. */
  linkSpeakers(statements: readonly Statement[]): Statement[] {
    return statements.map((statement) => {
      const speakers = statement.speakers.map((speaker) => {
        const actor = this.links(speaker.id);
        return actor ? { ...speaker, id: actor.id, name: actor.name } : speaker;
      });
      return { ...statement, speakers };
    });
  }

  /** Rows with the kept statements of their actors. */
  evidence(options: RowOptions): RowEvidence[] {
    const saidBy = new Map<string, { statement: Statement; text: string }[]>();
    for (const { document, statements } of this.kept)
      for (const statement of statements)
        for (const actor of new Set(statement.speakers.map(({ id }) => this.links(id)?.id)))
          if (actor !== undefined) getOrInsert(saidBy, actor, () => []).push({ statement, text: document.text });
    return this.groups(options).flatMap(({ words, rows }) =>
      rows.map((row) => ({ row, words, evidence: saidBy.get(row.keys.actor) ?? [] })),
    );
  }
}
