import { type Article, compact, partsFrom, SENTENCE_END, type Splitter, stretch, type TextLine } from './text.js';

/** "To the Editor:", "Dear Sir,", "SIR – The court …". */
const SALUTATION =
  /^(?:to the editors?|dear (?:sirs?|madam|editors?|sir or madam)|sirs?|editors?)\s*(?:[:,–—]|-\s|$)\s*/i;
/** "Dear Prime Minister,": a letter only where it is closed by a formula above the name. */
const OPEN_SALUTATION = /^dear [\p{L}.'’ -]{2,40}[,:]$/iu;
/** The first letter begins no further down: an article may quote a letter. */
const HEAD_LINES = 6;
const NAME = /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}'’-]+(?=,|\s?\(|$)/u;
/** With a place or office behind the name: "Ada Obi, London SE1", "Col Ada Obi (retd)". */
const SIGNATURE_WORDS = 10;
const BULLET = /^[•●]\s*/;
/** "— Ada Obi", "(Dr.) Ada Obi". */
const BEFORE_NAME = /^(?:[—–-]\s*)?(?:\(?(?:dr|prof|rev|sir|mr|mrs|ms)\b\.?\)?\s+)?/i;
const CLOSING = /^(?:yours|sincerely|respectfully|faithfully|regards|best)\b.*,?$/i;
/** Below a name: place, office, "The writer is …". */
const MOST_BELOW = 6;
const SHORT_WORDS = 30;

/** Letters, each of them the words of who signed it below. Every letter must be signed, or nothing is split. */
export const splitLetters: Splitter = (lines) => {
  const first = lines.findIndex(isSalutation);
  if (first < 0 || first >= HEAD_LINES) return bulleted(lines);
  const letters = partsFrom(lines, isSalutation).map(letterOf);
  return letters.every((letter) => letter !== undefined) ? letters : undefined;
};

/** Letters that begin with a bullet, as newspapers print several; a request for more may end them. */
function bulleted(lines: readonly TextLine[]): Article[] | undefined {
  const first = lines.findIndex(({ text }) => BULLET.test(text));
  if (first < 0 || first >= HEAD_LINES) return undefined;
  const parts = partsFrom(lines, ({ text }) => BULLET.test(text));
  const letters = parts.map(([line, ...rest]) => {
    const length = BULLET.exec(line.text)?.[0].length ?? 0;
    return letterOf([
      { ...line, end: line.start, text: 'Sir' },
      { ...line, text: line.text.slice(length), start: line.start + length },
      ...rest,
    ]);
  });
  if (letters.at(-1) === undefined) letters.pop();
  const signed = letters.filter((letter) => letter !== undefined);
  return signed.length > 1 && signed.length === letters.length ? signed : undefined;
}

const isSalutation = ({ text }: TextLine): boolean => SALUTATION.test(text) || OPEN_SALUTATION.test(text);

function letterOf(part: readonly TextLine[]): Article | undefined {
  const [salutation, ...lines] = part;
  const greeting = SALUTATION.exec(salutation.text)?.[0].length;
  const signature = lines.findIndex(
    (line, i) => isSignature(line, part[i], greeting === undefined) && lines.length - i <= MOST_BELOW + 1,
  );
  if (signature < 0) return undefined;
  const below = lines.slice(signature + 1);
  if (below.some(({ text }) => text.split(' ').length > SHORT_WORDS)) return undefined;
  const body = lines.slice(0, signature).filter(({ text }) => !CLOSING.test(text));
  const opening =
    greeting !== undefined && greeting < salutation.text.length
      ? [{ ...salutation, start: salutation.start + greeting }]
      : [];
  if (!body.length && !opening.length) return undefined;
  const text = signedIn(lines[signature]);
  const [speaker] = NAME.exec(text) as RegExpExecArray;
  const place = text.slice(speaker.length).replace(/^[,\s]+/, '') || below[0]?.text;
  return {
    record: compact({ speaker, place }),
    ...stretch([...opening, ...body]),
    line: salutation.number,
  };
}

/** A name alone, below the end of a sentence or "Yours sincerely,". */
const isSignature = (line: TextLine, before: TextLine, needsClosing: boolean): boolean =>
  NAME.test(signedIn(line)) &&
  line.text.split(/\s+/).length <= SIGNATURE_WORDS &&
  (CLOSING.test(before.text) || (!needsClosing && SENTENCE_END.test(before.text)));

const signedIn = ({ text }: TextLine): string => text.replace(BEFORE_NAME, '');
