import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CountedDocuments, type Store } from '../../src/cache/counted-documents.js';
import { type AnalysisOptions, analyzed } from '../../src/corpus/analyzed.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { createEngine, type Engine, type ReadCache } from '../../src/pipeline.js';
import type { Document } from '../../src/types/text.js';
import { knowledge } from '../helpers/bundled.js';

const documents: Document[] = [
  {
    id: 'harbour',
    text: 'Ada Obi, the Ghanaian minister, said on Monday that “human rights must be protected and sovereignty must be respected”. She warned that the United Nations would not wait.',
    metadata: { desk: 'sea' },
    date: '2024-03-01',
  },
  {
    id: 'speech',
    text: 'We reject torture. Our sovereignty is sacred. Free trade helps nobody.',
    metadata: {},
    speaker: 'Kofi Mensah',
  },
  { id: 'bare', text: 'No one spoke.', metadata: {} },
];
const COUNTS: AnalysisOptions = { statements: false };

class MemoryStore implements Store {
  readonly entries = new Map<string, Buffer>();
  has(key: string): boolean {
    return this.entries.has(key);
  }
  read(key: string): Buffer | undefined {
    return this.entries.get(key);
  }
  write(key: string, content: Uint8Array): void {
    this.entries.set(key, Buffer.from(content));
  }
}

/** The bundled knowledge with these dimensions alone, the entries of some of them edited. */
function knowing(dimensions: readonly string[], edited: readonly string[] = []): Knowledge {
  const lexicons = knowledge.lexicons
    .filter(({ dimension }) => dimensions.includes(dimension))
    .map((lexicon) => (edited.includes(lexicon.dimension) ? { ...lexicon, terms: lexicon.terms.slice(1) } : lexicon));
  return { ...knowledge, lexicons };
}

/** An engine that keeps counts in the store, and tells which dimensions it scores. */
function engineWith(own: Knowledge, store: Store): { engine: Engine; scored: string[] } {
  const scored: string[] = [];
  const made = createEngine(own);
  const cache: ReadCache = {
    take: () => undefined,
    keep: () => {},
    close: () => {},
    counts: new CountedDocuments(store, 'base', own, {}),
  };
  const engine = Object.defineProperties({} as Engine, {
    ...Object.getOwnPropertyDescriptors(made),
    cache: { value: cache },
    scorerOf: {
      value: (dimensions: ReadonlySet<string>) => {
        scored.push(...dimensions);
        return made.scorerOf(dimensions);
      },
    },
  });
  return { engine, scored };
}

const all = knowledge.lexicons.map(({ dimension }) => dimension);
const countsOf = (engine: Engine, options = COUNTS) => documents.map((one) => analyzed(one, engine, options));

