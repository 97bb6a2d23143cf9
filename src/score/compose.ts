import { GROUP } from '../english/verb-groups.js';
import type { EffectClass } from '../knowledge/load/shared.js';
import type { CueClass } from '../types/saying.js';
import type { Effect } from '../types/stance.js';
import type { Span } from '../types/text.js';
import type { Agent } from './agent.js';
import type { Step } from './governors.js';
import type { Sentence } from './sentence.js';

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
export type Ground = 'bare' | 'attitude' | 'judgement' | 'deed' | 'accusation' | 'report' | 'condition' | 'topic' | 'denial' | 'record';

/** What each effect does to the good or ill of what it acts on. */
const SIGN: Partial<Record<EffectClass, 1 | -1>> = {
  support: 1, realise: 1, endorse: 1, demand: 1, commit: 1, suffer: 1, worry: 1, good: 1, prevail: 1,
  harm: -1, end: -1, withdraw: -1, fail: -1, neglect: -1, oppose: -1, bad: -1, subordinate: -1, deny: -1, distance: -1,
};
/** What somebody holds or wants: whose it is decides. */
const ATTITUDES: ReadonlySet<EffectClass> = new Set<EffectClass>(['endorse', 'oppose', 'demand', 'worry', 'deny', 'deem', 'suffer']);
const JUDGEMENTS: ReadonlySet<EffectClass> = new Set<EffectClass>(['good', 'bad', 'prevail', 'subordinate', 'justify', 'distance']);
/** Deeds whose name blames. */
const BLAMED: ReadonlySet<EffectClass> = new Set<EffectClass>(['harm', 'fail', 'neglect', 'commit', 'support', 'realise', 'endorse']);
const OTHERS: ReadonlySet<Agent> = new Set<Agent>(['other', 'named', 'thing']);
const UNREAL = GROUP.future | GROUP.necessity | GROUP.possibility;

const NOTES: Partial<Record<EffectClass, string>> = {
  support: 'done good', realise: 'brought about', harm: 'done harm', commit: 'done', end: 'ended or kept away', withdraw: 'left or loosened',
  endorse: 'approved', oppose: 'disapproved', deny: 'denied', demand: 'asked for', fail: 'left undone or missing', suffer: 'suffered',
  worry: 'cared about', neglect: 'left alone', good: 'called good', bad: 'called bad', distance: 'not meant by the speaker', topic: 'a subject, not a position',
  condition: 'only if', concede: 'conceded',
};

/**
 * What the words that act on a hit come to, from the inside out. `value` is 1 for what is good to the pro side, -1 for what is bad. After
 * Polanyi & Zaenen (2006), Moilanen & Pulman (2007) and Choi & Wiebe (2014).
 */
