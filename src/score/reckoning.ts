import type { EffectClass, Predicate } from '../knowledge/load/shared.js';
import type { CueClass } from '../types/saying.js';
import type { Effect, Mode, Pole } from '../types/stance.js';
import { TAG } from '../types/text.js';
import { isMark, REACH } from './grammar.js';
import { hasEffect } from './operators.js';
import type { Operator, Unit } from './unit.js';

/** Who does what acts on a term: the speaker, somebody else by pronoun, by name, by a common noun, nobody who is named. */
export type Agent = 'self' | 'other' | 'named' | 'things' | 'nobody';

/** A term or concept that was found, as composition takes it. */
export interface Found {
  first: number;
  last: number;
  /** A term of a pole carries its sign by itself; a concept takes it from what acts on it. */
  isConcept: boolean;
  /** The side that it speaks for. */
  pole: Pole;
  /** Of a concept: -1 for a bad thing. */
  valence: 1 | -1;
  /** Its name condemns it. */
  condemned: boolean;
  /** The other entries of the same dimension in the unit. */
  others: readonly { first: number; last: number }[];
}

/** How the statement is introduced: what its cue does to content that is no clause of its own. */
export interface CueEffect {
  effect: EffectClass | undefined;
  cueClass: CueClass;
  span: { start: number; end: number } | null;
  words: string;
}

/** What a hit comes to: sign 1 for the hit's own pole, -1 for the other, 0 for a mention. */
export interface Outcome {
  sign: -1 | 0 | 1;
  scale: number;
  mode: Mode;
  effects: Effect[];
  /** Support that depends on something. */
  conditional: boolean;
}

/** What each effect class does to the good or ill of its object. */
export const SIGN: Partial<Record<EffectClass, 1 | -1>> = {
  support: 1,
  realise: 1,
  harm: -1,
  commit: 1,
  end: -1,
  withdraw: -1,
  endorse: 1,
  oppose: -1,
  deny: -1,
  demand: 1,
  fail: -1,
  suffer: 1,
  outrank: -1,
  worry: 1,
  neglect: -1,
};
const NOTE: Partial<Record<EffectClass, string>> = {
  support: 'done good',
  realise: 'brought about',
  harm: 'done harm',
  commit: 'done',
  end: 'ended or kept away',
  withdraw: 'left or loosened',
  endorse: 'approved',
  oppose: 'disapproved',
  deny: 'denied',
  demand: 'asked for',
  fail: 'left undone or missing',
  suffer: 'suffered',
  worry: 'cared about',
  neglect: 'left alone',
  outrank: 'put below something else',
};

/** What tells of harm. */
const DEPLORING: ReadonlySet<EffectClass> = new Set<EffectClass>([
  'harm',
  'bad',
  'worry',
  'suffer',
  'misdeed',
  'oppose',
]);

/** What "never" is compared with after it: "never more important". */
const DEGREES = new Set(['more', 'so', 'as']);
/** What a judgement depends on begins with one of these. */
const TIES = new Set(['without', 'unless', 'until', 'absence']);

/**
 * What composition has found out so far about one hit: the value of what is said of it (1 good, -1 bad for its pole), who does it, whether it is
 * the speaker's own judgement or a report, and every step as an effect.
 */
export class Reckoning {
  value: 1 | -1;
  acted = false;
  /** The value is the speaker's own judgement, will or deed, not a report. */
  judged = false;
  struck = false;
  agent: Agent = 'nobody';
  scale = 1;
  mode: Mode = 'affirm';
  conditional = false;
  /** Between the hit and the verb stands a preposition that takes it out of the verb's reach. */
  adjunct = false;
  /** A comma or conjunction was passed after something acted: nouns beyond it act on a sibling. */
  sibling = false;
  /** A comma or conjunction was passed: what stands beyond may act on another member of the list. */
  listed = false;
  /** The hit only qualifies a noun after it: "a human rights court". */
  compound = false;
  /** "No X …", where X is the subject: the negation of the verb to come. */
  pending: Operator | undefined;
  outermost: EffectClass | undefined;
  /** "the charge that X …" was rejected. */
  claimRejected = false;
  deniedHarm = false;
  deontic = false;
  future = false;
  modal = false;
  /** What is done was done: "we have upheld", "we restored". */
  past = false;
  readonly effects: Effect[] = [];

  constructor(
    readonly unit: Unit,
    readonly found: Found,
    readonly cue: CueEffect | undefined,
    /** Third persons are the speaker: "He said he would …" */
    readonly indirect: boolean,
  ) {
    this.value = found.isConcept ? found.valence : 1;
  }

