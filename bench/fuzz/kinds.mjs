// The kinds of cases. Each makes a case from draws, its number, and what was prepared once: files, a command line, or work of its own.
import { makeCommand } from './cases/commands.mjs';
import { makeFile } from './cases/files.mjs';
import { makeKnowledge } from './cases/knowledge.mjs';
import { makePart } from './cases/parts.mjs';
import { makeText } from './cases/texts.mjs';

/**
 * A case: `{ files, odd, argv, stdin }` is a command line in a folder with these files and a good document in `docs/`; or `work(case)`
 * is called and gives problems. `mayRefuse`: the command may stop with an error instead; `mayWrite`: it may make files.
 */
export const KINDS = {
  texts: makeText,
  files: makeFile,
  knowledge: makeKnowledge,
  parts: makePart,
  commands: makeCommand,
};
