import type { Diagnostic } from '../../base/errors.js';
import type { Corpus } from '../../corpus/corpus.js';
import type { RecordedValidation } from '../../corpus/result.js';
import type { Engine } from '../../pipeline.js';
import type { Span } from '../../types/text.js';
import type { Agreement } from '../../validate/agreement/agreement.js';
import type { SampleKey } from '../../validate/sample/key.js';
import type { Codings } from '../../validate/sheets/merge-codes.js';
import type { InputOptions } from '../options.js';
import type { Session } from '../run/session.js';
import type { Streams } from '../streams.js';
import { readFolder } from './read-folder.js';

/** Agreement below which corrected scores mean little, and below which they are not printed without --force. */
export const TENTATIVE = 0.667;
const TOO_LOW = 0.4;

/** Counts all documents, and corrects the scores of their rows by the coded sample in a folder. */
export async function validatedCorpus(
  session: Session<InputOptions & { force?: boolean }>,
  engine: Engine,
  folder: string,
  io: Streams,
): Promise<{ corpus: Corpus; recorded: RecordedValidation }> {
  const { Corpus } = await import('../../corpus/corpus.js');
  const { countedStatements } = await import('../../corpus/validation/candidates.js');
  const { statementSelection } = await import('../../corpus/selection.js');
  const { options, diagnostics } = session;
  const { key, codings } = await readFolder(folder, io.cwd, diagnostics.report);
  const sampled = new Set(key.units.map(({ document }) => document));
  const corpus = new Corpus(engine.resolver);
  const spans = new Map<string, (readonly Span[])[]>();
  const texts = new Map<string, string>();
  for await (const { document, tally, statements } of session.analyzed(engine, true)) {
    corpus.insert(document.id, tally);
    const counted = countedStatements(statements, statementSelection(options));
    spans.set(
      document.id,
      counted.map(({ statement }) => statement.content),
    );
    if (sampled.has(document.id)) texts.set(document.id, document.text);
  }
  const recorded = await correctRows(corpus, { spans, texts }, { key, codings }, options.force ?? false, (problem) =>
    diagnostics.report({ ...problem, file: folder }),
  );
  return { corpus, recorded };
}

/** Corrects the scores of rows from now on. `spans` holds, by document, those of its counted statements. */
export async function correctRows(
  corpus: Corpus,
  { spans, texts }: { spans: ReadonlyMap<string, readonly (readonly Span[])[]>; texts: ReadonlyMap<string, string> },
  { key, codings }: { key: SampleKey; codings: Codings },
  force: boolean,
  report: (problem: Diagnostic) => void,
): Promise<RecordedValidation> {
  const { rowCorrector } = await import('../../validate/correct/corrector.js');
  const { agreements } = await import('../../validate/agreement/agreement.js');
  const { goldOf } = await import('../../validate/sheets/merge-codes.js');
  const { digestOf } = await import('../../validate/validation.js');
  const { placeSample } = await import('../../corpus/validation/validated.js');
  const gold = goldOf(key, codings);
  const agreed = agreements(key, codings);
  const placed = placeSample(corpus, spans, key, gold.values, (document) => texts.get(document));
  const { dimensions, problems } = correctable(key, gold.values, agreed, force);
  const all = [...problems, ...problemsOf(key, gold.values.size, codings, placed)];
  for (const problem of all) report(problem);
  if (key.options.unit === 'statement')
    corpus.corrector = rowCorrector(placed.lookup, placed.places, new Set(dimensions), key.id);
  const alpha = agreed[0]?.alpha.position.value ?? null;
  return { sample: key.id, sha256: digestOf(key, codings), n: gold.values.size, alpha: rounded(alpha) };
}

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1000) / 1000);

/** The dimensions on which coders agree enough; the others are reported. */
function correctable(
  key: SampleKey,
  gold: ReadonlyMap<string, unknown>,
  agreed: readonly Agreement[],
  force: boolean,
): { dimensions: string[]; problems: Diagnostic[] } {
  const coded = new Set(key.units.filter(({ unit }) => gold.has(unit)).map(({ dimension }) => dimension));
  const alphaOn = (dimension: string): number | null =>
    agreed.find((one) => one.dimension === dimension)?.alpha.position.value ?? null;
  const low = key.dimensions.filter((dimension) => coded.has(dimension) && (alphaOn(dimension) ?? 1) < TENTATIVE);
  const refused = force ? [] : low.filter((dimension) => alphaOn(dimension)! < TOO_LOW);
  return {
    dimensions: [...coded].filter((dimension) => !refused.includes(dimension)),
    problems: low.map((dimension) => {
      const isRefused = refused.includes(dimension);
      const hint = isRefused
        ? 'Code it again by a clearer codebook, or use --force.'
        : 'Say so where you report the corrected scores.';
      const consequence = isRefused ? 'its scores are not corrected' : 'corrected scores are tentative';
      const message = `coders agree too little on "${dimension}" (α ${alphaOn(dimension)!.toFixed(2)}): ${consequence}`;
      return { level: 'warning', code: 'low-agreement', message, hint };
    }),
  };
}

function problemsOf(
  key: SampleKey,
  coded: number,
  { coders }: Codings,
  { lost, outside, places }: { lost: readonly string[]; outside: number; places: readonly string[] },
): Diagnostic[] {
  const warn = (code: string, message: string, hint: string): Diagnostic => ({ level: 'warning', code, message, hint });
  if (key.options.unit === 'sentence')
    return [
      warn(
        'sample-of-sentences',
        'a sample of sentences tells what was missed; it cannot correct the scores of rows',
        'Draw a sample of statements for that.',
      ),
    ];
  return [
    ...(coded
      ? []
      : [
          warn(
            'nothing-coded',
            'no sheet holds a code',
            'Fill in the column value, and put the sheets back into the folder.',
          ),
        ]),
    ...(coders.length === 1
      ? [
          warn(
            'one-coder',
            'one person coded, so nobody knows how far people agree',
            'Let a second person code at least fifty of the units.',
          ),
        ]
      : []),
    ...(lost.length
      ? [
          warn(
            'changed-document',
            `${lost.length} of ${coded} coded units are not there any more, or their text changed: they were left out`,
            'Give the documents and options that the sample was drawn from.',
          ),
        ]
      : []),
    ...(outside
      ? [
          warn(
            'outside-sample',
            `${outside} of ${places.length} statements were not among those that the sample was drawn from; they are corrected as if they had been`,
            'Draw a sample from all documents, with the same options.',
          ),
        ]
      : []),
  ];
}
