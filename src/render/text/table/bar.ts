/** What a bar shows: a score from -1 to 1, and its interval where there is one. */
export interface Bar {
  score: number;
  low: number | null;
  high: number | null;
  /** Based on few statements. */
  thin: boolean;
}

/** What the parts of a bar with an interval mean, for the footer. */
export const BAR_PARTS = '█ up to the nearer bound of the interval, ▓ up to the score, ─ to the other bound';

/**
 * A bar to the right (pro) or left (anti) of a middle line, `half` columns to each side. Thin evidence is paler and drawn in whole
 * columns. With an interval, the bar is solid up to the nearer bound and paler up to the score; a line continues to the other
 * bound, across the middle if necessary.
 */
export function bar({ score, low, high, thin }: Bar, half: number): { anti: string; pro: string } {
  const [toScore, ...bounds] = [score, low, high].map((value) => (score < 0 ? -1 : 1) * (value ?? 0) * half);
  const hasInterval = low !== null && high !== null;
  const own = hasInterval
    ? withInterval(toScore, Math.min(...bounds), Math.max(...bounds))
    : thin
      ? '▒'.repeat(Math.round(toScore))
      : solid(toScore);
  const across = hasInterval ? '─'.repeat(Math.max(0, Math.round(-Math.min(...bounds)))) : '';
  const [anti, pro] = score < 0 ? [own, across] : [across, own];
  return { anti: [...anti].reverse().map(mirrored).join('').padStart(half), pro: pro.padEnd(half) };
}

/** A solid bar, to half a column. */
function solid(length: number): string {
  const halves = Math.round(2 * length);
  return '█'.repeat(halves >> 1) + (halves % 2 ? '▌' : '');
}

function withInterval(score: number, near: number, far: number): string {
  const [sure, open, line] = [Math.max(0, near), score, far].map(Math.round);
  return '█'.repeat(sure) + '▓'.repeat(Math.max(0, open - sure)) + '─'.repeat(Math.max(0, line - Math.max(open, sure)));
}

const mirrored = (part: string): string => (part === '▌' ? '▐' : part);
