import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NameIndex } from '../../src/aggregate/name-index.js';
import { type Links, link } from '../../src/link/link.js';
import { slug } from '../../src/resolve/names.js';
import type { LocalActor } from '../../src/types.js';

const rules = {
  nicknames: new Map([
    ['bob', [0]],
    ['robert', [0]],
  ]),
  familyFirst: new Set(['zhang']),
};

const person = (name: string, facts: Partial<LocalActor> = {}): LocalActor => ({
  key: slug(name),
  name,
  type: 'person',
  known: false,
  mentions: 1,
  ...facts,
});

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
