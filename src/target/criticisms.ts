import type { Sentence } from '../score/sentence/sentence.js';
import type { Target, TargetEvidence, TargetRelation } from '../types/target.js';
import { aspectOf } from './aspects/aspect.js';
import type { FrameTable } from './frames/table.js';
import { measuresOf, type Situation } from './measures.js';
import { confidenceOf, criticism, partsOf, type TargetModel } from './model.js';
import { situationsOf } from './situations.js';
import type { Unit } from './units.js';

/** How many words of a sentence are shown as those that judge. */
const MOST_WORDS = 3;
/** A learned word that speaks less for a bad view shows nothing; in thousandths of log-odds. */
const LEAST = 200;

/** Whom each sentence criticises: the likeliest actor, where it is likely enough. `s` is a sentence of the article to work with. */
export function criticismsOf(
  units: readonly Unit[],
  s: Sentence,
  model: TargetModel,
  table: FrameTable,
): { statement: number; target: Target }[] {
  const likeliest = new Map<Unit, Judged>();
  for (const situation of situationsOf(units)) {
    const measures = measuresOf(situation);
    const p = criticism(model, measures);
    const { unit } = situation;
    if (p < thresholdOf(situation, model)) continue;
    if (p > (likeliest.get(unit)?.p ?? -1)) likeliest.set(unit, { measures, p, situation });
  }
  return [...likeliest.values()].flatMap((judged) => {
    const target = targetOf(s, judged, model, table);
    return target ? [{ statement: judged.situation.unit.statement, target }] : [];
  });
}

function thresholdOf({ carried, unit }: Situation, { thresholds }: TargetModel): number {
  if (!unit.isSpeech) return carried ? NEVER : thresholds.told;
  return carried ? thresholds.carried : thresholds.named;
}

const NEVER = 1001;

/** An actor in a sentence, and how likely it is criticised. */
interface Judged {
  situation: Situation;
  measures: Readonly<Record<string, number>>;
  /** In thousandths. */
  p: number;
}

function targetOf(
  s: Sentence,
  { measures, p, situation }: Judged,
  model: TargetModel,
  table: FrameTable,
): Target | undefined {
  const { carried, reading, unit } = situation;
  const { candidate, part } = reading;
  s.begin();
  for (const t of unit.tokens) s.push(t);
  const evidence = evidenceOf(s, part.words.length ? part.words : unit.badWords, model);
  if (!evidence.length) return undefined; // nobody could see why
  const [place] = candidate.places;
  const pronoun = carried && unit.pronoun >= 0 ? unit.pronoun : -1;
  const span = place ? s.span(place.first, place.last) : pronoun < 0 ? null : s.span(pronoun, pronoun + 1);
  const [word = -1] = [...part.words].sort((a, b) => a - b);
  const judgement = { words: { first: word, last: word + 1 }, isDeed: true };
  const relation: TargetRelation = part.words.length ? 'accuse' : part.isBound ? 'demand' : 'criticise';
  return {
    ...{ id: candidate.key, name: candidate.name, via: place?.via ?? (pronoun < 0 ? 'carried' : 'pronoun') },
    ...{
      value: 'negative',
      relation,
      span,
      evidence,
      aspect: (place && word >= 0 ? aspectOf(s, place, judgement, table) : undefined) ?? null,
      explicit: place !== undefined,
      confidence: confidenceOf(model, p),
    },
    parts: partsOf(model, measures),
  };
}

/** The words that judge; where none is in a list, the one that was learned to speak most for a bad view. */
function evidenceOf(s: Sentence, tokens: readonly number[], model: TargetModel): TargetEvidence[] {
  const listed = [...new Set(tokens)].sort((a, b) => a - b).slice(0, MOST_WORDS);
  if (!listed.length) return learnedEvidence(s, model);
  return listed.map((t) => {
    const operator = s.operator(t);
    const [first, last] = operator ? [operator.first, operator.last] : [t, t + 1];
    return { ...s.span(first, last), kind: 'judgement', term: operator?.readings[0].term ?? s.lemma(t) };
  });
}

function learnedEvidence(s: Sentence, { words: { weights } }: TargetModel): TargetEvidence[] {
  let best = { t: -1, weight: LEAST };
  for (let i = 0; i < s.count; i++) {
    const name = `w:${s.lemma(s.at[i])}`;
    const weight = Object.hasOwn(weights, name) ? weights[name][0] : 0;
    if (weight > best.weight) best = { t: s.at[i], weight };
  }
  return best.t < 0 ? [] : [{ ...s.span(best.t, best.t + 1), kind: 'model', term: s.lemma(best.t) }];
}
