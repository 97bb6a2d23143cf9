import { existsSync } from 'node:fs';
import type { Report } from '../../base/errors.js';
import type { TargetRelation, TargetValue } from '../../types/target.js';
import { BUNDLED, readKnowledgeFile } from '../file.js';
import { readJsonFile } from '../files/json.js';
import { type UsedFile, usedFiles } from '../files/used-files.js';
import { loadPredicates, type Predicate } from '../load/shared.js';
import type { TargetModel } from './model.js';

export const MODEL_PATH = `${BUNDLED}targets/model.json`;
export const EVALUATE_PATH = `${BUNDLED}targets/evaluate.yaml`;

export const FRAMES_PATH = `${BUNDLED}targets/frames.yaml`;

/** Words by which a speaker says how he stands to somebody. */
export interface Frame {
  relation: TargetRelation;
  value: Exclude<TargetValue, 'mixed'>;
  /** Base forms, with the preposition that the target follows: "call on". */
  verbs: readonly string[];
  nouns: readonly string[];
}

/** What is known of targets beside lexicons/shared. */
export interface TargetKnowledge {
  /** Words that judge actors. */
  words: Predicate[];
  frames: Frame[];
  /** Verbs of which the nouns of frames are objects: "express gratitude to". */
  giving: readonly string[];
  /** Undefined where nothing was learned yet. */
  model?: TargetModel;
}

/** Reads lexicons/targets; every problem goes to `report`. */
export function loadTargets(report: Report): TargetKnowledge {
  const hint = 'Learn it again with node bench/train-targets.mjs, or install stance again.';
  const { file, diagnostics } = readKnowledgeFile<{ frames: Partial<Frame>[]; giving: string[] }>(
    FRAMES_PATH,
    'frames',
  );
  for (const diagnostic of diagnostics) report(diagnostic);
  const frames = (file?.data.frames ?? []).map((frame) => ({ verbs: [], nouns: [], ...frame }) as Frame);
  return {
    frames,
    giving: file?.data.giving ?? [],
    words: loadPredicates([], report, [EVALUATE_PATH]).map(({ term, effect, form }) => ({ term, effect, form })),
    model: existsSync(MODEL_PATH) ? readJsonFile<TargetModel>(MODEL_PATH, 'target-model', hint, report) : undefined,
  };
}

/** The files on which targets rest, beside those of every result. */
export const targetFiles = (): UsedFile[] => usedFiles([EVALUATE_PATH, FRAMES_PATH, MODEL_PATH], process.cwd());
