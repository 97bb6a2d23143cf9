import { compare, getOrInsert } from '../base/order.js';
import type { Target, TargetValue } from '../types/target.js';

/** The targets of one statement, each actor once, in the order of the text; those that no word names last. */
export function together(targets: readonly Target[]): Target[] {
  const byActor = new Map<string, Target[]>();
  for (const target of targets) getOrInsert(byActor, target.id, () => []).push(target);
  return [...byActor.values()].map(joined).sort((a, b) => startOf(a) - startOf(b) || compare(a.id, b.id));
}

const startOf = ({ span }: Target): number => span?.start ?? Number.MAX_SAFE_INTEGER;

/** What several places say of one actor: the first one's relation, unless a later one judges and it does not. */
function joined(targets: readonly Target[]): Target {
  const [first] = targets;
  const value = jointValue(targets);
  const lead = targets.find((one) => one.value === value) ?? first;
  const evidence = targets.flatMap((one) => one.evidence).sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    ...lead,
    value,
    span: targets.find(({ span }) => span)?.span ?? null,
    evidence: evidence.filter((one, i) => i === 0 || one.start !== evidence[i - 1].start),
    aspect: lead.aspect ?? targets.find(({ aspect }) => aspect)?.aspect ?? null,
    explicit: targets.some(({ explicit }) => explicit),
    confidence: Math.max(...targets.map(({ confidence }) => confidence)),
  };
}

function jointValue(targets: readonly Target[]): TargetValue {
  const values = new Set(targets.map(({ value }) => value));
  if (values.has('mixed') || (values.has('negative') && values.has('positive'))) return 'mixed';
  return values.has('negative') ? 'negative' : values.has('positive') ? 'positive' : 'neutral';
}
