import { describe, expect, it } from '@jest/globals';
import type { LinkedActor } from '../../src/link/types.js';
import { isNamed, keyOf, speakerOf } from '../../src/table/keys.js';
import { tallyDocument } from '../../src/tally/tally.js';
import type { ActorType } from '../../src/types/saying.js';
import { result } from '../helpers/results.js';

const fields = { date: '2021-05-07T10:30:00Z', outlet: 'The Elm', desk: 'world' };
const document = tallyDocument(result('a', [{ by: 'Ann Ash' }], fields));
const actor = (type: ActorType, more: Partial<LinkedActor> = {}): LinkedActor => ({
  id: 'ann-ash',
  name: 'Ann Ash',
  type,
  ...more,
});
const ann = { actor: actor('person'), affiliation: 'arboria' };

describe('keyOf', () => {
  it.each([
    ['actor', 'ann-ash'],
    ['type', 'person'],
    ['affiliation', 'arboria'],
    ['document', 'a'],
    ['date', '2021-05-07'],
    ['month', '2021-05'],
    ['year', '2021'],
    ['outlet', 'The Elm'],
    ['desk', 'world'],
    ['nowhere', ''],
  ])('%s is %s', (key, value) => {
    expect(keyOf(key, 'a', document, ann)).toBe(value);
  });

  it.each(['actor', 'type', 'affiliation'])('%s is empty without a speaker', (key) => {
    expect(keyOf(key, 'a', document)).toBe('');
  });

  it.each(['date', 'month', 'year', 'outlet'])('%s is empty where the document does not say', (key) => {
    expect(keyOf(key, 'b', tallyDocument(result('b', [])), ann)).toBe('');
  });
});

describe('speakerOf', () => {
  const affiliationOf = (one: LinkedActor, here?: string) => {
    const own = { ...document, actors: document.actors.map((local) => ({ ...local, affiliation: here })) };
    return speakerOf('ann-ash', own, () => one).map(({ affiliation }) => affiliation);
  };

  it('is of the state that the document names, else of the one that others name', () => {
    expect(affiliationOf(actor('person', { affiliation: 'arboria' }), 'borealia')).toEqual(['borealia']);
    expect(affiliationOf(actor('person', { affiliation: 'arboria' }))).toEqual(['arboria']);
  });

  it.each(['state', 'government', 'organisation', 'group'] as const)('a %s of nobody is its own', (type) => {
    expect(affiliationOf(actor(type))).toEqual(['ann-ash']);
    expect(affiliationOf(actor(type, { affiliation: 'arboria' }))).toEqual(['arboria']);
  });

  it.each(['person', 'unnamed', 'document'] as const)('a %s of nobody is of nobody', (type) => {
    expect(affiliationOf(actor(type))).toEqual(['']);
  });

  it('is nobody where the key is not known', () => {
    expect(speakerOf('bo-birch', document, () => undefined)).toEqual([]);
  });
});

describe('isNamed', () => {
  it('is false for people without a name and for documents alone', () => {
    const types: ActorType[] = ['person', 'state', 'government', 'organisation', 'group', 'unnamed', 'document'];
    expect(types.filter((type) => !isNamed(actor(type)))).toEqual(['unnamed', 'document']);
  });
});
