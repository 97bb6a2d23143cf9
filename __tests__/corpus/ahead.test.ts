import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { whereItPays } from '../../src/corpus/workers/ahead.js';
import { batches } from '../../src/corpus/workers/batches.js';
import type { Document } from '../../src/types/text.js';

const document = (id: string, length: number): Document => ({ id, text: 'x'.repeat(length), metadata: {} });

/** Lists of one document each; those in capitals were worked on before. */
async function* lists(ids: string, asked: string[] = [], onEnd = () => {}): AsyncGenerator<Document[]> {
  try {
    for (const id of ids) {
      asked.push(id);
      yield [document(id, 10)];
    }
  } finally {
    onEnd();
  }
}

/** What is done where: `a` here, `(a)` in workers. */
const ways = {
  async *here(batch: readonly Document[]) {
    for (const { id } of batch) yield id;
  },
  async *inWorkers(all: AsyncIterable<readonly Document[]>) {
    for await (const batch of all) for (const { id } of batch) yield `(${id})`;
  },
  isKnown: ([{ id }]: readonly Document[]) => id === id.toUpperCase(),
};

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
const done = async (ids: string, size: number) => (await all(whereItPays(lists(ids), size, ways))).join('');

describe('work is done in workers', () => {
  it.each([
    ['not for little text', 'abc', 31, 'abc'],
    ['from as much on as pays', 'abc', 30, '(a)(b)(c)'],
    ['always, where any text pays', 'a', 0, '(a)'],
    ['not for what is known', 'ABCDEF', 30, 'ABCDEF'],
    ['from where something new begins', 'ABcdeF', 30, 'AB(c)(d)(e)(F)'],
    ['not for a few new documents among known ones', 'AbCDEfGHIjKL', 30, 'AbCDEfGHIjKL'],
    ['where half is new', 'AbCdEfGh', 40, 'A(b)(C)(d)(E)(f)(G)(h)'],
    ['not where there is nothing', '', 5, ''],
  ])('%s', async (_, ids, size, expected) => {
    expect(await done(ids, size)).toBe(expected);
  });

  it('in the same order, whatever is known', async () => {
    const ids = fc.string({ unit: fc.constantFrom(...'abcDEF'), maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(ids, fc.nat(120), async (some, size) => {
        expect((await done(some, size)).replace(/[()]/g, '')).toBe(some);
      }),
    );
  });

  it('and no more is read ahead than that takes', async () => {
    const asked: string[] = [];
    for await (const _ of whereItPays(lists('abcdefgh', asked), 20, ways)) break;
    expect(asked.join('')).toBe('ab');
  });

  it('until nobody wants more', async () => {
    let ended = false;
    for await (const _ of whereItPays(
      lists('abc', [], () => {
        ended = true;
      }),
      25,
      ways,
    ))
      break;
    expect(ended).toBe(true);
  });
});

describe('lists of documents', () => {
  const texts = fc.array(fc.string({ minLength: 1, maxLength: 60 }), { minLength: 40, maxLength: 80 });
  async function listsOf(of: readonly string[]): Promise<string[]> {
    async function* given() {
      for (const [i, text] of of.entries()) yield { id: `${i}`, text, metadata: {} };
    }
    return (await all(batches(given()))).map((list) => list.map(({ text }) => text).join('\n'));
  }

  it('are all documents in their order, and none is empty', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (some) => {
        const found = await listsOf(some);
        expect(found.join('\n')).toBe(some.join('\n'));
        expect(found).not.toContain('');
      }),
    );
  });

  it('are the same but for one where a document is put before all', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.string({ minLength: 1 }), async (some, first) => {
        const [before, after] = [await listsOf(some), await listsOf([first, ...some])];
        expect(before.filter((list) => !after.includes(list)).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('end with as much text as a worker gets at a time', async () => {
    const long = Array.from({ length: 12 }, () => 'y'.repeat(50_001));
    for (const list of await listsOf(long)) expect(list.length).toBeLessThanOrEqual(100_005);
  });
});
