import { analyzeDocument } from '../../src/pipeline.js';
import { engine } from '../helpers/bundled.js';

/**
 * Which of the expectations a text does not meet. "Ada Obi + Bo Lund: part" – the shortest content with this part is theirs together;
 * "!Ada Obi: part" – no content with this part is hers alone; "!*: part" – no content has it; "!nobody: part" – somebody says it.
 */
export function wrong(text: string, expected: readonly string[]): string[] {
  const { statements } = analyzeDocument({ id: 'test.txt', text, metadata: {} }, engine);
  const said = statements.map(({ content, speakers }) => ({
    who: speakers.map(({ name }) => name).join(' + '),
    words: content.map(({ start, end }) => text.slice(start, end)).join(' … '),
  }));
  return expected.flatMap((expectation) => {
    const [who, part] = expectation.split(/: (.*)/s);
    const having = said.filter(({ words }) => words.includes(part)).sort((a, b) => a.words.length - b.words.length);
    const found = having.map((one) => one.who);
    const isMet =
      who === '!nobody'
        ? found.some(Boolean)
        : who === '!*'
          ? !found.length
          : who === '!+'
            ? !found.some((name) => name.includes(' + '))
            : who.startsWith('!')
              ? !found.includes(who.slice(1))
              : found[0] === who;
    return isMet ? [] : [`${expectation}, found: ${found.join(' | ') || 'nothing'}`];
  });
}
