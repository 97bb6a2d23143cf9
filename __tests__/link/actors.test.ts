import { describe, expect, it } from '@jest/globals';
import { linkActors, linkOf } from '../../src/link/actors.js';
import { slug } from '../../src/resolve/names/spelling.js';
import { localActor as actor, nameIndex as index } from '../helpers/local-actors.js';
import { plainResolver } from '../resolve/annotated.js';

describe('the actors of a corpus', () => {
  it('have the role and state that most documents give, over all forms of their name', () => {
    const actors = linkActors(
      index(
        [actor('Ada Obi', { role: 'mayor', affiliation: 'nigeria' })],
        [actor('Obi', { role: 'minister', affiliation: 'nigeria' })],
        [actor('Obi', { role: 'minister' })],
        [actor('A. Obi', { role: 'chair' })],
      ),
      plainResolver,
    );
    const expected = { id: 'ada-obi', name: 'Ada Obi', type: 'person', role: 'minister', affiliation: 'nigeria' };
    for (const key of ['ada-obi', 'obi', 'a-obi']) expect(actors.get(key)).toEqual(expected);
  });

  it('have neither where no document gives one', () => {
    expect(linkActors(index([actor('Ada Obi')]), plainResolver).get('ada-obi')).toEqual({
      id: 'ada-obi',
      name: 'Ada Obi',
      type: 'person',
    });
  });

  it('are what an actors file says, whatever the documents took them for', () => {
    const norway = actor('Norway', { type: 'organisation', known: true });
    expect(linkActors(index([norway]), plainResolver).get('norway')).toMatchObject({ type: 'state', name: 'Norway' });
    const unknown = actor('Norland', { type: 'organisation' });
    expect(linkActors(index([unknown]), plainResolver).get('norland')).toMatchObject({ type: 'organisation' });
  });

  it('are what most documents take them for', () => {
    const [once, twice] = [actor('Kodak'), actor('Kodak', { type: 'organisation' })];
    expect(linkActors(index([once], [twice], [twice]), plainResolver).get('kodak')?.type).toBe('organisation');
    expect(linkActors(index([once], [once], [twice]), plainResolver).get('kodak')?.type).toBe('person');
  });

  it.each([
    ['the campaign', 'unnamed'],
    ['Obi campaign', 'organisation'],
    ['the 3rd brigade', 'organisation'],
  ])('a body that is called %s is %s', (name, type) => {
    expect(linkActors(index([actor(name, { type: 'organisation' })]), plainResolver).get(slug(name))?.type).toBe(type);
  });

  it('say whom they could be', () => {
    const actors = linkActors(index([actor('Obi')], [actor('Ada Obi')], [actor('Emeka Obi')]), plainResolver);
    expect(actors.get('obi')?.ambiguous).toEqual(['ada-obi', 'emeka-obi']);
    expect(actors.get('ada-obi')).not.toHaveProperty('ambiguous');
  });

  it('are found by their keys, others in the actors files, and nobody else', () => {
    const of = linkOf(index([actor('Ada Obi')]), plainResolver);
    expect(of('ada-obi')?.name).toBe('Ada Obi');
    expect(of('norway')).toMatchObject({ id: 'norway', type: 'state' });
    expect(of('bo-lund')).toBeUndefined();
  });
});
