import type { CleanDocument, Document, Passage, Span } from '../types/text.js';
import type { Boilerplate } from './boilerplate.js';
import { readLines } from './lines.js';
import { matchRules } from './match.js';
import { markStructure } from './structure.js';
import { joinLines } from './wrapping.js';

/**
 * Marks what is not the article's prose (captions, bylines, navigation, promotion …) and cuts the rest into paragraphs.
 * Blocks and passed stretches are disjoint and in order, and hold all that is not white space. Linear in the text.
 */
export function clean(document: Document, boilerplate: Boilerplate): CleanDocument {
  const { text } = document;
  const lines = readLines(text, boilerplate);
  const passed = matchRules(text, lines, boilerplate);
  const { units, wrapped } = joinLines(text, lines, boilerplate);
  markStructure(text, wrapped ? units.filter((unit) => unit.apart) : units, boilerplate);
  const blocks: Span[] = [];
  for (const { start, end, bullet, reason } of units) {
    if (reason) passed.push({ start: bullet < 0 ? start : bullet, end, reason });
    else {
      if (bullet >= 0) passed.push({ start: bullet, end: bulletEnd(text, bullet, start), reason: 'bullet' });
      blocks.push({ start, end });
    }
  }
  passed.sort((a, b) => a.start - b.start);
  return { document, blocks, passed: merged(text, passed) };
}

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
