/**
 * A score from -1 to 1 as a bar to the right (pro) or left (anti) of a middle line, `half` columns a side; thin evidence is drawn
 * paler, in whole columns.
 */
export function bar(score: number, half: number, thin: boolean): { anti: string; pro: string } {
  const halves = thin ? 2 * Math.round(Math.abs(score) * half) : Math.round(Math.abs(score) * half * 2);
  const full = (thin ? '▒' : '█').repeat(Math.floor(halves / 2));
  const odd = halves % 2 === 1;
  return score < 0
    ? { anti: ((odd ? '▐' : '') + full).padStart(half), pro: ' '.repeat(half) }
    : { anti: ' '.repeat(half), pro: (full + (odd ? '▌' : '')).padEnd(half) };
}
