import type { EffectClass, Predicate } from '../lexicon/shared.js';
import type { CueClass, Effect, Mode } from '../types.js';
import { hasEffect, nounReading, reading, verbReading } from './operators.js';
import { type Clause, type Operator, TAG, type Unit } from './unit.js';

/** Who does what acts on a term: the speaker, somebody else by pronoun, by name, by a common noun, nobody who is named. */
type Agent = 'self' | 'other' | 'named' | 'things' | 'nobody';

/** A term or concept that was found, as composition takes it. */
export interface Found {
  first: number;
  last: number;
  /** A term of a pole carries its sign by itself; a concept takes it from what acts on it. */
  isConcept: boolean;
  /** Of a concept: -1 for a bad thing. */
  valence: 1 | -1;
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
const SIGN: Partial<Record<EffectClass, 1 | -1>> = {
  support: 1,
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
};
/** The farthest that a word acts, in words. */
const REACH = 24;
const DEONTIC = new Set(['must', 'should', 'shall', 'ought']);
const FUTURE = new Set(['will', "'ll", 'wo']);
const COPULAS = new Set(['be', 'being', 'remain', 'become', 'seem', 'go', 'stay', 'stand']);
const MODALS = new Set(['can', 'could', 'may', 'might', 'would', 'ca', "'d"]);

/** Prepositions that take what follows out of a verb's reach: "break rules with X". */
const ADJUNCT = new Set([
  'with',
  'by',
  'during',
  'at',
  'after',
  'before',
  'through',
  'under',
  'despite',
  'within',
  'amid',
  'as',
  'like',
  'than',
  'since',
  'until',
  'via',
]);

/** Works out what one hit comes to, from the inside out: its noun phrase, its verb, the clauses around it, the cue. */
export class Composition {
  private value: 1 | -1;
  private acted = false;
  /** The value is the speaker's own judgement, will or deed, not a report. */
  private judged = false;
  private struck = false;
  private agent: Agent = 'nobody';
  private scale = 1;
  private mode: Mode = 'affirm';
  private conditional = false;
  /** Between the hit and the verb stands a preposition that takes it out of the verb's reach. */
  private adjunct = false;
  /** A comma or conjunction was passed after something acted: nouns beyond it act on a sibling. */
  private sibling = false;
  /** The hit only qualifies a noun after it: "a human rights court". */
  private compound = false;
  private outermost: EffectClass | undefined;
  private deniedHarm = false;
  private deontic = false;
  private future = false;
  private modal = false;
  private readonly effects: Effect[] = [];

  constructor(
    private readonly unit: Unit,
    private readonly found: Found,
    private readonly cue: CueEffect | undefined,
    /** Third persons are the speaker: "He said he would …" */
    private readonly indirect: boolean,
  ) {
    this.value = found.isConcept ? found.valence : 1;
  }

  run(): Outcome {
    const { unit, found } = this;
    const clause = unit.clause[found.first];
    if (!found.isConcept) return this.fixed(clause);
    const right = this.afterwards(found.last);
    const reached = this.struck ? 'done' : this.leftwards(found.first - 1, clause, this.startsAsVerb());
    if (!this.struck && reached === 'start') {
      const before = this.deontic;
      const ran = this.predicateOf(right, clause);
      if (!ran) this.deontic = before;
      if (!ran && !this.struck && this.cue && unit.clauses[clause].kind === 'main') this.applyCue(this.cue);
    }
    if (!this.struck) this.outwards(clause);
    this.cueOverClauses();
    return this.outcome();
  }

  /** A term of a pole keeps its sign, whatever predicate acts on it; distance, concession and denial still reach it. */
  private fixed(clause: number): Outcome {
    const { unit, found } = this;
    for (let p = found.first - 1; p >= 0 && p >= found.first - 2; p--) {
      const operator = unit.operator(p);
      if (!reading(operator, 'phrases', 'distance')) continue;
      this.turn('distance', operator!, 'not meant by the speaker', -1, true);
      break;
    }
    this.outwards(clause);
    this.cueOverClauses();
    if (!this.struck) this.mode = this.modeAround();
    const sign = this.struck ? 0 : this.value;
    return { sign, scale: this.scale, mode: this.mode, effects: this.effects, conditional: this.conditional };
  }

