import type { DisplayOptions } from '../display.js';
import type { InputOptions } from '../options.js';

/** The first is the default. */
export const STATEMENT_FORMATS = ['text', 'ndjson', 'csv', 'parquet', 'json'] as const;
export type StatementFormat = (typeof STATEMENT_FORMATS)[number];

/** The options of `stance statements`. */
export interface StatementsOptions extends DisplayOptions, InputOptions {
  format: StatementFormat;
  bom?: boolean;
  long?: boolean;
  link?: 'document' | 'corpus';
  actor?: string[];
  reasons?: boolean;
  /** Names of actors that are spoken of. */
  target?: string[];
  /** Folder of a coded sample. */
  validation?: string;
}

/** Whether statements are printed document by document, as they are read. */
export const streams = ({ format, long }: StatementsOptions): boolean =>
  format === 'text' || (format === 'ndjson' && !long);

/** How speakers are named: as in the corpus, unless it is asked otherwise or the statements stream. */
export const linkOfNames = (options: StatementsOptions): 'document' | 'corpus' =>
  options.link ?? (streams(options) ? 'document' : 'corpus');
