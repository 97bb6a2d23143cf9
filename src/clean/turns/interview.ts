import { firstIndex } from '../../base/search.js';
import type { Emphasis, Span } from '../../types/text.js';
import { areParagraphs, type Line } from '../lines.js';
import { holdsOne, phraseOf, type TurnGrammar } from './grammar.js';
import { endsAsking } from './speakers.js';

/** The first and last line of a paragraph. */
interface Stretch {
  first: number;
  last: number;
  /** Set if all of it is in bold ("bold") or italics. */
  style?: 'bold' | 'italic';
  start: number;
  end: number;
}

/** A question in bold or italics, or an answer in plain type, by its first line. */
export interface Part {
  line: number;
  asks: boolean;
}

/** Fewer questions may be headings. */
const QUESTIONS = 2;
/** Of the questions, this share ends with a question mark … */
const ASKING = 0.5;
/** … and of the answers, this share sounds like somebody who is asked. */
const TALKING = 0.3;
const OPENING = /^[\s\\]*(\*\*\*|\*\*|__|\*|_)(?=\S)/;

/** Questions and answers that only type tells apart, from the first question on; none where the document is no interview. */
export function partsOf(
  text: string,
  lines: readonly Line[],
  emphasis: readonly Emphasis[],
  isLabelled: (line: number) => boolean,
  { talk }: TurnGrammar,
): Part[] {
  const paragraphs = paragraphsOf(text, lines, emphasis);
  const isQuestion = ({ style, end }: Stretch): boolean => style !== undefined && asks(text, end);
  const first = paragraphs.findIndex((one) => isQuestion(one) || (one.style !== undefined && isLabelled(one.first)));
  if (first < 0) return [];
  const { style } = paragraphs[first];
  const from = firstOf(paragraphs, first);
  const parts: Part[] = [];
  const seen = { questions: 0, asking: 0, answers: 0, talking: 0 };
  for (const one of paragraphs.slice(from)) {
    const isAsked = one.style === style;
    if (isAsked === parts.at(-1)?.asks) continue;
    if (!isAsked && one.style !== undefined) break; // a note below the interview
    parts.push({ line: one.first, asks: isAsked });
    if (isAsked) {
      seen.questions++;
      if (asks(text, one.end)) seen.asking++;
    } else {
      seen.answers++;
      if (holdsOne(phraseOf(text.slice(one.start, one.end)), talk)) seen.talking++;
    }
  }
  const { answers, asking, questions, talking } = seen;
  const isInterview =
    questions >= QUESTIONS && answers >= QUESTIONS && asking >= ASKING * questions && talking >= TALKING * answers;
  return isInterview ? parts : [];
}

/** Of the questions of an interview without emphasis, this share speaks to somebody … */
const ADDRESSING = 0.5;
/** … and they are no longer than this, in characters. */
const LONGEST_QUESTION = 600;
const PLAIN_QUESTIONS = 3;

/**
 * Questions and answers that nothing but a question mark tells apart, from the first question on. What somebody asks in an essay is answered by
 * the author: here questions speak to somebody ("you", "Minister, …"), answers are in the first person, and each is behind the other.
 */
export function plainParts(text: string, lines: readonly Line[], { talk, titles }: TurnGrammar): Part[] {
  const isQuestion = ({ end, start }: Span): boolean => end - start <= LONGEST_QUESTION && asks(text, end);
  if (lines.filter(isQuestion).length < PLAIN_QUESTIONS) return [];
  const paragraphs = paragraphsOf(text, lines, []);
  const from = paragraphs.findIndex(isQuestion);
  if (from < 0) return [];
  const parts: Part[] = [];
  const seen = { questions: 0, addressing: 0, answers: 0, talking: 0 };
  for (const one of paragraphs.slice(from)) {
    const written = text.slice(one.start, one.end);
    const isAsked = parts.at(-1)?.asks !== true && isQuestion(one);
    if (!isAsked && parts.at(-1)?.asks === false) continue;
    parts.push({ line: one.first, asks: isAsked });
    const phrase = phraseOf(written);
    if (isAsked) {
      seen.questions++;
      if (/ you(?:r|rs)? /.test(` ${phrase} `) || titles.has(phrase.split(' ')[0])) seen.addressing++;
    } else {
      seen.answers++;
      if (holdsOne(phrase, talk)) seen.talking++;
    }
  }
  const { addressing, answers, questions, talking } = seen;
  const isInterview =
    questions >= PLAIN_QUESTIONS &&
    answers >= questions - 1 &&
    addressing >= ADDRESSING * questions &&
    talking >= ADDRESSING * answers;
  return isInterview ? parts : [];
}

/** Where the questions begin: those before the first question mark ("You were away.") alternate with answers, too. */
function firstOf(paragraphs: readonly Stretch[], asked: number): number {
  const { style } = paragraphs[asked];
  let from = asked;
  while (from > 1 && paragraphs[from - 1].style === undefined && paragraphs[from - 2].style === style) from -= 2;
  return from;
}

const asks = (text: string, end: number): boolean => endsAsking(text.slice(Math.max(0, end - 8), end));

function paragraphsOf(text: string, lines: readonly Line[], emphasis: readonly Emphasis[]): Stretch[] {
  const found: Stretch[] = [];
  const isOneEach = areParagraphs(lines);
  lines.forEach(({ apart, end, reason, start }, line) => {
    if (reason) return;
    const last = found.at(-1);
    const begins =
      isOneEach || apart || !last || last.last !== line - 1 || styleOf(text, start, end, emphasis) !== undefined;
    if (begins) found.push({ first: line, last: line, start, end });
    else {
      last.last = line;
      last.end = end;
    }
  });
  for (const one of found) one.style = styleOf(text, one.start, one.end, emphasis);
  return found;
}

/** The style of a whole stretch, by the format's or by the text's own marks. */
function styleOf(text: string, start: number, end: number, emphasis: readonly Emphasis[]): Stretch['style'] {
  const mark = OPENING.exec(text.slice(start, start + 8))?.[1];
  if (mark) {
    const closes =
      text.slice(start, end).trimEnd().endsWith(mark) &&
      text.indexOf(mark, start + mark.length + 1) >= end - mark.length - 2;
    if (closes) return mark.length > 1 ? 'bold' : 'italic';
  }
  const around = emphasis[firstIndex(emphasis, (stretch) => stretch.end > start)];
  if (!around || around.start > start || around.end < end) return undefined;
  return around.bold ? 'bold' : 'italic';
}
