import { getOrInsert } from '../base/order.js';
import type { Reason, SentenceSum, Sides } from '../types/stance.js';
import type { Span } from '../types/text.js';
import type { Ground } from './compose/compose.js';
import { type ComposedHit, hitFeatures } from './reader/hit-features.js';
import { readerFeatures, readerWeight } from './reader/hit-reader.js';
import { columnOf, entryWeight, sideModel } from './reader/model.js';
import type { Reading } from './reader/sentence-reader.js';
import { SIDES, type Side } from './reader/side.js';
import type { Scorer } from './scorer.js';
import type { Sentence } from './sentence/sentence.js';
import { limitsOf } from './thresholds.js';

/** A learned word or pair of words that stands in a sentence, with its row in the table of words. */
interface FoundWord {
  row: number;
  what: string;
  spans: Span[];
}

/** Takes a sentence's log-odds apart: bias, entries, learned words. The parts add up to exactly what decides. */
export class ReasonFinder {
  /** The learned words of the sentence at hand. */
  private found: FoundWord[] | undefined;

  constructor(private readonly scorer: Scorer) {}

  /** Call this before the parts of another sentence are asked for. */
  begin(): void {
    this.found = undefined;
  }

  /** All parts of a reading's log-odds for a side. */
  parts(s: Sentence, { dimension, hits }: Reading, side: Side): Reason[] {
    const { model } = this.scorer;
    const learned = model.words[dimension];
    const own = learned && sideModel(learned, side);
    const parts = [part('bias', own ? own.bias : model.reader.bias)];
    if (hits.length) parts.push(...this.ofHits(s, dimension, hits, side));
    if (own) parts.push(...this.ofWords(s, columnOf(dimension, side)));
    return parts.filter(({ kind, weight }) => weight !== 0 || kind === 'entry');
  }

  /** What hits add together, and what each entry adds by features that no other entry has. */
  private ofHits(s: Sentence, dimension: number, hits: readonly ComposedHit[], side: Side): Reason[] {
    const { model } = this.scorer;
    const { reader } = model;
    const learned = model.words[dimension];
    const own = learned && sideModel(learned, side);
    const byEntry = new Map<string, ComposedHit[]>();
    for (const hit of hits) getOrInsert(byEntry, hit.term.term, () => []).push(hit);
    const features = [...byEntry.values()].map((group) => new Set(group.flatMap((hit) => hitFeatures(s, hit, side))));
    const alone = features.map((set) =>
      readerWeight(
        reader,
        [...set].filter((feature) => features.every((other) => other === set || !other.has(feature))),
      ),
    );
    const shared = readerWeight(reader, readerFeatures(s, hits, side)) - alone.reduce((sum, weight) => sum + weight, 0);
    if (!own) return [part('entries', shared), ...entryParts(s, byEntry, alone)];
    // what is rounded is the sum, so the parts are differences of rounded sums
    const scaled = inSteps([reader.bias + shared, ...alone], s.isShort ? own.short : own.reader);
    const weights = [...byEntry.keys()].map((entry, i) => scaled[i + 1] + entryWeight(learned!, entry, side));
    return [part('entries', own.hit + scaled[0]), ...entryParts(s, byEntry, weights)];
  }

  private ofWords(s: Sentence, column: number): Reason[] {
    const { table } = this.scorer.model;
    return this.wordsOf(s).map(({ row, what, spans }) => ({
      ...part('word', table.weightOf(row, column)),
      what,
      spans,
    }));
  }

  private wordsOf(s: Sentence): FoundWord[] {
    if (this.found) return this.found;
    const { model, vocabulary } = this.scorer;
    const rows = new Map<number, FoundWord>();
    model.features.emit(s, (first, second, a, b) => {
      const row = model.table.rowOf(first, second);
      if (row < 0 || rows.has(row)) return;
      const what = b < 0 ? vocabulary.text(first) : `${vocabulary.text(first)} ${vocabulary.text(second)}`;
      const spans =
        b < 0 ? [s.span(a, a + 1)] : b === a + 1 ? [s.span(a, b + 1)] : [s.span(a, a + 1), s.span(b, b + 1)];
      rows.set(row, { row, what, spans });
    });
    this.found = [...rows.values()];
    return this.found;
  }
}

const part = (kind: Reason['kind'], weight: number): Reason => ({ kind, what: '', spans: [], weight, notes: [] });

function entryParts(
  s: Sentence,
  byEntry: ReadonlyMap<string, readonly ComposedHit[]>,
  weights: readonly number[],
): Reason[] {
  return [...byEntry].map(([what, hits], i) => ({
    kind: 'entry',
    what,
    spans: hits.map(({ match }) => s.span(s.at[match.first], s.at[match.last - 1] + 1)),
    weight: weights[i],
    notes: [...new Set(hits.flatMap(notesOf))],
  }));
}

/** Why a hit is read as it is, beside the effects of the words around it. */
const GROUNDS: Partial<Record<Ground, string>> = {
  accusation: 'held against others',
  report: 'told of others',
  record: 'their own record',
};

function notesOf({ composed: { effects, ground } }: ComposedHit): string[] {
  const because = GROUNDS[ground];
  return [...effects.map(({ note }) => note).filter(Boolean), ...(because ? [because] : [])];
}

/** Whole numbers that add up to `factor / 1000` of the weights' sum, rounded. */
function inSteps(weights: readonly number[], factor: number): number[] {
  let sum = 0;
  let before = 0;
  return weights.map((weight) => {
    sum += weight;
    const now = Math.round((factor * sum) / 1000);
    const step = now - before;
    before = now;
    return step;
  });
}

/** A sentence's log-odds for both sides, summed up by entry, so that they can be worked out again without some entries. */
export function sumOf(finder: ReasonFinder, scorer: Scorer, s: Sentence, reading: Reading): SentenceSum {
  const [pro, anti] = SIDES.map((side) => finder.parts(s, reading, side));
  const both = (wanted: (reason: Reason) => boolean): Sides => [
    weightOf(pro.filter(wanted)),
    weightOf(anti.filter(wanted)),
  ];
  const entries = new Set(reading.hits.map(({ term }) => term.term));
  const { dimension, hits } = reading;
  return {
    words: both(({ kind }) => kind === 'bias' || kind === 'word'),
    entries: both(({ kind }) => kind === 'entries'),
    byEntry: Object.fromEntries(
      [...entries].map((entry) => [entry, both(({ kind, what }) => kind === 'entry' && what === entry)]),
    ),
    limits: limitsOf(scorer, dimension, hits.length > 0),
    ...(scorer.model.words[dimension] && { wordLimits: limitsOf(scorer, dimension, false) }),
  };
}

const weightOf = (parts: readonly Reason[]): number => parts.reduce((sum, { weight }) => sum + weight, 0);
