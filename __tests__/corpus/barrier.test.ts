import { describe, expect, it } from '@jest/globals';
import { type Diagnostic, StanceError } from '../../src/base/errors.js';
import type { AnalyzedDocument } from '../../src/corpus/analyzed.js';
import { attempt } from '../../src/corpus/barrier.js';
import { analyzeEach } from '../../src/corpus/stream.js';
import type { Engine } from '../../src/pipeline.js';
import type { Document } from '../../src/types/text.js';
import { engine as bundled } from '../helpers/bundled.js';

const TEXT = 'Foreign Minister Ann Ash of Norway said on Friday: “We must defend our sovereignty.”';
const doc = (id: string, text = TEXT): Document => ({ id, text, metadata: {} });

async function* each(documents: readonly Document[]): AsyncGenerator<Document> {
  yield* documents;
}

async function analysed(documents: readonly Document[], engine: Engine) {
  const problems: Diagnostic[] = [];
  const found: AnalyzedDocument[] = [];
  const report = (problem: Diagnostic) => problems.push(problem);
  const analyst = { engine, knowledge: {}, scoring: {}, jobs: 1, report, note: report };
  for await (const one of analyzeEach(each(documents), analyst, { statements: true })) found.push(one);
  return { found, problems };
}

/** The bundled engine, but one part throws at whatever is asked of it when it is used for the second time. */
function frail(part: 'boilerplate' | 'english' | 'attributor' | 'scorer', thrown: unknown): Engine {
  let uses = 0;
  const broken = new Proxy(
    {},
    {
      get() {
        throw thrown;
      },
    },
  );
  return Object.create(bundled, { [part]: { get: () => (++uses === 2 ? broken : bundled[part]) } });
}

describe('a document is a unit of failure', () => {
  it.each([
    ['boilerplate', 'clean'],
    ['english', 'english'],
    ['attributor', 'attribute'],
    ['scorer', 'score'],
  ] as const)('where %s throws, the stage %s is named and the others are analysed', async (part, stage) => {
    const engine = frail(part, new TypeError('odd'));
    const { found, problems } = await analysed([doc('a'), doc('b'), doc('c')], engine);
    expect(found.map(({ document }) => document.id)).toEqual(['a', 'c']);
    expect(problems).toMatchObject([
      {
        level: 'error',
        code: 'failed-document',
        message: `the document “b” was left out: the stage ${stage} failed: odd`,
      },
    ]);
    // what failed leaves nothing behind
    const [alone] = (await analysed([doc('c')], bundled)).found;
    expect(found[1]).toEqual(alone);
  });

  it.each([[undefined], [null], ['a string'], [new RangeError('Maximum call stack size exceeded')], [{ code: 1 }]])(
    'whatever is thrown: %p',
    (thrown) => {
      const made = attempt(doc('x'), () => {
        throw thrown;
      });
      expect(made).toMatchObject({ problem: { level: 'error', code: 'failed-document' } });
    },
  );

  it('a text that nests too deeply for the stack fails alone', () => {
    const deep = (n: number): number => deep(n + 1) + 1;
    expect(attempt(doc('x'), () => deep(0))).toMatchObject({ problem: { code: 'failed-document' } });
  });

  it('what works is given as it is', () => {
    expect(attempt(doc('x'), () => 5)).toEqual({ result: 5 });
    expect(attempt(doc('x'), () => undefined)).toEqual({ result: undefined });
  });

  it('what all documents need is no fault of the first one', () => {
    const wrong = new StanceError({ code: 'bad-model', message: 'no model' });
    expect(() =>
      attempt(doc('x'), () => {
        throw wrong;
      }),
    ).toThrow(wrong);
  });
});
