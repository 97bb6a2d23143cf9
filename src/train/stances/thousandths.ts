/** Models hold whole thousandths of log-odds, so that sums do not depend on their order. */
export const thousandths = (value: number): number => Math.round(1000 * value) || 0;

/** The probability that log-odds in thousandths stand for, in thousandths. */
export const probability = (logOdds: number): number => 1000 / (1 + Math.exp(-logOdds / 1000));
