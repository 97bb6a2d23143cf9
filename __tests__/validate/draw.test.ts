import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Code } from '../../src/validate/codes.js';
import { allocate } from '../../src/validate/sample/allocate.js';
import { assign, identity, inCodersOrder } from '../../src/validate/sample/assign.js';
import { type Candidate, spansKey } from '../../src/validate/sample/candidate.js';
import { type DrawOptions, draw } from '../../src/validate/sample/draw.js';
import { hashOf } from '../../src/validate/sample/hash.js';
import '../helpers/property.js';

const OPTIONS: DrawOptions = { n: 60, strata: ['dimension', 'value'], allocate: 'neyman', min: 5, seed: 1 };

/** A made-up statement whose value on "rights" depends on its number. */
function candidate(i: number): Candidate {
  const value: Code = (['pro', 'anti', 'mention', 'none', 'none', 'none', 'none'] as const)[i % 7];
  const machine: Candidate['machine'] = value === 'none' ? {} : { rights: { value, mode: null, p: 0.9, hits: [] } };
  const who = `actor-${i % 3}`;
  return {
    ...{ document: `d${i % 40}`, statement: `d${i % 40}#${i}`, spans: [{ start: i * 10, end: i * 10 + 8 }] },
    ...{ actors: [who], speaker: who, kind: 'direct', cueClass: 'statement', confidence: (i % 10) / 10, machine },
    ...{ outlet: '', date: '2021-05-07', year: '2021' },
  };
}
const candidates = Array.from({ length: 400 }, (_, i) => candidate(i));
const drawn = (options: Partial<DrawOptions> = {}, from = candidates) =>
  draw(from, ['rights', 'law'], { ...OPTIONS, ...options });
const names = ({ units }: ReturnType<typeof draw>) => units.map((unit) => identity(unit).join(' '));

describe('allocate', () => {
  const cells = fc.array(
    fc.record({ population: fc.integer({ min: 0, max: 300 }), value: fc.constantFrom<Code>('pro', 'mention', 'none') }),
    { minLength: 1, maxLength: 12 },
  );

  it('gives out n units, or all there are, and never more than a stratum has', () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 9 }), (some, n, min) => {
        const named = some.map((cell, i) => ({ ...cell, name: `s${i}` }));
        for (const how of ['equal', 'proportional', 'neyman'] as const) {
          const sizes = allocate(named, n, how, min);
          const all = named.reduce((sum, { population }) => sum + population, 0);
          expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(Math.min(n, all));
          expect(sizes.every((size, i) => size <= named[i].population)).toBe(true);
        }
      }),
    );
  });

  it('never takes a unit from a stratum when n grows', () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 60 }), (some, n, more) => {
        const named = some.map((cell, i) => ({ ...cell, name: `s${i}` }));
        for (const how of ['equal', 'proportional', 'neyman'] as const) {
          const small = allocate(named, n, how, 3);
          const large = allocate(named, n + more, how, 3);
          expect(large.every((size, i) => size >= small[i])).toBe(true);
        }
      }),
    );
  });

  it('is proportional to N·S for Neyman, and to N for proportional', () => {
    const cells = [
      { name: 'a', population: 1000, value: 'pro' as const },
      { name: 'b', population: 1000, value: 'none' as const },
    ];
    const [pro, none] = allocate(cells, 300, 'neyman', 0);
    expect(pro / none).toBeCloseTo(Math.sqrt(0.7 * 0.3) / Math.sqrt(0.1 * 0.9), 1);
    expect(allocate(cells, 300, 'proportional', 0)).toEqual([150, 150]);
    expect(allocate([{ ...cells[0], population: 40 }, cells[1]], 300, 'equal', 0)).toEqual([40, 260]);
  });
});

