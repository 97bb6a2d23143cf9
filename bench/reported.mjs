#!/usr/bin/env node
// Articles of one sentence that reports what a minister says of whom ("accused the generals of …"), through attribution and scoring.
//
// usage: npm run build && node bench/reported.mjs [--part learn|check] [--errors] [--json]
//   --part    only this part of __tests__/pairs/reported.yaml; what is wrong with "check" was not looked at
//   --errors  the sentences that are not as expected, too
//   --json    the figures as JSON: shares from 0 to 1
// right:  the minister's statements come to the value expected; where no statement is hers, to a mention
// turned: pro for anti or the reverse
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readPairs, writeReported } from '../__tests__/pairs/pairs.mjs';

const { loadKnowledge } = await import('../dist/knowledge/knowledge.js');
const { analyzeDocument, createEngine } = await import('../dist/pipeline.js');

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OPPOSITE = { pro: 'anti', anti: 'pro' };
/** Who speaks in every sentence. */
const MINISTER = 'Ada Obi';
/** An article goes on after its first sentence. */
const NEXT = 'The meeting took place on Tuesday.';
const { values } = parseArgs({
  options: {
    part: { type: 'string' },
    errors: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const { templates, fillers } = readPairs();
const sentences = writeReported(templates, fillers).filter(({ part }) => (values.part ?? part) === part);
const unseen = [...new Set(sentences.filter((one) => one.unseen).map(({ lexicon }) => ROOT + lexicon))];
const engine = createEngine(loadKnowledge({ lexicon: unseen }, () => {}));
const judged = sentences.map((one) => ({ ...one, found: stanceOf(one) }));

/** What the minister's statements come to on the dimension. */
function stanceOf({ text, dimension, template }) {
  const { article, statements } = analyzeDocument({ id: template, text: `${text}\n\n${NEXT}`, metadata: {} }, engine);
  const isHers = ({ source, speakers }) =>
    speakers.some(({ name }) => name?.includes(MINISTER)) ||
    (source && article.document.text.slice(source.start, source.end).includes(MINISTER));
  const signs = statements
    .filter(isHers)
    .map(({ stances }) => stances[dimension]?.value)
    .filter((value) => value && value !== 'mention');
  return new Set(signs).size > 1 ? 'mixed' : (signs[0] ?? 'mention');
}

const share = (list, test) => list.filter(test).length / list.length;
const isRight = ({ expect, found }) => found === expect;
const figures = (list) => ({
  sentences: list.length,
  right: share(list, isRight),
  turned: share(list, ({ expect, found }) => found === OPPOSITE[expect]),
});
const groups = [
  ...['learn', 'check'].map((part) => [`bundled, ${part}`, judged.filter((one) => !one.unseen && one.part === part)]),
  ['unseen lexicons', judged.filter((one) => one.unseen)],
  ...[...new Set(judged.map(({ family }) => family))].map((name) => [
    name,
    judged.filter(({ family }) => family === name),
  ]),
].filter(([, list]) => list.length);

if (values.json) console.log(JSON.stringify(Object.fromEntries(groups.map(([name, list]) => [name, figures(list)]))));
else {
  const percent = (number) => `${(100 * number).toFixed(1)} %`.padStart(9);
  console.log(`${''.padEnd(28)} sentences    right   turned`);
  for (const [name, list] of groups) {
    const { sentences: count, right, turned } = figures(list);
    console.log(`${name.padEnd(28)} ${String(count).padStart(9)}${percent(right)}${percent(turned)}`);
  }
  if (values.errors)
    for (const one of judged.filter((pair) => !isRight(pair) && pair.part === 'learn'))
      console.log(`${one.dimension}, ${one.template}: expected ${one.expect}, got ${one.found}: ${one.text}`);
}
