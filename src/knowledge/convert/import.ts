import { isMap, isNode, isScalar, isSeq, type Scalar, type YAMLMap } from 'yaml';
import { poleOf } from '../load/dictionary.js';
import { parseYaml } from '../yaml.js';
import { addTerm, type Category, childOf, type Imported } from './imported.js';
import { importLexicoder } from './lexicoder.js';
import { importLiwc } from './liwc.js';
import { importDicx, importTable } from './table.js';
import { importWordStat } from './wordstat.js';
import { importXml } from './xml.js';

/** Dictionary formats by the ending of a file's name. */
export const IMPORTERS: Record<string, (text: string, name: string) => Imported> = {
  dic: importLiwc,
  dicx: importDicx,
  lc3: importLexicoder,
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
    const { categories, problems } = importer(text, file.slice(0, dot));
    return { categories: joinPoles(categories, file.slice(0, dot)), problems };
  } catch (error) {
    return { categories: [], problems: [{ code: 'unreadable-dictionary', message: (error as Error).message }] };
  }
}

/** Categories that are named for poles are the two ends of one dimension, which the file's name names. */
function joinPoles(categories: Category[], name: string): Category[] {
  const poles = categories.filter((one) => poleOf(one.name));
  if (!poles.length) return categories;
  return [{ name, terms: [], children: poles }, ...categories.filter((one) => !poles.includes(one))];
}

/** A quanteda dictionary as YAML; keys that stand twice are joined, and what is broken is named while the rest is read. */
function importYaml(text: string): Imported {
  const imported: Imported = { categories: [], problems: [] };
  const { document, errors, lineCounter } = parseYaml(text);
  const lineOf = (offset: number): number => lineCounter.linePos(offset).line;
  for (const { offset, code, message } of errors)
    if (code !== 'duplicate-key') imported.problems.push({ line: lineOf(offset), code, message });
  const fill = (node: unknown, into: Category | undefined): void => {
    if (isMap(node)) fillMap(node, into);
    else if (isSeq(node)) for (const item of node.items) fill(item, into);
    else if (isScalar(node) && node.value !== null) fillTerm(node, into);
  };
  const fillMap = (node: YAMLMap, into: Category | undefined): void => {
    const seen = new Set<string>();
    for (const { key, value } of node.items) {
      const name = String(isScalar(key) ? key.value : key);
      const line = isNode(key) && key.range ? lineOf(key.range[0]) : undefined;
      if (seen.has(name))
        imported.problems.push({ line, code: 'duplicate-key', message: `"${name}" stands twice; both are joined` });
      seen.add(name);
      fill(value, childOf(into?.children ?? imported.categories, name));
    }
  };
  const fillTerm = (node: Scalar, into: Category | undefined): void => {
    const line = node.range ? lineOf(node.range[0]) : undefined;
    const term = (node.source ?? String(node.value)).replaceAll('_', ' ');
    if (into) addTerm(into, { term, line });
    else imported.problems.push({ line, code: 'no-category', message: `"${term}" stands under no key` });
  };
  fill(document?.contents, undefined);
  return imported;
}
