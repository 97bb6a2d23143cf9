import type { Command } from 'commander';
import type { Knowledge } from '../lexicon/knowledge.js';
import type { Document } from '../types.js';
import { Diagnostics } from './diagnostics.js';
import { FIELDS } from './options.js';
import { createProgress, type Progress } from './progress.js';
import { type Selection, selects } from './selection.js';
import { settle } from './settings.js';
import type { Streams } from './streams.js';

/** What every command needs: its options settled, what it reports, and the documents it is given. */
export interface Session<Options> {
  options: Options;
  diagnostics: Diagnostics;
  progress: Progress;
  /** The documents of the inputs that the selection keeps, one at a time. */
  documents(selection?: Selection): AsyncGenerator<Document>;
  /** Our lexicons and the user's, loaded; problems are reported. */
  knowledge(): Promise<Knowledge>;
}

export function openSession<Options>(command: Command, inputs: readonly string[], io: Streams): Session<Options> {
  const diagnostics = new Diagnostics(io);
  settle(command, inputs, io, diagnostics.report);
  const options = command.opts();
  const progress = createProgress(io);
  diagnostics.beforePrint = progress.clear;
  const fields = Object.fromEntries(
    FIELDS.map((field) => [field, options[`${field}Field`]]).filter(([, name]) => name !== undefined),
  );
  async function* documents(selection: Selection = {}): AsyncGenerator<Document> {
    const { readDocuments } = await import('../read/read.js');
    let undated = 0;
    for await (const document of readDocuments(
      [...inputs],
      { fields, stdin: io.stdin, cwd: io.cwd },
      diagnostics.report,
    )) {
      const selected = selects(selection, document);
      if (selected === 'undated') undated++;
      if (selected === true) yield document;
    }
    if (undated)
      diagnostics.report({
        level: 'warning',
        code: 'undated-document',
        message: `${undated} ${undated === 1 ? 'document has' : 'documents have'} no date and fall out of --since and --until`,
        hint: 'Name the field that holds the date with --date-field.',
      });
  }
  const knowledge = async (): Promise<Knowledge> => {
    const { loadKnowledge } = await import('../lexicon/knowledge.js');
    const { lexicon, actors, bundled } = options;
    return loadKnowledge({ lexicon, actors, bundled, cwd: io.cwd }, diagnostics.report);
  };
  return { options: options as Options, diagnostics, progress, documents, knowledge };
}
