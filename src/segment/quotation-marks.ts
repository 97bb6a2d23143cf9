import type { Span } from '../types/text.js';

/** `low`: opened by „, closed by “ or ”; `small-low`: opened by ‚, closed by ‘ or ’. `turned`: ‘ behind a word, which closes nothing else. */
export type Family =
  | 'curly'
  | 'straight'
  | 'doubled'
  | 'angle'
  | 'small-angle'
  | 'single'
  | 'low'
  | 'small-low'
  | 'turned';

export interface Mark {
  start: number;
  end: number;
  family: Family;
  /** What the mark's shape and neighbours say it can be. */
  side: 'open' | 'close' | 'either' | 'wrong-way';
}

/** A mark in the text, before it is classified. */
interface Sign {
  char: string;
  start: number;
  end: number;
  /** The characters beside it, blanks at the edges of the block. */
  before: string;
  after: string;
}

const MARK = /["\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019\u201a\u2039\u203a']|``/g;
const SINGLE = /['\u2018\u2019]/;
const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /\s/;
const BEFORE_OPENING = /[\s([{\u2014\u2013\-/"\u201c\u2018']/;
const NOT_BEFORE_CLOSING = /[\s([{]/;
/** Words that begin with an apostrophe, so that it opens nothing. */
const ELISION = /^['\u2018\u2019](?:em|til|tis|twas|twere|twill|cause|n|bout|round|neath|nother|\d0s)\b/i;
const ELISION_WINDOW = 9;

/** The quotation marks of a block, without apostrophes. */
export function marksIn(text: string, block: Span): Mark[] {
  const marks: Mark[] = [];
  let end = block.start;
  // only the block is searched: a search that ran on to the next mark would read a text without marks once for each block
  const written = text.slice(block.start, block.end);
  MARK.lastIndex = 0;
  for (let found = MARK.exec(written); found; found = MARK.exec(written)) {
    const [char] = found;
    const start = block.start + found.index;
    if (start < end) continue; // the second half of a doubled mark
    end = start + char.length;
    const isDoubled = SINGLE.test(char) && text[end] === char && end < block.end;
    if (isDoubled) end++;
    const before = start > block.start ? text[start - 1] : ' ';
    const after = end < block.end ? text[end] : ' ';
    const sign: Sign = { char, start, end, before, after };
    const mark = classify(text, sign, isDoubled);
    if (mark) marks.push(mark);
  }
  return marks;
}

function classify(text: string, sign: Sign, isDoubled: boolean): Mark | undefined {
  if (isDoubled) return { start: sign.start, end: sign.end, family: 'doubled', side: ambiguousSide(sign) };
  return SINGLE.test(sign.char) ? singleMark(text, sign) : doubleMark(sign);
}

const opensHere = ({ before, after }: Sign): boolean => BEFORE_OPENING.test(before) && !SPACE.test(after);
const closesHere = ({ before, after }: Sign): boolean => !NOT_BEFORE_CLOSING.test(before) && !LETTER.test(after);

/** The side of a mark that looks alike at both ends of a quotation. */
function ambiguousSide(sign: Sign): Mark['side'] {
  const opens = opensHere(sign);
  return opens === closesHere(sign) ? 'either' : opens ? 'open' : 'close';
}

/** »…« the other way round, as its neighbours show. */
const angleSide = (sign: Sign, usual: 'open' | 'close', other: 'open' | 'close'): 'open' | 'close' => {
  const opens = opensHere(sign);
  if (opens === closesHere(sign)) return usual;
  return (opens ? 'open' : 'close') === other ? other : usual;
};

function doubleMark(sign: Sign): Mark | undefined {
  const { char, start, end, before, after } = sign;
  switch (char) {
    case '\u201d':
      return { start, end, family: 'curly', side: SPACE.test(before) && LETTER.test(after) ? 'either' : 'close' };
    case '\u00ab':
      return { start, end, family: 'angle', side: angleSide(sign, 'open', 'close') };
    case '\u00bb':
      return { start, end, family: 'angle', side: angleSide(sign, 'close', 'open') };
    case '\u2039':
      return { start, end, family: 'small-angle', side: angleSide(sign, 'open', 'close') };
    case '\u203a':
      return { start, end, family: 'small-angle', side: angleSide(sign, 'close', 'open') };
    case '\u201a': // elsewhere it is a comma
      return opensHere(sign) ? { start, end, family: 'small-low', side: 'open' } : undefined;
    case '\u201e':
      return { start, end, family: 'low', side: 'open' };
    case '"':
      return { start, end, family: 'straight', side: ambiguousSide(sign) };
    case '``':
      return { start, end, family: 'doubled', side: 'open' };
    default:
      // typed the wrong way round at the end of a quotation ("… order. “")
      return { start, end, family: 'curly', side: SPACE.test(after) && !/[([]/.test(before) ? 'wrong-way' : 'open' };
  }
}

/** A single mark, unless it is an apostrophe. */
function singleMark(text: string, sign: Sign): Mark | undefined {
  const { char, start, end, before, after } = sign;
  const mark = (side: Mark['side']): Mark => ({ start, end, family: 'single', side });
  if (char === '\u2018' && closesHere(sign) && !opensHere(sign)) return { start, end, family: 'turned', side: 'close' };
  if (LETTER.test(before) && LETTER.test(after)) return undefined;
  if (ELISION.test(text.slice(start, start + ELISION_WINDOW))) return undefined;
  if (char === '\u2018') return mark('open');
  if (char === "'" && opensHere(sign) && !LETTER.test(before)) return mark('open');
  return closesHere(sign) ? mark('close') : undefined;
}

/** Families that are closed by their own kind alone. */
const APART: ReadonlySet<Family> = new Set(['angle', 'small-angle', 'turned', 'small-low']);

/** Whether a mark of one family can close a quotation that one of another opened. */
export function fits(opened: Family, closing: Family): boolean {
  if (opened === 'low') return closing === 'curly';
  if (opened === 'small-low') return closing === 'single' || closing === 'turned';
  if (opened === closing) return true;
  if (opened === 'single' || closing === 'single') return false;
  return (
    !APART.has(opened) &&
    !APART.has(closing) &&
    !(opened === 'doubled' && closing === 'straight') &&
    !(opened === 'straight' && closing === 'doubled')
  );
}

/** "countries' " inside single marks: an apostrophe where another closing mark follows before the next opening one. */
export function isPossessive(text: string, marks: readonly Mark[], i: number): boolean {
  const mark = marks[i];
  if (
    mark.family !== 'single' ||
    text[mark.start - 1] !== 's' ||
    !/^\s\p{Ll}/u.test(text.slice(mark.end, mark.end + 2))
  )
    return false;
  const next = marks[i + 1];
  return next?.family === 'single' && next.side === 'close';
}

/** Whether a block begins with a mark that opens a quotation of the family again. */
export function startsWithMark(text: string, block: Span, family: Family): boolean {
  const char = text[block.start];
  if (family === 'single') return char === '\u2018' || char === "'";
  return (
    char === '\u201c' ||
    char === '"' ||
    char === '\u201e' ||
    text.startsWith('``', block.start) ||
    text.startsWith("''", block.start)
  );
}
