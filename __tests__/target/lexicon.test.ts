import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { TARGET_RELATIONS } from '../../src/types/target.js';
import { ROOT } from '../helpers/sources.js';
import { statementsOf } from './helpers.js';

interface Test {
  text: string;
  speaker?: string;
  /** "norway negative accuse", with the source before a colon where it is not the speaker or Ada Obi. */
  targets: string[];
  missed?: true;
}

const read = (path: string): string => readFileSync(join(ROOT, 'lexicons', path), 'utf8');
const file = parse(read('targets/tests.yaml')) as { tests: Record<string, Test[]> };
const all = Object.values(file.tests).flat();

/** What is wanted and not found, and found and not wanted, of the sources that a test names. */
function wrongIn({ speaker, targets, text }: Test): string[] {
  const own = (speaker ?? 'Ada Obi').toLowerCase().replaceAll(' ', '-');
  const wanted = targets.map((one) => (one.includes(': ') ? one : `${own}: ${one}`));
  const sources = new Set([own, ...wanted.map((one) => one.split(': ')[0]!)]);
  const told = statementsOf(text, speaker).flatMap(({ speakers, targets: found = [] }) =>
    speakers
      .filter(({ id }) => sources.has(id))
      .flatMap((by) => found.map(({ id, value, relation }) => `${by.id}: ${id} ${value} ${relation}`)),
  );
  // a speech is told sentence by sentence; the cue and the words of a report are often statements of their own
  const left = speaker === undefined ? [...new Set(told)] : [...told];
  const missing = wanted.filter((one) => {
    const at = left.findIndex((found) => found === one || found.startsWith(`${one} `));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...missing.map((one) => `no ${one}`), ...left];
}

describe('lexicons/targets/tests.yaml', () => {
  it('fits its schema, with at least 400 sentences, half without a target, and every relation', () => {
    const validate = new Ajv2020().compile(JSON.parse(read('schema/target-tests.json')));
    expect(validate(file) ? [] : validate.errors).toEqual([]);
    expect(all.length).toBeGreaterThanOrEqual(400);
    expect(all.filter(({ targets }) => !targets.length).length).toBeGreaterThanOrEqual(all.length / 2);
    const relations = new Set(all.flatMap(({ targets }) => targets.map((one) => one.split(' ').at(-1))));
    expect(TARGET_RELATIONS.filter((one) => !relations.has(one))).toEqual([]);
    expect(new Set(all.map(({ speaker, text }) => `${speaker}: ${text}`)).size).toBe(all.length);
  });

  it('is missed in less than an eighth', () => {
    expect(all.filter(({ missed }) => missed).length).toBeLessThan(all.length / 8);
  });

  for (const [group, tests] of Object.entries(file.tests))
    describe(group, () => {
      for (const test of tests)
        it(`${test.speaker ? `${test.speaker}: ` : ''}${test.text}${test.missed ? ' (missed)' : ''}`, () => {
          const wrong = wrongIn(test);
          if (test.missed) expect({ wrong, take: 'the mark "missed" away' }).not.toMatchObject({ wrong: [] });
          else expect(wrong).toEqual([]);
        });
    });
});
