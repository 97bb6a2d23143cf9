import { StanceError } from '../base/errors.js';
import { didYouMean } from '../base/nearest.js';

/** Returns what is wrong with a value, with a hint if there is one; undefined for a right one. */
export type Check = (value: unknown) => { message: string; hint?: string } | undefined;

/** A check for each option. */
export type Checks<Options> = { readonly [Name in keyof Required<Options>]: Check };

/** Throws for unknown options and wrong values. An option that is undefined counts as not given. */
export function checkOptions<Options extends object>(of: string, options: Options, checks: Checks<Options>): void {
  if (options === null || typeof options !== 'object')
    throw new StanceError({ code: 'bad-option', message: `the options of ${of}() must be an object` });
  const names = Object.keys(checks);
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(checks, name))
      throw new StanceError({
        code: 'unknown-option',
        message: `${of}() has no option "${name}"`,
        hint: didYouMean(name, names) ?? `Its options are ${names.join(', ')}.`,
      });
    const problem = value === undefined ? undefined : checks[name as keyof Options](value);
    if (problem) throw new StanceError({ code: 'bad-option', ...problem, message: `${name} ${problem.message}` });
  }
}

const must =
  (isRight: (value: unknown) => boolean, message: string): Check =>
  (value) =>
    isRight(value) ? undefined : { message: `must be ${message}` };

const isString = (value: unknown): value is string => typeof value === 'string';

export const aString = must(isString, 'a string');
export const aBoolean = must((value) => typeof value === 'boolean', 'true or false');
export const aFunction = must((value) => typeof value === 'function', 'a function');
export const aShare = must((value) => typeof value === 'number' && value >= 0 && value <= 1, 'a number from 0 to 1');
export const aWholeNumberFrom = (least: number): Check =>
  must((value) => Number.isInteger(value) && Number(value) >= least, `a whole number from ${least} up`);
export const aList = must((value) => Array.isArray(value) && value.every(isString), 'an array of strings');

export const aPartialDate = (isDate: (value: string) => boolean): Check =>
  must((value) => isString(value) && isDate(value), 'a string YYYY, YYYY-MM or YYYY-MM-DD');

export const oneOf =
  (known: readonly string[]): Check =>
  (value) =>
    isString(value) && known.includes(value)
      ? undefined
      : { message: `must be one of ${known.join(', ')}`, hint: didYouMean(String(value), known) };

export const listOf =
  (known: readonly string[]): Check =>
  (value) => {
    const one = oneOf(known);
    return aList(value) ?? (value as string[]).map(one).find((problem) => problem !== undefined);
  };
