/** Models hold whole thousandths of log-odds, so that sums do not depend on their order. */
export const thousandths = (value: number): number => Math.round(1000 * value) || 0;
