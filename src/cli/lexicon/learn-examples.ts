import { resolve } from 'node:path';
import type { Report } from '../../base/errors.js';
import { readKnowledgeFile } from '../../knowledge/file.js';
import { readKnowledgeLines } from '../../knowledge/files/lines.js';
import type { Lexicon } from '../../knowledge/lexicon.js';
import type { OwnRecord } from '../../train/stances/examples/sources.js';

interface RawExamples {
  dimension?: string;
  examples: OwnRecord[];
}

/** The coded sentences of these files, or those beside the lexicon where there are none. Broken lines are reported and left out. */
export function codedSentences(paths: readonly string[], lexicon: Lexicon, cwd: string, report: Report): OwnRecord[] {
  if (!paths.length) return lexicon.readExamples().map(({ text, cue, expect }) => ({ text, cue, expect }));
  return paths.flatMap((path) => {
    const full = resolve(cwd, path);
    const { file, diagnostics } = /\.ya?ml$/i.test(path)
      ? readKnowledgeFile<RawExamples>(full, 'examples')
      : readKnowledgeLines<RawExamples>(full, 'examples', 'coded-line');
    for (const diagnostic of diagnostics) report({ ...diagnostic, file: path });
    if (!file) return [];
    const { dimension, examples } = file.data;
    return dimension === undefined ? examples : examples.map((one) => ({ dimension, ...one }));
  });
}
