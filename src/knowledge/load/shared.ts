import type { Report } from '../../base/errors.js';
import { didYouMean } from '../../base/nearest.js';
import { type KnowledgeFile, type Path, readKnowledgeFile } from '../file.js';
import { readWholeText } from '../files/whole-file.js';
import { parseYaml } from '../files/yaml.js';
import { parsePattern } from '../pattern/steps.js';
import { checkOnce } from '../validate.js';
import { isLexicon } from './stances.js';

export const EFFECTS = [
  'support',
  'realise',
  'harm',
  'commit',
  'deny',
  'end',
  'withdraw',
  'endorse',
  'oppose',
  'demand',
  'fail',
  'negate',
  'distance',
  'hypocrisy',
  'suffer',
  'outrank',
  'prevail',
  'clausal',
  'anaphor',
  'misdeed',
  'worry',
  'neglect',
  'justify',
  'deem',
  'good',
  'bad',
  'topic',
  'light',
  'modal',
  'concede',
  'condition',
  'strengthen',
  'weaken',
  'say',
  'all',
  'witness',
  'self',
  'other',
  'additive',
  'subordinate',
] as const;
/** What a word does to what it acts on; docs/lexicon-format.md explains each. */
export type EffectClass = (typeof EFFECTS)[number];

export const FORMS = ['verbs', 'nouns', 'adjectives', 'states', 'phrases', 'after'] as const;
/** How a word reaches what it acts on. */
export type Form = (typeof FORMS)[number];

/** An entry of a shared file. */
export interface Predicate {
  term: string;
  effect: EffectClass;
  form: Form;
  /** Whether it is the user's own: it counts in place of what our files say of the same word. */
  own?: true;
}

type RawEntry = string | { term: string; note?: string };
type RawWords = Partial<Record<Form, RawEntry[]>>;
/** A file of one effect, as ours are. */
type RawFile = { effect: EffectClass; description: string } & RawWords;
/** A user's file, of any effects. */
interface RawOwnFile {
  effects?: Partial<Record<EffectClass, RawWords>>;
  remove?: string[];
}

/** Whether a YAML file holds shared words, and not a lexicon or a plain dictionary. */
export function isSharedWords(text: string): boolean {
  if (!SHARED_KEY.test(text) || isLexicon(text)) return false;
  const { effect, effects } = (parseYaml(text).data ?? {}) as Record<string, unknown>;
  return typeof effect === 'string' || (typeof effects === 'object' && effects !== null && !Array.isArray(effects));
}

const SHARED_KEY = /^effects?\s*:/m;

/** Words of one effect in a file, and where they stand in it. */
interface Block {
  effect: EffectClass;
  words: RawWords;
  at: Path;
}

/** A file of words that was read. */
interface WordFile {
  file: KnowledgeFile<unknown>;
  words: Predicate[];
  /** Words of ours that must not count. */
  remove: readonly string[];
}

/** Reads files of predicates, negators and the like, in the order given, then the user's own; every problem goes to `report`. */
export function loadPredicates(paths: readonly string[], report: Report, own: readonly string[] = []): Predicate[] {
  const ours = paths.flatMap((path) => ofOneEffect(path, report)).flatMap(({ words }) => words);
  const files = own.flatMap((path) => (isOfOneEffect(path) ? ofOneEffect(path, report) : ofAnyEffect(path, report)));
  const removed = new Set(files.flatMap(({ file, remove }) => reportUnknown(file, remove, ours, report)));
  return [
    ...ours.filter(({ term }) => !removed.has(term)),
    ...files.flatMap(({ words }) => words.map((word) => ({ ...word, own: true as const }))),
  ];
}

const isOfOneEffect = (path: string): boolean => /^effect\s*:/m.test(readWholeText(path));

function ofOneEffect(path: string, report: Report): WordFile[] {
  const file = readShared<RawFile>(path, 'predicates', report);
  if (!file) return [];
  return [{ file, words: wordsOf(file, [{ effect: file.data.effect, words: file.data, at: [] }], report), remove: [] }];
}

function ofAnyEffect(path: string, report: Report): WordFile[] {
  const file = readShared<RawOwnFile>(path, 'shared-words', report);
  if (!file) return [];
  const { effects = {}, remove = [] } = file.data;
  const blocks = EFFECTS.map((effect) => ({ effect, words: effects[effect] ?? {}, at: ['effects', effect] }));
  return [{ file, words: wordsOf(file, blocks, report), remove }];
}

function readShared<T>(path: string, schema: string, report: Report): KnowledgeFile<T> | undefined {
  const { file, diagnostics } = readKnowledgeFile<T>(path, schema);
  for (const diagnostic of diagnostics) report(diagnostic);
  return file;
}

function wordsOf(file: KnowledgeFile<unknown>, blocks: readonly Block[], report: Report): Predicate[] {
  const isSound = checkOnce('predicates', file.sha256, report, (found) => {
    for (const block of blocks) checkTerms(file, block, found);
  });
  return blocks.flatMap(({ effect, words }) =>
    FORMS.flatMap((form) =>
      (words[form] ?? [])
        .map(termOf)
        .filter((term) => isSound || isPattern(term))
        .map((term) => ({ term, effect, form })),
    ),
  );
}

const termOf = (entry: RawEntry): string => (typeof entry === 'string' ? entry : entry.term);

function isPattern(term: string): boolean {
  try {
    parsePattern(term);
    return true;
  } catch {
    return false;
  }
}

/** Reports terms that are no patterns, and those that stand twice. */
function checkTerms(file: KnowledgeFile<unknown>, { words, at }: Block, report: Report): void {
  for (const form of FORMS) {
    const seen = new Set<string>();
    for (const [i, entry] of (words[form] ?? []).entries()) {
      const term = termOf(entry);
      const place = [...at, form, i];
      try {
        parsePattern(term);
      } catch (error) {
        report(file.at(place, { code: 'bad-term', message: `"${term}" ${(error as Error).message}` }));
        continue;
      }
      if (seen.has(term))
        report(file.at(place, { level: 'warning', code: 'duplicate-term', message: `"${term}" stands twice` }));
      seen.add(term);
    }
  }
}

/** The words to be left out; those that are none of ours are reported. */
function reportUnknown(
  file: KnowledgeFile<unknown>,
  remove: readonly string[],
  ours: readonly Predicate[],
  report: Report,
): readonly string[] {
  const known = new Set(ours.map(({ term }) => term));
  for (const [i, term] of remove.entries())
    if (!known.has(term))
      report(
        file.at(['remove', i], {
          level: 'warning',
          code: 'nothing-removed',
          message: `"${term}" is no entry of lexicons/shared`,
          hint: didYouMean(term, [...known]) ?? 'Write it as it stands there.',
        }),
      );
  return remove;
}
