import { fold } from '../segment/vocabulary.js';

/** One step of a pattern: a word, a glob over one word, or a gap of up to `GAP` words. */
export type Step = { kind: 'word' | 'glob'; text: string } | { kind: 'gap'; text?: undefined };

/** How a term's words meet the text's. */
export interface PatternOptions {
  /** `A` is not `a`. */
  case?: boolean;
  /** The words as written, no other forms of them. */
  exact?: boolean;
}

/** The most words that `...` passes over. */
export const GAP = 4;
/** The most gaps in one term, so that no text can make matching slow. */
export const MAX_GAPS = 4;
/** The most choices that one place of a term may leave. */
const MAX_CHOICES = 4000;

/** One place of a pattern. */
export interface Part {
  /** As written; parts written alike, under the same options, are one object. */
  source: string;
  /** What may stand there, each choice a run of steps; an empty one where nothing need stand there. */
  choices: Step[][];
  /** The most gaps in a choice. */
  gaps: number;
}

/**
 * Reads a term: words, `*` and `?` within a word, `...` for a gap, `(a|b)` for alternatives (an empty one makes the
 * words optional). Throws a message for people where the term cannot be read.
 */
export function parsePattern(term: string, options: PatternOptions = {}): Part[] {
  const parts = chunks(term)
    .map((chunk) => parsePart(chunk, options))
    .filter(({ choices }) => choices.some((steps) => steps.length));
  if (parts.every(isOptional)) throw new Error('has no word that could be matched');
  if (endsWithGap(parts, 0) || endsWithGap([...parts].reverse(), -1))
    throw new Error('begins or ends with a gap: "..." stands between words');
  if (parts.reduce((sum, { gaps }) => sum + gaps, 0) > MAX_GAPS) throw new Error(`has more than ${MAX_GAPS} gaps`);
  return parts;
}

/** How many wordings the alternatives spell out. */
export function countVariants(parts: readonly Part[]): number {
  return parts.reduce((product, { choices }) => product * choices.length, 1);
}

/** The first of the wordings that the alternatives spell out, at most `limit`, each once. */
export function spellOut(parts: readonly Part[], limit: number): Step[][] {
  let variants: Step[][] = [[]];
  for (const { choices } of parts)
    variants = variants.flatMap((variant) => choices.map((choice) => [...variant, ...choice])).slice(0, limit);
  return unique(variants.filter((steps) => steps.length));
}

/** Many entries share their alternatives: each is read once. */
const known = new Map<string, Part>();
const PLAIN = /^[a-z]+(?: [a-z]+)*$/;

function parsePart(source: string, options: PatternOptions): Part {
  const key = `${options.case === true} ${source}`;
  let part = known.get(key);
  if (!part) {
    const choices = unique(expand(source).flatMap((choice) => runs(choice.trim(), options)));
    if (choices.flat().some((step) => step.kind === 'glob' && /^[*?]+$/.test(step.text)))
      throw new Error('has a word that is all wildcard: use "..." for any words');
    part = { source, choices, gaps: Math.max(0, ...choices.map((steps) => steps.filter(isGap).length)) };
    known.set(key, part);
  }
  return part;
}

function runs(choice: string, options: PatternOptions): Step[][] {
  if (PLAIN.test(choice)) return [choice.split(' ').map((text) => ({ kind: 'word', text }))];
  return commas(choice.split(/\s+/).filter(Boolean)).flatMap((words) =>
    hyphens(words).map((parts) => toSteps(parts, options)),
  );
}

const isGap = ({ kind }: Step): boolean => kind === 'gap';
const isOptional = ({ choices }: Part): boolean => choices.some((steps) => !steps.length);

/** Whether a wording may have a gap at its outer end: first (0) or last (-1) of each run. */
function endsWithGap(parts: readonly Part[], outer: 0 | -1): boolean {
  for (const part of parts) {
    if (part.choices.some((steps) => steps.length && isGap(steps.at(outer) as Step))) return true;
    if (!isOptional(part)) return false;
  }
  return false;
}

const unique = (runs: Step[][]): Step[][] =>
  runs.length < 2
    ? runs
    : [...new Map(runs.map((steps) => [steps.map(({ kind, text }) => `${kind} ${text}`).join(), steps])).values()];

/** Cuts a term at its blanks, but not within alternatives. */
function chunks(term: string): string[] {
  const found: string[] = [];
  let from = 0;
  let inside = false;
  for (let i = 0; i <= term.length; i++) {
    if (term[i] === '(') inside = true;
    else if (term[i] === ')') inside = false;
    else if (i === term.length || (!inside && /\s/.test(term[i]))) {
      if (i > from) found.push(term.slice(from, i));
      from = i + 1;
    }
  }
  return found;
}

