import { hashString } from '../base/hash.js';
import { onceFor } from '../base/once.js';
import type { AttributionKnowledge } from '../knowledge/load/cues.js';
import type { Vocabulary } from '../segment/vocabulary.js';
import type { Grammar } from './candidates/cascade.js';
import { CueTable, compileEntries } from './cue-table.js';
import type { Model } from './judge/model.js';
import { loadModel } from './judge/prepared-model.js';

/** Cue files and weights, compiled; good for any number of articles. */
export interface Attributor {
  grammar: Grammar;
  model: Model;
  /** Hashes of lemmas that take a cue's assertion away: refuse, decline. */
  unasserted: ReadonlySet<number>;
  /** Hashes of lemmas that report nothing where a thing is their object: add, write. */
  withObjects: ReadonlySet<number>;
  /** The cue entries by the words of a vocabulary; one table is kept for each. */
  words(vocabulary: Vocabulary): CueTable;
}

export function compileWords(knowledge: AttributionKnowledge): Pick<Attributor, 'words'> & { grammar: Grammar } {
  const entries = compileEntries(knowledge.groups);
  return {
    grammar: { entries, learned: new Set() },
    words: onceFor((vocabulary: Vocabulary) => new CueTable(vocabulary, entries)),
  };
}

/** Throws a StanceError where the knowledge has no model or a broken one. */
export function compileAttributor(knowledge: AttributionKnowledge): Attributor {
  const model = loadModel(knowledge.model ?? new Uint8Array());
  const { grammar, words } = compileWords(knowledge);
  const unasserted = new Set(knowledge.unasserted.map(hashString));
  const withObjects = new Set(knowledge.withObjects.map(hashString));
  return { grammar: { ...grammar, learned: new Set(model.lemmas) }, model, unasserted, withObjects, words };
}
