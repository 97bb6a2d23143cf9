import { GROUP } from '../../english/verb-groups.js';
import type { Sentence } from '../../score/sentence/sentence.js';
import { tokensIn } from '../../score/sentence/tokens-in.js';
import type { Statement } from '../../types/stance.js';
import type { Target, TargetEvidence } from '../../types/target.js';
import { TAG } from '../../types/text.js';
import { aspectOf } from '../aspects/aspect.js';
import { type Candidate, candidatesOf, type Place } from '../candidates.js';
import { linksOf } from '../links.js';
import { isOpen } from '../open.js';
import { selfIn, selvesIn } from '../self/self.js';
import type { Targeter } from '../targeter.js';
import { type ReadForTargets, referencesIn, selfOf, type Unit } from '../units.js';
import { demandOf, dutyOf } from './demands.js';
import type { Framed, IsSpeakers } from './framed.js';
import { frameOf, isSelfSaid } from './frames.js';
import { beingOf, namingOf } from './naming.js';
import { phraseOf } from './phrases.js';
import type { FrameTable } from './table.js';

/** How sure a frame is, in thousandths. */
const FRAME = 900;

/** Whom frames speak of: others, and the speaker or the side that the speaker speaks for. */
export interface Told {
  readonly targets: readonly Target[];
  readonly self: readonly Target[];
}

const NOTHING: Told = { targets: [], self: [] };

/** Whom the cue itself speaks of: "accused Norway of", "called on Norway to". */
export function cueTargets(s: Sentence, statement: Statement, read: ReadForTargets, { frames }: Targeter): Told {
  const { actors, article } = read;
  const { sentences, tokens } = article;
  const [cueFirst, cueLast] = tokensIn(article, statement.cue!);
  if (cueFirst >= tokens.count) return NOTHING;
  const { first, last } = sentences[tokens.sentence[cueFirst]];
  if (article.vocabulary.text(tokens.form[last - 1]) === '?') return NOTHING;
  s.take(first, last);
  if (!s.some(cueFirst, cueLast, (token) => frames.openers.has(s.lemma(token)))) return NOTHING;
  if (isOthers(s, statement, read, cueFirst, cueLast)) return NOTHING;
  const isCue: IsSpeakers = (token) => token >= cueFirst && token < cueLast;
  const isOwn = selfOf(statement, read);
  const inside = referencesIn(read.references, s);
  const frame = (candidate: Candidate): Framed | undefined =>
    frameOf(s, candidate, frames, isCue) ?? namingOf(s, candidate, frames, isCue);
  const targets = candidatesOf(inside.filter((reference) => !isOwn(reference))).flatMap((candidate) =>
    framed(s, candidate, frame(candidate) ?? demandOf(s, candidate, isCue), 'cue', frames),
  );
  const self = selfIn(statement, actors, read.references);
  const selves = self ? selvesIn(s, self, inside.filter(isOwn), false, frames) : [];
  return { targets, self: selves.flatMap((candidate) => framed(s, candidate, frame(candidate), 'cue', frames)) };
}

/** "Bo Lund, head of a union that condemned Norway, said": what a thing or body does is not done by the person beside it. */
function isOthers(
  s: Sentence,
  { speakers }: Statement,
  { actors }: ReadForTargets,
  first: number,
  last: number,
): boolean {
  const people = speakers.filter(({ id }) => actors.some(({ key, type }) => key === id && type === 'person'));
  if (!people.length) return false;
  for (let t = first; t < last; t++) {
    const group = s.groupAt(t);
    const pronoun = group < 0 ? -1 : s.groups.groupFirst[group] - 1;
    if (pronoun < 0 || s.groups.groupBits[group] & GROUP.passive) continue;
    if (s.word(pronoun) === 'which' || (s.word(pronoun) === 'that' && s.chunkAt(pronoun - 1) >= 0)) return true;
  }
  return false;
}

/** Whom the speaker speaks of in words of their own: "we thank Norway". */
export function contentTargets(
  s: Sentence,
  { hasFirstPerson, hasOwnName, named }: Unit,
  statement: Statement,
  read: ReadForTargets,
  { frames }: Targeter,
): Told {
  const isSelf: IsSpeakers = (_, group) => isSelfSaid(s, group, frames);
  const targets = named.flatMap(({ candidate, isOpen: isUnsure }) => {
    const found =
      frameOf(s, candidate, frames, isSelf) ??
      phraseOf(s, candidate, frames) ??
      namingOf(s, candidate, frames, isSelf) ??
      demandOf(s, candidate, isSelf);
    if (found || isUnsure) return framed(s, candidate, found, 'cue', frames);
    return [
      ...framed(s, candidate, beingOf(s, candidate), 'judgement', frames),
      ...framed(s, candidate, dutyOf(s, candidate), 'cue', frames),
    ];
  });
  const areOwnWords = statement.kind === 'speech' || statement.kind === 'direct';
  const self = hasOwnName || hasFirstPerson ? selfIn(statement, read.actors, read.references) : undefined;
  const inside = hasOwnName ? referencesIn(read.references, s).filter(selfOf(statement, read)) : [];
  const selves = self ? selvesIn(s, self, inside, areOwnWords, frames) : [];
  return { targets, self: selves.flatMap((candidate) => selfFramed(s, candidate, frames, isSelf)) };
}

/** "we blame ourselves", "we are a reliable partner"; not "we are concerned", which says how the speaker feels. */
function selfFramed(s: Sentence, candidate: Candidate, frames: FrameTable, isSelf: IsSpeakers): Target[] {
  if (isOpen(s, candidate, frames.words.open)) return [];
  const found = frameOf(s, candidate, frames, isSelf) ?? namingOf(s, candidate, frames, isSelf);
  if (found) return framed(s, candidate, found, 'cue', frames);
  const being = beingOf(s, candidate);
  const isThing = being && s.tag(s.chunkEnd(being.first) - 1) === TAG.NOUN;
  return isThing ? framed(s, candidate, being, 'judgement', frames) : [];
}

export function framed(
  s: Sentence,
  { key, name, places }: Candidate,
  found: Framed | undefined,
  kind: TargetEvidence['kind'],
  table: FrameTable,
): Target[] {
  if (!found) return [];
  const { first, frame, last, place, term } = found;
  const own = places.find((one) => one.first === place.first) ?? { ...place, via: 'name' };
  const isDeed = first >= place.last && isOwnDeed(s, own, first);
  return [
    {
      ...{ id: key, name, via: own.via, value: frame.value, relation: frame.relation },
      span: s.span(place.first, place.last),
      evidence: [{ ...s.span(first, last), kind, term }],
      aspect: aspectOf(s, own, { words: { first, last }, isDeed }, table) ?? null,
      explicit: true,
      confidence: FRAME,
    },
  ];
}

/** "Norway must [leave]", "Norway is [a partner]", "called Norway [a bully]": whether the words say what the target does or is. */
const isOwnDeed = (s: Sentence, place: Place, word: number): boolean =>
  s.groupAt(word) < 0 || linksOf(s, place).some(({ group, kind }) => kind === 'subject' && group === s.groupAt(word));
