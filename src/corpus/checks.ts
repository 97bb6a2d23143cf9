import { type Diagnostic, StanceError } from '../base/errors.js';
import { repeated } from '../base/lists.js';
import { didYouMean } from '../base/nearest.js';
import { compare } from '../base/order.js';
import type { Lexicon } from '../knowledge/lexicon.js';
import { ROW_FIELDS } from '../render/data/json.js';
import { percent } from '../render/text/numbers.js';
import { isCalled } from '../table/called.js';
import { DERIVED_KEYS, isTimeKey, keyOf, SPEAKER_KEYS, TARGET_KEY, TIME_KEYS } from '../table/keys.js';
import { isPeriodKey, looksLikePeriodKey } from '../table/periods.js';
import type { Summary } from '../table/summary.js';
import { type Counted, totalsOf } from '../tally/counted.js';
import { withList } from './fields.js';

/** Columns of a row, which a metadata field of the same name would hide. */
const RESERVED = new Set<string>(['name', 'dimension', ...ROW_FIELDS]);

/** Keys that can be grouped by in every corpus, whatever fields the documents have. */
const OUR_KEYS: ReadonlySet<string> = new Set([
  TARGET_KEY,
  ...SPEAKER_KEYS,
  ...DERIVED_KEYS,
  ...TIME_KEYS,
  'title',
  'outlet',
  'speaker',
]);

const isOurs = (key: string): boolean => OUR_KEYS.has(key) || isPeriodKey(key);

/**
 * A warning for each key to group by that is given twice, or that documents have no value for. Throws for a key that is the name of a
 * column. A key that no document has is an error.
 */
export function checkKeys(by: readonly string[], tally: Counted): Diagnostic[] {
  const reserved = by.find((key) => RESERVED.has(key));
  if (reserved !== undefined)
    throw new StanceError({
      code: 'reserved-key',
      message: `rows cannot be grouped by "${reserved}": they have a column of that name`,
      hint: 'Rename the field in your data.',
    });
  const twice = repeatedKeys(by);
  const { documents, fields: known } = totalsOf(tally);
  if (!documents) return twice;
  const unknown = by.find((key) => !isOurs(key) && !known.has(key));
  if (unknown !== undefined) return [...twice, unknownKey(unknown, known)];
  if (by.includes(TARGET_KEY) && !known.has(TARGET_KEY)) checkHasTargets(tally);
  return [...twice, ...[...new Set(by)].flatMap((key) => withoutValue(key, tally, documents))];
}

/** Throws if it was not worked out of whom statements speak. */
export function checkHasTargets(tally: Counted): void {
  for (const [, { statements }] of tally.sorted())
    if (statements.length && !statements.some(({ targets }) => targets))
      throw new StanceError({
        code: 'no-targets',
        message: 'it was not worked out whom these statements speak of',
        hint: 'Make the parts with stance targets … --partial or stance network … --ties targets --partial.',
      });
}

function unknownKey(key: string, fields: ReadonlySet<string>): Diagnostic {
  if (looksLikePeriodKey(key))
    return {
      level: 'error',
      code: 'unknown-key',
      message: `rows cannot be grouped by "${key}": it names no days, months or years in which periods begin`,
      hint: 'Write them in order of time, such as --by period:2017 for before and from 2017 on, or --by period:2001-09-11:2017.',
    };
  const suggestion = didYouMean(key, [...OUR_KEYS, ...fields]);
  const here = fields.size ? withList(undefined, 'Fields here', fields) : 'These documents have no metadata.';
  return {
    level: 'error',
    code: 'unknown-key',
    message: `rows cannot be grouped by "${key}": no document has a field of that name`,
    hint: [suggestion, `Keys are ${[...OUR_KEYS].join(', ')}, and period:2017.`, here].filter(Boolean).join(' '),
  };
}

/** A warning where some documents have no value for a key of ours; they are counted without one. */
function withoutValue(key: string, tally: Counted, documents: number): Diagnostic[] {
  if (SPEAKER_KEYS.has(key) || key === TARGET_KEY || !isOurs(key)) return [];
  let without = 0;
  let inexact = 0;
  for (const [id, document] of tally.sorted())
    if (!keyOf(key, id, document)) {
      without++;
      if (keyOf('year', id, document)) inexact++;
    }
  if (!without) return [];
  const isTime = isTimeKey(key);
  const field = isTime ? 'date' : key;
  const hint = `Name the field with the ${field} with --${field}-field${isTime ? ', and say with --date-format how dates are written' : ''}.`;
  return [
    {
      level: 'warning',
      code: isTime ? 'undated-document' : 'missing-value',
      message: `${without} of ${documents} documents ${without === 1 ? 'has' : 'have'} no ${key}: ${without === 1 ? 'it is' : 'they are'} counted under an empty one`,
      hint:
        isTime && inexact === without
          ? `Their dates are not exact enough; use --by year, or name a field with exact dates with --date-field.`
          : hint,
    },
  ];
}

