import { addTerm, type Category, childOf, type ImportProblem, someOf } from './imported.js';

/** A term with a number from a column, a JSON value or an attribute. */
export interface ScoredTerm {
  term: string;
  score: number;
  note?: string;
  line?: number;
}

/**
 * Adds terms with scores to their category. Where scores lie on both sides of the middle, those above are its pro pole and those below its anti
 * pole, and the distance is the weight; else the scores are weights. A term at the middle takes no side: such are left out and named.
 */
export function addScored(
  to: Category,
  scored: readonly ScoredTerm[],
  { middle = 0, problems }: { middle?: number; problems: ImportProblem[] },
): void {
  const isTwoSided = middle !== 0 || scored.some(({ score }) => score < 0);
  const unplaced: string[] = [];
  for (const one of scored) {
    const distance = Number((one.score - middle).toPrecision(6));
    if (distance === 0) unplaced.push(one.term);
    else addOne(isTwoSided ? poleIn(to, distance > 0 ? 'pro' : 'anti') : to, one, Math.abs(distance), problems);
  }
  if (unplaced.length)
    problems.push({
      code: 'no-side',
      message: `entries of "${to.name}" with a score of ${middle} are left out: ${someOf(unplaced)}`,
    });
  if (!isTwoSided && isScale(scored))
    problems.push({
      code: 'one-sided-scores',
      message: `no score of "${to.name}" is below 0, so none of its entries is anti`,
      hint: 'If the scale has a middle, name it: --midpoint 5 for scores from 1 to 9.',
    });
}

function addOne(to: Category, { term, note, line }: ScoredTerm, weight: number, problems: ImportProblem[]): void {
  const added = { term, ...(weight === 1 ? {} : { weight }), ...(note ? { note } : {}), line };
  const known = addTerm(to, added);
  if (known !== added && known.weight !== added.weight)
    problems.push({
      line,
      code: 'duplicate-term',
      message: `"${term}" stands twice in "${to.name}", with two scores; the first counts`,
    });
}

function poleIn(to: Category, pole: 'pro' | 'anti'): Category {
  const child = childOf(to.children, pole);
  child.pole = pole;
  return child;
}

/** Whether scores look like points of a scale, and not like ones and zeros. */
const isScale = (scored: readonly ScoredTerm[]): boolean => new Set(scored.map(({ score }) => score)).size > 2;
