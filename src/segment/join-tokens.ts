import { Shape, type Shapes } from './shapes.js';
import type { RawTokens } from './tokens.js';
import type { Vocabulary } from './vocabulary.js';

/** Behind the office that somebody is yet to take up: the tagger reads "elect" as a verb. */
const CHOSEN = new Set(['elect', 'designate']);
/** No mark of more characters is joined with more of them. */
const LONGEST = 50;

/** Marks that may open a quotation. */
const OPENING = new Set(['"', '\u201c', '\u201e', '\u00ab', '\u00bb', "'", '\u2018', '``', "''"]);

/**
 * Joins, in place, what wink-nlp cuts apart though no blank stands between: doubled marks ('' and ``), an ellipsis ("." + ".."),
 * initials after a hyphen ("U" + "." + "N."), "president-elect", and what an editor changed at the beginning of a quotation: "[T]he" is the word "The", and the
 * bracket of "“[We] agree”" is part of the mark, so that the quotation begins with a word.
 */
export function joinTokens(raw: RawTokens, vocabulary: Vocabulary, shapes: Shapes): void {
  const { form, start, end } = raw;
  let kept = 0;
  for (let i = 0; i < raw.count; i++) {
    const before = kept - 1;
    if (shapes.of(form[i]) & Shape.joinable && before >= 0 && end[before] === start[i]) {
      if (joins(vocabulary.text(form[before]), vocabulary.text(form[i]))) {
        join(raw, before, i, vocabulary);
        continue;
      }
      const more = i + 1 < raw.count && start[i + 1] === end[i] && shapes.of(form[i + 1]) & Shape.initials;
      if (more && vocabulary.text(form[i]) === '.' && shapes.of(form[before]) & Shape.capital) {
        join(raw, before, i, vocabulary);
        join(raw, before, ++i, vocabulary);
        continue;
      }
    }
    if (isChosen(raw, before, i, vocabulary)) {
      join(raw, before, i, vocabulary);
      join(raw, before, ++i, vocabulary);
      continue;
    }
    const isBracket = (shapes.of(form[i]) & Shape.bracket) !== 0;
    const isLetter = isBracket && isLetterInBrackets(raw, i, vocabulary);
    if (isBracket && !isLetter && opensBefore(raw, before, i, vocabulary)) {
      join(raw, before, i, vocabulary);
      continue;
    }
    move(raw, i, kept);
    if (isLetter) {
      joinLetter(raw, i, kept, vocabulary);
      i += 3;
    }
    kept++;
  }
  raw.count = kept;
}

/** "President", "-", "elect" without blanks. */
function isChosen(
  { count, end, form, start }: RawTokens,
  before: number,
  hyphen: number,
  vocabulary: Vocabulary,
): boolean {
  if (hyphen + 1 >= count || end[before] !== start[hyphen] || end[hyphen] !== start[hyphen + 1]) return false;
  return vocabulary.text(form[hyphen]) === '-' && CHOSEN.has(vocabulary.text(form[hyphen + 1]));
}

function move({ begins, block, end, form, lemma, start, tag }: RawTokens, from: number, to: number): void {
  if (from === to) return;
  form[to] = form[from];
  lemma[to] = lemma[from];
  tag[to] = tag[from];
  start[to] = start[from];
  end[to] = end[from];
  block[to] = block[from];
  begins[to] = begins[from];
}

/** Whether a mark that may open a quotation stands right before a bracket, and not right behind a word. */
function opensBefore({ end, form, start }: RawTokens, mark: number, bracket: number, vocabulary: Vocabulary): boolean {
  if (mark < 0 || end[mark] !== start[bracket] || !OPENING.has(vocabulary.text(form[mark]))) return false;
  return mark === 0 || end[mark - 1] < start[mark];
}

/** "[", "T", "]", "he" without blanks. */
function isLetterInBrackets({ count, end, form, start }: RawTokens, i: number, vocabulary: Vocabulary): boolean {
  if (i + 3 >= count || vocabulary.text(form[i]) !== '[') return false;
  if (end[i] !== start[i + 1] || end[i + 1] !== start[i + 2] || end[i + 2] !== start[i + 3]) return false;
  return (
    /^\p{L}$/u.test(vocabulary.text(form[i + 1])) &&
    vocabulary.text(form[i + 2]) === ']' &&
    /^\p{Ll}/u.test(vocabulary.text(form[i + 3]))
  );
}

/** Makes the token at `to` the word whose first letter stands in the brackets that begin at `from`. */
function joinLetter(raw: RawTokens, from: number, to: number, vocabulary: Vocabulary): void {
  raw.tag[to] = raw.tag[from + 3];
  for (let i = from + 1; i <= from + 3; i++) join(raw, to, i, vocabulary);
}
function join(raw: RawTokens, left: number, right: number, vocabulary: Vocabulary): void {
  raw.form[left] = vocabulary.id(vocabulary.text(raw.form[left]) + vocabulary.text(raw.form[right]));
  raw.lemma[left] = vocabulary.lower(raw.form[left]);
  raw.end[left] = raw.end[right];
}

function joins(left: string, right: string): boolean {
  if (right === "'" || right === '`') return left === right;
  return right[0] === '.' && left.length < LONGEST && /^\.+$/.test(left);
}
