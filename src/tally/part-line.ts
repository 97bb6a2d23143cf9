import { getOrInsert } from '../base/order.js';
import type { LocalActor } from '../types/saying.js';
import { NumberReader, NumberWriter } from './numbers.js';
import { countsOf, writeCounts } from './part-counts.js';
import type { DocumentTally, TargetTally } from './tally.js';

/** A document as JSON has it: what is words as such, and all numbers as base64, in the order in which `writeCounts` writes them. */
export interface PartLine {
  id: string;
  fields: [name: string, value: string][];
  sha256: string;
  actors: ActorLine[];
  /** Local keys of speakers that are not among the actors. */
  keys: string[];
  dimensions: string[];
  numbers: string;
  /** The entries that hit in each statement, with their dimensions, where the document has them. */
  terms?: (readonly (readonly [dimension: string, term: string])[])[];
  /** Whom each statement speaks of, where that was asked for. */
  targets?: TargetTally[][];
  untold?: number;
}

type ActorLine = [
  key: string,
  name: string,
  type: LocalActor['type'],
  known: boolean,
  mentions: number,
  role?: string | null,
  affiliation?: string | null,
  candidates?: string[] | null,
];

/** A document as a line of a part, without its line end. */
export function documentLine(id: string, document: DocumentTally): string {
  const actors = document.actors.map(actorLine);
  const places = new Map(document.actors.map(({ key }, i) => [key, i]));
  const keys: string[] = [];
  const keyOf = (key: string): number => getOrInsert(places, key, () => actors.length + keys.push(key) - 1);
  const dimensions = new Map<string, number>();
  const dimensionOf = (dimension: string): number => getOrInsert(dimensions, dimension, () => dimensions.size);
  const numbers = new NumberWriter();
  writeCounts(document, numbers, keyOf, dimensionOf);
  const { fields, sha256, statements, terms, untold } = document;
  const line: PartLine = {
    ...{ id, fields: [...fields], sha256, actors },
    ...{ keys, dimensions: [...dimensions.keys()], numbers: numbers.toString() },
    ...(terms && { terms: [...terms] }),
    ...(statements.some((one) => one.targets) && { targets: statements.map((one) => one.targets ?? []) }),
    ...(untold !== undefined && { untold }),
  };
  return JSON.stringify(line);
}

function actorLine({ key, name, type, known, mentions, role, affiliation, candidates }: LocalActor): ActorLine {
  const line: ActorLine = [key, name, type, known, mentions, role ?? null, affiliation ?? null, candidates ?? null];
  while (line[line.length - 1] === null) line.pop();
  return line;
}

/** The document of a line. Throws a RangeError where its numbers are not as they were written. */
export function documentOf({
  fields,
  sha256,
  actors,
  keys,
  dimensions,
  numbers: text,
  terms,
  targets,
  untold,
}: PartLine): DocumentTally {
  const speakers = actors.map(([key]) => key).concat(keys);
  const counts = countsOf(NumberReader.of(text), speakers, dimensions);
  const { statements } = counts;
  if ((terms ?? statements).length !== statements.length || (targets ?? statements).length !== statements.length)
    throw new RangeError('its entries or targets belong to other statements');
  if (targets) for (const [i, statement] of statements.entries()) statement.targets = targets[i];
  const document: DocumentTally = { fields: new Map(fields), sha256, actors: actors.map(actorOf), ...counts };
  if (terms) document.terms = terms;
  if (untold !== undefined) document.untold = untold;
  return document;
}

function actorOf([key, name, type, known, mentions, role, affiliation, candidates]: ActorLine): LocalActor {
  const actor: LocalActor = { key, name, type, known, mentions };
  if (role) actor.role = role;
  if (affiliation) actor.affiliation = affiliation;
  if (candidates) actor.candidates = candidates;
  return actor;
}
