import type { EffectClass } from '../../knowledge/load/shared.js';
import type { Sentence } from '../../score/sentence/sentence.js';
import type { Vocabulary } from '../../segment/vocabulary.js';
import { type IsName, isContent } from '../features.js';
import { type TargetModel, type Views, weightOf } from '../model.js';
import { effectsAt } from '../words.js';

const NOTHING: Views = [0, 0];

/** What the model makes of the features of whole sentences (`sentenceFeatures`), without writing them out: lemmas are looked up by id. */
export class WordViews {
  /** By vocabulary id of a lemma: what it says; undefined where it was not looked up. */
  private readonly lemmas: (Views | undefined)[] = [];
  private readonly effects = new Map<EffectClass, Views>();
  /** By vocabulary id: the sentence in which the lemma last counted. */
  private readonly counted: number[] = [];
  private sentence = 0;

  private constructor(
    private readonly model: TargetModel,
    private readonly vocabulary: Vocabulary,
  ) {}

  private static readonly known = new WeakMap<Vocabulary, WeakMap<TargetModel, WordViews>>();

  /** Those of a model for the words of a vocabulary; made once. */
  static of(model: TargetModel, vocabulary: Vocabulary): WordViews {
    const models = WordViews.known.get(vocabulary) ?? new WeakMap<TargetModel, WordViews>();
    const views = models.get(model) ?? new WordViews(model, vocabulary);
    WordViews.known.set(vocabulary, models.set(model, views));
    return views;
  }

  /** What the words of a sentence say of whoever is named in it; each once. */
  read(s: Sentence, isName: IsName): Views {
    const { lemma } = s.article.tokens;
    let [bad, good] = this.model.words.bias;
    const add = (views: Views): void => {
      bad += views[0];
      good += views[1];
    };
    const seen = new Set<EffectClass>();
    this.sentence++;
    for (let i = 0; i < s.count; i++) {
      const t = s.at[i];
      for (const effect of effectsAt(s, t)) {
        if (!seen.has(effect)) add(this.ofEffect(effect));
        seen.add(effect);
      }
      if (isContent(s, t) && !isName(t) && this.countsOnce(lemma[t])) add(this.lemmas[lemma[t]]!);
    }
    return [bad, good];
  }

  /** Whether a lemma has not counted in this sentence; it has afterwards. */
  private countsOnce(id: number): boolean {
    while (this.lemmas.length <= id) {
      this.lemmas.push(undefined);
      this.counted.push(0);
    }
    if (this.counted[id] === this.sentence) return false;
    this.counted[id] = this.sentence;
    this.lemmas[id] ??= weightOf(this.model, `w:${this.vocabulary.text(id)}`) ?? NOTHING;
    return true;
  }

  private ofEffect(effect: EffectClass): Views {
    const known = this.effects.get(effect) ?? weightOf(this.model, `e:${effect}`) ?? NOTHING;
    this.effects.set(effect, known);
    return known;
  }
}
