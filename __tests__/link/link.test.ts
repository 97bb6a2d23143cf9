import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { link } from '../../src/link/link.js';
import type { Links } from '../../src/link/types.js';
import { slug } from '../../src/resolve/names/spelling.js';
import { NameIndex } from '../../src/tally/name-index.js';
import type { LocalActor } from '../../src/types/saying.js';
import { localActor as person } from '../helpers/local-actors.js';

const rules = {
  nicknames: new Map([
    ['bob', [0]],
    ['robert', [0]],
  ]),
  generations: new Set(['jr', 'sr', 'ii', 'iii', 'iv']),
  smallWords: new Set(['of', 'and', 'for']),
  familyFirst: new Set(['zhang']),
};

const body = (name: string): LocalActor => person(name, { type: 'organisation' });

/** Links the documents given, each a list of actors. */
function linked(...documents: LocalActor[][]): Links {
  const index = new NameIndex();
  for (const actors of documents) index.add(actors);
  return link(index, rules);
}
const idOf = (links: Links, name: string): string | undefined => links.get(slug(name))?.id;

describe('link', () => {
  it('joins a family name to the one full name of the corpus', () => {
    const links = linked([person('Zhang')], [person('Zhang Ning')], [person('Ning')]);
    expect(links.get('zhang')).toEqual({ id: 'zhang-ning', name: 'Zhang Ning' });
  });

  it('leaves a family name alone where two people have it, and says so', () => {
    const links = linked([person('Obi')], [person('Ada Obi')], [person('Emeka Obi')]);
    expect(links.get('obi')).toEqual({ id: 'obi', name: 'Obi', ambiguous: ['ada-obi', 'emeka-obi'] });
  });

  it('joins a family name to the person with nearly all mentions of it', () => {
    const links = linked(
      [person('Obi')],
      [person('Ada Obi', { mentions: 18 })],
      [person('Emeka Obi', { mentions: 2 })],
    );
    expect(idOf(links, 'Obi')).toBe('ada-obi');
    const less = linked([person('Obi')], [person('Ada Obi', { mentions: 17 })], [person('Emeka Obi', { mentions: 2 })]);
    expect(idOf(less, 'Obi')).toBe('obi');
  });

  it('leaves alone what a document cannot tell apart, and still joins the name elsewhere', () => {
    const either = person('Obi', { key: 'ada-obi-or-emeka-obi', candidates: ['ada-obi', 'emeka-obi'] });
    const links = linked([person('Obi')], [person('Ada Obi', { mentions: 50 }), person('Emeka Obi'), either]);
    expect(idOf(links, 'Obi')).toBe('ada-obi');
    expect(links.get(either.key)).toEqual({ id: either.key, name: 'Obi', ambiguous: ['ada-obi', 'emeka-obi'] });
  });

  it('joins an ambiguous name whose candidates are one person', () => {
    const either = person('Pratt', { key: 'bob-pratt-or-robert-pratt', candidates: ['bob-pratt', 'robert-pratt'] });
    const links = linked([either], [person('Bob Pratt')], [person('Robert Pratt')], [person('Robert Pratt')]);
    expect(links.get(either.key)?.id).toBe('robert-pratt');
  });

  it('joins a name that one stray document puts in another state', () => {
    const stray = [person('Obi', { affiliation: 'ghana' }), ...Array.from({ length: 9 }, () => person('Obi'))];
    const links = linked([person('Ada Obi', { affiliation: 'nigeria' })], ...stray.map((one) => [one]));
    expect(idOf(links, 'Obi')).toBe('ada-obi');
  });

  it("takes a person's campaign for one body, by full name and family name", () => {
    const links = linked(
      [person('Ada Obi')],
      [body('Obi campaign')],
      [body('Obi campaign')],
      [body("Ada Obi's campaign")],
      [body("Emeka Lund's campaign")],
      [body('Obi Foundation')],
    );
    expect(links.get('ada-obi-campaign')).toEqual({ id: 'obi-campaign', name: 'Obi campaign' });
    expect(idOf(links, "Emeka Lund's campaign")).toBe('emeka-lund-campaign');
    expect(idOf(links, 'Obi Foundation')).toBe('obi-foundation');
  });

  it('does not take the campaigns of two people of one family name for one', () => {
    const links = linked(
      [person('Ada Obi')],
      [person('Emeka Obi')],
      [body('Obi campaign')],
      [body("Ada Obi's campaign")],
    );
    expect(idOf(links, 'Obi campaign')).toBe('obi-campaign');
    expect(idOf(links, "Ada Obi's campaign")).toBe('ada-obi-campaign');
  });

  it('joins initials to the one name that has them', () => {
    const links = linked(
      [body('NWF')],
      [body('National Water Fund')],
      [body('ABD')],
      [body('A Big Dam')],
      [body('All Bad Deeds')],
    );
    expect(idOf(links, 'NWF')).toBe('national-water-fund');
    expect(idOf(links, 'ABD')).toBe('abd');
  });

  it('leaves small words out of initials, but no other words', () => {
    const links = linked([body('LPWH')], [body('League for the Protection of Wells and Harbours')]);
    expect(idOf(links, 'LPWH')).toBe('lpwh'); // "the" is not a small word here
    const small = linked([body('LWH')], [body('League for Wells and Harbours')]);
    expect(idOf(small, 'LWH')).toBe('league-for-wells-and-harbours');
    const two = linked([body('WH')], [body('Wells and Harbours')]);
    expect(idOf(two, 'WH')).toBe('wh'); // two initials belong to too many bodies
  });

  it('lists what the last word of several names could mean', () => {
    const links = linked([body('Gazette')], [body('Harbour Gazette')], [body('Hill Gazette')]);
    expect(links.get('gazette')?.ambiguous).toEqual(['harbour-gazette', 'hill-gazette']);
    expect(links.get('hill-gazette')?.ambiguous).toBeUndefined();
  });

  it('keeps father and son apart', () => {
    const links = linked([person('Carl Obi'), person('Carl Obi Jr.')], [person('Obi')], [person('Carl Obi')]);
    expect([idOf(links, 'Obi'), idOf(links, 'Carl Obi Jr.')]).toEqual(['carl-obi', 'carl-obi-jr']);
  });

  it('does not join a first name', () => {
    expect(idOf(linked([person('Ada')], [person('Ada Obi')]), 'Ada')).toBe('ada');
  });

  it('does not join a name to one seen beside it', () => {
    expect(idOf(linked([person('Obi'), person('Ada Obi')]), 'Obi')).toBe('obi');
  });

  it('does not join a name to one of another state', () => {
    const links = linked([person('Obi', { affiliation: 'ghana' })], [person('Ada Obi', { affiliation: 'nigeria' })]);
    expect(idOf(links, 'Obi')).toBe('obi');
  });

  it.each([
    ['Sergey Morozov', 'Sergei Morozov'],
    ['José Calderón', 'Jose Calderon'],
    ['R. Pratt', 'Robert Pratt'],
    ['Bob Pratt', 'Robert Pratt'],
    ['Robert J. Pratt', 'Robert Pratt'],
  ])('joins %s and %s', (one, other) => {
    const links = linked([person(one)], [person(other)]);
    expect(idOf(links, one)).toBe(idOf(links, other));
  });

  it('does not join an initial that fits two people', () => {
    const links = linked([person('R. Pratt')], [person('Robert Pratt')], [person('Ruth Pratt')]);
    expect(links.get('r-pratt')?.ambiguous).toEqual(['robert-pratt', 'ruth-pratt']);
  });

  it('keeps the id and the name of a known actor', () => {
    const links = linked(
      [person('Bob Pratt', { known: true, key: 'pratt' })],
      [person('Robert Pratt')],
      [person('Pratt')],
    );
    expect(new Set([...links.values()].map(({ id, name }) => `${id} ${name}`))).toEqual(new Set(['pratt Bob Pratt']));
  });

  it('leaves what is no person as it is', () => {
    const office = person('Obi', { type: 'organisation' });
    expect(idOf(linked([office], [person('Ada Obi')]), 'Obi')).toBe('obi');
  });
});

