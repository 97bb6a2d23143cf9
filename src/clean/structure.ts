import type { Boilerplate } from './boilerplate.js';
import { copyOf, type Line, readWords } from './lines.js';

const FINAL = /[.?!:;,\u2026]["'\u201c\u201d\u2019\u00bb)\]]*$/;
/** A line without a sentence's end and no longer than this may be a heading, a name or a button. */
const LABEL_WORDS = 12;
const NAME_WORDS = 8;
/** Shorter paragraphs are repeated by people too. */
const REPEATED_WORDS = 4;
const REPEATED_SENTENCE_WORDS = 8;
/** A sentence of at least this many words ends the head of the page. */
const PROSE_WORDS = 10;
const HEAD_UNITS = 12;
const HEADLINE_WORDS = 4;
/** Of the words; where more stand after the last sentence, the text does without full stops. */
const LINKS_SHARE = 0.15;
/** "(Ada Obi/Evening Star)", "( A. Obi / For the Evening Star )": a picture's photographer and agency, at the end of its caption. */
const CREDIT =
  /\(\s?\p{Lu}[\p{L}.'\u2019-]*(?: \p{Lu}[\p{L}.'\u2019-]*){1,4}\s?\/\s?\p{Lu}[\p{L}.'\u2019&-]*(?:[ /]{1,3}\p{Lu}[\p{L}.'\u2019&-]*){0,6}\s?\)$/u;
const CREDIT_LENGTH = 100;
const CAPTION_WORDS = 90;

/** Marks what only its place tells to be no prose: captions by their credit, repeated lines, names above captions, links and labels. */
export function markStructure(text: string, units: Line[], { title }: Boilerplate): void {
  for (const unit of units) {
    if (!unit.words) unit.reason ??= 'ornament';
    else if (isCaption(text, unit)) unit.reason ??= 'caption';
  }
  const labels = units.map((unit) => isLabel(text, unit));
  markRepeated(text, units);
  const isName = ({ start, end, words }: Line): boolean => words <= NAME_WORDS && title.test(text.slice(start, end));
  const headline = markHead(units, labels, isName);
  markLinks(units, labels);
  markLabels(units, labels, headline, isName);
}

/** Among turns, a short line of capitalised words above a label heads a part of the meeting. */
export function markHeadings(text: string, units: readonly Line[], { title }: Boilerplate): void {
  units.forEach((unit, i) => {
    if (unit.turn !== 'said' || unit.reason || !unit.apart || units[i + 1]?.turn !== 'label') return;
    if (units[i - 1]?.turn !== 'label' && isLabel(text, unit) && title.test(text.slice(unit.start, unit.end)))
      unit.reason = 'heading';
  });
}

function isCaption(text: string, { start, end, words }: Line): boolean {
  return (
    words <= CAPTION_WORDS &&
    text[end - 1] === ')' &&
    CREDIT.test(text.slice(Math.max(start, end - CREDIT_LENGTH), end))
  );
}

function isLabel(text: string, unit: Line): boolean {
  return unit.words <= LABEL_WORDS && !FINAL.test(text.slice(Math.max(unit.start, unit.end - 6), unit.end));
}

/** A paragraph that says again what an earlier one said; two of a kind side by side are both a page's furniture. */
function markRepeated(text: string, units: Line[]): void {
  const seen = new Map<number, number>(); // by hash
  units.forEach((unit, i) => {
    if (unit.words < REPEATED_WORDS) return;
    const first = seen.get(unit.hash);
    if (first === undefined) for (const hash of hashesOf(text, unit)) seen.set(hash, i);
    else if (repeats(text, unit, units[first])) {
      markUnit(unit);
      if (first === i - 1 && first > 0) markUnit(units[first]);
    }
  });
}

function markUnit(unit: Line): void {
  unit.reason ??= 'repeated';
}

/** Of a unit's words, and for one that is passed over of those after a colon: "WATCH: …", and then the same without it. */
function hashesOf(text: string, unit: Line): number[] {
  const { start, end, hash, reason } = unit;
  const colon = reason ? text.indexOf(':', start) + 1 : 0;
  if (colon <= 0 || colon >= end) return [hash];
  const behind = copyOf(unit);
  behind.start = colon;
  readWords(text, behind);
  return [hash, behind.hash];
}

/** Whether a unit says what an earlier one of the same hash does, and is not a short sentence, which people repeat. */
function repeats(text: string, unit: Line, earlier: Line): boolean {
  if (unit.words < REPEATED_SENTENCE_WORDS && FINAL.test(text.slice(unit.end - 2, unit.end))) return false;
  return plain(text, earlier).endsWith(plain(text, unit));
}

function plain(text: string, { start, end }: Line): string {
  return text
    .slice(start, end)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Names and buttons before the first paragraph of prose, around the headline: the first label with words enough for
 * one, else the first that is left. Returns the headline's index.
 */
function markHead(units: Line[], labels: boolean[], isName: (unit: Line) => boolean): number {
  const head: number[] = [];
  for (let i = 0; i < units.length && head.length < HEAD_UNITS; i++) {
    if (units[i].reason) continue;
    if (!labels[i] && units[i].words >= PROSE_WORDS) break;
    head.push(i);
  }
  const headline = head.find((i) => labels[i] && units[i].words >= HEADLINE_WORDS) ?? head[0] ?? -1;
  for (const i of head) {
    if (i !== headline && labels[i] && isName(units[i])) units[i].reason = 'label';
  }
  return headline;
}

/** A label that heads nothing but what is passed over, and a heading of words with capitals between paragraphs. */
function markLabels(units: Line[], labels: boolean[], headline: number, isName: (unit: Line) => boolean): void {
  for (let i = units.length - 2; i > headline; i--) {
    if (units[i].reason || !labels[i] || units[i].bullet >= 0) continue;
    if (units[i + 1].reason) units[i].reason = 'label';
    else if (isName(units[i])) units[i].reason = 'heading';
  }
}

/** Titles of other articles: below a heading such as "Related", and, with offers, after the last paragraph of prose. */
function markLinks(units: Line[], labels: boolean[]): void {
  const firstProse = labels.indexOf(false);
  for (let i = Math.max(firstProse, 0) + 1; i < units.length - 1; i++) {
    const above = units[i - 1].reason;
    const inList = above === 'links' || above === 'navigation' || above === 'promotion';
    if (inList && labels[i] && labels[i + 1]) units[i].reason ??= 'links';
  }
  let last = units.length;
  let words = 0;
  for (; last > 1 && (units[last - 1].reason || labels[last - 1]); last--) {
    if (!units[last - 1].reason) words += units[last - 1].words;
  }
  const trailing = units.slice(last).filter((unit) => !unit.reason);
  const total = units.reduce((sum, unit) => sum + unit.words, 0);
  if (words > total * LINKS_SHARE) return;
  const inList = trailing.length > 1 || trailing.some(({ bullet }) => bullet >= 0) || units.at(-2)?.reason === 'links';
  if (inList) for (const unit of trailing) unit.reason = 'links';
}
