import type { LinkOf } from '../../link/types.js';
import { FORMULAS } from '../../table/formulas.js';
import type { RowOptions } from '../../table/options.js';
import { FoundRepeats, type Repeats, repeatsOf } from '../../table/repeats.js';
import { type Group, groups } from '../../table/rows.js';
import { type Summary, summarise } from '../../table/summary.js';
import type { CountedDocuments } from '../../tally/counted.js';
import type { DocumentTally, StatementTally } from '../../tally/tally.js';
import type { Statement } from '../../types/stance.js';
import type { PackedDocument, PackedTable, PackedTally } from '../data.js';

/** The counts of all documents, which follow what their statements come to. */
export class Counts {
  readonly options: RowOptions;
  private readonly documents: ReadonlyMap<string, DocumentTally>;
  private readonly tally: CountedDocuments;
  /** The same documents with nobody in them. */
  private readonly empty: ReadonlyMap<string, DocumentTally>;
  private readonly links: LinkOf;
  private readonly repeats: Repeats;

  constructor(documents: readonly PackedDocument[], { links, repeated, copies, options }: PackedTable) {
    const actors = new Map(links);
    const all = documents.map(({ id, tally }) => [id, tallyOf(tally)] as const);
    const statements = all.reduce((sum, [, tally]) => sum + tally.statements.length, 0);
    const found = new FoundRepeats(statements, all.length);
    for (const [number, first] of repeated) found.addStatement(number, first);
    for (const [number, first] of copies) found.addDocument(number, first);
    this.documents = new Map(all);
    this.empty = new Map(all.map(([id, tally]) => [id, { ...tally, statements: tally.statements.map(withNobody) }]));
    this.tally = { sorted: () => all };
    this.links = (key) => actors.get(key);
    this.repeats = repeatsOf(this.tally, found);
    this.options = { ...options, formula: FORMULAS.find(({ name }) => name === options.formula)! };
  }

  /** Counts a statement anew: the one at a place among those of its document that are counted. */
  set(document: string, index: number, stances: Statement['stances']): void {
    const counted = this.documents.get(document)!.statements;
    counted[index] = { ...counted[index], stances: positions(stances) };
  }

  /** `withPlaces` keeps where the statements of each stand. */
  groups(withPlaces = false): Group[] {
    return groups(this.tally, this.links, this.options, this.repeats, { withPlaces });
  }

  /** Whether groups can be counted again one by one: what the others say changes neither them nor the order of all. */
  get areApart(): boolean {
    const { formula, sort } = this.options;
    return formula.from === 'coded' && sort !== 'coded' && sort !== 'score';
  }

  /** The groups that count some statements, and maybe others, of which they then count only these; `wanted` are all that some groups count. */
  groupsOf(wanted: ReadonlyMap<string, ReadonlySet<number>>): Group[] {
    const some = [...this.documents].map(([id, tally]) => {
      const here = wanted.get(id);
      const empty = this.empty.get(id)!;
      if (!here) return [id, empty] as const;
      const statements = tally.statements.map((statement, i) => (here.has(i) ? statement : empty.statements[i]));
      return [id, { ...tally, statements }] as const;
    });
    return groups({ sorted: () => some }, this.links, this.options, this.repeats);
  }

  summary(): Summary {
    return summarise(this.tally, this.repeats);
  }
}

const withNobody = (statement: StatementTally): StatementTally => ({ ...statement, keys: [], stances: [] });

const positions = (stances: Statement['stances']): StatementTally['stances'] =>
  Object.entries(stances).map(([dimension, { value, mode }]) => [dimension, value, mode === 'accuse']);

function tallyOf({ fields, actors, statements, ...counts }: PackedTally): DocumentTally {
  return {
    ...counts,
    fields: new Map(fields),
    actors: [...actors],
    statements: [...statements],
    overrides: [...counts.overrides],
    sha256: '',
    sketch: [],
  };
}
