import type { WinkWords } from './model.js';
import { EndHint, FIRST_END_WORD, FIRST_TAG_HINT, type MachineData, SKIPPED, SYMBOLS } from './tables.js';

/** As the model writes an automaton: the highest state twice, steps by state and symbol, names of patterns, tokens around those they are of. */
type WinkMachine = [
  version: number,
  states: number,
  steps: Record<string, Record<string, number>>,
  names: Record<string, string>,
  marks: Record<string, readonly [number, number]>,
];

/** Symbols of the model: those of hints, that nothing else fits, and what nobody could write. */
const HINTS = 1080000;
const OTHERWISE = 2070003;
const isHint = (symbol: number): boolean => symbol >= HINTS && symbol < HINTS + 1000;
/** The model's line break, which rules for sentences do not see. */
const LINE_BREAK = 1;

/** Rules that give tags: a pattern's value is the tag, below zero where the word need not be known to have it. */
export const tagMachine = (json: string): MachineData =>
  machineData(json, Number, (symbol) => (isHint(symbol) ? FIRST_TAG_HINT + symbol - HINTS : symbol));

/** Rules that end sentences: a pattern's value is 1. */
export const endMachine = (json: string, endWords: readonly number[]): MachineData =>
  machineData(
    json,
    (name) => (name === '0' ? 0 : 1),
    (symbol) => (isHint(symbol) ? symbol - HINTS : FIRST_END_WORD + endWords.indexOf(symbol)),
  );

/** The lexemes that rules for sentences name. */
export function endWordsOf(json: string): number[] {
  const [, , steps] = JSON.parse(json) as WinkMachine;
  const symbols = Object.values(steps).flatMap((to) => Object.keys(to).map(Number));
  return [...new Set(symbols.filter((symbol) => symbol < HINTS))].sort((a, b) => a - b);
}

/** The symbol of a lexeme, as it is in lower case, for rules that end sentences; `hint` is that of the word as written. */
export function endSymbolOf(words: WinkWords, endWords: readonly number[], list: readonly string[]) {
  return (normal: number, hint: number): number => {
    if (normal === LINE_BREAK) return SKIPPED;
    const own = words.property(normal, 'sbdHint') || hint;
    if (own) return own;
    if (words.property(normal, 'isAbbrev')) return abbreviation(list[normal]);
    return endWords.includes(normal) ? FIRST_END_WORD + endWords.indexOf(normal) : 0;
  };
}

export const abbreviation = (word: string): number => (word.length === 2 ? EndHint.initial : EndHint.abbreviation);

function machineData(
  json: string,
  valueFor: (name: string) => number,
  symbolOf: (symbol: number) => number,
): MachineData {
  const [, highest, steps, names, marks] = JSON.parse(json) as WinkMachine;
  const data = { states: highest + 1, steps: [] as [number, number, number][], otherwise: [] as [number, number][] };
  for (const [state, to] of Object.entries(steps)) {
    for (const [symbol, next] of Object.entries(to)) {
      if (Number(symbol) === OTHERWISE) {
        if (next) data.otherwise.push([Number(state), next]);
      } else if (!Number.isNaN(Number(symbol)))
        data.steps.push([Number(state), checked(symbolOf(Number(symbol))), next]);
    }
  }
  const complete = Object.entries(names).map(([state, name]): [number, number, number] => {
    return [Number(state), valueFor(name), marks[state]?.[0] ?? 0];
  });
  return { ...data, complete };
}

function checked(symbol: number): number {
  if (symbol < 0 || symbol >= SYMBOLS - 2) throw new Error('too many symbols');
  return symbol;
}
