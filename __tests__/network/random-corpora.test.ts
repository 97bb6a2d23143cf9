/** Corpora made at random: the same network, byte for byte, in any order of documents and from merged parts; and what ties rest on. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { linkOf } from '../../src/link/actors.js';
import { eventsOf } from '../../src/network/events/events.js';
import { networkOf } from '../../src/network/network.js';
import { DEFAULT_NETWORK_OPTIONS, type NetworkOptions } from '../../src/network/options.js';
import { renderEventList } from '../../src/render/network/event-list.js';
import { renderGexf } from '../../src/render/network/gexf.js';
import { renderGraphml } from '../../src/render/network/graphml.js';
import { findRepeats } from '../../src/table/repeats.js';
import { PartReader } from '../../src/tally/part-reader.js';
import { PARTIAL_SCHEMA, writePartial } from '../../src/tally/partial.js';
import { Tally, tallyDocument } from '../../src/tally/tally.js';
import type { DocumentResult } from '../../src/types/stance.js';
import { result } from '../helpers/results.js';
import { NOBODY, textOf } from './helpers.js';

const NAMES = ['Ann Ash', 'Bob Bay', 'Cid Coe', 'Dee Day', 'Eve Elm', ''];
const DIMENSIONS = ['law', 'peace', 'trade'];
const COPIED = 'we will defend the law of the sea against all who break it today';

const said = fc.record({
  by: fc.oneof<[fc.Arbitrary<string>, fc.Arbitrary<string[]>]>(
    fc.constantFrom(...NAMES),
    fc.constant<string[]>(['Ann Ash', 'Bob Bay']),
  ),
  stances: fc.dictionary(fc.constantFrom(...DIMENSIONS), fc.constantFrom('pro', 'anti', 'mixed', 'mention')),
  content: fc.option(fc.constant(COPIED), { freq: 8, nil: undefined }),
});
const date = fc.constantFrom('', '2021', '2021-05', '2021-05-07', '2021-05-09', '2021-06-30', '2022-01-02');
const corpus = fc
  .array(fc.tuple(fc.array(said, { maxLength: 6 }), date), { minLength: 1, maxLength: 8 })
  .map((all) => all.map(([statements, day], i) => result(`d${i}`, statements, day ? { date: day } : {})));

const ways = fc.constantFrom<Partial<NetworkOptions>>(
  {},
  { concept: 'pole', duplicates: 'document', evidence: true },
  { project: 'actor', normalise: 'centred', polarisation: true, isolates: true },
  { project: 'actor', agreement: 'congruence', normalise: 'dna-jaccard', evidence: true, joint: true },
  { project: 'actor', normalise: 'average', backbone: 0.5, duplicates: 'month' },
  { project: 'actor', agreement: 'conflict', normalise: 'cosine', mixed: 'drop', duplicates: 'week' },
  { project: 'actor', agreement: 'congruence', backbone: 0.5, backboneModel: 'sdsm' },
  { project: 'dimension', agreement: 'ignore', normalise: 'jaccard', minWeight: 0.2, duplicates: 'once' },
  { window: 20, step: 7, kernel: 'epanechnikov', project: 'actor', agreement: 'congruence', normalise: 'average' },
  { window: 40, kernel: 'triangular', duplicates: 'include' },
);

/** A tally with the numbers of the statements, as `stance network` counts documents. */
function tallyOf(results: readonly DocumentResult[]): Tally {
  const tally = new Tally();
  for (const one of results) {
    const numbers = one.statements.map((_, i) => i + 1);
    tally.insert(one.article.document.id, { ...tallyDocument(one), numbers });
  }
  return tally;
}

const HEAD = { schema: PARTIAL_SCHEMA, tool: { name: 'stance', version: '' }, lexicons: [], diagnostics: [] };
const OPTIONS = { bundled: true, bundledActors: true, fields: {} };

/** The tally of documents that were counted in two parts, each written as a file and read again. */
function merged(parts: readonly (readonly DocumentResult[])[]): Tally {
  const tally = new Tally();
  for (const part of parts) {
    const reader = new PartReader('part.jsonl');
    for (const line of writePartial({ ...HEAD, options: OPTIONS }, tallyOf(part))) {
      const read = reader.take(String(line).trimEnd());
      if (read) tally.insert(...read);
    }
    reader.finish();
  }
  return tally;
}

function made(tally: Tally, way: Partial<NetworkOptions>) {
  const options = { ...DEFAULT_NETWORK_OPTIONS, ...way };
  const links = linkOf(tally.names, NOBODY);
  const events = eventsOf(tally, links, findRepeats(tally, links), options);
  return { events, network: networkOf(events, options, 7) };
}

function bytes(tally: Tally, way: Partial<NetworkOptions>): string {
  const { events, network } = made(tally, way);
  const list = renderEventList(events, { text: () => undefined, field: () => '' });
  const graphs = textOf(way.window ? renderGexf(network, '') : renderGraphml(network, ''));
  return [JSON.stringify(network), list, graphs].join('\n');
}

describe('500 corpora', () => {
  it('give the same bytes in any order of their documents, and from merged parts', () => {
    const order = fc.infiniteStream(fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(corpus, ways, order, (results, way, numbers) => {
        const whole = bytes(tallyOf(results), way);
        const keyed = results.map((one) => ({ one, key: numbers.next().value as number }));
        const shuffled = [...keyed].sort((a, b) => a.key - b.key).map(({ one }) => one);
        expect(bytes(tallyOf(shuffled), way)).toBe(whole);
        const parts = [0, 1, 2].map((part) => keyed.filter(({ key }) => key % 3 === part).map(({ one }) => one));
        expect(bytes(merged(parts), way)).toBe(whole);
      }),
      { numRuns: 500 },
    );
  });

  it('and every tie rests on the statements, documents and dates that its ends have in common', () => {
    fc.assert(
      fc.property(corpus, fc.boolean(), (results, isTwoMode) => {
        const way: Partial<NetworkOptions> = isTwoMode
          ? { evidence: true, agreement: 'ignore' }
          : { evidence: true, agreement: 'ignore', project: 'actor', joint: true };
        const { events, network } = made(tallyOf(results), way);
        const { nodes, edges } = network;
        for (const { source, target, documents, first, last, statements } of edges) {
          const [from, to] = [nodes[source]!.id, nodes[target]!.id];
          const of = (id: string) => events.all.filter(({ actor }) => events.actors[actor]!.id === id);
          const concepts = isTwoMode
            ? [to]
            : [from, to].map((id) => of(id).map(({ concept }) => events.concepts[concept]!.id));
          const isShared = (concept: string) => concepts.every((own) => own.includes(concept));
          const own = (isTwoMode ? of(from) : [...of(from), ...of(to)]).filter(({ concept }) =>
            isTwoMode ? events.concepts[concept]!.id === to : isShared(events.concepts[concept]!.id),
          );
          const places = [...new Set(own.map(({ document }) => document))];
          const dates = places
            .map((place) => events.documents[place]!.date)
            .filter(Boolean)
            .sort();
          expect({ documents, first, last }).toEqual({
            ...{ documents: places.length, first: dates[0] ?? '', last: dates.at(-1) ?? '' },
          });
          const ids = new Set(own.map(({ statement }) => events.statements[statement]));
          expect([...statements!].sort()).toEqual([...ids].sort());
        }
      }),
      { numRuns: 300 },
    );
  });
});