function repeatedKeys(by: readonly string[]): Diagnostic[] {
  return repeated(by).map((key) => ({
    level: 'warning',
    code: 'repeated-key',
    message: `"${key}" is given more than once to group by, and used once`,
    hint: 'Look at --by, STANCE_BY and by: in stance.yaml.',
  }));
}

/** Fewer statements say nothing about how well lexicons and attribution fit. */
const ENOUGH = 20;
/** A corpus that lexicons are made for has more statements that touch them, as a share. */
const USUAL = 0.05;
/** News has fewer statements whose speaker cannot be identified, as a share. */
const MANY_UNRESOLVED = 1 / 3;

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

/**
 * A warning where many statements have no speaker: most often these are speeches or opinion pieces, whose "we" is nobody unless a field
 * says who speaks.
 */
export function checkSpeakers(
  { statements, unresolved }: Pick<Summary, 'statements' | 'unresolved'>,
  tally: Counted,
): Diagnostic[] {
  if (statements < ENOUGH || unresolved < MANY_UNRESOLVED * statements) return [];
  const { fields } = totalsOf(tally);
  const name = 'If each text is one speaker’s own words, say with --speaker-field which field names the speaker.';
  return [
    {
      level: 'warning',
      code: 'many-unresolved',
      message: `${percent(unresolved, statements)} of the statements have no speaker that could be identified`,
      hint: `${fields.size ? withList(name, 'Fields here', fields) : name} Otherwise see stance actors unknown.`,
    },
  ];
}

/** An error for each dimension that no lexicon has. */
export function checkDimensions(wanted: readonly string[], lexicons: readonly Lexicon[]): Diagnostic[] {
  const known = lexicons.map(({ dimension }) => dimension);
  return wanted
    .filter((dimension) => !known.includes(dimension))
    .map((dimension) => ({
      level: 'error',
      code: 'unknown-dimension',
      message: `no lexicon has the dimension "${dimension}"`,
      hint:
        didYouMean(dimension, known) ??
        (known.length ? `The dimensions are ${known.join(', ')}.` : 'No lexicon was loaded: name one with --lexicon.'),
    }));
}

/** Speakers that a hint lists. */
const LISTED = 8;

/** A speaker, or one who is spoken of, with the number of statements. */
export interface Speaks {
  id: string;
  name: string;
  statements: number;
}

/** An error for each name asked for that no speaker has, where there are speakers at all. */
export const checkActors = (wanted: readonly string[], speakers: Iterable<Speaks>): Diagnostic[] =>
  checkNames(wanted, speakers, (actor, most) => ({
    code: 'unknown-actor',
    message: `nobody called "${actor}" speaks in these documents`,
    hint: `Most often speak ${most}; stance actors list names all.`,
  }));

/** An error for each name asked for of whom nobody speaks, where somebody speaks of anybody at all. */
export const checkTargets = (wanted: readonly string[], spokenOf: Iterable<Speaks>): Diagnostic[] =>
  checkNames(wanted, spokenOf, (target, most) => ({
    code: 'unknown-target',
    message: `nobody called "${target}" is criticised, praised or asked in these documents`,
    hint: `Most often are ${most}; stance targets lists all.`,
  }));

function checkNames(
  wanted: readonly string[],
  known: Iterable<Speaks>,
  say: (name: string, most: string) => { code: string; message: string; hint: string },
): Diagnostic[] {
  const all = [...known].sort((a, b) => b.statements - a.statements || compare(a.id, b.id));
  if (!all.length) return [];
  const names = [...new Set(all.map(({ name }) => name))];
  return wanted
    .filter((one) => !all.some((other) => isCalled(other, one)))
    .map((one) => {
      const said = say(one, names.slice(0, LISTED).join(', '));
      const meant = didYouMean(one, [...names, ...names.flatMap((name) => name.split(' '))]);
      return { level: 'error', ...said, hint: [meant, said.hint].filter(Boolean).join(' ') };
    });
}
