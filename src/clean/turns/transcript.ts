import type { Span } from '../../types/text.js';
import { areParagraphs, type Line } from '../lines.js';
import { partsOfNames, withFullNames } from './full-names.js';
import { holdsOne, phraseOf, type TurnGrammar } from './grammar.js';
import type { Label } from './label.js';
import { isLetterLabel, type Shape } from './shape.js';
import { endsAsking } from './speakers.js';

/** Of a turn, this many characters are looked at to tell speech from a list or a report. */
const LOOK = 700;
/** Of the turns whose labels prove nothing, this share must sound like people who talk with each other … */
const TALK_SHARE = 0.25;
/** … unless they are all shorter than this, in words. */
const SHORT_TURN = 12;
/** "Mr. Speaker,", "Madam Vice President,". */
const ADDRESS = /^\s*(?:Mr|Mrs|Ms|Madam|Mister)\.? \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?,/u;
const FINISHED = /[.?!\u2026\u2013\u2014:;-]["'\u201c\u201d\u2019\u00bb)\]*_\\]*$/;

/**
 * Of the lines that could be labels, those that are; none where the document is no transcript. A transcript has somebody who asks and somebody
 * else; or two labels that prove themselves (a title, a bracket, a time); or labels that alternate.
 */
export function transcriptOf(
  text: string,
  lines: readonly Line[],
  all: readonly Label[],
  grammar: TurnGrammar,
): Label[] {
  const labels = withFullNames(text, introduced(text, followed(lines, all), grammar));
  const counts = countsOf(labels);
  const isKnown = isInterrogation(labels) || proven(labels) || isExchange(text, labels);
  const chosen = isKnown ? labels : alternating(labels);
  if (!chosen.length) return addressing(text, labels);
  const kept = chosen.length === 2 && isKnown ? chosen : ofStyle(chosen, counts, grammar);
  const bodies = bodiesOf(text, lines, kept);
  if (!areSentences(bodies)) return [];
  const needsTalk = !isInterrogation(kept) && !kept.some(({ strength }) => strength === 2);
  // "President Obi. A former judge.": so are people described, too
  const mayBeShort = kept.some(({ mark }) => mark !== 'stop');
  return !needsTalk || (mayBeShort && areShort(bodies)) || areTalk(bodies, grammar) ? kept : [];
}

/** Labels with something behind them: a label alone on a line heads a line that is none. */
function followed(lines: readonly Line[], labels: readonly Label[]): Label[] {
  const at = new Set(labels.map(({ line }) => line));
  return labels.filter(({ label, line }) => {
    const first = bodyLine(lines, label, line);
    return first === line || (first < lines.length && !at.has(first) && !lines[first].reason);
  });
}

/** The line where what is said begins: that of the label, or the next one, below brackets. */
const bodyLine = (lines: readonly Line[], label: Span, line: number): number =>
  label.end < lines[line].end ? line : label.end > lines[line].end ? line + 2 : line + 1;

/** Single words ("Bell:") are names where the text has the name in full. In bold, or where two take turns, they may be, but prove nothing. */
function introduced(text: string, labels: readonly Label[], { never, outlets }: TurnGrammar): Label[] {
  const isWord = ({ key, shape, strength }: Label): boolean => shape === 'word' && strength < 2 && !outlets.has(key);
  if (!labels.some(isWord)) return [...labels];
  const parts = partsOfNames(text, never);
  const isTalk = takeTurns(labels);
  const asks = labels.some(isAsking);
  const counts = countsOf(labels);
  const isAnswering = (label: Label): boolean => asks && label.mark === 'colon' && (counts.get(formOf(label)) ?? 0) > 1;
  return labels.flatMap((label) => {
    if (!isWord(label) || parts.has(label.key)) return [label];
    return label.emphasised || isTalk || isAnswering(label) ? [{ ...label, strength: 0 as const }] : [];
  });
}

const isAsking = ({ shape }: Label): boolean => shape === 'question' || shape === 'asker';

/** Whether all labels are one word and a colon, and each of at least two comes back: "Ana: … Bo: … Ana: … Bo: …". */
function takeTurns(labels: readonly Label[]): boolean {
  const counts = countsOf(labels);
  return (
    counts.size > 1 &&
    labels.every((label) => label.shape === 'word' && label.mark === 'colon' && (counts.get(formOf(label)) ?? 0) > 1)
  );
}

/** "Kovacs:" in a headline is not the "KOVACS:" of the turns. */
const formOf = ({ key, shape }: Label): string => `${shape} ${key}`;

function countsOf(labels: readonly Label[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(formOf(label), (counts.get(formOf(label)) ?? 0) + 1);
  return counts;
}

/** Whether somebody asks and somebody else is there. "Q Thank you", with one blank, proves nothing by itself. */
function isInterrogation(labels: readonly Label[]): boolean {
  const asking = labels.filter(isAsking);
  const others = labels.filter(
    ({ shape, strength }) =>
      shape === 'answer' || strength > 0 || shape === 'capitals' || shape === 'voice' || shape === 'word',
  );
  const rest = others.filter((label) => !isAsking(label));
  if (!asking.length || !rest.length) return false;
  return (
    asking.some(({ strength }) => strength === 2) || (asking.length > 1 && rest.some(({ strength }) => strength > 0))
  );
}

/** Whether at least two labels prove themselves: of two speakers, or of certain form. */
function proven(labels: readonly Label[]): boolean {
  const strong = labels.filter((label) => label.strength > 0 && !isLetterLabel(label.shape));
  if (strong.length < 2) return false;
  return new Set(strong.map(({ key }) => key)).size > 1 || strong.every(({ strength }) => strength === 2);
}

/** Whether a text is one question and its answer: "Ada Obi: Do we leave?", "Bo Lund: No." */
function isExchange(text: string, labels: readonly Label[]): boolean {
  if (labels.length !== 2 || labels.some(({ mark, shape }) => mark !== 'colon' || shape !== 'name')) return false;
  const [{ key, label, line }, second] = labels;
  return line === 0 && second.key !== key && endsAsking(text.slice(label.end, second.label.start).trimEnd());
}

/** The label of a single speech, to those who are addressed in it: "Ms. OBI. Mr. Speaker, I rise …". */
function addressing(text: string, labels: readonly Label[]): Label[] {
  const strong = labels.filter(({ mark, strength }) => strength === 2 && mark === 'stop');
  return strong.length === 1 && ADDRESS.test(text.slice(strong[0].label.end, strong[0].label.end + 80)) ? strong : [];
}

/** All labels, if one comes back with another between. */
function alternating(labels: readonly Label[]): Label[] {
  const plain = labels.filter((label) => !isLetterLabel(label.shape));
  const seen = new Set<string>();
  const comesBack = plain.some(({ key }, n) => {
    const again = seen.has(key) && plain[n - 1].key !== key;
    seen.add(key);
    return again;
  });
  return comesBack ? plain : [];
}

/** Without labels of a form that no proven or returning label of the document has: a heading within an answer. */
function ofStyle(labels: readonly Label[], counts: ReadonlyMap<string, number>, { outlets }: TurnGrammar): Label[] {
  // where letters ask, names in capitals answer
  const styles = new Set(labels.some(({ shape }) => shape === 'question') ? ['colon capitals'] : []);
  const returning = (label: Label): boolean => (counts.get(formOf(label)) ?? 0) > 1;
  for (const label of labels) if (label.strength > 0 || returning(label)) styles.add(styleOf(label));
  return labels.filter((label) => {
    if (label.strength > 0 || isLetterLabel(label.shape)) return true;
    if (label.shape === 'word') return returning(label) || outlets.has(label.key);
    return returning(label)
      ? label.mark !== 'line' || styles.has(styleOf(label))
      : label.mark !== 'line' && styles.has(styleOf(label));
  });
}

const FAMILY: Partial<Record<Shape, string>> = { name: 'name', word: 'name', capitals: 'capitals' };

/** Titles in capitals go with names in capitals. */
function styleOf({ mark, shape, words }: Label): string {
  const isCapital = words.every((word) => !/\p{Ll}/u.test(word.replace(/^M[a]?c/, '')));
  return `${mark} ${FAMILY[shape] ?? (isCapital ? 'capitals' : 'name')}`;
}

/** What follows each label: its beginning, and the end of its first paragraph. */
interface Body {
  opening: string;
  finished: boolean;
  words: number;
}

function bodiesOf(text: string, lines: readonly Line[], labels: readonly Label[]): Body[] {
  const isOneEach = areParagraphs(lines);
  return labels.map(({ label, line }, n) => {
    const next = labels[n + 1]?.line ?? lines.length;
    const end = next < lines.length ? lines[next].start : text.length;
    let last = bodyLine(lines, label, line);
    while (!isOneEach && last + 1 < next && !lines[last + 1].apart) last++;
    const close = Math.min(lines[Math.min(last, lines.length - 1)].end, end);
    const opening = text.slice(label.end, Math.max(label.end, Math.min(close, label.end + LOOK)));
    return {
      opening,
      finished: FINISHED.test(text.slice(Math.max(label.end, close - 8), close)),
      words: opening.split(/\s+/).filter(Boolean).length,
    };
  });
}

/** People speak in sentences; a list ("WINNER: The Long Harbour") does not. */
const areSentences = (bodies: readonly Body[]): boolean =>
  2 * bodies.filter(({ finished }) => finished).length >= bodies.length;

const areShort = (bodies: readonly Body[]): boolean =>
  bodies.every(({ opening, words }) => words < SHORT_TURN && !/\d/.test(opening));

function areTalk(bodies: readonly Body[], { talk }: TurnGrammar): boolean {
  const talking = bodies.filter(({ opening }) => opening.includes('?') || holdsOne(phraseOf(opening), talk));
  return talking.length >= TALK_SHARE * bodies.length;
}
