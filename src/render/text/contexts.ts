import { oneLine } from '../../base/plain.js';
import type { Value } from '../../types/stance.js';
import { wrapped } from './listing.js';
import { SIGNS } from './signs.js';
import type { Style } from './style.js';
import { widthOf } from './width.js';

/** A line of a concordance: a keyword in its context. */
export interface ContextLine {
  document: string;
  statement: string;
  actor: string;
  /** What the statement is on the entry's dimension. */
  value: Value;
  left: string;
  keyword: string;
  right: string;
}

const NAME = 16;
const MAX_KEYWORD = 26;
const GAP = 1;

/** Keywords in one column, with the sign of their statement's value and as much context as fits. */
export function renderContexts(lines: readonly ContextLine[], style: Style): string {
  const keyword = Math.min(MAX_KEYWORD, Math.max(0, ...lines.map((line) => widthOf(line.keyword))));
  const room = style.width - NAME - keyword - 2 - 3 * GAP;
  const left = Math.ceil(room / 2);
  return lines
    .map((line) => {
      const sign = SIGNS[line.value];
      const ink = line.value === 'pro' ? style.pro : line.value === 'anti' ? style.anti : style.strong;
      const cells = [
        style.faint(start(line.actor || '?', NAME)),
        end(line.left, left),
        `${sign} ${ink(start(line.keyword, keyword))}`,
        start(line.right, room - left),
      ];
      return `${cells.join(' '.repeat(GAP)).trimEnd()}\n`;
    })
    .join('');
}

/** Whole statements, each with its id and speaker. */
export function renderWhole(lines: readonly ContextLine[], style: Style): string {
  return lines
    .map(({ statement, actor, keyword }) => {
      const head = `${style.faint(oneLine(statement))}  ${style.strong(oneLine(actor) || '?')}`;
      return `${[...wrapped(head, style, 2), ...wrapped(`  ${oneLine(keyword)}`, style, 2)].map((line) => line.trimEnd()).join('\n')}\n\n`;
    })
    .join('');
}

/** The beginning of a text, padded to `width`. */
function start(text: string, width: number): string {
  let kept = '';
  let used = 0;
  for (const character of text) {
    const next = used + widthOf(character);
    if (next > width) break;
    kept += character;
    used = next;
  }
  return kept + ' '.repeat(width - used);
}

/** The end of a text, padded on the left to `width`. */
function end(text: string, width: number): string {
  let kept = '';
  let used = 0;
  for (const character of [...text].reverse()) {
    const next = used + widthOf(character);
    if (next > width) break;
    kept = character + kept;
    used = next;
  }
  return ' '.repeat(width - used) + kept;
}
