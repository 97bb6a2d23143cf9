import { fold } from '../../segment/vocabulary.js';
import { chunks, type PatternNode, parseNodes } from './grammar.js';

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
/** Nothing but words in small letters, one blank between them. */
const PLAIN = /^[a-z]+(?: [a-z]+)*$/;

function parsePart(source: string, options: PatternOptions): Part {
  const key = options.case ? `case ${source}` : source;
  let part = known.get(key);
  if (!part) {
    const choices = choicesOf(source, options);
    part = { source, choices, gaps: mostGaps(choices) };
    known.set(key, part);
  }
  return part;
}

/** Each once, in the order of the alternatives. */
function choicesOf(source: string, options: PatternOptions): Step[][] {
  if (PLAIN.test(source)) return runs(source, options);
  const wordings = new Set(spell(parseNodes(source)).map((wording) => wording.trim()));
  const choices: Step[][] = [];
  let arePlain = true;
  for (const wording of wordings) {
    if (wording && !PLAIN.test(wording)) arePlain = false;
    choices.push(...runs(wording, options));
  }
  return arePlain ? choices : unique(choices);
}

/** The most gaps in one of the choices. */
function mostGaps(choices: readonly Step[][]): number {
  let most = 0;
  for (const steps of choices) {
    let gaps = 0;
    for (const { kind, text } of steps) {
      if (kind === 'gap') gaps++;
      else if (kind === 'glob' && /^[*?]+$/.test(text as string))
        throw new Error('has a word that is all wildcard: use "..." for any words');
    }
    if (gaps > most) most = gaps;
  }
  return most;
}

function runs(wording: string, options: PatternOptions): Step[][] {
  if (!wording) return [[]];
  if (PLAIN.test(wording)) return [wording.split(' ').map((text) => ({ kind: 'word', text }))];
  return commas(wording.split(/\s+/).filter(Boolean)).flatMap((words) =>
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

/** The wordings of a piece of a term, as text: choices are spelled out from left to right, gaps and escaped wildcards are marked. */
function spell(nodes: readonly PatternNode[]): string[] {
  let wordings = [''];
  for (const node of nodes) {
    if (node.kind !== 'choice') {
      const tail = textOf(node);
      for (let i = 0; i < wordings.length; i++) wordings[i] += tail;
      continue;
    }
    const tails = node.branches.flatMap((branch) => spell(branch).map((tail) => tail.trim()));
    wordings = node === nodes[0] ? tails : wordings.flatMap((head) => tails.map((tail) => head + tail));
    if (wordings.length > MAX_CHOICES)
      throw new Error(`has more than ${MAX_CHOICES} choices without a blank between them`);
  }
  return wordings;
}

const GAP_MARK = '\ue000';
const STAR_MARK = '\ue001';
const QUERY_MARK = '\ue002';

function textOf(node: Exclude<PatternNode, { kind: 'choice' }>): string {
  switch (node.kind) {
    case 'blank':
      return ' ';
    case 'gap':
      return ` ${GAP_MARK} `;
    case 'literal':
      return node.text.replace('*', STAR_MARK).replace('?', QUERY_MARK);
    case 'list':
      throw new Error(`names a list that is not known: <${node.text}>`);
    default:
      return node.text;
  }
}

/** A comma in a term may be missing in the text: "one state, one vote". */
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
    if (word === GAP_MARK || word === '\u2026') return [{ kind: 'gap' }];
    if (word === ',') return [{ kind: 'word', text: ',' }];
    const bare = word.replace(SIGNS_AROUND, '');
    return contractions(options.case ? bare : fold(bare)).map(toStep);
  });
}

/** Signs around a word: the text is read without them. */
const SIGNS_AROUND = /^[^\p{L}\p{N}*?$'\u2019\ue001\ue002]+|[^\p{L}\p{N}*?$.'\u2019\ue001\ue002]+$/gu;

function toStep(word: string): Step {
  const text = word.replaceAll(STAR_MARK, '*').replaceAll(QUERY_MARK, '?');
  return { kind: /[*?]/.test(word) ? 'glob' : 'word', text };
}

/** As the tokenizer cuts them: "nation's" is nation + 's, "isn't" is + n't. */
function contractions(word: string): string[] {
  const match = /^(.+?)(n['\u2019]t|['\u2019](?:s|re|ve|ll|d|m))$/i.exec(word);
  return (match ? [match[1], match[2].replace('\u2019', "'")] : [word]).filter((part) => /[\p{L}\p{N}]/u.test(part));
}
