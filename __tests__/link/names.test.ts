import { describe, expect, it } from '@jest/globals';
import { link } from '../../src/link/link.js';
import type { Links } from '../../src/link/types.js';
import { slug } from '../../src/resolve/names/spelling.js';
import { NameIndex } from '../../src/tally/name-index.js';
import type { LocalActor } from '../../src/types/saying.js';
import { localActor as actor } from '../helpers/local-actors.js';

const rules = {
  nicknames: new Map(),
  generations: new Set(['jr']),
  smallWords: new Set(['of', 'and', 'the', 'for']),
  familyFirst: new Set(['zhang']),
};
const body = (name: string, facts: Partial<LocalActor> = {}) => actor(name, { type: 'organisation', ...facts });
const linked = (...documents: LocalActor[][]): Links => {
  const index = new NameIndex();
  for (const actors of documents) index.add(actors);
  return link(index, rules);
};
const times = (count: number, one: LocalActor): LocalActor[][] => Array.from({ length: count }, () => [one]);

describe('the name that several forms get', () => {
  it.each([
    ['one that is written out, however rare', ['A. Obi', 'A. Obi', 'A. Obi', 'Ada Obi'], 'ada-obi'],
    ['that of most documents', ['Ada Obi', 'Ada Beth Obi', 'Ada Obi'], 'ada-obi'],
    ['of equals the longest', ['Ada Obi', 'Ada Beth Obi'], 'ada-beth-obi'],
    ['of equally long ones the first', ['Sergey Obi', 'Sergei Obi'], 'sergei-obi'],
  ])('is %s', (_, names, id) => {
    const links = linked(...names.map((name) => [actor(name)]));
    expect(new Set([...links.values()].map((one) => one.id))).toEqual(new Set([id]));
  });

  it('is that of the actors file, however rare', () => {
    const known = actor('A. Obi', { known: true, key: 'obi-1' });
    const links = linked([known], ...times(3, actor('Ada Obi')));
    expect(links.get('ada-obi')).toMatchObject({ id: 'obi-1', name: 'A. Obi' });
  });

  it('is the one that most documents write under one key', () => {
    const [rare, usual] = [actor('Ada OBI'), actor('Ada Obi')];
    expect(linked([rare], [usual], [usual]).get('ada-obi')?.name).toBe('Ada Obi');
    expect(linked([usual], [rare], [rare]).get('ada-obi')?.name).toBe('Ada OBI');
  });
});

describe('states of people of one name', () => {
  const [nigerian, ghanaian] = [actor('Ada Obi', { affiliation: 'nigeria' }), actor('Obi', { affiliation: 'ghana' })];

  it('tell them apart from a fifth of the documents on', () => {
    const obi = (count: number) => linked([nigerian], [ghanaian], ...times(count, actor('Obi'))).get('obi')?.id;
    expect(obi(4)).toBe('obi');
    expect(obi(5)).toBe('ada-obi');
  });

  it('do not where one of theirs is the same', () => {
    expect(linked([nigerian], [ghanaian], [{ ...ghanaian, affiliation: 'nigeria' }]).get('obi')?.id).toBe('ada-obi');
  });

  it('do not where only one has any', () => {
    expect(linked([nigerian], [actor('Obi')]).get('obi')?.id).toBe('ada-obi');
    expect(linked([actor('Ada Obi')], [ghanaian]).get('obi')?.id).toBe('ada-obi');
  });

  it('keep full names of other spellings apart too', () => {
    const [one, other] = [
      actor('Sergei Obi', { affiliation: 'nigeria' }),
      actor('Sergey Obi', { affiliation: 'ghana' }),
    ];
    expect(linked([one], [other]).get('sergey-obi')?.id).toBe('sergey-obi');
    expect(linked([one], [actor('Sergey Obi')]).get('sergey-obi')?.id).toBe('sergei-obi');
  });
});

