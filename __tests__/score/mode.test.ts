import { describe, expect, it } from '@jest/globals';
import { GROUP } from '../../src/english/verb-groups.js';
import { decideMode, type ModeHit } from '../../src/score/mode.js';
import type { CueClass } from '../../src/types/saying.js';
import type { Mode, Value } from '../../src/types/stance.js';

const hit = (read: Partial<ModeHit> = {}): ModeHit => ({
  agent: 'none',
  bits: 0,
  ground: 'bare',
  negated: false,
  outermost: undefined,
  isGood: true,
  cueActs: 'no',
  ...read,
});
const { future, necessity } = GROUP;

describe('decideMode', () => {
  it.each<[string, Value, CueClass, ModeHit | undefined, Mode]>([
    ['we uphold X', 'pro', 'statement', hit({ agent: 'self', outermost: 'support' }), 'affirm'],
    ['X is essential', 'pro', 'statement', hit({ outermost: 'good' }), 'affirm'],
    ['words alone', 'pro', 'statement', undefined, 'affirm'],
    ['we will uphold X', 'pro', 'statement', hit({ agent: 'self', bits: future, outermost: 'support' }), 'pledge'],
    [
      'we will never leave X',
      'pro',
      'statement',
      hit({ agent: 'self', bits: future, outermost: 'withdraw', negated: true }),
      'pledge',
    ],
    ['they plan to uphold X', 'pro', 'plan', hit({ outermost: 'support' }), 'pledge'],
    ['they will uphold X', 'pro', 'statement', hit({ agent: 'other', bits: future }), 'affirm'],
    ['X must be upheld', 'pro', 'statement', hit({ bits: necessity, outermost: 'support' }), 'demand'],
    [
      'X must never be broken',
      'pro',
      'statement',
      hit({ bits: necessity, outermost: 'harm', negated: true }),
      'demand',
    ],
    ['they called for X', 'pro', 'demand', undefined, 'demand'],
    ['we call for X', 'pro', 'statement', hit({ agent: 'self', outermost: 'demand' }), 'demand'],
    ['they broke X', 'pro', 'statement', hit({ agent: 'other', ground: 'accusation', outermost: 'harm' }), 'accuse'],
    ['they accused them of breaking X', 'pro', 'criticism', hit({ outermost: 'harm' }), 'accuse'],
    ['they criticised X', 'anti', 'criticism', hit({ outermost: 'oppose', cueActs: 'alone' }), 'reject'],
    ['they accused them of using X as a club', 'anti', 'criticism', hit({ isGood: false }), 'accuse'],
    [
      'they condemned the wrong',
      'pro',
      'statement',
      hit({ outermost: 'oppose', isGood: false, cueActs: 'alone' }),
      'accuse',
    ],
    ['they dream of the wrong', 'pro', 'statement', hit({ agent: 'other', isGood: false }), 'accuse'],
    [
      'we have upheld X',
      'mention',
      'statement',
      hit({ agent: 'self', ground: 'record', bits: GROUP.perfect }),
      'defend',
    ],
    ['they denied that they broke X', 'mention', 'denial', hit(), 'defend'],
    ['they denied that X matters', 'anti', 'denial', hit(), 'reject'],
    [
      'we will never accept the wrong',
      'pro',
      'statement',
      hit({ agent: 'self', bits: future, outermost: 'endorse', negated: true }),
      'reject',
    ],
    ['we oppose the wrong', 'pro', 'statement', hit({ agent: 'self', outermost: 'oppose' }), 'reject'],
    ['we will leave X', 'anti', 'statement', hit({ agent: 'self', bits: future, outermost: 'withdraw' }), 'reject'],
    ['we do not respect X', 'anti', 'statement', hit({ agent: 'self', outermost: 'support', negated: true }), 'reject'],
  ])('%s', (_, value, cueClass, read, mode) => {
    expect(decideMode(value, cueClass, read)).toBe(mode);
  });
});
