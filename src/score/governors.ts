import { CLAUSE } from '../english/clause-cues.js';
import { GROUP } from '../english/verb-groups.js';
import type { EffectClass } from '../knowledge/load/shared.js';
import { TAG } from '../types/text.js';
import { type Agent, agentOf, isPatient } from './agent.js';
import { hasEffect, type Operator, reading, type Sentence } from './sentence.js';

/** How a word stands to what it acts on. */
export type Relation =
  /** "so-called X" */
  | 'modifier'
  /** "violation of X", "X violations" */
  | 'noun'
  /** "against X" */
  | 'phrase'
  /** "violate X" */
  | 'object'
  /** "X was violated" */
  | 'passive'
  /** "X undermines …" */
  | 'subject'
  /** "X is essential" */
  | 'predicate'
  /** "refuse to …", "a motion to …" */
  | 'complement'
  /** "they say that …" */
  | 'matrix'
  /** "if …", "although …", a question */
  | 'clause';

/** One word that acts on a hit, or on what acts on it. */
export interface Step {
  relation: Relation;
  /** What the word does, as lexicons/shared has it; undefined for a word that is in no list. */
  effect: EffectClass | undefined;
  /** Its tokens. */
  first: number;
  last: number;
  negated: boolean;
  /** Who does it; undefined for what has no subject. */
  agent: Agent | undefined;
  /** Bits of GROUP of its verb group; 0 for none. */
  bits: number;
}

const { ADJ, ADP, ADV, AUX, CCONJ, DET, NUM, PART, PRON, PUNCT, SCONJ, VERB } = TAG;
/** Prepositions that take what follows out of a verb's reach: "break rules with X". */
const ADJUNCT = new Set(
  'with by during at after before through under despite within amid as like than since until via'.split(' '),
);
/** Effects of phrases that act on what follows. */
const ACTING: ReadonlySet<EffectClass> = new Set<EffectClass>([
  ...(['support', 'harm', 'end', 'fail', 'withdraw', 'endorse', 'oppose', 'demand', 'worry', 'negate', 'distance'] as const),
  ...(['topic', 'realise', 'commit', 'neglect', 'deny', 'suffer', 'concede'] as const),
]);
/** What a verb says of its subject. */
const JUDGING: ReadonlySet<EffectClass> = new Set<EffectClass>(['good', 'bad', 'prevail', 'subordinate']);
/** How many words a search goes back. */
const REACH = 24;

/**
 * The words that act on a hit, from the inside out: its noun phrase, the nouns and prepositions before it, its verb, the verbs that govern
 * that verb, the clauses around it. A light substitute for a parse, over verb groups, noun chunks and clauses.
 */
export function governorsOf(sentence: Sentence, first: number, last: number, verb = first): Step[] {
  const finder = new GovernorFinder(sentence, first, last, verb);
  finder.findAll();
  return finder.steps;
}

class GovernorFinder {
  readonly steps: Step[] = [];
  /** Groups that have acted. */
  private readonly seen = new Set<number>();

  constructor(
    private readonly s: Sentence,
    private readonly hitFirst: number,
    private readonly hitLast: number,
    private readonly verb: number,
  ) {}

  findAll(): void {
    const { hitFirst: first, hitLast: last, s, verb } = this;
    const group = s.groupAt(verb);
    if (group >= 0 && s.groups.groupHead[group] < last && s.tag(s.groups.groupHead[group]) === VERB)
      return this.groupUp(group, undefined, s.groups.groupBits[group] & GROUP.passive && verb > first ? 'passive' : 'object');
    const start = this.nounPhrase(first, last);
    this.leftOf(start, this.phraseEnd(last));
  }

  private add(relation: Relation, operator: Operator | undefined, effect: EffectClass | undefined, at: Partial<Step>): Step {
    const step: Step = { relation, effect, first: operator?.first ?? 0, last: operator?.last ?? 0, negated: false, agent: undefined, bits: 0, ...at };
    this.steps.push(step);
    return step;
  }

