import { widened } from '../../base/lists.js';
import { lowerBound } from '../../segment/lower-bound.js';
import type { Vocabulary } from '../../segment/vocabulary.js';
import type { Tokens } from '../../types/text.js';
import { automatonFrom } from '../prepared/automata.js';
import { type Automaton, buildAutomaton, type Entry } from './automaton.js';
import { DONE, UNKNOWN } from './marks.js';
import { reachesAnEnd } from './reach.js';
import { GAP } from './steps.js';
import { keep, WordElements } from './word-elements.js';

export type { Entry } from './automaton.js';

/** Called for every occurrence of entry `entry`, at positions `first` to `last` (not included) of the stretch searched. */
export type Emit = (entry: number, first: number, last: number) => void;

interface Starts {
  nodes: number[];
  /** By node, the element that leads there. */
  elements: number[];
}

/** What is searched: the tokens `at[0..count)`. */
interface Stretch {
  tokens: Tokens;
  at: Int32Array;
  count: number;
  /** By position, what the next word from there on meets, as marks; none after the last. */
  next: Int32Array;
  emit: Emit;
}

const NO_STARTS: Starts = { nodes: [], elements: [] };

/**
 * Finds all entries at once, over interned ids. Which words meet which elements is worked out once per vocabulary id and kept, so a
 * token costs two array look-ups unless a phrase begins with it.
 */
export class Matcher {
  private readonly words: WordElements;
  // the columns of `Automaton`
  private readonly edgeFrom: Int32Array;
  private readonly edgeElement: Int32Array;
  private readonly edgeTo: Int32Array;
  private readonly gapFrom: Int32Array;
  private readonly gapTo: Int32Array;
  private readonly endFrom: Int32Array;
  private readonly endEntry: Int32Array;
  private readonly shared: Uint8Array;
  private readonly nodeMarks: Int32Array;
  /** Per vocabulary id: what may begin with it as folded form, and as lemma. */
  private readonly lowerStarts: (Starts | undefined)[] = [];
  private readonly lemmaStarts: (Starts | undefined)[] = [];
  /** The same as marks of their nodes together. */
  private lowerMarks = new Int32Array(0);
  private lemmaMarks = new Int32Array(0);
  /** Shared nodes that a walk from one token has been at, with the position there. */
  private readonly been = new Set<number>();

  constructor(
    entries: readonly Entry[],
    private readonly vocabulary: Vocabulary,
  ) {
    const automaton = automatonOf(entries);
    this.words = new WordElements(automaton, vocabulary);
    this.edgeFrom = automaton.edgeFrom;
    this.edgeElement = automaton.edgeElement;
    this.edgeTo = automaton.edgeTo;
    this.gapFrom = automaton.gapFrom;
    this.gapTo = automaton.gapTo;
    this.endFrom = automaton.endFrom;
    this.endEntry = automaton.endEntry;
    this.shared = automaton.shared;
    this.nodeMarks = automaton.nodeMarks;
  }

  /** Finds every entry in the tokens `at[0..count)`; overlapping ones too. */
  match(tokens: Tokens, at: Int32Array, count: number, emit: Emit): void {
    const next = this.words.nextMarks(tokens, at, count);
    const stretch = { tokens, at, count, next, emit };
    this.makeRoom();
    const { lowerMarks, lemmaMarks } = this;
    const { lemma, lower } = tokens;
    for (let p = 0; p < count; p++) {
      const [word, base] = [lower[at[p]], lemma[at[p]]];
      const marks = word === base ? lowerMarks[word] : lowerMarks[word] | lemmaMarks[base];
      if (marks & next[p + 1]) this.startAt(p, stretch);
    }
  }

  /** Makes the columns of marks as long as the vocabulary. */
  private makeRoom(): void {
    const { size } = this.vocabulary;
    if (size <= this.lowerMarks.length) return;
    this.lowerMarks = widened(this.lowerMarks, 2 * size, UNKNOWN);
    this.lemmaMarks = widened(this.lemmaMarks, 2 * size, UNKNOWN);
  }

  /**
   * Whether an entry could be found in a text of these words, in any order: the folded forms and the lemmas of all its tokens. Where it is
   * false, none is.
   */
  couldFind(words: readonly string[]): boolean {
    const met = new Set<number>();
    for (const word of words) for (const element of this.words.ofEither(word)) met.add(element);
    const { edgeFrom, edgeElement, edgeTo, gapFrom, gapTo, endFrom } = this;
    return reachesAnEnd({ edgeFrom, edgeElement, edgeTo, gapFrom, gapTo, endFrom }, met);
  }

