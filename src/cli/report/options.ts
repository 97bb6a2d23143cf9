import type { Every } from '../../plot/time/periods.js';
import type { ArticleChoice } from '../../report/report.js';
import type { CommonOptions } from '../common/common.js';
import type { InputOptions } from '../options.js';
import type { OutputOptions } from '../output.js';

/** The options of `stance report`. */
export interface ReportOptions extends Omit<OutputOptions, 'format' | 'bom'>, InputOptions, CommonOptions {
  title: string;
  /** The folder of a coded sample. */
  validation?: string;
  force?: boolean;
  network?: boolean;
  /** How long the periods are in which scores are shown over time. */
  every?: Every;
  articles: ArticleChoice;
  quoteLimit?: number;
  /** Whether the page can score again with other lexicons. */
  workbench?: boolean;
  /** At most this many statements in the page. */
  statements: number;
}
