import { CLAUSE } from '../english/clause-cues.js';
import { GROUP } from '../english/verb-groups.js';
import type { EffectClass } from '../knowledge/load/shared.js';
import { TAG } from '../types/text.js';
import { type Agent, agentOf, isPatient } from './agent.js';
import {

  EFFECT_RULES,
  effectOf,
  NOUN_FORMS,
  OF_SUBJECT,
  PHRASE_FORMS,
  VERB_FORMS,
} from './effects.js';
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
  /** In the past tense, as far as the form tells. */
  isPast: boolean;
}

const { ADJ, ADP, ADV, CCONJ, DET, NUM, PART, PRON, PROPN, PUNCT, SCONJ, VERB } = TAG;
/** Prepositions that take what follows out of a verb's reach: "break rules with X". */
const ADJUNCT = new Set(
  'with by during at after before through under despite within amid as like than since until via'.split(' '),
);
/** Effects of phrases that act on what follows. */
const ACTING: ReadonlySet<EffectClass> = new Set<EffectClass>([
  ...([
    'support',
    'harm',
    'end',
    'fail',
    'withdraw',
    'endorse',
    'oppose',
    'demand',
    'worry',
    'negate',
    'distance',
  ] as const),
  ...(['topic', 'realise', 'commit', 'neglect', 'deny', 'suffer', 'concede'] as const),
]);
/** What a verb with an object says of its subject, and what one without says. */
const SAID_OF_SUBJECT: ReadonlySet<EffectClass> = new Set<EffectClass>(['good', 'bad', 'prevail', 'harm', 'support']);
const SAID_WITHOUT_OBJECT: ReadonlySet<EffectClass> = new Set<EffectClass>([...SAID_OF_SUBJECT, 'fail', 'end', 'realise']);
/** How far after its copula a predicate is looked for, in words. */
const PREDICATE = 8;
const isQuote = (word: string): boolean => /^["“”'‘’-]$/.test(word);
const EXPERIENCED = new Set(['by', 'at', 'about', 'over']);
const SPEAKER = new Set(['us', 'me']);
const OBJECT_PRONOUNS = new Set(['us', 'me', 'them', 'him', 'her']);
/** "Were we to leave", "should they leave", "had they left": an auxiliary first in its clause makes a condition. */
const INVERTED = new Set(['were', 'should', 'had']);
const isAdverbial = (tag: number): boolean => tag === ADP || tag === ADV || tag === PART || tag === SCONJ;
/** How many words a search goes back. */
const REACH = 24;

/** Where a hit stands, in tokens. */
export interface Place {
  first: number;
  last: number;
  /** Of a deed, its verb; else `first`. */
  verb: number;
  /** A deed's words need not stand in a row: what is between them is not its own. */
  isDeed: boolean;
}

/**
 * The words that act on a hit, from the inside out: its noun phrase, the nouns and prepositions before it, its verb, the verbs that govern
 * that verb, the clauses around it. A light substitute for a parse, over verb groups, noun chunks and clauses.
 */
export function governorsOf(sentence: Sentence, { first, last, verb, isDeed }: Place): Step[] {
  const finder = new GovernorFinder(sentence, first, last, verb, isDeed);
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
    private readonly isDeed: boolean,
  ) {}

  findAll(): void {
    const { hitFirst: first, hitLast: last, s, verb } = this;
    const group = s.groupAt(verb);
    if (group >= 0 && s.isVerb(verb) && !this.isMistaggedObject(group) && s.groups.groupHead[group] < last)
      return this.groupUp(
        group,
        undefined,
        s.groups.groupBits[group] & GROUP.passive && verb > first ? 'passive' : 'object',
      );
    const start = this.nounPhrase(first, last);
    this.leftOf(start, this.s.chunkEnd(last - 1));
  }

  /** "We reject torture": a noun right after a verb, taken for another verb. */
  private isMistaggedObject(group: number): boolean {
    const { groupBits, groupFirst } = this.s.groups;
    const before = this.s.groupAt(groupFirst[group] - 1);
    return !this.isDeed && before >= 0 && !(groupBits[group] & GROUP.infinitive) && (groupBits[before] & GROUP.finite) !== 0;
  }

  private add(
    relation: Relation,
    operator: Operator | undefined,
    effect: EffectClass | undefined,
    at: Partial<Step>,
  ): Step {
    const step: Step = {
      relation,
      effect,
      first: operator?.first ?? 0,
      last: operator?.last ?? 0,
      negated: false,
      agent: undefined,
      bits: 0,
      isPast: false,
      ...at,
    };
    this.steps.push(step);
    return step;
  }

  /** What stands in the hit's own phrase; returns where the phrase begins. */
  private nounPhrase(first: number, last: number): number {
    const { s } = this;
    const start = s.chunkStart(first);
    for (let t = last; t < s.chunkEnd(last - 1); t++) {
      const operator = s.operator(t);
      const effect = operator?.first === t ? effectOf(operator, NOUN_FORMS) : undefined;
      if (effect) this.add('noun', operator, effect, {});
    }
    for (let t = first - 1; t >= start; t--) {
      const operator = s.operator(t);
      if (reading(operator, 'phrases', 'negate')) this.add('modifier', operator, undefined, { negated: true });
      else if (hasEffect(operator, 'distance')) this.add('modifier', operator, 'distance', {});
      else if (s.chunkEnd(last - 1) === last && reading(operator, 'adjectives', 'bad'))
        this.add('modifier', operator, 'bad', {});
    }
    return start;
  }

  /** Goes left from where a phrase begins to what governs it. */
  private leftOf(start: number, end: number): void {
    const { s } = this;
    let a = start;
    for (let steps = 0; a > s.low && steps < REACH; steps++) {
      const t = a - 1;
      const tag = s.tag(t);
      const operator = s.operator(t);
      const isPhrase = operator !== undefined && operator.last === a && s.groupAt(t) < 0;
      const effect = isPhrase && tag !== ADV ? effectOf(operator, PHRASE_FORMS) : undefined;
      if (operator && isPhrase && reading(operator, 'phrases', 'negate')) {
        this.add('phrase', operator, undefined, { negated: true });
        a = Math.max(operator.first, s.low);
      } else if (operator && effect && ACTING.has(effect)) {
        const isNeeded = s.word(operator.first) === 'without' && this.isNegative(operator.first);
        this.add('phrase', operator, isNeeded ? 'prevail' : effect, {});
        a = Math.max(operator.first, s.low);
      } else if (s.groupAt(t) >= 0) return this.groupActs(s.groupAt(t), t);
      else if (tag === ADP || s.word(t) === 'to') {
        const next = this.throughPreposition(t);
        if (next < 0) return;
        a = next;
      } else if (s.chunkAt(t) >= 0) {
        // "our faith in X, our commitment …": a phrase right before this one is its conjunct, or an indirect object
        if (this.opensClause(a)) break;
        a = s.chunkStart(t);
      } else if (tag === SCONJ || s.word(t) === 'that') break;
      else if (tag === PUNCT && s.word(t) !== ',' && !isQuote(s.word(t))) break;
      else if ((tag === CCONJ || s.word(t) === ',') && this.opensClause(a)) break;
      else a = t;
    }
    this.asSubject(start, end);
  }

  /** "No peace without X", "without X, nothing …": whether a sentence says no. */
  private isNegative(except: number): boolean {
    for (let t = this.s.low; t < this.s.high; t++)
      if (t !== except && (t < this.hitFirst || t >= this.hitLast) && hasEffect(this.s.operator(t), 'negate'))
        return true;
    return false;
  }

  /** Whether a clause with a verb of its own begins at a token. */
  private opensClause(t: number): boolean {
    const { clauseFirst, clauseOf } = this.s.clauses;
    return clauseFirst[clauseOf[t]] === t || (this.s.tag(t - 1) === CCONJ && clauseFirst[clauseOf[t]] === t - 1);
  }

  /** "violation of X", "call for X", "look at X": where to go on from, or -1 where a verb was found or nothing is. */
  private throughPreposition(t: number): number {
    const { s } = this;
    const before = s.operator(t - 1) ?? s.operator(t);
    const reaches = before !== undefined && before.last >= t;
    const isVerb = reaches && s.groupAt(before.first) >= 0;
    const noun = reaches && !isVerb ? effectOf(before, NOUN_FORMS) : undefined;
    const auxiliary = before ? s.groupAt(before.first - 1) : -1;
    if (before && reaches && auxiliary >= 0 && s.lemma(s.groups.groupHead[auxiliary]) === 'be' && s.word(before.first).endsWith('ing')) {
      // "have been trampling on X", taken for a noun
      this.groupUp(auxiliary, { operator: before, effect: effectOf(before, VERB_FORMS) });
      return -1;
    }
    if (before && noun) {
      this.add('noun', before, noun, {});
      const from = s.chunkStart(before.first);
      this.negationIn(from, before.first);
      return from;
    }
    const state = reaches && !isVerb ? effectOf(before, PHRASE_FORMS) : undefined;
    if (before && state && ACTING.has(state)) {
      this.add('phrase', before, state, {});
      return Math.max(before.first, s.low);
    }
    const group = isVerb ? s.groupAt(before!.first) : s.groupAt(t - 1);
    if (group >= 0) {
      const isPhrasal = isVerb && before!.last > t;
      if (!ADJUNCT.has(s.word(t)) || isPhrasal) this.groupActs(group, t);
      else if (s.word(t) !== 'by') this.groupUp(group, undefined);
      return -1;
    }
    if (s.chunkAt(t - 1) < 0) return t;
    const from = s.chunkStart(t - 1);
    if (!ADJUNCT.has(s.word(t)) && s.word(t) !== 'in') this.negationIn(from, t);
    return from;
  }

  /** "no violation of X" */
  private negationIn(from: number, to: number): void {
    for (let t = Math.max(from, this.s.low); t < to; t++) {
      const operator = this.s.operator(t);
      if (this.s.groupAt(t) < 0 && reading(operator, 'phrases', 'negate'))
        this.add('modifier', operator, undefined, { negated: true });
    }
  }

  /** A verb group that acts on the hit as its object; `t` is the group's last token before it. */
  private groupActs(group: number, t: number): void {
    const operator = this.verbOperator(group, t);
    const { groupFirst } = this.s.groups;
    if (operator && operator.first < groupFirst[group] && this.s.chunkAt(operator.first) >= 0) {
      this.add('phrase', operator, effectOf(operator, PHRASE_FORMS), {}); // "nothing can replace X"
      return this.clauseUp(groupFirst[group]);
    }
    const effect = effectOf(operator, VERB_FORMS, OF_SUBJECT) ?? effectOf(operator, NOUN_FORMS);
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
  private groupUp(
    group: number,
    acting: { operator?: Operator; effect?: EffectClass } | undefined,
    relation: Relation = 'object',
    toSpeaker = false,
  ): void {
    if (this.seen.has(group)) return;
    this.seen.add(group);
    const { s } = this;
    const { groupBits, groupFirst, groupHead } = s.groups;
    const bits = groupBits[group];
    const isFinite = (bits & GROUP.finite) !== 0 && !this.isUnderPronoun(group);
    const step = this.add(relation, acting?.operator, acting?.effect, {
      first: groupFirst[group],
      last: Math.max(groupHead[group] + 1, acting?.operator?.last ?? 0),
      negated: this.isNegated(group),
      bits,
      isPast: this.isPast(group),
      agent: undefined,
    });
    if (!isFinite) return this.nonFiniteUp(group, step);
    step.agent = agentOf(s, group);
    if (step.agent === 'nobody') step.negated = !step.negated;
    const isExperience = acting?.operator !== undefined && EXPERIENCED.has(s.word(acting.operator.last - 1)); // "appalled by"
    if ((relation === 'object' || relation === 'complement') && !isExperience && isPatient(s, group))
      step.agent = 'patient';
    else if (s.lemma(groupHead[group]) === 'let') step.agent = 'all';
    else if (toSpeaker && step.agent !== 'self') step.agent = 'patient';
    this.clauseUp(groupFirst[group]);
  }

  /** "violated", "did not violate", "have violated" */
  private isPast(group: number): boolean {
    const { groupBits, groupFirst, groupHead } = this.s.groups;
    const [first, head] = [groupFirst[group], groupHead[group]];
    if (groupBits[group] & (GROUP.perfect | GROUP.passive)) return (groupBits[group] & GROUP.perfect) !== 0;
    if (groupBits[group] & (GROUP.infinitive | GROUP.future | GROUP.necessity | GROUP.possibility)) return false;
    const word = this.s.word(head);
    const isAuxiliary = this.s.word(first) === 'did';
    const isForm = word.endsWith('ed') || !word.startsWith(this.s.lemma(head).slice(0, 4)); // "left", but not "honour" beside "honor"
    return isAuxiliary || (first === head && word !== this.s.lemma(head) && isForm && !/(?:s|ing)$/.test(word));
  }

  /** "Under no circumstances will we leave": a negation first in its clause, before the verb. */
  private isFronted(verb: number): boolean {
    const { clauses, groups } = this.s;
    if (!(groups.groupBits[this.s.groupAt(verb)] & GROUP.finite)) return false;
    const first = Math.max(clauses.clauseFirst[clauses.clauseOf[verb]], this.s.low);
    const operator = this.s.operator(first);
    const isOutside =
      operator !== undefined &&
      operator.last < verb &&
      isAdverbial(this.s.tag(operator.first)) && // not "none of us"
      this.s.chunkAt(operator.last - 1) !== groups.groupSubject[this.s.groupAt(verb)];
    return isOutside && operator.first === first && hasEffect(operator, 'negate');
  }

  /** "make us leave", "let them go": a bare verb after the object of another. */
  private isUnderPronoun(group: number): boolean {
    const first = this.s.groups.groupFirst[group];
    return OBJECT_PRONOUNS.has(this.s.word(first - 1)) && this.s.groupAt(first - 2) >= 0;
  }

  /** Whether a verb group is negated by a word that is not the hit's own. */
  private isNegated(group: number): boolean {
    const { groupBits, groupFirst, groupLast } = this.s.groups;
    if (this.isFronted(groupFirst[group])) return !(groupBits[group] & GROUP.negated);
    if (!(groupBits[group] & GROUP.negated)) return false;
    if (this.isDeed || groupFirst[group] >= this.hitLast || groupLast[group] <= this.hitFirst) return true;
    for (let t = groupFirst[group]; t < Math.min(groupLast[group], this.hitFirst); t++)
      if (hasEffect(this.s.operator(t), 'negate')) return true;
    for (let t = this.hitFirst; t < this.hitLast; t++) if (hasEffect(this.s.operator(t), 'negate')) return false;
    return true;
  }

  /** "want to leave", "wrong to leave", "a motion to leave", "accuse us of leaving", "leaving X would be wrong". */
  private nonFiniteUp(group: number, step: Step): void {
    const { s } = this;
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
    if (s.tag(t) === DET) return this.leftOf(t, this.hitLast); // "the sidelining of X"
    if (this.isPastTense(group) && s.chunkAt(t) >= 0) {
      step.agent = agentOf(s, group);
      return this.clauseUp(first);
    }
    if (s.tag(t) === ADP) {
      const operator = s.operator(t) ?? s.operator(t - 1);
      if (operator && reading(operator, 'phrases', 'fail')) step.negated = !step.negated; // "without leaving"
      return this.afterPreposition(t);
    }
    if (s.tag(t) === ADJ || s.chunkAt(t) >= 0 || s.operator(t)) return this.underNoun(t);
    return this.asSubject(first, this.hitLast);
  }

  /** "Another state withdrew from X": what looks like a participle is the verb of a clause that has no other. */
  private isPastTense(group: number): boolean {
    const { clauses, groups } = this.s;
    const isBare =
      !(groups.groupBits[group] & GROUP.infinitive) && !this.s.word(groups.groupHead[group]).endsWith('ing');
    return isBare && clauses.clauseVerb[clauses.clauseOf[groups.groupFirst[group]]] < 0;
  }

  /** "wrong to leave", "a duty to respect", "urge them to respect": `t` is the word before "to". */
  private underNoun(t: number): void {
    const { s } = this;
    const operator = s.operator(t);
    const from = s.chunkAt(t) >= 0 ? s.chunkStart(t) : t;
    const agentless = s.word(from - 1) === 'by' ? s.groupAt(from - 2) : -1; // "urged by others to leave"
    if (agentless >= 0) return this.complementOf(agentless, from - 2);
    const verb = s.groupAt(from - 1);
    const isPerson = s.chunkAt(t) >= 0 && (s.tag(t) === PRON || s.tag(t) === PROPN || (verb >= 0 && !operator));
    if (isPerson && verb >= 0 && s.lemma(s.groups.groupHead[verb]) !== 'be')
      return this.complementOf(verb, from - 1, SPEAKER.has(s.word(t)));
    const effect = effectOf(operator, ['nouns', ...PHRASE_FORMS]);
    this.add('complement', operator, effect, { first: operator?.first ?? t, last: operator?.last ?? t + 1 });
    this.negationIn(from, t);
    this.governNoun(from, t + 1);
  }

  /** What a noun or adjective that takes an infinitive hangs on: a copula before it, a verb, a preposition; or it is a subject. */
  private governNoun(from: number, end: number): void {
    const { s } = this;
    let t = from - 1;
    while (s.tag(t) === ADV && s.groupAt(t) < 0) t--;
    const group = s.groupAt(t);
    if (group < 0) return this.leftOf(from, end);
    const operator = this.verbOperator(group, t);
    const isCopula = s.lemma(s.groups.groupHead[group]) === 'be';
    const effect = isCopula ? undefined : effectOf(operator, VERB_FORMS, OF_SUBJECT);
    this.groupUp(group, { operator: isCopula ? undefined : operator, effect }, 'complement');
  }

  /** "accuse us of leaving", "insist on leaving": the verb that a preposition belongs to. */
  private afterPreposition(t: number): void {
    const { s } = this;
    const operator = s.operator(t) ?? s.operator(t - 1);
    const effect = effectOf(operator, NOUN_FORMS);
    if (operator && effect && s.groupAt(operator.first) < 0 && operator.last >= t) {
      this.add('complement', operator, effect, {});
      const from = s.chunkStart(operator.first);
      this.negationIn(from, operator.first);
      return this.governNoun(from, t);
    }
    const phrasal = operator && operator.last > t ? s.groupAt(operator.first) : -1; // "get away with leaving"
    if (phrasal >= 0) return this.complementOf(phrasal, t);
    const direct = s.groupAt(t - 1);
    if (direct >= 0) return this.complementOf(direct, t);
    if (s.chunkAt(t - 1) < 0) return;
    const from = s.chunkStart(t - 1);
    this.negationIn(from, t); // "no point in leaving"
    const group = s.groupAt(from - 1);
    if (group >= 0) return this.complementOf(group, t);
    this.leftOf(from, t);
  }

  /** `toSpeaker`: "they told us to leave". */
  private complementOf(group: number, t: number, toSpeaker = false): void {
    const operator = this.verbOperator(group, t);
    const effect = effectOf(operator, VERB_FORMS, OF_SUBJECT) ?? effectOf(operator, ['nouns', 'adjectives', 'phrases']);
    this.groupUp(group, { operator, effect }, 'complement', toSpeaker);
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
    const inner = s.groupAt(groupLast[group]);
    if (inner >= 0 && inner !== group && groupBits[inner] & GROUP.passive && !(groupBits[inner] & GROUP.finite))
      return this.raised(inner, group);
    const head = this.verbOperator(group, groupLast[group] - 1);
    const negated = this.isNegated(group);
    const at = { first: groupFirst[group], last: groupHead[group] + 1, negated, bits };
    this.seen.add(group);
    if (bits & GROUP.passive) {
      this.add('passive', head, effectOf(head, ['verbs', 'adjectives', 'states']), at);
      return this.underPassive(group);
    }
    const isCopula = s.article.english.classes.copula.has(s.lemma(groupHead[group]));
    const said = s.opensObject(groupLast[group]) ? SAID_OF_SUBJECT : SAID_WITHOUT_OBJECT;
    const isFixed = head !== undefined && head.last > groupLast[group]; // "remains vital"
    const verb = isCopula && !isFixed ? undefined : head?.readings.find(({ effect, form }) => form === 'verbs' && said.has(effect));
    if (verb) this.add('subject', head, verb.effect, at);
    else if (isCopula) this.predicate(group, at);
    this.clauseUp(groupFirst[group]);
  }

  /** "X ought to be upheld", "X has to be upheld" */
  private raised(inner: number, outer: number): void {
    const { groupBits, groupFirst, groupHead, groupLast } = this.s.groups;
    const head = this.verbOperator(inner, groupLast[inner] - 1);
    const at = {
      first: groupFirst[inner],
      last: groupHead[inner] + 1,
      negated: this.isNegated(inner) !== this.isNegated(outer),
      bits: groupBits[inner] | groupBits[outer],
    };
    this.seen.add(inner);
    this.add('passive', head, effectOf(head, ['verbs', 'adjectives', 'states']), at);
    this.clauseUp(groupFirst[outer]);
  }

  /** A passive infinitive belongs to a verb before it: "X needs to be upheld". */
  private underPassive(group: number): void {
    const { groupBits, groupFirst } = this.s.groups;
    const governor = this.s.groupAt(groupFirst[group] - 1);
    if (governor >= 0 && !(groupBits[group] & GROUP.finite)) return this.complementOf(governor, groupFirst[group] - 1);
    this.clauseUp(groupFirst[group]);
  }

  /** "X is essential", "X has become a fiction", "X must be our guide". */
  private predicate(group: number, at: Partial<Step>): void {
    const { s } = this;
    const { groupLast } = s.groups;
    let isNegated = at.negated === true;
    for (let t = groupLast[group]; t < s.high && t < groupLast[group] + PREDICATE; t++) {
      const operator = s.operator(t);
      const isNegator = reading(operator, 'phrases', 'negate') ?? reading(operator, 'phrases', 'fail'); // "not", "far from"
      if (operator?.first === t && s.groupAt(t) < 0 && isNegator) {
        isNegated = !isNegated;
        t = operator.last - 1;
        continue;
      }
      const tag = s.tag(t);
      const inner = s.groupAt(t);
      if (tag === PUNCT || tag === SCONJ || (tag === ADP && !operator) || (inner >= 0 && inner !== group && !operator))
        break;
      if (!operator || operator.first !== t) continue;
      const effect = effectOf(
        operator,
        inner >= 0 ? ['verbs', 'adjectives', 'states'] : ['adjectives', 'states', 'nouns', 'phrases'],
      );
      const isParticiple = !effect && (tag === ADJ || tag === VERB) ? effectOf(operator, VERB_FORMS) : undefined;
      if (isParticiple) {
        this.add('passive', operator, isParticiple, {
          ...at,
          first: operator.first,
          last: operator.last,
          negated: isNegated,
        });
        return;
      }
      if (!effect || !EFFECT_RULES[effect]) continue;
      const relation = reading(operator, 'states', effect) ? 'passive' : 'predicate'; // "X is under attack"
      this.add(relation, operator, effect, {
        ...at,
        first: operator.first,
        last: operator.last,
        negated: isNegated,
      });
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
        const isOwn =
          subject < 0 ||
          subject === this.s.chunkAt(start) ||
          subject === this.s.chunkAt(end - 1) ||
          s.clauses.clauseOf[t] === clause;
        return isOwn ? group : -1;
      }
      if (s.tag(t) === PUNCT && s.word(t) !== ',' && !isQuote(s.word(t))) return -1;
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
    if (kind === CLAUSE.condition)
      return void this.add('clause', undefined, 'condition', { first: opener, last: opener + 1 });
    if (s.word(opener) === 'whether')
      return void this.add('clause', undefined, 'condition', { first: opener, last: opener + 1 });
    if (kind === CLAUSE.concession)
      return void this.add('clause', undefined, 'concede', { first: opener, last: opener + 1 });
    const last = s.article.sentences[s.article.tokens.sentence[t]].last - 1;
    const isQuestion = this.isQuestion(last);
    if (kind === CLAUSE.main && isQuestion)
      return void this.add('clause', undefined, 'topic', { first: last, last: last + 1 });
    if (INVERTED.has(s.word(opener)) && !isQuestion)
      return void this.add('clause', undefined, 'condition', { first: opener, last: opener + 1 });
    this.adjunctOfSaying(opener, t);
    const reported = this.reportingVerb(opener, kind === CLAUSE.that);
    const parent = clauseParent[clause];
    const matrix = reported >= 0 ? reported : kind === CLAUSE.that && parent >= 0 ? clauseVerb[parent] : -1;
    if (matrix < 0 && s.word(opener) === 'that' && hasEffect(s.operator(opener - 1), 'say'))
      return this.claimBefore(opener - 1);
    if (matrix < 0 || this.seen.has(matrix) || s.groups.groupFirst[matrix] < s.low) return;
    const operator = this.verbOperator(matrix, s.groups.groupLast[matrix] - 1) ?? this.adjectiveBefore(opener);
    const effect = hasEffect(operator, 'say')
      ? 'say'
      : (effectOf(operator, VERB_FORMS) ?? effectOf(operator, ['adjectives', 'phrases', 'nouns']));
    this.groupUp(matrix, { operator, effect }, 'matrix');
  }

  /** "According to them, …", "in the eyes of some, …" */
  private adjunctOfSaying(opener: number, verb: number): void {
    for (let t = opener; t < verb; t++) {
      const operator = this.s.operator(t);
      if (!reading(operator, 'phrases', 'say')) continue;
      const isOwn = hasEffect(this.s.operator(operator!.last), 'self') || this.s.word(operator!.last) === 'our';
      if (!isOwn) this.add('matrix', operator, 'say', { agent: 'other' });
      return;
    }
  }

  /** "Our rivals claim that": a verb of saying that was taken for a noun. */
  private claimBefore(t: number): void {
    const { s } = this;
    const agent = s.word(t - 1) === 'we' || s.word(t - 1) === 'i' ? 'self' : 'other';
    this.add('matrix', s.operator(t), 'say', { agent });
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
