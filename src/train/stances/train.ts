import type { ReaderModel, WordModel } from '../../knowledge/learned.js';
import type { Scorer } from '../../score/scorer.js';
import type { Abbreviations } from '../../segment/abbreviations.js';
import { type Case, caseOf } from './cases.js';
import type { Example } from './example.js';
import { partOf } from './held-out.js';
import { type Instance, InstanceReader } from './instances.js';
import { learnReader, type NumberedReader, readAcross, readerModel } from './learn-reader.js';
import { learnWords, type NumberedWords, wordModel } from './learn-words.js';
import { type LearnOptions, OPTIONS } from './options.js';
import { chooseThresholds } from './thresholds.js';

/** What is learned, and what models that saw only other documents say of each real sentence. */
export interface Trained {
  reader: ReaderModel;
  words: WordModel[];
  /** With all entries, and with those that come in few documents hidden: what to expect of new text. */
  cases: { full: Case[]; masked: Case[] };
}

export interface TrainingKnowledge {
  /** What was learned before is not looked at. */
  scorer: Scorer;
  abbreviations: Abbreviations;
  /** Words in small letters that are names. */
  names: ReadonlySet<string>;
}

const FOLDS = 3;
/** Entries that come in fewer real documents may have been written from them: they are hidden where thresholds are chosen. */
const DOCUMENTS = 4;

interface Models {
  reader: NumberedReader;
  words: NumberedWords[];
}

/** Learns the reader and the words of every dimension. The same examples in the same order give the same models. */
export function trainStances(
  examples: readonly Example[],
  { scorer, abbreviations, names }: TrainingKnowledge,
  options: LearnOptions = OPTIONS,
  progress: (message: string) => void = () => {},
): Trained {
  progress(`reading ${examples.length} sentences`);
  const source = new InstanceReader(scorer, abbreviations, names);
  const instances = examples.map((example) => source.read(example));
  const masked = maskRare(instances, source);
  const learnable = source.learnable();
  const learn = (of: readonly Instance[]): Models => {
    const size = source.features.list.length;
    const reads = readAcross(of, size, options);
    return {
      reader: learnReader(of, size, options),
      words: scorer.dimensions.map((_, dimension) => learnWords(of, dimension, reads, learnable, options)),
    };
  };
  const judge = ({ reader, words }: Models, instance: Instance): Case[] =>
    words.map((model, k) => caseOf(instance, model, scorer.dimensions[k], reader, scorer.terms));
  const cases: Trained['cases'] = { full: [], masked: [] };
  for (let fold = 0; fold < FOLDS; fold++) {
    progress(`fold ${fold + 1} of ${FOLDS}`);
    const isTest = ({ example }: Instance): boolean => !example.isMade && partOf(example.document, FOLDS) === fold;
    const models = learn(instances.filter((one) => !isTest(one)));
    instances.forEach((instance, k) => {
      if (!isTest(instance)) return;
      cases.full.push(...judge(models, instance));
      cases.masked.push(...judge(models, masked[k]));
    });
  }
  progress('all');
  const { reader, words } = learn(instances);
  const thresholds = chooseThresholds(cases.masked, 'learned');
  return {
    reader: readerModel(reader, source.features.list, chooseThresholds(cases.masked, 'reader')),
    words: words.map((one, k) => wordModel(one, scorer.dimensions[k], source.words.list, thresholds)),
    cases,
  };
}

/** The instances as they are without the entries that come in few real documents. */
function maskRare(instances: readonly Instance[], source: InstanceReader): Instance[] {
  const documents = source.scorer.terms.map(() => new Set<string>());
  for (const { example, hits } of instances)
    if (!example.isMade)
      for (const own of hits) for (const term of own?.terms ?? []) documents[term].add(example.document);
  const isFrequent = (term: number): boolean => documents[term].size >= DOCUMENTS;
  return instances.map((instance) =>
    instance.example.isMade || instance.hits.every((own) => own?.terms.every(isFrequent) ?? true)
      ? instance
      : source.read(instance.example, isFrequent),
  );
}
