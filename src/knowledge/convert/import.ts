import type { Scalar, YAMLMap } from 'yaml';
import { causeOf } from '../../base/problems/causes.js';
import { parseYaml, yaml } from '../files/yaml.js';
import { addTerm, type Category, childOf, type Imported } from './imported.js';
import { atLevel } from './levels.js';
import { importLexicoder } from './lexicoder.js';
import { importLiwc } from './liwc.js';
import { joinPoles } from './poles.js';
import { addScored, type ScoredTerm } from './scores.js';
import { importDicx, importTable, type TableOptions } from './table/table.js';
import { importText } from './words.js';
import { importWordStat } from './wordstat.js';
import { importXml } from './xml.js';

/** How a dictionary is read. */
export interface ImportOptions extends TableOptions {
  /** From 1: the level of a nested dictionary whose categories become dimensions; all below the first are joined with it if left out. */
  readonly level?: number;
}

/** Dictionary formats by the ending of a file's name. */
export const IMPORTERS: Record<string, (text: string, name: string, options?: ImportOptions) => Imported> = {
  dic: importLiwc,
  dicx: importDicx,
  lc3: importLexicoder,
  lcd: importLexicoder,
  ykd: importXml,
  cat: importWordStat,
  csv: importTable,
  tsv: importTable,
  txt: importText,
  json: importYaml,
  yaml: importYaml,
  yml: importYaml,
};

/** Reads a dictionary of another program; the file's name tells the format. Never throws: what cannot be read is named in `problems`. */
export function importDictionary(text: string, path: string, options: ImportOptions = {}): Imported {
  const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const dot = file.lastIndexOf('.');
  const importer = IMPORTERS[file.slice(dot + 1).toLowerCase()];
  const formats = Object.keys(IMPORTERS).join(', .');
  if (!importer || dot < 0)
    return { categories: [], problems: [{ code: 'unknown-format', message: `"${file}" is none of .${formats}` }] };
  const name = file.slice(0, dot);
  const { level = 1, poles } = options;
  try {
    const { categories, problems } = importer(text, name, options);
    const chosen = level > 1 ? atLevel(categories, level, poles, problems) : categories;
    return { categories: joinPoles(chosen, name, poles, problems), problems };
  } catch (error) {
    return {
      categories: [],
      problems: [{ code: 'unreadable-dictionary', message: `the dictionary cannot be read: ${causeOf(error)}` }],
    };
  }
}

/** A quanteda dictionary as YAML; keys that stand twice are joined, and what is broken is named while the rest is read. */
function importYaml(text: string, name: string, { midpoint }: ImportOptions = {}): Imported {
  const { isMap, isNode, isScalar, isSeq } = yaml();
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
    const scored = scoredTerms(node, lineOf);
    if (scored) {
      addScored(into ?? childOf(imported.categories, name), scored, { middle: midpoint, problems: imported.problems });
      return;
    }
    const seen = new Set<string>();
    for (const { key, value } of node.items) {
      const title = String(isScalar(key) ? key.value : key);
      const line = isNode(key) && key.range ? lineOf(key.range[0]) : undefined;
      if (seen.has(title))
        imported.problems.push({ line, code: 'duplicate-key', message: `"${title}" stands twice; both are joined` });
      seen.add(title);
      fill(value, childOf(into?.children ?? imported.categories, title));
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

/** The entries of a map from terms to numbers: "{good: 3, bad: -2}". */
function scoredTerms({ items }: YAMLMap, lineOf: (offset: number) => number): ScoredTerm[] | undefined {
  const { isScalar } = yaml();
  const scored: ScoredTerm[] = [];
  for (const { key, value } of items) {
    if (!isScalar(key) || !isScalar(value) || typeof value.value !== 'number') return undefined;
    const line = key.range ? lineOf(key.range[0]) : undefined;
    scored.push({ term: (key.source ?? String(key.value)).replaceAll('_', ' '), score: value.value, line });
  }
  return scored.length ? scored : undefined;
}