/** Spells out the alternatives in a piece of a term from left to right. */
function expand(term: string): string[] {
  const open = term.indexOf('(');
  if (open < 0) {
    if (term.includes(')') || term.includes('|')) throw new Error('has ")" or "|" without "("');
    return [term];
  }
  const close = term.indexOf(')', open);
  if (close < 0) throw new Error('has "(" without ")"');
  const inside = term.slice(open + 1, close);
  if (inside.includes('(')) throw new Error('has "(" inside "(": write the alternatives out');
  const rest = expand(term.slice(close + 1));
  const variants = inside
    .split('|')
    .flatMap((choice) => rest.map((tail) => `${term.slice(0, open)}${choice.trim()}${tail}`));
  if (variants.length > MAX_CHOICES)
    throw new Error(`has more than ${MAX_CHOICES} choices without a blank between them`);
  return variants;
}

/** A comma in a term may stand in the text or not: "one state, one vote". */
function commas(words: string[]): string[][] {
  return words.reduce<string[][]>(
    (variants, word) =>
      /^.*[^,],$/.test(word)
        ? variants.flatMap((variant) => [
            [...variant, word.slice(0, -1)],
            [...variant, word.slice(0, -1), ','],
          ])
        : variants.map((variant) => [...variant, word]),
    [[]],
  );
}

/** Texts write "rules-based", "rules based" and "co-operation", "cooperation": a hyphen matches joined and apart. */
function hyphens(words: string[]): string[][] {
  let variants: string[][] = [[]];
  for (const word of words) {
    const parts = word.split(/[-\u2010-\u2013]/).filter(Boolean);
    const choices = parts.length > 1 ? [parts, [parts.join('')]] : [parts];
    if (variants.length * choices.length > MAX_CHOICES) throw new Error('has too many hyphens');
    variants = variants.flatMap((variant) => choices.map((choice) => [...variant, ...choice]));
  }
  return variants;
}

function toSteps(words: string[], options: PatternOptions): Step[] {
  return words.flatMap((word): Step[] => {
    if (word === '...' || word === '\u2026') return [{ kind: 'gap' }];
    if (word === ',') return [{ kind: 'word', text: ',' }];
    const bare = word.replace(/^[^\p{L}\p{N}*?$'\u2019]+|[^\p{L}\p{N}*?$.'\u2019]+$/gu, '');
    return contractions(options.case ? bare : fold(bare)).map((part): Step => {
      if (part.includes('*') || part.includes('?')) return { kind: 'glob', text: part };
      return { kind: 'word', text: part };
    });
  });
}

/** As the tokenizer cuts them: "nation's" is nation + 's, "isn't" is + n't. */
function contractions(word: string): string[] {
  const match = /^(.+?)(n['\u2019]t|['\u2019](?:s|re|ve|ll|d|m))$/i.exec(word);
  return (match ? [match[1], match[2].replace('\u2019', "'")] : [word]).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** Whether a glob matches the whole of a word. Linear in practice: one backtracking point, as in shells. */
export function matchesGlob(glob: string, word: string): boolean {
  let g = 0;
  let w = 0;
  let star = -1;
  let mark = 0;
  while (w < word.length) {
    if (g < glob.length && (glob[g] === '?' || (glob[g] !== '*' && glob[g] === word[w]))) {
      g++;
      w++;
    } else if (glob[g] === '*') {
      star = g++;
      mark = w;
    } else if (star >= 0) {
      g = star + 1;
      w = ++mark;
    } else return false;
  }
  while (glob[g] === '*') g++;
  return g === glob.length;
}

/**
 * Forms that a written word may be an inflection of, without a dictionary: "denied" → deny, "stopped" → stop, "uses" → use.
 * Some are no words; they meet nothing.
 */
export function stems(word: string): string[] {
  const found: string[] = [...singulars(word)];
  const suffix = /^(.{3,}?)(ied|ed|ing)$/.exec(word);
  if (suffix) {
    const [, stem, ending] = suffix;
    if (ending === 'ied') found.push(`${stem}y`);
    else {
      found.push(stem, `${stem}e`);
      if (stem.length > 3 && stem.at(-1) === stem.at(-2)) found.push(stem.slice(0, -1));
    }
  }
  return found;
}

/** What a plural or a third person may be one of: "countries" → country, "abuses" → abuse, abus. */
export function singulars(word: string): string[] {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return [];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`];
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  return [word.slice(0, -1)];
}
