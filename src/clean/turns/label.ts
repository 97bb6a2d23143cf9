import type { Emphasis, Span } from '../../types/text.js';
import type { Line } from '../lines.js';
import { phraseOf, type TurnGrammar } from './grammar.js';
import type { Head } from './head.js';
import { scanHead } from './scan.js';
import { isCalled, isLetterLabel, isNumbered, labelWords, type Shape, shapeOf } from './shape.js';

/** A line that begins like a turn. */
export interface Label extends Head {
  /** Index of its line. */
  line: number;
  shape: Shape;
  /** The words in small letters: one speaker's labels have one key. */
  key: string;
  /** The name that another label has in full, where this one is short for it. */
  full?: string;
  /** 2: hardly anything but a label; 1: probably one; 0: a heading as likely as not. */
  strength: 0 | 1 | 2;
  /** Set in bold or italics, by marks or by the format. */
  emphasised: boolean;
}

/** The labels that lines could begin with, in order. */
export function labelsOf(
  text: string,
  lines: readonly Line[],
  emphasis: readonly Emphasis[],
  grammar: TurnGrammar,
): Label[] {
  const known = labelWords(grammar);
  const found: Label[] = [];
  let k = 0;
  lines.forEach(({ start, end, bullet, reason }, line) => {
    const from = bullet < 0 ? start : bullet;
    while (k < emphasis.length && emphasis[k].end <= start) k++;
    const head = withLineBelow(text, lines, line, scanHead(text, from, end, known));
    if (!head || (reason && !head.hasTime)) return; // a line with a time looks like a programme
    const emphasised = head.hasStars || (emphasis[k]?.start <= head.name.start && emphasis[k].end >= head.name.end);
    const shape = shapeOf(head.words, grammar, emphasised) ?? officeIn(text, head, grammar);
    if (!shape) return;
    const label = placeName(text, labelOf(head, shape, line, emphasised), grammar);
    if (!mayBe(text, label)) return;
    label.strength = strengthOf(label);
    found.push(label);
  });
  return found;
}

/** Written out, which takes a fraction of the time of `{ ...head }`. */
const labelOf = (head: Head, shape: Shape, line: number, emphasised: boolean): Label => ({
  label: head.label,
  name: head.name,
  words: head.words,
  brackets: head.brackets,
  hasTime: head.hasTime,
  hasStars: head.hasStars,
  qualified: head.qualified,
  mark: head.mark,
  cue: head.cue,
  line,
  shape,
  key: phraseOf(head.words.join(' ')),
  full: undefined,
  strength: 0,
  emphasised,
});

const BRACKETS_ONLY = /^(?:[([][^()[\]]{1,60}[)\]]\s*){1,3}$/;
const LONGEST_BELOW = 200;
/** "13:45", "0:03", "1 minute 15 seconds". */
const TIME_ONLY = /^(?:[([]?\d{1,2}:\d{2}(?::\d{2})?[)\]]?|(?:\d{1,2} (?:hour|minute|second)s? ?){1,3})$/;

