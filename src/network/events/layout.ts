import { conceptMode, type NetworkOptions } from '../options.js';
import type { NetworkNode } from '../types.js';
import { type Calendar, calendarOf } from './calendar.js';
import type { EventNode, Events, NetworkEvent } from './events.js';
import type { Placed } from './placed.js';
import { Slice } from './slice.js';

/** Which events are where: rows and columns are actors and concepts, or concepts and actors where concepts are projected. */
export class Layout {
  /** The events of nodes that stay, at their places. */
  readonly placed: readonly Placed[];
  readonly nodes: readonly NetworkNode[];
  readonly rows: number;
  readonly columns: number;
  private readonly calendar: Calendar;

  constructor(
    readonly events: Events,
    private readonly options: NetworkOptions,
  ) {
    this.calendar = calendarOf(events.documents);
    const coded = new Float64Array(events.actors.length);
    for (const { actor } of events.all) coded[actor]++;
    const kept = events.actors.flatMap((_, actor) => (coded[actor] >= Math.max(1, options.minCoded) ? [actor] : []));
    const placeOf = new Map(kept.map((actor, place) => [actor, place]));
    const isTurned = options.project === 'dimension';
    this.rows = isTurned ? events.concepts.length : kept.length;
    this.columns = isTurned ? kept.length : events.concepts.length;
    this.placed = events.all.flatMap((event): Placed[] => {
      const place = placeOf.get(event.actor);
      if (place === undefined) return [];
      const [row, column] = isTurned ? [event.concept, place] : [place, event.concept];
      return [{ row, column, pro: event.pro, anti: event.anti, event, weight: 1 }];
    });
    const actors = () =>
      this.nodesOf(
        kept.map((actor) => events.actors[actor]),
        options.by,
        ({ event }) => placeOf.get(event.actor)!,
      );
    const concepts = () => this.nodesOf(events.concepts, conceptMode(options), ({ event }) => event.concept);
    this.nodes = this.withOwnIds(
      options.project === 'actor' ? actors() : isTurned ? concepts() : [...actors(), ...concepts()],
    );
  }

  /** The place of a tie's target among the nodes. */
  targetOf(target: number): number {
    return this.options.project ? target : this.rows + target;
  }

  /** The places of the nodes that an event is of. */
  nodesOfEvent({ row, column }: Placed): number[] {
    return this.options.project ? [row] : [row, this.targetOf(column)];
  }

  /** The events of some time as a matrix. `weigh` gives an event its weight, 0 to leave it out; all count 1 without it. */
  slice(weigh?: (event: NetworkEvent) => number): Slice {
    const placed = weigh
      ? this.placed.flatMap((one) => {
          const weight = weigh(one.event);
          return weight ? [{ ...one, weight }] : [];
        })
      : this.placed;
    return new Slice(this.events, placed, this.rows, this.columns, this.calendar);
  }

  private nodesOf(nodes: readonly EventNode[], mode: string, placeOf: (one: Placed) => number): NetworkNode[] {
    const [pro, anti] = [new Float64Array(nodes.length), new Float64Array(nodes.length)];
    for (const one of this.placed) {
      pro[placeOf(one)] += one.pro;
      anti[placeOf(one)] += one.anti;
    }
    return nodes.map(({ id, name, type, affiliation, statements }, place) => ({
      ...{ id, label: name, mode, type, affiliation, statements, pro: pro[place], anti: anti[place] },
    }));
  }

  /** An outlet can be called as a dimension is. */
  private withOwnIds(nodes: readonly NetworkNode[]): NetworkNode[] {
    const taken = new Set<string>();
    return nodes.map((node) => {
      let { id } = node;
      while (taken.has(id)) id = `${node.mode}:${id}`;
      taken.add(id);
      return { ...node, id };
    });
  }
}
