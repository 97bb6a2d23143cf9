import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Diagnostic, Report } from '../../base/errors.js';
import type { Pole } from '../../types/stance.js';
import { checkLexicon } from '../check.js';
import { type KnowledgeFile, type Path, parseKnowledge } from '../file.js';
import type { Lexicon, LexiconTest, Role, Term } from '../lexicon.js';
import { checkOnce } from '../validate.js';
import { dictionaryLexicons } from './dictionary.js';
import { type Lists, loadLists, writeOut } from './lists.js';

type RawTerm =
  | string
  | {
      term: string;
      weight?: number;
      valence?: 'positive' | 'negative' | 'condemned';
      pole?: Pole;
      case?: boolean;
      form?: string;
      note?: string;
    };
interface RawLists {
  pro?: RawTerm[];
  anti?: RawTerm[];
  concepts?: RawTerm[];
  exclusions?: RawTerm[];
}
interface RawLexicon extends Omit<RawLists, Pole> {
  dimension: string;
  lists?: Lists;
  title?: string;
  version?: string;
  license?: string;
  source?: string;
  description?: string;
  extends?: string;
  add?: RawLists;
  remove?: string[];
  poles?: Partial<Record<Pole, { label?: string; terms?: RawTerm[] }>>;
  tests?: Omit<LexiconTest, 'path' | 'file'>[];
}

/**
 * Reads stance lexicons: files of our format and plain quanteda dictionaries. Every problem of every file goes to `report`; a file
 * that cannot be used is left out and the others are returned, in the order given. Of two files for one dimension the later one counts.
 */
export function loadStances(paths: readonly string[], report: Report, lists: Lists = loadLists(report)): Lexicon[] {
  const raw: { file: KnowledgeFile<RawLexicon>; lexicon: Lexicon }[] = [];
  const plain: Lexicon[] = [];
  for (const path of paths) {
    const text = readText(path, report);
    if (text === undefined) continue;
    if (!/^(?:dimension|poles|concepts|extends)\s*:/m.test(text)) {
      plain.push(...dictionaryLexicons(text, path, report));
      continue;
    }
    const { file, diagnostics } = parseKnowledge<RawLexicon>(text, path, 'lexicon');
    for (const diagnostic of diagnostics) report(diagnostic);
    if (file) raw.push({ file, lexicon: fromFile(file, lists, report) });
  }
  const known = [...raw.map(({ lexicon }) => lexicon), ...plain];
  const complete = raw.flatMap(({ file, lexicon }) => extend(file, lexicon, known, lists, report));
  const usable = [...complete, ...plain].filter((lexicon) => {
    const entries = lexicon.terms.map((term) => [term.pattern, term.role, term.case, term.exact]);
    checkOnce('lexicon', JSON.stringify(entries), report, (found) => checkLexicon(lexicon, found));
    return lexicon.terms.length > 0;
  });
  return lastOfEach(usable);
}

/** A lexicon of one concept that is written in no file. The term must be one that `parsePattern` reads. */
export function lexiconOfTerm(dimension: string, term: string): Lexicon {
  const { file } = parseKnowledge<RawLexicon>(
    JSON.stringify({ dimension, concepts: [term] }),
    'command line',
    'lexicon',
  );
  return fromFile(file!, {}, () => {});
}

function readText(path: string, report: Report): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const hint = 'Check the path and that you may read it.';
    report({ level: 'error', code: 'unreadable-file', message: (error as Error).message, file: path, hint });
    return undefined;
  }
}

function fromFile(file: KnowledgeFile<RawLexicon>, shared: Lists, report: Report): Lexicon {
  const { data } = file;
  const lists = { ...shared, ...data.lists };
  const toTerms = (list: RawTerm[] | undefined, role: Role, path: Path): Term[] =>
    (list ?? []).flatMap((entry, i) => toTerm(entry, role, [...path, i], file, lists, report) ?? []);
  return {
    dimension: data.dimension,
    title: data.title ?? data.dimension,
    description: data.description ?? '',
    version: data.version,
    license: data.license,
    source: data.source,
    labels: { pro: data.poles?.pro?.label ?? 'pro', anti: data.poles?.anti?.label ?? 'anti' },
    terms: [
      ...toTerms(data.poles?.pro?.terms, 'pro', ['poles', 'pro', 'terms']),
      ...toTerms(data.poles?.anti?.terms, 'anti', ['poles', 'anti', 'terms']),
      ...toTerms(data.concepts, 'concept', ['concepts']),
      ...toTerms(data.exclusions, 'exclusion', ['exclusions']),
      ...toTerms(data.add?.pro, 'pro', ['add', 'pro']),
      ...toTerms(data.add?.anti, 'anti', ['add', 'anti']),
      ...toTerms(data.add?.concepts, 'concept', ['add', 'concepts']),
      ...toTerms(data.add?.exclusions, 'exclusion', ['add', 'exclusions']),
    ],
    tests: (data.tests ?? []).map((test, i) => ({ ...test, path: ['tests', i], file })),
    path: file.path,
    sha256: file.sha256,
  };
}

