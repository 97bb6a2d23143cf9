import type { Diagnostic } from '../base/errors.js';

/** The lexicons, actors and model that documents are analysed with. `open` returns it, `analyze` takes it. */
export class Engine {
  declare private readonly opaque: never;
}

/** The analysed documents. `analyze` returns it; `rows`, `statements` and `toJson` take it. */
export class Corpus {
  declare private readonly opaque: never;
  /** @param diagnostics Problems found in the files that `open` loaded and in the documents, in the order they were found. */
  constructor(readonly diagnostics: readonly Diagnostic[]) {}
}
