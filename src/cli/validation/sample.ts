import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { oneLine } from '../../base/plain.js';
import { version } from '../../base/version.js';
import { checkActors } from '../../corpus/checks.js';
import { recordedSelection, speakersOf } from '../../corpus/result.js';
import { count, counted } from '../../render/text/numbers.js';
import type { Document } from '../../types/text.js';
import { defaultOverlap } from '../../validate/sample/assign.js';
import type { Draw, Drawn } from '../../validate/sample/draw.js';
import type { SampleKey, SampleOptions } from '../../validate/sample/key.js';
import type { KeyHead, WordingOf } from '../../validate/sample/make-key.js';
import type { Wording } from '../../validate/sample/wording.js';
import { addReadingOptions, addRunOptions, fieldNames, INPUTS } from '../options.js';
import { nothingFound } from '../run/nothing.js';
import { Session } from '../run/session.js';
import { saveInFolder } from '../save.js';
import { type Streams, write } from '../streams.js';
import { type Gathered, gather, sentencesOf } from './gather.js';
import { KEY_FILE, SHEET_FORMATS, sampleFiles } from './sample-files.js';
import { nextSuffix, refuseAmongInputs, refuseSample } from './sample-folder.js';
import { addSampleOptions, type SampleCommandOptions } from './sample-options.js';

export function sampleCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('sample')
    .description('Draw statements for people to code, and write blind sheets for them.')
    .argument('<input...>', INPUTS)
    .addHelpText('before', EXAMPLES);
  addRunOptions(addReadingOptions(addSampleOptions(command)));
  return command.action(async (inputs: string[]) => exit(await sample(command, inputs, io)));
}

async function sample(command: Command, inputs: string[], io: Streams): Promise<number> {
  const session = new Session<SampleCommandOptions>(command, inputs, io);
  const { options, diagnostics } = session;
  const folder = options.extend ?? options.out;
  if (folder === undefined)
    command.error('error: --out names the folder for the sheets, --extend one that holds a sample', { exitCode: 2 });
  const earlier = options.extend === undefined ? undefined : await earlierKey(options.extend, io);
  if (!earlier) refuseSample(folder!, io, options.force);
  refuseAmongInputs(folder!, inputs, io);
  const knowledge = await session.knowledge();
  const engine = await session.engine(knowledge);
  const { draw } = await import('../../validate/sample/draw.js');
  const { extendKey, makeKey } = await import('../../validate/sample/make-key.js');
  const { digest } = await import('../../tally/digest.js');
  const dimensions = options.dimension ?? earlier?.dimensions ?? knowledge.lexicons.map(({ dimension }) => dimension);
  const drawing = drawingOptions(options, dimensions, earlier?.options);
  const gathered = await gather(session, engine, drawing.unit);
  for (const problem of checkActors(options.actor ?? [], speakersOf(gathered.corpus))) diagnostics.report(problem);
  const drawn = draw(gathered.candidates, dimensions, drawing);
  if (!drawn.units.length)
    return nothingFound(session, {
      sought: `no ${drawing.unit} to draw`,
      hint: 'See who says what with stance statements, and ask for less at a time.',
    });
  const head: KeyHead = {
    tool: { name: 'stance', version: version() },
    lexicons: knowledge.files.map(({ path, sha256 }) => ({ path, sha256 })),
    inputs: { documents: gathered.documents.size, sha256: digest(gathered.corpus.tally) },
    options: drawing,
    selection: { ...recordedSelection({ ...options, fields: fieldNames(options) }) },
    coders: options.coders ?? earlier?.coders ?? ['coder1', 'coder2'],
  };
  const words = await wordings(drawn, gathered, (document) => sentencesOf(document, engine, session), drawing.context);
  const key = earlier ? extendKey(earlier, drawn, head, words) : makeKey(drawn, head, words);
  const added = key.units.slice(earlier?.units.length ?? 0);
  const lexicons = knowledge.lexicons.filter(({ dimension }) => dimensions.includes(dimension));
  const path = resolve(io.cwd, folder!);
  const suffix = earlier ? nextSuffix(path) : '';
  const files = await sampleFiles(key, added, lexicons, options.form ?? SHEET_FORMATS, suffix);
  await saveInFolder({ path, shown: folder! }, files, options.force || earlier !== undefined);
  await write(io.stdout, summary(key, added.length, folder!, [...files.keys()]));
  return diagnostics.exitCode;
}

