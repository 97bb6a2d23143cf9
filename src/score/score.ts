import type { Hit, Statement } from '../types/stance.js';
import { type Article, TAG } from '../types/text.js';
import { findPronouns, isPlural, mayTakeUp, type Pronoun } from './anaphora.js';
import { findClauses } from './clauses.js';
import { compose } from './compose.js';
import { cueEffect } from './cue.js';
import { type Match, settleOverlaps } from './overlaps.js';
import type { CueEffect, Found } from './reckoning.js';
import type { Scorer } from './scorer.js';
import { type ScoredHit, stancesOf } from './stance.js';
import { Unit } from './unit.js';
import { forEachUnit, holesOf } from './units.js';

export { compileScorer, type Scorer } from './scorer.js';

/** A concept that a pronoun further on may take up. */
interface Antecedent {
  match: Match;
  plural: boolean;
  /** Where it stands in the unit; -1 for the unit before. */
  last: number;
  scored: ScoredHit;
}

/** The concepts that the last unit named, whoever said it, for pronouns in the sentence after it. */
interface Memory {
  antecedents: Antecedent[];
  sentence: number;
}

/**
 * Fills `hits` and `stances` of every statement: finds the lexicons' entries in its content, works out what acts on each, and adds up. What
 * stands in a nested statement counts there alone. Contributions are whole thousandths. One pass over the content.
 */
export function score(article: Article, statements: Statement[], scorer: Scorer): void {
  const holes = holesOf(statements);
  const unit = new Unit(article.tokens, article.vocabulary);
  const memory: Memory = { antecedents: [], sentence: -1 };
  statements.forEach((statement, index) => {
    const pass = new StatementPass(article, statement, scorer, unit, memory);
    forEachUnit(article, statement, holes.get(index) ?? [], unit, () => pass.unit());
    statement.hits = pass.scored.map(({ hit }) => hit);
    statement.stances = stancesOf(pass.scored);
  });
}

/** What counts in a unit, in order of the text; `suppressed`, if given, receives what longer matches and exclusions hide. */
export function findMatches(unit: Unit, scorer: Scorer, suppressed?: Match[]): Match[] {
  const found: Match[] = [];
  scorer.matcher.match(unit.tokens, unit.at, unit.count, (term, first, last) => {
    found.push({ term, first, last });
  });
  return settleOverlaps(found, scorer, suppressed);
}

/** One statement, unit by unit. */
class StatementPass {
  readonly scored: ScoredHit[] = [];
  private cue: CueEffect | undefined;
  private isFirst = true;

  constructor(
    private readonly article: Article,
    private readonly statement: Statement,
    private readonly scorer: Scorer,
    private readonly current: Unit,
    private readonly memory: Memory,
  ) {}

  unit(): void {
    const { current: unit, scorer } = this;
    const matches = findMatches(unit, scorer);
    const sentence = unit.tokens.sentence[unit.at[0]];
    const distance = sentence - this.memory.sentence;
    if (distance < 0 || distance > 1) this.memory.antecedents = [];
    if (matches.length || (this.memory.antecedents.length && mayTakeUp(unit))) {
      scorer.operators.find(unit);
      findClauses(unit);
      if (this.isFirst) this.cue = cueEffect(this.statement, this.article, scorer);
      // later sentences under one cue are clauses of their own: only a question reaches them
      else if (this.cue?.cueClass !== 'question') this.cue = undefined;
      const named = matches.map((match) => this.hit(match, matches));
      const concepts = named.filter(({ match }) => scorer.terms[match.term].role === 'concept');
      this.pronouns(concepts);
      this.memory.antecedents = concepts.map((antecedent) => ({ ...antecedent, last: -1 }));
      this.memory.sentence = sentence;
    }
    this.isFirst = false;
  }

  private hit(match: Match, matches: readonly Match[]): Antecedent {
    const scored = this.scoreAt(match, match, matches);
    this.scored.push(scored);
    return { match, plural: isPlural(this.current, match.last), last: match.last, scored };
  }