  /** What stands in the hit's own phrase; returns where the phrase begins. */
  private nounPhrase(first: number, last: number): number {
    const { chunkFirst, chunkLast } = this.s.chunks;
    const chunk = this.s.chunkAt(first);
    const start = chunk < 0 ? first : Math.max(chunkFirst[chunk], this.s.low);
    const inner = this.s.chunkAt(last - 1);
    const end = inner < 0 ? last : Math.min(chunkLast[inner], this.s.high);
    for (let t = last; t < end; t++) {
      const operator = this.s.operator(t);
      const noun = operator && reading(operator, 'nouns');
      if (noun && operator.first === t) this.add('noun', operator, noun.effect, {});
    }
    for (let t = first - 1; t >= start; t--) {
      const operator = this.s.operator(t);
      const word = operator?.readings.find(({ effect, form }) =>
        form === 'adjectives' ? effect === 'bad' : form !== 'verbs' && (effect === 'distance' || effect === 'negate'),
      );
      if (!operator || !word) continue;
      const isNegation = word.effect === 'negate';
      this.add('modifier', operator, isNegation ? undefined : word.effect, { negated: isNegation });
    }
    return start;
  }

  private phraseEnd(last: number): number {
    const chunk = this.s.chunkAt(last - 1);
    return chunk < 0 ? last : Math.min(this.s.chunks.chunkLast[chunk], this.s.high);
  }

