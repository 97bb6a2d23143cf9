import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { StanceError } from '../../base/errors.js';
import { causeOf } from '../../base/problems/causes.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { counted } from '../../render/text/numbers.js';
import { type DisplayOptions, displayStyle } from '../display.js';
import { broken, type Finding, ok } from '../doctor/finding.js';
import { addDisplayOptions, addKnowledgeOptions, addModelOption, formatOption, type InputOptions } from '../options.js';
import { Session } from '../run/session.js';
import { type Streams, write } from '../streams.js';

interface DoctorOptions extends InputOptions, DisplayOptions {
  format: 'text' | 'ndjson' | 'csv';
}

const HEADS = ['status', 'check', 'detail'] as const;
const FAILED = 2;

export function doctorCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('doctor')
    .description('Check the installation, and say where settings, lexicons, actors and the model come from.')
    .argument('[input...]', 'the files or folders whose settings are meant (default: the working folder)')
    .addHelpText('before', EXAMPLES)
    .addOption(formatOption('what to print', ['text', 'ndjson', 'csv']));
  addModelOption(addKnowledgeOptions(command));
  return addDisplayOptions(command).action(async (inputs: string[]) => exit(await doctor(command, inputs, io)));
}

async function doctor(command: Command, inputs: string[], io: Streams): Promise<number> {
  const { machineFindings } = await import('../doctor/machine.js');
  const { settingsFindings } = await import('../doctor/settings.js');
  const session = new Session<DoctorOptions>(command, inputs, io);
  const { options, diagnostics } = session;
  const findings = [
    ...machineFindings(io),
    ...missingInputs(inputs, io),
    ...settingsFindings(command.parent!, inputs, io, diagnostics.report),
    ...(await ofKnowledge(session, io)),
  ];
  const mistakes = diagnostics.all.filter(({ level }) => level === 'error').length;
  if (mistakes) findings.push(broken('your files', `${counted(mistakes, 'mistake')}, reported on standard error`));
  await write(io.stdout, await printed(findings, options, io));
  return findings.some(({ status }) => status === 'error') ? FAILED : 0;
}

/** Inputs whose settings are asked for, and that are not there. */
const missingInputs = (inputs: readonly string[], { cwd }: Streams): Finding[] =>
  inputs
    .filter((input) => input !== '-' && !/[*?[\]{}()!]/.test(input) && !existsSync(resolve(cwd, input)))
    .map((input) => broken('input', `${input}: no such file or folder`));

/** What can be said of the knowledge files: all, or why they cannot be used. Their own mistakes are reported. */
async function ofKnowledge(session: Session<DoctorOptions>, io: Streams): Promise<Finding[]> {
  try {
    const knowledge = await session.knowledge({ tolerant: true });
    const { knowledgeFindings } = await import('../doctor/knowledge.js');
    return [...knowledgeFindings(knowledge, session.options, io), await analysis(session, knowledge)];
  } catch (error) {
    return [broken('knowledge', error instanceof StanceError ? error.diagnostic.message : causeOf(error))];
  }
}

const SENTENCE = 'Ada Obi said that human rights must be protected.';

/** Whether a sentence goes through every stage: the language model, the attribution model, and the lexicons. */
async function analysis(session: Session<DoctorOptions>, knowledge: Knowledge): Promise<Finding> {
  const { analyzeDocument } = await import('../../pipeline.js');
  try {
    const document = { id: 'doctor', text: SENTENCE, metadata: {} };
    const { statements } = analyzeDocument(document, await session.engine(knowledge));
    if (statements.length === 1) return ok('analysis', 'a sentence was analysed as it should be');
    return broken('analysis', `a sentence with one statement came out with ${statements.length}`);
  } catch (error) {
    return broken(
      'analysis',
      `a sentence cannot be analysed: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

async function printed(findings: readonly Finding[], options: DoctorOptions, io: Streams): Promise<string> {
  if (options.format !== 'text') {
    const { renderRecords } = await import('../../render/data/records.js');
    return renderRecords(
      findings.map(({ status, check, detail }) => ({ status, check, detail })),
      options.format,
      HEADS,
    );
  }
  const { oneLine } = await import('../../base/plain.js');
  const { wrapped } = await import('../../render/text/listing.js');
  const style = displayStyle(options, io);
  const lines = findings.flatMap(({ status, check, detail }) =>
    wrapped(`${status.padEnd(STATUS)}${check.padEnd(CHECK)}${oneLine(detail)}`, style, STATUS + CHECK),
  );
  const failed = findings.filter(({ status }) => status === 'error').length;
  return `${[...lines.map((line) => line.trimEnd()), '', failed ? `${failed} of ${findings.length} are broken.` : 'Everything works.'].join('\n')}\n`;
}

/** Widths of the first two columns. */
const STATUS = 9;
const CHECK = 20;

const EXAMPLES = `Examples:
  stance doctor                          the installation, and the settings of this folder
  stance doctor corpus/                  … the settings that count for corpus/
  stance doctor --lexicon mine.yaml      … with a lexicon of your own
Exit status: 0 everything works, 2 something is broken.
`;
