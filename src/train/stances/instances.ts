import { readEnglish } from '../../english/english.js';
import { composeHits } from '../../score/compose-hits.js';
import { findMatches } from '../../score/matches.js';
import { SIDES, type Side } from '../../score/model.js';
import type { Scorer } from '../../score/scorer.js';
import { Sentence } from '../../score/sentence.js';
import { readerFeatures } from '../../score/sentence-reader.js';
import { WordFeatures } from '../../score/word-features.js';
import type { Abbreviations } from '../../segment/abbreviations.js';
import { segment } from '../../segment/segment.js';
import { TAG } from '../../types/text.js';
import type { Example } from './example.js';

/** A sentence as it is learned from: what it says, and what the reader and the words see of it. */
export interface Instance {
  example: Example;
  /** Lemmas and pairs of lemmas. */
  words: ReadonlySet<string>;
  /** By dimension with a hit: the entries that hit, and the reader's features from each side. */
  hits: ReadonlyMap<string, { entries: readonly string[]; features: ReadonlyMap<Side, ReadonlySet<string>> }>;
}

/** Reads examples as the program would, as somebody's own words. */
export class InstanceReader {
  private readonly words = new WordFeatures();
  /** How often each lemma was a proper noun, and how often it was not. */
  private readonly proper = new Map<string, [number, number]>();

  constructor(
    private readonly scorer: Scorer,
    private readonly abbreviations: Abbreviations,
  ) {}

  read(example: Example): Instance {
    const { scorer } = this;
    const { text } = example;
    const document = { id: 'example', text, metadata: {} };
    const clean = { document, blocks: [{ start: 0, end: text.length }], passed: [] };
    const article = readEnglish(segment(clean, scorer.vocabulary, this.abbreviations), scorer.english);
    const words = new Set<string>();
    const hits = new Map<string, { entries: string[]; features: Map<Side, Set<string>> }>();
    const s = new Sentence(article, scorer.operators);
    for (const { first, last } of article.sentences) {
      s.begin();
      for (let token = first; token < last; token++) s.push(token);
      this.countNames(s);
      this.words.emit(s, (a, b) => {
        const lemma = (id: number): string => scorer.vocabulary.text(id);
        words.add(b < 0 ? lemma(a) : `${lemma(a)} ${lemma(b)}`);
      });
      const composed = composeHits(s, findMatches(s, scorer), scorer, undefined);
      scorer.dimensions.forEach((dimension, index) => {
        const own = composed.filter(({ match }) => scorer.dimensionOf[match.term] === index);
        if (!own.length) return;
        const known = hits.get(dimension) ?? {
          entries: [],
          features: new Map(SIDES.map((side) => [side, new Set<string>()])),
        };
        for (const side of SIDES)
          for (const feature of readerFeatures(s, own, side)) known.features.get(side)!.add(feature);
        known.entries.push(...own.map(({ term }) => `<${term.term}>`));
        hits.set(dimension, known);
      });
    }
    return { example, words, hits };
  }

  /** Whether a feature is made of words alone that are not names: names are not learned. */
  isNameless(feature: string): boolean {
    return feature.split(' ').every((lemma) => {
      const [names, others] = this.proper.get(lemma) ?? [0, 1];
      return names <= 2 * others && /^[a-z'’-]+$/.test(lemma);
    });
  }

  private countNames(s: Sentence): void {
    for (let t = s.low; t < s.high; t++) {
      const lemma = s.lemma(t);
      const counts = this.proper.get(lemma) ?? [0, 0];
      counts[s.tag(t) === TAG.PROPN ? 0 : 1]++;
      this.proper.set(lemma, counts);
    }
  }
}
