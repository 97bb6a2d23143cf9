import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { attribute } from '../../src/attribute/attribute.js';
import { compileAttributor } from '../../src/attribute/attributor.js';
import type { Diagnostic } from '../../src/base/errors.js';
import { bundledCueFiles, loadAttribution, readCueFile } from '../../src/knowledge/load/cues.js';
import { articleOf } from '../helpers/article.js';
import { shown } from '../helpers/attribution.js';

const folder = mkdtempSync(join(tmpdir(), 'cues-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const INVENTED = `part: verb
groups:
  - class: claim
    frames: [that, quotation]
    words: [glorb]
`;

describe('cue files', () => {
  const read = (text: string, files: string[]) => {
    const own = compileAttributor(loadAttribution(() => {}, files));
    const found = attribute(articleOf(text), own);
    return found.map(({ cueClass, confidence }, n) => ({ shown: shown(text, found)[n], cueClass, confidence }));
  };

  it('make an invented verb work without training', () => {
    const text = 'Kovacs glorbed the treaty.';
    const path = file('invented.yaml', INVENTED.replace('quotation', 'noun'));
    expect(read(text, bundledCueFiles())).toEqual([]);
    expect(read(text, [...bundledCueFiles(), path])).toMatchObject([
      { shown: 'Kovacs | glorbed | the treaty', cueClass: 'claim' },
    ]);
  });

  it('know a verb in its base form behind an auxiliary, whatever its tag', () => {
    const text = 'Kovacs will glorb that the bridge is safe.';
    const path = file('invented.yaml', INVENTED);
    expect(read(text, [...bundledCueFiles(), path])).toMatchObject([
      { shown: 'Kovacs | will glorb | that the bridge is safe', cueClass: 'claim' },
    ]);
  });

  it('decide the class and whether the content is put forward as said', () => {
    const text = '“Is the bridge safe?” the minister glorbed.';
    const path = file('question.yaml', INVENTED.replace('class: claim', 'class: question\n    asserted: false'));
    const own = compileAttributor(loadAttribution(() => {}, [...bundledCueFiles(), path]));
    const found = attribute(articleOf(text), own).filter(({ cue }) => cue);
    expect(found.map(({ cueClass, asserted }) => ({ cueClass, asserted }))).toEqual([
      { cueClass: 'question', asserted: false },
    ]);
  });

  it('are refused with line and column where they are wrong', () => {
    const found: Diagnostic[] = [];
    const path = file('wrong.yaml', INVENTED.replace('class: claim', 'class: gossip'));
    expect(readCueFile(path, (diagnostic) => found.push(diagnostic))).toEqual([]);
    expect(found.map(({ code, line }) => ({ code, line }))).toEqual([{ code: 'bad-value', line: 3 }]);
  });

  it('of our own have no faults', () => {
    const found: Diagnostic[] = [];
    loadAttribution((diagnostic) => found.push(diagnostic));
    expect(found).toEqual([]);
  });
});
