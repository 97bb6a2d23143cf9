import { getOrInsert } from '../../base/order.js';
import { givenStance } from '../../correct/given.js';
import { StanceBuilder } from '../../score/decide.js';
import type { Reading } from '../../score/reader/sentence-reader.js';
import { type Scorer, score } from '../../score/score.js';
import type { Hit, Stance, Statement } from '../../types/stance.js';
import type { EditableEntries } from './editable.js';
import type { OpenDocument } from './open.js';

/** What a statement comes to. */
export type Scored = Pick<Statement, 'hits' | 'stances'>;
/** Statements by the places of their documents and of themselves in these. */
export type Places = Map<number, Set<number>>;

interface Known {
  readings: Reading[];
  /** The tokens of each sentence. */
  sentences: Int32Array[];
}

const NOTHING: Scored = { hits: [], stances: {} };

/** Scores statements again: those in which an edited entry occurs, or, where only the threshold changed, from what was read before. */
export class Rescorer {
  /** By document and statement. */
  readonly scored: Scored[][];
  private readonly known: (Known | undefined)[][];
  /** By entry, the statements in which it occurs. */
  private readonly where = new Map<number, Places>();

  constructor(
    private readonly documents: readonly OpenDocument[],
    private readonly entries: EditableEntries,
    public scorer: Scorer,
  ) {
    this.scored = documents.map(({ statements }) => statements.map(() => NOTHING));
    this.known = documents.map(({ statements }) => statements.map(() => undefined));
  }

  /** The statements in which an entry occurs, by its place among all. */
  placesOf(entry: number): Places {
    return this.where.get(entry) ?? new Map();
  }

  /** Scores some statements of a document, all if none are named. Returns those that come to something else than before. */
  score(document: number, only?: ReadonlySet<number>): Set<number> {
    const { article, statements, actors, sides } = this.documents[document];
    const fresh = statements.map((statement) => ({ ...statement }));
    const known = this.known[document];
    const begun = new Set<number>();
    this.entries.takeMet();
    score(article, fresh, this.scorer, {
      ...{ actors, sides, only },
      onSentence: (statement, { at, count }, readings) => {
        if (!begun.has(statement)) known[statement] = { readings: [], sentences: [] };
        begun.add(statement);
        known[statement]!.readings.push(...readings);
        known[statement]!.sentences.push(at.slice(0, count));
        for (const entry of this.entries.takeMet()) this.note(entry, document, statement);
      },
    });
    const asked = only ?? new Set(fresh.keys());
    return new Set([...asked].filter((i) => this.enter(document, i, fresh[i])));
  }

  /** The same with the reasons of what decided, which are not kept. */
  withReasons(document: number, statement: number): Scored {
    const { article, statements, actors, sides } = this.documents[document];
    const fresh = statements.map((one) => ({ ...one }));
    score(article, fresh, this.scorer, { actors, sides, only: new Set([statement]), keep: 'reasons' });
    this.entries.takeMet();
    return this.corrected(document, statement, fresh[statement]);
  }

  /** Decides again on all statements, with the thresholds of now. Returns those that come to something else. */
  decide(): Places {
    const changed: Places = new Map();
    for (const [document, all] of this.known.entries())
      for (const [i, known] of all.entries()) {
        if (!known) continue;
        const statement = { ...this.documents[document].statements[i] };
        const builder = new StanceBuilder(this.scorer, statement);
        for (const reading of known.readings) builder.replay(reading);
        builder.finish();
        const { hits } = this.scored[document][i];
        if (this.enter(document, i, { hits, stances: statement.stances })) addPlace(changed, document, i);
      }
    return changed;
  }

  /** The statements in which an added entry occurs. */
  placesOfAdded(): Places {
    const places: Places = new Map();
    for (const [document, all] of this.known.entries()) {
      const { tokens } = this.documents[document].article;
      for (const [i, known] of all.entries())
        if (known?.sentences.some((at) => this.entries.meetsAdded(tokens, at))) addPlace(places, document, i);
    }
    return places;
  }

  /** Forgets where entries from a place on occur: these are others now. */
  forget(from: number): void {
    for (const entry of this.where.keys()) if (entry >= from) this.where.delete(entry);
  }

  private note(entry: number, document: number, statement: number): void {
    addPlace(
      getOrInsert(this.where, entry, () => new Map()),
      document,
      statement,
    );
  }

  private enter(document: number, i: number, found: Scored): boolean {
    const before = this.scored[document][i];
    const now = this.corrected(document, i, found);
    this.scored[document][i] = now;
    return !isSame(before, now);
  }

  /** With the values that people gave. */
  private corrected(document: number, i: number, { hits, stances }: Scored): Scored {
    const { given } = this.documents[document].packed[i];
    if (!given) return { hits, stances };
    const values = { ...stances };
    for (const [dimension, value] of Object.entries(given)) {
      const before = values[dimension];
      delete values[dimension];
      if (value !== 'none') values[dimension] = givenStance(value, before?.mode);
    }
    return { hits, stances: values };
  }
}

export function addPlace(places: Places, document: number, statement: number): void {
  getOrInsert(places, document, () => new Set<number>()).add(statement);
}

function isSame(a: Scored, b: Scored): boolean {
  const names = Object.keys(a.stances);
  return (
    names.length === Object.keys(b.stances).length &&
    names.every((name) => isSameStance(a.stances[name], b.stances[name])) &&
    (a.hits === b.hits || (a.hits.length === b.hits.length && a.hits.every((hit, i) => isSameHit(hit, b.hits[i]))))
  );
}

const isSameStance = (a: Stance, b: Stance | undefined): boolean =>
  a.value === b?.value && a.mode === b.mode && a.pro === b.pro && a.anti === b.anti;

const isSameHit = (a: Hit, b: Hit): boolean =>
  a.dimension === b.dimension &&
  a.term === b.term &&
  a.start === b.start &&
  a.end === b.end &&
  a.contribution === b.contribution;
