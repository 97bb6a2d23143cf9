import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { propose } from '../../src/attribute/candidates/cascade.js';
import type { Weights } from '../../src/attribute/features/features.js';
import { type Model, PARTS } from '../../src/attribute/judge/model.js';
import { rescore } from '../../src/attribute/judge/rescore.js';
import { view } from '../../src/attribute/view.js';
import { Vocabulary } from '../../src/segment/vocabulary.js';
import { articleOf } from '../helpers/article.js';
import { attributor } from '../helpers/attribution.js';

/**
 * Weights belong to the features that they were trained on: a feature that has changed is met by the weights of another, or by none.
 * No sentence shows that reliably, as the trained weights lean on many features at once. Here all weights are noise, so that each
 * decision rests on every feature alike, and a digest of the decisions stands for the features.
 */
const DIGEST = '13f76ffcfedfda4d';

/** As good as random, and the same on every machine. */
function noise({ bits }: Weights, part: number): Weights {
  const table = Int8Array.from({ length: 2 ** bits }, (_, k) => Math.imul(k ^ (part << 24), 0x9e3779b1) >>> 24);
  return { bits, scale: 0.004, bias: 0, table };
}

const { grammar, model, words } = attributor;
const parts = Object.fromEntries(PARTS.map((part, n) => [part, noise(model.parts[part], n)])) as Model['parts'];

/** Every proposal: cue, source, first and last token of the content, and the score in hundredths. */
function decisions(text: string, vocabulary = new Vocabulary()): number[][] {
  const article = articleOf(text, {}, vocabulary);
  const columns = view(article, words(article.vocabulary));
  const proposals = propose(columns, grammar, parts);
  rescore(columns, grammar, parts.rank, model.trees, proposals);
  return proposals.flat().map(({ i, source, start, last, score }) => [i, source, start, last, Math.round(score * 100)]);
}

const digest = (values: unknown) => createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 16);

describe('features of attribution', () => {
  const text = readFileSync(new URL('features.txt', import.meta.url), 'utf8');
  const found = decisions(text);

  it('are those that the bundled model was trained on', () => {
    expect(found.length).toBeGreaterThan(500);
    expect(digest(found)).toBe(DIGEST); // changed on purpose? train again (npm run train), then keep the new digest
  });

  it('do not depend on the texts read before', () => {
    const vocabulary = new Vocabulary();
    decisions('Nobody said “we agree”, said the captain’s aunt.', vocabulary);
    expect(decisions(text, vocabulary)).toEqual(found);
    expect(decisions(text.replace('doctor', 'nurse'), vocabulary)).not.toEqual(found);
  });
});
