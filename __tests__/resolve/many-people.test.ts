import { describe, expect, it } from '@jest/globals';
import { analyzeDocument } from '../../src/pipeline.js';
import { Salience, WEIGHT } from '../../src/resolve/discourse/salience.js';
import { addRole, type Entity } from '../../src/resolve/entities/entity.js';
import { engine } from '../helpers/bundled.js';

const actorsIn = (text: string) => analyzeDocument({ id: 'd', text, metadata: {} }, engine).actors;
const letters = (n: number): string => n.toString().replace(/\d/g, (digit) => 'bcdfghjklm'[Number(digit)]);
const nameOf = (n: number): string => `Ad${letters(n)}o`;

const person = (name: string, facts: Partial<Entity> = {}): Entity => ({
  ...{
    key: name,
    name,
    type: 'person',
    names: [['Ada', name]],
    written: [1],
    roles: [],
    mentions: 1,
    body: false,
    introduced: 0,
  },
  genders: { male: 0, female: 3 },
  ...facts,
});

describe('the most salient person', () => {
  it('is the latest of any number of people', () => {
    const salience = new Salience();
    for (let i = 0; i < 5000; i++) salience.add(person(`p${i}`), i, WEIGHT.source);
    expect(salience.pronoun('female', 5000)?.key).toBe('p4999');
    expect(salience.ranked(5000, () => true).map(({ key }) => key)[1]).toBe('p4998');
  });

  it('is the first of several who are equally salient', () => {
    const salience = new Salience();
    for (const name of ['a', 'b', 'c']) salience.add(person(name), 3, WEIGHT.subject);
    expect(salience.pronoun('female', 3)?.key).toBe('a');
  });

  it('may be somebody named long ago and again just now', () => {
    const salience = new Salience();
    const old = person('old');
    salience.add(old, 0, WEIGHT.source);
    for (let i = 1; i < 2000; i++) salience.add(person(`p${i}`, { genders: { male: 3, female: 0 } }), i, WEIGHT.other);
    salience.add(old, 2000, WEIGHT.other);
    expect(salience.pronoun('female', 2001)?.key).toBe('old');
  });

  it('is nobody once all are forgotten', () => {
    const salience = new Salience();
    salience.add(person('a'), 0, WEIGHT.source);
    expect(salience.pronoun('female', 9)?.key).toBe('a');
    expect(salience.pronoun('female', 30)).toBeUndefined();
  });
});

describe('titles', () => {
  const role = (head: string) => ({ head, modifiers: ['foreign'], title: `foreign ${head}` });

  it('are kept once each, the first first', () => {
    const entity = person('a');
    for (let i = 0; i < 500; i++) addRole(entity, role(i % 2 ? 'secretary' : 'minister'));
    expect(entity.roles.map(({ head }) => head)).toEqual(['minister', 'secretary']);
  });

  it('are two where only the state differs', () => {
    const entity = person('a');
    addRole(entity, { ...role('minister'), affiliation: 'NOR' });
    addRole(entity, { ...role('minister'), affiliation: 'CHN' });
    expect(entity.roles).toHaveLength(2);
  });
});

describe('a family name that many people share', () => {
  const family = (size: number): string =>
    `${Array.from({ length: size }, (_, i) => `Mr. ${nameOf(i)} Obi said it was late.`).join(' ')} Obi said it was early.`;

  it('has a key that names all of them, where they are few', () => {
    const keys = actorsIn(family(3)).map(({ key }) => key);
    expect(keys).toContain([0, 1, 2].map((i) => `${nameOf(i).toLowerCase()}-obi`).join('-or-'));
  });

  it('has a key of bounded length, where they are many', () => {
    const actors = actorsIn(family(200));
    const ambiguous = actors.find(({ candidates }) => candidates);
    expect(ambiguous?.candidates?.length).toBeGreaterThan(100);
    expect(ambiguous?.key.length).toBeLessThan(400);
    expect(Math.max(...actors.map(({ key }) => key.length))).toBeLessThan(400);
  });
});
