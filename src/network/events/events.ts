import { compare, getOrInsert, hasOrAdds } from '../../base/order.js';
import type { LinkedActor, LinkOf } from '../../link/types.js';
import { keyOf } from '../../table/keys.js';
import type { Repeats } from '../../table/repeats.js';
import { groupsOf } from '../../table/sums.js';
import type { Counted } from '../../tally/counted.js';
import type { DocumentTally, StatementTally } from '../../tally/tally.js';
import type { NetworkOptions } from '../options.js';
import { sayingsOf, type Touched } from './concepts.js';
import { dayOf } from './days.js';
import { periodOf } from './periods.js';

/** One coded statement of one actor on one concept: what networks are counted from. */
export interface NetworkEvent {
  /** Places in the lists of actors, concepts and documents. */
  readonly actor: number;
  readonly concept: number;
  readonly document: number;
  /** Shares of the statement for and against: 1 and 0, 0 and 1, or half each. */
  readonly pro: number;
  readonly anti: number;
  /** The place of its statement among all: joint speakers share one. */
  readonly statement: number;
  /** Days since 1970-01-01; undefined without an exact date. */
  readonly day: number | undefined;
}

export interface EventNode {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly affiliation: string;
  statements: number;
}

export interface EventDocument {
  readonly id: string;
  /** The first of the copies of one report: what is resampled. */
  readonly report: string;
  /** As exact as it was given; may be empty. */
  readonly date: string;
}

/** All events of a corpus, in the order of documents' ids and of the text; nodes in the order of their ids. */
export interface Events {
  readonly all: readonly NetworkEvent[];
  readonly actors: readonly EventNode[];
  readonly concepts: readonly EventNode[];
  readonly documents: readonly EventDocument[];
  /** The id of each statement; empty where the tallies do not hold it. */
  readonly statements: readonly string[];
  readonly unresolved: number;
  readonly repeated: number;
}

/** The coded statements that count, by actor and concept. They do not depend on the order in which documents were read. */
export function eventsOf(tally: Counted, links: LinkOf, repeats: Repeats, options: NetworkOptions): Events {
  const gathering = new Gathering(links, repeats, options);
  for (const [id, document] of tally.sorted()) gathering.add(id, document);
  return gathering.events();
}

type Draft = Omit<NetworkEvent, 'actor' | 'concept'> & { readonly actor: EventNode; readonly concept: EventNode };
/** Who says it, where and when. */
type Source = Omit<Draft, 'concept' | 'pro' | 'anti'>;

class Gathering {
  private readonly drafts: Draft[] = [];
  private readonly actors = new Map<string, EventNode>();
  private readonly concepts = new Map<string, EventNode>();
  private readonly documents: EventDocument[] = [];
  private readonly statements: string[] = [];
  /** What every actor has said already: by the statement that it repeats, and by value and stretch of time. */
  private readonly said = new Set<string>();
  private readonly coded = new Set<string>();
  private readonly grouping: Parameters<typeof groupsOf>[4];
  private unresolved = 0;
  private repeated = 0;

  constructor(
    private readonly links: LinkOf,
    private readonly repeats: Repeats,
    private readonly options: NetworkOptions,
  ) {
    this.grouping = { ...options, by: [options.by] };
  }

  add(id: string, document: DocumentTally): void {
    const date = keyOf('date', id, document);
    const place = this.documents.push({ id, report: this.repeats.document(id), date }) - 1;
    const day = dayOf(date);
    for (const [index, statement] of document.statements.entries())
      this.addStatement(statement, index, { id, document, place, date, day });
  }

  private addStatement(statement: StatementTally, index: number, where: Here): void {
    const { id, document, place, day, date } = where;
    const { actors, duplicates } = this.options;
    const found = groupsOf(statement, id, document, this.links, this.grouping);
    const groups = found.filter(({ joined }) => joined !== '');
    if (!groups.length && !actors.length) this.unresolved++;
    const number = document.numbers?.[index];
    const said = this.statements.push(number === undefined ? '' : `${id}#${number}`) - 1;
    const first = this.repeats.statement(id, index);
    const sayings = sayingsOf(statement, document.terms?.[index] ?? [], this.options);
    for (const { joined, actor } of groups) {
      const node = getOrInsert(this.actors, joined, () => this.actorNode(joined, actor));
      if (duplicates !== 'include' && hasOrAdds(this.said, `${joined}\n${first}`)) {
        this.repeated++;
        continue;
      }
      node.statements++;
      const here = { actor: node, document: place, statement: said, day };
      for (const { said: what, concepts } of sayings) this.addSaying(here, what, concepts, { id, date });
    }
  }

  private addSaying(
    from: Source,
    said: string,
    concepts: readonly Touched[],
    where: { id: string; date: string },
  ): void {
    const nodes = concepts.map(({ id, name }) => getOrInsert(this.concepts, id, () => conceptNode(id, name)));
    const isCoded = concepts.some(({ pro, anti }) => pro || anti);
    const isPole = this.options.concept === 'pole';
    if (!isPole) for (const node of nodes) node.statements++;
    if (!isCoded || this.isRepeat(from, said, where)) return;
    for (const [i, { pro, anti }] of concepts.entries()) {
      if (isPole) nodes[i].statements++;
      this.push(from, nodes[i], pro, anti);
    }
  }

  // a property for each, as copying objects takes most of the time of large corpora
  private push({ actor, document, statement, day }: Source, concept: EventNode, pro: number, anti: number): void {
    this.drafts.push({ actor, concept, document, pro, anti, statement, day });
  }

  /** Whether the actor has said the same in the stretch of time that counts once. */
  private isRepeat(from: Source, said: string, { id, date }: { id: string; date: string }): boolean {
    const period = periodOf(this.options.duplicates, id, date, from.day);
    if (period === undefined || !hasOrAdds(this.coded, `${from.actor.id}\n${said}\n${period}`)) return false;
    this.repeated++;
    return true;
  }

  private actorNode(id: string, actor: LinkedActor | undefined): EventNode {
    const { by } = this.options;
    const known = by === 'affiliation' ? this.links(id) : by === 'actor' ? actor : undefined;
    const { name = id, type = '', affiliation = '' } = known ?? {};
    return { id, name, type, affiliation, statements: 0 };
  }

  events(): Events {
    const [actors, concepts] = [this.actors, this.concepts].map((nodes) =>
      [...nodes.values()].sort((a, b) => compare(a.id, b.id)),
    );
    const placeOf = (nodes: readonly EventNode[]) => new Map(nodes.map((node, place) => [node, place]));
    const [actorPlaces, conceptPlaces] = [placeOf(actors), placeOf(concepts)];
    return {
      all: this.drafts.map(({ actor, concept, document, pro, anti, statement, day }) => ({
        actor: actorPlaces.get(actor)!,
        concept: conceptPlaces.get(concept)!,
        document,
        pro,
        anti,
        statement,
        day,
      })),
      actors,
      concepts,
      documents: this.documents,
      statements: this.statements,
      unresolved: this.unresolved,
      repeated: this.repeated,
    };
  }
}

interface Here {
  id: string;
  document: DocumentTally;
  place: number;
  date: string;
  day: number | undefined;
}

const conceptNode = (id: string, name: string): EventNode => ({ id, name, type: '', affiliation: '', statements: 0 });
