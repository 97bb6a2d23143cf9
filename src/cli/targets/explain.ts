import { getOrInsert } from '../../base/order.js';
import { checkActors } from '../../corpus/checks.js';
import { speakersOf } from '../../corpus/result.js';
import { listsStatement } from '../../corpus/selection.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Explained, TargetStatement } from '../../render/targets/explanation.js';
import { isCalled } from '../../table/called.js';
import { type DisplayOptions, displayStyle } from '../display.js';
import type { InputOptions } from '../options.js';
import { nothingFound } from '../run/nothing.js';
import type { Session } from '../run/session.js';
import { type Streams, write } from '../streams.js';

export interface ExplainTargetOptions extends InputOptions, DisplayOptions {
  top: number;
  target?: string[];
}

/** Prints what an actor says of those whose name contains one of the names asked for, and why. Returns the exit status. */
export async function explainTargets(
  session: Session<ExplainTargetOptions>,
  knowledge: Knowledge,
  actor: string,
  io: Streams,
): Promise<number> {
  const { options, diagnostics } = session;
  const wanted = options.target ?? [];
  options.targets = true;
  const corpus = await session.corpus(
    await session.engine(knowledge),
    (statement) => (statement.targets?.length ?? 0) > 0 && listsStatement(options, statement),
  );
  for (const problem of checkActors([actor], speakersOf(corpus))) diagnostics.report(problem);
  const pairs = new Map<string, Explained & { spoken: TargetStatement[] }>();
  for (const { document, statements } of corpus.statements('corpus'))
    for (const statement of statements)
      for (const speaker of statement.speakers.filter((one) => isCalled(one, actor)))
        for (const target of statement.targets ?? []) {
          if (!wanted.some((name) => isCalled(target, name))) continue;
          const pair = { source: speaker.name, target: target.name, spoken: [] };
          const { spoken } = getOrInsert(pairs, `${speaker.id}\n${target.id}`, () => pair);
          spoken.push({ statement, target, text: document.text });
        }
  const { renderTargetExplanation } = await import('../../render/targets/explanation.js');
  const style = displayStyle(options, io);
  const all = [...pairs.values()].sort((a, b) => b.spoken.length - a.spoken.length);
  for (const pair of all) await write(io.stdout, renderTargetExplanation(pair, options.top, style));
  if (all.length) return diagnostics.exitCode;
  return nothingFound(session, {
    sought: `no statement by “${actor}” that speaks of ${wanted.map((name) => `“${name}”`).join(' or ')}`,
    hint: `See of whom is spoken with stance targets … --actor ${JSON.stringify(actor)}.`,
  });
}