  /** How a term of a pole is put forward: what would act on a concept in its place tells. */
  private modeAround(): Mode {
    const { unit, found, cue } = this;
    if (cue?.cueClass === 'criticism' || cue?.effect === 'oppose') return 'accuse';
    if (cue?.cueClass === 'demand' || cue?.effect === 'demand') return 'demand';
    const around = new Composition(unit, { ...found, isConcept: true, valence: 1 }, undefined, this.indirect);
    const { mode } = around.run();
    if (around.outermost === 'demand') return 'demand';
    if (around.outermost === 'oppose' || around.outermost === 'end') return around.deontic ? 'demand' : 'reject';
    if (mode === 'pledge' || mode === 'reject') return mode;
    let self = false;
    let future = false;
    for (let p = unit.clauses[unit.clause[found.first]].first; p < found.last; p++) {
      if (unit.clause[p] !== unit.clause[found.first]) continue;
      const operator = unit.operator(p);
      if (hasEffect(operator, 'self')) self = true;
      future ||= FUTURE.has(unit.word(p)) || unit.word(p) === 'shall';
      if (self && future) return reading(unit.operator(p + 1), 'phrases', 'negate') ? 'reject' : 'pledge';
      if (DEONTIC.has(unit.word(p))) return 'demand';
      if (!self && (hasEffect(operator, 'other') || unit.word(p) === 'their')) return 'accuse';
    }
    return 'affirm';
  }

  private outcome(): Outcome {
    const { unit, effects } = this;
    const base = { scale: this.scale, effects, conditional: this.conditional };
    if (!this.struck && unit.word(unit.count - 1) === '?') {
      this.note('question', null, 'asked, not said', 0);
      this.struck = true;
      this.mode = 'accuse';
    }
    if (this.struck) return { ...base, sign: 0, mode: this.mode };
    if (!this.acted) return { ...base, sign: 0, mode: 'affirm' };
    const judged = this.judged || this.deontic || this.agent === 'self';
    if (this.value > 0) {
      if (this.deniedHarm && !this.deontic && !this.modal && !this.future) {
        this.note('defence', null, 'a denial of harm is no position', 0);
        return { ...base, sign: 0, mode: 'defend' };
      }
      return { ...base, sign: 1, mode: this.modeOf() };
    }
    if (judged) {
      const pledges = this.future && this.agent === 'self' && !this.effects.some(({ kind }) => kind === 'negation');
      return { ...base, sign: -1, mode: pledges ? 'pledge' : this.deontic ? 'demand' : 'reject' };
    }
    if (this.outermost === 'withdraw') return { ...base, sign: 0, mode: 'affirm' };
    this.note('report', null, 'said of others: an accusation, so for it', -1);
    return { ...base, sign: 1, mode: 'accuse' };
  }

  private modeOf(): Mode {
    if (this.mode !== 'affirm') return this.mode;
    if (this.deontic) return 'demand';
    if (this.outermost === 'oppose') return 'reject';
    if (this.agent === 'self' && this.future) return 'pledge';
    return 'affirm';
  }

  /** What follows the hit directly: "human rights violations", "X as a pretext". Returns where the noun phrase goes on. */
  private afterwards(from: number): number {
    const { unit, found } = this;
    let p = from;
    while (p < unit.count && isMark(unit, p)) p++;
    if (unit.word(p) === "'s" || unit.word(p) === "'") p++;
    for (let words = 0; words < 3 && p < unit.count && !unit.finite[p]; words++) {
      const operator = unit.operator(p);
      const after = reading(operator, 'after');
      if (operator && after) {
        if (after.effect === 'hollow') this.strike('hollow', operator, 'taken back by what follows');
        else if (after.effect !== 'distance') this.apply(after, operator, false);
        else if (found.valence > 0) this.turn('distance', operator, 'used as a means, not meant', -1, true);
        return operator.last;
      }
      const tag = unit.tag(p);
      const noun = operator ? nounReading(unit, operator) : undefined;
      if (operator && noun && (tag === TAG.NOUN || tag === TAG.PROPN || unit.word(p) === 'abuses')) {
        if (noun.effect === 'topic') {
          this.strike('topic', operator, 'a subject, not a position');
          return operator.last;
        }
        if (SIGN[noun.effect]) this.apply(noun, operator, false);
        p = operator.last;
      } else if (tag === TAG.NOUN) {
        this.compound = true;
        p++;
      } else break;
    }
    return p;
  }

  /** Where the hit begins with a verb, the words before it are its auxiliaries. */
  private startsAsVerb(): boolean {
    const { unit, found } = this;
    if (unit.tag(found.first) !== TAG.VERB) return false;
    const before = found.first > 0 ? unit.tag(found.first - 1) : -1;
    if (before === TAG.ADP || before === TAG.DET || before === TAG.ADJ) return false;
    return !(/ed$/.test(unit.word(found.first)) && found.last - found.first > 1 && isNoun(unit, found.first + 1));
  }

