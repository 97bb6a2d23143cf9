import type { Boilerplate } from '../../clean/boilerplate.js';
import { clean } from '../../clean/clean.js';
import { type EnglishArticle, readEnglish } from '../../english/english.js';
import type { Term } from '../../knowledge/lexicon.js';
import { findMatches } from '../../score/match/matches.js';
import type { Scorer } from '../../score/scorer.js';
import { Sentence } from '../../score/sentence/sentence.js';
import type { Abbreviations } from '../../segment/abbreviations.js';
import { segment } from '../../segment/segment.js';
import { type Document, TAG } from '../../types/text.js';

/** A word or a phrase of two words that a lexicon might want. */
export interface Suggestion {
  /** In small letters, as it stood where it was first met. */
  words: string;
  /** How many sentences with a hit have it, how many without, and in how many documents it stands beside a hit. */
  near: number;
  elsewhere: number;
  documents: number;
  /** Dunning's log-likelihood ratio of the two shares. */
  ratio: number;
  /** The first sentence with a hit that has it, and its document. */
  sentence: string;
  document: string;
}

export interface SuggestKnowledge {
  /** Holds the one lexicon that is looked at. */
  scorer: Scorer;
  abbreviations: Abbreviations;
  boilerplate: Boilerplate;
  /** Words in small letters that are names: they are not suggested. */
  names: ReadonlySet<string>;
}

/** A candidate must stand beside a hit in this many sentences and documents. */
const LEAST = { sentences: 3, documents: 2 };
/** A word is left out where a phrase with it makes up this share of its sentences. */
const MOSTLY = 0.8;

/** Finds what stands in sentences that a lexicon hits more often than in others, and that no entry has. One pass; documents in order. */
export class Suggester {
  private readonly near = { sentences: 0 };
  private sentences = 0;
  private readonly candidates = new Map<number, Candidate>();
  private readonly entryWords: ReadonlySet<string>;

  constructor(private readonly knowledge: SuggestKnowledge) {
    this.entryWords = wordsOfEntries(knowledge.scorer.terms);
  }

  add(document: Document): void {
    const { scorer, abbreviations, boilerplate } = this.knowledge;
    const article = readEnglish(
      segment(clean(document, boilerplate), scorer.vocabulary, abbreviations),
      scorer.english,
    );
    const s = new Sentence(article, scorer.operators);
    for (const { first, last } of article.sentences) {
      s.take(first, last);
      this.addSentence(s, article);
    }
  }

  /** The best first; of equals, in the order of the alphabet. */
  suggestions(): Suggestion[] {
    const { near, sentences } = this;
    const list = [...this.candidates.values()].filter(
      (one) => one.near >= LEAST.sentences && one.documents >= LEAST.documents,
    );
    const phrases = list.filter(({ second }) => second >= 0);
    const isMostlyPhrase = (word: Candidate) =>
      word.second < 0 &&
      phrases.some((one) => (one.first === word.first || one.second === word.first) && one.near >= MOSTLY * word.near);
    return list
      .filter((one) => !isMostlyPhrase(one))
      .map(({ words, near: k, elsewhere, documents, sentence, document }) => {
        const ratio = logLikelihoodRatio(k, near.sentences, elsewhere, sentences - near.sentences);
        return { words, near: k, elsewhere, documents, ratio, sentence, document };
      })
      .filter(({ ratio }) => ratio > 0)
      .sort((a, b) => b.ratio - a.ratio || (a.words < b.words ? -1 : 1));
  }

  private addSentence(s: Sentence, article: EnglishArticle): void {
    const matches = findMatches(s, this.knowledge.scorer);
    const isHit = matches.length > 0;
    this.sentences++;
    if (isHit) this.near.sentences++;
    const covered = new Set<number>();
    for (const { first, last } of matches) for (let p = first; p < last; p++) covered.add(p);
    const seen = new Set<Candidate>();
    for (let p = 0; p < s.count; p++) {
      if (covered.has(p) || !this.isContent(s, p)) continue;
      this.count(s, article, p, p, isHit, seen);
      if (p + 1 < s.count && !covered.has(p + 1) && this.isContent(s, p + 1))
        this.count(s, article, p, p + 1, isHit, seen);
    }
  }

  private isContent(s: Sentence, p: number): boolean {
    const token = s.at[p];
    const tag = s.tag(token);
    if (tag !== TAG.NOUN && tag !== TAG.VERB && tag !== TAG.ADJ) return false;
    const lemma = s.lemma(token);
    return /^[a-z][a-z-]{2,}$/.test(lemma) && !this.knowledge.names.has(s.word(token)) && !DULL.has(lemma);
  }

  private count(
    s: Sentence,
    article: EnglishArticle,
    p: number,
    q: number,
    isHit: boolean,
    seen: Set<Candidate>,
  ): void {
    const { lemma } = article.tokens;
    const first = lemma[s.at[p]];
    const second = p === q ? -1 : lemma[s.at[q]];
    const forms = [...new Set([p, q])].map((at) => s.word(s.at[at]));
    if (forms.every((form) => this.entryWords.has(form)) || (second < 0 && this.entryWords.has(s.lemma(s.at[p]))))
      return;
    const key = first * 2 ** 24 + second + 1;
    let candidate = this.candidates.get(key);
    if (!candidate) {
      candidate = new Candidate(forms.join(' '), first, second);
      this.candidates.set(key, candidate);
    }
    if (seen.has(candidate)) return;
    seen.add(candidate);
    if (!isHit) candidate.elsewhere++;
    else candidate.addNear(article.document.id, () => textOf(s, article));
  }
}

/** What is counted of a word or phrase. */
class Candidate {
  near = 0;
  elsewhere = 0;
  documents = 0;
  sentence = '';
  document = '';
  private last?: string;

  constructor(
    readonly words: string,
    readonly first: number,
    readonly second: number,
  ) {}

  addNear(document: string, text: () => string): void {
    if (!this.near++) [this.sentence, this.document] = [text(), document];
    if (this.last !== document) this.documents++;
    this.last = document;
  }
}

/** Verbs that say nothing of what a sentence is about. */
const DULL = new Set(['be', 'have', 'do', 'make', 'take', 'get', 'say', 'give', 'other', 'such', 'same', 'own']);

/** Every word that an entry has, as it is written there. */
function wordsOfEntries(terms: readonly Term[]): Set<string> {
  return new Set(
    terms.flatMap(({ pattern, object = '' }) => `${pattern} ${object}`.toLowerCase().match(/[a-z-]{2,}/g) ?? []),
  );
}

function textOf(s: Sentence, { document, tokens }: EnglishArticle): string {
  return document.text.slice(tokens.start[s.low], tokens.end[s.high - 1]).replace(/\s+/g, ' ');
}

/**
 * Dunning (1993), "Accurate Methods for the Statistics of Surprise and Coincidence": twice the log-likelihood ratio that `k` of `n` and
 * `l` of `m` have one share rather than two. Negative where the first share is the smaller one.
 */
export function logLikelihoodRatio(k: number, n: number, l: number, m: number): number {
  if (!n || !m) return 0;
  const p = (k + l) / (n + m);
  const ratio =
    2 * (logLikelihood(k, n, k / n) + logLikelihood(l, m, l / m) - logLikelihood(k, n, p) - logLikelihood(l, m, p));
  return k / n >= l / m ? ratio : -ratio;
}

const logLikelihood = (k: number, n: number, p: number): number =>
  (k ? k * Math.log(p) : 0) + (n - k ? (n - k) * Math.log(1 - p) : 0);
