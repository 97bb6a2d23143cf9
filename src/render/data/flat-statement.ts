import { collapsed } from '../../base/plain.js';
import type { DslOutcome } from '../../types/printed.js';
import type { ActorType, Via } from '../../types/saying.js';
import type { Stance, Statement } from '../../types/stance.js';
import type { Document, Span } from '../../types/text.js';
import { probabilityOf } from '../probability.js';
import { columnsOf, type FlatColumn, STANCE_PREFIX, snakeCase } from './columns.js';
import type { Cell, FlatRecord } from './records.js';

/** A speaker with what is known of it; `affiliation` is empty where nothing is. */
export interface Described {
  id: string;
  name: string;
  via: Via;
  type: ActorType | undefined;
  affiliation: string;
}

/** A document with what the table needs of it beside its statements. */
export interface Told {
  document: Document;
  /** ISO 8601, or empty. */
  date: string;
  /** All its statements, as nested ones refer to others by index. */
  all: readonly Statement[];
  speakers(statement: Statement): readonly Described[];
  /** The id of the statement in another document that this one repeats; null where it repeats none, or is not counted. */
  repeats(statement: Statement): string | null;
}

/** Outcomes for regressions of a statement in a text, by dimension. */
export interface Outcomes {
  readonly dimensions: readonly string[];
  of(statement: Statement, text: string): Readonly<Record<string, DslOutcome>>;
}

/** What a table of statements has. */
export interface TableForm {
  /** A row for each dimension. */
  isLong: boolean;
  outcomes?: Outcomes | undefined;
  withTargets: boolean;
}

const AND = '; ';
const GAP = ' … ';

/** Statements as a table: one row each with a column for every dimension, or, in long form, one row each and dimension. */
export class StatementTable {
  readonly columns: readonly FlatColumn[];
  private readonly isLong: boolean;
  private readonly outcomes: Outcomes | undefined;
  private readonly withTargets: boolean;
  private readonly fields: ReadonlyMap<string, string>;
  private readonly stances: ReadonlyMap<string, string>;
  private readonly outcomeNames: ReadonlyMap<string, [dimension: string, what: keyof DslOutcome]>;

  /** `fields` of the documents' metadata become columns, behind the others, and `dimensions` choose what is shown; `outcomes` only if there are any. */
  constructor(
    fields: readonly string[],
    private readonly dimensions: readonly string[],
    { isLong, outcomes, withTargets }: TableForm,
  ) {
    this.isLong = isLong;
    this.outcomes = outcomes;
    this.withTargets = withTargets;
    const own = [
      ...columnsOf(isLong ? 'long' : 'wide', outcomes !== undefined),
      ...(withTargets ? TARGETS_COLUMNS : []),
    ];
    const taken = new Set(own.map(({ name }) => name));
    this.stances = new Map(
      (isLong ? [] : dimensions).map((dimension) => [freeName(snakeCase(dimension), taken, STANCE_PREFIX), dimension]),
    );
    this.fields = new Map(fields.map((field) => [freeName(snakeCase(field), taken), field]));
    const texts = [...this.stances.keys(), ...this.fields.keys()];
    const wide = isLong ? [] : (outcomes?.dimensions ?? []);
    this.outcomeNames = new Map(
      wide.flatMap((dimension) =>
        OUTCOMES.map((what) => [freeName(`dsl_${what}_${snakeCase(dimension)}`, taken), [dimension, what]] as const),
      ),
    );
    const figures = [...this.outcomeNames].map(
      ([name, [, what]]) => ({ name, type: what === 'coded' ? 'boolean' : 'number', nullable: false }) as const,
    );
    this.columns = [...own, ...texts.map((name) => ({ name, type: 'string', nullable: true }) as const), ...figures];
  }

  /**
   * The rows of some of a document's statements. In long form one that touches no dimension has a row too, without a dimension; with
   * outcomes each has a row for every dimension that was coded, so that means over rows are means over statements.
   */
  *records(told: Told, listed: readonly Statement[]): Generator<FlatRecord> {
    const { document, date } = told;
    const about = { document: document.id, date: date || null, outlet: document.outlet ?? null };
    const fields = columnValues(this.fields, document.metadata);
    for (const statement of listed) {
      const record = {
        ...about,
        title: document.title ?? null,
        ...flat(statement, told),
        ...this.targets(statement, document),
        ...fields,
      };
      const outcomes = this.outcomes?.of(statement, document.text) ?? {};
      if (!this.isLong) {
        const values = mapped(this.stances, (dimension) => stanceOf(statement, dimension)?.value ?? null);
        yield { ...record, ...values, ...mapped(this.outcomeNames, ([dimension, what]) => outcomes[dimension][what]) };
        continue;
      }
      const shown = this.dimensions.filter(
        (dimension) => stanceOf(statement, dimension) || Object.hasOwn(outcomes, dimension),
      );
      for (const dimension of shown.length ? shown : [null])
        yield {
          ...{ ...record, dimension },
          ...flatStance(dimension === null ? undefined : stanceOf(statement, dimension)),
          ...(this.outcomes && flatOutcome(dimension === null ? undefined : outcomes[dimension])),
        };
    }
  }

