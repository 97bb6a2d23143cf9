import { createRequire } from 'node:module';
import { isAbsolute, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import type { Diagnostic } from '../base/errors.js';
import { didYouMean } from '../base/nearest.js';
import { getOrInsert } from '../base/order.js';
import { readWholeText } from './files/whole-file.js';

// loaded only where data must be checked
const load = createRequire(import.meta.url);
const ajv = (): typeof import('ajv/dist/2020.js') => load('ajv/dist/2020.js');

const FOLDER = fileURLToPath(new URL('../../lexicons/schema/', import.meta.url));
const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));

/** What is wrong with data, and where. */
export interface SchemaProblem {
  /** The key path of the place. */
  keys: string[];
  /** Whether the key itself is wrong, not its value. */
  isKey: boolean;
  what: Pick<Diagnostic, 'code' | 'message' | 'hint'>;
}

/** By the text of a schema; those that find all problems, and those that find the first. */
const validators = { all: new Map<string, ValidateFunction>(), first: new Map<string, ValidateFunction>() };

/**
 * The line by which editors find the schema of a file of the user's: `# yaml-language-server: $schema=…`, with the address of the
 * schema in this installation. In a folder of our own the path is relative.
 */
export function schemaLine(name: string, folder?: string): string {
  const path = `${FOLDER}${name}.json`;
  const isOurs =
    folder !== undefined && !relative(PACKAGE, folder).startsWith('..') && !isAbsolute(relative(PACKAGE, folder));
  const address = isOurs ? relative(folder, path).replaceAll(sep, '/') : pathToFileURL(path).href;
  return `# yaml-language-server: $schema=${address}\n`;
}

/** A file with the line that leads to its schema, in place of one that it has. */
export function withSchemaLine(text: string, name: string, folder?: string): string {
  return schemaLine(name, folder) + text.replace(/^# yaml-language-server:.*\r?\n/m, '');
}

/** The text of `lexicons/schema/<name>.json`. */
export function schemaText(name: string): string {
  return readWholeText(`${FOLDER}${name}.json`);
}

/** What a schema, given as text, finds wrong with data; an empty list for sound data. */
export function schemaProblems(data: unknown, schema: string): SchemaProblem[] {
  const validate = validator(schema, true);
  return validate(data) ? [] : foldErrors(validate.errors ?? []).map(problemOf);
}

/** The first thing that a schema finds wrong with data: for files of which nothing is used then, however much is wrong with them. */
export function firstProblem(data: unknown, schema: string): SchemaProblem | undefined {
  const validate = validator(schema, false);
  return validate(data) ? undefined : foldErrors(validate.errors ?? []).map(problemOf)[0];
}

function problemOf(problem: ErrorObject): SchemaProblem {
  const keys = problem.instancePath
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const extra = problem.params.additionalProperty ?? problem.params.unevaluatedProperty;
  if (extra) keys.push(String(extra));
  return { keys, isKey: Boolean(extra), what: explain(problem) };
}

function validator(schema: string, allErrors: boolean): ValidateFunction {
  return getOrInsert(validators[allErrors ? 'all' : 'first'], schema, () => {
    const { Ajv2020 } = ajv();
    // our own schemas are sound: a test checks them, and to check them here takes as long as all else
    const options = { allErrors, strict: false, verbose: true, validateSchema: false, meta: false };
    return new Ajv2020(options).compile(JSON.parse(schema));
  });
}

/** Ajv reports every branch of a failed `anyOf`; one message about the whole is enough. */
function foldErrors(errors: ErrorObject[]): ErrorObject[] {
  const unions = errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf');
  return errors.filter(
    (error) =>
      error.keyword !== 'if' &&
      !unions.some((union) => union !== error && error.schemaPath.startsWith(`${union.schemaPath}/`)),
  );
}

function explain(problem: ErrorObject): Pick<Diagnostic, 'code' | 'message' | 'hint'> {
  const { keyword, params, parentSchema } = problem;
  switch (keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const name = params.additionalProperty ?? params.unevaluatedProperty;
      const known = Object.keys(parentSchema?.properties ?? {});
      return {
        code: 'unknown-key',
        message: `unknown key "${name}"`,
        hint: known.length
          ? [didYouMean(name, known), `Known keys here: ${known.join(', ')}.`].filter(Boolean).join(' ')
          : undefined,
      };
    }
    case 'required':
      return { code: 'missing-key', message: `"${params.missingProperty}" is missing` };
    case 'enum':
      return { code: 'bad-value', message: `must be one of ${(params.allowedValues as unknown[]).join(', ')}` };
    case 'anyOf':
    case 'oneOf':
      return {
        code: 'bad-value',
        message: 'has none of the shapes allowed here',
        hint: (parentSchema?.description as string) ?? undefined,
      };
    default:
      return { code: 'bad-value', message: demandOf(problem), hint: parentSchema?.description };
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys and values',
  null: 'nothing',
};

/** What a value must be, as its schema has it. */
function demandOf({ keyword, params, schema, data }: ErrorObject): string {
  switch (keyword) {
    case 'type': {
      const types = [params.type].flat() as string[];
      return `must be ${types.map((type) => TYPES[type] ?? type).join(' or ')}, not ${typeName(data)}`;
    }
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return params.limit === 1 ? 'must not be empty' : `must have at least ${params.limit} ${UNITS[keyword]}`;
    case 'maxLength':
    case 'maxItems':
      return `must have at most ${params.limit} ${UNITS[keyword]}`;
    case 'minimum':
    case 'exclusiveMinimum':
      return `must be ${keyword === 'minimum' ? '' : 'more than '}${params.limit}${keyword === 'minimum' ? ' or more' : ''}`;
    case 'maximum':
      return `must be ${params.limit} or less`;
    case 'uniqueItems':
      return `has the same item twice: numbers ${params.j + 1} and ${params.i + 1}`;
    case 'const':
      return `must be ${JSON.stringify(schema)}`;
    case 'pattern':
      return `"${String(data).slice(0, LONGEST)}" is not written as it must be: ${params.pattern}`;
    case 'propertyNames':
      return `"${params.propertyName}" cannot be a key here`;
    default:
      return 'is not what may stand here';
  }
}

/** Characters of a value that are shown. */
const LONGEST = 60;
const UNITS = {
  minLength: 'characters',
  maxLength: 'characters',
  minItems: 'items',
  maxItems: 'items',
  minProperties: 'keys',
};

const typeName = (data: unknown): string =>
  typeof data === 'number'
    ? String(data)
    : (TYPES[data === null ? 'null' : Array.isArray(data) ? 'array' : typeof data] ?? 'something else');
