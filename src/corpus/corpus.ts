import { getOrInsert } from '../base/order.js';
import type { Resolver } from '../resolve/resolver.js';
import type { RowOptions } from '../table/options.js';
import { type DocumentTally, retally, Tally } from '../tally/tally.js';
import type { DocumentResult, Statement } from '../types/stance.js';
import type { Row } from '../types/table.js';
import type { Target } from '../types/target.js';
import type { Document } from '../types/text.js';
import type { AnalyzedDocument } from './analyzed.js';
import { CountedCorpus } from './counts/counted-corpus.js';

/** A document with its statements, or with those of them that are kept. */
export interface DocumentStatements {
  document: Document;
  statements: readonly Statement[];
}

/** A row, the number of words its actor said, and the statements behind it, each with the text that its spans refer to. */
export interface RowEvidence {
  row: Row;
  words: number;
  evidence: readonly { statement: Statement; text: string }[];
}

/** All documents together, with what was counted in each and the statements that are kept. Documents are added one by one. */
export class Corpus extends CountedCorpus<Tally> {
  private readonly kept: DocumentStatements[] = [];

  constructor(resolver: Resolver) {
    super(new Tally(), resolver);
  }

  /** Adds the counts of a document, and its statements if there are any. Throws if a document with this id has been added. */
  add({ document, tally, statements }: AnalyzedDocument): void {
    this.insert(document.id, tally);
    if (statements.length) this.kept.push({ document, statements });
  }

  insert(id: string, tally: DocumentTally): void {
    this.tally.insert(id, tally);
    this.changed();
  }

  /** Counts a document again after its statements were scored again on some dimensions. Links and repeats stay the same. */
  rescore(result: DocumentResult, dimensions: ReadonlySet<string>): void {
    const { documents } = this.tally;
    const { id } = result.article.document;
    this.rescored();
    this.tally.replace(id, retally(documents.get(id)!, result, dimensions));
  }

  /** The statements that were kept, in the order of the documents, with speakers named as in their document or as in the corpus. */
  *statements(link: 'document' | 'corpus' = 'document'): Generator<DocumentStatements> {
    for (const { document, statements } of this.kept)
      yield { document, statements: link === 'corpus' ? this.linkSpeakers(statements) : statements };
  }

  /** The same statements with the ids and names that speakers, and those of whom they speak, have in the corpus. */
  linkSpeakers(statements: readonly Statement[]): Statement[] {
    return statements.map((statement) => {
      const speakers = statement.speakers.map((speaker) => {
        const actor = this.links(speaker.id);
        return actor ? { ...speaker, id: actor.id, name: actor.name } : speaker;
      });
      return { ...statement, speakers, ...(statement.targets && { targets: statement.targets.map(this.linkTarget) }) };
    });
  }

  private readonly linkTarget = (target: Target): Target => {
    const actor = this.links(target.id);
    return actor ? { ...target, id: actor.id, name: actor.name } : target;
  };

  /** Rows by actor, each with the kept statements of its actor. */
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
