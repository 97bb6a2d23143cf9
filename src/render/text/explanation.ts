import { compare } from '../../base/order.js';
import type { Hit, Statement } from '../../types/stance.js';
import type { Row } from '../../types/table.js';
import { oneLine } from '../plain.js';
import { wrapped } from './listing.js';
import { count, counted, signed } from './numbers.js';
import { SIGNS, signOf } from './signs.js';
import type { Style } from './style.js';

/** A statement and the text of its document, which its spans refer to. */
export interface Evidence {
  statement: Statement;
  text: string;
}

const INDENT = 4;
const ENTRIES = 5;

/**
 * Why a row has its figures: the entries that contribute most, then its statements, strongest first, each with its hits and the
 * effects on them.
 */
export function renderExplanation(row: Row, evidence: readonly Evidence[], top: number, style: Style): string {
  const { name, dimension, coded, pro, anti, mixed, mention, score } = row;
  const figures = [
    counted(coded, 'position'),
    `${count(pro)} pro, ${count(anti)} anti${mixed ? `, ${count(mixed)} mixed` : ''}`,
    ...(mention ? [`${counted(mention, 'mention')}`] : []),
    ...(score === null ? [] : [`score ${signed(score)}`]),
  ];
  const ranked = evidence
    .map((one) => ({ ...one, hits: one.statement.hits.filter((hit) => hit.dimension === dimension) }))
    .sort((a, b) => strength(b.hits) - strength(a.hits) || compareIds(a.statement, b.statement));
  const shown = top ? ranked.slice(0, top) : ranked;
  const lines = [
    style.strong(`${oneLine(name)} on ${oneLine(dimension)}`),
    ...wrapped(figures.join('; '), style, 0),
    ...wrapped(`mostly from: ${mainEntries(ranked.flatMap(({ hits }) => hits))}`, style, INDENT),
    '',
  ];
  for (const { statement, text, hits } of shown) lines.push(...explained(statement, hits, dimension, text, style), '');
  if (shown.length < ranked.length)
    lines.push(`… and ${counted(ranked.length - shown.length, 'more statement')}; --top 0 shows all`, '');
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

const strength = (hits: readonly Hit[]): number =>
  hits.reduce((sum, { contribution }) => sum + Math.abs(contribution), 0);

function compareIds(a: Statement, b: Statement): number {
  return compare(a.document, b.document) || a.content[0].start - b.content[0].start;
}

/** The entries that contribute most, with the sum of their contributions. */
function mainEntries(hits: readonly Hit[]): string {
  const sums = new Map<string, number>();
  for (const { term, contribution } of hits) sums.set(term, (sums.get(term) ?? 0) + contribution);
  const largest = [...sums]
    .filter(([, sum]) => sum)
    .sort(([a, x], [b, y]) => Math.abs(y) - Math.abs(x) || compare(a, b));
  const more = largest.length > ENTRIES ? ` and ${count(largest.length - ENTRIES)} more` : '';
  return largest.length
    ? largest
        .slice(0, ENTRIES)
        .map(([term, sum]) => `${signed(sum / 1000)} ${short(term)}`)
        .join(' · ') + more
    : 'nothing';
}

function explained(
  statement: Statement,
  hits: readonly Hit[],
  dimension: string,
  text: string,
  style: Style,
): string[] {
  const { id, content, cue, stances } = statement;
  const { value, mode } = stances[dimension];
  const said = content.map(({ start, end }) => text.slice(start, end)).join(' … ');
  const lead = cue ? `${oneLine(text.slice(cue.start, cue.end))}: ` : '';
  return [
    ...wrapped(`${SIGNS[value]} ${style.strong(value)} ${style.faint(`(${mode}) ${oneLine(id)}`)}`, style, 2),
    ...wrapped(`  ${style.faint(lead)}${oneLine(said)}`, style, 2),
    ...hits.flatMap((hit) =>
      hitLines(hit, text).flatMap((line) => wrapped(' '.repeat(INDENT) + line, style, INDENT + 2)),
    ),
  ];
}

/** A hit in words: the text found, its entry, and each effect on it. */
function hitLines(hit: Hit, text: string): string[] {
  const { start, end, term, weight, contribution, effects } = hit;
  const result = contribution ? signed(contribution / 1000) : 'nothing';
  return [
    `${signOf(hit)} “${oneLine(text.slice(start, end))}” (characters ${start}–${end}), entry ${short(term)}${weight === 1 ? '' : `, weight ${weight}`}: ${result}`,
    ...effects.map(({ kind, span, note, factor }) => {
      const words = span ? ` “${oneLine(text.slice(span.start, span.end))}”` : '';
      return `  ${oneLine(kind)}${words}: ${oneLine(note)}${factor === 1 ? '' : factor === 0 ? ', struck' : `, × ${factor}`}`;
    }),
  ];
}

/** An entry with its longer lists of alternatives shortened. */
function short(term: string): string {
  return oneLine(term).replace(/\(([^()|]*\|[^()|]*\|)[^()]*\)/g, '($1…)');
}