describe('whatever the names', () => {
  const name = fc
    .tuple(
      fc.constantFrom('', 'Ada ', 'Adam ', 'A. ', 'Robert ', 'Bob ', 'Zhang '),
      fc.constantFrom('', 'J. ', 'de '),
      fc.constantFrom('Obi', 'Óbi', 'Pratt', 'Zhang', 'Ning'),
    )
    .map((parts) => parts.join(''));
  const actor = fc
    .tuple(name, fc.boolean(), fc.option(fc.constantFrom('ghana', 'nigeria'), { nil: undefined }))
    .map(([words, known, affiliation]) =>
      person(words, { known, affiliation, key: known ? `known-${slug(words)}` : slug(words) }),
    );
  const document = fc.uniqueArray(actor, { selector: ({ key }) => key, maxLength: 5 });
  const documents = fc.array(document, { maxLength: 6 });

  it('does not depend on the order of documents, nor on how partial indices are merged', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 0, max: 6 }), (all, cut) => {
        const whole = [...linked(...all)];
        const front = new NameIndex();
        const back = new NameIndex();
        for (const actors of all.slice(cut)) back.add(actors);
        for (const actors of all.slice(0, cut).reverse()) front.add(actors);
        back.merge(NameIndex.from(front.entries()));
        expect([...link(back, rules)]).toEqual(whole);
      }),
    );
  });

  it('never makes one actor of two keys of a document', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const links = linked(...all);
        for (const actors of all) {
          const ids = actors.map(({ key }) => links.get(key)?.id);
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
    );
  });

  it('gives every key an id that is a key', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const links = linked(...all);
        for (const { id } of links.values()) expect(links.get(id)?.id).toBe(id);
      }),
    );
  });
});
