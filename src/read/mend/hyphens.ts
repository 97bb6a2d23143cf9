import { once } from '../../base/once.js';
import { BUNDLED, readKnowledgeFile } from '../../knowledge/file.js';

/** lexicons/text/hyphens.yaml, which says what each list is for. */
type HyphenWords = Readonly<Record<'first' | 'last' | 'always' | 'between', ReadonlySet<string>>>;

/** A word's second half in the next line, or behind a blank one, as in texts with double spacing. */
const BREAK = /[-\u2010\u00ad\u00ac][ \t]*(?:\r?\n[ \t]*){1,2}(?=\p{L})/gu;
/** No word is longer. */
const LONGEST_WORD = 60;
const FIRST_HALF = /\p{L}[\p{L}'’-]*$/u;
const REST = /^\S+/;
const SHORTEST_HALF = 2;
const WORDS = /\p{L}+(?:-\p{L}+)*/gu;
const SOFT_HYPHEN = '\u00ad';

/**
 * Words that were cut at a line's end, as one. The text keeps its length: the hyphen and the line's end
 * become blanks and a line's end behind the word, so all else stays at its place, and every offset is that in the file.
 */
export function joinHyphens(text: string): string {
  const joined = joinCutWords(text);
  if (!joined.includes(SOFT_HYPHEN)) return joined;
  return joined.replace(/\S+/g, (word) => {
    const parts = word.split(SOFT_HYPHEN);
    return parts.join('') + ' '.repeat(parts.length - 1);
  });
}

function joinCutWords(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  let seen: ReadonlySet<string> | undefined;
  for (const { index, 0: gap } of text.matchAll(BREAK)) {
    if (index < from) continue; // within a word that was just joined
    const first = FIRST_HALF.exec(text.slice(Math.max(from, index - LONGEST_WORD), index))?.[0];
    const after = index + gap.length;
    const rest = REST.exec(text.slice(after, after + LONGEST_WORD))?.[0] ?? '';
    seen ??= wholeWords(text);
    const how = first === undefined ? undefined : joining(first, rest, gap[0], hyphenWords(), seen);
    if (how === undefined) continue;
    const end = after + rest.length;
    pieces.push(text.slice(from, index), how, rest, behind(gap, gap.length - how.length, text.slice(end, end + 2)));
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

/** The words of a text but for the halves of those that were cut: a letter that no word has holds these together. */
const wholeWords = (text: string): ReadonlySet<string> =>
  new Set(text.replace(BREAK, '\u02ad').toLowerCase().match(WORDS));

/** What stands between the halves: nothing, or the hyphen of a compound; undefined where the halves are no word. */
function joining(
  before: string,
  after: string,
  mark: string,
  { first, last, always, between }: HyphenWords,
  seen: ReadonlySet<string>,
): '' | '-' | undefined {
  const rest = /^\p{L}+/u.exec(after.toLowerCase())?.[0] ?? '';
  const start = before.toLowerCase();
  if (/^\p{Lu}/u.test(after))
    return /^\p{Lu}\p{L}*\p{Ll}$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(after) ? '-' : undefined; // "Anglo-Saxon"
  if (between.has(rest) || start.length < SHORTEST_HALF || rest.length < SHORTEST_HALF) return undefined;
  if (mark === '\u00ad' || mark === '\u00ac') return '';
  if (start.includes('-') || always.has(rest) || seen.has(`${start}-${rest}`)) return '-';
  if (seen.has(start + rest)) return '';
  return first.has(start) && (last.has(rest) || seen.has(rest)) ? '-' : '';
}

/** `length` blanks for what was taken out; the line ends here, unless it ends here anyway. */
function behind(gap: string, length: number, next: string): string {
  const lineEnd = /^[ \t]?\r?\n/.test(next) ? '' : gap.includes('\r') ? '\r\n' : '\n';
  return ' '.repeat(length - lineEnd.length) + lineEnd;
}

/** Read when the first text with a cut word comes. */
const hyphenWords = once((): HyphenWords => {
  const { file } = readKnowledgeFile<Record<keyof HyphenWords, string[]>>(`${BUNDLED}text/hyphens.yaml`, 'hyphens');
  const set = (name: keyof HyphenWords) => new Set(file?.data[name] ?? []);
  return { first: set('first'), last: set('last'), always: set('always'), between: set('between') };
});
