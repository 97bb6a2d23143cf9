import { existsSync, realpathSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { type Diagnostic, StanceError } from '../../base/errors.js';
import { EXTENSIONS } from '../../read/formats/formats.js';
import type { Target } from '../draft.js';
import { PATHS } from '../options.js';
import { Diagnostics } from '../run/diagnostics.js';
import { holds, refuseUnwritable } from '../save.js';
import { type Streams, trace } from '../streams.js';
import { settleFormat } from './endings.js';
import { FileOutput } from './file-output.js';
import { Timings } from './timings.js';

/** Options that every command has. */
export interface CommonOptions {
  output?: string;
  quiet?: boolean;
  verbose?: boolean;
}

/** Adds the options that every command has; `--output` where the command does not write files of its own. */
export function addCommonOptions(command: Command): void {
  command.optionsGroup('General:');
  if (!writesFiles(command))
    command.option(
      '-o, --output <file>',
      'write to this file instead of printing; its ending gives the format: .txt, .csv, .json …',
    );
  command
    .addOption(new Option('-q, --quiet', 'no warnings and no progress').conflicts('verbose'))
    .option('-v, --verbose', 'tell on standard error what is read and how long it takes');
}

const writesFiles = (command: Command): boolean => command.options.some(({ long }) => long === '--output');

/** What the common options change: how much is told, and where output goes. */
export class CommonRun {
  private file: FileOutput | undefined;

  constructor(private readonly io: Streams) {}

  /** To be called before the command. Throws if the file cannot be written, or would replace what is read. */
  async prepare(command: Command): Promise<void> {
    const { quiet, verbose, output } = command.opts<CommonOptions>();
    setVerbosity(this.io, { quiet, verbose });
    const own = command.options.find(({ long }) => long === '--output');
    if (output === undefined || output === '-' || own?.helpGroupHeading !== 'General:') return;
    const target: Target = { path: resolve(this.io.cwd, output), shown: output };
    const problems = [settleFormat(command, target), ...this.againstInputs(command, target)];
    await refuseUnwritable(target);
    const diagnostics = new Diagnostics(this.io);
    for (const problem of problems) if (problem) diagnostics.note(problem);
    this.file = new FileOutput(target);
    this.io.stdout = this.file;
  }

  /** To be called when the command is done, with its exit status. What found nothing and printed nothing leaves the file as it was. */
  async finish(status: number): Promise<void> {
    const { file, io } = this;
    if (file && (file.length || status === 0)) {
      await file.finish();
      trace(io, 'written', `${file.length} bytes`);
    } else await file?.discard();
    if (io.timings) trace(io, 'time', io.timings.toString());
  }

  /** To be called in any case, at the end. */
  async close(): Promise<void> {
    await this.file?.discard();
    this.io.timings?.stop();
  }

  /** Throws if the file is one of those that the command line names; warns where it would be read the next time. */
  private againstInputs(command: Command, { path, shown }: Target): Diagnostic[] {
    const { cwd } = this.io;
    const paths = command.options.filter((option) => PATHS.has(option.name()));
    const named = [...command.processedArgs, ...paths.map((option) => command.getOptionValue(option.attributeName()))]
      .flat()
      .filter((one): one is string => typeof one === 'string')
      .map((one) => resolve(cwd, one))
      .filter((one) => existsSync(one));
    if (existsSync(path) && named.some((one) => realpathSync(one) === realpathSync(path) && statSync(one).isFile()))
      throw new StanceError({
        code: 'output-is-input',
        message: 'the file is read by this command, and would be replaced',
        file: shown,
        hint: 'Give --output another name.',
      });
    const readsDocuments = command.options.some(({ long }) => long === '--text-field');
    const isInside = named.some((folder) => holds(folder, path));
    if (!readsDocuments || !EXTENSIONS.has(extname(path)) || !isInside) return [];
    if (existsSync(path))
      throw new StanceError({
        code: 'output-is-input',
        message: 'the file is in a folder that is read, and would be replaced',
        file: shown,
        hint: 'Write to another folder, or remove the file first if it is no document.',
      });
    return [
      {
        level: 'warning',
        code: 'output-among-inputs',
        message: 'the file is in a folder that is read: the next run reads it as documents',
        file: shown,
        hint: 'Write it to another folder.',
      },
    ];
  }
}

/** Sets how much is told, by the options or the settings. */
export function setVerbosity(io: Streams, { quiet, verbose }: CommonOptions): void {
  if (quiet) io.verbosity = 'quiet';
  else if (verbose && io.verbosity !== 'verbose') {
    io.verbosity = 'verbose';
    io.timings = new Timings();
    io.timings.start();
  }
}
