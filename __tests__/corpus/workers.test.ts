import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Diagnostic } from '../../src/base/errors.js';
import type { AnalyzedDocument } from '../../src/corpus/analyzed.js';
import { analyzeEach } from '../../src/corpus/stream.js';
import { jobsFor } from '../../src/corpus/workers/jobs.js';
import type { Document } from '../../src/types/text.js';
import { engine as bundled } from '../helpers/bundled.js';
import { isBuilt } from '../helpers/cli.js';

const doc = (text: string, i: number): Document => ({ id: `d${i}`, text, metadata: {} });
const LONG = 'word '.repeat(25_000); // a batch of its own

async function* each(documents: readonly Document[]): AsyncGenerator<Document> {
  yield* documents;
}

async function analysed(texts: readonly string[], script = 'frail-worker') {
  const errors: Diagnostic[] = [];
  const notes: Diagnostic[] = [];
  const found: AnalyzedDocument[] = [];
  const running = new Set<number>();
  const analyst = {
    engine: bundled,
    knowledge: {},
    scoring: {},
    jobs: 2,
    script: new URL(`../helpers/${script}.mjs`, import.meta.url),
    report: (problem: Diagnostic) => errors.push(problem),
    note: (problem: Diagnostic) => notes.push(problem),
    onWorker: (pid: number, isRunning: boolean) => (isRunning ? running.add(pid) : running.delete(pid)),
  };
  for await (const one of analyzeEach(each(texts.map(doc)), analyst, { statements: false })) found.push(one);
  return { ids: found.map(({ document }) => document.id), errors, notes, running };
}

(isBuilt ? describe : describe.skip)('a worker is a unit of failure (as built)', () => {
  it.each([
    ['EXIT', /it ended with status 3/],
    ['ABORT', /it was ended by SIGABRT/],
    ['KILL', /it was ended by SIGKILL/],
  ])('%s costs the document that ends it, and no other of its batch', async (word, reason) => {
    const { ids, errors, notes } = await analysed(['aa', 'b', word, 'c', LONG, 'd']);
    expect(ids).toEqual(['d0', 'd1', 'd3', 'd4', 'd5']);
    expect(errors).toMatchObject([{ level: 'error', code: 'failed-document', message: expect.stringMatching(reason) }]);
    expect(errors[0].message).toContain('“d2”');
    expect(notes).toMatchObject([
      { level: 'warning', code: 'worker-ended', message: expect.stringMatching(/“d0”, “d1”, “d2” and 2 more/) },
    ]);
  });

  it('a full heap is named as such', async () => {
    const before = process.execArgv;
    process.execArgv = [...before.filter((one) => !one.startsWith('--max-old')), '--max-old-space-size=40'];
    try {
      const { ids, errors } = await analysed(['a', 'HEAP', 'b']);
      expect(ids).toEqual(['d0', 'd2']);
      expect(errors).toMatchObject([{ message: expect.stringMatching(/its memory was full/) }]);
    } finally {
      process.execArgv = before;
    }
  });

  it('a document that ends a worker only after others is analysed in a fresh one', async () => {
    const { ids, errors, notes } = await analysed(['a', 'SECOND', 'b', 'SECOND']);
    expect(ids).toEqual(['d0', 'd1', 'd2', 'd3']);
    expect(errors).toEqual([]);
    expect(notes).toHaveLength(1);
  });

  it('keeps the order and loses nothing else, whichever documents end their workers', async () => {
    const kinds = fc.constantFrom('a', 'a', 'a', LONG, `${LONG}EXIT`, 'KILL', 'EXIT');
    await fc.assert(
      fc.asyncProperty(fc.array(kinds, { minLength: 1, maxLength: 6 }), async (texts) => {
        const { ids, errors } = await analysed(texts);
        const kept = texts.flatMap((text, i) => (/EXIT|KILL/.test(text) ? [] : [`d${i}`]));
        expect(ids).toEqual(kept);
        expect(errors).toHaveLength(texts.length - kept.length);
      }),
      { numRuns: 8 },
    );
  });

  it('goes on in this process if no worker can be started', async () => {
    const texts = ['The minister said the war must end.', 'She agreed.'];
    const { ids, errors, notes } = await analysed(texts, 'no-worker');
    expect(ids).toEqual(['d0', 'd1']);
    expect(errors).toEqual([]);
    expect(notes).toMatchObject([{ code: 'no-workers', message: expect.stringMatching(/status 5/) }]);
  });

  it('leaves no worker, and says nothing where all goes well', async () => {
    const { ids, errors, notes, running } = await analysed(['a', 'b', LONG, 'c']);
    expect(ids).toHaveLength(4);
    expect([...errors, ...notes]).toEqual([]);
    for (let tries = 0; running.size && tries < 400; tries++) await new Promise((resolve) => setTimeout(resolve, 25));
    expect(running.size).toBe(0);
  });
});

describe('jobs', () => {
  const machine = { cores: 4, memory: 16e9 };
  it.each([
    [0, machine, 4],
    [1, machine, 1],
    [4, machine, 4],
    [0, { cores: 8, memory: 1.2e9 }, 2],
    [1, { cores: 1, memory: 1e8 }, 1],
  ])('%d on %p are %d, without a word', (wanted, has, jobs) => expect(jobsFor(wanted, has)).toEqual({ jobs }));

  it.each([
    [5, machine, 4, /has 4 cores: 4 are used/],
    [1000, machine, 4, /1000 jobs are wanted/],
    [3, { cores: 8, memory: 1.2e9 }, 2, /memory for 2/],
    [2, { cores: 1, memory: 1e9 }, 1, /has 1 core: 1 is used/],
  ])('%d on %p are %d, and it is said', (wanted, has, jobs, message) =>
    expect(jobsFor(wanted, has)).toMatchObject({
      jobs,
      problem: { level: 'warning', code: 'fewer-jobs', message: expect.stringMatching(message) },
    }),
  );
});
