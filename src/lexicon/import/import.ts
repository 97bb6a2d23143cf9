import { parse } from 'yaml';
import { addTerm, type Category, childOf, type Imported } from './imported.js';
import { importLiwc } from './liwc.js';
import { importDicx, importTable } from './table.js';
import { importWordStat } from './wordstat.js';
import { importXml } from './xml.js';

/** Dictionary formats by the ending of a file's name. */
export const IMPORTERS: Record<string, (text: string, name: string) => Imported> = {
  dic: importLiwc,
  dicx: importDicx,
  lc3: importXml,
  ykd: importXml,
  cat: importWordStat,
  csv: importTable,
  tsv: importTable,
  yaml: importYaml,
  yml: importYaml,
};

/** Reads a dictionary of another program; the file's name tells the format. Never throws: what cannot be read is named in `problems`. */
export function importDictionary(text: string, path: string): Imported {
  const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const dot = file.lastIndexOf('.');
  const importer = IMPORTERS[file.slice(dot + 1).toLowerCase()];
  const formats = Object.keys(IMPORTERS).join(', .');
  if (!importer || dot < 0)
    return { categories: [], problems: [{ code: 'unknown-format', message: `"${file}" is none of .${formats}` }] };
  try {
    return importer(text, file.slice(0, dot));
  } catch (error) {
    return { categories: [], problems: [{ code: 'unreadable-dictionary', message: (error as Error).message }] };
  }
}

type Level = { [key: string]: unknown };

/** A quanteda dictionary as YAML; keys that stand twice are joined. */
function importYaml(text: string): Imported {
  const imported: Imported = { categories: [], problems: [] };
  const data: unknown = parse(text, { uniqueKeys: false });
  if (data && typeof data === 'object' && !Array.isArray(data))
    for (const [key, value] of Object.entries(data as Level)) fill(childOf(imported.categories, key), value);
  return imported;
}

function fill(into: Category, value: unknown): void {
  if (Array.isArray(value)) for (const item of value) fill(into, item);
  else if (value && typeof value === 'object')
    for (const [key, inner] of Object.entries(value as Level)) fill(childOf(into.children, key), inner);
  else if (value !== null && value !== undefined) addTerm(into, { term: String(value).replaceAll('_', ' ') });
}
