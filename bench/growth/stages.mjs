// Takes a text through the stages of one document and says how much CPU each takes.
import { attribute } from '../../dist/attribute/attribute.js';
import { clean } from '../../dist/clean/clean.js';
import { correct } from '../../dist/correct/correct.js';
import { readEnglish } from '../../dist/english/english.js';
import { loadKnowledge } from '../../dist/knowledge/knowledge.js';
import { createEngine } from '../../dist/pipeline.js';
import { resolve } from '../../dist/resolve/resolve.js';
import { score } from '../../dist/score/score.js';
import { segment } from '../../dist/segment/segment.js';
import { Tally, tallyDocument } from '../../dist/tally/tally.js';
import { cpuOf } from './measure.mjs';

export const knowledge = loadKnowledge({}, () => {});
export const engine = { ...createEngine(knowledge) };

export const documentOf = (text, more = {}) => ({ id: 'd', text, metadata: {}, ...more });

/** Milliseconds of each stage. */
export function stagesOf(
  document,
  { vocabulary, boilerplate, abbreviations, english, attributor, resolver, scorer, corrections } = engine,
) {
  const times = {};
  const timed = (stage, call) => {
    const { result, ms } = cpuOf(call);
    times[stage] = ms;
    return result;
  };
  const cleaned = timed('clean', () => clean(document, boilerplate));
  const cut = timed('segment', () => segment(cleaned, vocabulary, abbreviations));
  const article = timed('english', () => readEnglish(cut, english));
  const attributions = timed('attribute', () => attribute(article, attributor));
  const { statements, actors } = timed('resolve', () => resolve(article, attributions, resolver));
  timed('score', () => score(article, statements, scorer, { actors }));
  const result = timed('correct', () => correct({ article, statements, actors }, corrections, resolver));
  timed('tally', () => new Tally().insert('d', tallyDocument(result)));
  return times;
}
