import { firstIndex } from '../../base/search.js';
import { K } from '../../english/kinds.js';
import type { Attribution } from '../../types/saying.js';
import { TAG, type TokenRange } from '../../types/text.js';
import { attributionOf } from '../attribution.js';
import { takenSentences } from '../spans.js';
import type { View } from '../view.js';

const { ADJ, AUX, NOUN, NUM, PROPN } = TAG;
const OPENING = new Set<number>([ADJ, NOUN, PROPN]);
/** Set by hand: the sentence has no cue of its own. */
const CONFIDENCE = 0.5;

/**
 * Sentences that go on in reported tense after what somebody said: "Obi said the plan was wrong. Human rights were universal.
 * Nobody had the right …". Only general claims are taken, with a subject that is no one thing; events are the reporter's.
 */
export function reportedTense(view: View, attributions: readonly Attribution[]): Attribution[] {
  const { sentences } = view.article;
  const found: Attribution[] = [];
  const bySentence = lastIn(view, attributions);
  if (!bySentence.size) return found;
  const isTaken = takenSentences(sentences, attributions);
  let before: Attribution | undefined;
  let waiting: Attribution[] = [];
  sentences.forEach((sentence, n) => {
    const opensParagraph = n === 0 || sentences[n - 1].paragraph !== sentence.paragraph;
    if (opensParagraph || isTaken[n]) {
      before = bySentence.get(n);
      waiting = [];
      return;
    }
    const reported = before && tenseOf(view, sentence);
    if (!before || !reported) {
      before = undefined;
      return;
    }
    waiting.push(sequel(view, before, sentence));
    if (reported === 'claim') found.push(...waiting.splice(0));
  });
  return found;
}

/** By sentence, what is said at its end indirectly, by somebody else than the reporter. */
function lastIn(view: View, attributions: readonly Attribution[]): Map<number, Attribution> {
  const { sentences } = view.article;
  const last = new Map<number, Attribution>();
  for (const attribution of attributions) {
    const { asserted, content, cue, cueClass, kind, source, within } = attribution;
    if (within !== undefined || !asserted || !source || !cue || kind !== 'indirect') continue;
    if ((cueClass !== 'statement' && cueClass !== 'claim') || !/, that$/.test(attribution.rule)) continue;
    const n = sentenceAt(view, cue.start);
    if (content[content.length - 1].end >= sentences[n].end - 1) last.set(n, attribution);
  }
  return last;
}

/** The sentence that holds an offset. */
const sentenceAt = ({ article: { sentences } }: View, offset: number): number =>
  Math.max(0, firstIndex(sentences, ({ start }) => start > offset) - 1);

function sequel({ reader }: View, { source }: Attribution, { first, last }: TokenRange): Attribution {
  const content = [reader.span(first, last)];
  return attributionOf({ kind: 'indirect', source, content, rule: 'reported tense', confidence: CONFIDENCE });
}

/**
 * What a sentence is: a general claim in the past tense ("human rights were …", "nobody had …"), one that may be part of what is said
 * ("leaving would be …"), or neither.
 */
function tenseOf(
  { article, chunkOf, chunkLast, kind, noun, reader }: View,
  { first, last }: TokenRange,
): 'claim' | 'open' | undefined {
  const { quotation, tag } = article.tokens;
  for (let i = first; i < last; i++) if (quotation[i] >= 0 || noun[i] === K.day || tag[i] === NUM) return undefined; // an event
  const isInclusive = reader.is(first, 'inclusive-word');
  const chunk = chunkOf[first];
  let verb = chunk < 0 ? first + 1 : chunkLast[chunk];
  while (verb < last && !opensVerb(verb)) verb++;
  if (verb >= last) return undefined;
  const isPast = PAST.has(reader.lower(verb));
  const head = chunk < 0 ? first : chunkLast[chunk] - 1;
  // the capital of its place makes a name of "Schools"
  const isBare =
    tag[head] === NOUN
      ? OPENING.has(tag[first])
      : head === first && tag[first] === PROPN && reader.lower(first).endsWith('s');
  if (isPast && (isInclusive || (isBare && chunk >= 0 && verb === chunkLast[chunk] && isState(verb + 1))))
    return 'claim';
  const isDuty = reader.lower(verb) === 'had' && reader.lower(verb + 1) === 'to';
  return isDuty || REPORTED_MODALS.has(reader.lower(verb)) ? 'open' : undefined;

  function opensVerb(i: number): boolean {
    return tag[i] === AUX || kind[i] === K.modal || kind[i] === K.have || kind[i] === K.be;
  }
  /** "universal", "falling apart", "the right": no event. */
  function isState(i: number): boolean {
    return tag[i] === ADJ || kind[i] === K.ing || kind[i] === K.the || kind[i] === K.not;
  }
}

const PAST = new Set(['was', 'were', 'had']);
const REPORTED_MODALS = new Set(['would', 'should', 'must', 'could']);
