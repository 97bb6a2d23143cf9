import type { Diagnostic } from '../base/errors.js';

/** Everything that is known before a document is read, ready to use. `open` makes it, `analyze` takes it. */
export class Engine {
  declare private readonly opaque: never;
}

/** All documents analysed. `analyze` makes it; `rows`, `statements` and `toJson` say what is in it. */
export class Corpus {
  declare private readonly opaque: never;
  /** @param diagnostics Problems found in the files that `open` loaded and in the documents. */
  constructor(readonly diagnostics: readonly Diagnostic[]) {}
}
