import type { Span } from '../types/text.js';
import type { GoldRecord } from './gold.js';
import { sameName, sameSource, toSpan, wordsOf } from './overlap.js';
import {
  type Pair,
  type PlacedFound,
  type PlacedGold,
  pairUp,
  placeAnnotated,
  placeFound,
  type SystemRecord,
} from './pairs.js';
import type { Verdict } from './reliability.js';

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

export const f1 = (right: number, { gold, system }: Counts): number =>
  gold + system ? (2 * right) / (gold + system) : 0;

/** Scores attributions against annotations: one to one within an article, best overlap first. Attributions within others and narration are not counted. */
export function evaluate(records: readonly GoldRecord[], systems: readonly SystemRecord[]): Evaluation {
  const byId = new Map(systems.map((system) => [system.id, system]));
  const evaluation: Evaluation = { all: zero(), kinds: {}, classes: {}, errors: [], verdicts: [] };
  for (const record of records) evaluateArticle(record, byId.get(record.id), evaluation);
  return evaluation;
}

function evaluateArticle(record: GoldRecord, system: SystemRecord | undefined, evaluation: Evaluation): void {
  const words = wordsOf(record.text);
  const gold = placeAnnotated(record, words);
  const found = placeFound(record, system, words);
  const article = new ArticleEvaluation(record, evaluation);
  const pairs = pairUp(gold, found);
  const right = new Set<PlacedFound>();
  for (const one of gold) {
    const pair = pairs.find((other) => other.gold === one);
    if (article.count(one, pair)) right.add(pair!.found);
  }
  for (const one of found) article.countFound(one, pairs.find((other) => other.found === one)?.gold, right.has(one));
}

/** Adds one article's counts and errors. */
class ArticleEvaluation {
  constructor(
    private readonly record: GoldRecord,
    private readonly evaluation: Evaluation,
  ) {}

  /** Counts an annotation, and returns whether content and source were found. */
  count(gold: PlacedGold, pair: Pair | undefined): boolean {
    const found = pair?.found;
    const { all, classes, kinds } = this.evaluation;
    const tables = [all, counter(kinds, gold.attribution.kind ?? 'unknown')];
    if (found) tables.push(counter(classes, found.attribution.cueClass));
    const add = (key: keyof Counts, isTrue = true): void => {
      if (isTrue) for (const counts of tables) counts[key]++;
    };
    add('gold');
    if (!pair || !found || pair.dice < FOUND) {
      this.fail(found ? (found.content.size > gold.content.size ? 'too-long' : 'too-short') : 'missed', gold, found);
      return false;
    }
    add('found');
    add('exact', pair.dice === 1);
    const hasSource = gold.source.size > 0;
    const isRight = hasSource ? sameSource(gold.source, found.source) : !found.source.size;
    add('sources', hasSource);
    add('sourcesRight', hasSource && isRight);
    add('joint', isRight);
    if (!isRight) this.fail('wrong-source', gold, found);
    const speaker = isSpeakerRight(gold, found);
    add('speakers', speaker !== undefined);
    add('speakersRight', speaker === true);
    if (speaker === false && isRight) this.fail('wrong-speaker', gold, found);
    return isRight;
  }

  /** Counts what was found; `gold` is its annotation, if it has one. */
  countFound(found: PlacedFound, gold: PlacedGold | undefined, right: boolean): void {
    const { all, classes, kinds, verdicts } = this.evaluation;
    const { confidence, cueClass, kind } = found.attribution;
    all.system++;
    verdicts.push({ confidence, cueClass, right });
    counter(kinds, gold ? (gold.attribution.kind ?? 'unknown') : kind).system++;
    counter(classes, cueClass).system++;
    if (!gold) this.fail('false', undefined, found);
  }

  private fail(type: ErrorType, gold: PlacedGold | undefined, found: PlacedFound | undefined): void {
    const { id, text } = this.record;
    const shown = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
    this.evaluation.errors.push({
      type,
      document: id,
      ...(gold && { gold: shown(gold.attribution.content.map(toSpan)) }),
      found: found && shown(found.attribution.content),
    });
  }
}

/** Undefined without an annotated speaker or without names to compare. */
function isSpeakerRight({ attribution }: PlacedGold, { speakers }: PlacedFound): boolean | undefined {
  const { speaker, speakerAliases = [] } = attribution;
  if (!speaker || !speakers) return undefined;
  return speakers.some((name) => [speaker, ...speakerAliases].some((other) => sameName(name, other)));
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
