import { existsSync } from 'node:fs';
import type { Report } from '../../base/errors.js';
import type { TargetRelation, TargetValue } from '../../types/target.js';
import { BUNDLED, readKnowledgeFile } from '../file.js';
import { readJsonFile } from '../files/json.js';
import { type UsedFile, usedFiles } from '../files/used-files.js';
import { loadPredicates, type Predicate } from '../load/shared.js';
import { GROUPS_PATH, type GroupWords, loadGroups } from './groups.js';
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
  /** The target follows, after a comma or at once. */
  phrases: readonly string[];
}

/** Words that frames are read with, as lexicons/targets/frames.yaml explains them; base forms. */
export const FRAME_WORDS = [
  'about',
  'courtesy',
  'giving',
  'ceremony',
  'apart',
  'own',
  'done',
  'naming',
  'open',
] as const;
export type FrameWords = Readonly<Record<(typeof FRAME_WORDS)[number], readonly string[]>>;

/** What is known of targets beside lexicons/shared. */
export interface TargetKnowledge {
  /** Words that judge actors. */
  words: Predicate[];
  frames: Frame[];
  frameWords: FrameWords;
  groups: GroupWords;
  /** Undefined where nothing was learned yet. */
  model?: TargetModel;
}

/** Reads lexicons/targets; every problem goes to `report`. */
export function loadTargets(report: Report): TargetKnowledge {
  const hint = 'Learn it again with node bench/train-targets.mjs, or install stance again.';
  const { file, diagnostics } = readKnowledgeFile<{ frames: Partial<Frame>[] } & FrameWords>(FRAMES_PATH, 'frames');
  for (const diagnostic of diagnostics) report(diagnostic);
  const frames = (file?.data.frames ?? []).map((frame) => ({ verbs: [], nouns: [], phrases: [], ...frame }) as Frame);
  return {
    frames,
    frameWords: Object.fromEntries(FRAME_WORDS.map((name) => [name, file?.data[name] ?? []])) as unknown as FrameWords,
    groups: loadGroups(report),
    words: loadPredicates([], report, [EVALUATE_PATH]).map(({ term, effect, form }) => ({ term, effect, form })),
    model: existsSync(MODEL_PATH) ? readJsonFile<TargetModel>(MODEL_PATH, 'target-model', hint, report) : undefined,
  };
}

/** The files on which targets rest, beside those of every result. */
export const targetFiles = (): UsedFile[] =>
  usedFiles([EVALUATE_PATH, FRAMES_PATH, GROUPS_PATH, MODEL_PATH], process.cwd());
