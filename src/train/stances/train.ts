import type { ReaderModel, Thresholds, WordModel } from '../../knowledge/learned.js';
import type { Scorer } from '../../score/scorer.js';
import type { Abbreviations } from '../../segment/abbreviations.js';
import { type Case, caseOf } from './cases.js';
import type { Example } from './examples/example.js';
import { partOf } from './examples/held-out.js';
import { type Instance, InstanceReader } from './examples/instances.js';
import { learnReader, type NumberedReader, readAcross, readerModel } from './learn-reader.js';
import { learnWords, type NumberedWords, wordModel } from './learn-words.js';
import { type LearnOptions, OPTIONS } from './options.js';
import { chooseThresholds } from './thresholds.js';

export interface TrainingKnowledge {
  /** What was learned before is not looked at. */
  scorer: Scorer;
  abbreviations: Abbreviations;
  /** Words in small letters that are names. */
  names: ReadonlySet<string>;
}

/** What models that saw only other documents say of each real sentence, on every dimension. */
export interface CrossValidated {
  /** With all entries. */
  full: Case[];
  /** Without those that come in few documents: what to expect of new text. */
  masked: Case[];
}

export interface ChosenThresholds {
  learned: Thresholds;
  reader: Thresholds;
}

interface Models {
  reader: NumberedReader;
  words: NumberedWords[];
}

const FOLDS = 3;
/** Entries that come in fewer real documents may have been written from them: they are hidden where thresholds are chosen. */
const DOCUMENTS = 4;

/** Learns the reader and the words of every dimension. The same examples in the same order give the same models. */
export class StanceTrainer {
  private readonly source: InstanceReader;
  private readonly instances: Instance[];

  constructor(
    examples: readonly Example[],
    private readonly knowledge: TrainingKnowledge,
    private readonly options: LearnOptions = OPTIONS,
    private readonly progress: (message: string) => void = () => {},
  ) {
    progress(`reading ${examples.length} sentences`);
    this.source = new InstanceReader(knowledge.scorer, knowledge.abbreviations, knowledge.names);
    this.instances = examples.map((example) => this.source.read(example));
  }

  /** Learns from two thirds of the documents at a time, and says what comes of the other third. Made sentences are always learned from. */
  crossValidate(): CrossValidated {
    const { instances } = this;
    const masked = this.withoutRare();
    const cases: CrossValidated = { full: [], masked: [] };
    for (let fold = 0; fold < FOLDS; fold++) {
      this.progress(`fold ${fold + 1} of ${FOLDS}`);
      const isTest = ({ example }: Instance): boolean =>
        example.source === 'real' && partOf(example.document, FOLDS) === fold;
      const models = this.fit(instances.filter((one) => !isTest(one)));
      instances.forEach((instance, k) => {
        if (!isTest(instance)) return;
        cases.full.push(...this.judge(models, instance));
        cases.masked.push(...this.judge(models, masked[k]));
      });
    }
    return cases;
  }

  /** Learns from all examples. */
  learn(thresholds: ChosenThresholds): { reader: ReaderModel; words: WordModel[] } {
    const { source } = this;
    const { dimensions } = source.scorer;
    this.progress('all documents');
    const { reader, words } = this.fit(this.instances);
    return {
      reader: readerModel(reader, source.features.list, thresholds.reader),
      words: words.map((one, k) => wordModel(one, dimensions[k], source.words.list, thresholds.learned)),
    };
  }

  private fit(instances: readonly Instance[]): Models {
    const { options, source } = this;
    const size = source.features.list.length;
    const reads = readAcross(instances, size, options);
    const learnable = source.learnable();
    return {
      reader: learnReader(instances, size, options),
      words: source.scorer.dimensions.map((_, k) => learnWords(instances, k, reads, learnable, options)),
    };
  }

  private judge({ reader, words }: Models, instance: Instance): Case[] {
    const { dimensions, terms } = this.knowledge.scorer;
    return words.map((model, k) => caseOf(instance, model, dimensions[k], reader, terms));
  }

  /** The instances as they are without the entries that come in few real documents. */
  private withoutRare(): Instance[] {
    const { instances, source } = this;
    const documents = source.scorer.terms.map(() => new Set<string>());
    for (const { example, hits } of instances)
      if (example.source === 'real')
        for (const own of hits) for (const term of own?.terms ?? []) documents[term].add(example.document);
    const isFrequent = (term: number): boolean => documents[term].size >= DOCUMENTS;
    return instances.map((instance) =>
      instance.example.source !== 'real' || instance.hits.every((own) => own?.terms.every(isFrequent) ?? true)
        ? instance
        : source.read(instance.example, isFrequent),
    );
  }
}

/**
 * The thresholds that do best on what models did not learn from. Most anti positions are found by claims that come in few documents: with
 * these hidden alone, next to none would be left to choose by.
 */
export function thresholdsOf({ full, masked }: CrossValidated): ChosenThresholds {
  const both = [...masked, ...full];
  return {
    learned: chooseThresholds(masked, 'learned', undefined, both),
    reader: chooseThresholds(masked, 'reader', undefined, both),
  };
}
