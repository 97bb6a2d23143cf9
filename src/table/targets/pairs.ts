import { compare, getOrInsert, hasOrAdds } from '../../base/order.js';
import type { LinkedActor, LinkOf } from '../../link/types.js';
import type { CountedDocuments } from '../../tally/counted.js';
import type { DocumentTally, StatementTally, TargetTally } from '../../tally/tally.js';
import type { TargetRelation, TargetValue } from '../../types/target.js';
import { isCalled } from '../called.js';
import { keyOf } from '../keys.js';
import type { Unnamed } from '../options.js';
import type { Repeats } from '../repeats.js';
import { groupsOf } from '../sums.js';

/** Which pairs of who speaks and who is spoken of there are. */
export interface PairOptions {
  /** What both are: an actor, or the state, party or organisation of one. */
  by: 'actor' | 'affiliation';
  /** Only speakers, and only targets, whose id or name contains one of these, in any case; all if empty. */
  actors: readonly string[];
  targets: readonly string[];
  /** Only these; all if empty. */
  values: readonly TargetValue[];
  /** Only targets at least this likely, 0 to 1. */
  targetConfidence: number;
  unnamed: Unnamed;
  duplicates: 'once' | 'keep';
  /** Whether what members of one state, party or organisation say of each other makes a pair of it with itself. */
  loops: boolean;
}

export const DEFAULT_PAIR_OPTIONS: PairOptions = {
  by: 'actor',
  actors: [],
  targets: [],
  values: [],
  targetConfidence: 0,
  unnamed: 'group',
  duplicates: 'once',
  loops: false,
};

/** One end of a pair. */
export interface End {
  id: string;
  name: string;
  /** Empty where nothing is known. */
  type: string;
  affiliation: string;
}

/** A statement of one speaker on one target. */
export interface Spoken {
  document: string;
  /** The first of the copies of one report: what intervals are over. */
  report: string;
  /** As exact as it was given; may be empty. */
  date: string;
  /** Place of the statement among those that are counted in its document. */
  index: number;
  /** The statement's id; empty where the tallies do not hold it. */
  statement: string;
  value: TargetValue;
  relation: TargetRelation;
  explicit: boolean;
}

export interface Pair {
  source: End;
  target: End;
  spoken: readonly Spoken[];
}

export interface Pairs {
  /** In the order of the ids. */
  pairs: readonly Pair[];
  /** By id of a source. */
  said: ReadonlyMap<string, Said>;
  /** Statements that speak of somebody, but whose speaker could not be identified or is left out, and those that repeat one that counts. */
  unresolved: number;
  repeated: number;
  /** Statements of whomever that judge, but of whom could not be told. */
  untold: number;
}

/** All that a source said, of whomever. */
export interface Said {
  source: End;
  statements: number;
  /** The same by date. */
  byDate: ReadonlyMap<string, number>;
}

/** Who speaks of whom, from all documents; it does not depend on their order. A statement counts once for each target. */
export function pairsOf(tally: CountedDocuments, links: LinkOf, repeats: Repeats, options: PairOptions): Pairs {
  const gathering = new Gathering(links, repeats, options);
  for (const [id, document] of tally.sorted()) gathering.add(id, document);
  return gathering.pairs();
}

/** Where a statement stands. */
type Place = Pick<Spoken, 'document' | 'report' | 'date' | 'index' | 'statement'>;

class Gathering {
  private readonly found = new Map<string, Pair & { spoken: Spoken[] }>();
  private readonly said = new Map<string, Said & { byDate: Map<string, number> }>();
  /** By source, the statements that were counted, each by the first one that it repeats. */
  private readonly counted = new Set<string>();
  private unresolved = 0;
  private repeated = 0;
  private untold = 0;

  constructor(
    private readonly links: LinkOf,
    private readonly repeats: Repeats,
    private readonly options: PairOptions,
  ) {}

