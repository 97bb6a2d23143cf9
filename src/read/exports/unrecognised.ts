import { toDay } from '../dates/dates.js';
import { labelOf } from './labels.js';
import type { TextLine } from './text.js';

/** Labels that a text has once. */
const ONCE = new Set([
  'title',
  'headline',
  'date',
  'publication date',
  'published',
  'source',
  'publication',
  'publication title',
  'outlet',
  'newspaper',
  'byline',
  'author',
  'section',
  'length',
  'load-date',
  'copyright',
  'document type',
  'subject',
  'from',
  'message-id',
  'url',
  'language',
  'accession number',
  'word count',
  'publisher',
  'edition',
]);
const NUMBERED =
  /^(?:(?:document|article|record|item|result)s?:? (?:no\.? ?)?\d+(?: (?:of|\/) \d+)?|\d+ of \d+(?: \p{L}+)?)$/iu;
const MAIL = /^From \S+@\S+ .*\d{4}$/;
const COPYRIGHT = /^(?:copyright|©|\(c\))\s.*\d{4}/i;
const RELEASE = /^for immediate release\b/i;
const RULE = /^(?:[-=_*#~]\s?){3,}$/;

/** Why a text looks like several articles; undefined where it does not. */
export function severalBy(lines: readonly TextLine[]): string | undefined {
  const count = (holds: (text: string) => boolean): number => lines.filter(({ text }) => holds(text)).length;
  const repeated = repeatedLabels(lines);
  if (repeated.length > 1) return `${repeated.slice(0, 3).join(', ')} again and again`;
  const numbered = new Set(lines.flatMap(({ text }) => (NUMBERED.test(text) ? [text.toLowerCase()] : [])));
  if (numbered.size > 1) return `“${[...numbered].slice(0, 2).join('”, “')}” …`;
  if (count((text) => MAIL.test(text)) > 1) return 'the heads of several e-mails';
  if (count((text) => RELEASE.test(text)) > 1) return '“For immediate release” again and again';
  if (count((text) => COPYRIGHT.test(text)) > 2) return 'several lines with a copyright';
  if (!lines.some(({ text }) => RULE.test(text))) return undefined;
  const dates = new Set(lines.flatMap(({ text }) => toDay(text) ?? []));
  return dates.size > 1 ? 'rules, and several lines that are dates' : undefined;
}

/** Labels that begin at least two lines, each as often as another one, or nearly. */
function repeatedLabels(lines: readonly TextLine[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const label = labelOf(line)?.label;
    if (label !== undefined && ONCE.has(label)) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].flatMap(([label, times]) => (times > 1 ? [`“${label}:”`] : []));
}
