import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Features, hashPair, score, seedOf } from '../../src/attribute/features/features.js';
import { decodeModel, encodeModel, type Model, PARTS } from '../../src/attribute/judge/model.js';
import { loadModel } from '../../src/attribute/judge/prepared-model.js';
import { narration } from '../../src/attribute/rules/speech.js';
import { StanceError } from '../../src/base/errors.js';
import { MODEL_FILE } from '../../src/knowledge/load/cues.js';
import { Examples } from '../../src/train/examples.js';
import { learn } from '../../src/train/learn.js';
import { articleOf } from '../helpers/article.js';
import { attributionsOf } from '../helpers/attribution.js';

const OPTIONS = { epochs: 8, rate: 0.1, l2: 1e-5, minCount: 1, seed: 7 };

/** Features of the two bits of a number, and of both together. */
function features(n: number): Features {
  const out = new Features();
  out.push(hashPair(seedOf(1), n & 1, 0));
  out.push(hashPair(seedOf(2), n >> 1, 0));
  out.push(hashPair(seedOf(3), n, 0));
  return out;
}

describe('learn', () => {
  it('separates what features tell apart', () => {
    const examples = new Examples(10);
    for (let n = 0; n < 200; n++) {
      examples.row(features(n % 4));
      examples.group(n, n % 4 === 3 || n % 4 === 0 ? 1 : 0);
    }
    const weights = learn(examples, 'logistic', OPTIONS);
    expect([0, 1, 2, 3].map((n) => score(weights, features(n)) > 0)).toEqual([true, false, false, true]);
  });

  it('learns to choose one of a group', () => {
    const examples = new Examples(10);
    for (let g = 0; g < 60; g++) {
      for (const n of [0, 1, 2]) examples.row(features(n));
      examples.group(3 * g, 3 * g + 2);
    }
    const weights = learn(examples, 'softmax', OPTIONS);
    expect(score(weights, features(2))).toBeGreaterThan(score(weights, features(1)));
    expect(score(weights, features(2))).toBeGreaterThan(score(weights, features(0)));
  });

  it('gives the same weights each time', () => {
    const run = () => {
      const examples = new Examples(10);
      for (let n = 0; n < 50; n++) {
        examples.row(features(n % 4));
        examples.group(n, n % 3 === 0 ? 1 : 0);
      }
      return Buffer.from(learn(examples, 'logistic', OPTIONS).table).toString('hex');
    };
    expect(run()).toBe(run());
  });
});

describe('the model file', () => {
  const stored = readFileSync(MODEL_FILE);

  it('is small', () => {
    expect(statSync(MODEL_FILE).size).toBeLessThan(3e6);
  });

  it('comes back the same after writing and reading', () => {
    const parts = Object.fromEntries(
      PARTS.map((part, n) => [
        part,
        { bits: 4, scale: 0.5, bias: n, table: Int8Array.from({ length: 16 }, (_, k) => k * n - 20) },
      ]),
    ) as Model['parts'];
    const trees = {
      count: 1,
      depth: 1,
      feature: Uint8Array.of(3),
      limit: Int16Array.of(-300),
      leaf: Int16Array.of(-32767, 12),
      scale: 0.25,
      bias: -1,
    };
    const model = { parts, trees, lemmas: Int32Array.of(3, -7), threshold: -0.5, slope: 1.1, offset: 0.2 };
    expect(decodeModel(encodeModel(model))).toEqual(model);
  });

  it('is the same as the build prepared it and as it is stored', () => {
    expect(loadModel(stored)).toEqual(decodeModel(stored));
  });

  it('is decoded where it is not the one that the build prepared', () => {
    const other = encodeModel({ ...decodeModel(stored), threshold: 0.125 });
    expect(loadModel(other).threshold).toBe(0.125);
  });

  it('holds no words but those of its header', () => {
    const header = JSON.stringify({ ...decodeModel(stored), parts: undefined, trees: undefined });
    expect(header).not.toMatch(/"(?!magic|lemmas|threshold|slope|offset|\d+)[a-z ]+"/);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['something else', Buffer.from('no model at all')],
  ])('is refused where it is %s', (_, bytes) => {
    expect(() => decodeModel(bytes)).toThrow(StanceError);
  });
});

describe('narration', () => {
  it('is what nobody says', () => {
    const text = 'The river rose two metres. Kovacs said that the bridge was safe. The market flooded.';
    const rest = narration(articleOf(text), attributionsOf(text));
    expect(rest.map(({ content }) => text.slice(content[0].start, content[0].end))).toEqual([
      'The river rose two metres.',
      'The market flooded.',
    ]);
    expect(new Set(rest.map(({ kind }) => kind))).toEqual(new Set(['narration']));
  });

  it('is everything where nobody speaks', () => {
    const text = 'The river rose. The market flooded.';
    expect(narration(articleOf(text), [])).toHaveLength(2);
  });
});