export function compose(
  s: Sentence,
  steps: readonly Step[],
  { kind, value }: { kind: 'thing' | 'deed' | 'claim'; value: 1 | -1 },
  cue: CueEffect | undefined,
): Composed {
  const fold = new Fold(s, value, kind);
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
  private deed: { value: number; agent: Agent; bits: number; isBlamed: boolean } | undefined;
  private struck: Ground | undefined;
  private isBlamed = false;
  private readonly effects: Effect[] = [];
  private readonly isClaim: boolean;

  constructor(
    private readonly s: Sentence,
    value: 1 | -1,
    kind: 'thing' | 'deed' | 'claim',
  ) {
    this.value = value;
    this.isClaim = kind === 'claim';
    this.isBlamed = kind === 'deed' && value < 0;
    if (kind === 'deed') this.ground = 'deed';
  }

  take(step: Step): void {
    const { effect } = step;
    if (this.struck && step.relation !== 'matrix') return;
    this.bits |= step.bits;
    if (step.negated) this.negated = !this.negated;
    if (step.relation === 'clause') return this.clause(step);
    const sign = this.signOf(step);
    const factor = (sign ?? 1) * (step.negated ? -1 : 1);
    if (effect && sign !== undefined) this.outermost = effect;
    if (effect === 'topic' && this.ground === 'bare' && step.relation !== 'matrix') return this.strike(step, 'topic');
    if (step.agent === 'patient' && effect !== undefined) return this.strike(step, 'report');
    this.note(step, factor);
    this.value *= factor;
    if (effect && BLAMED.has(effect)) this.isBlamed = true;
    const isAttitude = effect !== undefined && ATTITUDES.has(effect);
    if (effect !== undefined && JUDGEMENTS.has(effect)) this.ground = 'judgement';
    else if (isAttitude) this.ground = 'attitude';
    else if (sign !== undefined && this.ground === 'bare') this.ground = 'deed';
    if (step.agent !== undefined) this.finite(step, isAttitude);
    else if (step.relation === 'passive') this.finite({ ...step, agent: 'none' }, isAttitude);
  }

  /** What an effect does; undefined for words that only carry on what they govern. */
  private signOf({ effect, relation }: Step): 1 | -1 | undefined {
    if (!effect) return undefined;
    if (this.isClaim && (relation === 'object' || relation === 'noun') && this.ground === 'bare') return undefined;
    return SIGN[effect];
  }

  /** A finite verb: who does it decides what the deed or attitude says of the speaker. */
  private finite({ agent = 'none', bits, effect, relation }: Step, isAttitude: boolean): void {
    this.agent = agent;
    if (relation === 'matrix' && effect === 'say') {
      if (OTHERS.has(agent) || agent === 'patient') this.struck = 'report';
      return;
    }
    if (isAttitude || relation === 'matrix') {
      if (OTHERS.has(agent) && !(bits & GROUP.necessity)) this.struck = this.accusation(agent, bits) ?? 'report';
      else this.deed = undefined;
      return;
    }
    if (this.isClaim && this.ground === 'bare') return;
    if (this.ground !== 'attitude' && this.ground !== 'judgement') this.deed = { value: this.value, agent, bits, isBlamed: this.isBlamed };
    else if (OTHERS.has(agent) && agent !== 'thing' && !(bits & UNREAL)) this.struck = 'report';
  }

  /** Others who reject a good thing are blamed for it. */
  private accusation(agent: Agent, bits: number): Ground | undefined {
    if (this.value >= 0 || bits & UNREAL || agent === 'thing') return undefined;
    if (this.outermost !== 'oppose' && this.outermost !== 'fail' && !this.negated) return undefined;
    this.value = 1;
    this.ground = 'accusation';
    return undefined;
  }

  private clause(step: Step): void {
    if (step.effect === 'concede') return this.strike(step, 'condition');
    this.strike(step, step.effect === 'topic' ? 'topic' : 'condition');
  }

  private strike(step: Step, ground: Ground): void {
    this.struck = ground;
    this.note(step, 0);
  }

  /** A cue acts on content that is no clause: "accused them of X". One that denies or asks acts on everything. */
  takeCue(cue: CueEffect, steps: readonly Step[]): void {
    const isClause = steps.some(({ agent, relation }) => agent !== undefined || relation === 'subject' || relation === 'predicate' || relation === 'passive');
    const kind = 'cue';
    if (cue.cueClass === 'question') {
      this.struck = 'topic';
      this.effects.push({ kind, span: cue.span, note: 'asked, not said', factor: 0 });
      return;
    }
    const sign = cue.effect && SIGN[cue.effect];
    if (!cue.effect || sign === undefined || (isClause && cue.effect !== 'deny')) return;
    this.outermost = cue.effect;
    this.value *= sign;
    this.ground = ATTITUDES.has(cue.effect) ? 'attitude' : 'deed';
    this.agent = 'self';
    this.deed = undefined;
    this.effects.push({ kind, span: cue.span, note: NOTES[cue.effect] ?? cue.effect, factor: sign });
  }

  outcome(): Composed {
    const { agent, bits, effects, negated, outermost } = this;
    let ground = this.struck ?? this.ground;
    let sign = Math.sign(this.value) as -1 | 1;
    if (!this.struck && this.deed) {
      const { deed } = this;
      const isReal = !(deed.bits & UNREAL);
      if (OTHERS.has(deed.agent) || (deed.agent === 'none' && deed.value < 0)) {
        if (deed.value < 0 && isReal && deed.isBlamed) {
          ground = 'accusation';
          sign = 1;
        } else if (!(deed.bits & GROUP.necessity)) ground = OTHERS.has(deed.agent) ? 'report' : ground;
      } else if (deed.agent === 'self' && deed.value > 0 && deed.bits & GROUP.perfect) ground = 'record';
    }
    const isMention = ground === 'report' || ground === 'condition' || ground === 'topic' || ground === 'denial' || ground === 'record' || (ground === 'bare' && !this.isClaim);
    return { sign: isMention ? 0 : sign, agent, ground, outermost, bits, negated, effects };
  }

  private note(step: Step, factor: number): void {
    const { effect, first, last, negated, relation } = step;
    if (!effect && !negated) return;
    const span = last > first ? this.s.span(first, last) : null;
    const note = [negated ? 'negated' : '', (effect && NOTES[effect]) ?? effect ?? ''].filter(Boolean).join(', ');
    this.effects.push({ kind: effect ?? 'negation', span, note: relation === 'noun' ? note : note, factor });
  }
}
