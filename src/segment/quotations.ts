import type { Span } from '../types/text.js';

/** A quotation on the text alone: indices in `parent` and `continuedBy` are into the list returned, -1 for none. */
export interface QuotedSpan extends Span {
  block: number;
  parent: number;
  closed: boolean;
  continuedBy: number;
}

type Family = 'curly' | 'straight' | 'doubled' | 'angle' | 'single';
interface Mark {
  start: number;
  end: number;
  family: Family;
  /** What the mark's shape and neighbours say it can be. */
  side: 'open' | 'close' | 'either' | 'wrong-way';
}
interface Open extends Mark {
  index: number;
}

const MARK = /["\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019']|``/g;
const SINGLE = /['\u2018\u2019]/;
const LETTER = /[\p{L}\p{N}]/u;
/** Words that begin with an apostrophe, so that it opens nothing. */
const ELISION = /^['\u2018\u2019](?:em|til|tis|twas|twere|twill|cause|n|bout|round|neath|nother|\d0s)\b/i;
const ELISION_WINDOW = 9;

/**
 * Finds quotations block by block: double, single, straight, curly, doubled ('') and angle marks, nested ones, marks typed
 * the wrong way round, and quotations that run over several blocks (each opened again, only the last closed).
 * A stray mark opens nothing; an unclosed quotation ends with its block. Linear in the number of marks.
 */
export function findQuotations(text: string, blocks: readonly Span[]): QuotedSpan[] {
  const quotations: QuotedSpan[] = [];
  let carried: Open | undefined;
  blocks.forEach((block, number) => {
    const marks = marksIn(text, block);
    const stack: Open[] = [];
    const open = (mark: Mark): void => {
      const index = quotations.length;
      quotations.push({
        start: mark.start,
        end: block.end,
        block: number,
        parent: stack.at(-1)?.index ?? -1,
        closed: false,
        continuedBy: -1,
      });
      stack.push({ ...mark, index });
    };
    const close = (depth: number, end: number): void => {
      const closing = stack[depth];
      quotations[closing.index].end = end;
      quotations[closing.index].closed = true;
      for (const inner of stack.splice(depth)) if (inner !== closing) quotations[inner.index].end = -1; // stray: opened inside, never closed
    };
    marks.forEach((mark, i) => {
      const depth = stack.findLastIndex((other) => fits(other.family, mark.family));
      if (depth >= 0 && mark.side !== 'open' && !isPossessive(text, marks, i)) close(depth, mark.end);
      else if (mark.side === 'open' || mark.side === 'either') {
        if (depth >= 0 && mark.family !== 'curly' && mark.family !== 'angle' && mark.side === 'either') return;
        open(mark);
        const index = stack[stack.length - 1].index;
        if (carried && stack.length === 1 && mark.start === block.start && fits(carried.family, mark.family))
          quotations[carried.index].continuedBy = index;
      }
    });
    const last = stack[0];
    carried = undefined;
    // a single mark that nothing closes was an apostrophe, and so was one inside another unclosed quotation
    const next = blocks[number + 1];
    for (const [depth, unclosed] of stack.entries()) {
      const runsOn = depth === 0 && next !== undefined && startsWithMark(text, next, unclosed.family);
      if (depth > 0 || (unclosed.family === 'single' && !runsOn)) quotations[unclosed.index].end = -1;
      else if (runsOn) carried = last;
      else if (!text.slice(unclosed.end, block.end).trim()) quotations[unclosed.index].end = -1; // nothing follows it
    }
  });
  return withoutStray(quotations);
}

function fits(opened: Family, closing: Family): boolean {
  if (opened === closing) return true;
  if (opened === 'single' || closing === 'single') return false;
  return (
    opened !== 'angle' &&
    closing !== 'angle' &&
    !(opened === 'doubled' && closing === 'straight') &&
    !(opened === 'straight' && closing === 'doubled')
  );
}

function marksIn(text: string, block: Span): Mark[] {
  const marks: Mark[] = [];
  MARK.lastIndex = block.start;
  for (let match = MARK.exec(text); match && match.index < block.end; match = MARK.exec(text)) {
    const start = match.index;
    let end = start + match[0].length;
    const char = match[0];
    const doubled = SINGLE.test(char) && text[end] === char && end < block.end;
    if (doubled) {
      end++;
      MARK.lastIndex = end;
    }
    const before = start > block.start ? text[start - 1] : ' ';
    const after = end < block.end ? text[end] : ' ';
    const mark = classify(text, char, doubled, start, end, before, after);
    if (mark) marks.push(mark);
  }
  return marks;
}

function classify(
  text: string,
  char: string,
  doubled: boolean,
  start: number,
  end: number,
  before: string,
  after: string,
): Mark | undefined {
  const opensHere = /[\s([{\u2014\u2013\-/"\u201c\u2018']/.test(before) && !/\s/.test(after);
  const closesHere = !/[\s([{]/.test(before) && !LETTER.test(after);
  switch (char) {
    case '\u201c':
    case '\u201e':
    case '\u201f':
      // typed the wrong way round at the end of a quotation ("… order. “")
      return { start, end, family: 'curly', side: /\s/.test(after) && !/[([]/.test(before) ? 'wrong-way' : 'open' };
    case '\u201d':
      return { start, end, family: 'curly', side: /\s/.test(before) && LETTER.test(after) ? 'either' : 'close' };
    case '\u00ab':
      return { start, end, family: 'angle', side: 'open' };
    case '\u00bb':
      return { start, end, family: 'angle', side: 'close' };
    case '"':
      return {
        start,
        end,
        family: 'straight',
        side: opensHere === closesHere ? 'either' : opensHere ? 'open' : 'close',
      };
    case '``':
      return { start, end, family: 'doubled', side: 'open' };
    default: {
      if (doubled)
        return {
          start,
          end,
          family: 'doubled',
          side: opensHere === closesHere ? 'either' : opensHere ? 'open' : 'close',
        };
      if (LETTER.test(before) && LETTER.test(after)) return undefined;
      if (ELISION.test(text.slice(start, start + ELISION_WINDOW))) return undefined;
      if (char === '\u2018') return LETTER.test(before) ? undefined : { start, end, family: 'single', side: 'open' };
      if (char === '\u2019') return closesHere ? { start, end, family: 'single', side: 'close' } : undefined;
      if (opensHere && !LETTER.test(before)) return { start, end, family: 'single', side: 'open' };
      return closesHere ? { start, end, family: 'single', side: 'close' } : undefined;
    }
  }
}

/** "countries' " inside single marks: an apostrophe where another closing mark follows before the next opening one. */
function isPossessive(text: string, marks: readonly Mark[], i: number): boolean {
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

function startsWithMark(text: string, block: Span, family: Family): boolean {
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

/** Drops what turned out to be stray and renumbers the rest, in order of their starts. */
function withoutStray(quotations: QuotedSpan[]): QuotedSpan[] {
  const renumbered = new Int32Array(quotations.length).fill(-1);
  let kept = 0;
  quotations.forEach((quotation, i) => {
    if (quotation.end > quotation.start) renumbered[i] = kept++;
  });
  const parentOf = (i: number): number => {
    let parent = quotations[i].parent;
    while (parent >= 0 && renumbered[parent] < 0) parent = quotations[parent].parent;
    return parent < 0 ? -1 : renumbered[parent];
  };
  return quotations.flatMap((quotation, i) =>
    renumbered[i] < 0
      ? []
      : [
          {
            ...quotation,
            parent: parentOf(i),
            continuedBy: quotation.continuedBy < 0 ? -1 : renumbered[quotation.continuedBy],
          },
        ],
  );
}
