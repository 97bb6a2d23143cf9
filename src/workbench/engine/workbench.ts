import type { Diagnostic } from '../../base/errors.js';
import { getOrInsert } from '../../base/order.js';
import type { Term } from '../../knowledge/lexicon.js';
import { type Scorer, thresholdsFrom } from '../../score/scorer.js';
import type { PackedLexicon, WorkbenchData } from '../data.js';
import { type AddedEntry, termOf } from './added.js';
import { Counts } from './counts.js';
import { type AddedTerm, EditableEntries } from './editable.js';
import { Edits } from './edits.js';
import type { CountedPlaces } from './groups.js';
import { lexiconFile } from './lexicon.js';
import { type OpenDocument, opened, unpackedTerm } from './open.js';
import { addPlace, type Places, Rescorer } from './rescorer.js';

/** An entry as the panel lists it. */
export interface ListedEntry {
  readonly term: string;
  readonly section: Term['section'];
  readonly pole: Term['pole'];
  /** In how many statements it occurs, whether it counts there or not. */
  readonly statements: number;
  readonly isOff: boolean;
}

/** Lexicons that can be edited, and what all statements come to with the edits. `prepare` has to run to its end before anything is asked for. */
export class Workbench {
  readonly lexicons: readonly PackedLexicon[];
  readonly documents: readonly OpenDocument[];
  readonly counts: Counts;
  readonly rescorer: Rescorer;
  readonly edits = new Edits();
  private readonly base: Scorer;
  private readonly entries: EditableEntries;
  /** By document, the places of its statements among those that are counted. */
  private readonly countedAt: readonly ReadonlyMap<number, number>[];
  private confidence: number | undefined;
  /** What counts of now have and those of the page have not yet. */
  private changed: CountedPlaces = new Map();
  /** The terms of entries that were added. */
  private readonly known = new Map<AddedEntry, Term>();

  constructor(readonly data: WorkbenchData) {
    const { scorer, documents } = opened(data);
    this.base = scorer;
    this.documents = documents;
    this.lexicons = data.knowledge.lexicons;
    this.confidence = data.knowledge.stanceConfidence;
    this.entries = new EditableEntries(scorer);
    this.counts = new Counts(data.documents, data.table);
    this.rescorer = new Rescorer(documents, this.entries, this.entries.scorerWith([]));
    this.countedAt = documents.map(({ counted }) => new Map(counted.map((place, index) => [place, index])));
  }

  /** Scores all statements, a document at a time; yields how many documents are done. */
  *prepare(): Generator<number> {
    for (const document of this.documents.keys()) {
      this.count(new Map([[document, this.rescorer.score(document)]]));
      yield document + 1;
    }
  }

  /** The probability from which a side counts, 0 to 1; undefined where it is what was learned for each dimension. */
  get threshold(): number | undefined {
    return this.confidence;
  }

  /** The entries of a dimension that occur in some statement, those of most statements first; each wording once. */
  listed(dimension: string): ListedEntry[] {
    const found = new Map<string, ListedEntry>();
    for (const [index, { term, section, pole }] of this.placed(dimension)) {
      const places = this.rescorer.placesOf(index);
      const statements =
        [...places.values()].reduce((sum, { size }) => sum + size, 0) + (found.get(term)?.statements ?? 0);
      if (statements) found.set(term, { term, section, pole, statements, isOff: this.edits.isOff(dimension, term) });
    }
    return [...found.values()].sort((a, b) => b.statements - a.statements);
  }

  /** Switches an entry off or on again. Returns the statements that come to something else, or why it cannot be. */
  switch(dimension: string, term: string, isOff: boolean): Places | Diagnostic {
    this.edits.switch(dimension, term, isOff);
    const problem = isOff ? undefined : this.problemOfAdded(dimension);
    if (problem) {
      this.edits.switch(dimension, term, true);
      return problem;
    }
    const touched: Places = new Map();
    for (const [index, entry] of this.placed(dimension)) {
      if (entry.term !== term) continue;
      if (isOff) this.entries.off.add(index);
      else this.entries.off.delete(index);
      join(touched, this.rescorer.placesOf(index));
    }
    return this.scoreAgain(touched);
  }

  /** Adds an entry. Returns the statements that come to something else, or why it cannot be. */
  add(entry: AddedEntry): Places | Diagnostic {
    if (this.edits.has(entry))
      return { level: 'error', code: 'duplicate-term', message: `"${entry.text}" was added already` };
    const { term, problems } = this.read(entry);
    if (!term) return problems[0];
    this.edits.add(entry);
    return this.useAdded();
  }