  /** Goes left from where a phrase begins to what governs it. */
  private leftOf(start: number, end: number): void {
    const { s } = this;
    const { chunkFirst } = s.chunks;
    let a = start;
    for (let steps = 0; a > s.low && steps < REACH; steps++) {
      const t = a - 1;
      const tag = s.tag(t);
      const operator = s.operator(t);
      const phrase = operator?.readings.find(
        ({ effect, form }) => (form === 'phrases' || form === 'adjectives' || form === 'states') && ACTING.has(effect),
      );
      if (operator && phrase && operator.last === a && (tag !== ADV || phrase.effect === 'negate')) {
        const isNegation = phrase.effect === 'negate';
        this.add('phrase', operator, isNegation ? undefined : phrase.effect, { negated: isNegation });
        a = Math.max(operator.first, s.low);
      } else if (s.groupAt(t) >= 0) return this.groupActs(s.groupAt(t), t);
      else if (tag === ADP || s.word(t) === 'to') {
        const next = this.throughPreposition(t);
        if (next < 0) return;
        a = next;
      } else if (this.s.chunkAt(t) >= 0) {
        // "Our faith in X, our commitment …": a phrase right before this one is its conjunct, or an indirect object
        if (this.opensClause(a)) break;
        a = Math.max(chunkFirst[this.s.chunkAt(t)], s.low);
      } else if (tag === SCONJ || s.word(t) === 'that') break;
      else if (tag === PUNCT && s.word(t) !== ',' && !/^["“”'‘’-]$/.test(s.word(t))) break;
      else if ((tag === CCONJ || s.word(t) === ',') && this.opensClause(a)) break;
      else a = t;
    }
    this.asSubject(start, end);
  }

  /** Whether a clause with a verb of its own begins at a token. */
  private opensClause(t: number): boolean {
    const { clauseFirst, clauseOf } = this.s.clauses;
    return clauseFirst[clauseOf[t]] === t || (this.s.tag(t - 1) === CCONJ && clauseFirst[clauseOf[t]] === t - 1);
  }

  /** "violation of X", "call for X", "look at X": where to go on from, or -1 where a verb was found or nothing is. */
  private throughPreposition(t: number): number {
    const { s } = this;
    const { chunkFirst } = s.chunks;
    const operator = s.operator(t) ?? (s.operator(t - 1)?.last === t ? s.operator(t - 1) : undefined);
    const before = s.operator(t - 1) ?? operator;
    const noun = before && reading(before, 'nouns');
    const isVerb = before !== undefined && s.groupAt(before.first) >= 0 && reading(before, 'verbs') !== undefined;
    if (before && noun && !isVerb && before.last >= t) {
      this.add('noun', before, noun.effect, {});
      const chunk = this.s.chunkAt(before.first);
      const from = chunk < 0 ? before.first : Math.max(chunkFirst[chunk], s.low);
      this.negationIn(from, before.first);
      return from;
    }
    const state = before && (reading(before, 'states') ?? reading(before, 'adjectives'));
    if (before && state && before.last >= t) {
      this.add('phrase', before, state.effect, {});
      return Math.max(before.first, s.low);
    }
    const group = s.groupAt(t - 1);
    if (group >= 0 || isVerb) {
      const acting = group >= 0 ? group : s.groupAt(before!.first);
      const isPhrasal = before !== undefined && before.last > t;
      if (ADJUNCT.has(s.word(t)) && !isPhrasal) {
        if (s.word(t) !== 'by') this.groupUp(acting, undefined);
        return -1;
      }
      this.groupActs(acting, t);
      return -1;
    }
    const chunk = this.s.chunkAt(t - 1);
    if (chunk < 0) return t;
    if (ADJUNCT.has(s.word(t)) || s.word(t) === 'in') return Math.max(chunkFirst[chunk], s.low);
    this.negationIn(chunkFirst[chunk], t);
    return Math.max(chunkFirst[chunk], s.low);
  }

  /** "no violation of X" */
  private negationIn(from: number, to: number): void {
    for (let t = Math.max(from, this.s.low); t < to; t++) {
      const operator = this.s.operator(t);
      if (reading(operator, 'phrases', 'negate')) this.add('modifier', operator, undefined, { negated: true });
    }
  }

  /** A verb group that acts on the hit as its object; `t` is the group's last token before it. */
  private groupActs(group: number, t: number): void {
    const operator = this.verbOperator(group, t);
    const effect = operator && (reading(operator, 'verbs') ?? reading(operator, 'states') ?? reading(operator, 'nouns'))?.effect;
    this.groupUp(group, { operator, effect });
  }

  private verbOperator(group: number, t: number): Operator | undefined {
    const { groupFirst, groupHead } = this.s.groups;
    const head = this.s.operator(groupHead[group]);
    if (head && !hasEffect(head, 'negate')) return head;
    for (let p = t; p > groupHead[group] && p >= groupFirst[group]; p--) {
      const operator = this.s.operator(p);
      if (operator && reading(operator, 'verbs')) return operator;
    }
    return undefined;
  }

  /** Adds a verb group as a step, then goes on to what governs it. */
  private groupUp(group: number, acting: { operator?: Operator; effect?: EffectClass } | undefined, relation: Relation = 'object'): void {
    if (this.seen.has(group)) return;
    this.seen.add(group);
    const { s } = this;
    const { groupBits, groupFirst, groupHead } = s.groups;
    const bits = groupBits[group];
    const isFinite = (bits & GROUP.finite) !== 0;
    const step = this.add(relation, acting?.operator, acting?.effect, {
      first: groupFirst[group],
      last: Math.max(groupHead[group] + 1, acting?.operator?.last ?? 0),
      negated: this.isNegated(group),
      bits,
      agent: undefined,
    });
    if (!isFinite) return this.nonFiniteUp(group, step);
    step.agent = agentOf(s, group);
    if (step.agent === 'nobody') step.negated = !step.negated;
    if ((bits & GROUP.passive) !== 0 && (relation === 'object' || relation === 'complement') && isPatient(s, group)) step.agent = 'patient';
    this.clauseUp(groupFirst[group]);
  }

  /** Whether a verb group is negated by a word that is not the hit's own. */
  private isNegated(group: number): boolean {
    const { groupBits, groupFirst, groupLast } = this.s.groups;
    if (!(groupBits[group] & GROUP.negated)) return false;
    if (groupFirst[group] >= this.hitLast || groupLast[group] <= this.hitFirst) return true;
    for (let t = groupFirst[group]; t < Math.min(groupLast[group], this.hitFirst); t++)
      if (hasEffect(this.s.operator(t), 'negate')) return true;
    for (let t = this.hitFirst; t < this.hitLast; t++) if (hasEffect(this.s.operator(t), 'negate')) return false;
    return true;
  }

  /** "want to leave", "wrong to leave", "a motion to leave", "accuse us of leaving", "leaving X would be wrong". */
  private nonFiniteUp(group: number, step: Step): void {
    const { s } = this;
    const { chunkFirst } = s.chunks;
    const first = s.groups.groupFirst[group];
    let t = first - 1;
    while (t >= s.low && (s.tag(t) === ADV || s.tag(t) === PART) && s.groupAt(t) < 0) t--;
    if (t < s.low) return this.asSubject(first, this.hitLast);
    if (s.tag(t) === CCONJ || s.word(t) === ',') {
      // "to uphold and defend X": governed as the verb before it
      const before = s.groupAt(t - 1);
      if (before >= 0 && !(s.groups.groupBits[before] & GROUP.finite)) return this.nonFiniteUp(before, step);
      if (before >= 0) return this.shareFinite(before, step);
      const prior = this.groupBefore(t);
      if (prior >= 0 && s.tag(t) === CCONJ) {
        return s.groups.groupBits[prior] & GROUP.finite ? this.shareFinite(prior, step) : this.nonFiniteUp(prior, step);
      }
      if (s.word(t) === ',') t--;
    }
    const governor = s.groupAt(t);
    if (governor >= 0) return this.complementOf(governor, t);
    if (s.tag(t) === ADP) {
      const operator = s.operator(t) ?? s.operator(t - 1);
      if (operator && reading(operator, 'phrases', 'fail')) step.negated = !step.negated; // "without leaving"
      return this.afterPreposition(t);
    }
    if (s.tag(t) === ADJ || this.s.chunkAt(t) >= 0 || s.operator(t)) {
      const operator = s.operator(t);
      const word = operator?.readings.find(({ form }) => form !== 'after');
      const effect = operator && ((s.tag(t) === ADJ ? reading(operator, 'adjectives') : undefined) ?? word)?.effect;
      const from = this.s.chunkAt(t) >= 0 ? Math.max(chunkFirst[this.s.chunkAt(t)], s.low) : t;
      const verb = this.groupBefore(from);
      const isPatientOf = verb >= 0 && s.groups.groupLast[verb] === from && this.s.chunkAt(t) >= 0 && !operator;
      if (isPatientOf || (this.s.chunkAt(t) >= 0 && s.tag(t) === PRON)) {
        // "urge them to respect", "told us to leave"
        return verb >= 0 ? this.complementOf(verb, t) : undefined;
      }
      this.add('complement', operator, effect, { first: operator?.first ?? t, last: operator?.last ?? t + 1 });
      this.negationIn(from, t);
      return this.governNoun(from, t + 1);
    }
    return this.asSubject(first, this.hitLast);
  }

  /** What a noun or adjective that takes an infinitive hangs on: a copula before it, a verb, a preposition; or it is a subject. */
  private governNoun(from: number, end: number): void {
    const group = this.s.groupAt(from - 1);
    if (group >= 0) {
      const operator = this.verbOperator(group, from - 1);
      const isCopula = this.s.lemma(this.s.groups.groupHead[group]) === 'be';
      return this.groupUp(group, isCopula ? {} : { operator, effect: operator && (reading(operator, 'verbs') ?? reading(operator, 'states'))?.effect }, 'complement');
    }
    this.leftOf(from, end);
  }

  /** "accuse us of leaving", "insist on leaving": the verb that a preposition belongs to. */
  private afterPreposition(t: number): void {
    const { s } = this;
    const operator = s.operator(t) ?? s.operator(t - 1);
    const noun = operator && reading(operator, 'nouns');
    if (operator && noun && s.groupAt(operator.first) < 0 && operator.last >= t) {
      this.add('complement', operator, noun.effect, {});
      const chunk = s.chunkAt(operator.first);
      return this.governNoun(chunk < 0 ? operator.first : Math.max(s.chunks.chunkFirst[chunk], s.low), t);
    }
    const direct = s.groupAt(t - 1);
    if (direct >= 0) return this.complementOf(direct, t);
    const chunk = s.chunkAt(t - 1);
    if (chunk < 0) return;
    const from = Math.max(s.chunks.chunkFirst[chunk], s.low);
    const group = s.groupAt(from - 1);
    if (group >= 0) return this.complementOf(group, t);
    this.leftOf(from, t);
  }

  private complementOf(group: number, t: number): void {
    const operator = this.verbOperator(group, t);
    const effect = operator && (reading(operator, 'verbs') ?? reading(operator, 'states') ?? reading(operator, 'nouns') ?? reading(operator, 'adjectives'))?.effect;
    this.groupUp(group, { operator, effect }, 'complement');
  }

  /** A second verb after a finite one has its subject: "we respect and defend X". */
  private shareFinite(group: number, step: Step): void {
    const { groupBits, groupFirst } = this.s.groups;
    step.agent = agentOf(this.s, group);
    step.bits |= groupBits[group] & (GROUP.future | GROUP.necessity | GROUP.possibility);
    if (step.agent === 'nobody') step.negated = !step.negated;
    this.clauseUp(groupFirst[group]);
  }

  /** The last verb group before a token in the stretch, if no clause ends between. */
  private groupBefore(t: number): number {
    const { low, clauses } = this.s;
    for (let p = t - 1; p >= low && p > t - REACH; p--) {
      if (this.s.tag(p) === PUNCT && this.s.word(p) !== ',') return -1;
      if (this.s.groupAt(p) >= 0) return this.s.groupAt(p);
      if (clauses.clauseFirst[clauses.clauseOf[p]] === p && this.s.tag(p) === SCONJ) return -1;
    }
    return -1;
  }

  /** The phrase from `start` to `end` is a subject: of a passive, of a verb, of a judgement. */
  private asSubject(start: number, end: number): void {
    const { s } = this;
    const group = this.verbAfter(start, end);
    if (group < 0) return this.clauseUp(start);
    if (this.seen.has(group)) return;
    const { groupBits, groupFirst, groupHead, groupLast } = s.groups;
    const bits = groupBits[group];
    const head = this.verbOperator(group, groupLast[group] - 1);
    const negated = this.isNegated(group);
    const at = { first: groupFirst[group], last: groupHead[group] + 1, negated, bits };
    if (bits & GROUP.passive) {
      const verb = head && (reading(head, 'verbs') ?? reading(head, 'adjectives') ?? reading(head, 'states'));
      this.seen.add(group);
      this.add('passive', head, verb?.effect, at);
      return this.clauseUp(groupFirst[group]);
    }
    const verb = head && head.readings.find(({ effect, form }) => form === 'verbs' && (JUDGING.has(effect) || effect === 'harm' || effect === 'support' || effect === 'fail' || effect === 'end'));
    this.seen.add(group);
    if (verb && s.lemma(groupHead[group]) !== 'be') this.add('subject', head, verb.effect, at);
    else this.predicate(group, at);
    this.clauseUp(groupFirst[group]);
  }

  /** "X is essential", "X has become a fiction", "X must be our guide". */
  private predicate(group: number, at: Partial<Step>): void {
    const { s } = this;
    const { groupLast } = s.groups;
    let isNegated = at.negated === true;
    for (let t = groupLast[group]; t < s.high && t < groupLast[group] + 8; t++) {
      const operator = s.operator(t);
      if (reading(operator, 'phrases', 'negate')) isNegated = !isNegated;
      const tag = s.tag(t);
      if (tag === PUNCT || tag === SCONJ || (tag === ADP && !operator)) break;
      if (!operator || operator.first !== t) continue;
      const word =
        reading(operator, 'adjectives') ??
        reading(operator, 'states') ??
        (tag === VERB || tag === AUX ? (reading(operator, 'verbs', 'good') ?? reading(operator, 'verbs', 'bad') ?? reading(operator, 'verbs')) : reading(operator, 'nouns')) ??
        operator.readings.find(({ effect, form }) => form === 'phrases' && ACTING.has(effect) && effect !== 'negate');
      if (!word) continue;
      this.add('predicate', operator, word.effect, { ...at, first: operator.first, last: operator.last, negated: isNegated });
      return;
    }
    this.add('predicate', undefined, undefined, { ...at, negated: isNegated });
  }

  /** The finite verb group whose subject ends at `end`, but for what qualifies it. */
  private verbAfter(start: number, end: number): number {
    const { s } = this;
    const { groupBits, groupSubject } = s.groups;
    const clause = s.clauses.clauseOf[start];
    for (let t = end; t < s.high && t < end + REACH; t++) {
      const group = s.groupAt(t);
      if (group >= 0 && groupBits[group] & GROUP.finite) {
        const subject = groupSubject[group];
        const isOwn = subject < 0 || subject === this.s.chunkAt(start) || subject === this.s.chunkAt(end - 1) || s.clauses.clauseOf[t] === clause;
        return isOwn ? group : -1;
      }
      if (s.tag(t) === PUNCT && s.word(t) !== ',' && !/^["“”'‘’-]$/.test(s.word(t))) return -1;
    }
    return -1;
  }

  /** The clauses around a verb: "if", "although", "they say that", a question. */
  private clauseUp(t: number): void {
    const { s } = this;
    const { clauseFirst, clauseKind, clauseOf, clauseParent, clauseVerb } = s.clauses;
    const clause = clauseOf[t];
    const kind = clauseKind[clause];
    const opener = Math.max(clauseFirst[clause], s.low);
    if (kind === CLAUSE.condition) return void this.add('clause', undefined, 'condition', { first: opener, last: opener + 1 });
    if (kind === CLAUSE.concession) return void this.add('clause', undefined, 'concede', { first: opener, last: opener + 1 });
    const last = s.article.sentences[s.article.tokens.sentence[t]].last - 1;
    if (kind === CLAUSE.main && this.isQuestion(last))
      return void this.add('clause', undefined, 'topic', { first: last, last: last + 1 });
    const reported = this.reportingVerb(opener, kind === CLAUSE.that);
    const parent = clauseParent[clause];
    const matrix = reported >= 0 ? reported : kind === CLAUSE.that && parent >= 0 ? clauseVerb[parent] : -1;
    if (matrix < 0 || this.seen.has(matrix) || s.groups.groupFirst[matrix] < s.low) return;
    const operator = this.verbOperator(matrix, s.groups.groupLast[matrix] - 1) ?? this.adjectiveBefore(opener);
    const word = operator && (reading(operator, 'verbs') ?? reading(operator, 'adjectives') ?? reading(operator, 'phrases') ?? reading(operator, 'nouns'));
    this.groupUp(matrix, { operator, effect: word?.effect }, 'matrix');
  }

  /** "it is wrong that", "proud that", "the claim that" */
  private adjectiveBefore(opener: number): Operator | undefined {
    const operator = this.s.operator(opener) ?? this.s.operator(opener - 1);
    return operator && operator.first < opener ? operator : undefined;
  }

  /** The verb right before a clause, over whom it is said to: "they tell us X is dead". */
  private reportingVerb(opener: number, isThat: boolean): number {
    const { s } = this;
    let t = opener - 1;
    for (let steps = 0; t >= s.low && steps < 5; steps++, t--) {
      const group = s.groupAt(t);
      if (group >= 0) return isThat || hasEffect(s.operator(t), 'say') ? group : -1;
      const tag = s.tag(t);
      if (tag !== PRON && tag !== DET && tag !== NUM && s.chunkAt(t) < 0) return -1;
    }
    return -1;
  }

  private isQuestion(last: number): boolean {
    const { document, tokens } = this.s.article;
    for (let t = last; t >= this.s.low && t > last - 3; t--) if (document.text[tokens.start[t]] === '?') return true;
    return false;
  }
}
