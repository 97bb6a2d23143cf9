import type { PackedLexicon } from '../data.js';
import { type AddedEntry, rawOf } from './added.js';

/** What was changed of one lexicon. */
export interface LexiconEdits {
  /** Entries that are switched off, as written. */
  readonly off: readonly string[];
  readonly added: readonly AddedEntry[];
}

const SIGNS_TO_ESCAPE = /[\u007f-\u009f\u2028\u2029\ufeff]|\p{Cs}/gu;

/** A text as YAML has it between quotation marks, which is as JSON has it. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(SIGNS_TO_ESCAPE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * A lexicon with the edits, as a file that extends the one that the page was made with. `notes` are comments at its head.
 */
export function lexiconFile(
  { dimension, title, base }: Pick<PackedLexicon, 'dimension' | 'title' | 'base'>,
  { off, added }: LexiconEdits,
  notes: readonly string[],
): string {
  const raw = added.map(rawOf);
  const claims = (pole: 'pro' | 'anti') => raw.flatMap(({ claims }) => claims?.[pole] ?? []);
  const sections = [
    ...list(
      '  values:',
      raw.flatMap(({ values }) => values ?? []),
    ),
    ...list(
      '  wrongs:',
      raw.flatMap(({ wrongs }) => wrongs ?? []),
    ),
    ...list(
      '  deeds:',
      raw.flatMap(({ deeds }) => deeds ?? []),
    ),
    ...(claims('pro').length || claims('anti').length ? ['  claims:'] : []),
    ...list('    pro:', claims('pro')),
    ...list('    anti:', claims('anti')),
    ...list(
      '  exclusions:',
      raw.flatMap(({ exclusions }) => exclusions ?? []),
    ),
  ];
  return [
    ...notes.map((note) => `# ${note}`),
    `dimension: ${quoted(dimension)}`,
    `title: ${quoted(title)}`,
    `extends: ${quoted(base)}`,
    ...(sections.length ? ['add:', ...sections] : []),
    ...list('remove:', off),
    '',
  ].join('\n');
}

/** A key with a line for each of its entries; nothing where there are none. */
function list(key: string, entries: readonly unknown[]): string[] {
  if (!entries.length) return [];
  const indent = key.slice(0, key.search(/\S/));
  return [key, ...entries.map((entry) => `${indent}  - ${written(entry)}`)];
}

function written(entry: unknown): string {
  if (typeof entry === 'string') return quoted(entry);
  const pairs = Object.entries(entry as Record<string, string>).map(([key, value]) => `${key}: ${quoted(value)}`);
  return `{ ${pairs.join(', ')} }`;
}
