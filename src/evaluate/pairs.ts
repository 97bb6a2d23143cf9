import type { Attribution } from '../types/saying.js';
import type { Span } from '../types/text.js';
import type { GoldRecord } from './gold.js';
import { common, toSpan, touched } from './overlap.js';

/** One article's attributions as the system found them; `speakers` are names by place in the list, where they are known. */
export interface SystemRecord {
  id: string;
  attributions: readonly Attribution[];
  speakers?: readonly (readonly string[])[];
}

/** An annotated attribution or one that was found, with the words of its content and source. */
interface Placed<T> {
  attribution: T;
  content: ReadonlySet<number>;
  source: ReadonlySet<number>;
}
export type PlacedGold = Placed<GoldRecord['attributions'][number]>;
export type PlacedFound = Placed<Attribution> & { speakers: readonly string[] | undefined };

export function placeAnnotated({ attributions }: GoldRecord, words: readonly Span[]): PlacedGold[] {
  return attributions
    .filter(({ nested }) => !nested)
    .map((attribution) => ({
      attribution,
      content: touched(words, attribution.content.map(toSpan)),
      source: touched(words, attribution.source.map(toSpan)),
    }))
    .filter(({ content }) => content.size);
}

/** Attributions that count: not within others, not narration or speech, and not in passages that are ignored. */
export function placeFound(
  { ignore }: GoldRecord,
  system: SystemRecord | undefined,
  words: readonly Span[],
): PlacedFound[] {
  const ignored = touched(words, (ignore ?? []).map(toSpan));
  return (system?.attributions ?? [])
    .map((attribution, place) => ({
      attribution,
      speakers: system?.speakers?.[place],
      content: touched(words, attribution.content),
      source: touched(words, attribution.source ? [attribution.source] : []),
    }))
    .filter(({ attribution: { kind, within } }) => within === undefined && kind !== 'narration' && kind !== 'speech')
    .filter(({ content }) => content.size && common(content, ignored) * 2 < content.size);
}

export interface Pair {
  gold: PlacedGold;
  found: PlacedFound;
  dice: number;
}

/** One to one, best overlap first. */
export function pairUp(gold: readonly PlacedGold[], found: readonly PlacedFound[]): Pair[] {
  const candidates = gold.flatMap((g, i) =>
    found.flatMap((f, j) => {
      const shared = common(g.content, f.content);
      return shared ? [{ gold: g, found: f, i, j, dice: (2 * shared) / (g.content.size + f.content.size) }] : [];
    }),
  );
  candidates.sort((a, b) => b.dice - a.dice || a.i - b.i || a.j - b.j);
  const paired = new Set<PlacedGold | PlacedFound>();
  return candidates.filter((pair) => {
    if (paired.has(pair.gold) || paired.has(pair.found)) return false;
    paired.add(pair.gold).add(pair.found);
    return true;
  });
}
