import { GROUP } from '../../english/verb-groups.js';
import type { EffectClass } from '../../knowledge/load/shared.js';
import type { CueClass } from '../../types/saying.js';
import type { Effect } from '../../types/stance.js';
import type { Span } from '../../types/text.js';
import type { Agent } from '../governors/agent.js';
import type { Step } from '../governors/governors.js';
import { EFFECT_RULES, type EffectKind, type EffectRule } from '../sentence/effects.js';
import { isOwnWord } from '../sentence/operator.js';
import type { Sentence } from '../sentence/sentence.js';

/** How a statement is introduced: what its cue does to content that is no clause of its own. */
export interface CueEffect {
  effect: EffectClass | undefined;
  cueClass: CueClass;
  /** "Warned that …", "complained that …", "denounced leaders who …": what others do, or may do, is held against them. */
  isCharge: boolean;
  /** The relative clause that the hit stands in. */
  relative?: 'restrictive' | 'aside' | undefined;
  span: Span | null;
}

/** What acts on a hit, and what it comes to. */
export interface Composed {
  /** 1 for the dimension's pro side, -1 for the other, 0 for a mention. */
  sign: -1 | 0 | 1;
  /** Who does the outermost deed or holds the outermost attitude. */
  agent: Agent;
  /** What decided: the speaker's attitude, a judgement, a deed, a deed held against others, nothing; or why it is a mention. */
  ground: Ground;
  /** The outermost effect. */
  outermost: EffectClass | undefined;
  /** Bits of GROUP of all verb groups on the way. */
  bits: number;
  negated: boolean;
  effects: Effect[];
}
export type Ground =
  | 'bare'
  | 'attitude'
  | 'judgement'
  | 'deed'
  | 'accusation'
  | 'report'
  | 'condition'
  | 'topic'
  | 'denial'
  | 'record';

/**
 * What a hit is. A thing takes its side from what acts on it, as does a deed, which somebody does. A position takes a side as it stands, and
 * another where something acts on it ("abandon the central role of X"); a clause has its own verb, so that only negation and who says it
 * reach it; a complaint ("dividing lines") is against its dimension, whether it is deplored or rejected.
 */
export type Kind = 'thing' | 'deed' | 'position' | 'clause' | 'complaint';

const OTHERS: ReadonlySet<Agent> = new Set<Agent>(['other', 'named', 'thing']);
/** Whose words count as the speaker's. */
const SPEAKERS: ReadonlySet<Agent> = new Set<Agent>(['self', 'all', 'nobody']);
/** What takes no side. */
const MENTIONS: ReadonlySet<Ground> = new Set<Ground>(['report', 'condition', 'topic', 'denial', 'record']);

/** In "what the minister called X" the verb is at most so many tokens after "what". */
const NAMED = 5;

const isVerbal = ({ agent, relation }: Step): boolean =>
  agent !== undefined || relation === 'subject' || relation === 'predicate' || relation === 'passive';

const isDenial = ({ effect, relation }: Step): boolean =>
  effect === 'deny' && relation !== 'object' && relation !== 'noun';

/**
 * What the words that act on a hit come to, from the inside out. `value` is 1 for what is good to the pro side, -1 for what is bad. After
 * Polanyi & Zaenen (2006), Moilanen & Pulman (2007) and Choi & Wiebe (2014).
 */
export function compose(
  s: Sentence,
  steps: readonly Step[],
  { blames, kind, value }: { blames: boolean; kind: Kind; value: 1 | -1 },
  cue: CueEffect | undefined,
): Composed {
  const fold = new Fold(s, value, kind, blames);
  for (const step of steps) fold.take(step);
  if (cue) fold.takeCue(cue, steps);
  return fold.outcome();
}

class Fold {
  private value: number;
  private ground: Ground = 'bare';
  private agent: Agent = 'none';
  private outermost: EffectClass | undefined;
  private bits = 0;
  private negated = false;
  /** The value that the innermost deed has, and who does it. */
  private deed: { value: number; agent: Agent; bits: number; isBlamed: boolean; isPast: boolean } | undefined;
  private struck: Ground | undefined;
  private isCharged = false;
  private readonly effects: Effect[] = [];