/** Of a name alone on its line, what has the next line to itself: brackets ("(Hull North) (Con)") or a time ("13:45"). */
function withLineBelow(text: string, lines: readonly Line[], line: number, head: Head | undefined): Head | undefined {
  const below = lines[line + 1];
  if (head?.mark !== 'line' || head.hasTime || !below || below.end - below.start > LONGEST_BELOW) return head;
  const written = text.slice(below.start, below.end);
  const label = { start: head.label.start, end: below.end };
  if (TIME_ONLY.test(written)) return { ...head, hasTime: true, label };
  if (head.brackets.length || below.apart || written[0] !== '(' || !BRACKETS_ONLY.test(written)) return head;
  const brackets = [...written.matchAll(/[([]([^()[\]]+)/g)].map(({ 1: inner, index }): Span => {
    const start = below.start + index + 1;
    return { start, end: start + inner.length };
  });
  return { ...head, brackets, label };
}

/** "The Majority Leader (Sen. Obi):": an office, as somebody's name stands behind it. */
function officeIn(text: string, { brackets, mark, words }: Head, grammar: TurnGrammar): Shape | undefined {
  if (mark !== 'colon' || !isCalled(words, grammar)) return undefined;
  return brackets.some(({ start, end }) => isPerson(text.slice(start, end), grammar)) ? 'office' : undefined;
}

/** "The Minister for Europe (Ada Obi)": the name is in the bracket. "Ms. DE LA CRUZ of Texas": the state is not part of the name. */
function placeName(text: string, label: Label, grammar: TurnGrammar): Label {
  const { brackets, name, shape, words } = label;
  if (isRole(shape)) {
    const bracket = brackets
      .map(({ end, start }): Span => ({ start, end: start + text.slice(start, end).split(' (')[0].length }))
      .find(({ start, end }) => isPerson(text.slice(start, end), grammar));
    return bracket ? { ...label, name: bracket, key: phraseOf(text.slice(bracket.start, bracket.end)) } : label;
  }
  if (!isPersonal(shape)) return label;
  const written = text.slice(name.start, name.end);
  if (words.length > 2 && grammar.postnominals.has(phraseOf(words[words.length - 1]))) {
    const end = name.start + written.lastIndexOf(' ');
    return { ...label, name: { start: name.start, end }, key: phraseOf(text.slice(name.start, end)) };
  }
  if (shape !== 'titled' || label.mark !== 'stop') return label;
  const of = written.lastIndexOf(' of ');
  return of > 0 && words.indexOf('of') > 1 ? { ...label, name: { start: name.start, end: name.start + of } } : label;
}

function isPerson(written: string, grammar: TurnGrammar): boolean {
  const words = written.split(' ');
  const shape = words.length > 1 ? shapeOf(words, grammar) : undefined;
  return shape !== undefined && isPersonal(shape);
}

const isPersonal = (shape: Shape): boolean => shape === 'name' || shape === 'titled' || shape === 'capitals';
const isRole = (shape: Shape): boolean => shape === 'office' || shape === 'chair';

const hasCapitals = (words: readonly string[]): boolean =>
  words.some((word) => /^\P{Ll}*\p{Lu}\P{Ll}*\p{Lu}/u.test(word));

/** Whether the mark can stand behind such a label. */
function mayBe(text: string, { brackets, emphasised, hasTime, label, mark, shape, words }: Label): boolean {
  switch (mark) {
    case 'colon':
      return /^$|\s|["\u201c\u2018(*_\u2014\u2026]/.test(text.slice(label.end - 1, label.end)) || hasRoom(text, label);
    case 'dash':
      return shape !== 'word';
    case 'stop':
      if (isLetterLabel(shape)) return true;
      return shape === 'titled'
        ? hasCapitals(words.slice(1)) || words.length <= HEARING_WORDS
        : shape === 'chair' || (isRole(shape) && hasCapitals(words));
    case 'wide':
    case 'narrow':
      if (hasTime && mark === 'wide') return isPersonal(shape) || shape === 'voice';
      return shape === 'question' || (shape === 'answer' && mark === 'wide');
    case 'line':
      if (isLetterLabel(shape)) return emphasised;
      return !brackets.length || isPersonal(shape) || isRole(shape);
  }
}

/** "Senator Obi. Thank you.", as hearings are printed. */
const HEARING_WORDS = 4;

/** Behind a colon stands a blank, the end of the line, or the beginning of a quotation. */
const hasRoom = (text: string, { end }: Span): boolean =>
  end >= text.length || /[\s\u201c\u2018"'([\u2026\u2014]/.test(text[end]);

function strengthOf(label: Label): Label['strength'] {
  const { brackets, emphasised, hasTime, mark, shape, words } = label;
  if (hasTime || mark === 'dash') return 2;
  if (mark === 'narrow' || shape === 'answer' || (shape === 'voice' && isNumbered(words))) return 0;
  if (mark === 'line') return lineStrength(label);
  if (shape === 'question' || shape === 'asker') return 2;
  if (shape === 'titled') return hasCapitals(words) ? 2 : 1;
  if (mark === 'stop') return hasCapitals(words) ? 2 : 0;
  if (shape === 'chair' || shape === 'office' || shape === 'voice' || shape === 'answerer') return 1;
  return brackets.length > 0 || emphasised ? 1 : 0;
}

/** A label alone on its line: a party and a seat in brackets, a chair. */
function lineStrength({ brackets, shape, words }: Label): Label['strength'] {
  if (brackets.length > 1) return 2;
  if (brackets.length === 1) return shape === 'office' || shape === 'titled' || words.length > 1 ? 1 : 0;
  return shape === 'chair' || shape === 'asker' ? 1 : 0;
}