  add(id: string, document: DocumentTally): void {
    const { by, actors, duplicates, unnamed } = this.options;
    this.untold += document.untold ?? 0;
    const grouping = { by: [by], actors, unnamed };
    const date = keyOf('date', id, document);
    const report = this.repeats.document(id);
    for (const [index, statement] of document.statements.entries()) {
      const first = this.repeats.statement(id, index);
      const number = document.numbers?.[index];
      const place = { document: id, report, date, index, statement: number === undefined ? '' : `${id}#${number}` };
      const groups = groupsOf(statement, id, document, this.links, grouping).filter(({ joined }) => joined !== '');
      if (!groups.length && !actors.length && statement.targets?.length) this.unresolved++;
      for (const { joined, actor } of groups) {
        if (duplicates === 'once' && hasOrAdds(this.counted, `${joined}\n${first}`)) {
          if (statement.targets?.length) this.repeated++;
          continue;
        }
        const source = this.sourceOf(joined, actor);
        source.statements++;
        source.byDate.set(date, (source.byDate.get(date) ?? 0) + 1);
        this.addTargets(source.source, statement, document, place);
      }
    }
  }

  private sourceOf(id: string, actor: LinkedActor | undefined): Said & { byDate: Map<string, number> } {
    const known = this.options.by === 'actor' ? actor : this.links(id);
    const source = endOf(id, known, known?.name ?? id);
    return getOrInsert(this.said, id, () => ({ source, statements: 0, byDate: new Map<string, number>() }));
  }

  private addTargets(source: End, { targets = [] }: StatementTally, document: DocumentTally, place: Place): void {
    const ofStatement = new Map<string, Spoken>();
    for (const one of targets) {
      const target = this.targetOf(one, document);
      if (!target || this.isOwn(source, target) || !this.isWanted(target, one)) continue;
      const [, , value, relation, explicit] = one;
      const known = ofStatement.get(target.id);
      if (known) {
        known.value = joinedValue(known.value, value);
        known.explicit ||= explicit;
        continue;
      }
      const spoken = { ...place, value, relation, explicit };
      ofStatement.set(target.id, spoken);
      getOrInsert(this.found, `${source.id}\n${target.id}`, () => ({ source, target, spoken: [] })).spoken.push(spoken);
    }
  }

  /** An actor is no target of its own; what one of a party says of another may be. */
  private isOwn(source: End, target: End): boolean {
    const { by, loops } = this.options;
    return source.id === target.id && (by === 'actor' || !loops);
  }

  /** Who is meant, by the corpus; of what has no affiliation there is none in a table of these. */
  private targetOf([key, name]: TargetTally, { actors }: DocumentTally): End | undefined {
    const actor = this.links(key);
    if (this.options.by === 'actor') return endOf(actor?.id ?? key, actor, actor?.name ?? name);
    const here = actors.find((one) => one.key === key)?.affiliation ?? actor?.affiliation;
    const id = here ?? (actor?.type === 'person' ? undefined : (actor?.id ?? key));
    if (id === undefined) return undefined;
    const side = this.links(id);
    return endOf(id, side, side?.name ?? name);
  }

  private isWanted(target: End, [, , value, , , confidence]: TargetTally): boolean {
    const { targetConfidence, targets, values } = this.options;
    return (
      (!targets.length || targets.some((wanted) => isCalled(target, wanted))) &&
      (!values.length || values.includes(value)) &&
      confidence >= 1000 * targetConfidence
    );
  }

  pairs(): Pairs {
    const pairs = [...this.found.values()].sort(
      (a, b) => compare(a.source.id, b.source.id) || compare(a.target.id, b.target.id),
    );
    return { pairs, said: this.said, unresolved: this.unresolved, repeated: this.repeated, untold: this.untold };
  }
}

/** What two places of one statement say of one actor. */
function joinedValue(a: TargetValue, b: TargetValue): TargetValue {
  if (a === b || b === 'neutral') return a;
  return a === 'neutral' ? b : 'mixed';
}

function endOf(id: string, actor: LinkedActor | undefined, name: string): End {
  return { id, name, type: actor?.type ?? '', affiliation: actor?.affiliation ?? '' };
}
