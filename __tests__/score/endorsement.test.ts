import { describe, expect, it } from '@jest/globals';
import { analyzeDocument, createEngine } from '../../src/pipeline.js';
import { knowledge } from '../helpers/bundled.js';
import { lexiconOf, plainReader } from './helpers.js';

const lexicon = lexiconOf({ pro: ['free skies'], concepts: ['river charter'] });
const engine = createEngine({ ...knowledge, reader: plainReader, lexicons: [lexicon] });

/** The value of a speech's one sentence, and those of the statements nested in it. */
const valuesOf = (text: string) => {
  const { statements } = analyzeDocument({ id: 'd', text, speaker: 'Ada Obi', metadata: {} }, engine);
  const [whole, ...nested] = statements.map(({ stances }) => stances.x?.value ?? 'none');
  return { whole, nested };
};

describe('what a speaker quotes', () => {
  it.each([
    'The Charter says that free skies are for all.',
    'History tells us that free skies are for all.',
    'The constitution says that free skies are for all.',
    'Resolution 2231 says that free skies are for all.',
    'Our President has said that free skies are for all.',
    'My delegation said that free skies are for all.',
    'The crisis shows that free skies are for all.',
  ])('counts for the speaker too: %s', (text) => {
    expect(valuesOf(text)).toEqual({ whole: 'pro', nested: ['pro'] });
  });

  it.each([
    'Some experts say that free skies are for all.',
    'Our critics say that free skies are for all.',
    'The Charter claims that free skies are for all.',
    'The Ruritanian minister claimed that free skies are for all.',
    'They say that free skies are for all.',
  ])('does not where others say it, or it is kept at a distance: %s', (text) => {
    expect(valuesOf(text)).toEqual({ whole: 'none', nested: ['pro'] });
  });

  it('counts for reported speakers too, but "our" is not theirs in indirect speech', () => {
    const values = (text: string) =>
      analyzeDocument({ id: 'd', text, metadata: {} }, engine).statements.map(
        ({ stances }) => stances.x?.value ?? 'none',
      );
    expect(values('“The Charter says that free skies are for all,” Bo Lund said.')).toEqual(['pro', 'pro']);
    expect(values('Bo Lund said that our president had said that free skies are for all.')).toEqual(['none', 'pro']);
  });

  it('counts for those who speak for a state where the state says it', () => {
    const text = '“Russia has said that free skies are for all,” Sergei Lavrov said.';
    const { statements } = analyzeDocument({ id: 'd', text, date: '2021-05-07', metadata: {} }, engine);
    expect(statements.map(({ stances }) => stances.x?.value ?? 'none')).toEqual(['pro', 'pro']);
  });

  it('keeps the hits of the nested statement within the content of the outer one', () => {
    const { statements } = analyzeDocument(
      { id: 'd', text: 'The Charter says that free skies are for all.', speaker: 'Ada Obi', metadata: {} },
      engine,
    );
    expect(statements[0].hits).toEqual(statements[1].hits);
    expect(statements[0].hits).toHaveLength(1);
  });
});