describe('draw', () => {
  it('draws the same units whatever the order of the candidates', () => {
    const turned = [...candidates].reverse();
    expect(names(drawn({}, turned)).sort()).toEqual(names(drawn()).sort());
    expect(drawn({}, turned).strata).toEqual(drawn().strata);
  });

  it('holds the smaller sample in the larger one', () => {
    for (const how of ['equal', 'proportional', 'neyman'] as const) {
      const large = new Set(names(drawn({ n: 160, allocate: how })));
      expect(names(drawn({ n: 120, allocate: how })).every((name) => large.has(name))).toBe(true);
    }
  });

  it('takes of each stratum the units with the smallest hashes', () => {
    const { units, strata } = drawn({ strata: ['dimension'], allocate: 'equal' });
    const taken = new Set(names({ units, strata, population: new Map() }));
    for (const dimension of ['rights', 'law']) {
      const hashes = candidates
        .map(({ document, spans }) => [document, spansKey(spans), dimension] as const)
        .map((own) => ({ hash: hashOf(1, ...own), isTaken: taken.has(own.join(' ')) }))
        .sort((a, b) => (a.hash < b.hash ? -1 : 1));
      expect(hashes.slice(0, 30).every(({ isTaken }) => isTaken)).toBe(true);
      expect(hashes.slice(30).some(({ isTaken }) => isTaken)).toBe(false);
    }
  });

  it('draws others with another seed', () => {
    expect(names(drawn({ seed: 2 })).sort()).not.toEqual(names(drawn()).sort());
  });

  it('counts every unit of the population once, and knows its stratum', () => {
    const { strata, population } = drawn();
    expect(strata.reduce((sum, one) => sum + one.population, 0)).toBe(800);
    const places = [...population.values()].flatMap((own) => [...own.values()].flat());
    expect(strata.map((_, i) => places.filter((place) => place === i).length)).toEqual(
      strata.map((one) => one.population),
    );
  });

  it('takes all of a stratum that is smaller than the least number', () => {
    const few = [...candidates.filter((_, i) => i % 7 > 2), candidates[0], candidates[1]];
    const { strata } = drawn({ n: 50 }, few);
    expect(strata.filter(({ keys }) => ['pro', 'anti'].includes(keys.value)).map(({ drawn: n }) => n)).toEqual([1, 1]);
  });
});

describe('assign', () => {
  const sharing = { seed: 1, coders: ['ann', 'ben', 'cleo'], overlap: 20, blind: 'all' as const };
  const assigned = assign(drawn({ n: 200 }).units, 'abcd1234', sharing);

  it('gives the overlap to all and every other unit to one', () => {
    expect(assigned.filter(({ coders }) => coders.length === 3)).toHaveLength(20);
    expect(assigned.filter(({ coders }) => coders.length === 1)).toHaveLength(assigned.length - 20);
  });

  it('numbers and orders units by nothing that has to do with their stratum', () => {
    // were numbers in the order of the draw, each stratum would be one run: now runs are as many as by chance
    const runs = (list: readonly { stratum: number }[]) =>
      list.filter(({ stratum }, i) => stratum !== list[i - 1]?.stratum).length;
    const strata = new Set(assigned.map(({ stratum }) => stratum)).size;
    expect(runs(assigned)).toBeGreaterThan(5 * strata);
    expect(runs(inCodersOrder(assigned, 'ann', 1))).toBeGreaterThan(5 * strata);
    const shares = assigned.filter(({ coders }) => coders.length === 3).map(({ stratum }) => stratum);
    expect(new Set(shares).size).toBeGreaterThan(2);
  });

  it('puts units of strata that were drawn thinly no earlier than others', () => {
    // by the hashes of the draw they would all come first, and be all of the overlap
    const { units, strata } = drawn({ n: 200, allocate: 'equal', min: 0 });
    const numbered = assign(units, 'abcd1234', sharing);
    const isThin = ({ stratum }: { stratum: number }) => strata[stratum]!.drawn / strata[stratum]!.population < 0.3;
    const places = numbered.flatMap((unit, i) => (isThin(unit) ? [i / numbered.length] : []));
    expect(places.length).toBeGreaterThan(30);
    expect(places.reduce((sum, place) => sum + place, 0) / places.length).toBeGreaterThan(0.4);
  });

  it('gives each coder another order, the same each time', () => {
    const order = (coder: string) => inCodersOrder(assigned, coder, 1).map(({ unit }) => unit);
    expect(order('ann')).toEqual(order('ann'));
    expect(order('ann')).not.toEqual(order('ben'));
  });

  it('puts both dimensions of a statement into one half, and about as many into each', () => {
    const halves = new Map<string, Set<string>>();
    for (const unit of assigned) {
      const [document, spans] = identity(unit);
      halves.set(`${document} ${spans}`, (halves.get(`${document} ${spans}`) ?? new Set()).add(unit.half));
    }
    expect([...halves.values()].every(({ size }) => size === 1)).toBe(true);
    expect(Math.abs(assigned.filter(({ half }) => half === 'tune').length / assigned.length - 0.5)).toBeLessThan(0.15);
    expect(assigned.some(({ shown }) => shown)).toBe(false);
  });

  it('shows about half with --blind half', () => {
    const half = assign(drawn({ n: 200 }).units, 'abcd1234', { ...sharing, blind: 'half' });
    expect(Math.abs(half.filter(({ shown }) => shown).length / half.length - 0.5)).toBeLessThan(0.15);
  });
});
