// Odd texts: quotation marks of all kinds, web addresses, other scripts, controls, halves of surrogate pairs, characters without
// width, text from right to left, and ordinary articles with such things put in.
import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../../../dist/knowledge/knowledge.js';
import { analyzeDocument, createEngine } from '../../../dist/pipeline.js';
import { readDocuments } from '../../../dist/read/read.js';
import { tallyDocument } from '../../../dist/tally/tally.js';
import { damagedText } from '../draw.mjs';
import { GOOD_TEXT } from '../good.mjs';
import { checkArticle } from '../invariants.mjs';
import { BREAKS, KINDS, WORDS } from './words.mjs';

const articles = [];
for await (const { text } of readDocuments([fileURLToPath(new URL('../../../corpus/', import.meta.url))], {}, () => {}))
  articles.push(text);
const engine = createEngine(loadKnowledge({}, () => {}));

/** An odd text. */
export function oddText(draws) {
  const { below, pick, oneIn, some } = draws;
  const unit = () => (oneIn(20) ? String.fromCharCode(below(65536)) : pick(pick(KINDS)));
  const piece = () => (oneIn(40) ? unit().repeat(1 + below(60)) : unit());
  if (!oneIn(3)) return some(1 + below(oneIn(8) ? 300 : 25), () => piece() + pick(BREAKS)).join('');
  const article = pick(articles);
  const from = below(article.length);
  return damagedText(article.slice(from, from + 50 + below(1500)), draws, piece);
}

/** One in ten texts comes through the command line, with a good document behind it; the others go through the stages. */
export function makeText(draws) {
  const { pick, oneIn } = draws;
  const text = oddText(draws);
  if (!oneIn(10))
    return { text, speaker: oneIn(10) ? pick(WORDS) : undefined, narration: oneIn(4), work: throughStages };
  const lines = [
    { id: 'bad', text },
    { id: 'good.txt', text: GOOD_TEXT },
  ];
  const format = pick([
    ['statements', '-', '--format', 'ndjson'],
    ['analyze', '-', '--partial'],
  ]);
  return { stdin: lines.map((line) => JSON.stringify(line)).join('\n'), argv: format, text };
}

/** Takes a text through all stages; gives what is wrong with the outcome. */
function throughStages({ text, speaker, narration }) {
  const document = { id: 'd', text, speaker, metadata: {} };
  const result = analyzeDocument(document, engine, { narration, keep: 'reasons' });
  tallyDocument(result);
  return checkArticle(result.article);
}