  /**
   * Walks from the hit to the left, within its clause: through its noun phrase to the verb that governs it, and from there to the
   * verbs and nouns that govern that one. 'start' where no finite verb was met, so that the hit belongs to the subject.
   */
  private leftwards(from: number, clause: number, asVerb: boolean): 'start' | 'done' {
    const { unit, found } = this;
    let p = from;
    if (asVerb) {
      this.acted = true;
      const next = this.auxiliaries(p, found.first, clause);
      if (next.done) return 'done';
      p = next.p;
    }
    const limit = Math.max(unit.clauses[clause].first, found.first - 2 * REACH);
    let gap = 0;
    while (p >= limit) {
      if (unit.clause[p] !== clause) {
        p--;
        continue;
      }
      if (this.covered(p)) {
        gap++;
        p--;
        continue;
      }
      const operator = unit.operator(p);
      if (operator && operator.first < found.first) {
        const step = this.meet(operator, clause, gap);
        if (step === 'done') return 'done';
        if (step === 'start') return 'start';
        if (step !== undefined) {
          gap = step === operator.first - 1 ? gap + 1 : 0;
          p = step;
          continue;
        }
      }
      const tag = unit.tag(p);
      if (tag === TAG.VERB || (tag === TAG.AUX && unit.finite[p])) {
        const transparent = !unit.finite[p] && /(?:ed|en|t|d)$/.test(unit.word(p));
        if (!transparent) {
          return unit.finite[p] ? 'done' : this.acted ? 'start' : 'done';
        }
      }
      if (this.acted && (tag === TAG.CCONJ || (tag === TAG.PUNCT && unit.word(p) === ','))) this.sibling = true;
      if (tag === TAG.ADP && !operator && ADJUNCT.has(unit.word(p))) this.adjunct = true;
      if (++gap > REACH) return 'done';
      p--;
    }
    return p < unit.clauses[clause].first ? 'start' : 'done';
  }

  /** Whether another entry of the same dimension stands there: it is a sibling, and acts on nothing. */
  private covered(p: number): boolean {
    return this.found.others.some(({ first, last }) => p >= first && p < last);
  }

  /** One operator on the way to the left. Returns where to go on, 'done', 'start', or nothing where it does not act. */
  private meet(operator: Operator, clause: number, gap: number): number | 'done' | 'start' | undefined {
    const { unit } = this;
    const next = operator.first - 1;
    const verb = verbReading(unit, operator);
    if (hasEffect(operator, 'additive')) return next;
    if (verb) return this.meetVerb(verb, operator, clause);
    const phrase = reading(operator, 'phrases');
    if (this.sibling && phrase?.effect !== 'oppose') return next;
    if (phrase) {
      switch (phrase.effect) {
        case 'negate':
          if (gap > 4 || this.compound || this.isPurposeNegation(operator)) return next;
          this.turn('negation', operator, 'negated', -1, !this.acted);
          return next;
        case 'distance':
          if (gap > 8 || this.compound) return next;
          this.distance(operator);
          return 'done';
        case 'topic':
          if (!this.acted) this.strike('topic', operator, 'a subject, not a position');
          return 'done';
        case 'strengthen':
        case 'weaken':
          if (gap <= 1) this.scaleBy(phrase.effect, operator);
          return next;
        case 'modal':
        case 'self':
        case 'other':
          return next;
        default:
          if (phrase.effect === 'fail' && gap > 5) return next;
          if (SIGN[phrase.effect] && !(unit.word(operator.first) === 'against' && isNoun(unit, next))) {
            this.apply(phrase, operator, phrase.effect === 'oppose');
            if (phrase.effect === 'fail' && /instead|rather|opposed/.test(unit.text(operator.first, operator.last)))
              this.judged = true;
          }
          return next;
      }
    }
    const noun = nounReading(unit, operator);
    if (noun && this.introduces(operator)) {
      if (noun.effect === 'topic') {
        if (!this.acted) this.strike('topic', operator, 'a subject, not a position');
        return 'done';
      }
      if (noun.effect === 'hypocrisy') {
        this.strike('hypocrisy', operator, 'a charge of not meaning it', 'accuse');
        return 'done';
      }
      if (noun.effect === 'distance') {
        this.distance(operator);
        return 'done';
      }
      if (SIGN[noun.effect]) this.apply(noun, operator, noun.effect === 'oppose');
      if (noun.effect === 'suffer') return 'done';
      this.adjunct = false;
      return next;
    }
    const adjective = reading(operator, 'adjectives', 'bad');
    if (adjective && gap === 0 && unit.tag(operator.first) === TAG.ADJ && this.value < 0 && !this.acted) {
      this.turn('judgement', operator, 'called bad', 1, false);
      return next;
    }
    return next;
  }

