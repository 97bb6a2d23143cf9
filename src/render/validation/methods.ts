import { oneLine } from '../../base/plain.js';
import type { Validation } from '../../validate/validation.js';
import { count, counted } from '../text/numbers.js';
import { withBounds } from './figures.js';

/** Whether people coded anything, so that there is something to tell. */
export const isCoded = (result: Validation): boolean => atWork(result).length > 0;

/** Those who coded anything. */
const atWork = ({ coders }: Validation) => coders.filter(({ coded, unclear }) => coded + unclear > 0);

/**
 * The paragraph for a methods section: how the sample was drawn, who coded, how far they agree, and how often the program errs. Of a
 * sample that nobody has coded yet, it tells the drawing alone.
 */
export function methodsParagraph(result: Validation): string {
  if (!isCoded(result)) return `${drawing(result)} Nobody has coded them yet.`;
  return [drawing(result), coding(result), ...agreement(result), ...errors(result), correction(result)].join(' ');
}

function drawing({ sample: { n, unit, strata, seed, blind }, tool }: Validation): string {
  const population = strata.reduce((sum, one) => sum + one.population, 0);
  const keys = Object.keys(strata[0]?.keys ?? {});
  const shown =
    blind === 'all'
      ? 'Coders did not see what the program said.'
      : blind === 'half'
        ? 'Coders saw what the program said of a random half of them.'
        : 'Coders saw what the program said.';
  return (
    `With stance ${tool.version} we drew ${counted(n, 'unit')} (a ${unit} on one dimension) at random without replacement from ${count(population)}, ` +
    `stratified by ${listed(keys) || 'nothing'} (${counted(strata.length, 'stratum', 'strata')}, seed ${seed}). ${shown}` +
    (unit === 'statement'
      ? ' Statements that the program did not find could not be drawn, so recall is of positions in the statements found.'
      : '')
  );
}

function coding(result: Validation): string {
  const { gold } = result;
  const coders = atWork(result);
  const each = coders.map(
    ({ name, coded, unclear }) =>
      `${oneLine(name)} coded ${count(coded)}${unclear ? ` and found ${count(unclear)} unclear` : ''}`,
  );
  const ties = gold.ties.length
    ? ` ${counted(gold.ties.length, 'unit')} without a majority ${gold.ties.length === 1 ? 'was' : 'were'} left out.`
    : '';
  return `${counted(coders.length, 'person', 'people')} coded them by a common codebook (${each.join('; ')}).${ties}`;
}

function agreement(result: Validation): string[] {
  const [total] = result.agreement;
  if (!total)
    return [
      atWork(result).length > 1
        ? 'No unit was coded twice, so agreement is not known.'
        : 'With one coder, agreement is not known.',
    ];
  const { alpha, ac1, units } = total;
  return [
    `On the ${counted(units, 'unit')} that two or more coded, Krippendorff’s α is ${withBounds(alpha.position)} for pro, anti, mixed and no position, ` +
      `and ${withBounds(alpha.sign)} for the sign alone (95 % intervals from resampled documents); Gwet’s AC1 over all values is ${withBounds({ value: ac1, low: null, high: null })}.`,
  ];
}

function errors({ machine }: Validation): string[] {
  const shown = machine.filter(({ dimension }, _, all) => dimension === all[0].dimension);
  return shown
    .filter(({ precision, recall }) => precision.value !== null || recall.value !== null)
    .map(
      ({ pole, tp, fp, fn, precision, recall }) =>
        `Against them, precision for ${pole} is ${withBounds(precision)} and recall ${withBounds(recall)} (weighted; ${count(tp)} right, ${count(fp)} wrong, ${count(fn)} missed).`,
    );
}

const correction = ({ sample }: Validation): string =>
  'Corrected scores come from the calibration estimator of double sampling (Tenenbein 1970, 1972), with a Dirichlet posterior in each stratum crossed with the machine’s value; ' +
  `their intervals include the uncertainty of coding. Sample ${sample.id}, codes ${sample.sha256.slice(0, 12)}.`;

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
