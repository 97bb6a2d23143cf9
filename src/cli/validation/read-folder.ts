import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Report } from '../../base/errors.js';
import { StanceError } from '../../base/errors.js';
import { compare } from '../../base/order.js';
import { readWholeText } from '../../knowledge/files/whole-file.js';
import type { SampleKey } from '../../validate/sample/key.js';
import { checkedKey } from '../../validate/sample/read-key.js';
import { ADJUDICATED, type Codings, mergeCodes } from '../../validate/sheets/merge-codes.js';
import { readCodes } from '../../validate/sheets/read-codes.js';
import { KEY_FILE } from './sample-files.js';

/** A sample's key, and everything that was coded. */
export interface CodedFolder {
  readonly key: SampleKey;
  readonly codings: Codings;
}

/** The key of the sample in a folder. Throws `no-sample`, or `broken-key` with what is wrong. */
export function readKey(folder: string, cwd: string): SampleKey {
  const path = join(resolve(cwd, folder), KEY_FILE);
  const shown = join(folder, KEY_FILE);
  if (!existsSync(path))
    throw new StanceError({
      code: 'no-sample',
      message: 'there is no sample in this folder: it has no key.json',
      file: folder,
      hint: 'Name the folder that stance sample wrote, or draw a sample: stance sample INPUT --out FOLDER.',
    });
  let text: string;
  try {
    text = readWholeText(path);
  } catch (error) {
    throw new StanceError({ code: 'unreadable-file', message: (error as Error).message, file: shown });
  }
  return checkedKey(text, shown);
}

const ENDING = /\.(?:csv|tsv|txt|xlsx)$/i;

/** Reads all sheets of a folder. What is wrong with a sheet is reported with its place, and everything else is used. */
export async function readFolder(folder: string, cwd: string, report: Report): Promise<CodedFolder> {
  const { readSheet } = await import('../../read/sheets/sheet.js');
  const key = readKey(folder, cwd);
  const units = new Map(key.units.map((unit) => [unit.unit, unit]));
  const sheets: { coder: string; codes: ReturnType<typeof readCodes> }[] = [];
  const path = resolve(cwd, folder);
  for (const name of readdirSync(path)
    .filter((one) => ENDING.test(one))
    .sort(compare)) {
    const coder = coderOf(name, key.coders);
    if (coder === undefined || !statSync(join(path, name)).isFile()) continue;
    const shown = join(folder, name);
    const extension = name.slice(name.lastIndexOf('.')).toLowerCase();
    try {
      const rows = await readSheet({ path: join(path, name), shown, name, extension }, report);
      sheets.push({ coder, codes: readCodes(rows, shown, units, report) });
    } catch (error) {
      if (!(error instanceof StanceError)) throw error;
      report({
        ...error.diagnostic,
        file: error.diagnostic.file ?? shown,
        line: error.diagnostic.line ?? 1,
        column: 1,
      });
    }
  }
  return { key, codings: mergeCodes(sheets, report) };
}

/**
 * Whose sheet a file is, by its name: `sheet-anna.csv`, `sheet-anna-2.xlsx` of an extended sample, `sheet-anna (1).csv` as browsers
 * save it again. Undefined where it is no sheet.
 */
export function coderOf(name: string, coders: readonly string[]): string | undefined {
  const stem = name.replace(ENDING, '').replace(/ ?\(\d{1,3}\)$/, '');
  if (stem === ADJUDICATED) return ADJUDICATED;
  const own = stem.startsWith('sheet-') ? stem.slice('sheet-'.length) : undefined;
  if (!own) return undefined;
  return coders.includes(own) ? own : own.replace(/-\d{1,3}$/, '') || undefined;
}
