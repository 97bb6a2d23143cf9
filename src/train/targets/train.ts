import { type Engine, readStatements } from '../../pipeline.js';
import { Sentence } from '../../score/sentence/sentence.js';
import { tokensIn } from '../../score/sentence/tokens-in.js';
import type { Candidate } from '../../target/candidates.js';
import { featuresOf } from '../../target/features.js';
import { withGroups } from '../../target/groups/groups.js';
import { measuresOf } from '../../target/measures.js';
import { criticism, NO_MODEL, type TargetModel } from '../../target/model.js';
import { situationsOf } from '../../target/situations.js';
import type { Targeter } from '../../target/targeter.js';
import { type ReadForTargets, readUnits } from '../../target/units.js';
import { calibrationOf } from './calibration.js';
import type { Case, CodedSpeech } from './cases.js';
import { learnMeasures, learnTargetWords, TARGET_OPTIONS, type WordExample } from './learn.js';
import { chooseThresholds, likeliestOf } from './thresholds.js';

/** A name in a sentence of the news, with how it is spoken of: the record of NewsMTSC. */
export interface NewsRecord {
  text: string;
  from: number;
  to: number;
  polarity: 'neg' | 'neu' | 'pos';
}

/** Chosen on coded statements of the news; see bench/targets-news.mjs. */
const TOLD = 300;

/** Learns targets from coded sentences: first the words, then what decides. */
export class TargetTrainer {
  words: TargetModel['words'] = NO_MODEL.words;
  private readonly read = new Map<CodedSpeech, Case[]>();

  constructor(
    private readonly engine: Engine,
    private readonly targeter: Targeter,
    private readonly options = TARGET_OPTIONS,
  ) {}

  learnWords(records: readonly NewsRecord[]): void {
    this.words = learnTargetWords(
      records.flatMap((record) => this.wordExample(record) ?? []),
      this.options,
    );
    this.read.clear();
  }

  /** The actors of a speech's sentences that are states, or belong to one. */
  casesOf(speech: CodedSpeech): readonly Case[] {
    const known = this.read.get(speech);
    if (known) return known;
    const cases = this.readCases(speech);
    this.read.set(speech, cases);
    return cases;
  }

  /** All that is learned; thresholds are chosen on speeches that were left out in turn. */
  learn(speeches: readonly CodedSpeech[], folds = 4): TargetModel {
    const cases = speeches.map((speech) => this.casesOf(speech));
    const left = speeches
      .flatMap((_, i) => (i < folds ? [i] : []))
      .flatMap((fold) => {
        const model = this.fitted(cases.filter((_, i) => i % folds !== fold).flat());
        return cases
          .filter((_, i) => i % folds === fold)
          .flat()
          .map((one) => ({ ...one, p: probabilityOf(one, model) }));
      });
    const missed = speeches.reduce((sum, speech) => sum + this.unreachable(speech), 0);
    const model = this.fitted(cases.flat());
    const thresholds = chooseThresholds(left, missed);
    return {
      ...model,
      thresholds: { ...thresholds, told: TOLD },
      calibration: calibrationOf(likeliestOf(left, thresholds)),
    };
  }

  /** Criticised states that are no candidate of their sentence. */
  unreachable(speech: CodedSpeech): number {
    const cases = this.casesOf(speech);
    return speech.sentences.filter(
      ({ target }, i) => target !== null && !cases.some(({ isCriticised, sentence }) => isCriticised && sentence === i),
    ).length;
  }

  private fitted(cases: readonly Case[]): TargetModel {
    return { ...NO_MODEL, words: this.words, ...learnMeasures(cases, this.options) };
  }

  private readCases({ document, sentences }: CodedSpeech): Case[] {
    const { engine } = this;
    const given = readStatements(document, engine, { targets: true }) as ReadForTargets;
    const { groups } = this.targeter;
    const read = { ...given, references: withGroups(given.references, given.article, groups) };
    const model = { ...NO_MODEL, words: this.words };
    const { start } = read.article.tokens;
    const affiliations = new Map(read.actors.map(({ key, affiliation }) => [key, affiliation]));
    return situationsOf(readUnits(read, { ...this.targeter, model })).flatMap((situation) => {
      const { candidate } = situation.reading;
      const known = engine.resolver.byId.get(affiliations.get(candidate.key) ?? candidate.key);
      if (known?.type !== 'state') return [];
      const at = start[situation.unit.tokens[0]];
      const sentence = sentences.findIndex((one) => at >= one.start && at < one.end);
      const { target } = sentences[sentence];
      const isCriticised = target !== null && engine.resolver.byName.get(target.toLowerCase())?.id === known.id;
      return [{ speech: document.id, sentence, key: known.id, situation, isCriticised }];
    });
  }

  private wordExample({ from, polarity, text, to }: NewsRecord): WordExample | undefined {
    const { engine } = this;
    const document = { id: 'news', text, speaker: 'Somebody', metadata: {} };
    const { article, references = [] } = readStatements(document, engine, { targets: true });
    const [first, last] = tokensIn(article, { start: from, end: to });
    if (last <= first) return undefined;
    const sentence = article.sentences[article.tokens.sentence[first]];
    const s = new Sentence(article, this.targeter.operators);
    s.take(sentence.first, sentence.last);
    const isName = new Uint8Array(article.tokens.count).fill(1, first, last);
    for (const one of references) isName.fill(1, one.first, one.last);
    const candidate: Candidate = {
      key: '',
      name: '',
      side: '',
      type: 'unnamed',
      places: [{ first, last, via: 'name' }],
    };
    const features = featuresOf(s, candidate, (t) => isName[t] === 1);
    return { features, view: polarity === 'neg' ? 'bad' : polarity === 'pos' ? 'good' : 'none' };
  }
}

export const probabilityOf = ({ situation }: Pick<Case, 'situation'>, model: TargetModel): number =>
  criticism(model, measuresOf(situation));