  outcome(): Outcome {
    const { unit, effects } = this;
    const base = { scale: this.scale, effects, conditional: this.conditional };
    if (!this.struck && unit.word(unit.count - 1) === '?') {
      this.note('question', null, 'asked, not said', 0);
      this.struck = true;
      this.mode = 'accuse';
    }
    if (this.struck) return { ...base, sign: 0, mode: this.mode };
    if (!this.acted && this.found.condemned && !unit.operators.some((operator) => hasEffect(operator, 'hypocrisy'))) {
      this.note('report', null, 'its name condemns it', 1);
      return { ...base, sign: 1, mode: 'accuse' };
    }
    const amid = this.acted || this.found.valence > 0 ? undefined : this.deplored();
    if (amid) {
      this.note('report', amid, 'a bad thing, in bad company', 1);
      return { ...base, sign: 1, mode: 'accuse' };
    }
    if (!this.acted) return { ...base, sign: 0, mode: 'affirm' };
    const judged = this.judged || this.deontic || this.agent === 'self';
    if (this.value > 0) {
      if (this.deniedHarm && !this.deontic && !this.modal && !this.future) {
        this.note('defence', null, 'a denial of harm is no position', 0);
        return { ...base, sign: 0, mode: 'defend' };
      }
      if (this.outermost === 'realise' && !judged && this.found.valence > 0) {
        this.note('report', null, 'that it comes about is no position', 0);
        return { ...base, sign: 0, mode: 'affirm' };
      }
      if (this.isOwnRecord()) {
        this.note('defence', null, "one's own record is no position", 0);
        return { ...base, sign: 0, mode: 'defend' };
      }
      return { ...base, sign: 1, mode: this.modeOf() };
    }
    if (judged && this.isRemote()) {
      this.note('report', null, 'too far from a bad thing to stand up for it', this.found.condemned ? 1 : 0);
      return { ...base, sign: this.found.condemned ? 1 : 0, mode: this.found.condemned ? 'accuse' : 'affirm' };
    }
    if (judged && this.isTied()) {
      this.note('condition', null, 'tied to something else', 0);
      return { ...base, sign: 0, mode: 'affirm' };
    }
    if (judged) {
      const pledges = this.future && this.agent === 'self' && !this.effects.some(({ kind }) => kind === 'negation');
      return { ...base, sign: -1, mode: pledges ? 'pledge' : this.deontic ? 'demand' : 'reject' };
    }
    if (this.outermost === 'withdraw') return { ...base, sign: 0, mode: 'affirm' };
    this.note('report', null, 'said of others: an accusation, so for it', -1);
    return { ...base, sign: 1, mode: 'accuse' };
  }

  /** "New embargoes have brought misery": a word beside a bad thing that tells that it is held to be one. */
  private deplored(): Operator | undefined {
    const { unit, found } = this;
    if (unit.clauses[unit.clause[found.first]].verb < 0) return undefined;
    return unit.operators.find(
      (operator) =>
        (operator.last <= found.first || operator.first >= found.last) &&
        operator.readings.every(({ effect }) => DEPLORING.has(effect)),
    );
  }

  /** "We have restored democracy": what the speaker's own side is said to have done, without a word of what ought to be. */
  private isOwnRecord(): boolean {
    if (!this.past || this.agent !== 'self' || this.deontic || this.future || this.modal) return false;
    return (this.outermost === 'support' || this.outermost === 'realise') && this.mode === 'affirm';
  }

  /** "We support a court for the trial of X": what acts on a bad thing through something else that is done about it approves of that. */
  private isRemote(): boolean {
    return this.found.valence < 0 && this.predicates() > 1;
  }

  /** "X is impossible without bread", "X must fail so long as some pay less": says what X needs. */
  private isTied(): boolean {
    const { unit, found } = this;
    if (found.valence < 0 || !this.effects.some(({ kind }) => kind === 'judgement')) return false;
    for (let p = found.last; p < unit.count && p < found.last + REACH; p++)
      if (TIES.has(unit.word(p)) || (unit.word(p) === 'long' && unit.word(p + 1) === 'as')) return true;
    return false;
  }

  modeOf(): Mode {
    if (this.mode !== 'affirm') return this.mode;
    if (this.deontic) return 'demand';
    if (this.outermost === 'oppose') return 'reject';
    if (this.agent === 'self' && this.future) return 'pledge';
    return 'affirm';
  }

  evaluate(operator: Operator, sign: 1 | -1, negation: Operator | undefined): void {
    if (sign < 0 && this.value > 0 && hasEffect(operator, 'end')) return; // "democracies should stop …" says nothing of them
    // "violations are universal" praises nothing; only what excuses a bad thing does
    if (sign > 0 && this.value < 0 && !hasEffect(operator, 'justify')) {
      if (negation && !this.acted) this.turn('judgement', negation, 'denied to be good', -1, true); // "torture is never an answer"
      return;
    }
    this.turn('judgement', operator, sign > 0 ? 'judged good or due' : 'judged bad or void', sign, true);
    // "X has never been more important", "never mattered so much"
    const { unit } = this;
    const degrees = [unit.word(operator.first - 1), unit.word(operator.first), unit.word(operator.last)];
    if (negation && unit.word(negation.first) === 'never' && degrees.some((word) => DEGREES.has(word))) return;
    if (negation) this.turn('negation', negation, 'negated', -1, true);
  }