function toTerm(
  entry: RawTerm,
  role: Role,
  path: Path,
  file: KnowledgeFile<unknown>,
  lists: Lists,
  report: Report,
): Term | undefined {
  const raw = typeof entry === 'string' ? { term: entry } : entry;
  let pattern: string;
  try {
    pattern = writeOut(raw.term, lists);
  } catch (error) {
    const hint = `Lists that can be named: ${Object.keys(lists).sort().join(', ')}.`;
    report(file.at(path, { code: 'unknown-list', message: `"${raw.term}" ${(error as Error).message}`, hint }));
    return undefined;
  }
  return {
    term: raw.term,
    pattern,
    role,
    weight: raw.weight ?? 1,
    valence: raw.valence && raw.valence !== 'positive' ? -1 : 1,
    condemned: raw.valence === 'condemned',
    pole: role === 'pro' || role === 'anti' ? role : (raw.pole ?? 'pro'),
    case: raw.case ?? false,
    exact: raw.form === 'exact',
    note: raw.note,
    path,
    file,
  };
}

/** The lexicon with what it extends; an empty list where that is missing or goes round in a circle. */
function extend(
  file: KnowledgeFile<RawLexicon>,
  lexicon: Lexicon,
  known: readonly Lexicon[],
  lists: Lists,
  report: Report,
  seen: readonly string[] = [],
): Lexicon[] {
  const base = file.data.extends;
  if (base === undefined) return [lexicon];
  const problem = (code: string, message: string, hint: string): [] => {
    report(file.at(['extends'], { code, message, hint }));
    return [];
  };
  if (seen.includes(file.path))
    return problem('extends-itself', `"${base}" leads back to this file`, 'Break the circle.');
  const path = resolve(dirname(file.path), base);
  const isFile = /\.ya?ml$/i.test(base);
  let found = known.find((other) =>
    isFile ? resolve(other.path) === path : other.dimension === base && other !== lexicon,
  );
  let parents: Lexicon[] = found ? [found] : [];
  if (isFile) {
    const { file: parent, diagnostics } = parseOnce(path);
    if (!found) for (const diagnostic of diagnostics) report(diagnostic);
    if (parent) parents = extend(parent, fromFile(parent, lists, report), known, lists, report, [...seen, file.path]);
    found = parents[0];
  }
  if (!found)
    return problem(
      'unknown-base',
      `cannot find "${base}" to extend`,
      'Name a file relative to this one, or the id of a dimension that is loaded.',
    );
  const left = new Set(file.data.remove ?? []);
  (file.data.remove ?? []).forEach((term, i) => {
    if (!found.terms.some((other) => other.term === term))
      report(
        file.at(['remove', i], {
          level: 'warning',
          code: 'nothing-removed',
          message: `"${term}" is not an entry of "${base}"`,
          hint: 'Write it as it stands there.',
        }),
      );
  });
  return [
    {
      ...lexicon,
      labels: file.data.poles ? lexicon.labels : found.labels,
      terms: [...found.terms.filter(({ term }) => !left.has(term)), ...lexicon.terms],
    },
  ];
}

function parseOnce(path: string): { file?: KnowledgeFile<RawLexicon>; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const text = readText(path, (diagnostic) => diagnostics.push(diagnostic));
  return text === undefined ? { diagnostics } : parseKnowledge<RawLexicon>(text, path, 'lexicon');
}

function lastOfEach(lexicons: Lexicon[]): Lexicon[] {
  const byDimension = new Map<string, Lexicon>();
  for (const lexicon of lexicons) {
    byDimension.delete(lexicon.dimension);
    byDimension.set(lexicon.dimension, lexicon);
  }
  return [...byDimension.values()];
}
