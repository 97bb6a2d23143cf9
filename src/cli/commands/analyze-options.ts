import type { CommonOptions } from '../common/common.js';
import type { InputOptions } from '../options.js';
import type { OutputOptions } from '../output.js';

/** The options of `stance analyze`. */
export interface AnalyzeOptions extends OutputOptions, InputOptions, CommonOptions {
  partial?: boolean;
  watch?: boolean;
  /** Folder of a coded sample. */
  validation?: string;
  force?: boolean;
}
