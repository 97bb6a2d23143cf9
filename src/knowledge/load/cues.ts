import { readdirSync } from 'node:fs';
import type { Report } from '../../base/errors.js';
import { causeOf } from '../../base/problems/causes.js';
import type { CueClass } from '../../types/saying.js';
import { BUNDLED, readKnowledgeFile } from '../file.js';
import { readWholeFile } from '../files/whole-file.js';

/** The complements that a cue can take: which of them can be its content. A frame's place in the list is its bit. */
export const FRAMES = [
  'that',
  'quotation',
  'question',
  'infinitive',
  'object-infinitive',
  'gerund',
  'noun',
  'as',
  'of',
  'for',
  'against',
  'about',
  'to',
] as const;
export type Frame = (typeof FRAMES)[number];

export const CUE_PARTS = ['verb', 'noun', 'adjective', 'phrase'] as const;
export type CuePart = (typeof CUE_PARTS)[number];

/** Words that signal saying and behave alike; see lexicons/attribution/verbs.yaml. */
export interface CueGroup {
  part: CuePart;
  class: CueClass;
  frames: Frame[];
  /** Where the source stands. */
  source: 'subject' | 'after' | 'possessive';
  /** False where the content is not put forward as said. */
  asserted: boolean;
  /** Whether the content is what somebody says or writes; otherwise it is an attitude, or shown without words. */
  said: boolean;
  /** Lower-case base forms, phrases with single blanks. */
  words: string[];
}

/** Everything that attribution reads from lexicons/attribution/. */
export interface AttributionKnowledge {
  groups: CueGroup[];
  /** Verbs that take the assertion from a cue after them: refuse, decline. */
  unasserted: string[];
  /** Verbs of speech that report nothing where a thing is their object: add, write. */
  withObjects: string[];
  /** The trained weights as stored; absent before the first training. */
  model?: Uint8Array;
}

type Defaulted = 'source' | 'asserted' | 'said';

interface CueFile {
  part: CuePart;
  groups: (Omit<CueGroup, 'part' | Defaulted> & Partial<Pick<CueGroup, Defaulted>>)[];
}

const FOLDER = `${BUNDLED}attribution/`;
export const MODEL_FILE = `${FOLDER}model.bin`;

/** Cue files: the bundled ones (all of lexicons/attribution/*.yaml but words.yaml), then the user's own. */
export function bundledCueFiles(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml') && name !== 'words.yaml')
    .sort()
    .map((name) => FOLDER + name);
}

/** Reads cue files, words.yaml and the model. A broken file is reported and left out. */
export function loadAttribution(
  report: Report,
  cueFiles: readonly string[] = bundledCueFiles(),
  modelFile = MODEL_FILE,
): AttributionKnowledge {
  const groups = cueFiles.flatMap((path) => readCueFile(path, report));
  const words = readKnowledgeFile<{ unasserted: string[]; with_objects: string[] }>(`${FOLDER}words.yaml`, 'words');
  for (const diagnostic of words.diagnostics) report(diagnostic);
  const { unasserted = [], with_objects: withObjects = [] } = words.file?.data ?? {};
  const knowledge: AttributionKnowledge = { groups, unasserted, withObjects };
  try {
    knowledge.model = readWholeFile(modelFile);
  } catch (error) {
    report({
      level: 'error',
      code: 'unreadable-model',
      message: causeOf(error),
      file: modelFile,
      hint: modelFile === MODEL_FILE ? 'Train one: npm run train.' : 'Train one: stance train GOLD.jsonl -o my.bin.',
    });
  }
  return knowledge;
}

/** Classes of cues that tell what somebody thinks or means to do, and not what they say. */
const ATTITUDES: ReadonlySet<CueClass> = new Set(['belief', 'plan']);

export function readCueFile(path: string, report: Report): CueGroup[] {
  const { file, diagnostics } = readKnowledgeFile<CueFile>(path, 'cues');
  for (const diagnostic of diagnostics) report(diagnostic);
  return (file?.data.groups ?? []).map((group) => ({
    ...group,
    part: file?.data.part ?? 'verb',
    source: group.source ?? 'subject',
    asserted: group.asserted ?? true,
    said: group.said ?? !ATTITUDES.has(group.class),
  }));
}
