import { loadKnowledge } from '../../src/knowledge/knowledge.js';
import { createEngine, readStatements } from '../../src/pipeline.js';
import type { Document } from '../../src/types/text.js';

const engine = createEngine(loadKnowledge({}, () => {}));

/** The turns of a text as "speaker: words" or, for what is asked or only procedure, "speaker? words". */
export function turnsIn(text: string, document: Partial<Document> = {}): string[] {
  const { statements } = readStatements({ id: 'x', metadata: {}, ...document, text }, engine);
  return statements
    .filter(({ rule }) => rule === 'turn')
    .map(({ asserted, content, speakers }) => {
      const said = content.map(({ start, end }) => text.slice(start, end)).join(' | ');
      return `${speakers.map(({ name }) => name).join('+')}${asserted ? ':' : '?'} ${said}`;
    });
}

/** Who speaks, turn by turn. */
export const speakersIn = (text: string, document?: Partial<Document>): string[] =>
  turnsIn(text, document).map((turn) => turn.split(/[:?] /)[0]);
