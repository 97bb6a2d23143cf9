import { K } from '../../english/kinds.js';
import type { Attribution } from '../../types/saying.js';
import { TAG, type TokenRange } from '../../types/text.js';
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
  const isTaken = takenSentences(view, attributions);
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

function takenSentences(view: View, attributions: readonly Attribution[]): Uint8Array {
  const taken = new Uint8Array(view.article.sentences.length);
  for (const { content, cue, source } of attributions)
    for (const span of [...content, ...(cue ? [cue] : []), ...(source ? [source] : [])])
      for (let n = sentenceAt(view, span.start); n < taken.length && view.article.sentences[n].start < span.end; n++)
        taken[n] = 1;
  return taken;
}

/** The sentence that holds an offset. */
function sentenceAt({ article: { sentences } }: View, offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle].start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function sequel({ article: { tokens } }: View, { source }: Attribution, { first, last }: TokenRange): Attribution {
  return {
    kind: 'indirect',
    source,
    content: [{ start: tokens.start[first], end: tokens.end[last - 1] }],
    cueClass: 'statement',
    asserted: true,
    said: true,
    rule: 'reported tense',
    confidence: CONFIDENCE,
  };
}

/**
 * What a sentence is: a general claim in the past tense ("human rights were …", "nobody had …"), one that may be part of what is said
 * ("leaving would be …"), or neither.
 */
function tenseOf(
  { article, chunkOf, chunkLast, kind, noun }: View,
  { first, last }: TokenRange,
): 'claim' | 'open' | undefined {
  const { lower, quotation, tag } = article.tokens;
  for (let i = first; i < last; i++) if (quotation[i] >= 0 || noun[i] === K.day || tag[i] === NUM) return undefined; // an event
  const word = (i: number): string => article.vocabulary.text(lower[i]);
  const isInclusive = article.english.classes['inclusive-word'].has(word(first));
  const chunk = chunkOf[first];
  let verb = chunk < 0 ? first + 1 : chunkLast[chunk];
  while (verb < last && !opensVerb(verb)) verb++;
  if (verb >= last) return undefined;
  const isPast = PAST.has(word(verb));
  const head = chunk < 0 ? first : chunkLast[chunk] - 1;
  // the capital of its place makes a name of "Schools"
  const isBare =
    tag[head] === NOUN ? OPENING.has(tag[first]) : head === first && tag[first] === PROPN && word(first).endsWith('s');
  if (isPast && (isInclusive || (isBare && chunk >= 0 && verb === chunkLast[chunk] && isState(verb + 1))))
    return 'claim';
  return REPORTED_MODALS.has(word(verb)) ? 'open' : undefined;

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
