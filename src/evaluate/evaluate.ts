import type { Attribution } from '../types/saying.js';
import type { Span } from '../types/text.js';
import type { GoldRecord } from './gold.js';
import type { Verdict } from './reliability.js';

/** One article's attributions as the system found them; `speakers` are names by place in the list, where they are known. */
export interface SystemRecord {
  id: string;
  attributions: readonly Attribution[];
  speakers?: readonly (readonly string[])[];
}

/** Counts, and the measures that follow from them; see docs/validity.md for their definitions. */
export interface Counts {
  gold: number;
  system: number;
  exact: number;
  found: number;
  joint: number;
  /** Of the found that have an annotated source: how many, and how many right. */
  sources: number;
  sourcesRight: number;
  /** Of the found that have an annotated speaker's name. */
  speakers: number;
  speakersRight: number;
}

export const ERROR_TYPES = ['missed', 'false', 'too-long', 'too-short', 'wrong-source', 'wrong-speaker'] as const;
export type ErrorType = (typeof ERROR_TYPES)[number];

export interface EvaluationError {
  type: ErrorType;
  document: string;
  /** What is annotated and what was found; either may be absent. */
  gold?: string;
  found?: string;
}

export interface Evaluation {
  all: Counts;
  /** By the annotation's kind. */
  kinds: Record<string, Counts>;
  /** By the cue class that the system gave; annotations that were missed are not in it. */
  classes: Record<string, Counts>;
  errors: EvaluationError[];
  /** Whether each attribution found is right, content and source. */
  verdicts: Verdict[];
}

/** Content overlap (Dice over words) that counts as found. */
const FOUND = 0.5;
const WORD = /[\p{L}\p{N}]+(?:['\u2019\-.&][\p{L}\p{N}]+)*/gu;

export const f1 = (right: number, { gold, system }: Counts): number =>
  gold + system ? (2 * right) / (gold + system) : 0;

/** Scores attributions against annotations: one to one within an article, best overlap first. Statements within others and narration count neither way. */
export function evaluate(records: readonly GoldRecord[], systems: readonly SystemRecord[]): Evaluation {
  const byId = new Map(systems.map((system) => [system.id, system]));
  const evaluation: Evaluation = { all: zero(), kinds: {}, classes: {}, errors: [], verdicts: [] };
  for (const record of records) evaluateArticle(record, byId.get(record.id), evaluation);
  return evaluation;
}

function evaluateArticle(
  record: GoldRecord,
  system: SystemRecord | undefined,
  { all, kinds, classes, errors, verdicts }: Evaluation,
): void {
  const { text } = record;
  const words = wordsOf(text);
  const ignored = touched(words, (record.ignore ?? []).map(toSpan));
  const gold = record.attributions
    .filter(({ nested }) => !nested)
    .map((a) => ({ a, content: touched(words, a.content.map(toSpan)), source: touched(words, a.source.map(toSpan)) }))
    .filter(({ content }) => content.size);
  const found = (system?.attributions ?? [])
    .map((a, place) => ({
      a,
      place,
      content: touched(words, a.content),
      source: touched(words, a.source ? [a.source] : []),
    }))
    .filter(({ a, content }) => a.within === undefined && a.kind !== 'narration' && a.kind !== 'speech' && content.size)
    .filter(({ content }) => common(content, ignored) * 2 < content.size);
  const pairs = gold.flatMap((g, i) =>
    found.flatMap((s, j) => {
      const shared = common(g.content, s.content);
      return shared ? [{ i, j, dice: (2 * shared) / (g.content.size + s.content.size) }] : [];
    }),
  );
  pairs.sort((a, b) => b.dice - a.dice || a.i - b.i || a.j - b.j);
  const goldPair = new Map<number, (typeof pairs)[number]>();
  const systemPair = new Map<number, (typeof pairs)[number]>();
  for (const pair of pairs)
    if (!goldPair.has(pair.i) && !systemPair.has(pair.j)) {
      goldPair.set(pair.i, pair);
      systemPair.set(pair.j, pair);
    }
  const right = new Set<number>();
  const shown = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  gold.forEach((g, i) => {
    const pair = goldPair.get(i);
    const s = pair && found[pair.j];
    const counts = [all, counter(kinds, g.a.kind ?? 'unknown'), ...(s ? [counter(classes, s.a.cueClass)] : [])];
    const add = (key: keyof Counts): void => {
      for (const c of counts) c[key]++;
    };
    const fail = (type: ErrorType): void => {
      errors.push({ type, document: record.id, gold: shown(g.a.content.map(toSpan)), found: s && shown(s.a.content) });
    };
    add('gold');
    if (!pair || !s) {
      fail('missed');
      return;
    }
    if (pair.dice < FOUND) {
      fail(s.content.size > g.content.size ? 'too-long' : 'too-short');
      return;
    }
    add('found');
    if (pair.dice === 1) add('exact');
    const sourceRight = g.source.size ? sameSource(g.source, s.source) : !s.source.size;
    if (g.source.size) add('sources');
    if (g.source.size && sourceRight) add('sourcesRight');
    if (sourceRight) {
      add('joint');
      right.add(pair.j);
    } else fail('wrong-source');
    const names = system?.speakers?.[s.place];
    if (!g.a.speaker || !names) return;
    add('speakers');
    const accepted = [g.a.speaker, ...(g.a.speakerAliases ?? [])];
    if (names.some((name) => accepted.some((other) => sameName(name, other)))) add('speakersRight');
    else if (sourceRight) fail('wrong-speaker');
  });
  found.forEach((s, j) => {
    const pair = systemPair.get(j);
    all.system++;
    verdicts.push({ confidence: s.a.confidence, cueClass: s.a.cueClass, right: right.has(j) });
    counter(kinds, pair ? (gold[pair.i].a.kind ?? 'unknown') : s.a.kind).system++;
    counter(classes, s.a.cueClass).system++;
    if (!pair) errors.push({ type: 'false', document: record.id, found: shown(s.a.content) });
  });
}

const zero = (): Counts => ({
  gold: 0,
  system: 0,
  exact: 0,
  found: 0,
  joint: 0,
  sources: 0,
  sourcesRight: 0,
  speakers: 0,
  speakersRight: 0,
});

function counter(table: Record<string, Counts>, key: string): Counts {
  table[key] ??= zero();
  return table[key];
}

const toSpan = ([start, end]: [number, number]): Span => ({ start, end });
const wordsOf = (text: string): Span[] =>
  Array.from(text.matchAll(WORD), ({ index, 0: word }) => ({ start: index, end: index + word.length }));

/** The words that spans cover by half or more. */
function touched(words: readonly Span[], spans: readonly Span[]): Set<number> {
  const found = new Set<number>();
  for (const { start, end } of spans) {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle].end <= start) low = middle + 1;
      else high = middle;
    }
    for (; low < words.length && words[low].start < end; low++) {
      const word = words[low];
      if ((Math.min(end, word.end) - Math.max(start, word.start)) * 2 >= word.end - word.start) found.add(low);
    }
  }
  return found;
}

function common(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let n = 0;
  for (const x of a) if (b.has(x)) n++;
  return n;
}

/** The last word of one lies in the other. */
function sameSource(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size > 0 && b.size > 0 && (b.has(Math.max(...a)) || a.has(Math.max(...b)));
}

/** Every word of the shorter name is in the longer. */
function sameName(a: string, b: string): boolean {
  const [x, y] = [nameWords(a), nameWords(b)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.length > 0 && short.every((word) => long.includes(word));
}

const nameWords = (name: string): string[] =>
  [
    ...name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}]+/gu),
  ].map(([word]) => word);
