import { type Article, compact, partsFrom, SENTENCE_END, type Splitter, stretch, type TextLine } from './text.js';

/** "To the Editor:", "Dear Sir,", "SIR – The court …". */
const SALUTATION =
  /^(?:to the editors?|dear (?:sirs?|madam|editors?|sir or madam)|sirs?|editors?)\s*(?:[:,–—]|-\s|$)\s*/i;
/** The first letter begins no further down: an article may quote a letter. */
const HEAD_LINES = 6;
const NAME = /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}'’-]+,?$/u;
const CLOSING = /^(?:yours|sincerely|respectfully|faithfully|regards|best)\b.*,?$/i;
/** Below a name: place, office, "The writer is …". */
const MOST_BELOW = 6;
const SHORT_WORDS = 30;

/** Letters to the editor, each of them the words of who signed it below. Every letter must be signed, or nothing is split. */
export const splitLetters: Splitter = (lines) => {
  const first = lines.findIndex(({ text }) => SALUTATION.test(text));
  if (first < 0 || first >= HEAD_LINES) return undefined;
  const letters = partsFrom(lines, ({ text }) => SALUTATION.test(text)).map(letterOf);
  return letters.every((letter) => letter !== undefined) ? letters : undefined;
};

function letterOf(part: readonly TextLine[]): Article | undefined {
  const [salutation, ...lines] = part;
  const signature = lines.findIndex((line, i) => isSignature(line, part[i]) && lines.length - i <= MOST_BELOW + 1);
  if (signature < 0) return undefined;
  const below = lines.slice(signature + 1);
  if (below.some(({ text }) => text.split(' ').length > SHORT_WORDS)) return undefined;
  const body = lines.slice(0, signature).filter(({ text }) => !CLOSING.test(text));
  const greeting = SALUTATION.exec(salutation.text)?.[0].length ?? 0;
  const opening = greeting < salutation.text.length ? [{ ...salutation, start: salutation.start + greeting }] : [];
  if (!body.length && !opening.length) return undefined;
  return {
    record: compact({ speaker: lines[signature].text.replace(/,$/, ''), place: below[0]?.text }),
    ...stretch([...opening, ...body]),
    line: salutation.number,
  };
}

/** A name alone, below the end of a sentence or "Yours sincerely,". */
const isSignature = ({ text }: TextLine, before: TextLine): boolean =>
  NAME.test(text) && (SENTENCE_END.test(before.text) || CLOSING.test(before.text));
