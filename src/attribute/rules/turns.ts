import type { Attribution } from '../../types/saying.js';
import type { Article, Sentence, Span, Turn } from '../../types/text.js';
import { attributionOf } from '../attribution.js';

/** How sure a turn is: labels are found by their form, not learned. */
const CONFIDENCE = 0.95;
const ASKED = /\?["'\u201d\u2019)\]*_]*$/;
/** A chair's turn of no more characters, with a phrase that runs the meeting, does nothing else. */
const SHORT_TURN = 450;

/**
 * What each speaker of a transcript or interview says: all paragraphs up to the next label. The name in the label is the source, its mark the
 * cue. Questions are not put forward as said, nor is what a chair says to run the meeting.
 */
export function turns({ document, paragraphs, sentences, turns: all = [] }: Article): Attribution[] {
  let p = 0;
  return all.flatMap((turn) => {
    while (p < paragraphs.length && paragraphs[p].start < turn.start) p++;
    const first = p;
    while (p < paragraphs.length && paragraphs[p].start < turn.end) p++;
    if (p === first) return [];
    const spans = paragraphs.slice(first, p).map(({ start, end }): Span => ({ start, end }));
    const own = sentences.slice(paragraphs[first].firstSentence, paragraphs[p - 1].lastSentence);
    if (turn.procedure?.length) return ofChair(turn, turn.procedure, spans, own);
    const asks = turn.kind === 'asker' || own.every(({ start, end }) => ASKED.test(document.text.slice(start, end)));
    return [saidIn(turn, spans, asks ? 'question' : 'statement', !asks)];
  });
}

/** The sentences by which a chair runs the meeting, and apart from them what else is said. */
function ofChair(turn: Turn, procedure: readonly Span[], spans: Span[], sentences: readonly Sentence[]): Attribution[] {
  const { length } = spans;
  if (spans[length - 1].end - spans[0].start <= SHORT_TURN) return [saidIn(turn, spans, 'statement', false)];
  let k = 0;
  const run: Span[] = [];
  const said: Span[] = [];
  for (const { start, end } of sentences) {
    while (k < procedure.length && procedure[k].end <= start) k++;
    (k < procedure.length && procedure[k].start < end ? run : said).push({ start, end });
  }
  return [
    ...(said.length ? [saidIn(turn, said, 'statement', true)] : []),
    ...(run.length ? [saidIn(turn, run, 'statement', false)] : []),
  ];
}

function saidIn(
  { cue, name, speaker }: Turn,
  content: Span[],
  cueClass: Attribution['cueClass'],
  asserted: boolean,
): Attribution {
  const [rule, confidence] = ['turn', CONFIDENCE];
  return attributionOf({ kind: 'direct', source: name, cue, content, cueClass, asserted, speaker, rule, confidence });
}
