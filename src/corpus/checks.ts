import { type Diagnostic, StanceError } from '../base/errors.js';
import { repeated } from '../base/lists.js';
import { didYouMean } from '../base/nearest.js';
import { compare } from '../base/order.js';
import type { Lexicon } from '../knowledge/lexicon.js';
import { ROW_FIELDS } from '../render/data/json.js';
import { percent } from '../render/text/numbers.js';
import { DERIVED_KEYS, SPEAKER_KEYS } from '../table/keys.js';
import type { Summary } from '../table/summary.js';
import type { Tally } from '../tally/tally.js';

/** Columns of a row, which a metadata field of the same name would hide. */
const RESERVED = new Set<string>(['name', 'dimension', ...ROW_FIELDS]);

/** A warning for each key to group by that no document has, or that is given twice. Throws for a key that is the name of a column. */
export function checkKeys(by: readonly string[], tally: Tally): Diagnostic[] {
  const reserved = by.find((key) => RESERVED.has(key));
  if (reserved !== undefined)
    throw new StanceError({
      code: 'reserved-key',
      message: `rows cannot be grouped by "${reserved}": they have a column of that name`,
      hint: 'Rename the field in your data.',
    });
  const twice = repeatedKeys(by);
  if (!tally.documents.size) return twice;
  const known = new Set([...tally.documents.values()].flatMap(({ fields }) => [...fields.keys()]));
  const fields = [...known].sort(compare).join(', ');
  const unknown = [...new Set(by)]
    .filter((key) => !SPEAKER_KEYS.has(key) && !DERIVED_KEYS.has(key) && !known.has(key))
    .map(
      (key): Diagnostic => ({
        level: 'warning',
        code: 'unknown-key',
        message: `no document has a field "${key}" to group by`,
        hint: fields ? `Fields here: ${fields}.` : 'These documents have no metadata.',
      }),
    );
  return [...twice, ...unknown];
}

function repeatedKeys(by: readonly string[]): Diagnostic[] {
  return repeated(by).map((key) => ({
    level: 'warning',
    code: 'repeated-key',
    message: `"${key}" is given more than once to group by, and used once`,
    hint: 'Look at --by, STANCE_BY and by: in stance.yaml.',
  }));
}

/** Fewer statements say nothing about how well the lexicons fit. */
const ENOUGH = 20;
/** A corpus that lexicons are made for has more statements that touch them, as a share. */
const USUAL = 0.05;

/** A warning where hardly any statement touches a dimension. */
export function checkCoverage({ statements, untouched }: Pick<Summary, 'statements' | 'untouched'>): Diagnostic[] {
  const touched = statements - untouched;
  if (statements < ENOUGH || touched >= USUAL * statements) return [];
  return [
    {
      level: 'warning',
      code: 'few-touched',
      message: `${percent(touched, statements)} of the statements touch any dimension: the lexicons may not be made for this corpus`,
      hint: 'See what they miss with stance kwic --misses, and add entries in a lexicon of your own.',
    },
  ];
}

/** A warning for each dimension that no lexicon has. */
export function checkDimensions(wanted: readonly string[], lexicons: readonly Lexicon[]): Diagnostic[] {
  const known = lexicons.map(({ dimension }) => dimension);
  return wanted
    .filter((dimension) => !known.includes(dimension))
    .map((dimension) => ({
      level: 'warning',
      code: 'unknown-dimension',
      message: `no lexicon has the dimension "${dimension}"`,
      hint: didYouMean(dimension, known) ?? `The dimensions are ${known.join(', ')}.`,
    }));
}
