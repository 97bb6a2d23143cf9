import { lowerBound } from '../../segment/lower-bound.js';
import { fold, type Vocabulary } from '../../segment/vocabulary.js';
import type { Tokens } from '../../types/text.js';
import { preparedFrom } from '../validate.js';
import { type Automaton, buildAutomaton, CASED, type Entry, EXACT } from './automaton.js';
import { matchesGlob, singulars, stems } from './forms.js';
import { reachesAnEnd } from './reach.js';
import { GAP } from './steps.js';

export type { Entry } from './automaton.js';

/** Called for every occurrence of entry `entry`, at positions `first` to `last` (not included) of the stretch searched. */
export type Emit = (entry: number, first: number, last: number) => void;

interface Starts {
  /** The elements, for look-up. */
  has: Set<number>;
  nodes: number[];
  /** By node, the element that leads there. */
  elements: number[];
}

/** What is searched: the tokens `at[0..count)`. */
interface Stretch {
  tokens: Tokens;
  at: Int32Array;
  count: number;
  emit: Emit;
}

const NONE: readonly number[] = [];
const NO_STARTS: Starts = { has: new Set(), nodes: [], elements: [] };
/** Where more elements lead on, it takes longer to see whether any of them stands in a text than to go on. */
const FEW = 64;
/** Marks that may stand within a phrase: hyphens and quotation marks. */
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

/**
 * Finds all entries at once, over interned ids. Which words meet which elements is worked out once per vocabulary id and kept, so a
 * token costs two array look-ups unless a phrase begins with it.
 */
export class Matcher {
  private readonly texts: readonly string[];
  private readonly marks: readonly number[];
  private readonly byWord: ReadonlyMap<string, readonly number[]>;
  private readonly byLemma: ReadonlyMap<string, readonly number[]>;
  private readonly globs: ReadonlyMap<string, readonly number[]>;
  // the columns of `Automaton`
  private readonly edgeFrom: Int32Array;
  private readonly edgeElement: Int32Array;
  private readonly edgeTo: Int32Array;
  private readonly gapFrom: Int32Array;
  private readonly gapTo: Int32Array;
  private readonly endFrom: Int32Array;
  private readonly endEntry: Int32Array;
  private readonly shared: Uint8Array;
  /** Per vocabulary id: elements met by a token whose folded form, and whose lemma, it is. */
  private readonly lowerCache: (readonly number[] | undefined)[] = [];
  private readonly lemmaCache: (readonly number[] | undefined)[] = [];
  /** The same of words alone, whichever of the two they are. */
  private readonly eitherCache = new Map<string, readonly number[]>();
  /** Per vocabulary id: what may begin with it as folded form, and as lemma. */
  private readonly lowerStarts: (Starts | undefined)[] = [];
  private readonly lemmaStarts: (Starts | undefined)[] = [];
  private readonly transparent: (boolean | undefined)[] = [];
  /** By element: the search in which a token last met it. */
  private readonly met: Int32Array;
  private search = 0;
  /** Shared nodes that a walk from one token has been at, with the position there. */
  private readonly been = new Set<number>();

  constructor(
    entries: readonly Entry[],
    private readonly vocabulary: Vocabulary,
  ) {
    const automaton = automatonOf(entries);
    this.texts = automaton.texts;
    this.marks = automaton.marks;
    this.byWord = new Map(automaton.byWord);
    this.byLemma = new Map(automaton.byLemma);
    this.globs = new Map(automaton.globs);
    this.edgeFrom = Int32Array.from(automaton.edgeFrom);
    this.edgeElement = Int32Array.from(automaton.edgeElement);
    this.edgeTo = Int32Array.from(automaton.edgeTo);
    this.gapFrom = Int32Array.from(automaton.gapFrom);
    this.gapTo = Int32Array.from(automaton.gapTo);
    this.endFrom = Int32Array.from(automaton.endFrom);
    this.endEntry = Int32Array.from(automaton.endEntry);
    this.shared = Uint8Array.from(automaton.shared);
    this.met = new Int32Array(this.texts.length);
  }

  /** Finds every entry in the tokens `at[0..count)`; overlapping ones too. */
  match(tokens: Tokens, at: Int32Array, count: number, emit: Emit): void {
    const stretch = { tokens, at, count, emit };
    const { lower, lemma } = tokens;
    this.search++;
    for (let p = 0; p < count; p++) {
      for (const element of this.ofLower(lower[at[p]])) this.met[element] = this.search;
      for (const element of this.ofLemma(lemma[at[p]])) this.met[element] = this.search;
    }
    for (let p = 0; p < count; p++) this.startAt(p, stretch);
  }

