import { logOddsOf, type TargetModel } from '../../target/model.js';
import { fitLogistic, Rows } from '../stances/logistic.js';
import { thousandths } from '../stances/thousandths.js';

/** A weak pull towards no dependence, where little is coded. */
const L2 = 1;

/** How log-odds become the share that is right, from whoever was likeliest in speeches that were left out (Platt 1999). */
export function calibrationOf(
  likeliest: readonly { readonly p: number; readonly isCriticised: boolean }[],
): TargetModel['calibration'] {
  const rows = new Rows();
  for (const _ of likeliest) rows.add([]);
  const { bias, slopes } = fitLogistic({
    ...rows.packed(),
    labels: Uint8Array.from(likeliest, ({ isCriticised }) => (isCriticised ? 1 : 0)),
    weights: new Float64Array(likeliest.length).fill(1),
    columns: [Float64Array.from(likeliest, ({ p }) => logOddsOf(p))],
    penalties: new Float64Array(1).fill(L2),
  });
  return { bias: thousandths(bias), slope: thousandths(slopes[0]) };
}
