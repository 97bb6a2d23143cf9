import { getOrInsert } from '../base/order.js';
import type { LinkedActor, LinkOf } from '../link/types.js';
import type { CountedDocuments } from '../tally/counted.js';
import type { StatementTally } from '../tally/tally.js';
import { isCalled } from './called.js';
import type { Description, Sums } from './groups/group-sum.js';
import { GroupSums } from './groups/group-sums.js';
import { isOverWords } from './intervals/interval.js';
import { isNamed, keyOf, SPEAKER_KEYS, type SpeakerHere, speakerOf, TARGET_KEY } from './keys.js';
import { type Around, listed } from './listed.js';
import type { RowOptions, Unnamed } from './options.js';
import { placeOf, type RepeatNumbers, type Repeats } from './repeats.js';

/** Counts all statements by group, in the order of the documents' ids. `withPlaces` keeps where each of them stands. */
export function sumGroups(
  counted: CountedDocuments,
  links: LinkOf,
  options: RowOptions,
  repeats: Repeats,
  withPlaces = false,
): Sums[] {
  const sums = new GroupSums(isOverWords(options.formula));
  const groups = new Map<string, number>();
  const { numbers } = repeats;
  const open = new OpenClusters(numbers, sums);
  const { documents, remembered } = listed(counted, options.by, withPlaces);
  const groupsFor = remembered((statement, id, document) =>
    groupsOf(statement, id, document, links, options).map(({ joined, keys, actor }) =>
      getOrInsert(groups, joined, () => sums.begin(describedBy(keys, actor, options.by, links))),
    ),
  );
  let documentNumber = 0;
  let number = 0;
  for (const [id, document, statements] of documents) {
    const cluster = numbers.document(documentNumber);
    const touched: number[] = [];
    for (let index = 0; index < statements.length; index++) {
      const statement = statements[index];
      const isShared = options.duplicates === 'once' && numbers.isShared(number);
      for (const group of groupsFor(statement, id, document)) {
        if (isShared && sums.hasShared(group, numbers.statement(number))) continue;
        if (withPlaces) sums.place(group, placeOf(id, index), repeats.statement(id, index));
        if (sums.add(group, documentNumber, cluster, statement)) touched.push(group);
      }
      number++;
    }
    open.endOfDocument(cluster, touched);
    documentNumber++;
  }
  return sums.sums();
}

/** Closes a cluster in all groups when its last document was counted. */
class OpenClusters {
  /** By cluster of several documents, how many of these were counted, and the groups that count something of them. */
  private readonly open = new Map<number, { documents: number; groups: Set<number> }>();

  constructor(
    private readonly repeats: RepeatNumbers,
    private readonly sums: GroupSums,
  ) {}

  endOfDocument(cluster: number, touched: Iterable<number>): void {
    const copies = this.repeats.copies(cluster);
    if (copies === 1) {
      for (const group of touched) this.sums.close(group, cluster);
      return;
    }
    const open = getOrInsert(this.open, cluster, () => ({ documents: 0, groups: new Set<number>() }));
    for (const group of touched) open.groups.add(group);
    if (++open.documents < copies) return;
    for (const group of open.groups) this.sums.close(group, cluster);
    this.open.delete(cluster);
  }
}

/** A group that a statement counts for: its keys, these in one string, and the speaker if it is one. */
export interface GroupKeys {
  keys: Record<string, string>;
  joined: string;
  actor?: LinkedActor;
}

/** The groups that a statement counts for: each once, even if several of its members speak jointly. */
export function groupsOf(
  statement: Pick<StatementTally, 'targets'> & { readonly keys: readonly string[] },
  id: string,
  document: Around,
  links: LinkOf,
  { by, actors, unnamed }: Pick<RowOptions, 'by' | 'actors' | 'unnamed'>,
): GroupKeys[] {
  let speakers = statement.keys.flatMap((key) => speakerOf(key, document, links));
  if (actors.length) speakers = speakers.filter(({ actor }) => actors.some((wanted) => isCalled(actor, wanted)));
  if (actors.length && !speakers.length) return [];
  if (by.includes('actor') && unnamed !== 'rows') speakers = withoutUnnamed(speakers, unnamed);
  const found = new Map<string, GroupKeys>();
  for (const speaker of by.some((key) => SPEAKER_KEYS.has(key)) ? speakers : [undefined]) {
    for (const keys of keysFor(by, statement, id, document, links, speaker)) {
      const joined = Object.values(keys).join('\n');
      if (!found.has(joined)) found.set(joined, { keys, joined, actor: speaker?.actor });
    }
  }
  return [...found.values()];
}

/** The keys of a statement for a speaker: once for each actor that it speaks of, where these are asked for. */
function keysFor(
  by: readonly string[],
  { targets = [] }: Pick<StatementTally, 'targets'>,
  id: string,
  document: Around,
  links: LinkOf,
  speaker: SpeakerHere | undefined,
): Record<string, string>[] {
  const keys = Object.fromEntries(by.map((key) => [key, keyOf(key, id, document, speaker)]));
  if (!by.includes(TARGET_KEY) || document.fields.has(TARGET_KEY)) return [keys];
  const ids = targets.map(([key]) => links(key)?.id ?? key).filter((target) => target !== speaker?.actor.id);
  return [...new Set(ids)].map((target) => ({ ...keys, [TARGET_KEY]: target }));
}

/** What stands for an empty key where several make a name. */
const NO_VALUE = '(none)';

/** All sources without a name, as one. The id is that of no actor: ids have no brackets. */
const UNNAMED_SOURCES: LinkedActor = { id: '(unnamed)', name: 'unnamed sources', type: 'unnamed' };

/** Whether a group is that of all sources without a name. */
export const isFolded = ({ keys }: Pick<Sums, 'keys'>): boolean => keys.actor === UNNAMED_SOURCES.id;

/** The speakers with those that have no name folded into one, or left out. */
const withoutUnnamed = (speakers: readonly SpeakerHere[], unnamed: Unnamed): SpeakerHere[] =>
  speakers.flatMap((speaker) => {
    if (isNamed(speaker.actor)) return [speaker];
    return unnamed === 'hide' ? [] : [{ ...speaker, actor: UNNAMED_SOURCES }];
  });

function describedBy(
  keys: Record<string, string>,
  actor: LinkedActor | undefined,
  by: readonly string[],
  links: LinkOf,
): Description {
  const nameOf = (id: string): string => (id === UNNAMED_SOURCES.id ? UNNAMED_SOURCES.name : (links(id)?.name ?? id));
  const names = by.map((key) =>
    key === 'actor' || key === 'affiliation' || key === TARGET_KEY ? nameOf(keys[key]) : keys[key],
  );
  const name = names.length > 1 ? names.map((one) => one || NO_VALUE).join(' · ') : names[0];
  const about = by.includes('actor') && actor ? describe(actor, nameOf) : [];
  return { keys, name, about, named: !by.includes('actor') || !actor || isNamed(actor) };
}

function describe({ role, affiliation, ambiguous }: LinkedActor, nameOf: (id: string) => string): string[] {
  return [
    ...(role ? [role] : []),
    ...(affiliation ? [nameOf(affiliation)] : []),
    ...(ambiguous ? [`which? ${ambiguous.map(nameOf).join(' or ')}`] : []),
  ];
}
