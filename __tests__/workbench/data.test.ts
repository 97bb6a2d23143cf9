/** What is packed into a page comes out as it was; what is saved from it is what was edited. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { MOST_TOKENS, readCorpus } from '../../src/cli/report/workbench.js';
import { loadKnowledge } from '../../src/knowledge/knowledge.js';
import { createEngine, readStatements } from '../../src/pipeline.js';
import { Vocabulary } from '../../src/segment/vocabulary.js';
import { lexiconFile } from '../../src/workbench/engine/lexicon.js';
import { packedTokens, unpackedTokens, WordNumbers } from '../../src/workbench/pack/article.js';

const engine = createEngine(loadKnowledge({}, () => {}));

function roundTrip(text: string) {
  const { article } = readStatements({ id: 'a', text, metadata: {} }, engine);
  const words = new WordNumbers();
  const packed = JSON.parse(JSON.stringify(packedTokens(article, words)));
  const sizes = article.sentences.map(({ first, last }) => last - first);
  const vocabulary = new Vocabulary();
  const tokens = unpackedTokens(packed, text, sizes, article.quotations, words.words, vocabulary);
  const readable = ({ tokens, vocabulary }: Pick<typeof article, 'tokens' | 'vocabulary'>) => ({
    ...tokens,
    ...Object.fromEntries(
      (['form', 'lower', 'lemma'] as const).map((name) => [
        name,
        Array.from(tokens[name], (id) => vocabulary.text(id)),
      ]),
    ),
  });
  return { before: readable(article), after: readable({ tokens, vocabulary }) };
}

describe('the tokens of an article', () => {
  it.each([
    '',
    'It rained.',
    '“[T]he Council”, she said, ‘can’t “wait” — it’s U.S. policy’…\n\n\tMR. OBI:  We will.',
    'İstanbul’un ﬁne ǅ 👩‍👩‍👧 said so. “שלום”, \u202ehe said. a\u0301b',
  ])('come out as they were: %j', (text) => {
    const { before, after } = roundTrip(text);
    expect(after).toEqual(before);
  });

  it('come out as they were, whatever the text', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      '[',
      ']',
      ' ',
      '\n\n',
      'said',
      'We',
      'can’t',
      'U.N.',
      '.',
      'İ',
      '…',
      'dogs',
      '—',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { before, after } = roundTrip(pieces.join(' '));
        expect(after).toEqual(before);
      }),
    );
  });
});

describe('a saved lexicon', () => {
  const place = fc.constantFrom('values', 'wrongs', 'claims pro', 'claims anti', 'exclusions' as const);
  const text = fc
    .string({ unit: 'binary', minLength: 1 })
    .map((one) => one.trim().replace(/\s+/g, ' '))
    .filter(Boolean);

  it('holds the edits, whatever their letters', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(place, text)), fc.array(text), text, (entries, off, note) => {
        const added = entries.map(([where, one]) => ({ dimension: 'd', place: where as 'values', text: one }));
        const read = parse(lexiconFile({ dimension: 'd', title: note, base: 'd' }, { off, added }, [note]));
        expect([read.dimension, read.title, read.extends]).toEqual(['d', note, 'd']);
        expect(read.remove ?? []).toEqual(off);
        const of = (where: string) => entries.filter(([one]) => one === where).map(([, one]) => one);
        expect(read.add?.values ?? []).toEqual(of('values'));
        expect(read.add?.wrongs ?? []).toEqual(of('wrongs'));
        expect(read.add?.exclusions ?? []).toEqual(of('exclusions'));
        expect(read.add?.claims?.pro ?? []).toEqual(of('claims pro'));
        expect(read.add?.claims?.anti ?? []).toEqual(of('claims anti'));
      }),
    );
  });

  it('holds deeds with what they are done to, or without', () => {
    const added = ['seize | sink: <ship> | boat', 'divide'].map((one) => ({
      dimension: 'd',
      place: 'deeds wrong' as const,
      text: one,
    }));
    const read = parse(lexiconFile({ dimension: 'd', title: 'D', base: 'own.yaml' }, { off: [], added }, []));
    expect(read).toEqual({
      dimension: 'd',
      title: 'D',
      extends: 'own.yaml',
      add: { deeds: [{ wrong: 'seize | sink', to: '<ship> | boat' }, { wrong: 'divide' }] },
    });
  });
});

describe('the documents of a workbench', () => {
  const session = (counts: number[], statements: unknown[]) =>
    ({
      options: {},
      async *read() {
        for (const [i, count] of counts.entries()) {
          const article = { document: { id: String(i), text: '' }, tokens: { count } };
          yield { read: { article, statements }, tally: { actors: [] } };
        }
      },
    }) as unknown as Parameters<typeof readCorpus>[0];

  it('are refused beyond a size that the message names', async () => {
    await expect(readCorpus(session([MOST_TOKENS, 1], [{}]), { scorer: { operators: {} } } as never)).rejects.toThrow();
    await expect(readCorpus(session([MOST_TOKENS + 1], [{}]), engine)).rejects.toThrow(/room for 400,000 words/);
  });

  it('without statements weigh nothing', async () => {
    await expect(readCorpus(session([MOST_TOKENS, MOST_TOKENS], []), engine)).resolves.toHaveProperty('kept.size', 0);
  });
});
