import { getOrInsert } from '../../base/order.js';
import { fold, type Vocabulary } from '../../segment/vocabulary.js';
import type { Tokens } from '../../types/text.js';
import { matchesGlob, singulars, stems } from './forms.js';
import { GAP, isPlain, type Part, type PatternOptions, parsePattern, type Step } from './steps.js';

/** A term as the matcher takes it. */
export interface Entry extends PatternOptions {
  term: string;
  /** What is looked for, where that is not the term as written. */
  pattern?: string;
}

/** Called for every occurrence of entry `entry`, at positions `first` to `last` (not included) of the stretch searched. */
export type Emit = (entry: number, first: number, last: number) => void;

interface Node {
  /** Where an element leads: to several nodes where entries go on in different ways. */
  next: Map<number, number[]>;
  /** What `next` has keys for. */
  needed: number[];
  /** Where gaps lead. */
  gaps: readonly number[];
  /** Entries that end here. */
  ends: readonly number[];
  /** Whether several ways lead here, each of which would go on from here in the same way. */
  shared: boolean;
}
interface Element {
  text: string;
  kind: 'word' | 'glob';
  exact: boolean;
  case: boolean;
}

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
/** What nodes have that lead nowhere; never changed. */
const NO_WAYS = new Map<number, number[]>();
const NO_ELEMENTS: number[] = [];
/** More than the words of all entries. */
const MOST_ELEMENTS = 2 ** 24;
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
 * All entries in one automaton over interned ids: alternatives meet again in one node, so that an entry costs what is written, not what it spells
 * out, and entries that begin alike share their beginning. Which words meet which steps is worked out once per vocabulary id and kept, so a
 * token costs two array look-ups unless a phrase begins with it.
 */
export class Matcher {
  private readonly nodes: Node[] = [{ next: NO_WAYS, needed: NO_ELEMENTS, gaps: NONE, ends: NONE, shared: false }];
  /** Where a part leads from some nodes. */
  private readonly joins = new Map<string, number>();
  /** Where one element alone leads from a node. */
  private readonly steps = new Map<number, number>();
  private readonly elements: Element[] = [];
  private readonly elementIds = new Map<string, number>();
  /** Elements by the words that could meet them. */
  private readonly byWord = new Map<string, number[]>();
  private readonly byLemma = new Map<string, number[]>();
  private readonly globs = new Map<string, number[]>();
  /** Per vocabulary id: elements met by a token whose folded form, and whose lemma, it is. */
  private readonly lowerCache: (readonly number[] | undefined)[] = [];
  private readonly lemmaCache: (readonly number[] | undefined)[] = [];
  /** Per vocabulary id: what may begin with it as folded form, and as lemma. */
  private readonly lowerStarts: (Starts | undefined)[] = [];
  private readonly lemmaStarts: (Starts | undefined)[] = [];
  private readonly transparent: (boolean | undefined)[] = [];
  /** By element: the search in which a token last met it. */
  private readonly met: Int32Array;
  /** Entries of plain words by the first of them, until that is met. */
  private readonly waiting = new Map<number, { index: number; rest: readonly number[] }[]>();
  private search = 0;
  /** Shared nodes that a walk from one token has been at, with the position there. */
  private readonly been = new Set<number>();

  constructor(
    entries: readonly Entry[],
    private readonly vocabulary: Vocabulary,
  ) {
    entries.forEach((entry, index) => {
      const pattern = entry.pattern ?? entry.term;
      if (isPlain(pattern) && !entry.case) this.wait(index, pattern, entry);
      else this.addEntry(index, parsePattern(pattern, entry), entry);
    });
    this.met = new Int32Array(this.elements.length);
  }

  private addEntry(index: number, parts: readonly Part[], entry: Entry): void {
    let from = [0];
    for (const part of parts) from = this.join(from, part, entry);
    for (const node of from) this.end(node, index);
  }

  /** Puts off plain words, as most entries are, until the first of them is met in a text. */
  private wait(index: number, pattern: string, entry: Entry): void {
    const [first, ...rest] = pattern.split(' ').map((word) => this.element('word', word, entry));
    getOrInsert(this.waiting, first, () => []).push({ index, rest });
  }

  /** Adds the entries that wait for an element. */
  private wake(element: number): void {
    const waiting = this.waiting.get(element);
    if (!waiting) return;
    this.waiting.delete(element);
    const first = this.step(0, element);
    for (const { index, rest } of waiting) {
      let node = first;
      for (const next of rest) node = this.step(node, next);
      this.end(node, index);
    }
  }

  private end(node: number, entry: number): void {
    const one = this.nodes[node];
    if (one.ends === NONE) one.ends = [entry];
    else (one.ends as number[]).push(entry);
  }

  /** Leads from some nodes over a part; where it may be left out they stay among those that are reached. */
  private join(from: readonly number[], part: Part, entry: Entry): number[] {
    const choices = part.choices.filter((steps) => steps.length);
    const [only] = choices;
    const isOne = from.length === 1 && part.choices.length === 1 && only.length === 1;
    if (isOne && only[0].kind !== 'gap') return [this.step(from[0], this.element(only[0].kind, only[0].text, entry))];
    const key = `${from.join()} ${entry.exact === true} ${entry.case === true} ${part.source}`;
    const known = this.joins.get(key);
    const to = known ?? this.add(true);
    if (known === undefined) {
      this.joins.set(key, to);
      for (const steps of choices) for (const node of from) this.path(node, steps, to, entry);
    }
    return choices.length < part.choices.length ? [...from, to] : [to];
  }

