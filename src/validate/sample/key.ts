import type { Span } from '../../types/text.js';
import type { Allocation } from './allocate.js';
import type { MachineValue, StratumKey } from './candidate.js';
import type { Stratum } from './draw.js';

export const SAMPLE_SCHEMA = 'stance-sample/1';

export const UNIT_KINDS = ['statement', 'sentence'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** How much the coders see of what the program says: nothing, all, or of a random half of the units. */
export const BLINDNESS = ['all', 'half', 'none'] as const;
export type Blindness = (typeof BLINDNESS)[number];

/** How a sample was drawn and shared out. */
export interface SampleOptions {
  readonly n: number;
  readonly unit: UnitKind;
  readonly strata: readonly StratumKey[];
  readonly allocate: Allocation;
  readonly min: number;
  readonly seed: number;
  readonly overlap: number;
  readonly context: number;
  readonly blind: Blindness;
  /** Whether speakers have no names in the sheets. */
  readonly pool: boolean;
  readonly dimensions: readonly string[];
  readonly actors: readonly string[];
}

/** A unit of the sample: a statement or sentence on one dimension. */
export interface KeyUnit {
  /** As sheets name it: the sample's id and a number that says nothing. */
  readonly unit: string;
  readonly statement: string;
  readonly document: string;
  /** What sheets call the document. */
  readonly label: string;
  readonly spans: readonly Span[];
  /** Of the text at these spans. */
  readonly sha256: string;
  /** As sheets show it. */
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly date: string;
  readonly speaker: string;
  readonly actors: readonly string[];
  readonly kind: string;
  readonly confidence: number;
  readonly dimension: string;
  /** Its place in the list of strata. */
  readonly stratum: number;
  /** Disagreements of the first half may be read to improve a lexicon; the second half tests the result. */
  readonly half: 'tune' | 'test';
  /** Whether its sheets show what the program says. */
  readonly shown: boolean;
  readonly coders: readonly string[];
  /** When the sample was drawn. */
  readonly machine: MachineValue;
}

/** What `key.json` holds: how the sample was drawn, and what the coders must not see. */
export interface SampleKey {
  readonly schema: typeof SAMPLE_SCHEMA;
  /** Of the first draw; an extended sample keeps it. */
  readonly id: string;
  readonly tool: { readonly name: string; readonly version: string };
  readonly lexicons: readonly { readonly path: string; readonly sha256: string }[];
  readonly inputs: { readonly documents: number; readonly sha256: string };
  readonly options: SampleOptions;
  /** How documents and statements were read and selected. */
  readonly selection: Readonly<Record<string, unknown>>;
  readonly dimensions: readonly string[];
  readonly coders: readonly string[];
  readonly strata: readonly Stratum[];
  readonly units: readonly KeyUnit[];
  /** Of every unit that could have been drawn the stratum of each dimension, by document and spans. */
  readonly population: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
}

/** JSON with a unit, a stratum and a document to a line. */
export function renderKey({ strata, units, population, ...head }: SampleKey): string {
  const lines = (items: readonly string[]): string => (items.length ? `\n${items.join(',\n')}\n` : '');
  const list = (items: readonly unknown[]): string => `[${lines(items.map((item) => JSON.stringify(item)))}]`;
  const documents = Object.entries(population).map(([id, own]) => `${JSON.stringify(id)}:${JSON.stringify(own)}`);
  const start = JSON.stringify(head, null, 1).slice(0, -2);
  return `${start},\n "strata": ${list(strata)},\n "units": ${list(units)},\n "population": {${lines(documents)}}\n}\n`;
}