describe('what was counted of documents', () => {
  it('is the same from the store, for which nothing is scored', () => {
    const store = new MemoryStore();
    const anew = countsOf(createEngine(knowledge));
    expect(anew.flatMap(({ tally }) => tally.statements.flatMap(({ stances }) => stances)).length).toBeGreaterThan(3);
    for (let time = 0; time < 2; time++) {
      const { engine, scored } = engineWith(knowledge, store);
      expect(countsOf(engine)).toEqual(anew);
      expect(scored).toEqual([]);
    }
    expect(store.entries.size).toBe(documents.length);
  });

  it('is the same of documents that are kept together, in one entry', () => {
    const anew = countsOf(createEngine(knowledge));
    const orders = fc.shuffledSubarray([...documents.keys()], { minLength: documents.length });
    fc.assert(
      fc.property(orders, orders, (first, second) => {
        const store = new MemoryStore();
        for (const [time, order] of [first, second].entries()) {
          const { engine, scored } = engineWith(time ? knowing(all, [all[1]]) : knowledge, store);
          const counts = engine.cache!.counts!;
          counts.open(documents);
          for (const at of order) {
            const { tally } = analyzed(documents[at], engine, COUNTS);
            expect(tally.sketch).toEqual(anew[at].tally.sketch);
            if (!time) expect(tally).toEqual(anew[at].tally);
          }
          counts.flush();
          expect(new Set(scored)).toEqual(new Set(time ? [all[1]] : []));
          expect(store.entries.size).toBe(1);
        }
        const { engine, scored } = engineWith(knowledge, store);
        engine.cache!.counts!.open(documents);
        expect(countsOf(engine)).toEqual(anew);
        expect(scored).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });

  it('is kept where others of its group failed, and where it was not announced', () => {
    const store = new MemoryStore();
    const anew = countsOf(createEngine(knowledge));
    const { engine } = engineWith(knowledge, store);
    const counts = engine.cache!.counts!;
    counts.open([documents[0], documents[1]]);
    expect(analyzed(documents[1], engine, COUNTS)).toEqual(anew[1]);
    expect(analyzed(documents[2], engine, COUNTS)).toEqual(anew[2]);
    counts.flush();
    expect(store.entries.size).toBe(2);
    counts.open([documents[0], documents[1]]);
    expect(countsOf(engine)).toEqual(anew);
  });

  it('is scored again on the dimensions alone that are new or edited, whatever was there before', () => {
    const some = fc.subarray(all, { minLength: 1, maxLength: 4 });
    const store = new MemoryStore();
    fc.assert(
      fc.property(fc.tuple(some, some), ([dimensions, edited]) => {
        const own = knowing(dimensions, edited);
        expect(countsOf(engineWith(own, store).engine)).toEqual(countsOf(createEngine(own)));
        const { engine, scored } = engineWith(own, store);
        countsOf(engine);
        expect(scored).toEqual([]);
      }),
      { numRuns: 12 },
    );
    const edited = [all[2], all[5]];
    countsOf(engineWith(knowing(all), store).engine);
    const fresh = new MemoryStore();
    countsOf(engineWith(knowing(all), fresh).engine);
    const { engine, scored } = engineWith(knowing(all, edited), fresh);
    countsOf(engine);
    expect(new Set(scored)).toEqual(new Set(edited));
  });

  it('is not scored where the words of an edited lexicon are missing, if nothing was learned for it', () => {
    const lexicon = knowledge.lexicons[0];
    const entry = lexicon.terms.find(({ object, section }) => object === undefined && section === 'values')!;
    const withTerm = (pattern: string): Knowledge => ({
      ...knowledge,
      lexicons: [{ ...lexicon, learned: undefined, terms: [{ ...entry, term: pattern, pattern }] }],
    });
    const store = new MemoryStore();
    const scoredFor = (pattern: string): number => {
      const own = withTerm(pattern);
      const { engine, scored } = engineWith(own, store);
      expect(countsOf(engine)).toEqual(countsOf(createEngine(own)));
      return scored.length;
    };
    const terms = ['lighthouse', 'open harbour', 'torture', 'sovereignty', 'spoke one', 'torture'];
    // nothing was kept for the first, the last was scored before, and “No one spoke” has the words of one in another order
    expect(terms.map(scoredFor)).toEqual([0, 0, 1, 2, 1, 0]);
  });

  it('needs nothing where an edit is undone', () => {
    const store = new MemoryStore();
    for (const edited of [[], [all[0]], []] as string[][]) countsOf(engineWith(knowing(all, edited), store).engine);
    const { engine, scored } = engineWith(knowing(all, [all[0]]), store);
    countsOf(engine);
    expect(scored).toEqual([]);
  });

  it.each<[string, Partial<Document>, Partial<AnalysisOptions>]>([
    ['text', { text: 'Ada Obi said that torture is a crime.' }, {}],
    ['id', { id: 'other' }, {}],
    ['date', { date: '2024-03-02' }, {}],
    ['metadata', { metadata: { desk: 'land' } }, {}],
    ['kinds', {}, { kind: ['indirect'] }],
    ['confidence', {}, { minConfidence: 0.99 }],
    ['limit', {}, { maxTokens: 50 }],
  ])('is not that of another %s', (_, change, options) => {
    const store = new MemoryStore();
    countsOf(engineWith(knowledge, store).engine);
    const changed = { ...documents[0], ...change };
    const { engine } = engineWith(knowledge, store);
    const before = store.entries.size;
    expect(analyzed(changed, engine, { ...COUNTS, ...options })).toEqual(
      analyzed(changed, createEngine(knowledge), { ...COUNTS, ...options }),
    );
    expect(store.entries.size).toBe(before + 1);
  });

  it.each<Partial<AnalysisOptions>>([{ statements: true }, { targets: true }])('is not asked for %j', (options) => {
    const store = new MemoryStore();
    countsOf(engineWith(knowledge, store).engine, { ...COUNTS, ...options });
    expect(store.entries.size).toBe(0);
  });

  it('is counted anew where an entry is none', () => {
    const store = new MemoryStore();
    countsOf(engineWith(knowledge, store).engine);
    for (const key of store.entries.keys()) store.entries.set(key, Buffer.from('{"tokens":'));
    expect(countsOf(engineWith(knowledge, store).engine)).toEqual(countsOf(createEngine(knowledge)));
  });

  it('is another one where shared words, or the probability from which sides count, are others', () => {
    const store = new MemoryStore();
    countsOf(engineWith(knowledge, store).engine);
    const own = { ...knowledge, predicates: knowledge.predicates.slice(1) };
    countsOf(engineWith(own, store).engine);
    expect(store.entries.size).toBe(2 * documents.length);
    const other = new CountedDocuments(store, 'base', knowledge, { stanceConfidence: 0.9 });
    expect(other.take(documents[0], JSON.stringify([{}, undefined, undefined]))).toBeUndefined();
  });
});