describe('people seen in one document', () => {
  it('stay two, though one name fits the other', () => {
    const links = linked([actor('A. Obi'), actor('Ada Obi')]);
    expect([links.get('a-obi')?.id, links.get('ada-obi')?.id]).toEqual(['a-obi', 'ada-obi']);
  });

  it('keep a third form away from whom it stands beside', () => {
    const links = linked([actor('Obi'), actor('Sergei Obi')], [actor('Sergey Obi')]);
    expect(links.get('sergey-obi')?.id).toBe('sergei-obi');
    expect(links.get('obi')?.id).toBe('obi');
  });

  it('are no obstacle where they share no word', () => {
    expect(linked([actor('Obi'), actor('Bo Lund')], [actor('Ada Obi')]).get('obi')?.id).toBe('ada-obi');
  });
});

describe('a name that nobody’s is part of', () => {
  it.each([
    ['a family name of others', 'Obi', ['Ada Lund', 'Bo Lund']],
    ['a first name', 'Ada', ['Ada Obi']],
    ['a part in the middle', 'Beth', ['Ada Beth Obi']],
  ])('stays alone: %s', (_, name, others) => {
    const links = linked([actor(name)], ...others.map((other) => [actor(other)]));
    expect(links.get(slug(name))).toEqual({ id: slug(name), name });
  });

  it('is joined where the language puts the family name first, and only there', () => {
    expect(linked([actor('Zhang')], [actor('Zhang Ning')]).get('zhang')?.id).toBe('zhang-ning');
    expect(linked([actor('Ning')], [actor('Zhang Ning')]).get('ning')?.id).toBe('zhang-ning');
    expect(linked([actor('Wong')], [actor('Wong Ning')]).get('wong')?.id).toBe('wong');
  });
});

describe('organisations', () => {
  const idOf = (name: string, ...others: (string | LocalActor)[]) =>
    linked([body(name)], ...others.map((other) => [typeof other === 'string' ? body(other) : other])).get(slug(name))
      ?.id;

  it.each([
    ['NWF', 'National Water Fund'],
    ['N.W.F.', 'National Water Fund'],
    ['FWNB', 'Fund for Water and Natural Beauty'],
  ])('%s is the %s', (initials, name) => {
    expect(idOf(initials, name)).toBe(slug(name));
  });

  it.each([
    ['NW', 'National Water', 'two letters are too many bodies’'],
    ['NWF', 'National water fund', 'the name has no capitals'],
    ['NWF', 'National Water Fund Board', 'the name has more words'],
    ['NWF', 'National Fund of the Water', 'they are in another order'],
    ['Nwf', 'National Water Fund', 'they are no initials'],
  ])('%s is not %s, as %s', (initials, name) => {
    expect(idOf(initials, name)).toBe(slug(initials));
  });

  it('are not the initials of an actors file', () => {
    const known = body('NWF', { known: true });
    expect(linked([known], [body('National Water Fund')]).get('nwf')?.id).toBe('nwf');
  });

  it('are not joined by their last word, even where only one has it', () => {
    expect(linked([body('Gazette')], [body('Harbour Gazette')]).get('gazette')).toEqual({
      id: 'gazette',
      name: 'Gazette',
    });
  });

  it.each([
    ["Ada Obi's campaign", 'Obi campaign'],
    ['Ada Obi’s office', 'Obi office'],
    ["Jones' campaign", 'Jones campaign'],
  ])('%s and the %s are one', (one, other) => {
    const people = [[actor('Ada Obi')], [actor('Mary Jones')]];
    const links = linked(...people, [body(one)], [body(other)]);
    expect(links.get(slug(one))?.id).toBe(links.get(slug(other))?.id);
  });

  it.each([
    ['Obi campaign', 'Obi office'],
    ['Obi campaign', 'Lund campaign'],
    ['Obi Campaign', 'Ada Obi Campaign'],
    ['young Obi campaign', 'Obi campaign'],
  ])('%s and the %s are two', (one, other) => {
    const links = linked([actor('Ada Obi')], [actor('Bo Lund')], [body(one)], [body(other)]);
    expect(links.get(slug(one))?.id).not.toBe(links.get(slug(other))?.id);
  });
});
