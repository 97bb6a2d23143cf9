import { resolve } from 'node:path';
import { StanceError } from '../../base/errors.js';
import type { Part } from '../../corpus/counts/part.js';
import type { PartsTally } from '../../corpus/counts/parts-tally.js';
import type { RecordedSelection, Result } from '../../corpus/result.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { InputOptions } from '../options.js';
import type { Streams } from '../streams.js';
import type { Session } from './session.js';

/**
 * Partial results together, as one run over all their documents would give them; undefined if none could be read. Where
 * `isOnlyChecked`, nothing but their lines can be used.
 */
export async function mergedParts(
  session: Session<InputOptions>,
  names: readonly string[],
  io: Streams,
  isOnlyChecked = false,
): Promise<Result | undefined> {
  const { CountedCorpus } = await import('../../corpus/counts/counted-corpus.js');
  const knowledge = await session.knowledge();
  const engine = await session.engine(knowledge);
  const parts = await openParts(session, names, io, knowledge);
  if (!parts.length) return undefined;
  const { tally, used } = await tallyOf(session, parts, isOnlyChecked);
  if (!used.length) return undefined;
  for (const { head } of used) session.diagnostics.all.push(...head.diagnostics);
  const selection = used[0].head.options as RecordedSelection;
  return { corpus: new CountedCorpus(tally, engine.resolver), knowledge, selection };
}

/** The parts that can be read. Those that cannot are reported; throws if two do not belong together. */
async function openParts(
  { diagnostics }: Session<InputOptions>,
  names: readonly string[],
  io: Streams,
  knowledge: Knowledge,
): Promise<Part[]> {
  const { openPart } = await import('../../corpus/counts/part.js');
  const parts: Part[] = [];
  for (const name of names) {
    try {
      const part = await openPart(resolve(io.cwd, name), name);
      checkSame(part, parts[0] ?? part, knowledge);
      parts.push(part);
    } catch (error) {
      if (!(error instanceof StanceError) || error.diagnostic.code === 'parts-differ') throw error;
      diagnostics.report(error.diagnostic);
    }
  }
  return parts;
}

/** The counts of the parts, without those that turn out not to be as they should. */
async function tallyOf(
  { diagnostics }: Session<InputOptions>,
  parts: readonly Part[],
  isOnlyChecked: boolean,
): Promise<{ tally: PartsTally; used: readonly Part[] }> {
  const { PartsTally, UnusablePart } = await import('../../corpus/counts/parts-tally.js');
  for (let used = parts; ; ) {
    try {
      return { tally: new PartsTally(used, isOnlyChecked), used };
    } catch (error) {
      if (!(error instanceof UnusablePart)) throw error;
      diagnostics.report(error.problem.diagnostic);
      used = used.filter((part) => part !== error.part);
    }
  }
}

/** Throws if a part was made with other knowledge or other options than the first. */
function checkSame({ head, name }: Part, first: Part, { files }: Pick<Knowledge, 'files'>): void {
  if (JSON.stringify(head.lexicons) !== JSON.stringify(files))
    throw different(
      name,
      'was made with different lexicons or actors files',
      'Give the same --lexicon and --actors, and do not change the files in between.',
    );
  if (JSON.stringify(head.options) !== JSON.stringify(first.head.options))
    throw different(
      name,
      `was made with different options from ${first.name}`,
      'Make all parts with the same options.',
    );
}

function different(file: string, message: string, hint: string): StanceError {
  return new StanceError({ code: 'parts-differ', message, file, hint });
}