  private meetVerb(verb: Predicate, operator: Operator, clause: number): number | 'done' | 'start' {
    const { unit } = this;
    const passive = this.isPassive(operator.first);
    const byAgent = passive && unit.word(operator.last) === 'by' && !/(?:^| )by$/.test(verb.term);
    if (verb.effect === 'hypocrisy') {
      this.strike('hypocrisy', operator, 'a charge of not meaning it', 'accuse');
      return 'done';
    }
    if (verb.effect === 'topic') {
      if (!this.acted) this.strike('topic', operator, 'a subject, not a position');
      return 'done';
    }
    if (verb.effect !== 'light') {
      if (byAgent) {
        const sign = SIGN[verb.effect] ?? 1;
        this.turn('doer', operator, sign < 0 ? 'does the harm' : 'does good', sign, true);
        return 'done';
      }
      if (
        passive &&
        verb.effect !== 'demand' &&
        verb.effect !== 'deny' &&
        !/ /.test(verb.term) &&
        unit.finite[operator.first]
      )
        return 'done';
      if (!this.adjunct) this.apply(verb, operator, false);
    }
    const { p, done } = this.auxiliaries(operator.first - 1, operator.first, clause);
    if (done) {
      if (verb.effect === 'endorse' || verb.effect === 'oppose' || verb.effect === 'demand')
        if (this.agent !== 'other' && this.agent !== 'things') this.judged = true;
      return 'done';
    }
    return p < unit.clauses[clause].first ? 'start' : p;
  }