  /** The node that one element alone leads to, whatever entry goes on from there. */
  private step(from: number, element: number): number {
    const key = from * MOST_ELEMENTS + element;
    const known = this.steps.get(key);
    if (known !== undefined) return known;
    const to = this.add();
    this.steps.set(key, to);
    this.lead(from, element, to);
    return to;
  }

  private path(from: number, steps: readonly Step[], to: number, entry: Entry): void {
    let node = from;
    steps.forEach((step, i) => {
      const next = i === steps.length - 1 ? to : this.add(step.kind === 'gap');
      if (step.kind === 'gap') this.nodes[node].gaps = [...this.nodes[node].gaps, next];
      else this.lead(node, this.element(step.kind, step.text, entry), next);
      node = next;
    });
  }

  private lead(from: number, element: number, to: number): void {
    const node = this.nodes[from];
    if (node.next === NO_WAYS) {
      node.next = new Map();
      node.needed = [];
    }
    const ways = node.next.get(element);
    if (ways) ways.push(to);
    else {
      node.next.set(element, [to]);
      node.needed.push(element);
    }
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
    const { case: isCased, text } = this.elements[element];
    return !isCased || this.vocabulary.text(tokens.form[token]) === text;
  }

  /** Goes on from a node with the token at `p`, for an entry that began at `first`. */
  private walk(node: number, first: number, p: number, stretch: Stretch): void {
    const { next, gaps, ends, shared } = this.nodes[node];
    const { at, count, emit, tokens } = stretch;
    if (shared && !this.enters(node, p, count)) return;
    for (const entry of ends) emit(entry, first, p);
    for (const gap of gaps) this.leap(gap, first, p, stretch);
    if (!next.size) return;
    let q = p;
    while (q < count && this.isTransparent(tokens.lower[at[q]])) q++;
    if (q >= count) return;
    const [lower, lemma] = [tokens.lower[at[q]], tokens.lemma[at[q]]];
    const elements = this.ofLower(lower);
    for (const element of elements) this.follow(next.get(element), element, first, q, stretch);
    if (lemma === lower) return;
    for (const element of this.ofLemma(lemma))
      if (!elements.includes(element)) this.follow(next.get(element), element, first, q, stretch);
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

  private follow(
    nodes: readonly number[] | undefined,
    element: number,
    first: number,
    p: number,
    stretch: Stretch,
  ): void {
    if (!nodes || !this.meetsCase(element, stretch.at[p], stretch)) return;
    for (const node of nodes) if (this.isOpen(node)) this.walk(node, first, p + 1, stretch);
  }

  /** Whether an entry may go on from a node: mostly nothing that it needs next stands in the stretch at all. */
  private isOpen(node: number): boolean {
    const { met, search } = this;
    const { ends, gaps, needed } = this.nodes[node];
    if (needed.length > FEW) return true;
    for (let i = 0; i < needed.length; i++) if (met[needed[i]] === search) return true;
    if (ends.length) return true;
    for (const gap of gaps) if (this.isOpen(gap)) return true;
    return false;
  }

  /** Where phrases that begin with a word go on from, and the elements that it meets: of a folded form, or of a lemma. */
  private startsOf(id: number, isLemma: boolean): Starts {
    const cache = isLemma ? this.lemmaStarts : this.lowerStarts;
    const known = cache[id];
    if (known) return known;
    const starts: Starts = { has: new Set(), nodes: [], elements: [] };
    for (const element of isLemma ? this.ofLemma(id) : this.ofLower(id)) {
      this.wake(element);
      for (const node of this.nodes[0].next.get(element) ?? NONE) {
        starts.nodes.push(node);
        starts.elements.push(element);
        starts.has.add(element);
      }
    }
    const found = starts.nodes.length ? starts : NO_STARTS;
    keep(cache, id, found);
    return found;
  }

  private add(shared = false): number {
    return this.nodes.push({ next: NO_WAYS, needed: NO_ELEMENTS, gaps: NONE, ends: NONE, shared }) - 1;
  }

  private element(kind: Element['kind'], text: string, entry: Entry): number {
    const isCased = entry.case === true;
    const exact = isCased || entry.exact === true;
    const key = exact || kind === 'glob' ? `${kind} ${isCased} ${exact} ${text}` : text;
    const known = this.elementIds.get(key);
    if (known !== undefined) return known;
    const id = this.elements.push({ text, kind, exact, case: isCased }) - 1;
    this.elementIds.set(key, id);
    const folded = fold(text);
    if (kind === 'glob') push(this.globs, /^[*?]/.test(folded) ? '' : folded[0], id);
    else {
      push(this.byWord, folded, id);
      if (!exact) for (const word of [folded, ...singulars(folded)]) push(this.byLemma, word, id);
    }
    return id;
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
    const { byLemma, byWord, elements, globs } = this;
    const inflected = stems(word).flatMap((stem) => byWord.get(stem) ?? NONE);
    const likely = ['', word[0]].flatMap((start) => globs.get(start) ?? NONE);
    const found = [
      ...(byWord.get(word) ?? NONE),
      ...inflected.filter((element) => !elements[element].exact),
      ...[...singulars(word), word].flatMap((lemma) => byLemma.get(lemma) ?? NONE),
      ...likely.filter((element) => this.meetsGlob(elements[element], word)),
    ];
    return [...new Set(found)];
  }

  /** "organi?ation" meets other forms, as a word without wildcards does: organisations; "*" says itself which endings it wants. */
  private meetsGlob({ text, exact }: Element, word: string): boolean {
    const glob = fold(text);
    if (matchesGlob(glob, word)) return true;
    return !exact && !glob.includes('*') && stems(word).some((stem) => matchesGlob(glob, stem));
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

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