  constructor(
    private readonly s: Sentence,
    value: 1 | -1,
    private readonly kind: Kind,
    private isBlamed: boolean,
  ) {
    this.value = value;
    if (kind === 'deed') this.ground = 'deed';
  }

  take(step: Step): void {
    if (this.struck && step.relation !== 'matrix') return;
    this.bits |= step.bits;
    if (step.negated) this.negated = !this.negated;
    if (this.kind === 'complaint' && step.relation !== 'clause') this.complaint(step);
    else this.act(step);
  }

  private act(step: Step): void {
    if (this.isNamed(step)) return;
    const rule = this.ruleOf(step);
    const struck = this.struckBy(step, rule);
    if (struck) {
      this.struck = struck;
      this.note(step, 0);
    } else if (!isDenial(step) || !step.negated) this.turn(step, rule); // "nobody can deny that" does nothing
  }

  /** "What she called an attack on X": naming a thing does nothing to it. */
  private isNamed({ effect, first }: Step): boolean {
    return effect === 'deem' && this.s.word(this.s.low) === 'what' && first <= this.s.low + NAMED;
  }

  /** Why a step makes a mention of all that it acts on, if it does. */
  private struckBy(step: Step, rule: EffectRule | undefined): Ground | undefined {
    const { agent, effect, relation } = step;
    if (relation === 'clause') return effect === 'topic' ? 'topic' : 'condition';
    if (this.isUnasked(step)) return 'denial';
    const isOpen = relation !== 'matrix' && (this.ground === 'bare' || this.ground === 'deed');
    if (effect === 'topic' && isOpen && !(step.negated && this.kind === 'deed')) return 'topic';
    if (isDenial(step) && !step.negated) return this.struckByDenial(agent);
    return agent === 'patient' && (effect === 'say' || rule?.kind === 'attitude') ? 'report' : undefined;
  }

  /** "We are not asking for X": not to ask for a good thing is not to be against it. */
  private isUnasked({ agent, effect, first, last, negated }: Step): boolean {
    if (effect !== 'demand' || !negated || agent !== 'self' || this.value < 0 || this.deed) return false;
    return this.s.some(first, last, (t) => this.s.isFormOf(t, 'request-verb'));
  }

  /** What decides so far. "We believe that" does not by itself, and a wrong that goes on is held against whoever does it. */
  private settle({ bits, effect, isPast, relation }: Step, kind: EffectKind): void {
    if (relation === 'matrix' && effect === 'endorse' && this.ground === 'bare') return;
    if (kind !== 'deed') this.ground = kind;
    else if (this.ground === 'bare') this.ground = 'deed';
    if (relation === 'subject' && effect === 'realise' && this.value < 0)
      this.deed = { value: this.value, agent: 'none', bits, isBlamed: true, isPast };
  }

  private signOf({ effect, relation }: Step, rule: EffectRule | undefined): number {
    if (effect === 'bad' && relation === 'modifier') return -this.value; // "illegal occupation" is no better than another
    return rule?.towards === undefined ? (rule?.sign ?? 1) : rule.towards * this.value;
  }

  /** What is denied of a judgement or of a claim is turned round; that a deed was done is denied without taking a side. */
  private struckByDenial(agent: Agent | undefined): Ground | undefined {
    if (agent !== undefined && OTHERS.has(agent)) return 'report';
    const isClaim = this.kind === 'clause' && this.ground === 'bare';
    return isClaim || ((this.ground === 'judgement' || this.ground === 'attitude') && !this.deed)
      ? undefined
      : 'denial';
  }

  private turn(step: Step, rule: EffectRule | undefined): void {
    const sign = this.signOf(step, rule);
    const factor = sign * (step.negated ? -1 : 1);
    this.note(step, factor);
    this.value *= factor;
    if (rule) {
      this.outermost = step.effect;
      this.isBlamed ||= rule.blames === true;
      this.settle(step, rule.kind);
    }
    // what one sees or faces is nobody's deed: "we have seen attacks on X"
    const isSeen = step.relation === 'passive' || step.effect === 'witness';
    const agent = isSeen && step.agent !== 'nobody' ? 'none' : step.agent;
    if (agent !== undefined) this.finite(step, agent, rule?.kind);
    else if (rule && rule.kind !== 'deed' && step.relation !== 'object') this.deed = undefined;
  }

