import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Diagnostic } from '../../src/base/errors.js';
import { engineOf } from '../../src/cli/run/engine.js';
import { loadOnce } from '../../src/cli/run/loaded.js';
import type { KnowledgeOptions } from '../../src/knowledge/knowledge.js';
import { testFolder } from '../helpers/cli.js';

const text = (concepts: string) => `dimension: harbours\nconcepts: [ ${concepts} ]\n`;
const files = testFolder({ 'other/harbours.yaml': text('open harbours') });
const write = (concepts: string) => writeFileSync(join(files.path, 'harbours.yaml'), text(concepts));
const load = (options: KnowledgeOptions = {}, report: (problem: Diagnostic) => void = () => {}) =>
  loadOnce({ lexicon: ['harbours.yaml'], bundled: false, cwd: files.path, ...options }, report);

describe('knowledge that was loaded before', () => {
  beforeEach(() => write('open harbours'));

  it('is given again, with its engine', () => {
    expect(load()).toBe(load());
    expect(engineOf(load()).scorer).toBe(engineOf(load()).scorer);
  });

  it('is not when a file has changed', () => {
    const before = load();
    write('lighthouses');
    expect(load().lexicons[0].terms.map(({ term }) => term)).toEqual(['lighthouses']);
    expect(before.lexicons[0].terms.map(({ term }) => term)).toEqual(['open harbours']);
    expect(engineOf(load()).scorer).not.toBe(engineOf(before).scorer);
  });

  it('is not when the examples beside a lexicon have changed', () => {
    const beside = join(files.path, 'harbours.examples.yaml');
    const examples = () =>
      load()
        .lexicons[0].readExamples()
        .map(({ text: sentence }) => sentence);
    expect(examples()).toEqual([]);
    for (const sentence of ['Ships came.', 'Ships went.']) {
      writeFileSync(beside, `dimension: harbours\nexamples: [{ text: ${sentence}, expect: none }]\n`);
      expect(examples()).toEqual([sentence]);
    }
    rmSync(beside);
    expect(examples()).toEqual([]);
  });

  it('is not for a file of that name in another folder', () => {
    load();
    const other = join(files.path, 'other');
    expect(load({ cwd: other }).lexicons[0].terms[0].file?.path).toBe(join(other, 'harbours.yaml'));
  });

  it('is not with other files beside it', () => {
    const alone = load();
    expect(load({ bundled: true })).not.toBe(alone);
    expect(load({ lexicon: ['harbours.yaml', 'other'] })).not.toBe(alone);
  });

  it('is reported on each time', () => {
    write('open harbours, [ ]');
    for (const run of [1, 2]) {
      const problems: Diagnostic[] = [];
      load({}, (problem) => problems.push(problem));
      expect({ run, codes: problems.map(({ file }) => file) }).toEqual({
        run,
        codes: [join(files.path, 'harbours.yaml')],
      });
    }
  });

  it('knows a file that was missing the first time', () => {
    const problems: Diagnostic[] = [];
    const report = (problem: Diagnostic) => problems.push(problem);
    load({ lexicon: ['late.yaml'] }, report);
    expect(problems.map(({ code }) => code)).toEqual(['no-such-file']);
    writeFileSync(join(files.path, 'late.yaml'), 'dimension: late\nconcepts: [ tides ]\n');
    expect(load({ lexicon: ['late.yaml'] }, report).lexicons).toHaveLength(1);
    expect(problems).toHaveLength(1);
  });
});
