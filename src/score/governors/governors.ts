import type { Sentence } from '../sentence/sentence.js';
import { aroundClause } from './clause.js';
import { governorOf } from './non-finite.js';
import { leftOf, withinPhrase } from './noun-phrase.js';
import { Path } from './path.js';
import type { Next, Place, Step } from './step.js';
import { ofSubject } from './subject.js';
import { ownVerb, throughVerb } from './verb-group.js';

export type { Place, Relation, Step } from './step.js';

/**
 * The words that act on a hit, from the inside out: its noun phrase, the nouns and prepositions before it, its verb, the verbs that govern
 * that verb, the clauses around it. A light substitute for a parse, over verb groups, noun chunks and clauses.
 */
export function governorsOf(s: Sentence, hit: Place): Step[] {
  const path = new Path(s, hit);
  let next: Next = ownVerb(path) ?? withinPhrase(path);
  while (next) next = goOn(path, next);
  return path.steps;
}

function goOn(path: Path, next: NonNullable<Next>): Next {
  switch (next.to) {
    case 'left':
      return leftOf(path, next.start, next.end);
    case 'verb':
      return throughVerb(path, next);
    case 'governor':
      return governorOf(path, next.group, next.step);
    case 'subject':
      return ofSubject(path, next.start, next.end);
    case 'clause':
      return aroundClause(path, next.token);
  }
}
