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
  const found: Attribution[] = [];
  let p = 0;
  for (const turn of all) {
    while (p < paragraphs.length && paragraphs[p].start < turn.start) p++;
    const first = p;
    const spans: Span[] = [];
    for (; p < paragraphs.length && paragraphs[p].start < turn.end; p++)
      spans.push({ start: paragraphs[p].start, end: paragraphs[p].end });
    if (p === first) continue;
    const own = sentences.slice(paragraphs[first].firstSentence, paragraphs[p - 1].lastSentence);
    if (turn.procedure?.length) {
      addChair(turn, turn.procedure, spans, own, found);
      continue;
    }
    const asks = turn.kind === 'asker' || own.every(({ start, end }) => ASKED.test(document.text.slice(start, end)));
    found.push(saidIn(turn, spans, asks ? 'question' : 'statement', !asks));
  }
  return found;
}

/** Adds the sentences by which a chair runs the meeting, and apart from them what else is said. */
function addChair(
  turn: Turn,
  procedure: readonly Span[],
  spans: Span[],
  sentences: readonly Sentence[],
  found: Attribution[],
): void {
  if (spans[spans.length - 1].end - spans[0].start <= SHORT_TURN) {
    found.push(saidIn(turn, spans, 'statement', false));
    return;
  }
  let k = 0;
  const run: Span[] = [];
  const said: Span[] = [];
  for (const { start, end } of sentences) {
    while (k < procedure.length && procedure[k].end <= start) k++;
    (k < procedure.length && procedure[k].start < end ? run : said).push({ start, end });
  }
  if (said.length) found.push(saidIn(turn, said, 'statement', true));
  if (run.length) found.push(saidIn(turn, run, 'statement', false));
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
