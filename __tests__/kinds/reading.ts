import { analyzeDocument } from '../../src/pipeline.js';
import { engine } from '../helpers/bundled.js';

/**
 * Which of the expectations a text does not meet. "Ada Obi + Bo Lund: part" – the shortest content with this part is theirs together;
 * "!Ada Obi: part" – no content with this part is hers alone; "!*: part" – no content has it; "!nobody: part" – somebody says it;
 * "!+: part" – nobody says it together with somebody else.
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
    return isMet(who, found) ? [] : [`${expectation}, found: ${found.join(' | ') || 'nothing'}`];
  });
}

/** Whether the speakers of the contents with a part, the shortest content first, are as expected. */
function isMet(who: string, found: readonly string[]): boolean {
  switch (who) {
    case '!nobody':
      return found.some(Boolean);
    case '!*':
      return !found.length;
    case '!+':
      return !found.some((name) => name.includes(' + '));
    default:
      return who.startsWith('!') ? !found.includes(who.slice(1)) : found[0] === who;
  }
}
