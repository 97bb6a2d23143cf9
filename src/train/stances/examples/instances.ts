import { plainArticle } from '../../../english/plain-article.js';
import { entryName, isEntryName } from '../../../knowledge/learned.js';
import { composeHits } from '../../../score/compose/compose-hits.js';
import { findMatches } from '../../../score/match/matches.js';
import { readerFeatures } from '../../../score/reader/hit-reader.js';
import { SIDES } from '../../../score/reader/side.js';
import { WordFeatures } from '../../../score/reader/word-features.js';
import type { Scorer } from '../../../score/scorer.js';
import { Sentence } from '../../../score/sentence/sentence.js';
import type { Abbreviations } from '../../../segment/abbreviations.js';
import { TAG } from '../../../types/text.js';
import { type Example, speaksFor } from './example.js';
import { Names } from './names.js';

/** The hits of one dimension in a sentence. */
export interface InstanceHits {
  /** The entries that hit, by index in the scorer. */
  terms: readonly number[];
  /** The same as features of the words' model: "<entry>". */
  entries: readonly number[];
  /** The reader's features as seen from pro and from anti. */
  features: readonly [readonly number[], readonly number[]];
}

/** A sentence as it is learned from, with numbers for features. */
export interface Instance {
  example: Example;
  /** Lemmas and pairs of lemmas. */
  words: readonly number[];
  isShort: boolean;
  /** By dimension; undefined where nothing hits. */
  hits: readonly (InstanceHits | undefined)[];
  /** By dimension: whether it was coded on it, and whether it speaks for pro and for anti. */
  isCoded: readonly boolean[];
  speaks: readonly (readonly [boolean, boolean])[];
}

/** Whether an entry counts, by its index in the scorer. */
export type Counts = (term: number) => boolean;

/** Reads examples as the program would, as somebody's own words. The same order of examples gives the same numbers. */
export class InstanceReader {
  /** The names of the reader's features, and of words, pairs and entries. */
  readonly features = new Names();
  readonly words = new Names();
  private readonly emitter = new WordFeatures();
  private readonly wordIds = new Map<number, number>();
  /** How often each lemma stood as a name, and how often it did not. */
  private readonly asName = new Map<string, [number, number]>();

  /** `names` are words in small letters that are names, however often they were met. */
  constructor(
    readonly scorer: Scorer,
    private readonly abbreviations: Abbreviations,
    private readonly names: ReadonlySet<string> = new Set(),
  ) {}

  read(example: Example, counts: Counts = () => true): Instance {
    const { scorer } = this;
    const { text, stances, coded } = example;
    const article = plainArticle(text, scorer, this.abbreviations);
    const words = new Set<number>();
    const hits = scorer.dimensions.map(() => new HitSets());
    const s = new Sentence(article, scorer.operators);
    let isShort = true;
    for (const { first, last } of article.sentences) {
      s.take(first, last);
      isShort &&= s.isShort;
      this.countNames(s);
      this.emitter.emit(s, (a, b) => words.add(this.wordId(a, b)));
      this.addHits(s, hits, counts);
    }
    return {
      example,
      words: [...words],
      isShort,
      hits: hits.map((sets) => sets.taken()),
      isCoded: scorer.dimensions.map((dimension) => coded === undefined || coded.includes(dimension)),
      speaks: scorer.dimensions.map((dimension) => [
        speaksFor(stances[dimension], 1),
        speaksFor(stances[dimension], -1),
      ]),
    };
  }

  /** By feature of the words' model, for the features known so far: whether it may be learned. Words that are names may not. */
  learnable(): Uint8Array {
    return Uint8Array.from(this.words.list, (name) => (isEntryName(name) || this.isNameless(name) ? 1 : 0));
  }

  private isNameless(feature: string): boolean {
    return feature.split(' ').every((lemma) => {
      const [names, others] = this.asName.get(lemma) ?? [0, 1];
      return names <= 2 * others && /^[a-z'’-]+$/.test(lemma) && !this.names.has(lemma);
    });
  }

  private wordId(a: number, b: number): number {
    const key = a * 2 ** 24 + b + 1;
    const known = this.wordIds.get(key);
    if (known !== undefined) return known;
    const { vocabulary } = this.scorer;
    const id = this.words.id(b < 0 ? vocabulary.text(a) : `${vocabulary.text(a)} ${vocabulary.text(b)}`);
    this.wordIds.set(key, id);
    return id;
  }

  private addHits(s: Sentence, hits: readonly HitSets[], counts: Counts): void {
    const { scorer } = this;
    const matches = findMatches(s, scorer).filter(({ term }) => counts(term));
    if (!matches.length) return;
    const composed = composeHits(s, matches, scorer, undefined);
    hits.forEach((sets, dimension) => {
      const own = composed.filter(({ match }) => scorer.dimensionOf[match.term] === dimension);
      if (!own.length) return;
      for (const { match, term } of own) {
        sets.terms.add(match.term);
        sets.entries.add(this.words.id(entryName(term.term)));
      }
      SIDES.forEach((side, k) => {
        for (const feature of readerFeatures(s, own, side)) sets.features[k].add(this.features.id(feature));
      });
    });
  }

  /** A proper noun is a name, and so is an adjective with a capital: "Ruritanian". */
  private countNames(s: Sentence): void {
    const { document, tokens } = s.article;
    for (let t = s.low; t < s.high; t++) {
      const tag = s.tag(t);
      const letter = document.text[tokens.start[t]];
      const isName = tag === TAG.PROPN || (tag === TAG.ADJ && t > s.low && letter !== letter.toLowerCase());
      const lemma = s.lemma(t);
      const known = this.asName.get(lemma) ?? [0, 0];
      known[isName ? 0 : 1]++;
      this.asName.set(lemma, known);
    }
  }
}

/** Collects the hits of one dimension. */
class HitSets {
  readonly terms = new Set<number>();
  readonly entries = new Set<number>();
  readonly features = [new Set<number>(), new Set<number>()] as const;

  taken(): InstanceHits | undefined {
    if (!this.terms.size) return undefined;
    const [pro, anti] = this.features;
    return { terms: [...this.terms], entries: [...this.entries], features: [[...pro], [...anti]] };
  }
}
