import type { Span } from '../types/text.js';
import { fits, isPossessive, type Mark, marksIn, startsWithMark } from './quotation-marks.js';

/** A quotation on the text alone: indices in `parent` and `continuedBy` are into the list returned, -1 for none. */
export interface QuotedSpan extends Span {
  block: number;
  parent: number;
  closed: boolean;
  continuedBy: number;
}

/** A quotation that is not closed yet, by its opening mark. */
interface Open extends Mark {
  index: number;
}

/** A mark that may be an apostrophe or a comma. */
const isSingle = ({ family }: Mark): boolean => family === 'single' || family === 'small-low';

/** The end of a quotation that turned out to be none. */
const STRAY = -1;

/**
 * Finds quotations block by block: double, single, straight, curly, doubled ('') and angle marks, nested ones, marks typed
 * the wrong way round, and quotations that run over several blocks (each opened again, only the last closed).
 * A stray mark opens nothing; an unclosed quotation ends with its block. Linear in the number of marks.
 */
export function findQuotations(text: string, blocks: readonly Span[]): QuotedSpan[] {
  const quotations: QuotedSpan[] = [];
  let carried: Open | undefined;
  blocks.forEach((block, number) => {
    const reader = new BlockReader(text, block, number, quotations, carried);
    reader.read();
    carried = reader.carriedTo(blocks[number + 1]);
  });
  return withoutStray(quotations);
}

/** Reads one block and adds its quotations to those found before. */
class BlockReader {
  /** The quotations that are open, the innermost last. */
  private readonly stack: Open[] = [];

  constructor(
    private readonly text: string,
    private readonly block: Span,
    private readonly number: number,
    private readonly quotations: QuotedSpan[],
    /** The quotation of the block before that this one may continue. */
    private readonly carried: Open | undefined,
  ) {}

  read(): void {
    const { stack, text } = this;
    const marks = marksIn(text, this.block);
    marks.forEach((mark, i) => {
      const depth = stack.findLastIndex((other) => fits(other.family, mark.family));
      const isLow = depth >= 0 && depth === stack.length - 1 && stack[depth].family === 'low'; // “ closes „
      if (depth >= 0 && (mark.side !== 'open' || isLow) && !isPossessive(text, marks, i)) this.close(depth, mark.end);
      else if (mark.side === 'open') this.open(mark);
      else if (mark.side === 'either' && (depth < 0 || mark.family === 'curly' || mark.family === 'angle'))
        this.open(mark);
    });
  }

  /** Ends what is still open; returns the quotation that the next block continues. */
  carriedTo(next: Span | undefined): Open | undefined {
    const { block, quotations, stack, text } = this;
    let carried: Open | undefined;
    stack.forEach((unclosed, depth) => {
      const runsOn = depth === 0 && next !== undefined && startsWithMark(text, next, unclosed.family);
      // a single mark that nothing closes was an apostrophe, and so was one inside another unclosed quotation
      if (depth > 0 || (isSingle(unclosed) && !runsOn)) quotations[unclosed.index].end = STRAY;
      else if (runsOn) carried = unclosed;
      else if (!text.slice(unclosed.end, block.end).trim()) quotations[unclosed.index].end = STRAY; // nothing follows it
    });
    return carried;
  }

  private open(mark: Mark): void {
    const { block, carried, number, quotations, stack } = this;
    const index = quotations.length;
    quotations.push({
      start: mark.start,
      end: block.end,
      block: number,
      parent: stack.at(-1)?.index ?? -1,
      closed: false,
      continuedBy: -1,
    });
    stack.push({ start: mark.start, end: mark.end, family: mark.family, side: mark.side, index });
    if (carried && stack.length === 1 && mark.start === block.start && fits(carried.family, mark.family))
      quotations[carried.index].continuedBy = index;
  }

  private close(depth: number, end: number): void {
    const { quotations, stack } = this;
    const [closing, ...inner] = stack.splice(depth);
    quotations[closing.index].end = end;
    quotations[closing.index].closed = true;
    for (const { index } of inner) quotations[index].end = STRAY; // opened inside, never closed
  }
}

/** Drops what turned out to be stray. */
const withoutStray = (quotations: QuotedSpan[]): QuotedSpan[] =>
  keepQuotations(quotations, ({ start, end }) => end > start);

/** Keeps some quotations, in their order, and numbers them anew, in place. A child of a dropped one goes to the quotation around that. */
export function keepQuotations<Q extends Pick<QuotedSpan, 'parent' | 'continuedBy'>>(
  quotations: Q[],
  isKept: (quotation: Q) => boolean,
): Q[] {
  const renumbered = new Int32Array(quotations.length).fill(-1);
  let kept = 0;
  for (let i = 0; i < quotations.length; i++) if (isKept(quotations[i])) renumbered[i] = kept++;
  if (kept === quotations.length) return quotations;
  const parentOf = (i: number): number => {
    let { parent } = quotations[i];
    while (parent >= 0 && renumbered[parent] < 0) parent = quotations[parent].parent;
    return parent < 0 ? -1 : renumbered[parent];
  };
  const parents = Int32Array.from(quotations, (_, i) => parentOf(i));
  const all: Q[] = [];
  for (let i = 0; i < quotations.length; i++) {
    const quotation = quotations[i];
    quotation.parent = parents[i];
    quotation.continuedBy = quotation.continuedBy < 0 ? -1 : renumbered[quotation.continuedBy];
    if (renumbered[i] >= 0) all.push(quotation);
  }
  return all;
}
