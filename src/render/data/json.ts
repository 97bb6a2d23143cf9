import type { Diagnostic } from '../../base/errors.js';
import { compare } from '../../base/order.js';
import { ABOUT_INTERVALS } from '../../table/intervals/about-intervals.js';
import type { Summary } from '../../table/summary.js';
import type { Corrected, Row } from '../../types/table.js';

/** A knowledge file that the result depends on. */
export interface UsedFile {
  path: string;
  sha256: string;
}

/** Everything that a result depends on. */
export interface Provenance {
  summary: Summary;
  /** Digest of all documents (ids, texts and fields), whatever their order. */
  digest: string;
  version: string;
  lexicons: readonly UsedFile[];
  /** Only options that can change the result. */
  options: Record<string, unknown>;
}

/** What `--format json` prints: rows, and everything they depend on. The same run gives the same bytes. */
export interface Envelope extends Provenance {
  rows: readonly Row[];
  diagnostics: readonly Diagnostic[];
}

export const ANALYSIS_SCHEMA = 'stance-analysis/1';
export const STATEMENTS_SCHEMA = 'stance-statements/1';

/** A row's figures, in the order of docs/formats.md. */
export const ROW_FIELDS = [
  'documents',
  'statements',
  'touching',
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
const CORRECTED: Readonly<Record<string, (corrected: Corrected) => number | null>> = {
  corrected_score: ({ score }) => score,
  corrected_low: ({ low }) => low,
  corrected_high: ({ high }) => high,
  coding_low: ({ coding }) => coding?.[0] ?? null,
  coding_high: ({ coding }) => coding?.[1] ?? null,
  units_coded: ({ coded }) => coded,
  units_needed: ({ needed }) => needed,
  dsl_pro: ({ dsl }) => dsl.pro,
  dsl_anti: ({ dsl }) => dsl.anti,
};

export const CORRECTED_COLUMNS: readonly string[] = Object.keys(CORRECTED);

/** The figures of a table of rows: those of corrected scores only where rows have them. */
export const figureColumns = (rows: readonly Row[]): string[] => [
  ...ROW_FIELDS,
  ...(rows.some(({ corrected }) => corrected) ? CORRECTED_COLUMNS : []),
];

/** A row as a flat record: what is corrected has columns of its own. */
export function recordOf({ corrected, ...row }: Row): Record<string, unknown> {
  const fields = Object.entries(CORRECTED).map(([name, of]) => [name, corrected ? of(corrected) : null]);
  return { ...flatRow(row), ...Object.fromEntries(fields) };
}

/** A row in the order of docs/formats.md: keys, then the name if a key is `actor`, then counts and score. */
export function flatRow({ keys, name, corrected, ...figures }: Row): Record<string, unknown> {
  return {
    ...keys,
    ...('actor' in keys && { name }),
    dimension: figures.dimension,
    ...Object.fromEntries(ROW_FIELDS.map((field) => [field, figures[field]])),
    ...(corrected && { corrected }),
  };
}

/** What every result begins with: its schema, and what it depends on. */
export function headOf(schema: string, { summary, digest, version, lexicons, options }: Provenance) {
  const { documents, characters, passed } = summary;
  return {
    schema,
    tool: { name: 'stance', version },
    inputs: { documents, characters, passed, sha256: digest },
    lexicons: lexicons.map(({ path, sha256 }) => ({ path, sha256 })),
    options,
  };
}

export function renderJson({ rows, diagnostics, ...provenance }: Envelope): string {
  const { statements, unresolved, untouched, repeated, narration } = provenance.summary;
  const options = { ...provenance.options, intervals: ABOUT_INTERVALS };
  const envelope = {
    ...headOf(ANALYSIS_SCHEMA, { ...provenance, options }),
    rows: rows.map(flatRow),
    unresolved: { statements: unresolved, of: statements, untouched, repeated, narration },
    diagnostics: sorted(diagnostics),
  };
  return `${JSON.stringify(envelope, null, 2)}\n`;
}

/** The envelope of `stance statements --format json` around a list that is printed item by item, one a line. */
export function statementsEnvelope(provenance: Provenance): {
  head: string;
  item(item: unknown): string;
  foot(diagnostics: readonly Diagnostic[]): string;
} {
  let gap = '\n';
  return {
    head: `${JSON.stringify(headOf(STATEMENTS_SCHEMA, provenance), null, 2).slice(0, -2)},\n  "statements": [`,
    item(item) {
      const text = `${gap}    ${JSON.stringify(item)}`;
      gap = ',\n';
      return text;
    },
    foot(diagnostics) {
      const last = JSON.stringify({ diagnostics: sorted(diagnostics) }, null, 2).slice(2);
      return `${gap === '\n' ? '' : '\n  '}],\n${last}\n`;
    },
  };
}

/** Each diagnostic once, sorted by place rather than in the order of reading. */
export function sorted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
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
