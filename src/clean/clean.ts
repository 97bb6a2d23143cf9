import type { CleanDocument, Document, Passage, Span } from '../types/text.js';
import type { Boilerplate } from './boilerplate.js';
import { readLines } from './lines.js';
import { matchRules } from './match.js';
import { markHeadings, markStructure } from './structure.js';
import type { TurnGrammar } from './turns/grammar.js';
import { splitLines } from './turns/split.js';
import { findOpenings, turnsOf } from './turns/turns.js';
import { joinLines } from './wrapping.js';

/**
 * Marks what is not the article's prose (captions, bylines, navigation, promotion …) and cuts the rest into paragraphs.
 * With a grammar of turns, the label of each turn of a transcript is a block of its own. Blocks and passed stretches are disjoint and in order, and hold all that is not white space. Linear in the text.
 */
export function clean(document: Document, boilerplate: Boilerplate, grammar?: TurnGrammar): CleanDocument {
  const { text } = document;
  const read = readLines(text, boilerplate);
  const passed = matchRules(text, read, boilerplate);
  const found = grammar && findOpenings(document, read, grammar);
  const lines = found ? splitLines(text, read, found, grammar) : read;
  const { units, wrapped } = joinLines(text, lines, boilerplate);
  const prose = found ? units.filter(({ turn }) => !turn) : units;
  if (found) markHeadings(text, units, boilerplate);
  markStructure(text, wrapped ? prose.filter((unit) => unit.apart) : prose, boilerplate);
  const blocks: Span[] = [];
  for (const { start, end, bullet, reason } of units) {
    if (reason) passed.push({ start: bullet < 0 ? start : bullet, end, reason });
    else {
      if (bullet >= 0) passed.push({ start: bullet, end: bulletEnd(text, bullet, start), reason: 'bullet' });
      blocks.push({ start, end });
    }
  }
  const turns = found && turnsOf(text, read, found, grammar);
  if (turns) passed.push(...marksBetween(text, blocks, passed));
  passed.sort((a, b) => a.start - b.start);
  return { document, blocks, passed: merged(text, passed), ...(turns && { turns }) };
}

/** What stands outside of blocks and passages: times and marks around labels. */
function marksBetween(text: string, blocks: readonly Span[], passed: readonly Passage[]): Passage[] {
  const taken = [...blocks, ...passed].sort((a, b) => a.start - b.start);
  taken.push({ start: text.length, end: text.length });
  const found: Passage[] = [];
  let from = 0;
  for (const { start, end } of taken) {
    while (from < start && isPlainBlank(text.charCodeAt(from))) from++;
    if (from < start) {
      const gap = text.slice(from, start);
      const lead = gap.length - gap.trimStart().length;
      if (lead < gap.length) found.push({ start: from + lead, end: from + gap.trimEnd().length, reason: 'label' });
    }
    from = Math.max(from, end);
  }
  return found;
}

/** Blanks and line ends of ASCII, of which nearly all gaps between blocks are made. */
const isPlainBlank = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13);

function bulletEnd(text: string, bullet: number, start: number): number {
  let end = start;
  while (end > bullet && /\s/.test(text[end - 1])) end--;
  return end;
}

/** Neighbours passed over for one reason are one passage. */
function merged(text: string, passed: readonly Passage[]): Passage[] {
  const result: Passage[] = [];
  for (const passage of passed) {
    const last = result[result.length - 1];
    if (last?.reason === passage.reason && !/\S/.test(text.slice(last.end, passage.start))) last.end = passage.end;
    else result.push({ ...passage });
  }
  return result;
}