  apply(predicate: Predicate, operator: Operator, judged: boolean): void {
    const { effect } = predicate;
    // who worries about a bad thing is against it, who leaves it alone is not
    const turns = (effect === 'worry' || effect === 'neglect') && this.value < 0;
    const sign = turns ? (effect === 'worry' ? -1 : 1) : SIGN[effect];
    if (!sign) return;
    if (!this.found.isConcept) {
      const phraseFail = effect === 'fail' && predicate.form === 'phrases';
      if (effect === 'end' || phraseFail || effect === 'oppose')
        this.turn('predicate', operator, NOTE[effect] ?? effect, -1, judged);
      this.outermost = effect;
      return;
    }
    if (effect === 'commit' && this.value > 0) return; // "use of X", "engage in X": nothing remarkable
    if (sign < 0 && (effect === 'harm' || effect === 'withdraw')) this.deniedHarm = false;
    this.turn(
      'predicate',
      operator,
      NOTE[effect] ?? effect,
      sign,
      judged || effect === 'outrank' || effect === 'worry',
    );
    this.outermost = effect;
    if (effect === 'demand') this.mode = 'demand';
  }

  negate(operator: Operator, later: boolean): void {
    if (this.hasNegated(operator)) return;
    this.deniedHarm =
      this.acted &&
      this.value < 0 &&
      !later &&
      this.outermost !== 'oppose' &&
      this.outermost !== 'end' &&
      this.outermost !== 'outrank' &&
      this.outermost !== 'endorse' &&
      !(this.outermost === 'demand' && this.isOnlyStep() && this.unit.word(this.found.first - 1) !== 'to'); // "we do not want a tyrant"
    this.turn('negation', operator, 'negated', -1, false);
    if (later) this.modal = true;
  }

  /** A negator acts once, though the verb and its subject both come upon it: "nothing is more important than X". */
  private hasNegated({ first, last }: Operator): boolean {
    const { start } = this.unit.span(first, last);
    return this.effects.some(({ kind, span }) => kind === 'negation' && span?.start === start);
  }

  /** Whether nothing but the latest predicate has acted. */
  isOnlyStep(): boolean {
    return this.predicates() === 1;
  }

  private predicates(): number {
    return this.effects.filter(({ kind }) => kind === 'predicate').length;
  }

  /** What is said of the hit as a subject: "X is not upheld", "X has not taken root". */
  applyTo(predicate: Predicate, operator: Operator, negation: Operator | undefined): void {
    this.apply(predicate, operator, false);
    if (negation) this.negate(negation, this.deontic || this.modal);
  }

  turn(kind: string, operator: Operator, note: string, sign: 1 | -1, judged: boolean): void {
    this.acted = true;
    if (sign < 0) this.value = this.value > 0 ? -1 : 1;
    if (judged) this.judged = true;
    this.note(kind, operator, note, sign);
  }

  /** "The claim that X is universal is absurd": turns what is claimed. */
  rejectClaim(operator: Operator, judged: boolean): void {
    this.turn('predicate', operator, 'the claim is rejected', -1, judged);
    this.claimRejected = true;
  }

  /** "so-called X": the speaker is against X, whatever acts on it from outside. */
  distance(operator: Operator): void {
    if (this.found.valence < 0) {
      this.strike('distance', operator, 'the name is not meant by the speaker');
      return;
    }
    this.turn('distance', operator, 'not meant by the speaker', this.value > 0 ? -1 : 1, true);
    this.value = -1;
  }

  strike(kind: string, operator: Operator | undefined, note: string, mode: Mode = 'affirm'): void {
    this.struck = true;
    this.mode = mode;
    this.note(kind, operator ?? null, note, 0);
  }

  scaleBy(effect: 'strengthen' | 'weaken', operator: Operator): void {
    const factor = effect === 'strengthen' ? 1.5 : 0.5;
    this.scale *= factor;
    this.note(effect, operator, effect === 'strengthen' ? 'made stronger' : 'made weaker', factor);
  }

  note(kind: string, operator: Operator | null, note: string, factor: number): void {
    const span = operator ? this.unit.span(operator.first, operator.last) : null;
    this.effects.push({ kind, span, note, factor });
  }

  hasPurpose(): boolean {
    const { unit, found } = this;
    for (let p = found.last; p < unit.count && p < found.last + 4; p++) {
      if (unit.tag(p) === TAG.PUNCT && !isMark(unit, p)) return false;
      if (
        unit.word(p) === 'to' &&
        (unit.tag(p + 1) === TAG.VERB || unit.word(p + 1) === 'keep' || unit.word(p + 1) === 'hold')
      )
        return true;
    }
    return false;
  }

  /** Whether what is negated is the purpose: "we do not uphold X to keep others down". */
  isPurposeNegation(operator: Operator): boolean {
    if (operator.first >= this.found.first || !this.hasPurpose()) return false;
    this.note('focus', operator, 'the purpose is negated, not the thing', 1);
    return true;
  }

  /** Whether another entry of the same dimension stands there: it is a sibling, and acts on nothing. */
  covered(p: number): boolean {
    return this.found.others.some(({ first, last }) => p >= first && p < last);
  }
}
