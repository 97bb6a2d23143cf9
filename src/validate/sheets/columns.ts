import { inCodersOrder } from '../sample/assign.js';
import type { KeyUnit, SampleKey } from '../sample/key.js';

/** What coders fill in. */
export const CODED_COLUMNS = ['value', 'speaker_ok', 'content_ok', 'sure', 'note'] as const;
/** A sheet's columns, in order. `machine` is there only if some units are shown. */
export const SHEET_COLUMNS = [
  'unit',
  'document',
  'date',
  'before',
  'text',
  'after',
  'speaker',
  'dimension',
  ...CODED_COLUMNS,
] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number] | 'machine';

export type SheetRow = Readonly<Record<SheetColumn, string>>;

/** A coder's sheet before anything is coded. */
export interface Sheet {
  readonly coder: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
}

/** Of the units, a coder's own, in an order of its own: one row for a unit, without anything that tells what the program says. */
export function sheetOf(key: SampleKey, units: readonly KeyUnit[], coder: string): Sheet {
  const own = units.filter(({ coders }) => coders.includes(coder));
  const speakers = key.options.pool ? pooled(key.units) : undefined;
  const isShown = key.options.blind !== 'all';
  return {
    coder,
    columns: isShown ? [...SHEET_COLUMNS, 'machine'] : SHEET_COLUMNS,
    rows: inCodersOrder(own, coder, key.options.seed).map((unit) => rowOf(unit, speakers)),
  };
}

function rowOf(unit: KeyUnit, speakers: ReadonlyMap<string, string> | undefined): SheetRow {
  const { label, date, before, text, after, speaker, dimension, shown, machine } = unit;
  return {
    ...{ unit: unit.unit, document: label, date, before, text, after, dimension },
    speaker: speakers?.get(speaker) ?? speaker,
    ...{ value: '', speaker_ok: '', content_ok: '', sure: '', note: '' },
    machine: shown ? machine.value : '',
  };
}

/** Names for speakers that say nothing, in the order of the units. */
function pooled(units: readonly KeyUnit[]): Map<string, string> {
  const names = [...new Set(units.map(({ speaker }) => speaker))].filter(Boolean);
  return new Map(names.map((name, i) => [name, `Speaker ${i + 1}`]));
}
