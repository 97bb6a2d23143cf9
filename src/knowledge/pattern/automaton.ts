import { getOrInsert } from '../../base/order.js';
import { fold } from '../../segment/vocabulary.js';
import { type ListColumns, listColumns, startsOf } from '../prepared/word-lists.js';
import { singulars } from './forms.js';
import { DONE, marksOf } from './marks.js';
import { type Part, type PatternOptions, parsePattern, type Step } from './steps.js';

/** A term as the matcher takes it. */
export interface Entry extends PatternOptions {
  term: string;
  /** What is looked for, where that is not the term as written. */
  pattern?: string;
}

/** Marks of an element, as bits: it meets no inflected form; it meets the same case alone. */
export const EXACT = 1;
export const CASED = 2;

/**
 * All entries as one automaton: alternatives meet again in one node, so that an entry costs what is written, not what it spells out, and
 * entries that begin alike share their beginning. Columns, so that the build can keep it. What belongs to node n lies in a list from
 * `xFrom[n]` to `xFrom[n + 1]` (not included); node 0 is the start.
 */
export interface Automaton {
  /** The marks of each element. */
  marks: Uint8Array;
  /** Elements by the folded words, and by the lemmas, that could meet them. */
  words: ListColumns;
  lemmas: ListColumns;
  /** Folded globs by the first letter, '' for any. */
  globs: readonly (readonly [string, readonly (readonly [element: number, glob: string])[]])[];
  /** Elements that meet the same case alone, as they are written. */
  cased: readonly (readonly [element: number, text: string])[];
  /** Where an element leads: edges of a node are in the order of their elements, several of one element side by side. */
  edgeFrom: Int32Array;
  edgeElement: Int32Array;
  edgeTo: Int32Array;
  /** Where gaps lead. */
  gapFrom: Int32Array;
  gapTo: Int32Array;
  /** Entries that end at a node. */
  endFrom: Int32Array;
  endEntry: Int32Array;
  /** 1 where several ways lead to a node, each of which would go on from there in the same way. */
  shared: Uint8Array;
  /** By node: the elements that lead on from it, as marks. */
  nodeMarks: Int32Array;
}

interface Node {
  next: Map<number, number[]>;
  gaps: number[];
  ends: number[];
  shared: boolean;
}

/** More than the words of all entries. */
const MOST_ELEMENTS = 2 ** 24;

/** The automaton of some entries. Throws where a pattern cannot be read. */
export function buildAutomaton(entries: readonly Entry[]): Automaton {
  const builder = new Builder();
  entries.forEach((entry, index) => {
    builder.add(index, entry);
  });
  return builder.finish();
}

class Builder {
  private readonly nodes: Node[] = [];
  /** Where a part leads from some nodes. */
  private readonly joins = new Map<string, number>();
  /** Where one element alone leads from a node. */
  private readonly steps = new Map<number, number>();
  private readonly cased: (readonly [element: number, text: string])[] = [];
  private readonly marks: number[] = [];
  private readonly elementIds = new Map<string, number>();
  private readonly byWord = new Map<string, number[]>();
  private readonly byLemma = new Map<string, number[]>();
  private readonly globs = new Map<string, (readonly [element: number, glob: string])[]>();

  constructor() {
    this.node();
  }

  add(index: number, entry: Entry): void {
    let from = [0];
    for (const part of parsePattern(entry.pattern ?? entry.term, entry)) from = this.join(from, part, entry);
    for (const node of from) this.nodes[node].ends.push(index);
  }

  finish(): Automaton {
    const { byLemma, byWord, cased, globs, marks, nodes } = this;
    const edges = nodes.map(({ next }) =>
      [...next]
        .sort(([a], [b]) => a - b)
        .flatMap(([element, to]) => to.map((node): [number, number] => [element, node])),
    );
    const pairs = edges.flat();
    return {
      marks: Uint8Array.from(marks),
      words: listColumns(byWord),
      lemmas: listColumns(byLemma),
      globs: [...globs],
      cased,
      edgeFrom: startsOf(edges),
      edgeElement: Int32Array.from(pairs, ([element]) => element),
      edgeTo: Int32Array.from(pairs, ([, to]) => to),
      gapFrom: startsOf(nodes.map(({ gaps }) => gaps)),
      gapTo: Int32Array.from(nodes.flatMap(({ gaps }) => gaps)),
      endFrom: startsOf(nodes.map(({ ends }) => ends)),
      endEntry: Int32Array.from(nodes.flatMap(({ ends }) => ends)),
      shared: Uint8Array.from(nodes, ({ shared }) => Number(shared)),
      nodeMarks: Int32Array.from(nodes, marksOfNode),
    };
  }

  /** Leads from some nodes over a part; where it may be left out they stay among those that are reached. */
  private join(from: readonly number[], part: Part, entry: Entry): number[] {
    const choices = part.choices.filter((steps) => steps.length);
    const [only] = choices;
    const isOne = from.length === 1 && part.choices.length === 1 && only.length === 1;
    if (isOne && only[0].kind !== 'gap') return [this.step(from[0], this.element(only[0].kind, only[0].text, entry))];
    const key = `${from.join()} ${entry.exact === true} ${entry.case === true} ${part.source}`;
    const known = this.joins.get(key);
    const to = known ?? this.node(true);
    if (known === undefined) {
      this.joins.set(key, to);
      for (const steps of choices) for (const node of from) this.path(node, steps, to, entry);
    }
    return choices.length < part.choices.length ? [...from, to] : [to];
  }

  /** The node that one element alone leads to, whatever entry goes on from there. */
  private step(from: number, element: number): number {
    return getOrInsert(this.steps, from * MOST_ELEMENTS + element, () => {
      const to = this.node();
      this.lead(from, element, to);
      return to;
    });
  }

  private path(from: number, steps: readonly Step[], to: number, entry: Entry): void {
    let node = from;
    steps.forEach((step, i) => {
      const next = i === steps.length - 1 ? to : this.node(step.kind === 'gap');
      if (step.kind === 'gap') this.nodes[node].gaps.push(next);
      else this.lead(node, this.element(step.kind, step.text, entry), next);
      node = next;
    });
  }

  private lead(from: number, element: number, to: number): void {
    getOrInsert(this.nodes[from].next, element, () => []).push(to);
  }

  private node(shared = false): number {
    return this.nodes.push({ next: new Map(), gaps: [], ends: [], shared }) - 1;
  }

  private element(kind: 'word' | 'glob', text: string, entry: Entry): number {
    const isCased = entry.case === true;
    const exact = isCased || entry.exact === true;
    const marks = Number(exact) * EXACT + Number(isCased) * CASED;
    return getOrInsert(this.elementIds, `${kind} ${marks} ${text}`, () => {
      const id = this.marks.push(marks) - 1;
      if (isCased) this.cased.push([id, text]);
      const folded = fold(text);
      if (kind === 'glob') push(this.globs, /^[*?]/.test(folded) ? '' : folded[0], [id, folded] as const);
      else {
        push(this.byWord, folded, id);
        if (!exact) for (const word of [folded, ...singulars(folded)]) push(this.byLemma, word, id);
      }
      return id;
    });
  }
}

const marksOfNode = ({ ends, gaps, next }: Node): number =>
  (ends.length || gaps.length ? DONE : 0) | marksOf([...next.keys()]);

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  getOrInsert(map, key, () => []).push(value);
};
