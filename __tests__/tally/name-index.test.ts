import { describe, expect, it } from '@jest/globals';
import { commonest, NameIndex } from '../../src/tally/name-index.js';
import type { LocalActor } from '../../src/types/saying.js';
import { nameIndex as index, localActor } from '../helpers/local-actors.js';

const actor = (key: string, name: string, facts: Partial<LocalActor> = {}): LocalActor =>
  localActor(name, { key, ...facts });

describe('the name index', () => {
  const all = index(
    [
      actor('ann-ash', 'Ann Ash', { mentions: 4, role: 'mayor', affiliation: 'arboria' }),
      actor('ash', 'Ash', { mentions: 2 }),
    ],
    [actor('ann-ash', 'Anne Ash', { mentions: 3, role: 'mayor', known: true }), actor('bo-birch', 'Bo Birch')],
    [actor('ann-ash', 'Ann Ash', { type: 'organisation', affiliation: 'borealia' })],
  );

  it('counts documents, mentions, names, types, roles and states of a key', () => {
    const [ann] = all.entries();
    expect(ann).toMatchObject({
      key: 'ann-ash',
      documents: 3,
      mentions: 8,
      known: true,
      names: { 'Ann Ash': 2, 'Anne Ash': 1 },
      types: { person: 2, organisation: 1 },
      roles: { mayor: 2 },
      affiliations: { arboria: 1, borealia: 1 },
    });
  });

  it('says who stands beside whom: those of one document that share a word', () => {
    expect(all.entries().map(({ key, beside }) => [key, ...beside])).toEqual([
      ['ann-ash', 'ann-ash\nash'],
      ['ash', 'ann-ash\nash'],
      ['bo-birch'],
    ]);
  });

  it('takes no ambiguous name for somebody beside another, and keeps whom it could mean', () => {
    const either = actor('ann-ash-or-al-ash', 'Ash', { candidates: ['al-ash', 'ann-ash'] });
    const wider = { ...either, candidates: ['ann-ash', 'zoe-ash'] };
    const names = index([actor('ann-ash', 'Ann Ash'), either], [wider]);
    expect(names.entries().map(({ beside }) => beside)).toEqual([new Set(), new Set()]);
    expect(names.entries()[1].candidates).toEqual(['al-ash', 'ann-ash', 'zoe-ash']);
  });

  it('merges, and comes back from its entries', () => {
    const [front, back] = [index([actor('a', 'Ann Ash')]), index([actor('a', 'Ann Ash'), actor('ash', 'Ash')])];
    front.merge(back);
    expect(front.entries()).toEqual(
      index([actor('a', 'Ann Ash'), actor('ash', 'Ash')], [actor('a', 'Ann Ash')]).entries(),
    );
    expect(NameIndex.from(all.entries()).entries()).toEqual(all.entries());
  });

  it('changes nothing in what it was given', () => {
    const entries = all.entries();
    const frozen = JSON.stringify(entries);
    const names = NameIndex.from(entries);
    names.merge(NameIndex.from(entries));
    expect(names.entries()[0].documents).toBe(6);
    expect(JSON.stringify(entries)).toBe(frozen);
  });
});

describe('commonest', () => {
  it('is the one of the highest count, of equals the first in the alphabet', () => {
    expect(commonest({ b: 2, a: 1, c: 2 })).toBe('b');
    expect(commonest({ z: 1, y: 1 })).toBe('y');
  });

  it('is none of none', () => {
    expect(commonest({})).toBeUndefined();
  });
});
