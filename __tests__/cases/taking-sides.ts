import { analyzeDocument } from '../../src/pipeline.js';
import { engine } from '../helpers/bundled.js';

/** "Ada Obi: democracy pro, sovereignty anti" for each asserted statement of a text that takes a side, in order. */
export function sides(text: string): string[] {
  const { statements } = analyzeDocument({ id: 'test.txt', text, metadata: {} }, engine);
  return statements.flatMap(({ asserted, speakers, stances }) => {
    const taken = Object.entries(stances)
      .filter(([, { value }]) => value !== 'mention')
      .map(([dimension, { value }]) => `${dimension} ${value}`);
    return asserted && taken.length ? [`${speakers.map(({ name }) => name).join(' + ')}: ${taken.join(', ')}`] : [];
  });
}
