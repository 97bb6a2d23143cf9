/** A score from -1 to 1 as a bar to the right (pro) or left (anti) of a middle line; `half` columns a side. */
export function bar(score: number, half: number): { anti: string; pro: string } {
  const halves = Math.round(Math.abs(score) * half * 2);
  const full = Math.floor(halves / 2);
  const odd = halves % 2 === 1;
  const side = score < 0 ? (odd ? '▐' : '') + '█'.repeat(full) : '█'.repeat(full) + (odd ? '▌' : '');
  return score < 0
    ? { anti: side.padStart(half), pro: ' '.repeat(half) }
    : { anti: ' '.repeat(half), pro: side.padEnd(half) };
}
