import { GROUP } from '../../english/verb-groups.js';
import type { EffectClass } from '../../knowledge/load/shared.js';
import type { CueClass } from '../../types/saying.js';
import type { Effect } from '../../types/stance.js';
import type { Span } from '../../types/text.js';
import type { Agent } from '../governors/agent.js';
import type { Step } from '../governors/governors.js';
import { EFFECT_RULES, type EffectKind } from '../sentence/effects.js';
import type { Sentence } from '../sentence/sentence.js';

/** How a statement is introduced: what its cue does to content that is no clause of its own. */
export interface CueEffect {
  effect: EffectClass | undefined;
  cueClass: CueClass;
  span: Span | null;
  words: string;
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
    if (step.relation === 'clause') return this.strike(step, step.effect === 'topic' ? 'topic' : 'condition');
    if (this.kind === 'complaint') return this.complaint(step);
    if (step.effect === 'topic' && (this.ground === 'bare' || this.ground === 'deed') && step.relation !== 'matrix')
      return this.strike(step, 'topic');
    if (step.effect === 'deny' && step.relation !== 'object' && step.relation !== 'noun') {
      if (step.negated) return; // "nobody can deny that"
      return this.strike(step, 'denial');
    }
    const rule = this.ruleOf(step);
    if (step.agent === 'patient' && (step.effect === 'say' || rule?.kind === 'attitude'))
      return this.strike(step, 'report');
    const sign = rule?.towards === undefined ? (rule?.sign ?? 1) : rule.towards * this.value;
    const factor = sign * (step.negated ? -1 : 1);
    this.note(step, factor);
    this.value *= factor;
    if (rule) {
      this.outermost = step.effect;
      this.isBlamed ||= rule.blames === true;
      if (rule.kind !== 'deed') this.ground = rule.kind;
      else if (this.ground === 'bare') this.ground = 'deed';
    }
    // what one sees or faces is nobody's deed: "we have seen attacks on X"
    const isSeen = step.relation === 'passive' || step.effect === 'witness';
    const agent = isSeen && step.agent !== 'nobody' ? 'none' : step.agent;
    if (agent !== undefined) this.finite(step, agent, rule?.kind);
    else if (rule && rule.kind !== 'deed' && step.relation !== 'object') this.deed = undefined;
  }

  /** A finite verb: who does it decides what the deed or attitude says of the speaker. */
  private finite({ bits, effect, isPast, relation }: Step, agent: Agent, kind: EffectKind | undefined): void {
    this.agent = agent;
    if (effect === 'say') {
      const isTold = (bits & GROUP.passive) !== 0; // "we have been told that"
      if (isTold || (agent !== 'self' && agent !== 'all' && agent !== 'nobody')) this.struck = 'report';
      return;
    }
    const isHeld =
      kind === undefined || kind === 'deed' ? this.ground === 'judgement' || this.ground === 'attitude' : true;
    // governments and their heads speak of themselves by name: "Ruritania condemns …"
    if (kind === 'attitude' && agent === 'named' && relation !== 'complement') {
      this.deed = undefined;
      return;
    }
    const isImpersonal = relation === 'complement' && agent === 'none'; // "it was fair to …"
    if ((isHeld || isImpersonal) && !OTHERS.has(agent)) {
      this.deed = undefined; // the outer attitude decides, whoever does the deed
      return;
    }
    if (this.kind === 'clause' && this.ground === 'bare') {
      // "they played by the rules": a report
      if (this.value > 0 && (agent === 'other' || agent === 'named') && !(bits & GROUP.necessity))
        this.struck = 'report';
      return;
    }
    // "they support torture" is no reproach yet
    const isBlamed = this.isBlamed && !(kind === 'attitude' && effect === 'endorse');
    this.deed ??= { value: this.value, agent, bits, isBlamed, isPast };
  }

  /** Whatever is done to it, a complaint stays one, unless others make it. */
  private complaint({ agent, effect, relation }: Step): void {
    if (agent === undefined) return;
    this.agent = agent;
    if (relation === 'matrix' && effect === 'say' && OTHERS.has(agent)) this.struck = 'report';
  }

  /** The rule of a step's effect; a clause has its own verb, so that only what stands around it acts. */
  private ruleOf({ effect, relation }: Step): (typeof EFFECT_RULES)[EffectClass] {
    if (!effect || (this.kind === 'clause' && relation !== 'matrix' && relation !== 'complement')) return undefined;
    return EFFECT_RULES[effect];
  }

  private strike(step: Step, ground: Ground): void {
    this.struck = ground;
    this.note(step, 0);
  }

  /** A cue acts on content that is no clause: "accused them of X". One that denies or asks acts on everything. */
  takeCue(cue: CueEffect, steps: readonly Step[]): void {
    const isClause = steps.some(
      ({ agent, relation }) =>
        agent !== undefined || relation === 'subject' || relation === 'predicate' || relation === 'passive',
    );
    const kind = 'cue';
    if (cue.cueClass === 'question') {
      this.struck = 'topic';
      this.effects.push({ kind, span: cue.span, note: 'asked, not said', factor: 0 });
      return;
    }
    const rule = cue.effect && EFFECT_RULES[cue.effect];
    if (!rule || (isClause && cue.effect !== 'deny')) return;
    this.outermost = cue.effect;
    this.value *= rule.sign;
    this.ground = rule.kind;
    this.agent = 'self';
    this.deed = undefined;
    this.effects.push({ kind, span: cue.span, note: rule.note, factor: rule.sign });
  }

  outcome(): Composed {
    const { agent, bits, effects, negated, outermost } = this;
    let ground = this.struck ?? this.ground;
    let sign = Math.sign(this.value) as -1 | 1;
    const { deed } = this;
    if (!this.struck && deed && (OTHERS.has(deed.agent) || deed.agent === 'none')) {
      const isNecessary = (deed.bits & GROUP.necessity) !== 0;
      const isBlame = deed.value < 0 && deed.isBlamed && !(deed.bits & (GROUP.necessity | GROUP.possibility));
      if (isBlame && !(deed.agent === 'none' && deed.bits & GROUP.future)) {
        ground = 'accusation';
        sign = 1;
      } else if (!isNecessary && deed.agent !== 'none') ground = 'report';
    } else if (!this.struck && deed?.agent === 'self' && deed.value > 0 && deed.isPast) ground = 'record';
    const isMention =
      ground === 'report' ||
      ground === 'condition' ||
      ground === 'topic' ||
      ground === 'denial' ||
      ground === 'record' ||
      (ground === 'bare' && (this.kind === 'thing' || this.kind === 'deed'));
    return { sign: isMention ? 0 : sign, agent, ground, outermost, bits, negated, effects };
  }

  private note(step: Step, factor: number): void {
    const { effect, first, last, negated } = step;
    if (!negated && !(effect && (EFFECT_RULES[effect] || factor === 0 || effect === 'say'))) return;
    const span = last > first ? this.s.span(first, last) : null;
    const note = [negated ? 'negated' : '', (effect && EFFECT_RULES[effect]?.note) ?? effect ?? '']
      .filter(Boolean)
      .join(', ');
    this.effects.push({ kind: effect ?? 'negation', span, note, factor });
  }
}
