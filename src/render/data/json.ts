import type { Diagnostic } from '../../base/errors.js';
import { compare } from '../../base/order.js';
import { ABOUT_INTERVALS } from '../../table/about-intervals.js';
import type { Summary } from '../../table/summary.js';
import type { Corrected, Row } from '../../types/table.js';

/** A knowledge file that the result depends on. */
export interface UsedFile {
  path: string;
  sha256: string;
}

/** What `--format json` prints: rows, and everything they depend on. The same run gives the same bytes. */
export interface Envelope {
  summary: Summary;
  /** Digest of all documents (ids, texts and fields), whatever their order. */
  digest: string;
  version: string;
  lexicons: readonly UsedFile[];
  /** Only options that can change the result. */
  options: Record<string, unknown>;
  rows: readonly Row[];
  diagnostics: readonly Diagnostic[];
}

export const ANALYSIS_SCHEMA = 'stance-analysis/1';

/** A row's figures, in the order of docs/formats.md. */
export const ROW_FIELDS = [
  'documents',
  'statements',
  'coded',
  'pro',
  'anti',
  'mixed',
  'mention',
  'accuse',
  'score',
  'low',
  'high',
] as const;

/** Of a corrected score, by the column that CSV and Parquet have it in. */
export const CORRECTED_FIELDS: Readonly<Record<string, (corrected: Corrected) => number | null>> = {
  correctedScore: ({ score }) => score,
  correctedLow: ({ low }) => low,
  correctedHigh: ({ high }) => high,
  codingLow: ({ coding }) => coding?.[0] ?? null,
  codingHigh: ({ coding }) => coding?.[1] ?? null,
  unitsCoded: ({ coded }) => coded,
  unitsNeeded: ({ needed }) => needed,
};

/** The columns of a table of rows after the dimension: those of corrected scores only where rows have them. */
export const figureColumns = (rows: readonly Row[]): string[] => [
  ...ROW_FIELDS,
  ...(rows.some(({ corrected }) => corrected) ? Object.keys(CORRECTED_FIELDS) : []),
];

/** A row as a flat record: what is corrected has columns of its own. */
export function recordOf({ corrected, ...row }: Row): Record<string, unknown> {
  const fields = Object.entries(CORRECTED_FIELDS).map(([name, of]) => [name, corrected ? of(corrected) : null]);
  return { ...flatRow(row), ...Object.fromEntries(fields) };
}

/** A row in the order of docs/formats.md: keys, then the name if a key is `actor`, then counts and score. */
export function flatRow({ keys, name, corrected, ...figures }: Row): Record<string, unknown> {
  const { dimension, documents, statements, coded, pro, anti, mixed, mention, accuse, score, low, high } = figures;
  return {
    ...keys,
    ...('actor' in keys && { name }),
    ...{ dimension, documents, statements, coded, pro, anti, mixed, mention, accuse, score, low, high },
    ...(corrected && { corrected }),
  };
}

export function renderJson({ summary, digest, version, lexicons, options, rows, diagnostics }: Envelope): string {
  const { documents, statements, unresolved, untouched, repeated, characters, passed, narration } = summary;
  const envelope = {
    schema: ANALYSIS_SCHEMA,
    tool: { name: 'stance', version },
    inputs: { documents, characters, passed, sha256: digest },
    lexicons: lexicons.map(({ path, sha256 }) => ({ path, sha256 })),
    options: { ...options, intervals: ABOUT_INTERVALS },
    rows: rows.map(flatRow),
    unresolved: { statements: unresolved, of: statements, untouched, repeated, narration },
    diagnostics: sorted(diagnostics),
  };
  return `${JSON.stringify(envelope, null, 2)}\n`;
}

/** Each diagnostic once, sorted by place rather than in the order of reading. */
function sorted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const once = new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
  const all = [...once].sort(
    ([textA, a], [textB, b]) =>
      compare(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(textA, textB),
  );
  return all.map(([, diagnostic]) => diagnostic);
}

export function renderNdjson(rows: readonly Row[]): string {
  return rows.map((row) => `${JSON.stringify(flatRow(row))}\n`).join('');
}
