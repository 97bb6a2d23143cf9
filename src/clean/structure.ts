import type { Unit } from './wrapping.js';

const FINAL = /[.?!:;,\u2026]["'\u201c\u201d\u2019\u00bb)\]]*$/;
/** A line without a sentence's end and no longer than this may be a heading, a name or a button. */
const LABEL_WORDS = 12;
const NAME_WORDS = 8;
/** Shorter paragraphs are repeated by people too. */
const REPEATED_WORDS = 4;
const REPEATED_SENTENCE_WORDS = 8;
const PROSE_WORDS = 18;
const NAMES_ONLY =
  /^(?:[\p{Lu}\p{N}][^\s]*|of|the|and|for|to|in|at|on|de|van|von|al|bin|&)(?:\s+(?:[\p{Lu}\p{N}][^\s]*|of|the|and|for|to|in|at|on|de|van|von|al|bin|&))*$/u;

/** Marks what only its place tells to be no prose: repeated lines, names above captions, links and labels. */
export function markStructure(text: string, units: Unit[]): void {
  const labels = units.map((unit) => isLabel(text, unit));
  markRepeated(text, units);
  markLabels(units, labels, markHead(text, units, labels));
  markPromotion(units, labels);
}

function isLabel(text: string, unit: Unit): boolean {
  return unit.words <= LABEL_WORDS && !FINAL.test(text.slice(Math.max(unit.start, unit.end - 6), unit.end));
}

/** A paragraph that says again what an earlier one said; two of a kind side by side are both a page's furniture. */
function markRepeated(text: string, units: Unit[]): void {
  const seen = new Map<string, number>();
  units.forEach((unit, i) => {
    if (unit.words < REPEATED_WORDS) return;
    const sentence = FINAL.test(text.slice(unit.end - 2, unit.end));
    if (sentence && unit.words < REPEATED_SENTENCE_WORDS) return;
    const key = text
      .slice(unit.start, unit.end)
      .toLowerCase()
      .replace(/^(?:watch|video|read more|see also|listen)\s*:\s*/, '');
    const first = seen.get(key);
    if (first === undefined) seen.set(key, i);
    else {
      unit.reason ??= 'repeated';
      if (first === i - 1 && first > 0) units[first].reason ??= 'repeated';
    }
  });
}

/** Names and buttons between the headline and the first paragraph of prose. Returns the headline's index. */
function markHead(text: string, units: Unit[], labels: boolean[]): number {
  const head = units.findIndex((unit, i) => !labels[i] && unit.words >= PROSE_WORDS);
  let headline = -1;
  for (let i = 0; i < head; i++) {
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
function markLabels(units: Unit[], labels: boolean[], headline: number): void {
  for (let i = units.length - 2; i > headline; i--) {
    if (labels[i] && units[i].bullet < 0 && units[i + 1].reason) units[i].reason ??= 'label';
  }
}

/** Items without a sentence, after the last paragraph of prose. */
function markPromotion(units: Unit[], labels: boolean[]): void {
  for (let i = units.length - 1; i > 0; i--) {
    if (units[i].reason) continue;
    if (!labels[i] || units[i].bullet < 0) return;
    units[i].reason = 'promotion';
  }
}