  /**
   * Whether an entry could be found in a text of these words, in any order: the folded forms and the lemmas of all its tokens. Where it is
   * false, none is.
   */
  couldFind(words: readonly string[]): boolean {
    const met = new Set<number>();
    for (const word of words) for (const element of this.ofEither(word)) met.add(element);
    const { edgeFrom, edgeElement, edgeTo, gapFrom, gapTo, endFrom } = this;
    return reachesAnEnd({ edgeFrom, edgeElement, edgeTo, gapFrom, gapTo, endFrom }, met);
  }

  /** Elements that a token meets of which this is the folded form or the lemma. */
  private ofEither(word: string): readonly number[] {
    const known = this.eitherCache.get(word);
    if (known) return known;
    const id = this.vocabulary.id(word);
    const found = [...this.ofLower(id), ...this.ofLemma(id)];
    const list = found.length ? found : NONE;
    this.eitherCache.set(word, list);
    return list;
  }

  private startAt(p: number, stretch: Stretch): void {
    const { lower, lemma } = stretch.tokens;
    const token = stretch.at[p];
    if (this.been.size) this.been.clear();
    const starts = this.startsOf(lower[token], false);
    for (let i = 0; i < starts.nodes.length; i++)
      if (this.isOpen(starts.nodes[i]) && this.meetsCase(starts.elements[i], token, stretch))
        this.walk(starts.nodes[i], p, p + 1, stretch);
    if (lemma[token] === lower[token]) return;
    const others = this.startsOf(lemma[token], true);
    for (let i = 0; i < others.nodes.length; i++)
      if (!starts.has.has(others.elements[i]) && this.isOpen(others.nodes[i]))
        this.walk(others.nodes[i], p, p + 1, stretch);
  }

  private meetsCase(element: number, token: number, { tokens }: Stretch): boolean {
    return !(this.marks[element] & CASED) || this.vocabulary.text(tokens.form[token]) === this.texts[element];
  }

  /** Goes on from a node with the token at `p`, for an entry that began at `first`. */
  private walk(node: number, first: number, p: number, stretch: Stretch): void {
    const { at, count, emit, tokens } = stretch;
    if (this.shared[node] && !this.enters(node, p, count)) return;
    for (let i = this.endFrom[node]; i < this.endFrom[node + 1]; i++) emit(this.endEntry[i], first, p);
    for (let i = this.gapFrom[node]; i < this.gapFrom[node + 1]; i++) this.leap(this.gapTo[i], first, p, stretch);
    if (this.edgeFrom[node] === this.edgeFrom[node + 1]) return;
    let q = p;
    while (q < count && this.isTransparent(tokens.lower[at[q]])) q++;
    if (q >= count) return;
    const [lower, lemma] = [tokens.lower[at[q]], tokens.lemma[at[q]]];
    const elements = this.ofLower(lower);
    for (const element of elements) this.follow(node, element, first, q, stretch);
    if (lemma === lower) return;
    for (const element of this.ofLemma(lemma))
      if (!elements.includes(element)) this.follow(node, element, first, q, stretch);
  }

  /** Whether a walk is at a node and position for the first time. */
  private enters(node: number, p: number, count: number): boolean {
    const place = node * (count + 1) + p;
    if (this.been.has(place)) return false;
    this.been.add(place);
    return true;
  }

  /** Goes on after a gap of no to `GAP` words. */
  private leap(node: number, first: number, p: number, stretch: Stretch): void {
    if (!this.isOpen(node)) return;
    for (let q = p; q <= p + GAP && q < stretch.count; q++) this.walk(node, first, q, stretch);
  }

  private follow(node: number, element: number, first: number, p: number, stretch: Stretch): void {
    let i = this.edgeOf(node, element);
    if (i < 0 || !this.meetsCase(element, stretch.at[p], stretch)) return;
    for (; i < this.edgeFrom[node + 1] && this.edgeElement[i] === element; i++)
      if (this.isOpen(this.edgeTo[i])) this.walk(this.edgeTo[i], first, p + 1, stretch);
  }