  /** What is said by others is a report, and what the speaker never said is denied. */
  private struckBySaying({ bits, negated }: Step, agent: Agent): Ground | undefined {
    const isTold = (bits & GROUP.passive) !== 0; // "we have been told that"
    if (isTold || !SPEAKERS.has(agent)) return 'report';
    return negated && agent === 'self' ? 'denial' : this.struck;
  }

  /** A finite verb: who does it decides what the deed or attitude says of the speaker. */
  private finite(step: Step, agent: Agent, kind: EffectKind | undefined): void {
    const { bits, effect } = step;
    this.agent = agent;
    if (effect === 'say') this.struck = this.struckBySaying(step, agent);
    else if (this.isOthers(step, agent, kind)) {
      this.struck = 'report'; // "they demand that we leave", "some think that …"
    } else if (this.isHeld(step, agent, kind)) {
      this.deed = undefined; // the outer attitude decides, whoever does the deed
    } else if (this.kind === 'clause' && this.ground === 'bare') {
      // "they played by the rules": a report
      const isOthers = agent === 'other' || agent === 'named';
      if (this.value > 0 && isOthers && !(bits & GROUP.necessity)) this.struck = 'report';
    } else this.do(step, agent, kind);
  }

  /** What is done, by the innermost of several. "They support torture" is no reproach yet, nor is "we never planned to" a record. */
  private do({ bits, effect, isPast, negated, relation }: Step, agent: Agent, kind: EffectKind | undefined): void {
    const isHope = kind === 'attitude' && (effect === 'endorse' || effect === 'demand');
    const isPlan = relation === 'complement' && negated;
    const isBlamed = this.isBlamed && !isHope;
    this.deed ??= { value: this.value, agent, bits, isBlamed, isPast: isPast && !isPlan };
  }

  /** Whether a verb says what others hold of what is said in a clause. */
  private isOthers({ effect, relation }: Step, agent: Agent, kind: EffectKind | undefined): boolean {
    if (relation !== 'matrix' || kind !== 'attitude' || (agent !== 'other' && agent !== 'thing')) return false;
    return effect === 'endorse' || this.deed?.agent === 'self';
  }

  /** Whether a verb says what the speaker holds. */
  private isHeld({ relation }: Step, agent: Agent, kind: EffectKind | undefined): boolean {
    // governments and their heads speak of themselves by name: "Ruritania condemns …"
    if (kind === 'attitude' && agent === 'named' && relation !== 'complement') return true;
    if (OTHERS.has(agent)) return false;
    if (relation === 'complement' && agent === 'none') return true; // "it was fair to …"
    const isDone = kind === undefined || kind === 'deed';
    return !isDone || this.ground === 'judgement' || this.ground === 'attitude';
  }

  /** Whatever is done to it, a complaint stays one, unless others make it. */
  private complaint({ agent, effect, relation }: Step): void {
    if (agent === undefined) return;
    this.agent = agent;
    if (relation === 'matrix' && effect === 'say' && OTHERS.has(agent)) this.struck = 'report';
  }

  /** The rule of a step's effect; a clause has its own verb, so that only what stands around it acts. */
  private ruleOf({ effect, relation }: Step): EffectRule | undefined {
    if (!effect || (this.kind === 'clause' && relation !== 'matrix' && relation !== 'complement')) return undefined;
    return EFFECT_RULES[effect];
  }

