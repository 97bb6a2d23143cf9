import type { Report } from '../../base/errors.js';
import type { Pole } from '../../types/stance.js';
import { type KnowledgeFile, type Path, parseKnowledge } from '../file.js';
import { type Lexicon, noExamples, type Role } from '../lexicon.js';

type Level = { [key: string]: Value };
type Value = string | number | null | Level | (string | number | Level)[];

/** Keys of a plain dictionary that name a pole. */
const POLE_KEYS = new Map<string, Pole>([
  ['pro', 'pro'],
  ['positive', 'pro'],
  ['pos', 'pro'],
  ['anti', 'anti'],
  ['con', 'anti'],
  ['negative', 'anti'],
  ['neg', 'anti'],
]);

/** The pole that a key names, if it names one. */
export const poleOf = (key: string): Pole | undefined => POLE_KEYS.get(key.trim().toLowerCase());

/** Lexicons from a plain quanteda dictionary: a dimension for each top key. */
export function dictionaryLexicons(text: string, path: string, report: Report): Lexicon[] {
  const { file, diagnostics } = parseKnowledge<Level>(text, path, 'dictionary');
  for (const diagnostic of diagnostics) report(diagnostic);
  if (!file) return [];
  return Object.entries(file.data).map(([key, value]) => {
    const lexicon: Lexicon = {
      dimension: slug(key),
      title: key,
      description: '',
      labels: { pro: 'pro', anti: 'anti' },
      terms: [],
      tests: [],
      readExamples: noExamples,
      veto: [],
      path,
      sha256: file.sha256,
    };
    collect(value, 'concept', [key], lexicon, file);
    return lexicon;
  });
}

function collect(value: Value, role: Role, path: Path, lexicon: Lexicon, file: KnowledgeFile<unknown>): void {
  if (value === null) return;
  if (Array.isArray(value)) {
    value.forEach((item, i) => {
      collect(item, role, [...path, i], lexicon, file);
    });
  } else if (typeof value === 'object') {
    for (const [key, inner] of Object.entries(value))
      collect(inner, poleOf(key) ?? role, [...path, key], lexicon, file);
  } else {
    const pole = role === 'anti' ? 'anti' : 'pro';
    const term = String(value).replaceAll('_', ' ');
    lexicon.terms.push({
      term,
      pattern: term,
      role,
      section: role === 'concept' ? 'concepts' : 'terms',
      weight: 1,
      valence: 1,
      pole,
      case: false,
      exact: true,
      path,
      file,
    });
  }
}

/** An id from a heading: "Human Rights" → human-rights. */
export function slug(key: string): string {
  return (
    key
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'dictionary'
  );
}
