import { EFFECT_RULES } from '../sentence/effects.js';
import type { Operator } from '../sentence/operator.js';
import type { Sentence } from '../sentence/sentence.js';
import type { Agent } from './agent.js';
import { REACH } from './path.js';

/** What the words before a copula say of the words after it. */
interface Identity {
  sign: 1 | -1;
  agent: Agent;
}

/**
 * "The problem is X", "our aim is to uphold X", "the worst thing would be to leave X", "at the heart of our policy stands X": the judgement
 * in what is equated with a hit; undefined where there is none.
 */
export function identityOf(s: Sentence, group: number): Identity | undefined {
  const { clauseFirst, clauseOf } = s.clauses;
  const verb = s.groups.groupFirst[group];
  const from = Math.max(clauseFirst[clauseOf[verb]], s.low, verb - REACH);
  for (let t = from; t < verb; t++) {
    const sign = signOf(s, t);
    if (sign) return { sign, agent: holderOf(s, from, verb) };
  }
  return undefined;
}

function signOf(s: Sentence, t: number): 1 | -1 | undefined {
  if (s.is(t, 'bane') || s.is(t, 'worse')) return -1;
  if (s.is(t, 'ideal')) return 1;
  const operator = s.operator(t);
  return operator?.first === t ? judgementOf(operator) : undefined;
}

/** "The best thing", "what we need": a judgement by itself, or a wish. */
function judgementOf({ readings }: Operator): 1 | -1 | undefined {
  for (const { effect, form } of readings) {
    const rule = EFFECT_RULES[effect];
    const isJudging = rule?.kind === 'judgement' && form !== 'verbs' && form !== 'phrases';
    if (isJudging || effect === 'demand' || effect === 'prevail') return rule?.sign;
  }
  return undefined;
}

/** Whose aim or problem it is: "their aim is …" is somebody else's. */
function holderOf(s: Sentence, from: number, to: number): Agent {
  for (let t = from; t < to; t++) {
    if (s.is(t, 'first-person')) return 'self';
    if (s.is(t, 'possessive-determiner') || s.is(t, 'possessive-mark')) return 'other';
  }
  return 'none';
}
