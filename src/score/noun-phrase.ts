import { TAG } from '../types/text.js';
import { isMark, REACH } from './grammar.js';
import { nounReading, reading } from './operators.js';
import { type Reckoning, SIGN } from './reckoning.js';

/** "committed to X, to be realised with due regard to …": what takes a thing back stands behind it, not always directly. */
export function takenBack(r: Reckoning, from: number): void {
  const { unit } = r;
  for (let p = from; p < unit.count && p < from + REACH; p++) {
    const operator = unit.operator(p);
    if (!reading(operator, 'after', 'hollow')) continue;
    r.strike('hollow', operator, 'taken back by what follows');
    return;
  }
}

/** What follows the hit directly: "human rights violations", "X as a pretext". Returns where the noun phrase goes on. */
export function afterwards(r: Reckoning, from: number): number {
  const { unit, found } = r;
  let p = from;
  while (p < unit.count && isMark(unit, p)) p++;
  if (unit.word(p) === "'s" || unit.word(p) === "'") p++;
  if (unit.word(p) === ',' && reading(unit.operator(p + 1), 'after')) p++;
  for (let words = 0; words < 3 && p < unit.count && !unit.finite[p]; words++) {
    const operator = unit.operator(p);
    const after = reading(operator, 'after');
    if (operator && after) {
      if (after.effect === 'hollow') break;
      if (after.effect !== 'distance') r.apply(after, operator, false);
      else if (found.valence > 0) r.turn('distance', operator, 'used as a means, not meant', -1, true);
      return operator.last;
    }
    const tag = unit.tag(p);
    const noun = operator ? nounReading(unit, operator) : undefined;
    if (operator && noun && (tag === TAG.NOUN || tag === TAG.PROPN || unit.word(p) === 'abuses')) {
      if (noun.effect === 'topic') {
        r.strike('topic', operator, 'a subject, not a position');
        return operator.last;
      }
      if (SIGN[noun.effect]) r.apply(noun, operator, false);
      p = operator.last;
    } else if (tag === TAG.NOUN) {
      r.compound = true;
      p++;
    } else break;
  }
  return p;
}