  private startAt(p: number, stretch: Stretch): void {
    const { form, lemma, lower } = stretch.tokens;
    const token = stretch.at[p];
    const next = stretch.next[p + 1];
    if (this.been.size) this.been.clear();
    const { elements, nodes } = this.startsOf(lower[token], false);
    for (let i = 0; i < nodes.length; i++)
      if (this.nodeMarks[nodes[i]] & next && this.words.meetsCase(elements[i], form[token]))
        this.walk(nodes[i], p, p + 1, stretch);
    if (lemma[token] === lower[token]) return;
    const others = this.startsOf(lemma[token], true);
    for (let i = 0; i < others.nodes.length; i++)
      if (this.nodeMarks[others.nodes[i]] & next && !elements.includes(others.elements[i]))
        this.walk(others.nodes[i], p, p + 1, stretch);
  }

  /** Goes on from a node with the token at `p`, for an entry that began at `first`. */
  private walk(node: number, first: number, p: number, stretch: Stretch): void {
    const { at, emit, tokens } = stretch;
    if (this.shared[node] && !this.enters(node, p, stretch.count)) return;
    for (let i = this.endFrom[node]; i < this.endFrom[node + 1]; i++) emit(this.endEntry[i], first, p);
    for (let i = this.gapFrom[node]; i < this.gapFrom[node + 1]; i++) this.leap(this.gapTo[i], first, p, stretch);
    if (!(this.nodeMarks[node] & stretch.next[p] & ~DONE)) return;
    let q = p;
    while (this.words.isPassed(tokens.lower[at[q]])) q++;
    const [lower, lemma] = [tokens.lower[at[q]], tokens.lemma[at[q]]];
    const elements = this.words.ofLower(lower);
    for (const element of elements) this.follow(node, element, first, q, stretch);
    if (lemma === lower) return;
    for (const element of this.words.ofLemma(lemma))
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
    for (let q = p; q <= p + GAP && q < stretch.count; q++)
      if (this.nodeMarks[node] & stretch.next[q]) this.walk(node, first, q, stretch);
  }

  private follow(node: number, element: number, first: number, p: number, stretch: Stretch): void {
    let i = this.edgeOf(node, element);
    if (i < 0 || !this.words.meetsCase(element, stretch.tokens.form[stretch.at[p]])) return;
    for (; i < this.edgeFrom[node + 1] && this.edgeElement[i] === element; i++)
      if (this.nodeMarks[this.edgeTo[i]] & stretch.next[p + 1]) this.walk(this.edgeTo[i], first, p + 1, stretch);
  }

  /** The first edge of a node that an element leads along; -1 for none. */
  private edgeOf(node: number, element: number): number {
    const { edgeElement, edgeFrom } = this;
    const end = edgeFrom[node + 1];
    const first = lowerBound(edgeElement, end, element, edgeFrom[node]);
    return first < end && edgeElement[first] === element ? first : -1;
  }

  /** Where phrases that begin with a word go on from, and the elements that it meets: of a folded form, or of a lemma. */
  private startsOf(id: number, isLemma: boolean): Starts {
    const cache = isLemma ? this.lemmaStarts : this.lowerStarts;
    const known = cache[id];
    if (known) return known;
    const starts: Starts = { nodes: [], elements: [] };
    for (const element of isLemma ? this.words.ofLemma(id) : this.words.ofLower(id)) {
      let i = this.edgeOf(0, element);
      for (; i >= 0 && i < this.edgeFrom[1] && this.edgeElement[i] === element; i++) {
        starts.nodes.push(this.edgeTo[i]);
        starts.elements.push(element);
      }
    }
    const found = starts.nodes.length ? starts : NO_STARTS;
    keep(cache, id, found);
    let marks = 0;
    for (const node of found.nodes) marks |= this.nodeMarks[node];
    (isLemma ? this.lemmaMarks : this.lowerMarks)[id] = marks;
    return found;
  }
}

/** From the build, where these are the bundled entries. */
function automatonOf(entries: readonly Entry[]): Automaton {
  const content = entries.map(({ term, pattern, case: isCased, exact }) => [pattern ?? term, isCased, exact]);
  return automatonFrom(JSON.stringify(content), () => buildAutomaton(entries));
}