  /** The first edge of a node that an element leads along; -1 for none. */
  private edgeOf(node: number, element: number): number {
    const { edgeElement, edgeFrom } = this;
    const end = edgeFrom[node + 1];
    const first = lowerBound(edgeElement, end, element, edgeFrom[node]);
    return first < end && edgeElement[first] === element ? first : -1;
  }

  /** Whether an entry may go on from a node: mostly nothing that it needs next stands in the stretch at all. */
  private isOpen(node: number): boolean {
    const { edgeElement, edgeFrom, endFrom, gapFrom, gapTo, met, search } = this;
    const end = edgeFrom[node + 1];
    if (end - edgeFrom[node] > FEW) return true;
    for (let i = edgeFrom[node]; i < end; i++) if (met[edgeElement[i]] === search) return true;
    if (endFrom[node] < endFrom[node + 1]) return true;
    for (let i = gapFrom[node]; i < gapFrom[node + 1]; i++) if (this.isOpen(gapTo[i])) return true;
    return false;
  }

  /** Where phrases that begin with a word go on from, and the elements that it meets: of a folded form, or of a lemma. */
  private startsOf(id: number, isLemma: boolean): Starts {
    const cache = isLemma ? this.lemmaStarts : this.lowerStarts;
    const known = cache[id];
    if (known) return known;
    const starts: Starts = { has: new Set(), nodes: [], elements: [] };
    for (const element of isLemma ? this.ofLemma(id) : this.ofLower(id)) {
      let i = this.edgeOf(0, element);
      for (; i >= 0 && i < this.edgeFrom[1] && this.edgeElement[i] === element; i++) {
        starts.nodes.push(this.edgeTo[i]);
        starts.elements.push(element);
        starts.has.add(element);
      }
    }
    const found = starts.nodes.length ? starts : NO_STARTS;
    keep(cache, id, found);
    return found;
  }

  /** Elements that a token with this folded form meets. */
  private ofLower(id: number): readonly number[] {
    const known = this.lowerCache[id];
    if (known) return known;
    const word = this.vocabulary.text(id);
    const found = this.elementsOf(word.length > 2 ? word.replace(/[-\u2010\u2011]/g, '') : word);
    const list = found.length ? found : NONE;
    keep(this.lowerCache, id, list);
    return list;
  }

  private elementsOf(word: string): number[] {
    const { byLemma, byWord, globs, marks } = this;
    const inflected = stems(word).flatMap((stem) => byWord.get(stem) ?? NONE);
    const likely = ['', word[0]].flatMap((start) => globs.get(start) ?? NONE);
    const found = [
      ...(byWord.get(word) ?? NONE),
      ...inflected.filter((element) => !(marks[element] & EXACT)),
      ...[...singulars(word), word].flatMap((lemma) => byLemma.get(lemma) ?? NONE),
      ...likely.filter((element) => this.meetsGlob(element, word)),
    ];
    return [...new Set(found)];
  }

  /** "organi?ation" meets other forms, as a word without wildcards does: organisations; "*" says itself which endings it wants. */
  private meetsGlob(element: number, word: string): boolean {
    const glob = fold(this.texts[element]);
    if (matchesGlob(glob, word)) return true;
    return !(this.marks[element] & EXACT) && !glob.includes('*') && stems(word).some((stem) => matchesGlob(glob, stem));
  }

  /** Elements that a token with this lemma meets, whatever its form. */
  private ofLemma(id: number): readonly number[] {
    const known = this.lemmaCache[id];
    if (known) return known;
    const list = this.byLemma.get(this.vocabulary.text(id)) ?? NONE;
    keep(this.lemmaCache, id, list);
    return list;
  }

  private isTransparent(id: number): boolean {
    const known = this.transparent[id];
    if (known !== undefined) return known;
    const found = TRANSPARENT.has(this.vocabulary.text(id));
    keep(this.transparent, id, found);
    return found;
  }
}

/** Fills up to an id: an array with holes is a hash table to V8, and slow. */
function keep<T>(list: (T | undefined)[], id: number, value: T): void {
  while (list.length < id) list.push(undefined);
  list[id] = value;
}

/** From the build, where these are the bundled entries. */
function automatonOf(entries: readonly Entry[]): Automaton {
  const content = entries.map(({ term, pattern, case: isCased, exact }) => [pattern ?? term, isCased, exact]);
  return preparedFrom('automaton', JSON.stringify(content), () => buildAutomaton(entries)) as Automaton;
}
