import { getOrInsert } from '../base/order.js';
import type { LocalActor } from '../types/saying.js';
import { VALUES } from '../types/stance.js';
import { NumberReader, NumberWriter } from './numbers.js';
import type { DocumentTally, StatementTally, TargetTally } from './tally.js';

/** A document as JSON has it: what is words as such, and all numbers as base64, in the order in which `numbersOf` writes them. */
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

const ACCUSES = 1;
const DIRECT = 1;
const SAID = 2;

/** A document as a line of a part, without its line end. */
export function documentLine(id: string, document: DocumentTally): string {
  const actors = document.actors.map(actorLine);
  const places = new Map(document.actors.map(({ key }, i) => [key, i]));
  const keys: string[] = [];
  const keyOf = (key: string): number => getOrInsert(places, key, () => actors.length + keys.push(key) - 1);
  const dimensions = new Map<string, number>();
  const dimensionOf = (dimension: string): number => getOrInsert(dimensions, dimension, () => dimensions.size);
  const numbers = numbersOf(document, keyOf, dimensionOf);
  const { fields, sha256, statements, terms, untold } = document;
  const line: PartLine = {
    ...{ id, fields: [...fields], sha256, actors },
    ...{ keys, dimensions: [...dimensions.keys()], numbers },
    ...(terms && { terms: [...terms] }),
    ...(statements.some((one) => one.targets) && { targets: statements.map((one) => one.targets ?? []) }),
    ...(untold !== undefined && { untold }),
  };
  return JSON.stringify(line);
}

function numbersOf(
  { characters, passed, narration, overrides, sketch, statements, numbers }: DocumentTally,
  keyOf: (key: string) => number,
  dimensionOf: (dimension: string) => number,
): string {
  const out = new NumberWriter();
  out.add(characters, passed, narration, overrides.length, ...overrides);
  out.addHashes(sketch);
  out.add(statements.length);
  for (const { keys, words, direct, said, sketch: own, stances } of statements) {
    out.add((direct ? DIRECT : 0) + (said ? SAID : 0), words, keys.length, ...keys.map(keyOf));
    out.addHashes(own);
    out.add(stances.length);
    for (const [dimension, value, accuses] of stances)
      out.add(dimensionOf(dimension), 2 * VALUES.indexOf(value) + (accuses ? ACCUSES : 0));
  }
  if (numbers) out.add(...numbers);
  return out.toString();
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
  const reader = new NumberReader(text);
  const speakers = actors.map(([key]) => key).concat(keys);
  const characters = reader.next();
  const passed = reader.next();
  const narration = reader.next();
  const overrides: number[] = [];
  for (let left = reader.count(); left; left--) overrides.push(reader.next());
  const sketch = reader.hashes();
  const statements: StatementTally[] = [];
  for (let left = reader.count(); left; left--) statements.push(statementOf(reader, speakers, dimensions));
  const numbers = reader.isAtEnd ? undefined : statements.map(() => reader.next());
  if (!reader.isAtEnd) throw new RangeError('there is a number too many');
  if ((terms ?? statements).length !== statements.length || (targets ?? statements).length !== statements.length)
    throw new RangeError('its entries or targets belong to other statements');
  if (targets) for (const [i, statement] of statements.entries()) statement.targets = targets[i];
  const document: DocumentTally = {
    fields: new Map(fields),
    sha256,
    characters,
    passed,
    narration,
    actors: actors.map(actorOf),
    statements,
    sketch,
    overrides,
  };
  if (numbers) document.numbers = numbers;
  if (terms) document.terms = terms;
  if (untold !== undefined) document.untold = untold;
  return document;
}

function statementOf(reader: NumberReader, speakers: readonly string[], dimensions: readonly string[]): StatementTally {
  const flags = reader.next();
  const words = reader.next();
  const keys: string[] = [];
  for (let left = reader.count(); left; left--) keys.push(reader.itemOf(speakers));
  const sketch = reader.hashes();
  const stances: StatementTally['stances'] = [];
  for (let left = reader.count(); left; left--) {
    const dimension = reader.itemOf(dimensions);
    const value = reader.next();
    if (value >= 2 * VALUES.length) throw new RangeError('a number names nothing');
    stances.push([dimension, VALUES[value >> 1], (value & ACCUSES) !== 0]);
  }
  return { keys, words, direct: (flags & DIRECT) !== 0, said: (flags & SAID) !== 0, sketch, stances };
}

function actorOf([key, name, type, known, mentions, role, affiliation, candidates]: ActorLine): LocalActor {
  const actor: LocalActor = { key, name, type, known, mentions };
  if (role) actor.role = role;
  if (affiliation) actor.affiliation = affiliation;
  if (candidates) actor.candidates = candidates;
  return actor;
}
