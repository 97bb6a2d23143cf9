import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { type PackedDocument, packed, unpacked } from '../corpus/packed.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { CountCache, DocumentOptions, ReadCache, ReadContext, ReadDocument } from '../pipeline.js';
import type { ScoringOptions } from '../score/score.js';
import type { Document } from '../types/text.js';
import { CountedDocuments } from './counted-documents.js';
import { EntryFiles } from './entry-files.js';
import { programDigest } from './program.js';
import type { CacheSettings } from './settings.js';
import { sweep } from './sweep.js';

/** A run looks at the size of all whenever it has written this share of the limit. */
const SWEPT = 1 / 32;

/** Without the document's text and id, which whoever asks has. */
type Entry = Omit<PackedDocument, 'article'> & { article: Omit<PackedDocument['article'], 'document'> };

/**
 * What was read of documents, kept from run to run. An entry is found by everything that it depends on: the document but for its id, the
 * options, the knowledge files up to `resolve`, the program. So it can be missing, never out of date.
 */
export class ReadDocuments implements ReadCache {
  /** What was counted of documents; set where all that counts depend on is known. */
  counts: CountCache | undefined;
  private readonly files: EntryFiles;
  private readonly base: string;
  private canWrite = true;
  private written = 0;

  constructor(
    private readonly settings: CacheSettings,
    program: string,
    knowledge: string,
    /** Told, once, why nothing can be kept. */
    private readonly onFailure: (error: unknown) => void = () => {},
  ) {
    this.files = new EntryFiles(settings.folder);
    this.base = JSON.stringify([program, knowledge]);
  }

  take(document: Document, options: DocumentOptions, context: ReadContext): ReadDocument | undefined {
    const kept = this.entry(this.keyOf(document, options));
    if (!kept) return undefined;
    const { article, statements, ...rest } = kept;
    const { id } = document;
    const entry: PackedDocument = {
      ...rest,
      article: { ...article, document },
      statements: statements.map((statement, i) => ({ ...statement, id: `${id}#${i + 1}`, document: id })),
    };
    return unpacked(entry, context.vocabulary, context.english);
  }

  keep(read: ReadDocument, options: DocumentOptions): void {
    if (!this.canWrite) return;
    const { article, ...rest } = packed(read);
    const { document, ...withoutText } = article;
    const entry: Entry = { ...rest, article: withoutText };
    this.write(this.keyOf(document, options), serialize(entry));
  }

  has(key: string): boolean {
    return this.files.has(key);
  }

  /** The content of an entry; undefined where there is none that can be used. */
  read(key: string): Buffer | undefined {
    return this.files.read(key);
  }

  /** Once an entry cannot be written, no more is tried. */
  write(key: string, content: Uint8Array): void {
    if (!this.canWrite) return;
    try {
      this.written += this.files.write(key, content);
    } catch (error) {
      this.canWrite = false;
      this.onFailure(error);
    }
    if (this.written > this.settings.limit * SWEPT) this.close();
  }

  /** Also of a run whose workers wrote. */
  close(): void {
    sweep(this.settings.folder, this.settings.limit);
    this.written = 0;
  }

  private entry(key: string): Entry | undefined {
    const content = this.files.read(key);
    try {
      return content && (deserialize(content) as Entry);
    } catch {
      return undefined; // it is read anew, and written over
    }
  }

  private keyOf({ id: _, ...document }: Document, { narration = false, maxTokens, targets }: DocumentOptions): string {
    return createHash('sha256')
      .update(this.base)
      .update(JSON.stringify([narration, maxTokens, document, ...(targets ? ['targets'] : [])]))
      .digest('hex');
  }
}

/**
 * What earlier runs read and counted, for an engine with this knowledge. Counts are not kept where a file has corrections by hand, which
 * may change them all. Undefined where it cannot be known what entries depend on: the program is not built, or a file changed while it was
 * loaded.
 */
export function openCache(
  settings: CacheSettings,
  knowledge: Knowledge,
  scoring: ScoringOptions,
  onFailure?: (error: unknown) => void,
): ReadDocuments | undefined {
  const program = programDigest();
  const { reading, overrides } = knowledge;
  if (program === undefined || reading === undefined) return undefined;
  const cache = new ReadDocuments(settings, program, reading, onFailure);
  if (!overrides.length)
    cache.counts = new CountedDocuments(cache, JSON.stringify([program, reading]), knowledge, scoring);
  return cache;
}
