import { GROUP } from '../../english/verb-groups.js';
import type { EffectClass } from '../../knowledge/load/shared.js';
import { hasEffect } from '../../score/sentence/operator.js';
import type { Sentence } from '../../score/sentence/sentence.js';

/** Words before a verb that say that it is not done. */
const AVOIDING: readonly EffectClass[] = ['negate', 'fail', 'oppose', 'neglect', 'deny', 'end', 'withdraw'];
/** "would have told Norway" */
const WOULD_HAVE = GROUP.possibility | GROUP.perfect;
/** How far before an infinitive its governor is looked for, in words. */
const GOVERNOR = 4;

/** "steers clear of criticising", "declined at first to condemn", "has not come forward to defend" */
export function isAvoided(s: Sentence, group: number): boolean {
  const { groupBits, groupFirst } = s.groups;
  const first = groupFirst[group];
  if (groupBits[group] & GROUP.negated) return true;
  if ((groupBits[group] & WOULD_HAVE) === WOULD_HAVE) return true;
  if (groupBits[group] & GROUP.finite) return false;
  for (let t = first - 1; t >= Math.max(s.low, first - GOVERNOR); t--) {
    const operator = s.operator(t);
    const governor = s.groupAt(t);
    if (AVOIDING.some((effect) => hasEffect(operator, effect))) return true;
    if (governor >= 0) return (groupBits[governor] & GROUP.negated) !== 0;
  }
  return false;
}
