import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import type { Diagnostic } from '../base/errors.js';
import { getOrInsert } from '../base/order.js';

// loaded only where data must be checked
const load = createRequire(import.meta.url);
const ajv = (): typeof import('ajv/dist/2020.js') => load('ajv/dist/2020.js');

const FOLDER = fileURLToPath(new URL('../../lexicons/schema/', import.meta.url));

/** What is wrong with data, and where. */
export interface SchemaProblem {
  /** The key path of the place. */
  keys: string[];
  /** Whether the key itself is wrong, not its value. */
  isKey: boolean;
  what: Pick<Diagnostic, 'code' | 'message' | 'hint'>;
}

const validators = new Map<string, ValidateFunction>();

/** The text of `lexicons/schema/<name>.json`. */
export function schemaText(name: string): string {
  return readFileSync(`${FOLDER}${name}.json`, 'utf8');
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
  return getOrInsert(validators, `${allErrors} ${schema}`, () => {
    const { Ajv2020 } = ajv();
    return new Ajv2020({ allErrors, strict: false, verbose: true }).compile(JSON.parse(schema));
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

function explain({
  keyword,
  params,
  message = '',
  parentSchema,
}: ErrorObject): Pick<Diagnostic, 'code' | 'message' | 'hint'> {
  switch (keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const name = params.additionalProperty ?? params.unevaluatedProperty;
      const known = Object.keys(parentSchema?.properties ?? {});
      return {
        code: 'unknown-key',
        message: `unknown key "${name}"`,
        hint: known.length ? `Known keys here: ${known.join(', ')}.` : undefined,
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
      return { code: 'bad-value', message };
  }
}