  /** "It is a duty": what is said of a pronoun is said of the concept before it. */
  private pronouns(named: readonly Antecedent[]): void {
    if (!named.length && !this.memory.antecedents.length) return;
    const { current: unit, scorer } = this;
    const taken = new Set<number>();
    for (const pronoun of findPronouns(unit)) {
      for (let dimension = 0; dimension < scorer.dimensions.length; dimension++) {
        const antecedent = this.antecedentOf(pronoun, dimension, named);
        if (!antecedent || taken.has(dimension)) continue;
        const { scored } = antecedent;
        const isSame = antecedent.last >= 0;
        if (isSame && scored.hit.contribution !== 0 && !pronoun.contrasts) continue;
        const said = this.scoreAt(antecedent.match, pronoun, []);
        if (said.hit.contribution === 0) continue;
        // across sentences "it" is trusted where it is judged, not where something is done to it
        const isJudged = said.hit.effects.some(({ kind }) => kind === 'judgement');
        if (!isSame && pronoun.valence === undefined && !isJudged) continue;
        taken.add(dimension);
        const { start, end } = scored.hit;
        const note = `stands for "${this.article.document.text.slice(start, end)}"`;
        const effect = { kind: 'anaphora', span: unit.span(pronoun.first, pronoun.last), note, factor: 1 };
        said.hit.effects.unshift(effect);
        if (isSame) Object.assign(scored, said, { hit: { ...said.hit, start, end } });
        else this.scored.push(said);
      }
    }
  }

  /** The nearest concept of a dimension before the pronoun that agrees in number. */
  private antecedentOf(pronoun: Pronoun, dimension: number, named: readonly Antecedent[]): Antecedent | undefined {
    const { scorer } = this;
    const fits = ({ match, plural, last }: Antecedent): boolean =>
      scorer.dimensionOf[match.term] === dimension &&
      last <= pronoun.first &&
      (pronoun.valence === undefined || pronoun.valence === scorer.terms[match.term].valence) &&
      (pronoun.plural === undefined || pronoun.plural === plural);
    const here = named.findLast(fits);
    if (here) return this.isOwnClause(here, pronoun) ? here : undefined;
    return pronoun.opens && pronoun.plural !== true ? this.memory.antecedents.findLast(fits) : undefined;
  }

  private isOwnClause(antecedent: Antecedent, pronoun: Pronoun): boolean {
    const { clause, clauses } = this.current;
    if (isJoined(this.current, antecedent.match.last, pronoun.first)) return true;
    const named = clause[antecedent.match.first];
    // "the ship in waters that X assigns to us …, and it …": what a relative clause names is not what is spoken of
    const isAside = clauses[named].kind === 'relative' && clauses[clause[pronoun.first]].parent !== named;
    return named !== clause[pronoun.first] && !isAside;
  }

  /** Scores an entry as if it stood from `first` to `last`. */
  private scoreAt(
    { term: index }: Match,
    place: { first: number; last: number },
    matches: readonly Match[],
  ): ScoredHit {
    const { scorer, statement, current: unit } = this;
    const term = scorer.terms[index];
    const dimension = scorer.dimensionOf[index];
    const found: Found = {
      first: place.first,
      last: place.last,
      isConcept: term.role === 'concept',
      pole: term.pole,
      valence: term.valence,
      condemned: term.condemned === true,
      others: matches.filter((match) => scorer.dimensionOf[match.term] === dimension && match.first !== place.first),
    };
    const isIndirect = statement.kind === 'indirect' || statement.kind === 'mixed';
    const outcome = compose(unit, found, this.cue, isIndirect);
    const isSaid = statement.asserted || statement.cueClass === 'denial';
    if (!isSaid) {
      outcome.sign = 0;
      outcome.effects.push({ kind: 'unsaid', span: statement.cue ?? null, note: 'not put forward as said', factor: 0 });
    }
    const sign = outcome.sign * (term.pole === 'pro' ? 1 : -1);
    const contribution = sign * Math.round(1000 * term.weight * outcome.scale) || 0;
    const hit: Hit = {
      dimension: scorer.dimensions[dimension],
      pole: contribution > 0 ? 'pro' : contribution < 0 ? 'anti' : term.pole,
      term: term.term,
      weight: term.weight,
      contribution,
      effects: outcome.effects,
      ...unit.span(place.first, place.last),
    };
    return { hit, mode: outcome.mode, conditional: outcome.conditional };
  }
}

/** "We live by X and defend it": a verb of its own stands after "and". */
function isJoined(unit: Unit, from: number, to: number): boolean {
  let verb = to - 1;
  while (verb > from && unit.tag(verb) !== TAG.VERB) verb--;
  for (let p = from; p < verb; p++) if (unit.tag(p) === TAG.CCONJ && unit.clause[p] === unit.clause[to]) return true;
  return false;
}
