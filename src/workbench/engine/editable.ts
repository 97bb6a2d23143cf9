import type { Term } from '../../knowledge/lexicon.js';
import { type Emit, Matcher } from '../../knowledge/pattern/matcher.js';
import type { Scorer } from '../../score/score.js';
import type { Tokens } from '../../types/text.js';

/** An entry that was added, with the place of its dimension. */
export interface AddedTerm {
  readonly term: Term;
  readonly dimension: number;
}

/** Entries that can be switched off, and to which others can be added, without compiling the rest again. */
export class EditableEntries {
  /** Entries that do not count, by their places among all. */
  readonly off = new Set<number>();
  /** Entries that occur in what was searched, and deeds whose object does. */
  private readonly met = new Set<number>();
  private readonly metObjects = new Set<number>();
  private added: readonly AddedTerm[] = [];
  /** Those of them that are deeds, by their places. */
  private addedDeeds: readonly number[] = [];
  private more: Matcher | undefined;

  constructor(private readonly base: Scorer) {}

  /** The scorer with these entries in addition to its own. */
  scorerWith(added: readonly AddedTerm[]): Scorer {
    const { base } = this;
    const terms = added.map(({ term }) => term);
    const deeds = terms.flatMap(({ object }, i) => (object === undefined ? [] : [i]));
    const objects = deeds.map((i) => ({ term: terms[i].object as string }));
    this.added = added;
    this.addedDeeds = deeds;
    this.more = added.length ? new Matcher([...terms, ...objects], base.vocabulary) : undefined;
    return {
      ...base,
      terms: [...base.terms, ...terms],
      dimensionOf: Int32Array.from([...base.dimensionOf, ...added.map(({ dimension }) => dimension)]),
      deedOf: Int32Array.from([...base.deedOf, ...deeds.map((i) => base.terms.length + i)]),
      matcher: this,
    };
  }

  match(tokens: Tokens, at: Int32Array, count: number, emit: Emit): void {
    const { addedDeeds, base, met, metObjects, off } = this;
    const [own, extra] = [base.terms.length, this.added.length];
    const found: Emit = (entry, first, last) => {
      met.add(entry);
      if (!off.has(entry)) emit(entry, first, last);
    };
    base.matcher.match(tokens, at, count, (entry, first, last) => {
      if (entry < own) return found(entry, first, last);
      metObjects.add(base.deedOf[entry - own]);
      emit(entry + extra, first, last);
    });
    this.more?.match(tokens, at, count, (entry, first, last) => {
      if (entry < extra) return found(own + entry, first, last);
      metObjects.add(own + addedDeeds[entry - extra]);
      emit(own + base.deedOf.length + entry, first, last);
    });
  }

  /** The entries that occurred in what was searched since this was last called, whether they count or not: of a deed both its parts. */
  takeMet(): number[] {
    const { added, base, met, metObjects } = this;
    const own = base.terms.length;
    const isWhole = (entry: number): boolean =>
      (entry < own ? base.terms[entry] : added[entry - own].term).object === undefined || metObjects.has(entry);
    const taken = [...met].filter(isWhole);
    met.clear();
    metObjects.clear();
    return taken;
  }

  /** Whether an added entry occurs in some tokens. */
  meetsAdded(tokens: Tokens, at: Int32Array): boolean {
    let isMet = false;
    this.more?.match(tokens, at, at.length, (entry) => {
      isMet ||= entry < this.added.length;
    });
    return isMet;
  }
}
