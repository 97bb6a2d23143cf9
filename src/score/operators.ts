import type { EffectClass, Form, Predicate } from '../knowledge/load/shared.js';
import type { Vocabulary } from '../segment/vocabulary.js';
import { TAG } from '../types/text.js';
import { Matcher } from './matcher.js';
import type { Operator, Unit } from './unit.js';

const NEGATOR = /\b(?:not?|never|nothing|nobody|none|n't|cannot|nor|neither)\b/;
const GAP_NEGATORS = new Set(['not', "n't", 'never', 'no']);

/** Finds predicates, negators and the like in a unit: the longest wins, then the leftmost; all readings of it are kept. */
export class OperatorFinder {
  private readonly matcher: Matcher;
  private readonly found: { entry: number; first: number; last: number }[] = [];
  /** Entries with a negator of their own. */
  private readonly denies: readonly boolean[];

  constructor(
    private readonly predicates: readonly Predicate[],
    vocabulary: Vocabulary,
  ) {
    this.matcher = new Matcher(predicates, vocabulary);
    this.denies = predicates.map(({ term }) => NEGATOR.test(term));
  }

  find(unit: Unit): void {
    const { found } = this;
    found.length = 0;
    this.matcher.match(unit.tokens, unit.at, unit.count, (entry, first, last) => {
      if (last - first < 3 || this.denies[entry] || !holdsNegator(unit, first, last))
        found.push({ entry, first, last });
    });
    found.sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first || a.entry - b.entry);
    unit.operatorAt.fill(-1, 0, unit.count);
    unit.operators.length = 0;
    for (const { entry, first, last } of found) {
      const here = unit.operatorAt[first];
      const same = here >= 0 ? unit.operators[here] : undefined;
      if (same?.first === first && same.last === last) {
        if (!same.readings.includes(this.predicates[entry])) same.readings.push(this.predicates[entry]);
        continue;
      }
      let free = true;
      for (let p = first; p < last && free; p++) free = unit.operatorAt[p] < 0;
      if (!free) continue;
      const index = unit.operators.push({ first, last, readings: [this.predicates[entry]] }) - 1;
      unit.operatorAt.fill(index, first, last);
    }
  }
}

/** "has not outlived" is no "has … outlived": what a gap takes in must not turn the entry. */
function holdsNegator(unit: Unit, first: number, last: number): boolean {
  for (let p = first; p < last; p++) if (GAP_NEGATORS.has(unit.word(p))) return true;
  return false;
}

export function reading(operator: Operator | undefined, form: Form, effect?: EffectClass): Predicate | undefined {
  return operator?.readings.find((predicate) => predicate.form === form && (!effect || predicate.effect === effect));
}

export function hasEffect(operator: Operator | undefined, effect: EffectClass): boolean {
  return operator?.readings.some((predicate) => predicate.effect === effect) ?? false;
}

/** What a verb says of its subject, or of what follows its object. */
const JUDGING: ReadonlySet<EffectClass> = new Set<EffectClass>(['good', 'bad', 'deem']);

/** The verb that an operator can be here, going by the tag of its first word. */
export function verbReading(unit: Unit, operator: Operator): Predicate | undefined {
  const verb = operator.readings.find(({ form, effect }) => form === 'verbs' && !JUDGING.has(effect));
  if (!verb) return undefined;
  const tag = unit.tag(operator.first);
  if (tag === TAG.VERB || tag === TAG.AUX)
    return isDeterminer(unit, operator.first - 1) && reading(operator, 'nouns') ? undefined : verb;
  const isLong = operator.last - operator.first > 1;
  if (operator.last - operator.first > 2 || (isLong && tag !== TAG.NOUN && tag !== TAG.PROPN)) return verb;
  let adverbs = operator.first - 1;
  while (adverbs > 0 && unit.tag(adverbs) === TAG.ADV) adverbs--; // "we also welcome"
  const left = adverbs < 0 ? -1 : unit.tag(adverbs);
  const isCalledFor = unit.word(adverbs) === 'to' || left === TAG.PRON || left === TAG.AUX;
  if (tag === TAG.ADJ) return isCalledFor || /(?:ed|en|ing)$/.test(unit.word(operator.first)) ? verb : undefined;
  if (tag === TAG.ADV && isCalledFor) return verb;
  if (tag !== TAG.NOUN && tag !== TAG.PROPN) return undefined;
  // wink-nlp takes some verbs for nouns: "to respect", "we respect", "must respect"
  const before = unit.tag(operator.first - 1);
  const word0 = unit.word(operator.first);
  const word = unit.word(operator.first - 1);
  if (operator.first > 0 && (word === 'to' || before === TAG.PRON || before === TAG.AUX)) return verb;
  const after = unit.tag(operator.last);
  const opensObject = after === TAG.DET || after === TAG.PRON || after === TAG.NOUN || after === TAG.PROPN;
  if (word0.endsWith('ing') && operator.last < unit.count && opensObject) return verb;
  if (opensRelative(unit, operator.first - 1)) return verb;
  // "our duty demands the …"
  if (/s$/.test(word0) && (before === TAG.NOUN || before === TAG.PROPN) && after === TAG.DET) return verb;
  if (reading(operator, 'nouns')) return undefined;
  if (operator.last - operator.first > 1 && before === TAG.NOUN) return verb;
  if (operator.first === 0) return verb;
  // "conflicts with", "undermines": no noun is listed, and nothing before it calls for one
  return /s$/.test(word0) && (before === TAG.NOUN || before === TAG.PROPN || before === TAG.PRON) ? verb : undefined;
}

/** What a noun does beside what it says by itself. */
const SECOND: ReadonlySet<EffectClass> = new Set<EffectClass>(['anaphor', 'misdeed', 'light', 'clausal']);

/** The noun that an operator can be here. */
export function nounReading(unit: Unit, operator: Operator): Predicate | undefined {
  const nouns = operator.readings.filter(({ form }) => form === 'nouns');
  // "commitment to X" approves of X; that it may also take up what was said before, or let others act, is second
  const noun = nouns.find(({ effect }) => !SECOND.has(effect)) ?? nouns[0];
  if (!noun) return undefined;
  const tag = unit.tag(operator.first);
  return tag === TAG.VERB && !isDeterminer(unit, operator.first - 1) && !isDeterminer(unit, operator.last)
    ? unit.tag(operator.last) === TAG.ADP
      ? noun
      : undefined
    : noun;
}

/** "regimes that abuse …": after a relative pronoun comes a verb. */
function opensRelative(unit: Unit, p: number): boolean {
  const word = unit.word(p);
  if (word === 'who' || word === 'which') return true;
  const tag = unit.tag(p - 1);
  return word === 'that' && (tag === TAG.NOUN || tag === TAG.PROPN) && !hasEffect(unit.operator(p - 1), 'clausal');
}

function isDeterminer(unit: Unit, p: number): boolean {
  if (p < 0 || p >= unit.count) return false;
  const tag = unit.tag(p);
  return tag === TAG.DET || tag === TAG.ADJ;
}
