import { createHash } from 'node:crypto';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Document as YamlDocument } from 'yaml';
import type { Diagnostic } from '../base/errors.js';
import { firstFew } from '../base/lists.js';
import { causeOf } from '../base/problems/causes.js';
import { readWholeText } from './files/whole-file.js';
import { type ParsedYaml, parseYaml, yaml } from './files/yaml.js';
import { type SchemaProblem, schemaProblems, schemaText } from './schema.js';
import { keepSound, soundData, soundKey } from './validate.js';

/** The folder of the bundled lexicons; found from this file, so it works from src, from dist and out of a clone. */
export const BUNDLED = fileURLToPath(new URL('../../lexicons/', import.meta.url));

/** A file's path as results record it, the same on every machine: `lexicons/…` for ours, else from the working folder; forward slashes. */
export function recordedPath(path: string, cwd: string): string {
  const inside = relative(BUNDLED, path);
  const shown = inside.startsWith('..') ? relative(cwd, path) : join('lexicons', inside);
  return shown.replaceAll(sep, '/');
}

export type Path = readonly (string | number)[];

/** A YAML (or JSON) file that was read, with the means to say where in it something stands. */
export interface KnowledgeFile<T> {
  path: string;
  /** Of the bytes read, for provenance. */
  sha256: string;
  data: T;
  /** A diagnostic at a key path of the data: `['poles', 'pro', 'terms', 3]`. */
  at(
    path: Path,
    diagnostic: Omit<Diagnostic, 'file' | 'line' | 'column' | 'excerpt' | 'level'> & { level?: Diagnostic['level'] },
  ): Diagnostic;
}

export interface FileRead<T> {
  /** Absent where the file could not be read, parsed or fails its schema. */
  file?: KnowledgeFile<T>;
  /** Every problem found, in order of the lines. */
  diagnostics: Diagnostic[];
}

/** Reads a file, parses it and checks it against a schema, reporting all problems with line and column. Never throws. */
export function readKnowledgeFile<T>(path: string, schema: string): FileRead<T> {
  let text: string;
  try {
    text = readWholeText(path);
  } catch (error) {
    const diagnostic: Diagnostic = {
      level: 'error',
      code: 'unreadable-file',
      message: causeOf(error),
      file: path,
      hint: 'Check the path and that you may read it.',
    };
    return { diagnostics: [diagnostic] };
  }
  return parseKnowledge<T>(text, path, schema);
}

/** As `readKnowledgeFile`, from a string. */
export function parseKnowledge<T>(text: string, path: string, schema: string): FileRead<T> {
  const schemaJson = schemaText(schema);
  const key = soundKey(schemaJson, text);
  const known = soundData(key);
  if (known !== undefined)
    return { file: knowledgeFile(text, path, known as T, () => parseYaml(text)), diagnostics: [] };
  const parsed = parseYaml(text);
  const { data, errors, warnings } = parsed;
  const place = (offset: number) => placeOf(text, path, parsed, offset);
  const diagnostics = [
    ...errors.map(({ offset, ...problem }): Diagnostic => ({ level: 'error', ...problem, ...place(offset) })),
    ...warnings.map(({ offset, ...problem }): Diagnostic => ({ level: 'warning', ...problem, ...place(offset) })),
  ];
  if (errors.length) return { diagnostics };
  const problems = schemaProblems(data, schemaJson);
  if (problems.length) {
    for (const { keys, isKey, what } of firstFew(problems, MOST_PROBLEMS, restOf))
      diagnostics.push({ level: 'error', ...what, ...place(offsetOf(parsed.document, keys, isKey)) });
    diagnostics.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
    return { diagnostics };
  }
  if (!diagnostics.length) keepSound(key, data);
  return { file: knowledgeFile(text, path, data as T, () => parsed), diagnostics };
}

/** A damaged file may have thousands. */
const MOST_PROBLEMS = 50;

const restOf = (first: SchemaProblem, more: number): SchemaProblem => ({
  ...first,
  what: { code: 'bad-value', message: `and ${more} more mistakes` },
});

function placeOf(text: string, path: string, { lineCounter }: ParsedYaml, offset: number) {
  const found = lineCounter.linePos(offset);
  const [line, col] = [Math.max(1, found.line), Math.max(1, found.col)]; // 0 where nothing was parsed
  const excerpt = text.split(/\r?\n/, line)[line - 1]?.trim().slice(0, 160);
  return { file: path, line, column: col, excerpt };
}

/** `parse` is called only where something must be said about a place in the file. */
function knowledgeFile<T>(text: string, path: string, data: T, parse: () => ParsedYaml): KnowledgeFile<T> {
  let parsed: ParsedYaml | undefined;
  let sha256: string | undefined;
  return {
    path,
    get sha256() {
      sha256 ??= createHash('sha256').update(text).digest('hex');
      return sha256;
    },
    data,
    at: (keys, diagnostic) => {
      parsed ??= parse();
      const offset = offsetOf(parsed.document, keys.map(String), false);
      return { level: 'error', ...diagnostic, ...placeOf(text, path, parsed, offset) };
    },
  };
}

/** Where the value at a key path begins; the key itself where `key` is asked for or the value is missing. */
function offsetOf(document: YamlDocument | undefined, keys: readonly string[], key: boolean): number {
  if (!document) return 0;
  const { isMap, isNode } = yaml();
  for (let length = keys.length; length > 0; length--) {
    const parent = document.getIn(keys.slice(0, length - 1).map(toKey), true);
    if (isMap(parent) && (key || length < keys.length)) {
      const pair = parent.items.find(
        (item) => String((item.key as { value?: unknown })?.value ?? item.key) === keys[length - 1],
      );
      if (isNode(pair?.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(keys.slice(0, length).map(toKey), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

const toKey = (key: string): string | number => (/^\d+$/.test(key) ? Number(key) : key);
