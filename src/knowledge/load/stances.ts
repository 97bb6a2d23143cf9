import { dirname, resolve } from 'node:path';
import type { Diagnostic, Report } from '../../base/errors.js';
import { causeOf } from '../../base/problems/causes.js';
import type { Pole } from '../../types/stance.js';
import { checkLexicon } from '../check.js';
import { convertedFiles, isForeign } from '../convert/foreign.js';
import { type KnowledgeFile, parseKnowledge } from '../file.js';
import { readWholeText } from '../files/whole-file.js';
import { reportIdle } from '../idle.js';
import { type Lexicon, noExamples } from '../lexicon.js';
import type { Lists } from '../pattern/lists.js';
import { checkOnce } from '../validate.js';
import { withoutVetoed } from '../vetoed.js';
import { dictionaryLexicons } from './dictionary.js';
import { isExamples, loadExamples, type RawExample, reportAlone } from './examples.js';
import { loadLists } from './lists.js';
import { type RawSections, type RawTerm, TermReader } from './terms.js';

interface RawLexicon extends RawSections {
  dimension: string;
  lists?: Lists;
  title?: string;
  version?: string;
  license?: string;
  source?: string;
  description?: string;
  labels?: Partial<Record<Pole, string>>;
  extends?: string;
  add?: RawSections & Partial<Record<Pole, RawTerm[]>>;
  remove?: string[];
  poles?: Partial<Record<Pole, { label?: string; terms?: RawTerm[] }>>;
  veto?: string[];
  tests?: RawExample[];
}

/** Keys that no plain dictionary has at its top. */
const OWN_KEY = /^(?:dimension|poles|concepts|extends|wrongs|deeds|veto)\s*:/m;

/** Whether a file is a lexicon of ours; else it is a plain dictionary. */
export const isLexicon = (text: string): boolean => OWN_KEY.test(text);

/**
 * Reads stance lexicons, with the examples beside them: files of our format, plain quanteda dictionaries, and those of other programs. Every problem of every file goes to `report`; a file
 * that cannot be used is left out and the others are returned, in the order given. Of two files for one dimension the later one counts.
 */
export function loadStances(paths: readonly string[], report: Report, lists: Lists = loadLists(report)): Lexicon[] {
  const raw: { file: KnowledgeFile<RawLexicon>; lexicon: Lexicon }[] = [];
  const plain: Lexicon[] = [];
  for (const path of paths) {
    if (isExamples(path)) {
      reportAlone(path, paths, report);
      continue;
    }
    if (isForeign(path)) {
      for (const file of convertedFiles<RawLexicon>(path, report)) plain.push(fromFile(file, {}, report));
      continue;
    }
    const text = readText(path, report);
    if (text === undefined) continue;
    if (!isLexicon(text)) {
      plain.push(...dictionaryLexicons(text, path, report));
      continue;
    }
    const { file, diagnostics } = parseKnowledge<RawLexicon>(text, path, 'lexicon');
    for (const diagnostic of diagnostics) report(diagnostic);
    if (file) raw.push({ file, lexicon: fromFile(file, lists, report) });
  }
  const known = [...raw.map(({ lexicon }) => lexicon), ...plain];
  const complete = raw.flatMap(({ file, lexicon }) =>
    extend(file, lexicon, known, lists, report).map((one) => withoutVetoed(one, file, report)),
  );
  const usable = [...complete, ...plain].filter((lexicon) => {
    const entries = lexicon.terms.map((term) => [
      term.pattern,
      term.object,
      term.section,
      term.role,
      term.valence,
      term.case,
      term.exact,
    ]);
    checkOnce('lexicon', JSON.stringify(entries), report, (found) => checkLexicon(lexicon, found));
    return lexicon.terms.length > 0;
  });
  const counting = lastOfEach(usable);
  for (const lexicon of counting.filter((one) => complete.includes(one)))
    lexicon.readExamples = loadExamples(lexicon, report);
  return counting;
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

/** A lexicon of ours from its text, without what it extends and what stands beside it, and with entries that cannot be read; undefined where the file has mistakes, which are reported. */
export function lexiconOfText(text: string, path: string, report: Report): Lexicon | undefined {
  const { file, diagnostics } = parseKnowledge<RawLexicon>(text, path, 'lexicon');
  for (const diagnostic of diagnostics) report(diagnostic);
  return file && fromFile(file, loadLists(report), report);
}

function readText(path: string, report: Report): string | undefined {
  try {
    return readWholeText(path);
  } catch (error) {
    const hint = 'Check the path and that you may read it.';
    report({ level: 'error', code: 'unreadable-file', message: causeOf(error), file: path, hint });
    return undefined;
  }
}

function fromFile(file: KnowledgeFile<RawLexicon>, shared: Lists, report: Report): Lexicon {
  const { data } = file;
  const { poles, add } = data;
  const reader = new TermReader(file, { ...shared, ...data.lists }, report);
  return {
    dimension: data.dimension,
    title: data.title ?? data.dimension,
    description: data.description ?? '',
    version: data.version,
    license: data.license,
    source: data.source,
    labels: labelsOf(data, { pro: 'pro', anti: 'anti' }),
    terms: [
      ...reader.side(poles?.pro?.terms, 'pro', 'terms', ['poles', 'pro', 'terms']),
      ...reader.side(poles?.anti?.terms, 'anti', 'terms', ['poles', 'anti', 'terms']),
      ...reader.sections(data),
      ...reader.side(add?.pro, 'pro', 'terms', ['add', 'pro']),
      ...reader.side(add?.anti, 'anti', 'terms', ['add', 'anti']),
      ...reader.sections(add, ['add']),
    ],
    tests: (data.tests ?? []).map((test, i) => ({ ...test, path: ['tests', i], file })),
    readExamples: noExamples,
    veto: data.veto ?? [],
    path: file.path,
    sha256: file.sha256,
  };
}

const labelsOf = ({ labels, poles }: RawLexicon, otherwise: Record<Pole, string>): Record<Pole, string> => ({
  pro: labels?.pro ?? poles?.pro?.label ?? otherwise.pro,
  anti: labels?.anti ?? poles?.anti?.label ?? otherwise.anti,
});

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
  const entries = new Set(found.terms.map(({ term }) => term));
  reportIdle(
    file,
    'remove',
    (term) => !entries.has(term),
    (term) => ({
      code: 'nothing-removed',
      message: `"${term}" is not an entry of "${base}"`,
      hint: 'Write it as it stands there.',
    }),
    report,
  );
  return [
    {
      ...lexicon,
      labels: labelsOf(file.data, found.labels),
      veto: [...new Set([...found.veto, ...lexicon.veto])],
      bases: [found.path, ...(found.bases ?? [])],
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
