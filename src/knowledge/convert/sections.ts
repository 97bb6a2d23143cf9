import {
  Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  Pair,
  parseDocument,
  Scalar,
  visit,
  YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { EntryList, onOneLine } from './entry-list.js';

/** A lexicon in the format of today, and its tests as a file of examples if they were taken out. */
export interface Rewritten {
  dimension: string;
  lexicon: string;
  examples?: string;
  /** How many bad things were "condemned by their name", which a wrong is not. */
  condemned: number;
}

export interface RewriteOptions {
  /** Moves the tests to a file of examples; else they stay. */
  apart?: boolean;
  /** What `extends` becomes, where the file moves to another folder. */
  base?: (extended: string) => string;
}

const ORDER = [
  'dimension',
  'title',
  'version',
  'license',
  'source',
  'description',
  'extends',
  'labels',
  'lists',
  'values',
  'wrongs',
  'deeds',
  'claims',
  'exclusions',
  'add',
  'remove',
  'veto',
  'tests',
];
const SCHEMA = ' yaml-language-server: $schema=../schema/examples.json';

/**
 * Writes a lexicon with `poles` and `concepts` in the sections of today: terms of poles as claims, good things as values, bad things as
 * wrongs; what the anti pole values is a wrong. Comments stay with their entries. The text must be a lexicon that loads.
 */
export function rewriteLexicon(text: string, { apart = false, base }: RewriteOptions = {}): Rewritten {
  const document = parseDocument(text);
  const root = document.contents as YAMLMap;
  root.flow = false;
  const head = keyOf(root.items[0]).commentBefore;
  keyOf(root.items[0]).commentBefore = undefined;
  spellAliasesOut(document);
  const sections = new Sections();
  const poles = root.get('poles');
  if (isMap(poles)) {
    const labels = labelsOf(poles, root.get('labels'));
    if (labels) put(root, 'labels', labels);
  }
  sections.rewrite(root, termsOf(poles, 'pro'), termsOf(poles, 'anti'));
  const add = root.get('add');
  if (isMap(add)) sections.rewrite(add, add.get('pro'), add.get('anti'));
  for (const key of ['poles', 'concepts']) root.delete(key);
  if (isMap(add)) for (const key of ['pro', 'anti', 'concepts']) add.delete(key);
  const extended = root.get('extends');
  if (base && typeof extended === 'string') root.set('extends', base(extended));
  const dimension = String(root.get('dimension'));
  const tests = root.get('tests', true);
  let examples: string | undefined;
  if (isSeq(tests)) for (const test of tests.items) onOneLine(test as Node);
  if (apart && isSeq(tests)) {
    root.delete('tests');
    if (tests.items.length) examples = examplesOf(dimension, tests);
  }
  sort(root);
  if (isMap(add)) sort(add);
  keyOf(root.items[0]).commentBefore = head;
  return { dimension, lexicon: print(document), examples, condemned: sections.condemned };
}

/** Sorts the entries of a file, or of its `add`, into the sections of today. */
class Sections {
  condemned = 0;

  rewrite(map: YAMLMap, pro: unknown, anti: unknown): void {
    const values = new EntryList(map.get('values'));
    const wrongs = new EntryList(map.get('wrongs'));
    const concepts = map.get('concepts');
    if (isSeq(concepts)) {
      let heading = concepts.commentBefore;
      for (const item of concepts.items as Node[]) {
        heading = item.commentBefore ?? heading;
        const isGood = this.isGood(item);
        (isGood ? values : wrongs).push(item, heading);
      }
    }
    const claims = map.get('claims');
    const sides = Object.entries({ pro, anti }).flatMap(([pole, terms]) => {
      const list = new EntryList(isMap(claims) ? claims.get(pole) : undefined);
      list.append(terms);
      return list.length ? [new Pair(new Scalar(pole), list.sequence)] : [];
    });
    if (values.length) put(map, 'values', values.sequence, 'concepts');
    if (wrongs.length) put(map, 'wrongs', wrongs.sequence, values.length ? undefined : 'concepts');
    for (const key of ['exclusions', 'deeds']) {
      const list = new EntryList(map.get(key));
      if (list.length) put(map, key, list.sequence);
    }
    if (!sides.length) return;
    const both = new YAMLMap();
    both.items = sides;
    put(map, 'claims', both, 'poles');
  }

  private isGood(item: Node): boolean {
    if (!isMap(item)) return true;
    const valence = item.get('valence') ?? 'positive';
    if (valence === 'condemned') this.condemned++;
    const isGood = (valence === 'positive') === (item.get('pole') !== 'anti');
    for (const key of ['valence', 'pole']) {
      const value = item.get(key, true);
      if (isScalar(value) && value.comment) item.comment = [item.comment, value.comment].filter(Boolean).join(';');
      item.delete(key);
    }
    return isGood;
  }
}

const keyOf = (pair: Pair): Scalar => pair.key as Scalar;

/** Sets a key; a new one takes the comment before the key that it comes from. */
function put(map: YAMLMap, key: string, value: Node, from?: string): void {
  const existing = map.items.find((pair) => keyOf(pair as Pair).value === key);
  if (existing) {
    existing.value = value;
    return;
  }
  const name = new Scalar(key);
  const origin = map.items.find((pair) => keyOf(pair as Pair).value === from);
  if (origin) {
    name.commentBefore = keyOf(origin as Pair).commentBefore;
    name.spaceBefore = keyOf(origin as Pair).spaceBefore;
  }
  map.items.push(new Pair(name, value));
}

function termsOf(poles: unknown, pole: string): unknown {
  const own = isMap(poles) ? poles.get(pole) : undefined;
  return isMap(own) ? own.get('terms') : undefined;
}

function labelsOf(poles: YAMLMap, labels: unknown): YAMLMap | undefined {
  const found = new YAMLMap();
  for (const pole of ['pro', 'anti']) {
    const own = poles.get(pole);
    const label =
      (isMap(labels) ? labels.get(pole, true) : undefined) ?? (isMap(own) ? own.get('label', true) : undefined);
    if (label) found.items.push(new Pair(new Scalar(pole), label));
  }
  return found.items.length ? found : undefined;
}

function sort(map: YAMLMap): void {
  const rank = (pair: Pair): number => ORDER.indexOf(String(keyOf(pair).value));
  map.items.sort((a, b) => rank(a as Pair) - rank(b as Pair));
}

/** An alias may not stand before its anchor, so what is moved has none. */
function spellAliasesOut(document: Document): void {
  visit(document, { Alias: (_, node) => node.resolve(document)?.clone() as Node | undefined });
  visit(document, {
    Value: (_, node) => {
      node.anchor = undefined;
    },
  });
}

function examplesOf(dimension: string, tests: YAMLSeq): string {
  const document = new Document({ dimension });
  const root = document.contents as unknown as YAMLMap;
  keyOf(root.items[0] as Pair).commentBefore = SCHEMA;
  root.items.push(new Pair(new Scalar('examples'), tests));
  return print(document);
}

const print = (document: Document): string => document.toString({ lineWidth: 0 });
