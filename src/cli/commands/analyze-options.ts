import type { InputOptions } from '../options.js';
import type { OutputOptions } from '../output.js';

/** The options of `stance analyze`. */
export interface AnalyzeOptions extends OutputOptions, InputOptions {
  partial?: boolean;
  watch?: boolean;
  /** Folder of a coded sample. */
  validation?: string;
  force?: boolean;
}