  /** Reads the words before a verb: negation, modality, "to". `done` where the verb is finite and so ends the chain. */
  private auxiliaries(from: number, verb: number, clause: number): { p: number; done: boolean } {
    const { unit } = this;
    const first = unit.clauses[clause].first;
    let p = from;
    let finite = unit.finite[verb] === 1;
    let shall = false;
    for (; p >= first && unit.clause[p] === clause; p--) {
      const operator = unit.operator(p);
      const word = unit.word(p);
      const tag = unit.tag(p);
      if (hasEffect(operator, 'additive')) p = operator!.first;
      else if (reading(operator, 'phrases', 'negate')) {
        if (!this.isPurposeNegation(operator!))
          this.negate(operator!, /never|n't|not/.test(word) && this.laterNegation(p));
        p = operator!.first;
      } else if (reading(operator, 'phrases', 'fail') && word === 'longer') {
        this.negate(operator!, true);
        p = operator!.first;
      } else if (reading(operator, 'phrases', 'modal')) {
        if (!this.deontic) this.deontic = true;
        this.note('modality', operator!, 'said to be due', 1);
        p = operator!.first;
        finite ||= unit.finite[p] === 1;
      } else if (DEONTIC.has(word)) {
        this.deontic = unit.word(p + 1) !== 'like';
        shall ||= word === 'shall';
      } else if (FUTURE.has(word)) {
        this.future = true;
        finite = true;
      } else if (MODALS.has(word)) this.modal = true;
      else if (reading(operator, 'phrases', 'strengthen')) this.scaleBy('strengthen', operator!);
      else if (reading(operator, 'phrases', 'weaken')) this.scaleBy('weaken', operator!);
      else if (tag === TAG.AUX) finite ||= unit.finite[p] === 1;
      else if (tag === TAG.ADV) continue;
      else break;
    }
    if (unit.word(p) === 'to' && unit.clause[p] === clause) return this.infinitive(p, clause);
    if (finite) {
      this.subject(verb, clause, true);
      if (shall && this.agent === 'self') {
        this.deontic = false;
        this.future = true;
      }
      return { p, done: true };
    }
    return this.gerund(p, verb, clause);
  }

  /** What stands before "to": "efforts to", "failed to", "urge states to". Otherwise a purpose, and the chain ends. */
  private infinitive(to: number, clause: number): { p: number; done: boolean } {
    const { unit } = this;
    const first = unit.clauses[clause].first;
    let p = to - 1;
    if (p < first) return { p, done: false };
    const adjacent = unit.operator(p);
    if (hasEffect(adjacent, 'negate') && unit.clause[p] === clause) {
      this.negate(adjacent!, true);
      p = adjacent!.first - 1;
    }
    const before = unit.operator(p);
    if (before && unit.clause[p] === clause) {
      const modal = reading(before, 'phrases', 'modal');
      const verb = verbReading(unit, before);
      const noun = nounReading(unit, before);
      if (modal || reading(before, 'adjectives', 'good') || reading(before, 'adjectives', 'justify')) {
        this.deontic = true;
        return this.auxiliaries(before.first - 1, before.first, clause);
      }
      if (verb && verb.effect !== 'topic') {
        if (verb.effect !== 'light' && verb.effect !== 'good') this.apply(verb, before, false);
        return this.auxiliaries(before.first - 1, before.first, clause);
      }
      if (noun) {
        if (noun.effect === 'fail' || noun.effect === 'oppose') this.apply(noun, before, false);
        return { p: before.first - 1, done: false };
      }
    }
    for (let q = p, words = 0; q >= first && words < 10; q--, words++) {
      if (unit.clause[q] !== clause) continue;
      const operator = unit.operator(q);
      const verb = operator ? verbReading(unit, operator) : undefined;
      if (operator && verb?.effect === 'demand') {
        this.apply(verb, operator, true);
        const rest = this.auxiliaries(operator.first - 1, operator.first, clause);
        return rest;
      }
      if (unit.tag(q) === TAG.VERB || unit.finite[q]) {
        if (unit.finite[q]) this.subject(q, clause, false);
        return { p: q, done: true };
      }
    }
    return { p: first - 1, done: false };
  }

  /** What stands before a participle or gerund: "without", "accused of", a comma. */
  private gerund(p: number, verb: number, clause: number): { p: number; done: boolean } {
    const { unit } = this;
    if (p < unit.clauses[clause].first) return { p, done: false };
    const word = unit.word(p);
    if (word === 'by' || word === 'through' || word === 'while' || word === ',') {
      const main = unit.clauses[clause].verb;
      if (main >= 0 && main < verb) this.subject(main, clause, false);
      return { p, done: main >= 0 && main < verb };
    }
    return { p, done: false };
  }

  /** Who does it: reads the noun phrase before a finite verb. `negatable`: "no country", "nobody" negate the verb. */
  private subject(verb: number, clause: number, negatable: boolean): void {
    const { unit } = this;
    const { first, kind } = unit.clauses[clause];
    if (kind === 'relative') {
      this.agent = hasEffect(unit.operator(first - 1), 'self') ? 'self' : 'other';
      return;
    }
    let agent: Agent = 'nobody';
    let seen = false;
    let head = -1;
    for (let p = first; p < verb; p++) {
      if (unit.clause[p] !== clause) continue;
      const operator = unit.operator(p);
      if (hasEffect(operator, 'self')) {
        agent = 'self';
        break;
      }
      if (hasEffect(operator, 'other')) {
        agent = this.indirect && /^(?:s?he)$/.test(unit.word(p)) ? 'self' : 'other';
        if (agent === 'self') break;
      }
      const tag = unit.tag(p);
      if (
        !seen &&
        negatable &&
        reading(operator, 'phrases', 'negate') &&
        p < first + 3 &&
        unit.tag(p) !== TAG.PART &&
        !this.isAuxiliary(p, verb)
      ) {
        this.negate(operator!, this.modal || this.deontic);
        p = operator!.last - 1;
      }
      if (tag === TAG.NOUN || tag === TAG.PROPN) {
        if (!seen) head = tag;
        seen = true;
      }
      if (unit.finite[p] && agent === 'nobody' && seen) break;
    }
    if (agent === 'nobody' && seen) agent = head === TAG.PROPN ? 'named' : 'things';
    if (first < verb || agent !== 'nobody') this.agent = agent;
    if (!seen && agent === 'nobody' && verb === first && unit.word(verb) === unit.lemma(verb)) this.deontic = true; // an imperative
  }

  private isAuxiliary(p: number, verb: number): boolean {
    for (let q = p + 1; q < verb; q++)
      if (this.unit.tag(q) !== TAG.AUX && this.unit.tag(q) !== TAG.ADV && this.unit.tag(q) !== TAG.PART) return false;
    return p > 0 && this.unit.tag(p - 1) === TAG.AUX;
  }

  /** The hit is in the subject: reads the verb to its right. False where there is none. */
  private predicateOf(from: number, clause: number): boolean {
    const { unit } = this;
    let p = from;
    for (let words = 0; p < unit.count && words < REACH; p++, words++) {
      if (unit.clause[p] === clause && unit.finite[p]) break;
      if (unit.clause[p] === clause && unit.tag(p) === TAG.VERB && words === 0 && this.asParticiple(p)) return true;
    }
    if (p >= unit.count || unit.clause[p] !== clause || !unit.finite[p]) return false;
    let negation: Operator | undefined;
    // "when rights are scorned and freedoms violated": a participle that shares its auxiliary
    let be = /(?:ed|en)$/.test(unit.word(p)) && unit.tag(p) !== TAG.AUX && !opensObject(unit, p + 1);
    const isEvent = this.acted;
    for (; p < unit.count; p++) {
      const operator = unit.operator(p);
      const word = unit.word(p);
      const tag = unit.tag(p);
      const right = operator?.readings.find(
        ({ form, effect }) => form === 'verbs' && (effect === 'good' || effect === 'bad'),
      );
      if (operator && hasEffect(operator, 'additive')) p = operator.last - 1;
      else if (operator && reading(operator, 'phrases', 'negate')) {
        negation = negation ? undefined : operator;
        p = operator.last - 1;
      } else if (operator && reading(operator, 'phrases', 'modal')) {
        this.deontic = true;
        p = operator.last - 1;
      } else if (right && operator?.first === p && !be) {
        this.evaluate(operator, right.effect === 'good' ? 1 : -1, negation);
        return true;
      } else if (DEONTIC.has(word)) this.deontic = true;
      else if (FUTURE.has(word)) this.future = true;
      else if (MODALS.has(word)) this.modal = true;
      else if (tag === TAG.AUX || COPULAS.has(unit.lemma(p))) {
        be ||= COPULAS.has(unit.lemma(p)) || word === 'been';
      } else if (tag === TAG.VERB && operator && !(be && !/ing$/.test(word) && reading(operator, 'adjectives'))) {
        const verb = operator.readings.find(({ form, effect }) => form === 'verbs' && SIGN[effect]);
        if (be && !word.endsWith('ing')) {
          if (verb) {
            this.apply(verb, operator, false);
            if (negation) this.negate(negation, this.deontic || this.modal);
            if (unit.word(operator.last) === 'by' && hasEffect(unit.operator(operator.last + 1), 'self'))
              this.agent = 'self';
            return true;
          }
          return false;
        }
        if (verb && (verb.effect === 'harm' || verb.effect === 'support' || verb.effect === 'outrank') && !isEvent) {
          this.evaluate(operator, verb.effect === 'harm' ? -1 : 1, negation);
          return true;
        }
        return false;
      } else if (be) {
        return this.complement(p, negation, clause);
      } else if (tag === TAG.VERB) return false;
      else if (tag !== TAG.ADV && tag !== TAG.PART && tag !== TAG.PUNCT) return false;
    }
    return false;
  }

  /** After "is", "remains": a judgement, a state, or a participle that is tagged as an adjective. */
  private complement(from: number, first: Operator | undefined, clause: number): boolean {
    const { unit } = this;
    let negation = first;
    for (let p = from; p < unit.count && p < from + 8; p++) {
      if (unit.clause[p] !== clause) break;
      const operator = unit.operator(p);
      if (operator) {
        if (reading(operator, 'phrases', 'negate')) {
          negation = negation ? undefined : operator;
          p = operator.last - 1;
          continue;
        }
        if (hasEffect(operator, 'additive')) {
          p = operator.last - 1;
          continue;
        }
        const state = operator.readings.find(({ form }) => form === 'states' || form === 'adjectives');
        if (state) {
          if (state.effect === 'distance') this.evaluate(operator, -1, negation);
          else if (state.effect === 'good' || state.effect === 'justify') this.evaluate(operator, 1, negation);
          else if (state.effect === 'bad') this.evaluate(operator, -1, negation);
          else {
            this.apply(state, operator, false);
            if (negation) this.negate(negation, false);
          }
          return true;
        }
        const verb = unit.tag(p) === TAG.ADJ || unit.tag(p) === TAG.VERB ? verbReading(unit, operator) : undefined;
        if (verb && SIGN[verb.effect] && !unit.word(p).endsWith('ing')) {
          this.apply(verb, operator, false);
          if (negation) this.negate(negation, this.deontic || this.modal);
          return true;
        }
        const noun = reading(operator, 'nouns');
        if (noun && (noun.effect === 'distance' || noun.effect === 'harm')) {
          this.evaluate(operator, -1, negation);
          return true;
        }
      }
      const tag = unit.tag(p);
      if (tag === TAG.VERB || tag === TAG.ADP || (tag === TAG.PUNCT && unit.word(p) === ',')) break;
    }
    return false;
  }

  /** "see human rights respected" */
  private asParticiple(p: number): boolean {
    const operator = this.unit.operator(p);
    const verb = operator ? verbReading(this.unit, operator) : undefined;
    if (
      !operator ||
      !verb ||
      !SIGN[verb.effect] ||
      operator.last - operator.first > 1 ||
      !/(?:ed|en)$/.test(this.unit.word(p))
    )
      return false;
    this.apply(verb, operator, false);
    return true;
  }

  private evaluate(operator: Operator, sign: 1 | -1, negation: Operator | undefined): void {
    if (sign < 0 && this.value > 0 && hasEffect(operator, 'end')) return; // "democracies should stop …" says nothing of them
    // "violations are universal" praises nothing; only what excuses a bad thing does
    if (sign > 0 && this.value < 0 && !hasEffect(operator, 'justify')) return;
    this.turn('judgement', operator, sign > 0 ? 'judged good or due' : 'judged bad or void', sign, true);
    if (negation) this.turn('negation', negation, 'negated', -1, true);
  }

  /** What the clauses around do: concession strikes, "reject the claim that" turns, a condition on support makes it mixed. */
  private outwards(from: number): void {
    const { unit } = this;
    for (let index = from; index >= 0; index = unit.clauses[index].parent) {
      const clause = unit.clauses[index];
      if (clause.kind === 'concede') {
        this.strike('concession', unit.operator(clause.first), 'granted, not meant');
        return;
      }
      const opener = unit.word(clause.first);
      if (clause.kind === 'subordinate' && opener === 'as' && this.found.isConcept) {
        // "as if treaties did not bind them": what others feign is held against them
        if (this.value > 0) this.strike('distance', unit.operator(clause.first), 'what others feign');
        this.judged = false;
        this.agent = 'other';
        return;
      }
      if (clause.kind === 'subordinate' && opener === 'whether') {
        this.strike('question', unit.operator(clause.first), 'left open');
        return;
      }
      if (clause.kind === 'that') this.matrix(clause);
      if (clause.kind === 'relative') break;
    }
    for (const clause of unit.clauses)
      if (clause.kind === 'condition' && clause.parent === from) {
        this.note('condition', unit.operator(clause.first) ?? null, 'support depends on this', 1);
        this.conditional = true;
      }
  }

  /** The verb or noun before "that". */
  private matrix(clause: Clause): void {
    const { unit } = this;
    const low = Math.max(0, clause.first - 6);
    for (let p = clause.first - 1; p >= low && unit.clause[p] === clause.parent; p--) {
      const operator = unit.operator(p);
      if (!operator) continue;
      const effect = operator.readings.find((predicate) =>
        ['oppose', 'deny', 'distance', 'endorse'].includes(predicate.effect),
      )?.effect;
      if (effect === 'endorse' || unit.tag(p) === TAG.VERB) {
        const before = unit.operator(operator.first - 1);
        if (reading(before, 'phrases', 'negate') && !hasEffect(before, 'additive'))
          this.turn('negation', before!, 'not believed', -1, true);
      }
      if (effect === 'oppose' || effect === 'distance' || effect === 'deny') {
        const agent = this.agent;
        this.subject(operator.first, clause.parent, false);
        const own = this.agent === 'self' || (effect === 'oppose' && this.agent !== 'other' && this.agent !== 'things');
        const third = this.agent;
        this.agent = agent;
        if (effect === 'deny' && this.value < 0 && this.found.isConcept)
          this.strike('denial', operator, 'harm denied is no position', 'defend');
        else if (this.found.isConcept ? this.acted : own)
          this.turn('predicate', operator, 'the claim is rejected', -1, own);
        if (!own && this.agent === 'self') this.agent = third;
        return;
      }
      p = operator.first;
    }
  }

  private applyCue(cue: CueEffect): void {
    const { effect } = cue;
    if (effect === 'oppose' || (effect === undefined && cue.cueClass === 'criticism')) {
      const accusation = this.acted && this.value < 0;
      this.acted = true;
      this.effects.push({
        kind: 'cue',
        span: cue.span,
        note: accusation ? 'held against somebody' : 'criticised',
        factor: -1,
      });
      this.value = this.value > 0 ? -1 : 1;
      this.judged = true;
      if (this.value > 0) this.mode = 'accuse';
    } else if (
      effect === 'demand' ||
      effect === 'endorse' ||
      (effect === 'support' && this.value > 0) ||
      (effect === undefined && (cue.cueClass === 'demand' || cue.cueClass === 'praise'))
    ) {
      this.acted = true;
      this.judged = true;
      const demands = effect === 'demand' || cue.cueClass === 'demand';
      if (demands) this.mode = 'demand';
      this.effects.push({ kind: 'cue', span: cue.span, note: demands ? 'asked for' : 'approved', factor: 1 });
    } else if (effect === 'end' || effect === 'fail' || effect === 'withdraw') {
      this.acted = true;
      this.judged = true;
      this.value = this.value > 0 ? -1 : 1;
      this.effects.push({ kind: 'cue', span: cue.span, note: 'turned down', factor: -1 });
    }
  }

  /** Denials and questions act on whole clauses too. */
  private cueOverClauses(): void {
    const { cue } = this;
    if (!cue || this.struck) return;
    if (cue.cueClass === 'question') {
      this.effects.push({ kind: 'question', span: cue.span, note: 'asked, not said', factor: 0 });
      this.struck = true;
    } else if (cue.effect === 'deny' || (cue.cueClass === 'denial' && cue.effect !== 'oppose')) {
      if (this.hasPurpose()) return;
      this.effects.push({ kind: 'denial', span: cue.span, note: 'denied', factor: this.value < 0 ? 0 : -1 });
      if (this.value < 0) {
        this.struck = true;
        this.mode = 'defend';
      } else {
        this.value = -1;
        this.judged = true;
      }
    }
  }

  /** Whether what is negated is the purpose: "we do not uphold X to keep others down". */
  private isPurposeNegation(operator: Operator): boolean {
    if (operator.first >= this.found.first || !this.hasPurpose()) return false;
    this.note('focus', operator, 'the purpose is negated, not the thing', 1);
    return true;
  }

  private hasPurpose(): boolean {
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

  private laterNegation(p: number): boolean {
    const word = this.unit.word(p);
    return (
      word === 'never' ||
      DEONTIC.has(this.unit.word(p - 1)) ||
      MODALS.has(this.unit.word(p - 1)) ||
      FUTURE.has(this.unit.word(p - 1))
    );
  }

  private isPassive(verb: number): boolean {
    const { unit } = this;
    const word = unit.word(verb);
    if (word.endsWith('ing') || word === unit.lemma(verb)) return false;
    for (let p = verb - 1; p >= 0 && p > verb - 5; p--) {
      const tag = unit.tag(p);
      if (unit.lemma(p) === 'be' || unit.word(p) === 'being' || unit.word(p) === 'been') return true;
      if (tag !== TAG.ADV && tag !== TAG.PART && tag !== TAG.AUX) return false;
    }
    return false;
  }

  /** Whether a noun is followed by what it acts on: "violations of", "respect by all states for". */
  private introduces(operator: Operator): boolean {
    const { unit } = this;
    if (operator.last >= this.found.first)
      return operator.last === this.found.first && unit.tag(operator.last - 1) === TAG.ADP;
    if (unit.word(operator.last - 1) === 'to' || unit.tag(operator.last - 1) === TAG.ADP) return true;
    const word = unit.word(operator.last);
    return word === 'to' || (unit.tag(operator.last) === TAG.ADP && !ADJUNCT.has(word)) || word === 'by';
  }

  private apply(predicate: Predicate, operator: Operator, judged: boolean): void {
    const { effect } = predicate;
    const sign = SIGN[effect];
    if (!sign) return;
    if (!this.found.isConcept) {
      const phraseFail = effect === 'fail' && predicate.form === 'phrases';
      if (effect === 'end' || phraseFail || effect === 'oppose')
        this.turn('predicate', operator, NOTE[effect] ?? effect, -1, judged);
      this.outermost = effect;
      return;
    }
    if (sign < 0 && (effect === 'harm' || effect === 'withdraw')) this.deniedHarm = false;
    this.turn('predicate', operator, NOTE[effect] ?? effect, sign, judged || effect === 'outrank');
    this.outermost = effect;
    if (effect === 'demand') this.mode = 'demand';
  }

  private negate(operator: Operator, later: boolean): void {
    this.deniedHarm =
      this.acted &&
      this.value < 0 &&
      !later &&
      this.outermost !== 'oppose' &&
      this.outermost !== 'end' &&
      this.outermost !== 'endorse';
    this.turn('negation', operator, 'negated', -1, false);
    if (later) this.modal = true;
  }

  private turn(kind: string, operator: Operator, note: string, sign: 1 | -1, judged: boolean): void {
    this.acted = true;
    if (sign < 0) this.value = this.value > 0 ? -1 : 1;
    if (judged) this.judged = true;
    this.note(kind, operator, note, sign);
  }

  /** "so-called X": the speaker is against X, whatever acts on it from outside. */
  private distance(operator: Operator): void {
    this.turn('distance', operator, 'not meant by the speaker', this.value > 0 ? -1 : 1, true);
    this.value = -1;
  }

  private strike(kind: string, operator: Operator | undefined, note: string, mode: Mode = 'affirm'): void {
    this.struck = true;
    this.mode = mode;
    this.note(kind, operator ?? null, note, 0);
  }

  private scaleBy(effect: 'strengthen' | 'weaken', operator: Operator): void {
    const factor = effect === 'strengthen' ? 1.5 : 0.5;
    this.scale *= factor;
    this.note(effect, operator, effect === 'strengthen' ? 'made stronger' : 'made weaker', factor);
  }

  private note(kind: string, operator: Operator | null, note: string, factor: number): void {
    const span = operator ? this.unit.span(operator.first, operator.last) : null;
    this.effects.push({ kind, span, note, factor });
  }
}

const NOTE: Partial<Record<EffectClass, string>> = {
  support: 'done good',
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
  outrank: 'put below something else',
};

/** Whether an object may begin here, so that the verb before is active. */
function opensObject(unit: Unit, p: number): boolean {
  if (p >= unit.count) return false;
  const tag = unit.tag(p);
  return (
    tag === TAG.DET || tag === TAG.NOUN || tag === TAG.PROPN || tag === TAG.ADJ || tag === TAG.PRON || tag === TAG.NUM
  );
}

const isNoun = (unit: Unit, p: number): boolean => p >= 0 && (unit.tag(p) === TAG.NOUN || unit.tag(p) === TAG.PROPN);

function isMark(unit: Unit, p: number): boolean {
  return unit.tag(p) === TAG.PUNCT && /^["\u201c\u201d'\u2018\u2019`\u00ab\u00bb-]+$/.test(unit.word(p));
}
