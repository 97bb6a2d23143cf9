import { compare, getOrInsert } from '../../base/order.js';
import type { LinkOf } from '../../link/types.js';
import type { DocumentTally, StatementTally, Tally, TargetTally } from '../../tally/tally.js';
import type { TargetRelation, TargetValue } from '../../types/target.js';
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
  minConfidence: number;
  unnamed: Unnamed;
  duplicates: 'once' | 'keep';
}

export const DEFAULT_PAIR_OPTIONS: PairOptions = {
  by: 'actor',
  actors: [],
  targets: [],
  values: [],
  minConfidence: 0,
  unnamed: 'group',
  duplicates: 'once',
};

/** One end of a pair. */
export interface End {
  id: string;
  name: string;
}

/** A statement of one speaker on one target. */
export interface Spoken {
  document: string;
  /** The first of the copies of one report: what intervals are over. */
  report: string;
  /** Place of the statement among those that are counted in its document. */
  index: number;
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
  /** By id of a source: how much it said in all. */
  said: ReadonlyMap<string, number>;
}

/** Who speaks of whom, from all documents; it does not depend on their order. A statement counts once for each target. */
export function pairsOf(tally: Tally, links: LinkOf, repeats: Repeats, options: PairOptions): Pairs {
  const gathering = new Gathering(links, repeats, options);
  for (const [id, document] of [...tally.documents].sort(([a], [b]) => compare(a, b))) gathering.add(id, document);
  return gathering.pairs();
}

class Gathering {
  private readonly found = new Map<string, Pair & { spoken: Spoken[] }>();
  private readonly said = new Map<string, number>();
  /** By source, the statements that were counted, each by the first one that it repeats. */
  private readonly counted = new Set<string>();

  constructor(
    private readonly links: LinkOf,
    private readonly repeats: Repeats,
    private readonly options: PairOptions,
  ) {}

  add(id: string, document: DocumentTally): void {
    const { by, actors, duplicates, unnamed } = this.options;
    for (const [index, statement] of document.statements.entries()) {
      const first = this.repeats.statement(id, index);
      for (const { joined, keys, actor } of groupsOf(statement, id, document, this.links, {
        by: [by],
        actors,
        unnamed,
      })) {
        if (keys[by] === '') continue;
        const repeat = `${joined}\n${first}`;
        if (duplicates === 'once' && this.counted.has(repeat)) continue;
        this.counted.add(repeat);
        this.said.set(joined, (this.said.get(joined) ?? 0) + 1);
        const name = by === 'actor' ? actor?.name : this.links(joined)?.name;
        this.addTargets({ id: joined, name: name ?? joined }, statement, { id, index, document });
      }
    }
  }

  private addTargets(
    source: End,
    { targets = [] }: StatementTally,
    { id, index, document }: { id: string; index: number; document: DocumentTally },
  ): void {
    const ofStatement = new Map<string, Spoken>();
    for (const one of targets) {
      const target = this.targetOf(one, document);
      if (!target || target.id === source.id || !this.isWanted(target, one)) continue;
      const [, , value, relation, explicit] = one;
      const known = ofStatement.get(target.id);
      if (known) {
        known.value = joinedValue(known.value, value);
        known.explicit ||= explicit;
        continue;
      }
      const spoken = { document: id, report: this.repeats.document(id), index, value, relation, explicit };
      ofStatement.set(target.id, spoken);
      getOrInsert(this.found, `${source.id}\n${target.id}`, () => ({ source, target, spoken: [] })).spoken.push(spoken);
    }
  }

  /** Who is meant, by the corpus; of what has no affiliation there is none in a table of these. */
  private targetOf([key, name]: TargetTally, { actors }: DocumentTally): End | undefined {
    const actor = this.links(key);
    if (this.options.by === 'actor') return { id: actor?.id ?? key, name: actor?.name ?? name };
    const here = actors.find((one) => one.key === key)?.affiliation ?? actor?.affiliation;
    const id = here ?? (actor?.type === 'person' ? undefined : (actor?.id ?? key));
    return id === undefined ? undefined : { id, name: this.links(id)?.name ?? name };
  }

  private isWanted({ id, name }: End, [, , value, , , confidence]: TargetTally): boolean {
    const { minConfidence, targets, values } = this.options;
    const isCalled = (wanted: string): boolean =>
      [id, name].some((own) => own.toLowerCase().includes(wanted.toLowerCase()));
    return (
      (!targets.length || targets.some(isCalled)) &&
      (!values.length || values.includes(value)) &&
      confidence >= 1000 * minConfidence
    );
  }

  pairs(): Pairs {
    const pairs = [...this.found.values()].sort(
      (a, b) => compare(a.source.id, b.source.id) || compare(a.target.id, b.target.id),
    );
    return { pairs, said: this.said };
  }
}

/** What two places of one statement say of one actor. */
function joinedValue(a: TargetValue, b: TargetValue): TargetValue {
  if (a === b || b === 'neutral') return a;
  return a === 'neutral' ? b : 'mixed';
}