/** The options of the draw; of a sample that is extended, its own, but for the size. */
function drawingOptions(
  options: SampleCommandOptions,
  dimensions: readonly string[],
  earlier: SampleOptions | undefined,
): SampleOptions {
  const { n, unit, strata = ['dimension', 'value'], allocate, min, seed, overlap, context, actor = [] } = options;
  const toAll = overlap ?? defaultOverlap(n);
  if (earlier) return { ...earlier, n, overlap: Math.max(toAll, earlier.overlap) };
  const blind = options.show ? 'none' : options.blind;
  return {
    ...{ n, unit, strata, allocate, min, seed, overlap: toAll, context, blind },
    ...{ pool: options.pool ?? false, dimensions, actors: actor },
  };
}

async function earlierKey(folder: string, io: Streams): Promise<SampleKey> {
  const { readKey } = await import('./read-folder.js');
  return readKey(folder, io.cwd);
}

/** The words of the drawn units; the sentences of their documents are found once. */
async function wordings(
  { units }: Draw,
  { documents }: Gathered,
  sentences: (document: Document) => ReturnType<typeof sentencesOf>,
  around: number,
): Promise<WordingOf> {
  const { wordingOf } = await import('../../validate/sample/wording.js');
  const found = new Map<string, Wording>();
  const ofDocument = new Map<string, Awaited<ReturnType<typeof sentencesOf>>>();
  for (const unit of units) {
    const { candidate } = unit;
    const document = documents.get(candidate.document)!;
    if (!ofDocument.has(document.id)) ofDocument.set(document.id, await sentences(document));
    found.set(placeOf(unit), wordingOf(document.text, candidate.spans, ofDocument.get(document.id)!, around));
  }
  return (unit) => found.get(placeOf(unit))!;
}

const placeOf = ({ candidate }: Drawn): string => JSON.stringify([candidate.document, candidate.spans]);

function summary(key: SampleKey, added: number, folder: string, files: readonly string[]): string {
  const population = key.strata.reduce((sum, stratum) => sum + stratum.population, 0);
  const toAll = key.units.filter(({ coders }) => coders.length === key.coders.length).length;
  const what = key.options.unit;
  const share = key.coders.map((coder) => {
    const own = key.units.filter(({ coders }) => coders.includes(coder)).length;
    return `${oneLine(coder)} ${count(own)}`;
  });
  return [
    `${counted(added, 'unit')} drawn${added < key.units.length ? `, ${count(key.units.length)} in all` : ''}, from ${counted(population, `${what} and dimension`, `pairs of ${what} and dimension`)} in ${counted(key.strata.length, 'stratum', 'strata')}.`,
    `To code: ${share.join(', ')}${key.coders.length > 1 ? `; ${count(toAll)} by all of them` : ''}.`,
    ...(key.options.blind === 'all'
      ? []
      : ['The sheets show what the program says of some units: they are not blind.']),
    '',
    ...files.map((name) => `  ${oneLine(join(folder, name))}${name === KEY_FILE ? '   keep it from the coders' : ''}`),
    '',
    `When the sheets are filled in and back in the folder: stance validate ${oneLine(folder)}`,
    '',
  ].join('\n');
}

const EXAMPLES = `Examples:
  stance sample corpus/ --n 300 --coders anna,ben --out coding/            blind sheets for two coders
  stance sample corpus/ --n 200 --dimension human-rights --strata actor,value --actor China,Russia --out coding/
  stance sample corpus/ --n 150 --unit sentence --out recall/              … also what was missed
  stance sample corpus/ --n 400 --extend coding/                           … more units; the first ones stay
`;
