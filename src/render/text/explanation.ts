import { compare } from '../../base/order.js';
import { oneLine } from '../../base/plain.js';
import type { Hit, Statement } from '../../types/stance.js';
import type { Row } from '../../types/table.js';
import { reasonLine, short } from '../reasons.js';
import { wrapped } from './listing.js';
import { count, counted, signed } from './numbers.js';
import { SIGNS } from './signs.js';
import type { Style } from './style.js';

/** A statement and the text of its document, which its spans refer to. */
export interface Evidence {
  statement: Statement;
  text: string;
}

const INDENT = 4;
const PARTS = 5;

/**
 * Why a row has its figures: the entries and learned words that add most, then its statements, positions and the most likely first, each with
 * the sum that decided, its hits and the effects on them.
 */
export function renderExplanation(row: Row, evidence: readonly Evidence[], top: number, style: Style): string {
  const { name, dimension, coded, pro, anti, mixed, mention, score } = row;
  const figures = [
    counted(coded, 'position'),
    `${count(pro)} pro, ${count(anti)} anti${mixed ? `, ${count(mixed)} mixed` : ''}`,
    ...(mention ? [`${counted(mention, 'mention')}`] : []),
    ...(score === null ? [] : [`score ${signed(score)}`]),
  ];
  const ranked = [...evidence].sort(byStrength(dimension));
  const shown = top ? ranked.slice(0, top) : ranked;
  const lines = [
    style.strong(`${oneLine(name)} on ${oneLine(dimension)}`),
    ...wrapped(figures.join('; '), style, 0),
    ...wrapped(`mostly from: ${mainParts(ranked, dimension)}`, style, INDENT),
    '',
  ];
  for (const { statement, text } of shown) lines.push(...explained(statement, dimension, text, style), '');
  if (shown.length < ranked.length)
    lines.push(`… and ${counted(ranked.length - shown.length, 'more statement')}; --top 0 shows all`, '');
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** Positions first, then by probability, then as in the text. */
function byStrength(dimension: string): (a: Evidence, b: Evidence) => number {
  const isMention = ({ statement }: Evidence) => Number(statement.stances[dimension].value === 'mention');
  const p = ({ statement: { stances } }: Evidence) => Math.max(stances[dimension].pro, stances[dimension].anti);
  return (a, b) => isMention(a) - isMention(b) || p(b) - p(a) || compareIds(a.statement, b.statement);
}

function compareIds(a: Statement, b: Statement): number {
  return compare(a.document, b.document) || a.content[0].start - b.content[0].start;
}

/** The entries and learned words that add most to the positions, signed: pro positive. */
function mainParts(evidence: readonly Evidence[], dimension: string): string {
  const sums = new Map<string, number>();
  for (const { statement } of evidence) {
    const { value, reasons } = statement.stances[dimension];
    if (value === 'mention' || !reasons) continue;
    for (const { kind, what, weight } of reasons.parts) {
      if (kind !== 'entry' && kind !== 'word') continue;
      const name = kind === 'entry' ? `entry ${short(what)}` : `“${oneLine(what)}”`;
      sums.set(name, (sums.get(name) ?? 0) + (reasons.side === 'pro' ? weight : -weight));
    }
  }
  const largest = [...sums]
    .filter(([, sum]) => sum)
    .sort(([a, x], [b, y]) => Math.abs(y) - Math.abs(x) || compare(a, b));
  const more = largest.length > PARTS ? ` and ${count(largest.length - PARTS)} more` : '';
  return largest.length
    ? largest
        .slice(0, PARTS)
        .map(([name, sum]) => `${signed(sum / 1000)} ${name}`)
        .join(' · ') + more
    : 'nothing';
}

function explained(statement: Statement, dimension: string, text: string, style: Style): string[] {
  const { id, content, cue, hits, override, stances } = statement;
  const { value, mode, reasons } = stances[dimension];
  const said = content.map(({ start, end }) => text.slice(start, end)).join(' … ');
  const lead = cue ? `${oneLine(text.slice(cue.start, cue.end))}: ` : '';
  const why = reasons
    ? reasonLine(reasons, text)
    : override
      ? 'given by hand'
      : 'not put forward as said, so a mention';
  const below = [why, ...hits.filter((hit) => hit.dimension === dimension).flatMap((hit) => hitLines(hit, text))];
  return [
    ...wrapped(
      `${SIGNS[value]} ${style.strong(value)} ${style.faint(`${value === 'mention' ? '' : `(${mode}) `}${oneLine(id)}`)}`,
      style,
      2,
    ),
    ...wrapped(`  ${style.faint(lead)}${oneLine(said)}`, style, 2),
    ...below.flatMap((line) => wrapped(' '.repeat(INDENT) + line, style, INDENT + 2)),
  ];
}

/** A hit in words: the text found, its entry, how the words around it are read, and what each of them does. */
function hitLines(hit: Hit, text: string): string[] {
  const { start, end, term, contribution, effects } = hit;
  const read = contribution ? (contribution > 0 ? 'pro' : 'anti') : 'a mention';
  return [
    `“${oneLine(text.slice(start, end))}” (characters ${start}–${end}), entry ${short(term)}: read as ${read}`,
    ...effects.map(({ kind, span, note, factor }) => {
      const words = span ? ` “${oneLine(text.slice(span.start, span.end))}”` : '';
      return `  ${oneLine(kind)}${words}: ${oneLine(note)}${factor === 1 ? '' : factor === 0 ? ', struck' : ', turned'}`;
    }),
  ];
}