  /** A cue acts on content that is no clause: "accused them of X". One that denies or asks acts on everything. */
  takeCue(cue: CueEffect, steps: readonly Step[]): void {
    const isClause = steps.some((step) => !this.isNamed(step) && isVerbal(step));
    const kind = 'cue';
    if (cue.cueClass === 'question') {
      this.struck = 'topic';
      this.effects.push({ kind, span: cue.span, note: 'asked, not said', factor: 0 });
      return;
    }
    // "accused them of saying that …": what others are said to have said
    if (
      cue.effect === 'oppose' &&
      steps.some(({ agent, effect, relation }) => agent === undefined && (effect === 'say' || relation === 'matrix'))
    ) {
      this.struck = 'report';
      return;
    }
    this.isCharged = cue.isCharge;
    const rule = cue.effect && EFFECT_RULES[cue.effect];
    if (!rule || (cue.effect !== 'deny' && !this.isReached(cue, isClause))) return;
    if (this.isDenied(cue, steps)) {
      this.struck = 'denial';
      this.effects.push({ kind, span: cue.span, note: rule.note, factor: 0 });
      return;
    }
    // "deplores that the vote was unfair": a clause with its own verb is true to whoever deplores it
    if (this.kind === 'clause' && this.value > 0 && cue.effect === 'oppose' && cue.cueClass !== 'denial') return;
    if (cue.relative) this.struck = undefined;
    this.outermost = cue.effect;
    const factor = rule.towards === undefined ? rule.sign : rule.towards * this.value;
    this.value *= factor;
    this.ground = rule.kind;
    this.agent = 'self';
    this.deed = undefined;
    this.effects.push({ kind, span: cue.span, note: rule.note, factor });
  }

  /** Whether a cue acts on the hit: not on a clause, but on whom it is about: "denounced leaders who trample on X". */
  private isReached({ relative }: CueEffect, isClause: boolean): boolean {
    if (relative === 'restrictive') return this.ground !== 'bare' && (!this.struck || this.struck === 'report');
    return !isClause && relative === undefined;
  }

  /** "Denied torturing prisoners", "rejected accusations of torture": that a wrong was done is denied without taking a side. */
  private isDenied({ cueClass, effect }: CueEffect, steps: readonly Step[]): boolean {
    if (effect === 'deny') return this.struckByDenial(undefined) !== undefined;
    const charge = steps.at(-1);
    const isCharge = charge?.effect === 'oppose' && charge.agent === undefined && charge.relation !== 'modifier';
    return cueClass === 'denial' && isCharge && (this.kind === 'deed' || steps.length > 1);
  }

  outcome(): Composed {
    const { agent, bits, effects, negated, outermost } = this;
    const ground = this.struck ?? this.groundOfDeed() ?? this.ground;
    const isBareThing = ground === 'bare' && (this.kind === 'thing' || this.kind === 'deed');
    const value = ground === 'accusation' ? 1 : (Math.sign(this.value) as -1 | 1);
    return { sign: MENTIONS.has(ground) || isBareThing ? 0 : value, agent, ground, outermost, bits, negated, effects };
  }

  /** What the innermost deed says of the speaker, where that is not what it does. */
  private groundOfDeed(): Ground | undefined {
    const { deed } = this;
    if (!deed) return undefined;
    const { agent, bits, isBlamed, isPast, value } = deed;
    if (agent === 'self') return value > 0 && isPast ? 'record' : undefined;
    if (agent !== 'none' && !OTHERS.has(agent)) return undefined;
    const isReal = !(bits & (GROUP.necessity | GROUP.possibility)) && !(agent === 'none' && bits & GROUP.future);
    if (value < 0 && (this.isCharged || (isBlamed && isReal))) return 'accusation';
    return agent === 'none' || bits & GROUP.necessity ? undefined : 'report';
  }

  private note(step: Step, factor: number): void {
    const { effect, first, last, negated } = step;
    if (!negated && !(effect && (EFFECT_RULES[effect] || factor === 0 || effect === 'say'))) return;
    const span = last > first ? this.s.span(first, last) : null;
    const isOwn = this.s.some(first, last, (t) => isOwnWord(this.s.operator(t), effect));
    const what = (effect && EFFECT_RULES[effect]?.note) ?? effect ?? '';
    const note = [negated ? 'negated' : '', what, isOwn ? 'by a word of your own' : ''].filter(Boolean).join(', ');
    this.effects.push({ kind: effect ?? 'negation', span, note, factor });
  }
}