  /** "russia negative; china positive", and "russia: invasion" */
  private targets({ self = [], targets = [] }: Statement, { text }: Document): FlatRecord {
    if (!this.withTargets) return {};
    const named = (id: string): string => id.replaceAll(AND, ', ');
    const spoken = (all: typeof targets): string | null =>
      all.map(({ id, value }) => `${named(id)} ${value}`).join(AND) || null;
    const aspects = targets.flatMap(({ aspect, id }) =>
      aspect ? [`${named(id)}: ${collapsed(text.slice(aspect.start, aspect.end)).replaceAll(AND, ', ')}`] : [],
    );
    return { targets: spoken(targets), aspects: aspects.join(AND) || null, self: spoken(self) };
  }
}

/** Whom a statement speaks of, for what, and how its speaker speaks of himself, where that is asked for. */
const TARGETS_COLUMNS: readonly FlatColumn[] = ['targets', 'aspects', 'self'].map((name) => ({
  ...{ name, type: 'string', nullable: true },
}));

/** A name that no other column has: with `prefix`, or where it is taken with `meta_`, and a number if need be. It is taken from now on. */
function freeName(name: string, taken: Set<string>, prefix = ''): string {
  const wanted = `${prefix}${name}`;
  const base = wanted && !taken.has(wanted) ? wanted : `${prefix || 'meta_'}${name}`;
  let free = base;
  for (let n = 2; taken.has(free); n++) free = `${base}_${n}`;
  taken.add(free);
  return free;
}

const OUTCOMES = ['pro', 'anti', 'coded'] as const satisfies readonly (keyof DslOutcome)[];

const flatOutcome = (outcome: DslOutcome | undefined): FlatRecord => ({
  dsl_pro: outcome?.pro ?? null,
  dsl_anti: outcome?.anti ?? null,
  dsl_coded: outcome?.coded ?? null,
});

const mapped = <Key>(columns: ReadonlyMap<string, Key>, value: (key: Key) => Cell): FlatRecord =>
  Object.fromEntries([...columns].map(([name, key]) => [name, value(key)]));

const columnValues = (columns: ReadonlyMap<string, string>, values: Readonly<Record<string, string>>): FlatRecord =>
  mapped(columns, (field) => (Object.hasOwn(values, field) ? values[field] : null));

const stanceOf = ({ stances }: Statement, dimension: string): Stance | undefined =>
  Object.hasOwn(stances, dimension) ? stances[dimension] : undefined;

function flat(statement: Statement, { document: { text }, all, speakers, repeats }: Told): FlatRecord {
  const { id, kind, source, cue, content, cueClass, asserted, said, within, override, rule, confidence } = statement;
  const who = speakers(statement);
  const joined = (of: (speaker: Described) => string): string | null =>
    who.some((speaker) => of(speaker)) ? who.map((speaker) => of(speaker).replaceAll(AND, ', ')).join(AND) : null;
  const words = ({ start, end }: Span) => collapsed(text.slice(start, end));
  return {
    statement: id,
    actor: joined((speaker) => speaker.id),
    name: joined((speaker) => speaker.name),
    type: joined((speaker) => speaker.type ?? ''),
    affiliation: joined((speaker) => speaker.affiliation),
    speakers: who.length,
    via: joined((speaker) => speaker.via),
    kind,
    cue_class: cueClass,
    asserted,
    said,
    source: source ? words(source) : null,
    cue: cue ? words(cue) : null,
    content: content.map(words).join(GAP),
    start: content[0].start,
    end: content[content.length - 1].end,
    within: within === undefined ? null : all[within].id,
    repeats: repeats(statement),
    override: override ?? null,
    rule,
    confidence: Math.round(confidence * 1000) / 1000,
  };
}

function flatStance(stance: Stance | undefined): FlatRecord {
  if (!stance) return { value: null, mode: null, p: null, p_pro: null, p_anti: null };
  const { value, mode, pro, anti } = stance;
  return { value, mode, p: probabilityOf(stance) / 1000, p_pro: pro / 1000, p_anti: anti / 1000 };
}
