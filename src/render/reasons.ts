import { oneLine } from '../base/plain.js';
import type { Reason, Reasons } from '../types/stance.js';
import { counted, share, signed } from './text/numbers.js';

/** How many parts are shown that speak for the side, and how many that speak against it. */
const SHOWN = 5;
/** Thousandths; less than this is shown with the rest. */
const LEAST = 10;
const GAP = '  ';

/**
 * A sum that decided, in one line: "+1.40 “in one place only”  +.90 entry Security Council  −.60 “impotence”  = +1.70, p .85 for pro, needed .60".
 * The largest parts each way come first; what is left is added up, so that the figures are the whole sum.
 */
export function reasonLine({ side, parts, sum, probability, threshold }: Reasons, text: string): string {
  const ranked = [...parts].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const shown = [1, -1].flatMap((sign) => ranked.filter(({ weight }) => weight * sign >= LEAST).slice(0, SHOWN));
  const rest = parts.filter((part) => part.weight && !shown.includes(part));
  const cells = shown.map((part) => `${signed(part.weight / 1000)} ${partName(part, text)}`);
  if (rest.length)
    cells.push(
      `${signed(rest.reduce((all, { weight }) => all + weight, 0) / 1000)} in ${counted(rest.length, 'smaller part')}`,
    );
  const needed = threshold > 1000 ? 'never enough' : `needed ${share(threshold)}`;
  return [...cells, `= ${signed(sum / 1000)}, p ${share(probability)} for ${side}, ${needed}`].join(GAP);
}

/** What a part is called: a learned word as it stands in the text, an entry as it is written. */
export function partName({ kind, what, spans, notes }: Reason, text: string): string {
  if (kind === 'bias') return 'bias';
  if (kind === 'entries') return 'entries as such';
  if (kind === 'word') return `“${spans.map(({ start, end }) => oneLine(text.slice(start, end))).join(' … ')}”`;
  return `entry ${short(what)}${notes.length ? ` (${notes.map(oneLine).join('; ')})` : ''}`;
}

/** An entry with its longer lists of alternatives shortened. */
export function short(term: string): string {
  return oneLine(term).replace(/\(([^()|]*\|[^()|]*\|)[^()]*\)/g, '($1…)');
}
