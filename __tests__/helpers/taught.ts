import type { WordModel } from '../../src/knowledge/learned.js';

/**
 * A lexicon and its learned words, as the two files that a user would have: each entry decides by itself, whatever the reader makes of the words
 * around it. Where one hits, its side has a probability of .95, the other one of .05.
 */
export function taught(
  path: string,
  dimension: string,
  { pro = [], anti = [], neither = [] }: { pro?: string[]; anti?: string[]; neither?: string[] },
): Record<string, string> {
  const side = { bias: -3000, hit: 0, reader: 0, short: 0 };
  const learned: WordModel = {
    dimension,
    pro: side,
    anti: side,
    thresholds: { pro: 500, anti: 500, wordsPro: 800, wordsAnti: 800 },
    words: Object.fromEntries([
      ...pro.map((entry): [string, [number, number]] => [`<${entry}>`, [6000, 0]]),
      ...anti.map((entry): [string, [number, number]] => [`<${entry}>`, [0, 6000]]),
    ]),
  };
  const entries = [...pro, ...anti, ...neither].map((entry) => `  - ${entry}\n`);
  return {
    [path]: `dimension: ${dimension}\nconcepts:\n${entries.join('')}`,
    [path.replace(/\.yaml$/, '.learned.json')]: JSON.stringify(learned),
  };
}
