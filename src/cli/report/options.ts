import type { ArticleChoice } from '../../report/report.js';
import type { CommonOptions } from '../common/common.js';
import type { InputOptions } from '../options.js';
import type { OutputOptions } from '../output.js';

/** The options of `stance report`. */
export interface ReportOptions extends Omit<OutputOptions, 'format' | 'bom'>, InputOptions, CommonOptions {
  title: string;
  articles: ArticleChoice;
  quoteLimit?: number;
  /** Whether the page can score again with other lexicons. */
  workbench?: boolean;
  /** At most this many statements in the page. */
  statements: number;
}
