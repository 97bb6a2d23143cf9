import { createRequire } from 'node:module';
import type { LineCounter, Node, Document as YamlDocument } from 'yaml';
import { bounded, TimeOver } from '../../base/bounded.js';
import { firstFew } from '../../base/lists.js';
import { causeOf } from '../../base/problems/causes.js';
import { yamlMessage } from './yaml-messages.js';

// loaded only where a file must be parsed
const load = createRequire(import.meta.url);
/** The library; its parser is called here alone. */
export const yaml = (): typeof import('yaml') => load('yaml');

/** What is wrong with a YAML file, and where: an offset in UTF-16 units. */
export interface YamlProblem {
  code: string;
  message: string;
  offset: number;
  hint?: string;
}

export interface ParsedYaml {
  /** What the file holds, as plain data without circles; undefined where there are errors. */
  data: unknown;
  errors: YamlProblem[];
  warnings: YamlProblem[];
  lineCounter: LineCounter;
  /** Absent where the parser gave up. */
  document?: YamlDocument;
}

/** Longer files are not parsed: our longest has a hundredth of it. In UTF-16 units. */
const LONGEST_YAML = 16 * 1024 * 1024;
/** Lists and maps inside each other. */
const DEEPEST = 100;
/** Copies that aliases may make of what they stand for. */
const MOST_ALIASES = 1000;
/** A damaged file may have thousands. */
const MOST_PROBLEMS = 20;
const HINT = 'The file is not valid YAML here: check indentation, quotes and colons.';

/**
 * Parses YAML. Never throws and ends in any case: files that are too long, too deep or take too long, aliases that are
 * unresolved, circular or multiply, and keys that stand twice are errors. Every YAML file is read through it.
 */
export function parseYaml(text: string): ParsedYaml {
  const { LineCounter } = yaml();
  const parsed: ParsedYaml = { data: undefined, errors: [], warnings: [], lineCounter: new LineCounter() };
  if (text.length > LONGEST_YAML) {
    const message = `holds more than ${LONGEST_YAML / 1024 / 1024} MB of YAML`;
    parsed.errors.push({ code: 'file-too-large', message, offset: 0, hint: 'Split it into several files.' });
    return parsed;
  }
  try {
    bounded(() => fill(parsed, text));
  } catch (error) {
    parsed.errors.push({ ...problemOf(error), offset: 0 });
  }
  parsed.errors = firstFew(parsed.errors, MOST_PROBLEMS, restOf);
  parsed.warnings = firstFew(parsed.warnings, MOST_PROBLEMS, restOf);
  return parsed;
}

function fill(parsed: ParsedYaml, text: string): void {
  const { parseDocument } = yaml();
  const { lineCounter, errors, warnings } = parsed;
  // the library compares each key with all before it; below, a set does
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  for (const { code, pos } of document.errors)
    errors.push({ code: kebab(code), message: yamlMessage(code), offset: pos[0], hint: HINT });
  for (const { code, pos } of document.warnings)
    warnings.push({ code: kebab(code), message: yamlMessage(code), offset: pos[0] });
  errors.push(...repeatedKeys(document));
  if (!errors.length) {
    const data: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    checkShape(data, new Set(), new Map());
    parsed.data = data;
  }
  parsed.document = document;
}

const kebab = (code: string): string => code.toLowerCase().replaceAll('_', '-');

function repeatedKeys(document: YamlDocument): YamlProblem[] {
  const { visit, isScalar } = yaml();
  const problems: YamlProblem[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value))
          problems.push({
            code: 'duplicate-key',
            message: yamlMessage('DUPLICATE_KEY'),
            offset: startOf(key),
            hint: HINT,
          });
        seen.add(key.value);
      }
    },
  });
  return problems;
}

const startOf = ({ range }: Pick<Node, 'range'>): number => range?.[0] ?? 0;

class YamlError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}

/**
 * Throws for data that no program here could go through: deep, or inside itself. Returns how deep it is; what aliases
 * share is looked at once.
 */
function checkShape(data: unknown, open: Set<object>, known: Map<object, number>): number {
  if (typeof data !== 'object' || data === null) return 0;
  const before = known.get(data);
  if (before !== undefined) return before;
  if (open.has(data))
    throw new YamlError('circular-alias', 'an alias stands inside what it stands for', 'Write it out.');
  open.add(data);
  let depth = 1;
  for (const value of Object.values(data)) depth = Math.max(depth, 1 + checkShape(value, open, known));
  if (depth > DEEPEST || open.size > DEEPEST) throw tooDeep();
  open.delete(data);
  known.set(data, depth);
  return depth;
}

const tooDeep = (): YamlError =>
  new YamlError('too-deep', `lists and maps are nested more than ${DEEPEST} deep`, 'Check brackets and indentation.');

function problemOf(error: unknown): Omit<YamlProblem, 'offset'> {
  if (error instanceof YamlError) return { code: error.code, message: error.message, hint: error.hint };
  if (error instanceof TimeOver)
    return { code: 'too-slow', message: `its parser ${error.message}`, hint: 'Split the file.' };
  if (error instanceof RangeError) return problemOf(tooDeep());
  if (error instanceof Error && /alias/i.test(error.message)) return badAlias(error.message);
  return { code: 'bad-yaml', message: causeOf(error), hint: HINT };
}

function badAlias(problem: string): Omit<YamlProblem, 'offset'> {
  const message = /unresolved/i.test(problem)
    ? 'an alias (*name) stands for nothing: no value has that anchor (&name)'
    : `aliases (*name) stand for more than ${MOST_ALIASES} copies`;
  return { code: 'bad-alias', message, hint: 'Write out what the aliases stand for.' };
}

const restOf = ({ code, offset }: YamlProblem, more: number): YamlProblem => ({
  code,
  message: `and ${more} more problems from here on`,
  offset,
});
