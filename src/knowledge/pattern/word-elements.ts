import { widened } from '../../base/lists.js';
import type { Vocabulary } from '../../segment/vocabulary.js';
import type { Tokens } from '../../types/text.js';
import { WordLists } from '../prepared/word-lists.js';
import { type Automaton, CASED, EXACT } from './automaton.js';
import { matchesGlob, singulars, stems } from './forms.js';
import { DONE, marksOf, PASSED } from './marks.js';

const NONE: readonly number[] = [];
/** Punctuation that may stand within a phrase: hyphens and quotation marks. */
const TRANSPARENT = new Set([
  '-',
  '\u2010',
  '\u2011',
  '\u2013',
  '"',
  '\u201c',
  '\u201d',
  '\u2018',
  '\u2019',
  "'",
  "''",
  '``',
  '\u00ab',
  '\u00bb',
]);

/** Which elements of an automaton words meet; worked out once per vocabulary id and kept. */
export class WordElements {
  private readonly cased: ReadonlyMap<number, string>;
  private readonly marks: Uint8Array;
  private readonly words: WordLists;
  private readonly lemmas: WordLists;
  /** Elements with wildcards, folded, by their first letters. */
  private readonly globs: ReadonlyMap<string, readonly (readonly [element: number, glob: string])[]>;
  /** Per vocabulary id: elements met by a token whose folded form, and whose lemma, it is. */
  private readonly lowerCache: (readonly number[] | undefined)[] = [];
  private readonly lemmaCache: (readonly number[] | undefined)[] = [];
  private readonly eitherCache = new Map<string, readonly number[]>();
  /** The same as marks; 0 where they are not known. */
  private lowerMarks = new Int32Array(1 << 12);
  private lemmaMarks = new Int32Array(1 << 12);
  private next = new Int32Array(256);

  constructor(
    { cased, globs, lemmas, marks, words }: Automaton,
    private readonly vocabulary: Vocabulary,
  ) {
    this.cased = new Map(cased);
    this.marks = marks;
    this.words = new WordLists(words);
    this.lemmas = new WordLists(lemmas);
    this.globs = new Map(globs);
  }

  /** Elements that a token with this folded form meets. */
  ofLower(id: number): readonly number[] {
    const known = this.lowerCache[id];
    if (known) return known;
    const word = this.vocabulary.text(id);
    const found = this.elementsOf(word.length > 2 ? word.replace(/[-\u2010\u2011]/g, '') : word);
    const list = found.length ? found : NONE;
    keep(this.lowerCache, id, list);
    return list;
  }

  /** Elements that a token with this lemma meets, whatever its form. */
  ofLemma(id: number): readonly number[] {
    const known = this.lemmaCache[id];
    if (known) return known;
    const found = this.lemmas.of(this.vocabulary.text(id));
    const list = found.length ? found : NONE;
    keep(this.lemmaCache, id, list);
    return list;
  }

  /** Elements met by a token of which a word is the folded form or the lemma. */
  ofEither(word: string): readonly number[] {
    const known = this.eitherCache.get(word);
    if (known) return known;
    const id = this.vocabulary.id(word);
    const found = [...this.ofLower(id), ...this.ofLemma(id)];
    const list = found.length ? found : NONE;
    this.eitherCache.set(word, list);
    return list;
  }

  /** Whether an element that a word meets is met by it as it is written. */
  meetsCase(element: number, form: number): boolean {
    return !(this.marks[element] & CASED) || this.vocabulary.text(form) === this.cased.get(element);
  }

  /** By position in `at`, the marks of the first token from there on that is not passed over; lent until the next call. */
  nextMarks({ lemma, lower }: Tokens, at: Int32Array, count: number): Int32Array {
    if (this.next.length <= count) this.next = new Int32Array(2 * count);
    const { next } = this;
    next[count] = DONE;
    for (let p = count - 1; p >= 0; p--) {
      const [word, base] = [lower[at[p]], lemma[at[p]]];
      const marks = this.lowerMarks[word] || this.readLower(word);
      next[p] = marks & PASSED ? next[p + 1] : marks | (this.lemmaMarks[base] || this.readLemma(base));
    }
    return next;
  }

  /** Whether a word may stand within any phrase; for one that `nextMarks` was asked about. */
  isPassed(lower: number): boolean {
    return (this.lowerMarks[lower] & PASSED) !== 0;
  }

  private readLower(id: number): number {
    const passed = TRANSPARENT.has(this.vocabulary.text(id)) ? PASSED : 0;
    if (id >= this.lowerMarks.length) this.lowerMarks = widened(this.lowerMarks, 2 * id);
    this.lowerMarks[id] = DONE | passed | marksOf(this.ofLower(id));
    return this.lowerMarks[id];
  }

  private readLemma(id: number): number {
    if (id >= this.lemmaMarks.length) this.lemmaMarks = widened(this.lemmaMarks, 2 * id);
    this.lemmaMarks[id] = DONE | marksOf(this.ofLemma(id));
    return this.lemmaMarks[id];
  }

  private elementsOf(word: string): number[] {
    const { lemmas, marks, words } = this;
    const found = new Set(words.of(word));
    for (const stem of stems(word))
      for (const element of words.of(stem)) if (!(marks[element] & EXACT)) found.add(element);
    for (const lemma of singulars(word)) addAll(found, lemmas.of(lemma));
    addAll(found, lemmas.of(word));
    for (const start of ['', word[0]])
      addAll(
        found,
        this.globs.get(start)?.flatMap(([element, glob]) => (this.meetsGlob(element, glob, word) ? element : [])),
      );
    return [...found];
  }

  /** "organi?ation" meets other forms, as a word without wildcards does: organisations; "*" says itself which endings it wants. */
  private meetsGlob(element: number, glob: string, word: string): boolean {
    if (matchesGlob(glob, word)) return true;
    return !(this.marks[element] & EXACT) && !glob.includes('*') && stems(word).some((stem) => matchesGlob(glob, stem));
  }
}

function addAll(found: Set<number>, elements: readonly number[] = NONE): void {
  for (const element of elements) found.add(element);
}

/** Fills up to an id: an array with holes is a hash table to V8, and slow. */
export function keep<T>(list: (T | undefined)[], id: number, value: T): void {
  while (list.length < id) list.push(undefined);
  list[id] = value;
}
