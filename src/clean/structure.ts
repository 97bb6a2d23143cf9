import { type Line, scanWords } from './lines.js';

const FINAL = /[.?!:;,\u2026]["'\u201c\u201d\u2019\u00bb)\]]*$/;
/** A line without a sentence's end and no longer than this may be a heading, a name or a button. */
const LABEL_WORDS = 12;
const NAME_WORDS = 8;
/** Shorter paragraphs are repeated by people too. */
const REPEATED_WORDS = 4;
const REPEATED_SENTENCE_WORDS = 8;
/** A sentence of so many words ends the head of the page. */
const PROSE_WORDS = 10;
const HEAD_UNITS = 10;
const NAMES_ONLY =
  /^(?:[\p{Lu}\p{N}][^\s]*|of|the|and|for|to|in|at|on|de|van|von|al|bin|&)(?:\s+(?:[\p{Lu}\p{N}][^\s]*|of|the|and|for|to|in|at|on|de|van|von|al|bin|&))*$/u;

/** Marks what only its place tells to be no prose: repeated lines, names above captions, links and labels. */
export function markStructure(text: string, units: Line[]): void {
  for (const unit of units) if (!unit.words) unit.reason ??= 'ornament';
  const labels = units.map((unit) => isLabel(text, unit));
  markRepeated(text, units);
  markLabels(units, labels, markHead(text, units, labels));
  markPromotion(units, labels);
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
    if (first === undefined) {
      seen.set(unit.hash, i);
      const colon = unit.reason ? text.indexOf(':', unit.start) + 1 : 0; // "WATCH: …", and then the same without it
      if (colon > 0 && colon < unit.end) seen.set(scanWords(text, colon, unit.end).hash, i);
      return;
    }
    if (unit.words < REPEATED_SENTENCE_WORDS && FINAL.test(text.slice(unit.end - 2, unit.end))) return;
    if (!plain(text, units[first]).endsWith(plain(text, unit))) return;
    unit.reason ??= 'repeated';
    if (first === i - 1 && first > 0) units[first].reason ??= 'repeated';
  });
}

function plain(text: string, { start, end }: Line): string {
  return text
    .slice(start, end)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Names and buttons between the headline and the first paragraph of prose. Returns the headline's index. */
function markHead(text: string, units: Line[], labels: boolean[]): number {
  let headline = -1;
  for (let i = 0; i < Math.min(units.length, HEAD_UNITS) && (labels[i] || units[i].words < PROSE_WORDS); i++) {
    const unit = units[i];
    if (unit.reason) continue;
    if (headline < 0) headline = i;
    else if (labels[i] && unit.words <= NAME_WORDS && NAMES_ONLY.test(text.slice(unit.start, unit.end))) {
      unit.reason = 'label';
    }
  }
  return headline;
}

/** A label that heads nothing but what is passed over. */
function markLabels(units: Line[], labels: boolean[], headline: number): void {
  for (let i = units.length - 2; i > headline; i--) {
    if (labels[i] && units[i].bullet < 0 && units[i + 1].reason) units[i].reason ??= 'label';
  }
}

/** Items without a sentence, after the last paragraph of prose. */
function markPromotion(units: Line[], labels: boolean[]): void {
  for (let i = units.length - 1; i > 0; i--) {
    if (units[i].reason) continue;
    if (!labels[i] || units[i].bullet < 0) return;
    units[i].reason = 'promotion';
  }
}
