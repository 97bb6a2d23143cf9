import type { Passage } from '../types/text.js';
import type { Boilerplate, Rule } from './boilerplate.js';
import { type Line, readWords } from './lines.js';

/** Where a document's ending begins: the last words, in which articles introduce their writers and sell themselves. */
const ENDING_SHARE = 0.15;
const ENDING_WORDS = 120;
const ENDING_AT_MOST = 1 / 2;
/** Words that may stand before the last line of a document's beginning. */
const BEGINNING_WORDS = 60;

/** Marks lines that match a rule of the boilerplate file; returns the parts of lines that are passed over on their own. */
export function matchRules(text: string, lines: Line[], boilerplate: Boilerplate): Passage[] {
  const passages: Passage[] = [];
  const total = lines.reduce((sum, line) => sum + line.words, 0);
  const ending = total - Math.min(Math.max(total * ENDING_SHARE, ENDING_WORDS), total * ENDING_AT_MOST);
  let before = 0; // words
  let rest: string | undefined; // why all that follows is passed over
  let next: string | undefined; // why the next line is
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    const place: Place = { first: i === 0, beginning: before < BEGINNING_WORDS, ending: before >= ending };
    before += line.words;
    line.reason = rest ?? next;
    next = undefined;
    if (line.reason) continue;
    const rule = matchLine(text, lines, i, place, boilerplate, passages);
    if (rule?.passes === 'rest') rest = rule.id;
    if (rule?.passes === 'next' && lines[i + 1]?.words <= rule.longest) next = rule.id;
  }
  return passages;
}

/** The first rule that passes over the whole line; parts of it that other rules pass over are cut off, into `passages`. */
function matchLine(
  text: string,
  lines: Line[],
  i: number,
  place: Place,
  boilerplate: Boilerplate,
  passages: Passage[],
): Rule | undefined {
  const line = lines[i];
  for (const rule of candidates(line, boilerplate)) {
    if (line.words > rule.longest || !isPlaced(rule, place) || !mayMatch(rule, line)) continue;
    rule.pattern ??= new RegExp(rule.source);
    const found = rule.pattern.exec(text.slice(line.start, line.end));
    if (!found) continue;
    const start = line.start + found.index;
    const end = start + found[0].length;
    if (rule.passes !== 'match' || end - start >= line.end - line.start) {
      line.reason = rule.id;
      return rule;
    }
    const passage = cutOff(text, line, start, end, rule);
    if (!passage) continue;
    passages.push(passage);
    const parted = passage.start < line.start ? line : lines[i + 1];
    if (parted) parted.parted = true;
    readWords(text, line);
  }
  return undefined;
}

/** The rules that a line's words call for, then those that need no word. */
function candidates(line: Line, { rules, wordless }: Boilerplate): readonly Rule[] {
  return line.rules.length ? [...line.rules.map((index) => rules[index]), ...wordless] : wordless;
}

/** Whether a line has the signs, the beginning and the end that a rule needs: nearly all lines with one of its words do not, and its pattern need not be made for them. */
export const mayMatch = ({ first, last, signs }: Rule, line: Line): boolean =>
  (line.signs & signs) === signs && (!first || first.has(line.first)) && (!last || last.has(line.last));

interface Place {
  first: boolean;
  beginning: boolean;
  ending: boolean;
}

function isPlaced({ position }: Rule, { first, beginning, ending }: Place): boolean {
  switch (position) {
    case 'beginning':
      return beginning;
    case 'ending':
      return ending;
    case 'below':
      return !first;
    default:
      return true;
  }
}

const SENTENCE_START = /^\s*["'\u201c\u2018\u00ab([]*[\p{Lu}\p{N}$\u00a3\u20ac]/u;

/** Takes a match off the end of its line, or off its beginning where a sentence begins after it; else it stays. */
function cutOff(text: string, line: Line, start: number, end: number, rule: Rule): Passage | undefined {
  if (start === line.start && SENTENCE_START.test(text.slice(end, end + 8))) {
    const passage = {
      start: line.bullet < 0 ? start : line.bullet,
      end: trimmedEnd(text, start, end),
      reason: rule.id,
    };
    while (end < line.end && /\s/.test(text[end])) end++;
    line.start = end;
    line.bullet = -1;
    return passage;
  }
  if (end === line.end) {
    line.end = trimmedEnd(text, line.start, start);
    return { start, end, reason: rule.id };
  }
  return undefined;
}

function trimmedEnd(text: string, start: number, end: number): number {
  while (end > start && /\s/.test(text[end - 1])) end--;
  return end;
}
