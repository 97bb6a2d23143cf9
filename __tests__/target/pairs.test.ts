import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Corpus } from '../../src/corpus/corpus.js';
import { analyzeDocument } from '../../src/pipeline.js';
import { TARGET_COLUMNS } from '../../src/render/targets/columns.js';
import { DEFAULT_PAIR_OPTIONS, type PairOptions, pairsOf } from '../../src/table/targets/pairs.js';
import { targetRows } from '../../src/table/targets/rows.js';
import { tallyDocument } from '../../src/tally/tally.js';
import { engine } from '../helpers/bundled.js';

const TEXTS = [
  'Ada Obi accused Norway of bullying its neighbours. Ada Obi thanked China for its patience.',
  'Foreign Minister Ada Obi accused Norway of lying. Bo Lund praised Norway for its patience.',
  'Bo Lund called on Vladimir Putin to sign the treaty. Ada Obi said it was late.',
];

function rowsOf(order: readonly number[], options: Partial<PairOptions> = {}) {
  const corpus = new Corpus(engine.resolver);
  for (const i of order) {
    const document = { id: `d${i}`, text: TEXTS[i], metadata: {} };
    corpus.insert(document.id, tallyDocument(analyzeDocument(document, engine, { targets: true })));
  }
  return targetRows(pairsOf(corpus.tally, corpus.links, corpus.repeats, { ...DEFAULT_PAIR_OPTIONS, ...options }));
}

describe('the table of who speaks how of whom', () => {
  it('counts each statement once, and all that the source said', () => {
    const [first] = rowsOf([0, 1, 2]);
    expect(first).toMatchObject({ source: 'ada-obi', target: 'norway', statements: 2, said: 4, negative: 2 });
    expect(first).toMatchObject({ balance: -0.667, low: null, documents: 2, relations: { accuse: 2 } });
  });

  it('does not depend on the order of the documents', () => {
    expect(rowsOf([2, 0, 1])).toEqual(rowsOf([0, 1, 2]));
  });

  it('chooses speakers, targets and values', () => {
    expect(rowsOf([0, 1, 2], { actors: ['lund'] }).map(({ target }) => target)).toEqual(['norway', 'vladimir-putin']);
    expect(rowsOf([0, 1, 2], { targets: ['norw'] }).map(({ source }) => source)).toEqual(['ada-obi', 'bo-lund']);
    expect(rowsOf([0, 1, 2], { values: ['positive'] })).toHaveLength(2);
    expect(rowsOf([0, 1, 2], { targets: ['nobody'] })).toEqual([]);
    expect(rowsOf([0, 1, 2], { targetConfidence: 1 })).toEqual([]);
  });

  it('takes people for their state with affiliation', () => {
    const targets = rowsOf([2], { by: 'affiliation', unnamed: 'rows' }).map(({ target }) => target);
    expect(targets.every((target) => target === 'russia')).toBe(true);
  });

  it('has a line for each column in docs/targets.md, and no other', () => {
    const page = readFileSync(new URL('../../docs/targets.md', import.meta.url), 'utf8');
    const lines = TARGET_COLUMNS.map(
      ({ name, type, unit = '', meaning, missing = 'never' }) =>
        `| \`${name}\` | ${type} | ${unit} | ${meaning} | ${missing} |`,
    );
    expect(page.split('\n').filter((line) => /^\| `[a-z_]+` \| (?:string|integer|number)/.test(line))).toEqual(lines);
  });
});
