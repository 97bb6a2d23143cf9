import { describe, expect, it } from '@jest/globals';
import { analyzeDocument } from '../../src/pipeline.js';
import { engine } from '../helpers/bundled.js';

const speakersOf = (text: string, speaker?: string) =>
  analyzeDocument({ id: 'test.txt', text, metadata: {}, speaker }, engine).statements.flatMap(
    ({ speakers }) => speakers,
  );

describe('a name with the family name first or last', () => {
  it.each([
    'István Kovács said the road was closed. Kovács István said so again on Friday.',
    'Prime Minister Haruto Mori said the yen was weak. Mori Haruto also said rates would rise.',
    'Zoltán Balogh said the vote was free. Balogh Zoltán said the count was fair.',
    'Kim Min-jun said the fleet was ready. Min-jun Kim said it would sail.',
    'Minister Yuki Tanaka said trade was slow. Tanaka Yuki said it would grow.',
    'Zhang Wei said the factory was open. Wei Zhang said the workers were back.',
    'Éva Szabó said the river rose. Szabó Éva said the dam held.',
    'Nguyen Van Minh said prices fell. Minh Van Nguyen said wages rose.',
  ])('is one person: %s', (text) => {
    const ids = speakersOf(text).map(({ id }) => id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it.each([
    'James Thomas said the road was closed. Thomas James said it was open.',
    'Senator Scott Dennis said no deal was near. Senator Dennis Scott said the bill was good.',
    'Nina Falk said the road was closed. Falk Holm said it was open.',
    'Kim Min-jun said the fleet was ready. Min-ho Kim said it would sail.',
  ])('is another person: %s', (text) => {
    expect(new Set(speakersOf(text).map(({ id }) => id)).size).toBe(2);
  });
});

describe('the speaker of a document', () => {
  it.each([
    ['Falk, Nina', 'Nina Falk'],
    ['Dahl, Rolf Erik', 'Rolf Erik Dahl'],
    ['von der Heide, Hanna', 'Hanna von der Heide'],
    ['García Márquez, Luisa', 'Luisa García Márquez'],
    ['Stone, J. R.', 'J. R. Stone'],
    ['DAHL ROLF', 'Rolf Dahl'],
    ['NINA FALK', 'Nina Falk'],
    ['Falk, MP', 'Falk, MP'],
    ['Falk, Minister', 'Falk, Minister'],
    ['Falk, Jr.', 'Falk, Jr.'],
    ['Ministry of Trade, Ghana', 'Ministry of Trade, Ghana'],
    ['Nina Falk', 'Nina Falk'],
    ['FRA', 'FRA'],
    ['nina falk', 'nina falk'],
  ])('%s is %s', (written, name) => {
    expect(speakersOf('The port is safe.', written).map((speaker) => speaker.name)).toEqual([name]);
  });
});
