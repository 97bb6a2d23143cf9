import { CLAUSE } from '../english/clause-cues.js';
import { agentOf } from '../score/governors/agent.js';
import { hasEffect } from '../score/sentence/operator.js';
import type { Sentence } from '../score/sentence/sentence.js';
import type { Candidate } from './candidates.js';
import { type Link, linksOf } from './links.js';
import { isOpposing } from './words.js';

/**
 * Whether what a sentence says of an actor is not put forward by its speaker: it may be so, or would be if; it is denied ("it is false that");
 * or somebody else says it ("they accuse Norway"). `may` has the words of what may be so.
 */
export function isOpen(s: Sentence, { places }: Candidate, may: ReadonlySet<string>): boolean {
  return (
    places.length > 0 &&
    places.every((place) => {
      const { first } = place;
      return (
        isConditional(s, first) ||
        isPossible(s, first, may) ||
        isDenied(s, first) ||
        linksOf(s, place).some((one) => isTold(s, one))
      );
    })
  );
}

function isConditional(s: Sentence, token: number): boolean {
  const { clauseKind, clauseOf, clauseParent } = s.clauses;
  for (let clause = clauseOf[token]; clause >= 0; clause = clauseParent[clause])
    if (clauseKind[clause] === CLAUSE.condition) return true;
  return false;
}

/** "Norway might attack", "perhaps Norway attacked": a word of the same clause. */
function isPossible(s: Sentence, token: number, may: ReadonlySet<string>): boolean {
  const { clauseOf } = s.clauses;
  return s.at.subarray(0, s.count).some((t) => clauseOf[t] === clauseOf[token] && may.has(s.word(t)));
}

/** "it is false that Norway …" */
function isDenied(s: Sentence, token: number): boolean {
  const { clauseFirst, clauseKind, clauseOf } = s.clauses;
  const clause = clauseOf[token];
  if (clause < 0 || clauseKind[clause] !== CLAUSE.that) return false;
  const first = clauseFirst[clause];
  return s.some(Math.max(s.low, first - 2), first + 1, (t) => hasEffect(s.operator(t), 'deny'));
}

/** "they accuse Norway": somebody else is against the actor. */
function isTold(s: Sentence, { group, kind, token }: Link): boolean {
  if (group < 0 || (kind !== 'object' && kind !== 'prepositional') || !isOpposing(s, token)) return false;
  const agent = agentOf(s, group);
  return agent === 'other' || agent === 'named';
}
