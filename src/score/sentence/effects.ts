import type { EffectClass, Form, Predicate } from '../../knowledge/load/shared.js';
import type { Operator } from './operator.js';

/** What an effect is: something done, held or judged. */
export type EffectKind = 'deed' | 'attitude' | 'judgement';

/** What an effect does to what it acts on. */
export interface EffectRule {
  kind: EffectKind;
  /** What it does to the good or ill of what it acts on. */
  sign: 1 | -1;
  /** Where the word always comes to the same: whoever worries about a wrong is against it, whoever neglects it lets it be. */
  towards?: 1 | -1;
  /** Whether the word blames whoever does it, or does not do it. */
  blames?: true;
  /** For `explain`. */
  note: string;
}

/** The effects that decide a sign. Where a word has several, the earlier one here counts. */
export const EFFECT_RULES: Partial<Record<EffectClass, EffectRule>> = {
  harm: { kind: 'deed', sign: -1, blames: true, note: 'done harm' },
  end: { kind: 'deed', sign: -1, note: 'ended or kept away' },
  withdraw: { kind: 'deed', sign: -1, note: 'left or loosened' },
  fail: { kind: 'deed', sign: -1, blames: true, note: 'left undone or missing' },
  neglect: { kind: 'deed', sign: -1, towards: -1, blames: true, note: 'left alone' },
  oppose: { kind: 'attitude', sign: -1, blames: true, note: 'disapproved' },
  deny: { kind: 'deed', sign: -1, blames: true, note: 'denied' },
  worry: { kind: 'attitude', sign: 1, towards: 1, note: 'cared about' },
  support: { kind: 'deed', sign: 1, blames: true, note: 'done good' },
  endorse: { kind: 'attitude', sign: 1, note: 'approved' },
  realise: { kind: 'deed', sign: 1, blames: true, note: 'brought about' },
  demand: { kind: 'attitude', sign: 1, note: 'asked for' },
  suffer: { kind: 'attitude', sign: 1, towards: 1, note: 'suffered' },
  outrank: { kind: 'judgement', sign: -1, note: 'put below something else' },
  prevail: { kind: 'judgement', sign: 1, note: 'put first' },
  distance: { kind: 'judgement', sign: -1, note: 'not meant by the speaker' },
  bad: { kind: 'judgement', sign: -1, note: 'called bad' },
  good: { kind: 'judgement', sign: 1, note: 'called good' },
  justify: { kind: 'judgement', sign: 1, note: 'called right' },
  modal: { kind: 'judgement', sign: 1, note: 'called a duty' },
  commit: { kind: 'deed', sign: 1, blames: true, note: 'done' },
};
const RANK = Object.keys(EFFECT_RULES) as EffectClass[];
/** Effects that decide no sign, but that composition looks at. */
const OTHERS: readonly EffectClass[] = ['say', 'witness', 'topic', 'negate'];

/** The effect of an operator that counts among some forms; undefined where it has none of them. */
export function effectOf(
  operator: Operator | undefined,
  forms: readonly Form[],
  skip?: ReadonlySet<EffectClass>,
): EffectClass | undefined {
  const open =
    operator?.readings.filter(({ effect, form }: Predicate) => forms.includes(form) && !skip?.has(effect)) ?? [];
  return (
    RANK.find((effect) => open.some((one) => one.effect === effect)) ??
    OTHERS.find((effect) => open.some((one) => one.effect === effect)) ??
    open[0]?.effect
  );
}

export const VERB_FORMS = ['verbs', 'states'] as const satisfies readonly Form[];
export const NOUN_FORMS = ['nouns'] as const satisfies readonly Form[];
export const PHRASE_FORMS = ['phrases', 'adjectives', 'states'] as const satisfies readonly Form[];
/** What a verb says of its subject is nothing that it does to its object. */
export const OF_SUBJECT: ReadonlySet<EffectClass> = new Set<EffectClass>(['bad', 'prevail', 'distance']);
