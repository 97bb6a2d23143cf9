import { Command, Option } from 'commander';
import type { Diagnostic, Report } from '../../base/errors.js';
import type { SampleKey } from '../../validate/sample/key.js';
import type { Codings } from '../../validate/sheets/merge-codes.js';
import type { Validation } from '../../validate/validation.js';
import { type DisplayOptions, displayStyle } from '../display.js';
import { addDisplayOptions, dimensionOption, formatOption } from '../options.js';
import { Diagnostics } from '../run/diagnostics.js';
import { NOTHING_FOUND } from '../run/nothing.js';
import { type Streams, write } from '../streams.js';

const FORMATS = ['text', 'json', 'csv', 'markdown', 'recal', 'examples'] as const;

interface ValidateOptions extends DisplayOptions {
  format: (typeof FORMATS)[number];
  dimension?: string[];
  errors?: boolean;
  all?: boolean;
  method?: 'rogan-gladen';
}

export function validateCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('validate')
    .description('Print how far coders agree, how often the program errs, and what that makes of the scores.')
    .argument('<folder>', 'the folder with the key of stance sample and the coded sheets')
    .addHelpText('before', EXAMPLES)
    .addOption(formatOption('what to print; examples are for stance lexicon learn, recal for ReCal', FORMATS))
    .addOption(dimensionOption())
    .option('--errors', 'print each disagreement with its words and hits')
    .option('--all', 'with those of the half that is kept for testing')
    .addOption(
      new Option('--method <method>', 'also correct the whole corpus by a matrix of pooled error rates').choices([
        'rogan-gladen',
      ]),
    );
  return addDisplayOptions(command).action(async (folder: string) =>
    exit(await validate(command.opts<ValidateOptions>(), folder, io)),
  );
}

async function validate(options: ValidateOptions, folder: string, io: Streams): Promise<number> {
  const { readFolder } = await import('./read-folder.js');
  const { validation } = await import('../../validate/validation.js');
  const diagnostics = new Diagnostics(io);
  const { key, codings } = await readFolder(folder, io.cwd, diagnostics.report);
  const dimensions = options.dimension ?? [];
  checkDimensions(dimensions, key, diagnostics.report);
  const result = validation(key, codings, {
    ...{ dimensions, all: options.all ?? false },
    roganGladen: options.method === 'rogan-gladen',
  });
  for (const problem of problemsOf(result, options, folder)) diagnostics.report(problem);
  const text = await rendered(result, { key, codings }, options, io);
  if (text) await write(io.stdout, text);
  return diagnostics.exitCode || (result.gold.coded ? 0 : NOTHING_FOUND);
}

async function rendered(
  result: Validation,
  { key, codings }: { key: SampleKey; codings: Codings },
  options: ValidateOptions,
  io: Streams,
): Promise<string> {
  const { dimension = [], all = false, format } = options;
  const data = () => import('../../render/validation/data.js');
  const exported = () => import('../../validate/sheets/exports.js');
  switch (format) {
    case 'json':
      return (await data()).validationJson(result);
    case 'csv':
      return (await data()).validationCsv(result);
    case 'markdown':
      return (await data()).validationMarkdown(result);
    case 'recal':
      return (await exported()).recalCsv(key, codings, dimension);
    case 'examples':
      return (await exported()).exampleLines(key, codings, dimension, all);
    default: {
      const { renderDisagreements, renderValidation } = await import('../../render/validation/text.js');
      const style = displayStyle(options, io);
      return options.errors ? renderDisagreements(result.errors, style) : renderValidation(result, style);
    }
  }
}

function checkDimensions(wanted: readonly string[], { dimensions }: SampleKey, report: Report): void {
  for (const dimension of wanted.filter((one) => !dimensions.includes(one)))
    report({
      level: 'error',
      code: 'unknown-dimension',
      message: `the sample has no dimension "${dimension}"`,
      hint: `It has ${dimensions.join(', ')}.`,
    });
}

/** α below which corrected scores mean little. */
const TENTATIVE = 0.667;

function problemsOf(
  { coders, gold, agreement, sample }: Validation,
  options: ValidateOptions,
  folder: string,
): Diagnostic[] {
  const warn = (code: string, message: string, hint: string): Diagnostic => ({ level: 'warning', code, message, hint });
  const [total] = agreement;
  const alpha = total?.alpha.position.value ?? null;
  return [
    ...(gold.coded
      ? []
      : [
          warn(
            'nothing-coded',
            `no sheet in ${folder} holds a code`,
            'Fill in the column value, and put the sheets back into the folder.',
          ),
        ]),
    ...(coders.filter(({ coded }) => coded).length === 1
      ? [
          warn(
            'one-coder',
            'one person coded, so nobody knows how far people agree',
            'Let a second person code at least fifty of the units.',
          ),
        ]
      : []),
    ...(alpha !== null && alpha < TENTATIVE
      ? [
          warn(
            'low-agreement',
            `the coders agree too little (α ${alpha.toFixed(2)}) to say how often the program is right`,
            'Discuss the codebook with them, and let them code a new sample.',
          ),
        ]
      : []),
    ...(options.method === 'rogan-gladen'
      ? [
          warn(
            'pooled-errors',
            'a Rogan-Gladen correction is wrong where errors differ between actors, periods or outlets',
            'Use the corrected scores beside it.',
          ),
        ]
      : []),
    ...(sample.blind === 'none'
      ? [
          warn(
            'not-blind',
            'coders saw what the program says, so they agree with it more than they would have',
            'Draw a sample without --show.',
          ),
        ]
      : []),
  ];
}

const EXAMPLES = `Examples:
  stance validate coding/                                  agreement, errors, corrected scores, a methods paragraph
  stance validate coding/ --errors                         each disagreement with its words and hits
  stance validate coding/ --format json                    … all figures for a program
  stance validate coding/ --format examples > coded.jsonl  … the codes for stance lexicon learn
`;