  withdraw(entry: AddedEntry): Places {
    this.edits.withdraw(entry);
    return this.useAdded();
  }

  /** Sets the probability from which a side counts; undefined for what was learned. */
  decideFrom(confidence: number | undefined): Places {
    this.confidence = confidence;
    this.rescorer.scorer = this.withThresholds(this.rescorer.scorer);
    const changed = this.rescorer.decide();
    this.count(changed);
    return changed;
  }

  /** What the file of a dimension's lexicon with its edits is called: otherwise than the one that it extends. */
  fileName(dimension: string): string {
    return `${this.lexicon(dimension).base.replace(/\.ya?ml$/i, '')}-edited.yaml`;
  }

  /** The same file. `command` is what gives the figures of now. */
  file(dimension: string, command: string): string {
    const lexicon = this.lexicon(dimension);
    const notes = [`Edited in a page of stance report. The same figures: ${command}`];
    if (lexicon.base !== dimension) notes.push(`It has to stand beside ${lexicon.base}.`);
    return lexiconFile(lexicon, this.edits.of(dimension), notes);
  }

  private lexicon(dimension: string): PackedLexicon {
    return this.lexicons.find((one) => one.dimension === dimension)!;
  }

  private read(entry: AddedEntry) {
    const on = this.lexicon(entry.dimension)
      .terms.filter(({ term }) => !this.edits.isOff(entry.dimension, term))
      .map(unpackedTerm);
    const others = this.added().filter(({ entry: one }) => one !== entry && one.dimension === entry.dimension);
    return termOf(entry, [...on, ...others.map(({ term }) => term)], this.data.knowledge.lists);
  }

  /** The first added entry of a dimension that cannot stand beside the entries that are on. */
  private problemOfAdded(dimension: string): Diagnostic | undefined {
    for (const entry of this.edits.of(dimension).added) {
      const { term, problems } = this.read(entry);
      if (!term) return problems[0];
    }
    return undefined;
  }

  private added(): { entry: AddedEntry; term: Term; dimension: number }[] {
    return this.edits.added.flatMap((entry) => {
      const term = this.known.get(entry);
      return term ? [{ entry, term, dimension: this.base.dimensions.indexOf(entry.dimension) }] : [];
    });
  }

  private useAdded(): Places {
    const { base, entries, rescorer } = this;
    for (const entry of this.edits.added) if (!this.known.has(entry)) this.known.set(entry, this.read(entry).term!);
    const added: AddedTerm[] = this.added();
    const touched: Places = new Map();
    for (let entry = base.terms.length; entry < rescorer.scorer.terms.length; entry++)
      join(touched, rescorer.placesOf(entry));
    rescorer.forget(base.terms.length);
    rescorer.scorer = this.withThresholds(entries.scorerWith(added));
    join(touched, rescorer.placesOfAdded());
    return this.scoreAgain(touched);
  }

  private withThresholds(scorer: Scorer): Scorer {
    const { knowledge } = this.data;
    return {
      ...scorer,
      stanceConfidence: this.confidence,
      thresholds: this.lexicons.map(({ learned }) =>
        thresholdsFrom(learned?.thresholds ?? knowledge.reader.thresholds, this.confidence),
      ),
    };
  }

  private scoreAgain(touched: Places): Places {
    const changed: Places = new Map();
    for (const [document, statements] of touched) {
      const here = this.rescorer.score(document, statements);
      if (here.size) changed.set(document, here);
    }
    this.count(changed);
    return changed;
  }

  /** The statements that were counted anew since this was last asked. */
  takeChanged(): CountedPlaces {
    const taken = this.changed;
    this.changed = new Map();
    return taken;
  }

  private count(places: Places): void {
    for (const [document, statements] of places)
      for (const place of statements) {
        const index = this.countedAt[document].get(place);
        if (index === undefined) continue;
        const { id } = this.documents[document];
        this.counts.set(id, index, this.rescorer.scored[document][place].stances);
        getOrInsert(this.changed, id, () => new Set()).add(index);
      }
  }

  /** The entries of a dimension with their places among all. */
  private *placed(dimension: string): Generator<[number, Term]> {
    const at = this.base.dimensions.indexOf(dimension);
    for (const [index, term] of this.base.terms.entries()) if (this.base.dimensionOf[index] === at) yield [index, term];
  }
}

function join(into: Places, places: Places): void {
  for (const [document, statements] of places) for (const statement of statements) addPlace(into, document, statement);
}
