import type { Article, Hit, Statement } from '../types.js';
import { findClauses } from './clauses.js';
import { Composition, type CueEffect, type Outcome } from './compose.js';
import { cueEffect, tokensIn } from './cue.js';
import { type Match, settleOverlaps } from './overlaps.js';
import type { Scorer } from './scorer.js';
import { type ScoredHit, stancesOf } from './stance.js';
import { Unit } from './unit.js';

export { compileScorer, type Scorer } from './scorer.js';

/**
 * Fills `hits` and `stances` of every statement: finds the lexicons' entries in its content, works out what acts on each, and adds up. What
 * stands in a nested statement counts there alone. Contributions are whole thousandths. One pass over the content.
 */
export function score(article: Article, statements: Statement[], scorer: Scorer): void {
  const nested = new Map<number, Statement[]>();
  for (const statement of statements) {
    if (statement.within === undefined) continue;
    const inner = nested.get(statement.within);
    if (inner) inner.push(statement);
    else nested.set(statement.within, [statement]);
  }
  const unit = new Unit(article.tokens, article.vocabulary);
  statements.forEach((statement, index) => {
    const scored: ScoredHit[] = [];
    const holes = nested.get(index)?.flatMap(({ content, cue }) => (cue ? [...content, cue] : content)) ?? [];
    let cue: CueEffect | undefined;
    let isFirst = true;
    forEachUnit(article, statement, holes, unit, () => {
      const matches = findMatches(unit, scorer);
      if (matches.length) {
        scorer.operators.find(unit);
        findClauses(unit);
        if (isFirst) cue ??= cueEffect(statement, article, scorer);
        for (const match of matches)
          scored.push(scoreMatch(match, unit, statement, isFirst ? cue : denialOf(cue), scorer));
      }
      isFirst = false;
    });
    statement.hits = scored.map(({ hit }) => hit);
    statement.stances = stancesOf(scored);
  });
}

/** Later sentences under one cue are clauses of their own: only a denial or a question reaches them. */
function denialOf(cue: CueEffect | undefined): CueEffect | undefined {
  return cue?.cueClass === 'question' ? cue : undefined;
}

/** Calls `each` for every sentence's part of the content. */
function forEachUnit(
  article: Article,
  statement: Statement,
  holes: readonly { start: number; end: number }[],
  unit: Unit,
  each: () => void,
): void {
  const { tokens } = article;
  let sentence = -1;
  unit.begin();
  for (const span of statement.content) {
    const [first, last] = tokensIn(article, span.start, span.end);
    for (let token = first; token < last; token++) {
      if (holes.length && holes.some((hole) => tokens.start[token] >= hole.start && tokens.start[token] < hole.end))
        continue;
      if (tokens.sentence[token] !== sentence) {
        if (unit.count) each();
        unit.begin();
        sentence = tokens.sentence[token];
      }
      unit.push(token);
    }
  }
  if (unit.count) each();
}

/** What counts in a unit, in order of the text; `suppressed`, if given, receives what longer matches and exclusions hide. */
export function findMatches(unit: Unit, scorer: Scorer, suppressed?: Match[]): Match[] {
  const found: Match[] = [];
  scorer.matcher.match(unit.tokens, unit.at, unit.count, (term, first, last) => {
    found.push({ term, first, last });
  });
  return settleOverlaps(found, scorer, suppressed);
}

function scoreMatch(
  { term: index, first, last }: Match,
  unit: Unit,
  statement: Statement,
  cue: CueEffect | undefined,
  scorer: Scorer,
): ScoredHit {
  const term = scorer.terms[index];
  const isConcept = term.role === 'concept';
  const indirect = statement.kind === 'indirect' || statement.kind === 'mixed';
  const outcome: Outcome = new Composition(
    unit,
    { first, last, isConcept, valence: term.valence },
    cue,
    indirect,
  ).run();
  const pole = term.pole === 'pro' ? 1 : -1;
  const contribution = outcome.sign * pole * Math.round(1000 * term.weight * outcome.scale);
  const hit: Hit = {
    dimension: scorer.dimensions[scorer.dimensionOf[index]],
    pole: contribution > 0 ? 'pro' : contribution < 0 ? 'anti' : term.pole,
    term: term.term,
    weight: term.weight,
    contribution: contribution || 0,
    effects: outcome.effects,
    ...unit.span(first, last),
  };
  return { hit, mode: outcome.mode, conditional: outcome.conditional };
}
