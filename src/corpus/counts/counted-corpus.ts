import { linkOf } from '../../link/actors.js';
import type { LinkOf } from '../../link/types.js';
import type { Resolver } from '../../resolve/resolver.js';
import type { RowOptions } from '../../table/options.js';
import { findRepeats, type Repeats } from '../../table/repeats.js';
import { type Group, groups, type RowCorrector } from '../../table/rows.js';
import { type Summary, summarise } from '../../table/summary.js';
import type { Counted } from '../../tally/counted.js';
import type { Row } from '../../types/table.js';
import { type CorpusActor, corpusActors } from '../actors.js';

/**
 * All documents together, as far as they were counted: who is who, and the table. Links, repeats and rows are worked out when they are
 * asked for, and do not depend on the order of the documents.
 */
export class CountedCorpus<Tallied extends Counted = Counted> {
  /** Corrects the scores of rows; set where people coded a sample of this corpus. */
  corrector: RowCorrector | undefined;
  private linked: LinkOf | undefined;
  private repeated: Repeats | undefined;
  /** The groups that were asked for last. */
  private grouped: { key: string; correct: RowCorrector | undefined; groups: readonly Group[] } | undefined;

  constructor(
    readonly tally: Tallied,
    private readonly resolver: Resolver,
  ) {}

  /** The actor behind each local key. */
  get links(): LinkOf {
    this.linked ??= linkOf(this.tally.names, this.resolver);
    return this.linked;
  }

  get repeats(): Repeats {
    this.repeated ??= findRepeats(this.tally, this.links);
    return this.repeated;
  }

  summary(): Summary {
    return summarise(this.tally, this.repeats);
  }

  /** `withPlaces` tells where the statements of each group stand. */
  groups(options: RowOptions, withPlaces = false): readonly Group[] {
    const { tally, links, repeats, corrector: correct } = this;
    const key = JSON.stringify([options, withPlaces]);
    if (this.grouped?.key !== key || this.grouped.correct !== correct)
      this.grouped = { key, correct, groups: groups(tally, links, options, repeats, { correct, withPlaces }) };
    return this.grouped.groups;
  }

  rows(options: RowOptions): Row[] {
    return this.groups(options).flatMap((group) => group.rows);
  }

  /** All speakers. */
  actors(): CorpusActor[] {
    return corpusActors(this.tally, this.links);
  }

  /** A document was added. */
  protected changed(): void {
    this.linked = undefined;
    this.repeated = undefined;
    this.grouped = undefined;
  }

  /** A document's stances are others, but not who said what. */
  protected rescored(): void {
    this.grouped = undefined;
  }
}
