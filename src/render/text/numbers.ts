const MINUS = '\u2212';

/** A score with its sign and two decimals, without a leading zero: +.83, −1.20, 0. */
export function signed(value: number): string {
  const digits = Math.abs(value).toFixed(2).replace(/^0\./, '.');
  if (Number(digits) === 0) return '0';
  return (value < 0 ? MINUS : '+') + digits;
}

/** Thousandths as a share with two decimals, without a leading zero: .87, 1.00. */
export function share(thousandths: number): string {
  return (thousandths / 1000).toFixed(2).replace(/^0\./, '.');
}

export function percent(part: number, whole: number): string {
  if (!whole) return '–';
  const share = (100 * part) / whole;
  return share > 0 && share < 1 ? '<1 %' : `${Math.round(share)} %`;
}

/** A share of three digits, in per cent with one decimal: 4.2 %, 0.0 %, 100.0 %. */
export const percentOf = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** 1204 as 1,204, whatever the locale. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** "1 statement", "2 statements". */
export function counted(value: number, noun: string, plural = `${noun}s`): string {
  return `${count(value)} ${value === 1 ? noun : plural}`;
}

/** A regular verb as it agrees with a number: "1 touches", "2 touch". */
export const verb = (value: number, plural: string): string =>
  value === 1 ? `${plural}${/(?:s|x|ch|sh)$/.test(plural) ? 'es' : 's'}` : plural;

/** Cells of a table: how many signs are found (recall), how many of those given are right (precision), and F1. */
export function signShares({ coded, given, right }: Record<'coded' | 'given' | 'right', number>): string[] {
  return [percent(right, coded), percent(right, given), percent(2 * right, coded + given)];
}
