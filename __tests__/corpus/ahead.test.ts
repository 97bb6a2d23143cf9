import { describe, expect, it } from '@jest/globals';
import { readAhead } from '../../src/corpus/workers/ahead.js';
import type { Document } from '../../src/types/text.js';

const document = (id: string, length: number): Document => ({ id, text: 'x'.repeat(length), metadata: {} });

async function* given(documents: readonly Document[], asked: string[], onEnd = () => {}): AsyncGenerator<Document> {
  try {
    for (const one of documents) {
      asked.push(one.id);
      yield one;
    }
  } finally {
    onEnd();
  }
}

const all = async (documents: AsyncIterable<Document>): Promise<string[]> => {
  const ids: string[] = [];
  for await (const { id } of documents) ids.push(id);
  return ids;
};

describe('reading ahead', () => {
  const three = [document('a', 10), document('b', 10), document('c', 10)];

  it.each([
    ['less text than asked about', 31, false, ['a', 'b', 'c']],
    ['as much', 30, true, ['a', 'b', 'c']],
    ['more', 15, true, ['a', 'b']],
    ['any text where none is asked about', 0, true, []],
  ])('tells of %s, and reads no further', async (_, size, isLong, read) => {
    const asked: string[] = [];
    const ahead = await readAhead(given(three, asked), size);
    expect([ahead.isLong, asked]).toEqual([isLong, read]);
    expect(await all(ahead.documents)).toEqual(['a', 'b', 'c']);
  });

  it('takes no documents for little text', async () => {
    const ahead = await readAhead(given([], []), 5);
    expect([ahead.isLong, await all(ahead.documents)]).toEqual([false, []]);
  });

  it('passes on that nobody wants more', async () => {
    let ended = false;
    const { documents } = await readAhead(
      given(three, [], () => (ended = true)),
      5,
    );
    for await (const _ of documents) break;
    expect(ended).toBe(true);
  });
});
